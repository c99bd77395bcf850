import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Database, openDatabase } from '../../src/server/store/index.ts';

const folder = join(import.meta.dirname, '../../docs/tables');
const files = readdirSync(folder).sort();

interface TablePage {
  readonly table: string;
  readonly meaning: string;
  readonly columns: ReadonlyMap<string, string>;
  readonly pointsHere: readonly string[];
}

/** The plain subset of YAML that these pages are written in: one line for each key, no colon inside a text. */
function readPage(file: string): TablePage {
  const lines = readFileSync(join(folder, file), 'utf8').trimEnd().split('\n');
  const top = new Map<string, string>();
  const columns = new Map<string, string>();
  const pointsHere: string[] = [];
  for (const line of lines) {
    const pair = /^( {2})?(\w+):(?: ([^:#]+))?$/.exec(line);
    const item = /^ {2}- (.+)$/.exec(line);
    if (item?.[1] !== undefined) pointsHere.push(item[1]);
    else if (pair?.[2] === undefined) throw new Error(`${file}: cannot read "${line}"`);
    else if (pair[1] === undefined) top.set(pair[2], pair[3] ?? '');
    else columns.set(pair[2], pair[3] ?? '');
  }
  return { table: top.get('table') ?? '', meaning: top.get('meaning') ?? '', columns, pointsHere };
}

describe('a migrated database', () => {
  let database: Database;
  let columns: readonly { readonly table: string; readonly column: string }[];
  let keys: readonly { readonly from: string; readonly to: string }[];

  beforeAll(async () => {
    database = await openDatabase({});
    columns = await database.own((connection) =>
      connection.query(
        `select c.relname as "table", a.attname as "column" from pg_class c
         join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
         where n.nspname = 'vigia' and c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped
         order by c.relname, a.attnum`,
      ),
    );
    keys = await database.own((connection) =>
      connection.query(
        `select conrelid::regclass::text || '.' || a.attname as "from", confrelid::regclass::text as "to"
         from pg_constraint k join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
         where k.contype = 'f'`,
      ),
    );
  });
  afterAll(() => database.close());

  test('has foreign keys that this test can see', () => {
    expect(keys.filter(({ to }) => to === 'marking').length).toBeGreaterThan(8);
  });

  test('has a page for each table and no page without a table', () => {
    const tables = [...new Set(columns.map(({ table }) => table))].sort();

    expect(tables.length).toBeGreaterThan(14);
    expect(files.map((file) => basename(file, '.yml'))).toEqual(tables);
  });

  test.each(files)('%s explains every column, in the table’s order', (file) => {
    const page = readPage(file);

    const own = columns.filter(({ table }) => table === page.table).map(({ column }) => column);
    expect(page.table).toBe(basename(file, '.yml'));
    expect([...page.columns.keys()]).toEqual(own);
    expect([page.meaning, ...page.columns.values()].filter((text) => text.trim().length < 4)).toEqual([]);
  });

  test.each(files)('%s names every foreign key that points here', (file) => {
    const { table, pointsHere } = readPage(file);

    const pointing = keys.filter(({ to }) => to === table).map(({ from }) => from);
    const unnamed = pointing.filter((from) => !pointsHere.some((text) => from === text || from.startsWith(`${text}.`)));
    expect(unnamed).toEqual([]);
  });

  test('closes every table that holds data by row-level security', async () => {
    const open = await database.own((connection) =>
      connection.query<{ name: string }>(
        `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
         where n.nspname = 'vigia' and c.relkind in ('r', 'p') and not c.relrowsecurity order by 1`,
      ),
    );

    expect(open.map(({ name }) => name)).toEqual(['migration']);
  });
});
