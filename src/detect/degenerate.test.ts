import { describe, expect, test } from 'vitest';
import type { Detection, Frequency, SeriesInput } from './method.ts';
import { type MethodId, methods } from './registry.ts';

/** Weeks, or as many days or months: enough for every method; the last of them are judged. */
const length = 330;
const judged = 12;
const ids = Object.values(methods).map(({ id }) => id);

function isMethod(id: string): id is MethodId {
  return id in methods;
}

const registered = ids.filter(isMethod);
const sharesOfTests: readonly MethodId[] = ['share-chart', 'binomial-cusum'];

function frequencyOf(id: MethodId): Frequency {
  if (id === 'window-ratio') return 'M';
  return methods[id].frequencies.includes('W') ? 'W' : 'D';
}

const stepOf: Readonly<Partial<Record<Frequency, number>>> = { D: 1, W: 7, M: 30 };

function detectWith(id: MethodId, values: ArrayLike<number>, more: Partial<SeriesInput> = {}): readonly Detection[] {
  const frequency = frequencyOf(id);
  const starts = Int32Array.from({ length: values.length }, (_, i) => 14613 + (stepOf[frequency] ?? 1) * i);
  return methods[id].detect({
    values: Float64Array.from(values),
    starts: frequency === 'M' ? starts.map((_, i) => Date.UTC(2010, i, 1) / 86_400_000) : starts,
    frequency,
    range: { first: values.length - judged, last: values.length - 1 },
    ...(id === 'window-ratio' ? { window: 12 } : {}),
    ...(sharesOfTests.includes(id) ? { population: new Float64Array(values.length).fill(1e4) } : {}),
    ...more,
  });
}

function isSound(one: Detection): boolean {
  if (one.status !== 'evaluated') return one.observed === null || Number.isFinite(one.observed);
  const { observed, expected, lower, upper, score, pValue } = one;
  const isBand = (lower ?? 0) <= upper || lower === null;
  return isBand && [observed, expected, lower ?? 0, upper, score, pValue ?? 0.5].every(Number.isFinite);
}

function seriesOf(valueAt: (i: number) => number): Float64Array {
  return Float64Array.from({ length }, (_, i) => valueAt(i));
}

const histories: ReadonlyArray<readonly [string, Float64Array]> = [
  ['nothing but zeros', seriesOf(() => 0)],
  ['nothing known', seriesOf(() => Number.NaN)],
  ['one event long ago', seriesOf((i) => (i === 3 ? 1 : 0))],
  ['one event just before', seriesOf((i) => (i === length - 2 ? 1 : 0))],
  ['one event now', seriesOf((i) => (i === length - 1 ? 1 : 0))],
  ['events in one week of the year only', seriesOf((i) => (i % 52 === 10 ? 40 : 0))],
  ['events in the first years only', seriesOf((i) => (i < 200 ? 30 + (i % 5) : 0))],
  ['events in the last month only', seriesOf((i) => (i >= length - 4 ? 50 : 0))],
  ['zero and one in turn', seriesOf((i) => i % 2)],
  ['a constant large number', seriesOf(() => 1e15)],
  ['numbers of 1e15 that vary', seriesOf((i) => 1e15 + 1e12 * ((i * 37) % 11))],
  ['small numbers and one of 1e15 long ago', seriesOf((i) => (i === 200 ? 1e15 : 5 + (i % 3)))],
  ['small numbers and one of 1e15 now', seriesOf((i) => (i === length - 1 ? 1e15 : 5 + (i % 3)))],
  ['a doubling every month', seriesOf((i) => Math.round(2 ** (i / 10)))],
  ['every second value unknown', seriesOf((i) => (i % 2 === 0 ? Number.NaN : 10 + (i % 7)))],
  ['a year without values', seriesOf((i) => (i > 230 && i < 290 ? Number.NaN : 10 + (i % 7)))],
  ['values from the last two years only', seriesOf((i) => (i < 226 ? Number.NaN : 10 + (i % 7)))],
  ['an infinite value', seriesOf((i) => (i === 290 ? Number.POSITIVE_INFINITY : 10 + (i % 7)))],
  ['tiny amounts', seriesOf((i) => 1e-300 * (1 + (i % 7)))],
  ['amounts that differ by 300 orders', seriesOf((i) => 10 ** (((i * 37) % 300) - 150))],
];

describe.each(registered)('%s on a degenerate history', (id) => {
  test.each(histories)('%s: a sound answer or a reason', (_, values) => {
    const answers = detectWith(id, values);

    expect(answers).toHaveLength(judged);
    expect(answers.filter((one) => !isSound(one))).toEqual([]);
  });

  test.each([
    ['zero', 0],
    ['unknown', Number.NaN],
    ['negative', -5],
    ['infinite', Number.POSITIVE_INFINITY],
    ['tiny', 1e-300],
    ['huge', 1e300],
  ])('an exposure that is %s: a sound answer or a reason', (_, exposure) => {
    const values = seriesOf((i) => 10 + (i % 7));
    const population = new Float64Array(length).fill(exposure);

    expect(detectWith(id, values, { population }).filter((one) => !isSound(one))).toEqual([]);
  });

  test('values all known within bounds only are never judged', () => {
    const answers = detectWith(
      id,
      seriesOf((i) => 10 + (i % 7)),
      { bounded: new Uint8Array(length).fill(1) },
    );

    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set(['bounded-value']));
  });
});
