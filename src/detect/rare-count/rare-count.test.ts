import { describe, expect, test } from 'vitest';
import { negativeBinomialOfDispersion, negativeBinomialQuantile } from '../distribution/negative-binomial.ts';
import { predictRareCount, rareCount } from './rare-count.ts';

const poisson = { exposure: 1, overdispersion: false, leastVariation: 0 } as const;

function annual(values: readonly number[], population?: readonly number[]) {
  return {
    values: Float64Array.from(values),
    starts: Int32Array.from(values, (_, i) => 10957 + Math.round(365.25 * i)),
    frequency: 'A',
    range: { first: values.length - 1, last: values.length - 1 },
    ...(population === undefined ? {} : { population: Float64Array.from(population) }),
  } as const;
}

describe('prediction of a rare count', () => {
  /** Upper limits printed by algo.bayes (b = 0, w = 6, alpha = .05) of surveillance 1.20.3. */
  test.each([
    [[1, 2, 6, 2, 1, 1], 5],
    [[5, 2, 1, 1, 1, 3], 5],
    [[8, 0, 0, 1, 0, 0], 4],
    [[6, 0, 0, 0, 0, 0], 3],
    [[36, 20, 19, 23, 9, 14], 29],
    [[10, 2, 0, 14, 6, 5], 11],
    [[71, 70, 74, 84, 75, 70], 90],
    [[72, 86, 80, 92, 81, 91], 100],
  ])('after %j the 95 %% limit is %i, as in surveillance', (counts, upper) => {
    const { mean, dispersion } = predictRareCount({ counts, exposures: counts.map(() => 1) }, poisson);

    expect(negativeBinomialQuantile(0.95, negativeBinomialOfDispersion(mean, dispersion))).toBe(upper);
  });

  test('twice the exposure doubles the expected count', () => {
    const history = { counts: [3, 4, 5], exposures: [1, 1, 1] };

    const [once, twice] = [1, 2].map((exposure) => predictRareCount(history, { ...poisson, exposure }).mean);

    expect(twice).toBeCloseTo(2 * (once ?? 0), 12);
  });

  test('counts that scatter widen the limit', () => {
    const [calm, wild] = [
      [20, 21, 19, 20, 20],
      [2, 55, 8, 30, 5],
    ].map((counts) => rareCount.detect(annual([...counts, 40]))[0]);

    expect([calm, wild]).toMatchObject([{ alarm: true }, { alarm: false }]);
  });

  test('a single event after years without one is not an alarm, three are', () => {
    const [one, three] = [1, 3].map((now) => rareCount.detect(annual([0, 0, 0, 0, 0, now]))[0]);

    expect([one, three]).toMatchObject([{ alarm: false }, { alarm: true }]);
  });

  test('a growing population explains a growing count', () => {
    const counts = [10, 20, 30, 40, 50, 60];

    const [alone] = rareCount.detect(annual(counts), { leastVariation: 0 });
    const [explained] = rareCount.detect(annual(counts, counts), { leastVariation: 0 });

    if (alone?.status !== 'evaluated' || explained?.status !== 'evaluated') throw new Error('not evaluated');
    expect(explained.expected).toBeCloseTo(60, 0);
    expect(alone.expected).toBeLessThan(31);
  });

  test('without a population of its own a period is not judged', () => {
    expect(rareCount.detect(annual([1, 2, 3, 4], [5, 5, 5, 0]))).toEqual([
      { status: 'no-exposure', index: 3, observed: 4 },
    ]);
  });
});
