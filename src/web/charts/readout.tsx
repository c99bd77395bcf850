import type { ReactNode } from 'react';
import styles from './figure.module.css';

interface ReadoutProps {
  readonly x: number;
  /** Below the top, where it is not the usual place. */
  readonly y?: number;
  readonly width: number;
  readonly lines: readonly string[];
}

/** What is looked at, in words, beside it. The same words are in the labels of the points and in the table. */
export function Readout({ x, y, width, lines }: ReadoutProps): ReactNode {
  const side = x < width / 2 ? { insetInlineStart: x + 12 } : { insetInlineEnd: width - x + 12 };
  const position = y === undefined ? side : { ...side, insetBlockStart: Math.max(0, y - 20) };
  return (
    <div className={styles.readout} style={position} aria-hidden="true">
      {lines.map((line) => (
        <div key={line}>{line}</div>
      ))}
    </div>
  );
}
