import type { ReactNode } from 'react';
import styles from '../parts/outcome.module.css';
import type { Said } from './use-decision.ts';

/** What became of the last decision. */
export function Outcome({ said }: { readonly said: Said | null }): ReactNode {
  if (said === null) return null;
  return (
    <p className={said.failed ? styles.failed : styles.done} role={said.failed ? 'alert' : undefined}>
      {said.text}
    </p>
  );
}
