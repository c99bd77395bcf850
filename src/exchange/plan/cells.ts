import type { CsvValue } from '../csv/encode-csv.ts';
import type { JsonValue } from '../json/json-value.ts';

/** What a row says, by name of column; a column that the file has not is absent. */
export type Cells = Readonly<Partial<Record<string, string>>>;

/** What is wrong with a cell, so that nobody can say what it means. */
export const cellFaults = [
  'not-a-number',
  'incomplete',
  'owners-differ',
  'not-an-owner',
  'not-a-relation',
  'items-differ',
  'not-a-response',
] as const;
export type CellFaultReason = (typeof cellFaults)[number];

export interface CellFault {
  readonly column: string;
  readonly value: string;
  readonly reason: CellFaultReason;
}

/** Says that a cell cannot be read, by its place among the columns of its part. */
export type ReportFault = (reason: CellFaultReason, column?: number) => void;

/** One part of a content, and the columns in which it stands. */
export interface Part<Content> {
  readonly name: keyof Content & string;
  readonly columns: readonly string[];
  /** One value for each column. */
  readonly write: (content: Content) => readonly CsvValue[];
  /** The cells come in the order of the columns. */
  readonly read: (cells: readonly string[], report: ReportFault) => JsonValue;
}

/** What a row says of a content, to be validated by whoever knows its bounds. */
export interface DecodedCells {
  readonly content: Readonly<Record<string, JsonValue>>;
  readonly faults: readonly CellFault[];
}

/** The values of a content, one for each column of its parts. */
export function encodeParts<Content>(parts: readonly Part<Content>[], content: Content): readonly CsvValue[] {
  return parts.flatMap((part) => part.write(content));
}

/** Columns that a row does not have say what the content said before; of a new one nothing. */
export function decodeParts<Content>(
  parts: readonly Part<Content>[],
  cells: Cells,
  before: Content | null,
): DecodedCells {
  const faults: CellFault[] = [];
  const content: Record<string, JsonValue> = {};
  for (const part of parts) {
    const known = before === null ? [] : part.write(before);
    const texts = part.columns.map((column, at) => cells[column] ?? textOf(known[at] ?? null));
    content[part.name] = part.read(texts, (reason, at = 0) => {
      faults.push({ column: part.columns[at] ?? part.name, value: texts[at] ?? '', reason });
    });
  }
  return { content, faults };
}

/** A value as the text of its cell. */
export function textOf(value: CsvValue): string {
  return value === null ? '' : String(value);
}
