import { array, assert, constantFrom, integer, property, record } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { logGamma } from '../distribution/log-gamma.ts';
import { nowcastByBayes, nowcastByBetaNegativeBinomial } from './bayes.ts';
import { massOf, meanOf, quantileOf, scorePrediction, uniformPrediction } from './count-prediction.ts';
import { lawlessPrediction, nowcastByLawless } from './lawless.ts';
import { delayTotals, type ReportingTriangle, triangleOfEvents } from './reporting-triangle.ts';

/** Eight days, delays of 0 to 3 days, the last three days incomplete. */
const rows = [
  [4, 3, 1, 1],
  [2, 5, 2, 0],
  [6, 2, 3, 1],
  [3, 4, 0, 2],
  [5, 1, 2, 1],
  [7, 6, 1, Number.NaN],
  [2, 3, Number.NaN, Number.NaN],
  [4, Number.NaN, Number.NaN, Number.NaN],
];
const triangle: ReportingTriangle = { periods: 8, maximumDelay: 3, counts: Float64Array.from(rows.flat()) };
const prior = { mean: 10, variance: 60 };

function ready<Result extends { readonly status: string }>(result: Result): Extract<Result, { status: 'nowcast' }> {
  expect(result.status).toBe('nowcast');
  return result as Extract<Result, { status: 'nowcast' }>; // The line above has failed otherwise.
}

// Reference values: R 4.2.2, surveillance 1.20.3, nowcast() on the events of this triangle, now = the last day, D = 3,
// prior poisgamma(10, 60), N.tInf.max = 120; bayes.trunc with 40,000 draws.
describe('against R on a small triangle', () => {
  test('adds up the triangle by delay', () => {
    const { atDelay, upToDelay } = delayTotals(triangle);

    expect([...atDelay]).toEqual([33, 24, 9, 5]);
    expect([...upToDelay]).toEqual([33, 53, 57, 48]);
  });

  test('estimates the delay and the distribution that Lawless 1994 gives in R', () => {
    const { periods } = ready(nowcastByLawless(triangle, { mode: 'surveillance' }));
    const predictions = periods
      .slice(5)
      .map((one) => lawlessPrediction(one, { mode: 'surveillance', largestCount: 120 }));

    expect(periods[7]?.completeness).toBeCloseTo(0.4127772260840781, 14);
    expect(periods[6]?.completeness).toBeCloseTo(0.7543859649122807, 14);
    expect(predictions.map((one) => (one ? massOf(one) : 0))).toEqual(
      [1.128155975438625, 1.154589535108189, 1.066878427761187].map((sum) => expect.closeTo(sum, 12)),
    );
    expect(predictions.map((one) => (one ? meanOf(one) : 0))).toEqual(
      [18.228069202588259, 8.28113728098646, 10.949216277908274].map((mean) => expect.closeTo(mean, 10)),
    );
  });

  test('gives the closed form of the method without truncation', () => {
    const { completeness, periods } = ready(nowcastByBetaNegativeBinomial(triangle, { largestCount: 120 }));
    const means = periods.slice(4).map(({ prediction }) => (prediction ? meanOf(prediction) : 0));

    expect([...completeness]).toEqual(
      [0.4635854341736695, 0.8011204481792717, 0.9285714285714286, 1].map((share) => expect.closeTo(share, 14)),
    );
    expect(means).toEqual(
      [9, 15.171516079633758, 6.516014234875417, 9.965732087202014].map((mean) => expect.closeTo(mean, 10)),
    );
    expect(Array.from(periods[7]?.prediction?.probabilities.slice(0, 2) ?? [])).toEqual(
      [0.02492834700465639, 0.06248401114387326].map((p) => expect.closeTo(p, 13)),
    );
  });

  test('averages over draws of the delay to the same distribution', () => {
    const { completeness, periods } = ready(
      nowcastByBayes(triangle, { prior, largestCount: 120, draws: 40_000, seed: 7, mode: 'surveillance' }),
    );
    const means = periods.slice(4).map(({ prediction }) => (prediction ? meanOf(prediction) : 0));

    expect([...completeness]).toEqual(
      [0.4116388039676449, 0.752549291102361, 0.8946280991735537, 1].map((share) => expect.closeTo(share, 14)),
    );
    // Two runs of R with 40,000 draws differ by about 0.01.
    expect(means).toEqual(
      [9, 15.568614088670605, 6.851004731897742, 9.889776975590513].map((mean) => expect.closeTo(mean, 1)),
    );
    expect(Array.from(periods[7]?.prediction?.probabilities.slice(0, 5) ?? [])).toEqual(
      [0.02007199, 0.05569224, 0.09114828, 0.11488745, 0.12345893].map((p) => expect.closeTo(p, 2)),
    );
  });
});

test('the published variance of Lawless has both terms', () => {
  const { periods } = ready(nowcastByLawless(triangle));
  // Day 6: 14 reported, only the longest delay to come; 5 of 48 events had it.
  const share = 43 / 48;
  const ofShare = share ** 2 * (5 / 48 / (48 * share));

  expect(periods[5]?.variance).toBeCloseTo((14 * 15 * ofShare) / share ** 4 + (14 * (1 - share)) / share ** 2, 12);
});

test('the published distributions are probabilities', () => {
  const { periods } = ready(nowcastByLawless(triangle));
  const lawless = periods.map((one) => lawlessPrediction(one, { mode: 'published', largestCount: 400 }));
  const bayes = ready(nowcastByBayes(triangle, { prior, largestCount: 400 }));

  for (const one of [...lawless, ...bayes.periods.map(({ prediction }) => prediction)]) {
    expect(one === null ? 0 : massOf(one)).toBeCloseTo(1, 9);
  }
});

