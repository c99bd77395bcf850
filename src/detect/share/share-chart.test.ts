import { array, assert, integer, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Detection, SeriesInput } from '../method.ts';
import { Generator } from '../random/generator.ts';
import { randomBeta, randomBinomial } from '../random/variates.ts';
import {
  betaBinomialLowerTail,
  betaBinomialProbability,
  betaBinomialQuantile,
  betaBinomialUpperTail,
} from './beta-binomial.ts';
import { shareChart } from './share-chart.ts';
import { predictShare } from './share-prediction.ts';

function inputOf(positives: readonly number[], tested: readonly number[]): SeriesInput {
  return {
    values: Float64Array.from(positives),
    population: Float64Array.from(tested),
    starts: Int32Array.from(positives, (_, i) => 18_262 + 7 * i),
    frequency: 'W',
    range: { first: 0, last: positives.length - 1 },
  };
}

function lastOf(positives: readonly number[], tested: readonly number[], given: object = {}): Detection {
  const last = shareChart.detect(inputOf(positives, tested), given).at(-1);
  if (last === undefined) throw new Error('no answer');
  return last;
}

describe('the beta-binomial distribution', () => {
  // R 4.2.2: exp(lchoose(n, k) + lbeta(k + a, n - k + b) - lbeta(a, b)), summed over 0..n.
  test.each([
    [3, { trials: 12, a: 1.5, b: 20 }, 0.0532640138852163, 0.0812303475020216, 0.9720336663831953, 4],
    [9, { trials: 40, a: 6.5, b: 60.5 }, 0.0199399965098768, 0.0403973172720649, 0.9795426792378145, 10],
    [120, { trials: 900, a: 40, b: 500 }, 3.57401465992617e-5, 1.77874412982003e-4, 0.999857865733628, 99],
    [2, { trials: 5, a: 0.3, b: 0.8 }, 0.1050164719346, 0.35536042612453, 0.74965604581007, 5],
  ])('%d of %o', (count, distribution, probability, upper, lower, quantile) => {
    expect(betaBinomialProbability(count, distribution) / probability).toBeCloseTo(1, 10);
    expect(betaBinomialUpperTail(count, distribution) / upper).toBeCloseTo(1, 10);
    expect(betaBinomialLowerTail(count, distribution) / lower).toBeCloseTo(1, 10);
    expect(betaBinomialQuantile(0.99, distribution)).toBe(quantile);
  });

  test('the tails of neighbours fit together, and the continuous form takes over smoothly', () => {
    assert(
      property(integer({ min: 1, max: 300 }), integer({ min: 0, max: 300 }), (trials, count) => {
        const distribution = { trials, a: 2.5, b: 30 };
        const at = Math.min(count, trials);
        const whole = betaBinomialLowerTail(at - 1, distribution) + betaBinomialUpperTail(at, distribution);
        return Math.abs(whole - 1) < 1e-11;
      }),
    );
    const [summed, continuous] = [200_000, 200_001].map((trials) =>
      betaBinomialUpperTail(30_000, { trials, a: 25, b: 200 }),
    );
    expect((continuous ?? 0) / (summed ?? 1)).toBeCloseTo(1, 3);
  });
});

describe('the share chart', () => {
  const before = [1, 0, 2, 1, 0, 1, 2, 0];
  const tested = [15, 10, 20, 12, 9, 14, 22, 11];
  const exactly = { fewestPeriods: 8, overdispersion: false, leastVariation: 0 };

  test('without variation between periods it is Jeffreys’ prediction', () => {
    // R 4.2.2 as above with a = 7.5, b = 106.5, n = 18: P(K >= 5), and the 0.99 quantile.
    const five = lastOf([...before, 5], [...tested, 18], exactly);

    expect(five).toMatchObject({ status: 'evaluated', upper: 4, lower: 0, alarm: true });
    if (five.status !== 'evaluated') throw new Error(five.status);
    expect(five.pValue).toBeCloseTo(0.00971598660101332, 12);
    expect(five.expected).toBeCloseTo((18 * 7.5) / 114, 12);
  });

  test('more tests make the same number of positives less of a signal', () => {
    const scores = [12, 18, 40, 200].map((now) => {
      const one = lastOf([...before, 5], [...tested, now], exactly);
      return one.status === 'evaluated' ? one.score : Number.NaN;
    });

    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  });

  test('shares that differ between periods widen the limits', () => {
    const steady = predictShare(
      { positives: [10, 11, 9, 10], tested: [100, 100, 100, 100] },
      { overdispersion: true, leastVariation: 0 },
    );
    const varied = predictShare(
      { positives: [1, 25, 2, 12], tested: [100, 100, 100, 100] },
      { overdispersion: true, leastVariation: 0 },
    );

    expect(steady.a + steady.b).toBeCloseTo(401, 9);
    expect(steady.degrees).toBe(Number.POSITIVE_INFINITY);
    expect(varied.share).toBeCloseTo(steady.share, 12);
    expect(varied.a + varied.b).toBeLessThan(30);
    expect(varied.degrees).toBeLessThan(4);
  });

  test.each([
    ['no-exposure', [...before, 1], [...tested, 0]],
    ['no-exposure', [...before, 1], [...tested, Number.NaN]],
    ['no-exposure', [...before, 9], [...tested, 8]],
    ['too-sparse', [...before.map(() => 0), 1], [...tested.map(() => 1), 8]],
    ['too-many-gaps', [...before, 1], [...tested.map(() => Number.NaN), 8]],
    ['not-a-count', [...before, 0.5], [...tested, 8]],
  ] as const)('%s', (status, positives, trials) => {
    expect(lastOf(positives, trials, { fewestPeriods: 8 }).status).toBe(status);
  });

  test('without a number tested nothing is said', () => {
    const { population, ...rest } = inputOf([...before, 5], [...tested, 18]);

    expect(population).toHaveLength(9);
    expect(new Set(shareChart.detect(rest).map(({ status }) => status))).toEqual(new Set(['no-exposure']));
  });

  test('a larger number of positives never scores lower', () => {
    assert(
      property(array(integer({ min: 0, max: 9 }), { minLength: 12, maxLength: 12 }), (history) => {
        const trials = [...history.map((_, i) => 9 + (i % 5)), 12];
        const scores = Array.from({ length: 13 }, (_, now) => {
          const one = lastOf([...history, now], trials);
          return one.status === 'evaluated' ? one.score : Number.NaN;
        });
        return scores.every((score, i) => i === 0 || score >= (scores[i - 1] ?? 0) - 1e-9);
      }),
      { numRuns: 60 },
    );
  });

  test.each([
    ['steady shares', null],
    ['shares that vary between weeks', { a: 4, b: 36 }],
  ] as const)('%s alarm no more often than alpha allows', (_, prior) => {
    const generator = new Generator(20_260_101);
    const weeks = 4000;
    const trials = Array.from({ length: weeks }, () => 5 + generator.integer(56));
    const positives = trials.map((count) => {
      const probability = prior === null ? 0.1 : randomBeta(generator, prior);
      return randomBinomial(generator, { trials: count, probability });
    });

    const answers = shareChart.detect(inputOf(positives, trials), { alpha: 0.02 });

    const judged = answers.filter(({ status }) => status === 'evaluated');
    const alarms = judged.filter((one) => one.status === 'evaluated' && one.alarm).length;
    expect(judged.length).toBeGreaterThan(3900);
    // Discrete counts and the floor under the variation keep the rate below alpha; 0.1 % would be a chart that is blind.
    expect(alarms / judged.length).toBeLessThan(0.025);
    expect(alarms / judged.length).toBeGreaterThan(0.002);
  });
});
