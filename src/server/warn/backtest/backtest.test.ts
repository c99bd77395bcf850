import { array, assert, constantFrom, integer, property, tuple } from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Backtest } from '../../../api/index.ts';
import { shiftPeriod, VigiaError } from '../../../base/index.ts';
import { contextOf, emptyDatabase, openTestDatabase, plant, quietMonths, type TestDatabase } from '../_planted.ts';
import { WarnService } from '../service.ts';
import { backtest } from './backtest.ts';
import type { SeriesHistory } from './series-history.ts';
import { BacktestService } from './service.ts';

const start = '2021-01-01';

interface Row {
  readonly period: string;
  readonly asOf: string;
  readonly value: number | null;
}

/** A monthly count series with these figures, in the order in which they became known. */
function historyOf(rows: readonly Row[], covered: SeriesHistory['covered'] = []): SeriesHistory {
  return {
    series: {
      id: 1,
      source: 'test-source',
      dataset: 'test',
      indicator: 'drug-seizure-events',
      place: 'US-TX',
      substance: 'fentanyl',
      frequency: 'M',
      window: '',
      dimensions: {},
      training: false,
      changedBy: 1,
      latestAsOf: rows.at(-1)?.asOf ?? start,
      markingId: 1,
      scannedBy: null,
    },
    vintages: {
      periods: rows.map(({ period }) => period),
      asOf: rows.map(({ asOf }) => asOf),
      values: rows.map(({ value }) => value),
      lows: rows.map(() => null),
      highs: rows.map(() => null),
      reasons: rows.map(() => null),
      deliveries: rows.map((_, at) => at + 1),
    },
    covered,
    exposure: null,
  };
}

function monthly(values: readonly number[], { asOf }: { asOf?: string } = {}): Row[] {
  return values.map((value, at) => {
    const period = shiftPeriod(start, 'M', at);
    return { period, asOf: asOf ?? shiftPeriod(period, 'M', 2), value };
  });
}

describe('what a watch would have said', () => {
  const quiet = quietMonths(12, 48);

  test('rests on the figure as it was then, whatever became of it', () => {
    const period = shiftPeriod(start, 'M', 48);
    const then = { period, asOf: shiftPeriod(period, 'M', 2), value: 60 };
    const corrected = { period, asOf: shiftPeriod(period, 'M', 6), value: 12 };

    const { points } = backtest(historyOf([...monthly(quiet), then, corrected]));

    expect(points.at(-1)).toMatchObject({ period, knownOn: then.asOf, observed: 60, kind: 'increase', today: 12 });
  });

  test('is silence where the figure was ordinary then and grew later', () => {
    const period = shiftPeriod(start, 'M', 48);
    const then = { period, asOf: shiftPeriod(period, 'M', 2), value: 12 };
    const completed = { period, asOf: shiftPeriod(period, 'M', 6), value: 60 };

    const { points } = backtest(historyOf([...monthly(quiet), then, completed]));

    expect(points.at(-1)).toMatchObject({ observed: 12, kind: null, reason: null, today: 60 });
  });

  test('says which periods came with their history in the first delivery', () => {
    const first = monthly(quiet, { asOf: '2025-01-15' });
    const next = { period: shiftPeriod(start, 'M', 48), asOf: '2025-02-15', value: 12 };

    const { points } = backtest(historyOf([...first, next]));

    const latest = points.slice(-5).map(({ hindsight, knownOn }) => [hindsight, knownOn]);
    // The last three of the first delivery are what a first scan takes for news.
    expect(latest).toEqual([
      [true, '2025-01-15'],
      [false, '2025-01-15'],
      [false, '2025-01-15'],
      [false, '2025-01-15'],
      [false, '2025-02-15'],
    ]);
  });

  test('takes what a complete delivery left out for nothing, since the day of that delivery', () => {
    const rows = monthly(quiet);
    const left = shiftPeriod(start, 'M', 48);
    const span = { from: left, to: left, asOf: '2025-03-10' };

    const { points } = backtest(historyOf(rows, [span]));

    expect(points.at(-1)).toMatchObject({ period: left, knownOn: '2025-03-10', observed: 0, today: 0, kind: null });
  });

  test('leaves a gap a gap', () => {
    const rows = monthly(quiet).filter(({ period }) => period !== '2024-08-01');

    const { points } = backtest(historyOf(rows));

    expect(points.find(({ period }) => period === '2024-08-01')).toMatchObject({
      knownOn: null,
      observed: null,
      kind: null,
      reason: 'missing-value',
      today: null,
    });
  });

  test('goes to a method that needs less where the history was short then', () => {
    const { points } = backtest(historyOf(monthly(quiet)), { from: start });

    const methods = points.map(({ method }) => method);
    expect(points[0]).toMatchObject({ method: null, reason: 'too-short', kind: null });
    expect(new Set(methods.slice(12, 20))).toEqual(new Set(['rare-count']));
    expect(methods.at(-1)).toBe('farrington-flexible');
  });

  test('does not change by what became known afterwards, but for the figures of today', () => {
    const later = array(tuple(integer({ min: 0, max: 50 }), constantFrom(0, 5, 400)), { maxLength: 20 });
    const before = backtest(historyOf(monthly(quiet)), { from: start }).points;
    assert(
      property(later, (changes) => {
        const rows = changes.map(([at, value]) => ({ period: shiftPeriod(start, 'M', at), asOf: '2026-01-01', value }));
        const after = backtest(historyOf([...monthly(quiet), ...rows]), { from: start }).points;
        return before.every((point, at) => {
          const same = after[at];
          return same !== undefined && JSON.stringify({ ...same, today: 0 }) === JSON.stringify({ ...point, today: 0 });
        });
      }),
      { numRuns: 25 },
    );
  });

  test('keeps to the periods asked for, and to as many as one answer holds', () => {
    const history = historyOf(monthly(quietMonths(12, 560)));

    const some = backtest(history, { from: '2022-01-01', to: '2022-06-30' });
    const all = backtest(history, { from: start });

    expect(some.points.map(({ period }) => period)).toEqual(
      [1, 2, 3, 4, 5, 6].map((month) => `2022-${String(month).padStart(2, '0')}-01`),
    );
    expect(some.truncated).toBe(false);
    expect([all.points.length, all.truncated]).toEqual([520, true]);
  });

  test('is nothing for a series that nobody watches, or that has no figures', () => {
    const { series, ...rest } = historyOf(monthly(quiet));

    expect(backtest({ ...rest, series: { ...series, indicator: 'death-investigations-pending' } }).points).toEqual([]);
    expect(backtest(historyOf([]))).toEqual({ outcome: 'no-figures', points: [], truncated: false });
  });
});

