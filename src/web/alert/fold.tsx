import { type ReactNode, useState } from 'react';
import styles from './edit.module.css';

interface FoldProps {
  readonly id: string;
  readonly label: string;
  /** Whether something is written there. */
  readonly open: boolean;
  readonly children: ReactNode;
}

/** A part that many alerts leave empty: open where something is written, and it does not close under the hands of a writer. */
export function Fold({ id, label, open, children }: FoldProps): ReactNode {
  const [isOpen, setOpen] = useState(open);
  return (
    <details
      id={id}
      className={styles.fold}
      open={isOpen || open}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>{label}</summary>
      <div className={styles.fieldEditor}>{children}</div>
    </details>
  );
}
