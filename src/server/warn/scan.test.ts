import { afterEach, beforeEach, expect, test } from 'vitest';
import { contextOf, openTestDatabase, plant, quietMonths, type TestDatabase } from './_planted.ts';
import { runScan } from './scan.ts';

let opened: TestDatabase;
beforeEach(async () => {
  opened = await openTestDatabase();
});
afterEach(() => opened.close());

interface SignalRow {
  readonly series: number;
  readonly kind: string;
  readonly period: string;
  readonly state: string;
  readonly observed: number | null;
  readonly method: string;
  readonly held: string | null;
  readonly group: number;
}

function signals(): Promise<SignalRow[]> {
  return opened.database.read(contextOf(opened.database).clearance, (connection) =>
    connection.query<SignalRow>(
      `select series_id as series, kind, period, state, observed, method, held_back as held, group_id as "group"
       from signal order by series_id, period, kind`,
    ),
  );
}

test('finds a planted outbreak and leaves quiet series alone', async () => {
  const [loud, quiet] = await plant(opened.database, {
    series: [
      { place: 'US-TX', values: [...quietMonths(12), 60] },
      { place: 'US-ME', values: quietMonths(12, 61) },
    ],
  });

  const report = await runScan(contextOf(opened.database));

  expect(report.series).toEqual({ due: 2, scanned: 2, notAssessable: 0, notWatched: 0 });
  const found = await signals();
  expect(found.filter(({ series }) => series === quiet)).toEqual([]);
  expect(found).toMatchObject([
    { series: loud, kind: 'increase', period: '2026-01-01', state: 'new', observed: 60, method: 'farrington-flexible', held: null },
  ]);
});
