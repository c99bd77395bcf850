import { expect, test } from 'vitest';
import type { Connection } from '../../store/index.ts';
import { KnownCells } from './known-cells.ts';
import type { SeriesCell } from './measure-store.ts';

const [january, february] = ['2024-02-01', '2024-03-01'];

function cell(series: number, period: string, value: number, asOf = january): SeriesCell {
  return { series, period, value, low: null, high: null, status: 'A', confidentiality: 'F', asOf };
}

/** A store that answers as PostgreSQL would, with one document for each series, and the series that it was asked for. */
function storeOf(rows: readonly SeriesCell[]): { readonly connection: Connection; readonly asked: number[][] } {
  const asked: number[][] = [];
  const query: Connection['query'] = async (_sql, parameters = []) => {
    const [series, day] = parameters;
    if (!Array.isArray(series)) throw new Error('not asked for series');
    asked.push(series.map(Number));
    const found = series.map((id) => ({ cells: rows.filter((row) => row.series === id && row.asOf <= String(day)) }));
    return JSON.parse(JSON.stringify(found));
  };
  const nothing = async (): Promise<void> => undefined;
  return { connection: { query, execute: nothing, copyBinary: nothing, lastly: () => undefined }, asked };
}

test('a series is read once for each day, whichever questions ask for it', async () => {
  const { connection, asked } = storeOf([cell(1, '2024-01-01', 7), cell(3, '2024-01-01', 9)]);
  const cells = new KnownCells();
  await cells.read(connection, [1, 2], january);
  const known = await cells.read(connection, [2, 3, 1], january);
  await cells.read(connection, [3], february);

  expect(asked).toEqual([[1, 2], [3], [3]]);
  expect([1, 2, 3].map((id) => known.get(id)?.map(({ value }) => value))).toEqual([[7], [], [9]]);
});

test('what is said alike on two days is one object, and what differs is told apart', async () => {
  const then = storeOf([cell(1, '2024-01-01', 7), cell(1, '2024-02-01', 8)]);
  const now = storeOf([
    cell(1, '2024-01-01', 7),
    cell(1, '2024-02-01', 8, february),
    { ...cell(1, '2024-03-01', 4), status: 'P' },
  ]);
  const cells = new KnownCells();
  const before = (await cells.read(then.connection, [1], january)).get(1) ?? [];
  const after = (await cells.read(now.connection, [1], february)).get(1) ?? [];

  expect(after[0]).toBe(before[0]);
  expect(after.map(({ period, value, status, asOf }) => [period, value, status, asOf])).toEqual([
    ['2024-01-01', 7, 'A', january],
    ['2024-02-01', 8, 'A', february],
    ['2024-03-01', 4, 'P', january],
  ]);
  expect(before[1]?.asOf).toBe(january);
});
