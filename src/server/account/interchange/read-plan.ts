import { VigiaError } from '../../../base/index.ts';
import {
  type Cells,
  decodeIati,
  decodeOpenSdg,
  type PlanTableName,
  planColumns,
  planTables,
  withoutGuard,
} from '../../../exchange/index.ts';
import { parseXml, readDelimited, readSheets } from '../../act/index.ts';
import {
  type IncomingFile,
  type IncomingPlan,
  type IncomingTable,
  mostPlanBytes,
  mostPlanRows,
} from './incoming-plan.ts';

import { readArchiveTexts } from './read-archive.ts';

type Rows = readonly (readonly string[])[];

/** Opens a file of commitments or goals, whatever its format; bounded before anything is read. */
export async function readPlan({ fileName, bytes }: IncomingFile): Promise<IncomingPlan> {
  if (bytes.length > mostPlanBytes) {
    throw new VigiaError('interchange.too-large', { file: fileName, limit: mostPlanBytes });
  }
  if (bytes.length === 0) throw new VigiaError('text.empty', { file: fileName });
  const plan = isZip(bytes) ? await readArchive(fileName, bytes) : readText(fileName, bytes);
  const rows = plan.tables.reduce((sum, table) => sum + table.rows.length, 0);
  if (rows > mostPlanRows) {
    throw new VigiaError('interchange.too-many-rows', { file: fileName, rows, most: mostPlanRows });
  }
  return plan;
}

/** A workbook is an archive too; one of Open SDG holds configurations of indicators, or at least our texts. */
async function readArchive(file: string, bytes: Uint8Array): Promise<IncomingPlan> {
  const texts = await readArchiveTexts(
    file,
    bytes,
    /(?:^|\/)(?:indicator-config\/[^/]+|translations\/[^/]+\/vigia)\.yml$/u,
  );
  return texts.length === 0 ? readWorkbook(file, bytes) : tablesOf(decodeOpenSdg(texts));
}

async function readWorkbook(file: string, bytes: Uint8Array): Promise<IncomingPlan> {
  const tables: IncomingTable[] = [];
  const ignored: string[] = [];
  for (const { name, rows } of await readSheets(file, bytes)) {
    const found = readTable(file, rows, (cell) => cell);
    // Of two sheets with the same columns, the second is somebody's copy.
    if (found === undefined || tables.some((table) => table.name === found.table.name)) ignored.push(name);
    else {
      tables.push(found.table);
      ignored.push(...found.ignored);
    }
  }
  if (tables.length === 0) throw notAPlan(file);
  return { tables, ignored };
}

/** XML is told by its first character. */
function readText(file: string, bytes: Uint8Array): IncomingPlan {
  const text = decode(file, bytes);
  return /^\s*</u.test(text) ? readIati(file, text) : readCsv(file, text);
}

function readIati(file: string, text: string): IncomingPlan {
  const root = parseXml(text, file);
  if (root.name !== 'iati-activities') throw notAPlan(file);
  return tablesOf(decodeIati(root));
}

function tablesOf(rows: ReturnType<typeof decodeIati>): IncomingPlan {
  const tables = planTables.flatMap((name) => {
    const own = rows.filter(({ table }) => table === name);
    const header = planColumns[name].taken.filter((column) => own.some(({ cells }) => cells[column] !== undefined));
    return own.length === 0 ? [] : [{ name, header, rows: own }];
  });
  return { tables, ignored: [] };
}

function readCsv(file: string, text: string): IncomingPlan {
  const found = readTable(file, readDelimited(file, text), withoutGuard);
  if (found === undefined) throw notAPlan(file);
  return { tables: [found.table], ignored: found.ignored };
}

function decode(file: string, bytes: Uint8Array): string {
  if (bytes.includes(0)) throw new VigiaError('text.not-a-text', { file, found: 'binary data' });
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw new VigiaError('text.encoding', { file, encoding: 'UTF-8' }, error);
  }
}

/** Which table it is, its columns tell; undefined: neither. */
function readTable(
  file: string,
  [first = [], ...rows]: Rows,
  cellOf: (cell: string) => string,
): { readonly table: IncomingTable; readonly ignored: readonly string[] } | undefined {
  const header = first.map((name) => name.trim().toLowerCase());
  const twice = header.find((name, at) => name !== '' && header.indexOf(name) !== at);
  if (twice !== undefined) throw new VigiaError('interchange.column-twice', { file, column: twice });
  const name = tableOf(header);
  if (name === undefined) return undefined;
  const { taken, shown } = planColumns[name];
  const known = header.filter((column) => taken.includes(column));
  const table = {
    name,
    header: known,
    rows: rows.flatMap((row, at) => {
      if (row.every((cell) => cell.trim() === '')) return [];
      const cells: Cells = Object.fromEntries(
        known.map((column) => [column, cellOf(row[header.indexOf(column)] ?? '')]),
      );
      return [{ row: at + 2, cells }];
    }),
  };
  const ignored = header.filter((column) => column !== '' && !taken.includes(column) && !shown.includes(column));
  return { table, ignored };
}

/** The one of whose own columns the header names more. */
function tableOf(header: readonly string[]): PlanTableName | undefined {
  if (!header.includes('id')) return undefined;
  const counted = planTables.map((name) => ({
    name,
    count: ownColumns(name).filter((column) => header.includes(column)).length,
  }));
  const [best] = counted.filter(({ count }) => count > 0).toSorted((a, b) => b.count - a.count);
  return best?.name;
}

/** Columns that the other table has not. */
function ownColumns(name: PlanTableName): readonly string[] {
  const others = planTables.filter((other) => other !== name).flatMap((other) => planColumns[other].taken);
  return planColumns[name].taken.filter((column) => !others.includes(column));
}

function notAPlan(file: string): VigiaError {
  const expected = planTables.flatMap((name) => ownColumns(name).slice(0, 6));
  return new VigiaError('interchange.not-a-plan', { file, expected });
}

function isZip(bytes: Uint8Array): boolean {
  return [0x50, 0x4b, 0x03, 0x04].every((byte, index) => bytes[index] === byte);
}
