import { array, assert, constantFrom, double, integer, oneof, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Detection, Frequency, SeriesInput } from '../method.ts';
import { Generator } from '../random/generator.ts';
import { randomNormal } from '../random/variates.ts';
import { loadChart } from './load-chart.ts';

const step: Readonly<Record<string, number>> = { D: 1, W: 7, M: 30.44 };

/** NaN with an upper bound: below a limit. */
interface Reading {
  readonly value: number;
  readonly below?: number;
  readonly error?: number;
}

function inputOf(readings: readonly Reading[], frequency: Frequency = 'W'): SeriesInput {
  return {
    values: Float64Array.from(readings, ({ value, below }) => (below === undefined ? value : Number.NaN)),
    bounded: Uint8Array.from(readings, ({ below }) => (below === undefined ? 0 : 1)),
    upperBounds: Float64Array.from(readings, ({ below }) => below ?? Number.NaN),
    standardErrors: Float64Array.from(readings, ({ error }) => error ?? Number.NaN),
    starts: Int32Array.from(readings, (_, i) => Math.round(18_262 + (step[frequency] ?? 7) * i)),
    frequency,
    range: { first: readings.length - 1, last: readings.length - 1 },
  };
}

const known = (value: number): Reading => ({ value });
const below = (limit: number): Reading => ({ value: Number.NaN, below: limit });

function judgeLast(readings: readonly Reading[], given: object = {}, frequency: Frequency = 'W'): Detection {
  const [last] = loadChart.detect(inputOf(readings, frequency), given);
  if (last === undefined) throw new Error('no answer');
  return last;
}

function expectedOf(answer: Detection): number {
  if (answer.status !== 'evaluated') throw new Error(answer.status);
  return answer.expected;
}

const steady = [12, 9, 15, 11, 8, 14, 10, 13, 9.5, 12.5, 7, 16].map(known);
const atOnce = { periodsExcluded: 0, season: false };

test('values below a limit count by their probability, not as half the limit', () => {
  const history = [...steady, below(5), below(5), below(6), below(5)];

  const answer = judgeLast([...history, known(30)], atOnce);
  const halved = judgeLast([...steady, known(2.5), known(2.5), known(3), known(2.5), known(30)], atOnce);

  // R 4.2.2: nlm on the likelihood with dnorm for the twelve known logarithms and pnorm for the four limits.
  expect(expectedOf(answer)).toBeCloseTo(8.59879, 3);
  expect(expectedOf(halved)).not.toBeCloseTo(8.59879, 1);
});

test('a zero lies below the smallest amount quantified, however small the limit was', () => {
  const zeros = judgeLast([...steady, known(0), known(0), known(0), known(20)], atOnce);
  const limits = judgeLast([...steady, below(7), below(7), below(7), known(20)], atOnce);

  expect(expectedOf(zeros)).toBeCloseTo(expectedOf(limits), 9);
  expect(expectedOf(zeros)).toBeGreaterThan(5);
});

test('an interval is read between its bounds', () => {
  const readings = [...steady, below(12.01), known(20)];
  const input = { ...inputOf(readings), lowerBounds: inputOf(readings).upperBounds?.map((bound) => bound - 0.02) };
  const [interval] = loadChart.detect({ ...input, lowerBounds: input.lowerBounds ?? new Float64Array() }, atOnce);
  const exact = judgeLast([...steady, known(12), known(20)], atOnce);

  if (interval === undefined) throw new Error('no answer');
  expect(expectedOf(interval)).toBeCloseTo(expectedOf(exact), 2);
});

test('an outbreak of the past does not hide the next one', () => {
  const past = [...steady.slice(0, 6), known(400), ...steady.slice(6)];

  const answer = judgeLast([...past, known(40)], atOnce);

  expect(answer).toMatchObject({ status: 'evaluated', alarm: true });
  expect(expectedOf(answer)).toBeLessThan(13);
});

test('values that are mostly the same still have limits', () => {
  const history = [3, 3, 3, 3, 3, 4, 3, 3, 3, 6, 3, 3].map(known);

  expect(expectedOf(judgeLast([...history, known(3)], { ...atOnce, smallestDeviation: 0.001 }))).toBeCloseTo(3, 0);
  expect(expectedOf(judgeLast([...history, known(3)], atOnce))).toBeCloseTo(3, 0);
});

