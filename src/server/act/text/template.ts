import { authorityListColumns } from '../../../sources/index.ts';

/** Header and one example row that says what belongs into each column; UTF-8 with a byte order mark, for spreadsheets. */
export function listTemplate(): string {
  return `\ufeff${authorityListColumns.join(',')}\r\n`;
}
