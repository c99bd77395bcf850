import { useSyncExternalStore } from 'react';
import { useThemeChoice } from './theme-choice.ts';

const query = '(prefers-color-scheme: dark)';

/** Whether the page is dark now, by choice or as the system is: for pictures that are drawn elsewhere. */
export function useDark(): boolean {
  const [choice] = useThemeChoice();
  const system = useSyncExternalStore(subscribe, () => window.matchMedia(query).matches);
  return choice === 'system' ? system : choice === 'dark';
}

function subscribe(listener: () => void): () => void {
  const media = window.matchMedia(query);
  media.addEventListener('change', listener);
  return () => media.removeEventListener('change', listener);
}
