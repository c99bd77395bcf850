import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { publicMarking } from '../../model/index.ts';
import { contextOf, emptyDatabase, openTestDatabase, plant, quietMonths, type TestDatabase } from './_planted.ts';
import { runScan } from './scan.ts';

let opened: TestDatabase;
beforeAll(async () => {
  opened = await openTestDatabase();
});
beforeEach(() => emptyDatabase(opened.database));
afterAll(() => opened.close());

interface SignalRow {
  readonly id: number;
  readonly series: number;
  readonly kind: string;
  readonly period: string;
  readonly state: string;
  readonly observed: number | null;
  readonly method: string;
  readonly held: string | null;
  readonly group: number;
}

function rows<Row>(sql: string): Promise<Row[]> {
  return opened.database.read(contextOf(opened.database).clearance, (connection) => connection.query<Row>(sql));
}

function signals(): Promise<SignalRow[]> {
  return rows<SignalRow>(
    `select id, series_id as series, kind, period, state, observed, method, held_back as held, group_id as "group"
     from signal order by series_id, period, kind`,
  );
}

function history(): Promise<{ signal: number; event: string; observed: number | null }[]> {
  return rows('select signal_id as signal, event, observed from signal_history order by id');
}

function scan(at?: string, options?: Parameters<typeof runScan>[1]) {
  return runScan(contextOf(opened.database, at), options);
}

const outbreak = [...quietMonths(12), 60];

test('finds a planted outbreak and leaves quiet series alone', async () => {
  const [loud, quiet] = await plant(opened.database, {
    series: [
      { place: 'US-TX', values: outbreak },
      { place: 'US-ME', values: quietMonths(12, 61) },
    ],
  });

  const report = await scan();

  expect(report.series).toEqual({ due: 2, scanned: 2, notAssessable: 0, notWatched: 0 });
  expect(report.signals).toEqual({ new: 1, updated: 0, closed: 0, unchanged: 0, heldBack: 0 });
  const found = await signals();
  expect(found.filter(({ series }) => series === quiet)).toEqual([]);
  expect(found).toMatchObject([
    {
      series: loud,
      kind: 'increase',
      period: '2026-01-01',
      state: 'new',
      observed: 60,
      method: 'farrington-flexible',
      held: null,
    },
  ]);
});

test('changes nothing when it runs again', async () => {
  await plant(opened.database, { series: [{ values: outbreak }, { place: 'US-ME', values: quietMonths(9, 61) }] });
  await scan();
  const before = [await signals(), await history()];

  const again = await scan();

  expect(again.series).toEqual({ due: 0, scanned: 0, notAssessable: 0, notWatched: 0 });
  expect(again.signals).toEqual({ new: 0, updated: 0, closed: 0, unchanged: 0, heldBack: 0 });
  expect([await signals(), await history()]).toEqual(before);
});

test('looks only at series that a later delivery changed', async () => {
  const [first, second] = await plant(opened.database, {
    series: [{ values: quietMonths(12, 61) }, { place: 'US-ME', values: quietMonths(9, 61) }],
  });
  await scan();
  await plant(opened.database, {
    asOf: '2026-04-01',
    series: [{ place: 'US-ME', start: '2026-02-01', values: [80] }],
  });

  const report = await scan('2026-04-02T09:00:00.000Z');

  expect(report.series.due).toBe(1);
  expect((await signals()).map(({ series }) => series)).toEqual([second]);
  expect(first).not.toBe(second);
});

