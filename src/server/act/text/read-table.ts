import { parse } from 'csv-parse/sync';
import readExcelFile, { type CellValue, readSheet } from 'read-excel-file/node';
import yauzl from 'yauzl';
import { VigiaError } from '../../../base/index.ts';

const mostRows = 200_000;
const mostCells = 200;
/** Most bytes that a workbook may unpack to; a sheet of 100,000 lines of text has some 30 million. */
const mostUnpacked = 100_000_000;
const mostParts = 1_000;
/** Most places of a sheet between its first cell and its last: the reader fills them all, empty or not. */
const mostPlaces = 5_000_000;

/** Rows of separated values; the separator is the one that stands most often in the header: comma, semicolon or tab. */
export function readDelimited(file: string, text: string): readonly (readonly string[])[] {
  const header = text.split(/\r\n?|\n/, 1)[0] ?? '';
  const [delimiter = ','] = [',', ';', '\t'].sort((a, b) => header.split(b).length - header.split(a).length);
  try {
    const rows: string[][] = parse(text, {
      bom: true,
      delimiter,
      relaxColumnCount: true,
      skipEmptyLines: true,
      maxRecordSize: 1 << 20,
      to: mostRows + 1,
    });
    return bounded(file, rows);
  } catch (error) {
    if (error instanceof VigiaError) throw error;
    const line = error instanceof Error && 'lines' in error ? Number(error.lines) : 1;
    throw new VigiaError('text.malformed', { file, line, reason: 'quotes' }, error);
  }
}

/** Rows of a workbook's first sheet, as text; a date is its calendar day. */
export async function readWorkbook(file: string, bytes: Uint8Array): Promise<readonly (readonly string[])[]> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  await refuseBomb(file, buffer);
  const rows = await readSheet(buffer).catch((error: unknown) => {
    throw new VigiaError('text.not-a-text', { file, found: 'ZIP' }, error);
  });
  return bounded(
    file,
    rows.map((row) => row.map(cellText)),
  );
}

/** The rows of one sheet, as text. */
export interface SheetRows {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

/** Every sheet of a workbook, its cells as they were written, spaces and all; a date is its calendar day. */
export async function readSheets(file: string, bytes: Uint8Array): Promise<readonly SheetRows[]> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  await refuseBomb(file, buffer);
  const sheets = await readExcelFile(buffer, { trim: false }).catch((error: unknown) => {
    throw new VigiaError('text.not-a-text', { file, found: 'ZIP' }, error);
  });
  return sheets.map(({ sheet, data }) => {
    const rows = data.map((row) => row.map(cellText));
    return { name: sheet, rows: bounded(file, rows) };
  });
}

function cellText(value: CellValue | null): string {
  if (value === null) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return String(value);
}

function bounded(file: string, rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  if (rows.length > mostRows)
    throw new VigiaError('text.malformed', { file, line: mostRows + 1, reason: `more than ${mostRows} rows` });
  const wide = rows.findIndex((row) => row.length > mostCells);
  if (wide !== -1)
    throw new VigiaError('text.malformed', { file, line: wide + 1, reason: `more than ${mostCells} cells` });
  return rows;
}

/**
 * Unpacks once and counts, because the sizes that an archive declares may lie, and looks how far the cells of its sheets lie
 * apart: one stray cell in the last corner of a sheet would take all memory.
 */
async function refuseBomb(file: string, buffer: Buffer): Promise<void> {
  let unpacked = 0;
  try {
    const archive = await yauzl.fromBufferPromise(buffer, { lazyEntries: true });
    for await (const entry of archive.eachEntry()) {
      if (archive.entriesRead > mostParts) throw new VigiaError('text.too-large', { file, limit: mostUnpacked });
      const extent = new SheetExtent(file);
      for await (const piece of await archive.openReadStreamPromise(entry)) {
        unpacked += piece.length;
        if (unpacked > mostUnpacked) throw new VigiaError('text.too-large', { file, limit: mostUnpacked });
        extent.read(piece);
      }
    }
  } catch (error) {
    if (error instanceof VigiaError) throw error;
    throw new VigiaError('text.not-a-text', { file, found: 'ZIP' }, error);
  }
}

/** How many rows and columns a part of a workbook speaks of; throws where they are too many. */
class SheetExtent {
  readonly #file: string;
  #rows = 1;
  #columns = 1;
  #rest = '';

  constructor(file: string) {
    this.#file = file;
  }

  read(piece: Buffer): void {
    const text = this.#rest + piece.toString('latin1');
    // `<row r="7">` and `<c r="B7">`, with whatever quotes; a number behind a character reference is none that anybody writes.
    for (const [, letters = '', digits = '', hidden] of text.matchAll(/[\s"']r\s*=\s*["']?([A-Z]*)(\d*)(&#)?/giu)) {
      if (hidden !== undefined) throw new VigiaError('text.not-a-text', { file: this.#file, found: 'ZIP' });
      this.#rows = Math.max(this.#rows, Number(digits));
      if (digits !== '') this.#columns = Math.max(this.#columns, columnNumber(letters));
      this.#check();
    }
    // An address may lie across two pieces.
    this.#rest = text.slice(-100);
  }

  #check(): void {
    const [file, rows, columns] = [this.#file, this.#rows, this.#columns];
    if (rows <= mostRows && rows * columns <= mostPlaces) return;
    throw new VigiaError('text.malformed', { file, line: rows, reason: 'stray cells' });
  }
}

/** `A` is 1, `XFD` is 16,384. */
function columnNumber(letters: string): number {
  return Array.from(letters.toUpperCase()).reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}
