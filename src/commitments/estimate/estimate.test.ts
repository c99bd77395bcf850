import { array, assert, double, property, record } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withChance } from './chance.ts';
import {
  type Estimate,
  exactly,
  highestOf,
  meanOf,
  medianOf,
  quotientOf,
  scaled,
  sumOf,
  unreported,
} from './estimate.ts';
import { ageOf, type RevisedFigure, revisionRange, revisionsAt, withRevision } from './revision.ts';

/** Numbers and bounds around each: what is true lies within what is known. */
const bounded = record({
  truth: double({ min: 0, max: 1e6, noNaN: true }),
  below: double({ min: 0, max: 1e5, noNaN: true }),
  above: double({ min: 0, max: 1e5, noNaN: true }),
});
interface Bounded {
  readonly truth: number;
  readonly below: number;
  readonly above: number;
}
const estimateOf = ({ truth, below, above }: Bounded): Estimate => ({
  value: null,
  low: Math.max(0, truth - below),
  high: truth + above,
});

function holds({ low, high }: Estimate, truth: number): boolean {
  const slack = 1e-9 * Math.max(1, Math.abs(truth));
  return (low === null || low <= truth + slack) && (high === null || high >= truth - slack);
}

describe('what is true lies within the bounds of what is computed', () => {
  const some = array(bounded, { minLength: 1, maxLength: 9 });
  const middle = (numbers: readonly number[]): number => {
    const sorted = numbers.toSorted((a, b) => a - b);
    return ((sorted[Math.floor((sorted.length - 1) / 2)] ?? 0) + (sorted[Math.ceil((sorted.length - 1) / 2)] ?? 0)) / 2;
  };

  test.each([
    ['sum', sumOf, (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0)],
    ['mean', meanOf, (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0) / numbers.length],
    ['median', medianOf, middle],
    ['highest', highestOf, (numbers: readonly number[]) => Math.max(...numbers)],
  ] as const)('%s', (_, estimate, compute) => {
    assert(
      property(some, (parts) => {
        const truths = parts.map(({ truth }) => truth);
        expect(holds(estimate(parts.map(estimateOf)), compute(truths))).toBe(true);
        expect(estimate(truths.map(exactly)).value).toBeCloseTo(compute(truths), 3);
      }),
    );
  });

  test('quotient', () => {
    assert(
      property(bounded, bounded, (amount, by) => {
        const truth = by.truth === 0 ? Number.POSITIVE_INFINITY : amount.truth / by.truth;
        expect(amount.truth === 0 || holds(quotientOf(estimateOf(amount), estimateOf(by)), truth)).toBe(true);
      }),
    );
  });
});

test('a part that is not reported leaves a sum unbounded above, and its value unknown', () => {
  expect(sumOf([exactly(4), unreported, { value: null, low: 1, high: 9 }])).toEqual({
    value: null,
    low: 5,
    high: null,
  });
  expect(sumOf([exactly(4), { value: null, low: 1, high: 9 }])).toEqual({ value: null, low: 5, high: 13 });
});

test('by what may be nothing, a quotient is not bounded above', () => {
  expect(quotientOf(exactly(3), { value: null, low: 0, high: 6 })).toEqual({ value: null, low: 0.5, high: null });
  expect(scaled(quotientOf(exactly(3), exactly(0)), 100)).toEqual({ value: null, low: null, high: null });
});

test.each([
  [0, 0, 3.68887945411],
  [1, 0.0253178079843, 5.5716433909389],
  [10, 4.79538869613, 18.39035604202],
  [137, 115.020534434, 161.956404688],
])('the chance of a count of %d is bounded as by poisson.test of R 4.2.2', (count, low, high) => {
  const bounds = withChance(exactly(count));

  expect(bounds.value).toBe(count);
  expect(bounds.low).toBeCloseTo(low, 8);
  expect(bounds.high).toBeCloseTo(high, 8);
});

describe('what a provisional figure may still become', () => {
  const history = (figures: number, age = 2): readonly RevisedFigure[] =>
    Array.from({ length: figures }, (_, index) => ({
      period: `${1900 + index}-01-01`,
      age,
      first: 100,
      settled: 100 + index,
    }));

  test('needs nineteen figures of that age', () => {
    expect(revisionRange(history(18), 2)).toBeUndefined();
    expect(revisionRange(history(60), 3)).toBeUndefined();
    expect(revisionRange(history(19), 2)).toEqual({ low: 1, high: 1.18, periods: 19 });
    expect(withRevision(exactly(50), undefined)).toEqual({ value: 50, low: null, high: null });
  });

  test('leaves one in forty out at either end, where there are so many', () => {
    expect(revisionRange(history(39), 2)).toEqual({ low: 1, high: 1.38, periods: 39 });
    expect(revisionRange(history(119), 2)).toEqual({ low: 1.02, high: 2.16, periods: 119 });
  });

  test('counts figures that were published together once, and each at its worst', () => {
    const together = history(19).flatMap((figure) => [figure, { ...figure, settled: 50 }]);

    expect(revisionRange(together.slice(0, 36), 2)).toBeUndefined();
    expect(revisionRange(together, 2)).toEqual({ low: 0.5, high: 1.18, periods: 19 });
  });

  test('widens a figure and never leaves it out', () => {
    expect(withRevision(exactly(50), { low: 1.02, high: 1.1, periods: 40 })).toEqual({
      value: 50,
      low: 50,
      high: expect.closeTo(55, 9),
    });
  });
});

test('figures that are settled say how they stood at an age; what came all at once later says nothing', () => {
  const said = (period: string, value: number, asOf: string, isProvisional = false) => ({
    period,
    value,
    asOf,
    isProvisional,
  });
  const vintages = [
    said('2024-01-01', 90, '2024-03-10', true),
    said('2024-01-01', 96, '2024-04-10', true),
    said('2024-01-01', 100, '2024-07-10'),
    said('2024-02-01', 80, '2024-04-10', true),
    said('2024-02-01', 84, '2024-07-10', true),
    said('2020-05-01', 70, '2024-03-10'),
  ];

  expect(revisionsAt(vintages, { age: 2, frequency: 'M' })).toEqual([
    { period: '2024-01-01', age: 2, first: 90, settled: 100 },
  ]);
  expect(revisionsAt(vintages, { age: 3, frequency: 'M' })).toEqual([
    { period: '2024-01-01', age: 3, first: 96, settled: 100 },
  ]);
  expect(revisionsAt(vintages, { age: 1, frequency: 'M' })).toEqual([]);
  expect(ageOf('2024-01-01', '2024-03-10', 'M')).toBe(2);
});