test('goes on where a scan broke off, and finds the same', async () => {
  const series = Array.from({ length: 6 }, (_, at) => ({
    dimensions: { office: String(at) },
    substance: ['fentanyl', 'cocaine', 'heroin', 'ketamine', 'mdma', 'khat'][at] ?? 'lsd',
    values: at === 1 || at === 4 ? outbreak : quietMonths(12, 61),
  }));
  const ids = await plant(opened.database, { series });
  const stop = new AbortController();
  const broken = scan(undefined, {
    settings: { shardSize: 2 },
    signal: stop.signal,
    onProgress: ({ scanned }) => {
      if (scanned === 2) stop.abort(new Error('killed'));
    },
  });
  await expect(broken).rejects.toThrow('killed');
  expect(await rows('select id from scan where finished_at is null')).toHaveLength(1);
  expect(await rows('select series_id from series_scan')).toHaveLength(2);

  const report = await scan(undefined, { settings: { shardSize: 2 } });

  expect(report).toMatchObject({ series: { due: 6, scanned: 6 }, signals: { new: 2, heldBack: 0 } });
  expect((await signals()).map((signal) => signal.series)).toEqual([ids[1], ids[4]]);
  expect(await rows('select id from scan')).toHaveLength(1);
});

test('several workers share the shards and find the same; the failure of one ends the scan', async () => {
  const series = Array.from({ length: 6 }, (_, at) => ({
    dimensions: { office: String(at) },
    substance: ['fentanyl', 'cocaine', 'heroin', 'ketamine', 'mdma', 'khat'][at] ?? 'lsd',
    values: at === 1 || at === 4 ? outbreak : quietMonths(12, 61),
  }));
  const ids = await plant(opened.database, { series });
  const settings = { shardSize: 1, workers: 3 };
  const failing = scan(undefined, {
    settings,
    onProgress: () => {
      throw new Error('full');
    },
  });
  await expect(failing).rejects.toThrow('full');

  const report = await scan(undefined, { settings });

  expect(report).toMatchObject({ series: { due: 6, scanned: 6 }, signals: { new: 2 } });
  expect((await signals()).map((signal) => signal.series)).toEqual([ids[1], ids[4]]);
});

test('updates a signal when a later vintage raises the figure', async () => {
  await plant(opened.database, { series: [{ values: outbreak }] });
  await scan();
  await plant(opened.database, { asOf: '2026-04-01', series: [{ start: '2026-01-01', values: [75] }] });

  const report = await scan('2026-04-02T09:00:00.000Z');

  expect(report.signals).toMatchObject({ new: 0, updated: 1, closed: 0 });
  expect(await signals()).toMatchObject([{ state: 'new', observed: 75 }]);
  expect(await history()).toMatchObject([
    { event: 'found', observed: 60 },
    { event: 'updated', observed: 75 },
  ]);
});

test('closes a signal when a later vintage takes the departure away, and reopens it when it comes back', async () => {
  await plant(opened.database, { series: [{ values: outbreak }] });
  await scan();
  await plant(opened.database, { asOf: '2026-04-01', series: [{ start: '2026-01-01', values: [12] }] });
  const closing = await scan('2026-04-02T09:00:00.000Z');
  const closed = await signals();
  await plant(opened.database, { asOf: '2026-05-01', series: [{ start: '2026-01-01', values: [61] }] });

  await scan('2026-05-02T09:00:00.000Z');

  expect(closing.signals.closed).toBe(1);
  expect(closed).toMatchObject([{ state: 'closed', observed: 12 }]);
  expect(await signals()).toMatchObject([{ state: 'new', observed: 61 }]);
  expect((await history()).map(({ event }) => event)).toEqual(['found', 'closed', 'reopened']);
});

test('closes a signal whose figure is suppressed later', async () => {
  await plant(opened.database, { series: [{ values: outbreak }] });
  await scan();
  await plant(opened.database, { asOf: '2026-04-01', series: [{ start: '2026-01-01', values: [[1, 9]] }] });

  await scan('2026-04-02T09:00:00.000Z');

  expect(await signals()).toMatchObject([{ state: 'closed' }]);
});

test('takes what a complete delivery leaves out for zero, and nothing else', async () => {
  const rare = Array.from({ length: 61 }, (_, at) => (at % 20 === 0 && at < 60 ? 1 : null));
  const covers = { dataset: 'test', frequency: 'M', from: '2021-01-01', to: '2026-01-01' } as const;
  await plant(opened.database, { covers, series: [{ values: [...rare.slice(0, 60), 9] }] });
  await plant(opened.database, {
    series: [{ source: 'other-source', place: 'US-ME', values: [...rare.slice(0, 60), 9] }],
  });

  const report = await scan();

  expect((await signals()).filter(({ kind }) => kind === 'increase')).toMatchObject([
    { observed: 9, period: '2026-01-01', kind: 'increase' },
  ]);
  expect(report.series.notAssessable).toBe(1);
});