describe('over the store', () => {
  let opened: TestDatabase;
  beforeAll(async () => {
    opened = await openTestDatabase();
  });
  beforeEach(() => emptyDatabase(opened.database));
  afterAll(() => opened.close());

  test('says of each month what the scan of its delivery said', async () => {
    const values = [...quietMonths(12, 44), 13, 55, 11, 48, 12];
    const warn = new WarnService(contextOf(opened.database));
    const found: unknown[] = [];
    const first = { asOf: '2024-09-01', series: [{ values: values.slice(0, 43) }] };
    const [id = 0] = await plant(opened.database, first);
    await warn.scan();
    for (let at = 43; at < values.length; at += 1) {
      const period = shiftPeriod(start, 'M', at);
      await plant(opened.database, {
        asOf: shiftPeriod(period, 'M', 1),
        series: [{ start: period, values: values.slice(at, at + 1) }],
      });
      await warn.scan();
    }
    const { groups } = await warn.listSignals({ heldBack: 'all', limit: 50 });
    for (const { lead, members } of groups) {
      found.push(lead);
      const detail = await warn.findSignal(lead.id);
      expect(detail.members).toHaveLength(members - 1);
      found.push(...detail.members);
    }

    const service = new BacktestService(contextOf(opened.database));
    const replayed = await service.backtestSeries(id, { from: shiftPeriod(start, 'M', 43) });

    expect(Backtest.parse(replayed)).toEqual(replayed);
    const raised = replayed.points.filter(({ kind }) => kind !== null);
    expect(raised.map(({ period }) => period)).toEqual(['2024-10-01', '2024-12-01']);
    expect(found).toHaveLength(raised.length);
    for (const { period, observed, expected, upper, score, kind, method } of raised) {
      expect(found).toContainEqual(expect.objectContaining({ period, observed, expected, upper, score, kind, method }));
    }
    const [lead] = groups;
    if (lead === undefined) throw new Error('no signal was found');
    expect(await service.backtestSignal(lead.lead.id)).toEqual(await service.backtestSeries(id));
  });

  test('judges a figure that is later corrected as it was', async () => {
    const [id = 0] = await plant(opened.database, {
      asOf: '2025-01-15',
      series: [{ values: [...quietMonths(12, 47), 70] }],
    });
    await plant(opened.database, { asOf: '2025-03-15', series: [{ start: '2024-12-01', values: [14] }] });

    const { points, counts } = await new BacktestService(contextOf(opened.database)).backtestSeries(id);

    expect(points.at(-1)).toMatchObject({
      period: '2024-12-01',
      knownOn: '2025-01-15',
      observed: 70,
      kind: 'increase',
      today: 14,
    });
    expect(counts).toEqual({ periods: 24, judged: 24, alarms: 1, revised: 1 });
  });

  test('of a series or a signal that is not there says so', async () => {
    const service = new BacktestService(contextOf(opened.database));
    const codeOf = (work: Promise<unknown>) =>
      work.then(
        () => 'nothing went wrong',
        (error: unknown) => (error instanceof VigiaError ? error.code : String(error)),
      );

    expect(await codeOf(service.backtestSeries(777))).toBe('series.not-found');
    expect(await codeOf(service.backtestSignal(777))).toBe('signal.not-found');
  });

  test('puts outbreaks into the stored series and finds the large ones', async () => {
    await plant(opened.database, { series: [{ values: quietMonths(12, 72) }, { place: 'US-NM', values: [3, 4] }] });
    const service = new BacktestService(contextOf(opened.database));
    const options = { indicator: 'drug-seizure-events', frequency: 'M', methods: 'ears-c1', replicates: 30, seed: 4 };

    const report = await service.evaluateStored(options);

    // The second series is too short to say what is usual.
    expect(report.origin).toEqual({ kind: 'stored', indicator: 'drug-seizure-events', frequency: 'M', series: 1 });
    const [method] = report.methods;
    expect(method?.overall.series).toBe(30);
    expect(method?.bySize.find(({ factor }) => factor === 10)?.probabilityOfDetection?.value).toBe(1);
    expect(method?.overall.falsePositiveRate?.value).toBeLessThan(0.05);
    expect(await service.evaluateStored(options)).toEqual(report);
  });
});
