import { assert, double, integer, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { betaQuantile, incompleteBeta } from './incomplete-beta.ts';
import { gammaQuantile, incompleteGamma } from './incomplete-gamma.ts';
import { logBeta, logGamma } from './log-gamma.ts';
import {
  negativeBinomialLowerTail,
  negativeBinomialOfDispersion,
  negativeBinomialProbability,
  negativeBinomialQuantile,
  negativeBinomialUpperTail,
} from './negative-binomial.ts';
import { normalLowerTail, normalQuantile, normalUpperTail } from './normal.ts';
import { poissonLowerTail, poissonProbability, poissonQuantile, poissonUpperTail } from './poisson.ts';
import { digamma, trigamma } from './polygamma.ts';
import { studentLowerTail, studentQuantile, studentUpperTail } from './student-t.ts';

const probabilities = double({ min: 1e-12, max: 1 - 1e-12, noNaN: true });
const shapes = double({ min: 0.05, max: 5000, noNaN: true });

/** Relative difference. */
function apart(a: number, b: number): number {
  return Math.abs(a - b) / Math.max(Math.abs(b), 1e-300);
}

describe('closed forms and tables of Abramowitz and Stegun', () => {
  test.each([
    ['gamma(1/2) is the root of pi', Math.exp(logGamma(0.5)), Math.sqrt(Math.PI)],
    ['gamma(11) is 10 factorial', Math.exp(logGamma(11)), 3628800],
    ['B(2, 3) is 1/12', Math.exp(logBeta(2, 3)), 1 / 12],
    ['B(20, 30) is 19! 29! / 49!', logBeta(20, 30), logGamma(20) + logGamma(30) - logGamma(50)],
    ['digamma(1) is minus the Euler constant', digamma(1), -0.5772156649015329],
    ['trigamma(1) is pi^2 / 6', trigamma(1), Math.PI ** 2 / 6],
    ['normal upper tail at 1.96 (table 26.1)', normalUpperTail(1.96), 0.024997895148220435],
    ['normal quantile of 0.975 (table 26.5)', normalQuantile(0.975), 1.959963984540054],
    ['t with one degree is Cauchy', studentUpperTail(1, 1), 0.25],
    ['t with two degrees has a closed form', studentLowerTail(1, 2), 0.5 + 1 / (2 * Math.sqrt(3))],
    ['exponential distribution', incompleteGamma(1, 2).upper, Math.exp(-2)],
    ['uniform order statistics', incompleteBeta(0.3, 1, 4).upper, 0.7 ** 4],
    ['Poisson probability', poissonProbability(3, 2), (8 / 6) * Math.exp(-2)],
    ['Poisson upper tail holds the count itself', poissonUpperTail(1, 2), 1 - Math.exp(-2)],
    ['geometric probability', negativeBinomialProbability(4, { size: 1, probability: 0.25 }), 0.25 * 0.75 ** 4],
    ['geometric upper tail', negativeBinomialUpperTail(4, { size: 1, probability: 0.25 }), 0.75 ** 4],
  ])('%s', (_, ours, expected) => {
    expect(apart(ours, expected)).toBeLessThan(1e-13);
  });
});

describe('limits', () => {
  test('quantiles at the ends are the ends of the support', () => {
    const ends = [0, 1].map((p) => [
      normalQuantile(p),
      studentQuantile(p, 3),
      gammaQuantile(p, 2),
      betaQuantile(p, 2, 3),
      poissonQuantile(p, 4),
      negativeBinomialQuantile(p, { size: 2, probability: 0.5 }),
    ]);

    const { NEGATIVE_INFINITY: low, POSITIVE_INFINITY: high } = Number;
    expect(ends).toEqual([
      [low, low, 0, 0, 0, 0],
      [high, high, high, 1, high, high],
    ]);
  });

  test('what is no probability or no parameter gives NaN', () => {
    const answers = [
      normalQuantile(1.1),
      studentQuantile(0.5, -1),
      gammaQuantile(-0.1, 1),
      logGamma(0),
      poissonQuantile(0.5, -1),
      poissonLowerTail(1, Number.NaN),
      negativeBinomialQuantile(0.5, { size: 1, probability: 0 }),
      incompleteBeta(0.5, 0, 1).lower,
    ];

    expect(answers.every(Number.isNaN)).toBe(true);
  });

  test('a mean of zero puts everything on zero', () => {
    expect([poissonLowerTail(0, 0), poissonUpperTail(1, 0), poissonQuantile(0.999, 0)]).toEqual([1, 0, 0]);
  });

  test('a mean beyond all counting has a quantile close to it', () => {
    const quantiles = [
      negativeBinomialQuantile(0.95, negativeBinomialOfDispersion(7.5e128, 40)),
      poissonQuantile(0.95, 7.5e128),
    ];

    expect(quantiles).toEqual([7.5e128, 7.5e128]);
  });

  test('a search that would begin beyond 2^53, where counts have no neighbours, comes to its end', () => {
    // R 4.2.2: qnbinom(0.99, size = 6 / (1e16 - 1), prob = 1e-16)
    expect(negativeBinomialQuantile(0.99, negativeBinomialOfDispersion(6, 1e16))).toBe(0);
  });

  test('a probability met exactly is met by the smaller count', () => {
    expect(negativeBinomialQuantile(0.75, { size: 1, probability: 0.5 })).toBe(1);
  });
});

describe('properties', () => {
  test('normal quantile and lower tail undo each other', () => {
    assert(property(probabilities, (p) => apart(normalLowerTail(normalQuantile(p)), p) < 1e-12));
  });

  test('t quantile and lower tail undo each other', () => {
    assert(
      property(probabilities, double({ min: 0.3, max: 300, noNaN: true }), (p, degrees) => {
        const t = studentQuantile(p, degrees);
        return p < 0.5
          ? apart(studentLowerTail(t, degrees), p) < 1e-9
          : apart(studentUpperTail(t, degrees), 1 - p) < 1e-9;
      }),
    );
  });

  test('the two tails of the incomplete gamma and beta functions add up to 1', () => {
    assert(
      property(shapes, shapes, double({ min: 0, max: 1, noNaN: true }), (a, b, x) => {
        const beta = incompleteBeta(x, a, b);
        const gamma = incompleteGamma(a, x * 2 * a);
        return Math.abs(beta.lower + beta.upper - 1) < 1e-11 && Math.abs(gamma.lower + gamma.upper - 1) < 1e-11;
      }),
    );
  });

  test('count quantiles are the smallest count that reaches the probability', () => {
    assert(
      property(
        double({ min: 1e-6, max: 1 - 1e-6, noNaN: true }),
        double({ min: 1e-3, max: 3000, noNaN: true }),
        double({ min: 1.0001, max: 50, noNaN: true }),
        (p, mean, phi) => {
          const distribution = negativeBinomialOfDispersion(mean, phi);
          const count = negativeBinomialQuantile(p, distribution);
          const poisson = poissonQuantile(p, mean);
          return (
            negativeBinomialLowerTail(count, distribution) >= p * (1 - 1e-12) &&
            (count === 0 || negativeBinomialLowerTail(count - 1, distribution) < p * (1 + 1e-12)) &&
            poissonLowerTail(poisson, mean) >= p * (1 - 1e-12) &&
            (poisson === 0 || poissonLowerTail(poisson - 1, mean) < p * (1 + 1e-12))
          );
        },
      ),
    );
  });

  test('probabilities add up to the lower tail', () => {
    assert(
      property(integer({ min: 0, max: 60 }), double({ min: 0.01, max: 40, noNaN: true }), (count, mean) => {
        const distribution = negativeBinomialOfDispersion(mean, 2.5);
        let sum = 0;
        for (let i = 0; i <= count; i++) sum += negativeBinomialProbability(i, distribution);
        return apart(sum, negativeBinomialLowerTail(count, distribution)) < 1e-11;
      }),
    );
  });

  test('a negative binomial of hardly more than Poisson dispersion is nearly Poisson', () => {
    const distribution = negativeBinomialOfDispersion(7, 1 + 1e-9);

    expect(apart(negativeBinomialUpperTail(12, distribution), poissonUpperTail(12, 7))).toBeLessThan(1e-7);
  });
});
