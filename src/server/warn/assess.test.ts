import { expect, test } from 'vitest';
import { shiftPeriod } from '../../base/index.ts';
import { quietMonths } from './_planted.ts';
import { assessSeries } from './assess.ts';
import { adjuster } from './false-discovery.ts';
import { judgedPeriods } from './judged-periods.ts';
import type { SeriesData } from './series-data.ts';
import { layOut } from './series-grid.ts';

function series(given: Partial<SeriesData>): SeriesData {
  const values = given.values ?? [];
  const frequency = given.frequency ?? 'M';
  return {
    id: 1,
    source: 'test',
    dataset: 'test',
    indicator: 'drug-seizure-events',
    place: 'US-TX',
    substance: 'fentanyl',
    window: '',
    dimensions: {},
    training: false,
    changedBy: 1,
    latestAsOf: '2026-03-01',
    markingId: 1,
    scannedBy: null,
    periods: values.map((_, at) => shiftPeriod('2021-01-01', frequency, at)),
    lows: values.map(() => null),
    highs: values.map(() => null),
    reasons: values.map(() => null),
    deliveries: values.map(() => 1),
    covered: [],
    exposure: null,
    signalPeriods: [],
    ...given,
    frequency,
    values,
  };
}

test('lays a series out without inventing figures', () => {
  const grid = layOut(
    series({
      periods: ['2021-01-01', '2021-03-01', '2021-04-01'],
      values: [5, null, 7],
      lows: [null, 1, 5],
      highs: [null, 9, 9],
      reasons: [null, 'suppressed-small-count', null],
    }),
    'unknown',
  );

  expect(grid?.periods).toEqual(['2021-01-01', '2021-02-01', '2021-03-01', '2021-04-01']);
  expect([...(grid?.values ?? [])]).toEqual([5, Number.NaN, Number.NaN, 7]);
  expect([...(grid?.bounded ?? [])]).toEqual([0, 0, 1, 0]);
  expect([...(grid?.lowerBounds ?? [])]).toEqual([Number.NaN, Number.NaN, 1, Number.NaN]);
  expect([...(grid?.upperBounds ?? [])]).toEqual([Number.NaN, Number.NaN, 9, Number.NaN]);
  expect(grid?.standardErrors[3]).toBeCloseTo(4 / (2 * 1.96), 4);
});

test('fills zeros only where a delivery speaks completely, and keeps damaged cells unknown', () => {
  const grid = layOut(
    series({
      periods: ['2021-02-01', '2021-04-01', '2021-05-01'],
      values: [3, null, null],
      reasons: [null, 'damaged', 'withdrawn'],
      lows: [null, null, null],
      highs: [null, null, null],
      covered: [{ from: '2021-01-01', to: '2021-05-01' }],
    }),
    'zero',
  );

  expect(grid?.periods[0]).toBe('2021-01-01');
  expect([...(grid?.values ?? [])]).toEqual([0, 3, 0, Number.NaN, 0]);
});

test('does not take months that a wide table holds open for the latest figures', () => {
  const grid = layOut(series({ values: [4, 5, null], reasons: [null, null, 'not-yet-published'] }), 'unknown');

  expect(grid?.periods.at(-1)).toBe('2021-02-01');
});

test('judges the latest few periods at first, later what changed and what has a signal', () => {
  const values = Array.from({ length: 40 }, () => 1);
  const periods = series({ values }).periods;
  const deliveries = values.map((_, at) => (at === 35 || at === 2 ? 9 : 1));
  const atFirst = judgedPeriods(series({ values }), periods);
  const later = judgedPeriods(
    series({ values, deliveries, scannedBy: 5, signalPeriods: [periods[20] ?? ''] }),
    periods,
  );

  expect([...atFirst.tested].toSorted((a, b) => a - b)).toEqual([37, 38, 39]);
  // Index 2 changed too, but more than a year back: it is history.
  expect([...later.tested].toSorted((a, b) => a - b)).toEqual([35, 39]);
  expect(later).toMatchObject({ first: 20, last: 39 });
});

test('says why a series cannot be assessed', () => {
  expect(assessSeries(series({ values: [3, 4] }))).toMatchObject({ outcome: 'not-assessable', reason: 'too-short' });
  expect(assessSeries(series({ indicator: 'drug-seizure-mass', values: [3, 4] }))).toMatchObject({
    outcome: 'not-watched',
  });
});

test('judges samples by how many were tested', () => {
  const found = [...Array.from({ length: 14 }, () => 4), 16];
  const tested = [...Array.from({ length: 14 }, () => 100), 400];
  const samples = series({ indicator: 'drug-checking-samples', place: 'GB-WLS', values: found });
  const kindsOf = (one: SeriesData): (string | null)[] => {
    const assessment = assessSeries(one);
    return assessment.outcome === 'assessed' ? assessment.judgements.map(({ kind }) => kind) : [assessment.reason];
  };

  expect(kindsOf(samples)).toEqual([null, null, 'increase']);
  expect(kindsOf({ ...samples, exposure: { periods: samples.periods, values: tested } })).toEqual([null, null, null]);
});

