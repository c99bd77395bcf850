import type { ReactNode } from 'react';
import styles from './figure.module.css';

interface ReadoutProps {
  readonly x: number;
  readonly width: number;
  readonly lines: readonly string[];
}

/** What is looked at, in words, beside it. The same words are in the labels of the points and in the table. */
export function Readout({ x, width, lines }: ReadoutProps): ReactNode {
  const side = x < width / 2 ? { insetInlineStart: x + 12 } : { insetInlineEnd: width - x + 12 };
  return (
    <div className={styles.readout} style={side} aria-hidden="true">
      {lines.map((line) => (
        <div key={line}>{line}</div>
      ))}
    </div>
  );
}
