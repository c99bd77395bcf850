/** A value of a cell; `null` is an empty cell. */
export type CsvValue = string | number | boolean | null;

/**
 * One CSV record (RFC 4180, CRLF). Text that a spreadsheet would take for a formula (first character = + - @, tab or
 * carriage return) is preceded by an apostrophe, as OWASP advises against formula injection; numbers are left as they are.
 */
export function encodeCsvRecord(values: readonly CsvValue[]): string {
  return `${values.map(encodeValue).join(',')}\r\n`;
}

function encodeValue(value: CsvValue): string {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
