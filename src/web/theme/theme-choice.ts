import { useSyncExternalStore } from 'react';

/** `system` follows the operating system. */
export type ThemeChoice = 'system' | 'light' | 'dark';

const key = 'vigia.theme';
const listeners = new Set<() => void>();

/** The chosen theme, and the function that changes it; the choice stays in this browser. */
export function useThemeChoice(): readonly [ThemeChoice, (choice: ThemeChoice) => void] {
  return [useSyncExternalStore(subscribe, readChoice), choose];
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function readChoice(): ThemeChoice {
  const stamped = document.documentElement.dataset.theme;
  return stamped === 'light' || stamped === 'dark' ? stamped : 'system';
}

function choose(choice: ThemeChoice): void {
  if (choice === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = choice;
  remember(choice);
  for (const listener of listeners) listener();
}

function remember(choice: ThemeChoice): void {
  try {
    if (choice === 'system') localStorage.removeItem(key);
    else localStorage.setItem(key, choice);
  } catch (cause) {
    console.warn('The theme is not remembered: the browser refuses storage.', cause);
  }
}
