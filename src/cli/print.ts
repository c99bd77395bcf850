type Printable = string | number | boolean | null | undefined;

/** One JSON document on standard output and nothing else. */
export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}

/** Rows as an aligned table; numbers to the right. */
export function printTable<Row>(
  rows: readonly Row[],
  columns: Readonly<Record<string, (row: Row) => Printable>>,
): void {
  const heads = Object.keys(columns);
  const cells = rows.map((row) => Object.values(columns).map((read) => read(row)));
  const texts = cells.map((line) => line.map((cell) => (cell === null || cell === undefined ? '' : String(cell))));
  const widths = heads.map((head, index) => Math.max(head.length, ...texts.map((line) => line[index]?.length ?? 0)));
  const right = heads.map((_, index) => cells.length > 0 && cells.every((line) => typeof line[index] === 'number'));
  const format = (line: readonly string[]): string =>
    line
      .map((text, index) => (right[index] ? text.padStart(widths[index] ?? 0) : text.padEnd(widths[index] ?? 0)))
      .join('  ')
      .trimEnd();
  for (const line of [heads, ...texts]) process.stdout.write(`${format(line)}\n`);
}

export function printLine(text: string): void {
  process.stdout.write(`${text}\n`);
}
