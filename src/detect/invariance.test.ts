import { describe, expect, test } from 'vitest';
import type { Detection, Frequency, SeriesInput } from './method.ts';
import { type AnyMethodChoice, baselineSpan, detect, type MethodId, methods } from './registry.ts';

const length = 420;
const last = length - 1;

const choices: readonly AnyMethodChoice[] = [
  { method: 'ears-c1' },
  { method: 'ears-c2' },
  { method: 'ears-c3' },
  { method: 'farrington-flexible' },
  { method: 'farrington-original' },
  { method: 'individuals-chart', parameters: { season: false } },
  { method: 'window-ratio' },
  { method: 'rare-count' },
  { method: 'share-chart' },
  { method: 'load-chart', parameters: { season: false } },
  { method: 'cusum' },
  { method: 'binomial-cusum' },
  { method: 'glr-poisson' },
  { method: 'glr-negative-binomial' },
  { method: 'bayes-1' },
  { method: 'bayes-2' },
  { method: 'bayes-3' },
  { method: 'rki-1' },
  { method: 'rki-2' },
  { method: 'rki-3' },
  { method: 'cdc' },
  { method: 'outbreak-p' },
  { method: 'ewma' },
  { method: 'adaptive-regression' },
  { method: 'regression-switch' },
  { method: 'negative-binomial-regression' },
  { method: 'serfling' },
  { method: 'fixed-window' },
];

const sharesOfTests: readonly MethodId[] = ['share-chart', 'binomial-cusum'];

function frequencyOf(id: MethodId): Frequency {
  if (id === 'window-ratio') return 'M';
  return methods[id].frequencies.includes('W') ? 'W' : 'D';
}

function inputOf(id: MethodId, values: Float64Array, more: Partial<SeriesInput> = {}): SeriesInput {
  const frequency = frequencyOf(id);
  const step = frequency === 'D' ? 1 : 7;
  return {
    values,
    starts: Int32Array.from(values, (_, i) =>
      frequency === 'M' ? Date.UTC(2010, i, 1) / 86_400_000 : 14613 + step * i,
    ),
    frequency,
    range: { first: last, last },
    ...(id === 'window-ratio' ? { window: 12 } : {}),
    ...(sharesOfTests.includes(id) ? { population: new Float64Array(length).fill(500) } : {}),
    ...more,
  };
}

function seriesOf(level: number, step: number): Float64Array {
  return Float64Array.from({ length }, (_, i) => level + ((i * step) % 11) + Math.round(4 * Math.sin(i / 8.3)));
}

function lastOf(choice: AnyMethodChoice, values: Float64Array, more: Partial<SeriesInput> = {}): Detection | undefined {
  return detect(choice, inputOf(choice.method, values, more))[0];
}

test('tries every method', () => {
  expect(choices.map(({ method }) => method).toSorted()).toEqual(Object.keys(methods).toSorted());
});

describe.each(choices)('$method', (choice) => {
  test('judges a series the same whatever was judged before', () => {
    const all = [seriesOf(20, 37), seriesOf(3000, 7), seriesOf(4, 5), new Float64Array(length)];
    const there = all.map((values) => lastOf(choice, values));
    const back = all.toReversed().map((values) => lastOf(choice, values));

    expect(back.toReversed()).toEqual(there);
  });

  test('does not write into what it is given', () => {
    const values = seriesOf(20, 37);
    const input = inputOf(choice.method, values);
    detect(choice, input);

    expect(values).toEqual(seriesOf(20, 37));
    expect(input).toEqual(inputOf(choice.method, seriesOf(20, 37)));
  });

  test('rests on nothing before its baseline', () => {
    const span = baselineSpan(choice, frequencyOf(choice.method), choice.method === 'window-ratio' ? 12 : 1);
    // The spread of all earlier ratios of windows belongs to the limit; the span is that of the level.
    if (span === null || choice.method === 'window-ratio') return;
    const values = seriesOf(20, 37);
    const changed = values.map((value, i) => (i < last - span.leftOut - span.length ? value + 40 : value));

    expect(span.leftOut + span.length).toBeLessThan(last);
    const [before, after] = [values, changed].map((one) => lastOf(choice, one));
    if (before?.status !== 'evaluated' || after?.status !== 'evaluated') throw new Error('not evaluated');
    // The moving averages of ESSENCE forget by a factor a period, never wholly.
    expect(after.expected).toBeCloseTo(before.expected, 3);
    expect(after.upper).toBeCloseTo(before.upper, 3);
    expect(after.score).toBeCloseTo(before.score, 3);
  });

  test('rests on the oldest period of its baseline or those next to it', () => {
    const span = baselineSpan(choice, frequencyOf(choice.method), choice.method === 'window-ratio' ? 12 : 1);
    if (span === null || choice.method === 'window-ratio') return;
    const values = seriesOf(20, 37);
    const oldest = last - span.leftOut - span.length;
    const changed = values.map((value, i) => (i >= oldest && i < oldest + 8 ? value + 400 : value));

    expect(lastOf(choice, changed)).not.toEqual(lastOf(choice, values));
  });
});

const rates: readonly AnyMethodChoice[] = [
  { method: 'rare-count' },
  { method: 'window-ratio' },
  { method: 'farrington-flexible', parameters: { populationOffset: true } },
  { method: 'farrington-original', parameters: { populationOffset: true } },
];

describe.each(rates)('$method per population', (choice) => {
  test('does not mind in what unit the population is counted', () => {
    const population = Float64Array.from({ length }, (_, i) => 50_000 + 40 * i);
    const values = seriesOf(20, 37);

    const [one, other] = [population, population.map((people) => people / 1000)].map((people) =>
      lastOf(choice, values, { population: people }),
    );

    if (one?.status !== 'evaluated' || other?.status !== 'evaluated') throw new Error('not evaluated');
    expect(other.expected).toBeCloseTo(one.expected, 6);
    expect(other.upper).toBeCloseTo(one.upper, 6);
    expect(other.score).toBeCloseTo(one.score, 6);
    expect(other.alarm).toBe(one.alarm);
  });
});
