import { type ReactNode, useSyncExternalStore } from 'react';
import styles from './shell.module.css';

let message = '';
const listeners = new Set<() => void>();

/** Says a sentence to readers who listen; the last one stands until the next. */
export function announce(text: string): void {
  // A no-break space at the end makes the same sentence a new one, so that it is spoken again.
  message = text === message ? `${text}\u00a0` : text;
  for (const listener of listeners) listener();
}

export function Announcer(): ReactNode {
  const text = useSyncExternalStore(subscribe, () => message);
  return (
    <div className={styles.hidden} aria-live="polite" aria-atomic="true">
      {text}
    </div>
  );
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