test('what lies above the largest count is missing, and a quantile there is null', () => {
  const { periods } = ready(nowcastByBayes(triangle, { prior, largestCount: 9 }));
  const prediction = periods[7]?.prediction;

  expect(prediction && massOf(prediction)).toBeLessThan(0.7);
  expect(prediction && quantileOf(prediction, 0.9)).toBeNull();
  expect(periods[5]?.prediction).toBeNull();
});

test('one draw is binomial reporting times the prior, added up term by term', () => {
  const options = { prior, largestCount: 60, draws: 1, seed: 11, mode: 'surveillance' } as const;
  const { periods } = ready(nowcastByBayes(triangle, options));
  const size = 2;
  // The share of the only draw is what the mean of the distribution implies; it is found by bisection.
  const weights = (share: number, reported: number): number[] =>
    Array.from({ length: 61 }, (_, n) =>
      n < reported
        ? 0
        : Math.exp(
            logGamma(n + 1) -
              logGamma(n - reported + 1) +
              reported * Math.log(share) +
              (n - reported) * Math.log1p(-share) +
              logGamma(n + size) -
              logGamma(n + 1) +
              n * Math.log(10 / 12),
          ),
    );
  const meanAt = (share: number, reported: number): number => {
    const all = weights(share, reported);
    return all.reduce((sum, w, n) => sum + n * w, 0) / all.reduce((sum, w) => sum + w, 0);
  };
  const found = periods[6]?.prediction;
  const mean = found ? meanOf(found) : Number.NaN;
  let [low, high] = [1e-6, 1 - 1e-9];
  for (let i = 0; i < 100; i++) {
    const middle = (low + high) / 2;
    if (meanAt(middle, 5) > mean) low = middle;
    else high = middle;
  }
  const expected = weights(low, 5);
  const total = expected.reduce((sum, w) => sum + w, 0);

  expect(Array.from(found?.probabilities ?? [])).toEqual(expected.slice(5).map((w) => expect.closeTo(w / total, 10)));
});

test('the same seed gives the same nowcast, another seed another one', () => {
  const draw = (seed: number): number => {
    const one = ready(nowcastByBayes(triangle, { prior, seed })).periods[7]?.prediction;
    return one ? meanOf(one) : Number.NaN;
  };

  expect(draw(5)).toBe(draw(5));
  expect(draw(5)).not.toBe(draw(6));
});

test('says why a triangle tells nothing about delays', () => {
  const empty = { ...triangle, counts: triangle.counts.map((count) => (Number.isNaN(count) ? count : 0)) };
  const short = triangleOfEvents({ occurred: [0, 1], reported: [1, 2], periods: 3, maximumDelay: 3 });

  expect(nowcastByLawless(empty)).toEqual({ status: 'too-sparse' });
  expect(nowcastByBayes(short, { prior })).toEqual({ status: 'too-short' });
  expect(nowcastByBetaNegativeBinomial(short)).toEqual({ status: 'too-short' });
});

test('refuses parameters outside their range', () => {
  expect(() => nowcastByBayes(triangle, { prior: { mean: 5, variance: 5 } })).toThrow(RangeError);
  expect(() => nowcastByBayes(triangle, { prior, draws: 0 })).toThrow(RangeError);
  expect(() => nowcastByBayes(triangle, { prior, window: { length: 2, rule: 'by-period' } })).toThrow(RangeError);
});

// R: logS(), RPS() of surveillance on rep(1/4, 4) at counts 3..6 of 0..9, truth 4.
test('scores a prediction as R does', () => {
  const { logarithmic, rankedProbability } = scorePrediction(uniformPrediction(3, 6), 4, 9);

  expect(logarithmic).toBeCloseTo(1.386294361119891, 14);
  expect(rankedProbability).toBeCloseTo(0.375, 14);
});

const events = record({
  delays: array(array(integer({ min: 0, max: 6 }), { maxLength: 12 }), { minLength: 6, maxLength: 20 }),
  longest: integer({ min: 1, max: 5 }),
  mode: constantFrom('published' as const, 'surveillance' as const),
});

test('never predicts fewer than are reported, and no number is NaN', () => {
  assert(
    property(events, ({ delays, longest, mode }) => {
      const occurred = delays.flatMap((ofPeriod, period) => ofPeriod.map(() => period));
      const reported = delays.flatMap((ofPeriod, period) => ofPeriod.map((delay) => period + delay));
      const one = triangleOfEvents({ occurred, reported, periods: delays.length, maximumDelay: longest });
      const lawless = nowcastByLawless(one, { mode });
      const bayes = nowcastByBayes(one, { prior, draws: 5, mode });
      const closed = nowcastByBetaNegativeBinomial(one);
      const predictions = [
        ...(lawless.status === 'nowcast' ? lawless.periods : []).map((period) => ({
          reported: period.reported,
          prediction: lawlessPrediction(period, { mode, largestCount: 300 }),
        })),
        ...(bayes.status === 'nowcast' ? bayes.periods : []),
        ...(closed.status === 'nowcast' ? closed.periods : []),
      ];
      for (const { reported: soFar, prediction } of predictions) {
        if (prediction === null) continue;
        expect(prediction.from).toBeGreaterThanOrEqual(soFar);
        expect(prediction.probabilities.every((p) => p >= 0 && Number.isFinite(p))).toBe(true);
      }
    }),
  );
});