test('never watches a rate with a method for counts', async () => {
  await plant(opened.database, {
    series: [
      { indicator: 'wastewater-load', place: 'CA-BC', values: [...quietMonths(100).map((value) => value + 0.5), 400] },
      { indicator: 'overdose-deaths-crude-rate', place: 'CA-BC', values: quietMonths(10) },
    ],
  });

  const report = await scan();

  expect(report.series.notWatched).toBe(1);
  expect(await signals()).toMatchObject([{ method: 'load-chart', kind: 'increase' }]);
});

test('raises a fall of a rolling count, but not among provisional figures', async () => {
  const level = Array.from({ length: 48 }, (_, at) => 1000 + (at % 3));
  const deaths = { indicator: 'overdose-deaths', window: 'P12M', place: 'US-NV' } as const;
  const fall = Array.from({ length: 14 }, (_, at) => 1000 - 55 * (at + 1));
  await plant(opened.database, { series: [{ ...deaths, values: [...level, ...fall] }] });
  await scan();
  const atFirst = await signals();
  await plant(opened.database, {
    asOf: '2026-06-01',
    series: [{ ...deaths, start: '2026-03-01', values: [225, 222, 224, 223, 221, 222, 223] }],
  });

  await scan('2026-06-02T09:00:00.000Z');

  expect(atFirst).toEqual([]);
  const later = await signals();
  expect(later.length).toBeGreaterThan(0);
  expect(later.every(({ kind, period }) => kind === 'decrease' && period <= '2026-03-01')).toBe(true);
});

test('puts nested and neighbouring places into one group, and others into another', async () => {
  const ids = await plant(opened.database, {
    series: ['US-TX', 'US-NM', 'US', 'US-ME', 'US-CA'].map((place) => ({ place, values: outbreak })),
  });

  await scan();

  const groupOf = new Map((await signals()).map(({ series, group }) => [series, group]));
  const [texas, newMexico, country, maine] = ids.map((id) => groupOf.get(id));
  // The country has the highest rank and holds every state.
  expect(new Set([texas, newMexico, country, maine]).size).toBe(1);
});

test('keeps far places of the same substance apart', async () => {
  const ids = await plant(opened.database, {
    series: ['US-TX', 'US-NM', 'US-ME', 'CA-NB'].map((place) => ({ place, values: outbreak })),
  });

  await scan();

  const groupOf = new Map((await signals()).map(({ series, group }) => [series, group]));
  const [texas, newMexico, maine, newBrunswick] = ids.map((id) => groupOf.get(id));
  expect(texas).toBe(newMexico);
  expect(maine).toBe(newBrunswick);
  expect(texas).not.toBe(maine);
});

test('holds back what is beyond the day, counts it, and shows it on a later day', async () => {
  const substances = ['fentanyl', 'cocaine', 'heroin', 'ketamine', 'mdma', 'khat'];
  await plant(opened.database, { series: substances.map((substance) => ({ substance, values: outbreak })) });

  const report = await scan(undefined, { settings: { groupsPerAnalyst: 2 } });
  const shown = (await signals()).filter(({ held }) => held === null);
  await scan('2026-03-02T18:00:00.000Z', { settings: { groupsPerAnalyst: 2 } });
  const sameDay = (await signals()).filter(({ held }) => held === null);
  await scan('2026-03-03T09:00:00.000Z', { settings: { groupsPerAnalyst: 2 } });
  const nextDay = (await signals()).filter(({ held }) => held === null);

  expect(report.signals).toMatchObject({ new: 6, heldBack: 4 });
  expect(shown).toHaveLength(2);
  expect(sameDay).toEqual(shown);
  expect(nextDay).toHaveLength(4);
});

