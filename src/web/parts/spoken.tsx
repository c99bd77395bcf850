import type { ReactNode } from 'react';
import styles from './spoken.module.css';

interface SpokenProps {
  readonly children: ReactNode;
  /** Language of the words, where those around them are in another. */
  readonly lang?: string;
}

/** Words for the ear alone: what the eye sees in a colour, a mark or a place. */
export function Spoken({ children, lang }: SpokenProps): ReactNode {
  return (
    <span className={styles.spoken} lang={lang}>
      {children}
    </span>
  );
}