test('a measurement less exact than the others counts less, as history and when judged', () => {
  const exact = [...steady, known(60)].map((one) => ({ ...one, error: 0.5 }));
  const rough = [...steady.map((one) => ({ ...one, error: 0.5 })), { value: 60, error: 60 }];
  const now = { value: 20, error: 0.5 };

  expect(expectedOf(judgeLast([...rough, now], atOnce))).toBeLessThan(expectedOf(judgeLast([...exact, now], atOnce)));
  const [sure, unsure] = [0.5, 40].map((error) => judgeLast([...exact.slice(0, -1), { value: 40, error }], atOnce));
  if (sure?.status !== 'evaluated' || unsure?.status !== 'evaluated') throw new Error('not evaluated');
  expect(unsure.score).toBeLessThan(sure.score);
});

test('a value of less weight moves the level less', () => {
  const input = inputOf([...steady, known(16), known(20)]);
  const weights = new Float64Array(14).fill(1);
  const [full] = loadChart.detect({ ...input, weights }, atOnce);
  weights[12] = 0.1;
  const [light] = loadChart.detect({ ...input, weights }, atOnce);

  if (full === undefined || light === undefined) throw new Error('no answer');
  expect(expectedOf(light)).toBeLessThan(expectedOf(full));
});

test('a weekday is compared with its own level', () => {
  const generator = new Generator(5);
  const weekend = (i: number): number => (i % 7 >= 5 ? 3 : 1);
  const days = Array.from({ length: 60 }, (_, i) => known(10 * weekend(i) * Math.exp(0.05 * randomNormal(generator))));
  const onWeekday = judgeLast([...days.slice(0, 57), known(30)], {}, 'D');
  const onWeekend = judgeLast([...days.slice(0, 54), known(30)], {}, 'D');

  expect([onWeekday, onWeekend].map((one) => one.status === 'evaluated' && one.alarm)).toEqual([true, false]);
});

describe('a history that says too little', () => {
  test.each([
    ['too-short', steady.slice(0, 5)],
    ['too-sparse', [...steady.slice(0, 4), ...Array.from({ length: 12 }, () => below(2))]],
    ['too-sparse', Array.from({ length: 14 }, () => known(0))],
    ['too-many-gaps', [...steady.slice(0, 8), ...Array.from({ length: 12 }, () => known(Number.NaN))]],
    ['no-variation', Array.from({ length: 14 }, () => known(3))],
    ['negative-value', [...steady, known(-1)]],
  ] as const)('%s', (status, history) => {
    expect(judgeLast([...history, known(5)], atOnce).status).toBe(status);
  });

  test('other frequencies are refused', () => {
    expect(judgeLast([...steady, known(5)], atOnce, 'Q').status).toBe('wrong-frequency');
  });
});

test('a value that is only bounded is not judged, and a fall below the limit does not rise', () => {
  expect(judgeLast([...steady, below(4)], atOnce).status).toBe('bounded-value');
  const [zero, small] = [0, 0.001].map((value) => judgeLast([...steady, known(value)], atOnce));
  if (zero?.status !== 'evaluated' || small?.status !== 'evaluated') throw new Error('not evaluated');
  expect(zero.score).toBeLessThanOrEqual(small.score);
  expect(zero.score).toBeLessThan(-2);
});

test('a larger value never scores lower, whatever lies below limits', () => {
  const reading = oneof(
    double({ min: 0.5, max: 200, noNaN: true }).map(known),
    constantFrom(1, 2, 5).map(below),
    constantFrom(known(0), known(Number.NaN)),
  );
  assert(
    property(
      array(reading, { minLength: 16, maxLength: 40 }),
      array(integer({ min: 0, max: 500 }), { minLength: 2, maxLength: 2 }),
      (history, values) => {
        const [low, high] = values.toSorted((a, b) => a - b).map((value) => judgeLast([...history, known(value)]));
        if (low?.status !== 'evaluated' || high?.status !== 'evaluated') return low?.status === high?.status;
        return high.score >= low.score - 1e-9 && (high.alarm || !low.alarm);
      },
    ),
    { numRuns: 60 },
  );
});

test.each([
  ['known', 0],
  ['a third below the limit', 9],
] as const)('loads that stay as they are alarm about as often as alpha says: %s', (_, limit) => {
  const generator = new Generator(11);
  const loads = Array.from({ length: 2500 }, () => Math.exp(2.4 + 0.4 * randomNormal(generator)));
  const readings = loads.map((load) => (load < limit ? below(limit) : known(load)));
  const input = { ...inputOf(readings), range: { first: 0, last: readings.length - 1 } };

  const judged = loadChart
    .detect(input, { alpha: 0.02, season: false })
    .flatMap((one) => (one.status === 'evaluated' ? [one] : []));

  // Values below the limit are not judged and could not alarm: the rate is of all periods.
  const rate = judged.filter(({ alarm }) => alarm).length / loads.length;
  expect(judged.length).toBeGreaterThan(1500);
  expect(rate).toBeGreaterThan(0.012);
  expect(rate).toBeLessThan(0.028);
});
