import { VigiaError } from '../../../base/index.ts';
import { isKnownName, readQuery } from '../../../control/index.ts';
import { readDelimited, readWorkbook } from '../text/read-table.ts';
import { type ColumnKind, columnKindOf } from './column-kind.ts';

/** Most rows of one list. */
export const mostRows = 10_000;
/** Largest file, in bytes. */
export const mostListBytes = 10_000_000;
/** Longest text of a row; nothing that names or draws one substance is longer. */
export const mostQueryLetters = 4_000;

/** A row as it is asked about. */
export interface ListRow {
  readonly query: string;
  /** The text was longer than can be asked, and is cut. */
  readonly tooLong: boolean;
}

/**
 * Reads a laboratory's list: an XLSX workbook's first sheet, CSV or TSV with or without header, or one substance a line.
 * Of a row the structure counts first, then InChI, InChIKey, CAS number and name. Throws codes `screening.*`.
 */
export async function readList(file: string, bytes: Uint8Array): Promise<readonly ListRow[]> {
  if (bytes.length > mostListBytes) throw new VigiaError('screening.too-large', { file, limit: mostListBytes });
  const rows = isZip(bytes) ? await readSheetRows(file, bytes) : await readTextRows(file, decode(file, bytes));
  const queries = pickQueries(rows);
  if (queries.length === 0) throw new VigiaError('screening.empty', { file });
  if (queries.length > mostRows) {
    throw new VigiaError('screening.too-many-rows', { file, rows: queries.length, most: mostRows });
  }
  return queries.map((query) => ({
    query: query.slice(0, mostQueryLetters),
    tooLong: query.length > mostQueryLetters,
  }));
}

function isZip(bytes: Uint8Array): boolean {
  return [0x50, 0x4b, 0x03, 0x04].every((byte, index) => bytes[index] === byte);
}

function readSheetRows(file: string, bytes: Uint8Array): Promise<readonly (readonly string[])[]> {
  return unreadableAs(file, 'no workbook', () => readWorkbook(file, bytes));
}

/** By the byte order mark; without one UTF-8, or what a Western spreadsheet saves where that does not fit. */
function decode(file: string, bytes: Uint8Array): string {
  const [first, second] = bytes;
  const marked = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : null;
  if (marked === null && bytes.includes(0)) throw new VigiaError('screening.unreadable', { file, problem: 'binary' });
  if (marked !== null) return new TextDecoder(marked).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/**
 * A table only where it shows that it is one: a known header, tabs, semicolons in every line, or quoted cells. Otherwise
 * each line is one substance, since many names have commas.
 */
async function readTextRows(file: string, text: string): Promise<readonly (readonly string[])[]> {
  const lines = text.split(/\r\n?|\n/u).filter((line) => line.trim() !== '');
  const header = lines[0] ?? '';
  const headed = ['\t', ';', ','].some((separator) =>
    header.split(separator).some((cell) => columnKindOf(unquote(cell)) !== null),
  );
  const separated = lines.every((line) => line.includes('\t')) || lines.every((line) => line.includes(';'));
  if (lines.length === 0 || !(headed || separated || header.startsWith('"'))) return lines.map((line) => [line]);
  return unreadableAs(file, 'quotes', () => readDelimited(file, text));
}

function unquote(cell: string): string {
  return cell.replace(/^\s*"|"\s*$/gu, '');
}

async function unreadableAs<Result>(
  file: string,
  problem: string,
  read: () => Result | Promise<Result>,
): Promise<Result> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof VigiaError) || !error.code.startsWith('text.')) throw error;
    throw new VigiaError('screening.unreadable', { file, problem }, error);
  }
}

const order: readonly ColumnKind[] = ['smiles', 'inchi', 'inchikey', 'cas', 'name'];

function pickQueries(rows: readonly (readonly string[])[]): readonly string[] {
  const kinds = rows[0]?.map(columnKindOf) ?? [];
  const headed = kinds.some((kind) => kind !== null);
  const columns = order.map((kind) => kinds.indexOf(kind)).filter((index) => index !== -1);
  const pick = headed ? (row: readonly string[]) => columns.map((index) => row[index] ?? '') : byLooks;
  return rows.slice(headed ? 1 : 0).flatMap(
    (row) =>
      pick(row)
        .map(tidy)
        .find((cell) => cell !== '') ?? [],
  );
}

/** Without a header the cells themselves say what they are; a name of the register counts before what looks like a sample's number. */
function byLooks(row: readonly string[]): readonly string[] {
  if (row.length === 1) return row;
  const rank = (cell: string): number => {
    const { kind, text } = readQuery(cell.slice(0, mostQueryLetters));
    if (kind !== 'name' || isKnownName(text)) return order.indexOf(kind);
    return order.length + Number(sampleNumber.test(text));
  };
  return row.filter((cell) => /\p{L}{2}|\p{L}.*\d|\d-\d\d-\d/u.test(cell)).toSorted((a, b) => rank(a) - rank(b));
}

const sampleNumber = /^\p{L}{0,5}[-_/ .]?\d+(?:[-_/.]\d+)*$/u;

/** Without control characters, which no name or structure has and the store does not take. */
function tidy(cell: string): string {
  return cell.replace(/\p{Cc}+/gu, ' ').trim();
}