test('holds back what the false discovery rate does not carry', async () => {
  // One value just beyond its limit among fifty tested quiet series.
  const quiet = Array.from({ length: 50 }, (_, at) => ({
    dimensions: { office: String(at) },
    values: quietMonths(30, 61),
  }));
  const [slight] = await plant(opened.database, {
    series: [{ values: [...quietMonths(30, 60), 46] }, ...quiet],
  });

  await scan(undefined, { settings: { falseDiscoveryRate: 1e-9 } });

  expect(await signals()).toMatchObject([{ series: slight, held: 'false-discovery-rate' }]);
});

test('tells new from newly looked for, and says nothing of young sources', async () => {
  const found = (months: readonly number[]): (number | null)[] =>
    Array.from({ length: 61 }, (_, at) => (months.includes(at) ? 2 : null));
  const every = Array.from({ length: 61 }, (_, at) => at);
  const lab = { indicator: 'drug-checking-samples', source: 'lab', place: 'GB-WLS' } as const;
  const customs = { indicator: 'drug-seizure-events', source: 'customs', place: 'US-TX' } as const;
  const [, nitazene] = await plant(opened.database, {
    series: [
      { ...lab, substance: 'mdma', values: found(every) },
      { ...lab, substance: 'lab:unknown-nitazene', values: found([60]) },
    ],
  });
  const [, ketamine] = await plant(opened.database, {
    series: [
      { ...customs, substance: 'cocaine', values: found(every) },
      { ...customs, substance: 'ketamine', values: found([60]) },
    ],
  });
  await plant(opened.database, {
    series: [
      {
        indicator: 'drug-checking-samples',
        source: 'young',
        place: 'NL-NH',
        substance: 'cocaine',
        values: found([59, 60]),
      },
      {
        indicator: 'drug-checking-samples',
        source: 'young',
        place: 'NL-NH',
        substance: 'medetomidine',
        values: found([60]),
      },
    ],
  });

  await scan();
  const first = await signals();
  await scan();

  expect(first.filter(({ method }) => method === 'first-appearance')).toMatchObject([
    { series: nitazene, kind: 'first-appearance', observed: 2 },
    { series: ketamine, kind: 'newly-looked-for', observed: 2 },
  ]);
  expect(await signals()).toEqual(first);
});

test('shows nothing without a clearance, and RED series only to those cleared for them', async () => {
  await plant(opened.database, {
    series: [{ values: outbreak }, { place: 'US-ME', values: outbreak, marking: { ...publicMarking, tlp: 'RED' } }],
  });
  await scan();
  const count = 'select count(*)::int as visible from signal';
  const visible = (tlpRank: number, country: string): Promise<number | undefined> =>
    opened.database.read({ tlpRank, country, home: 'CA', sectors: [] }, async (connection) => {
      const [row] = await connection.query<{ visible: number }>(count);
      return row?.visible;
    });

  const withoutClearance = await opened.database.own(async (connection) => {
    await connection.execute('set local role vigia_reader');
    const tables = ['signal', 'signal_history', 'signal_group', 'series_scan', 'scan'];
    const counts: number[] = [];
    for (const table of tables) {
      const [row] = await connection.query<{ visible: number }>(`select count(*)::int as visible from ${table}`);
      counts.push(row?.visible ?? -1);
    }
    return counts;
  });

  expect(await visible(4, 'CA')).toBe(2);
  expect(await visible(2, 'CA')).toBe(1);
  // RED without names goes to nobody abroad, whatever they are cleared for at home.
  expect(await visible(4, 'US')).toBe(1);
  expect(withoutClearance).toEqual([0, 0, 0, 0, 0]);
});

test('lets nobody rewrite what happened', async () => {
  await plant(opened.database, { series: [{ values: outbreak }] });
  await scan();
  const { clearance } = contextOf(opened.database);

  const rewrite = opened.database.write(clearance, (connection) =>
    connection.query(`update signal_history set event = 'closed'`),
  );

  await expect(rewrite).rejects.toThrow(/permission denied/u);
});