test('judges a share of few samples by exact limits, and without the number tested by the count alone', () => {
  const found = [...Array.from({ length: 14 }, (_, i) => i % 3), 7];
  const samples = series({ indicator: 'drug-checking-samples', place: 'GB-WLS', values: found });
  const exposure = { periods: samples.periods, values: found.map(() => 12) };

  expect(assessSeries({ ...samples, exposure })).toMatchObject({ outcome: 'assessed', method: { id: 'share-chart' } });
  expect(assessSeries(samples)).toMatchObject({ outcome: 'assessed', method: { id: 'rare-count' } });
});

test('relies less on figures that were estimated, imputed or are marked as unreliable', () => {
  const values = [3, 4, 5, 6];

  expect(layOut(series({ values, statuses: ['A', 'A', 'P', null] }), 'unknown')?.weights).toBeNull();
  expect(layOut(series({ values, statuses: ['A', 'U', 'I', 'E'] }), 'unknown')?.weights).toEqual(
    Float64Array.of(1, 0.5, 0.25, 0.5),
  );
});

test('reads loads below their limit as history, not as gaps', () => {
  const known = [9, 11, 10, 12, 8, 10, 13, 9];
  const values = [...known, ...Array.from({ length: 8 }, () => null), 10, 60];
  const load = series({
    indicator: 'wastewater-load',
    place: 'CA/halifax',
    values,
    lows: values.map((value) => (value === null ? 0 : null)),
    highs: values.map((value) => (value === null ? 5 : null)),
  });

  expect(assessSeries(load)).toMatchObject({
    outcome: 'assessed',
    method: { id: 'load-chart' },
    evidence: { boundedPeriods: 8 },
  });
});

test('does not let Farrington draw limits from next to nothing', () => {
  const values = [...Array.from({ length: 60 }, () => 0), 6];

  const assessment = assessSeries(series({ values }));

  expect(assessment).toMatchObject({
    outcome: 'assessed',
    method: { id: 'rare-count' },
    evidence: { methodsPassedOver: [{ method: 'farrington-flexible', reason: 'too-sparse' }] },
  });
});

test('takes a load of zero after small loads for one below detection, not for the fall of the century', () => {
  const load = series({
    indicator: 'wastewater-load',
    place: 'SI/koper',
    frequency: 'A',
    values: [0.41, 1.14, 3.75, 0.78, 0],
  });

  expect(assessSeries(load)).toMatchObject({ outcome: 'assessed', judgements: [{ kind: null, observed: 0 }] });
});

test('adjusts p values within a country, widened by how few countries stand out', () => {
  const tests = [0.01, 0.04, 0.03, 0.5].map((pValue) => ({ country: 'US', pValue }));
  // By hand: 4 tests, adjusted p of rank i = min over j >= i of 4 p(j) / j (Benjamini and Hochberg 1995).
  const alone = adjuster(tests, 0.05);
  // Canada's only test is not unusual: one of two families stands out, so within it p values count double.
  const two = adjuster(
    [...tests.map((one) => ({ ...one, pValue: one.pValue / 10 })), { country: 'CA', pValue: 0.8 }],
    0.05,
  );

  expect(alone({ country: 'US', pValue: 0.01 })).toBeCloseTo(0.04, 12);
  expect(alone({ country: 'US', pValue: 0.03 })).toBeCloseTo(0.16 / 3, 12);
  expect(alone({ country: 'US', pValue: 0.02 })).toBeCloseTo(0.16 / 3, 12);
  expect(alone({ country: 'US', pValue: 0.9 })).toBe(1);
  expect(two({ country: 'US', pValue: 0.001 })).toBeCloseTo(0.008, 12);
  expect(two({ country: 'CA', pValue: 0.8 })).toBeCloseTo(0.8, 12);
  expect(two({ country: 'MX', pValue: 0.001 })).toBe(1);
  expect(adjuster([], 0.05)({ country: 'US', pValue: 0.001 })).toBe(1);
});

test('the tail of a departure is told from its beginning', () => {
  const assessment = assessSeries(series({ values: [...quietMonths(12), 70, 60, 33] }));
  const tails =
    assessment.outcome === 'assessed' ? assessment.judgements.map(({ kind, onDownSlope }) => [kind, onDownSlope]) : [];

  expect(tails.slice(-3)).toEqual([
    ['increase', false],
    ['increase', true],
    ['increase', true],
  ]);
});
