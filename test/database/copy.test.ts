import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { analystClearance } from '../../src/server/access/index.ts';
import { BinaryRows } from '../../src/server/observe/ingest/binary-rows.ts';
import type { Connection } from '../../src/server/store/index.ts';
import { engines, openEngine, type TestDatabase } from './_engines.ts';

const keyName = 'observation_pkey';
const keyColumns = 'PRIMARY KEY (series_id, period, as_of, delivery_id)';

/** One observation for each series, all of the same day. */
function rowsOf(series: readonly number[]): Buffer {
  const rows = new BinaryRows();
  for (const id of series) {
    rows.row(11);
    rows.int4(id);
    rows.date(20_000);
    rows.date(20_100);
    rows.int4(1);
    rows.float8(id / 3);
    rows.null();
    rows.null();
    rows.char('A');
    rows.char('F');
    rows.textOrNull(null);
    rows.int4(1);
  }
  return rows.take();
}

describe.each(engines)('%s', (engine) => {
  let opened: TestDatabase;
  beforeAll(async () => {
    opened = await openEngine(engine);
  });
  afterAll(() => opened.close());

  function write<Result>(work: (connection: Connection) => Promise<Result>): Promise<Result> {
    return opened.database.write(analystClearance('CA'), work);
  }

  function keyOf(connection: Connection): Promise<unknown[]> {
    return connection.query(
      `select conname as name, pg_get_constraintdef(oid) as definition from pg_constraint
       where conrelid = 'observation'::regclass and contype = 'p'`,
    );
  }

  async function stored(): Promise<unknown[]> {
    return opened.database.own((connection) =>
      connection.query('select series_id as series, period, value, marking_id as marking from observation order by 1'),
    );
  }

  const expected = (series: readonly number[]): unknown[] =>
    series.map((id) => ({ series: id, period: '2024-10-04', value: id / 3, marking: 1 }));

  test('rows in several pieces go into an empty table, and its key is there again when the transaction is still open', async () => {
    const [keys, role] = await write(async (connection) => {
      await connection.copyBinary('observation', [rowsOf([1, 2]), rowsOf([3])], { keyAfterwards: true });
      return [await keyOf(connection), await connection.query('select current_user as role')];
    });

    expect(keys).toEqual([{ name: keyName, definition: keyColumns }]);
    expect(role).toEqual([{ role: 'vigia_writer' }]);
    expect(await stored()).toEqual(expected([1, 2, 3]));
  });

  test('a table that holds rows keeps its key, and refuses the same row twice', async () => {
    await write((connection) => connection.copyBinary('observation', [rowsOf([4])], { keyAfterwards: true }));
    const again = write((connection) => connection.copyBinary('observation', [rowsOf([4])], { keyAfterwards: true }));

    await expect(again).rejects.toThrow(/duplicate key/);
    expect(await stored()).toEqual(expected([1, 2, 3, 4]));
  });

  test('the same row twice into an empty table is refused when the key is built, and nothing stays', async () => {
    await opened.database.own((connection) => connection.execute('truncate observation'));
    const twice = write((connection) =>
      connection.copyBinary('observation', [rowsOf([5, 5])], { keyAfterwards: true }),
    );

    await expect(twice).rejects.toThrow(/could not create unique index|duplicate/);
    expect(await stored()).toEqual([]);
    expect(await opened.database.own(keyOf)).toEqual([{ name: keyName, definition: keyColumns }]);
  });

  test('no piece at all is no row', async () => {
    await write((connection) => connection.copyBinary('observation', [], { keyAfterwards: true }));

    expect(await stored()).toEqual([]);
    expect(await opened.database.own(keyOf)).toHaveLength(1);
  });
});
