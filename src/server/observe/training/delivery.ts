import type { CalendarDate } from '../../../base/index.ts';

/** One file of the training data, in a publisher's format; no figure in it is real. */
export interface TrainingDelivery {
  readonly sourceId: string;
  readonly fileName: string;
  readonly asOf: CalendarDate;
  readonly bytes: Uint8Array;
}

export interface TableStyle {
  /** `needed`: cells with a comma, a quote or a line end; `all`: every cell. */
  readonly quotes?: 'needed' | 'all';
  readonly byteOrderMark?: boolean;
  readonly lineEnd?: '\n' | '\r\n';
  readonly encoding?: 'utf8' | 'latin1';
}

/** A table as the bytes of a CSV file. */
export function writeTable(
  rows: readonly (readonly (string | number)[])[],
  { quotes = 'needed', byteOrderMark = false, lineEnd = '\n', encoding = 'utf8' }: TableStyle = {},
): Uint8Array {
  const write = quotes === 'all' ? quote : quoteIfNeeded;
  const lines = rows.map((cells) => cells.map((cell) => write(String(cell))).join(','));
  return Buffer.from(`${byteOrderMark ? '\uFEFF' : ''}${lines.join(lineEnd)}${lineEnd}`, encoding);
}

function quoteIfNeeded(cell: string): string {
  return /[",\r\n]/.test(cell) ? quote(cell) : cell;
}

function quote(cell: string): string {
  return `"${cell.replaceAll('"', '""')}"`;
}
