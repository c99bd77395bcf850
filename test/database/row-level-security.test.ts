import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { analystClearance, publicClearance } from '../../src/server/access/index.ts';
import type { Database } from '../../src/server/store/index.ts';
import { engines, openEngine, runAs, type TestDatabase } from './_engines.ts';
import { plantRows } from './_planted-rows.ts';

/** Holds what was migrated, nothing of anybody. */
const withoutData = ['migration'];
/** Rows of these say what was known when: they are added, never altered. */
const appendOnly = [
  'observation',
  'record',
  'signal_history',
  'substance_identification',
  'control_item',
  'scheduling_event',
  'alert_text',
  'alert_part',
  'alert_version',
  'alert_event',
  'alert_reply',
  'person_history',
  'source_marking',
  'statistics_policy',
  'peer_event',
  'bundle_import',
  'bundle_export',
  'audit_entry',
  'audit_checkpoint',
];
const reader = 'vigia_reader';
const writer = 'vigia_writer';
const analyst = analystClearance('CA');

describe.each(engines)('%s', (engine) => {
  let opened: TestDatabase;
  let database: Database;
  let tables: readonly string[];

  beforeAll(async () => {
    opened = await openEngine(engine);
    database = opened.database;
    await plantRows(database);
    const found = await database.own((connection) =>
      connection.query<{ name: string }>(
        `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
         where n.nspname = 'vigia' and c.relkind in ('r', 'p') order by 1`,
      ),
    );
    tables = found.map(({ name }) => name).filter((name) => !withoutData.includes(name));
  });
  afterAll(() => opened.close());

  function countOf(role: typeof reader | typeof writer, clearance: object | undefined, table: string): Promise<number> {
    return runAs<{ rows: number }>(database, role, clearance, `select count(*) as rows from ${table}`).then(
      ([row]) => row?.rows ?? -1,
    );
  }

  async function ownCounts(): Promise<Record<string, number>> {
    const counts: Record<string, number> = {};
    await database.own(async (connection) => {
      for (const table of tables) {
        const [row] = await connection.query<{ rows: number }>(`select count(*) as rows from ${table}`);
        counts[table] = row?.rows ?? -1;
      }
    });
    return counts;
  }

  test('every table holds planted rows, so that seeing none means something', async () => {
    const counts = await ownCounts();

    expect(tables.length).toBeGreaterThanOrEqual(15);
    expect(Object.entries(counts).filter(([, rows]) => rows < 1)).toEqual([]);
  });

  test('neither role may log in, bypass row-level security, be a superuser or own a table', async () => {
    const roles = await database.own((connection) =>
      connection.query(
        `select rolname, rolsuper, rolbypassrls, rolcanlogin, rolcreaterole,
           (select count(*) from pg_class c where c.relowner = r.oid and c.relkind in ('r', 'p')) as owned
         from pg_roles r where rolname in ('${reader}', '${writer}') order by rolname`,
      ),
    );

    const powerless = { rolsuper: false, rolbypassrls: false, rolcanlogin: false, rolcreaterole: false, owned: 0 };
    expect(roles).toEqual([
      { rolname: reader, ...powerless },
      { rolname: writer, ...powerless },
    ]);
  });

  test('a query without clearance returns nothing from any table', async () => {
    for (const role of [reader, writer] as const) {
      for (const table of tables) expect([table, await countOf(role, undefined, table)]).toEqual([table, 0]);
    }
  });

  test('with the analyst’s clearance a reader sees every public row', async () => {
    const expected = await ownCounts();

    for (const table of tables)
      expect([table, await countOf(reader, analyst, table)]).toEqual([table, expected[table]]);
  });

  test('a reader can neither add, alter nor remove a row of any table, whatever the clearance', async () => {
    for (const table of tables) {
      for (const sql of [
        `insert into ${table} default values`,
        `update ${table} set marking_id = marking_id`,
        `delete from ${table}`,
        `truncate ${table}`,
      ]) {
        const statement = table === 'marking' ? sql.replaceAll('marking_id', 'tlp') : sql;
        await expect(runAs(database, reader, analyst, statement), statement).rejects.toThrow(/permission denied/);
      }
    }
  });

  test('the transaction of a reader refuses to write even where a grant would let it', async () => {
    const attempt = database.read(analyst, (connection) =>
      connection.execute('create temp table planted as select 1 as one'),
    );

    await expect(attempt).rejects.toThrow(/read-only transaction/);
  });

  test('what was known when cannot be altered by the writer', async () => {
    for (const table of appendOnly) {
      await expect(runAs(database, writer, analyst, `update ${table} set marking_id = marking_id`)).rejects.toThrow(
        /permission denied/,
      );
    }
  });

  describe('a row that is released to Mexico’s police only', () => {
    const police = { tlpRank: 3, country: 'MX', sectors: ['police'] };
    const health = { tlpRank: 3, country: 'MX', sectors: ['health'] };
    const lowRank = { tlpRank: 2, country: 'MX', sectors: ['police'] };
    const find = `select name from setting where name = 'released'`;
    let markingId = 0;

    beforeAll(async () => {
      const [row] = await database.own((connection) =>
        connection.query<{ id: number }>(
          `insert into marking (tlp, tlp_rank, releasable_to, sectors) values ('AMBER+STRICT', 3, '{MX}', '{police}') returning id`,
        ),
      );
      markingId = row?.id ?? 0;
      await database.own((connection) =>
        connection.query(`insert into setting (name, value, marking_id) values ('released', '1', $1)`, [markingId]),
      );
    });

    test('is seen with exactly that clearance', async () => {
      expect(await runAs(database, reader, police, find)).toEqual([{ name: 'released' }]);
    });

    test.each([
      ['another country', analyst],
      ['another sector', health],
      ['a lower clearance', lowRank],
      ['the public', publicClearance()],
      ['nobody', undefined],
    ])('is not seen by %s', async (_who, clearance) => {
      expect(await runAs(database, reader, clearance, find)).toEqual([]);
      expect(
        await runAs(database, writer, clearance, `delete from setting where name = 'released' returning 1`),
      ).toEqual([]);
    });

    test('cannot be added by who may not see it', async () => {
      const add = `insert into setting (name, value, marking_id) values ('smuggled', '1', ${markingId})`;

      await expect(runAs(database, writer, analyst, add)).rejects.toThrow(/row-level security/);
      await expect(runAs(database, writer, police, add)).resolves.toEqual([]);
    });

    test('cannot be made by raising the marking of another row', async () => {
      const raise = `update setting set marking_id = ${markingId} where name = 'planted'`;

      await expect(runAs(database, writer, analyst, raise)).rejects.toThrow(/row-level security/);
    });
  });
});
