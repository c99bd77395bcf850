import { describe, expect, test } from 'vitest';
import { negativeBinomialLowerTail } from '../distribution/negative-binomial.ts';
import { normalLowerTail } from '../distribution/normal.ts';
import { poissonLowerTail } from '../distribution/poisson.ts';
import { Generator } from './generator.ts';
import {
  randomBeta,
  randomBinomial,
  randomGamma,
  randomLognormal,
  randomNegativeBinomial,
  randomNormal,
  randomPoisson,
  shuffle,
} from './variates.ts';

const size = 20_000;

function draw(seed: number, one: (generator: Generator) => number): Float64Array {
  const generator = new Generator(seed);
  return Float64Array.from({ length: size }, () => one(generator));
}

/** Largest distance of the empirical distribution from the given one, times the square root of the sample size. */
function kolmogorov(values: Float64Array, lowerTail: (x: number) => number): number {
  const sorted = values.toSorted();
  let largest = 0;
  for (let i = 0; i < sorted.length; i++) {
    const x = sorted[i] ?? Number.NaN;
    if (sorted[i + 1] === x) continue;
    largest = Math.max(largest, Math.abs((i + 1) / sorted.length - lowerTail(x)));
  }
  return largest * Math.sqrt(sorted.length);
}

/** Beyond this a sample is from another distribution, once in a hundred thousand (Kolmogorov's limit). */
const limit = 2.5;

function moments(values: Float64Array): { mean: number; variance: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return { mean, variance: values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1) };
}

test('the same seed gives the same numbers, another seed others', () => {
  const numbers = (seed: number): number[] => {
    const generator = new Generator(seed);
    return Array.from({ length: 5 }, () => generator.bits());
  };

  expect(numbers(7)).toEqual(numbers(7));
  expect(numbers(7)).not.toEqual(numbers(8));
  expect(() => new Generator(0.5)).toThrow(RangeError);
});

test('uniform numbers and integers have no preference', () => {
  expect(
    kolmogorov(
      draw(1, (g) => g.uniform()),
      (x) => x,
    ),
  ).toBeLessThan(limit);
  const counts = new Float64Array(7);
  for (const value of draw(2, (g) => g.integer(7))) counts[value] = (counts[value] ?? 0) + 1;
  const chiSquared = counts.reduce((sum, count) => sum + (count - size / 7) ** 2 / (size / 7), 0);
  expect(chiSquared).toBeLessThan(33);
});

test('normal and lognormal', () => {
  expect(kolmogorov(draw(3, randomNormal), normalLowerTail)).toBeLessThan(limit);
  const logs = draw(4, (g) => Math.log(randomLognormal(g, { mean: 2, deviation: 0.5 })));
  expect(kolmogorov(logs, (x) => normalLowerTail((x - 2) / 0.5))).toBeLessThan(limit);
});

describe.each([0.3, 4, 9.9, 10, 37.5, 1e4])('Poisson with mean %d', (mean) => {
  test('has its distribution', () => {
    expect(
      kolmogorov(
        draw(5, (g) => randomPoisson(g, mean)),
        (x) => poissonLowerTail(x, mean),
      ),
    ).toBeLessThan(limit);
  });
});

test.each([
  { mean: 0.4, dispersion: 1.5 },
  { mean: 12, dispersion: 5 },
  { mean: 300, dispersion: 1 },
])('negative binomial with mean $mean and dispersion $dispersion', ({ mean, dispersion }) => {
  const values = draw(6, (g) => randomNegativeBinomial(g, { mean, dispersion }));
  const lowerTail = (x: number): number =>
    dispersion === 1
      ? poissonLowerTail(x, mean)
      : negativeBinomialLowerTail(x, { size: mean / (dispersion - 1), probability: 1 / dispersion });
  expect(kolmogorov(values, lowerTail)).toBeLessThan(limit);
});

test('gamma, beta and binomial have their means and variances', () => {
  for (const shape of [0.2, 1, 7.5]) {
    const { mean, variance } = moments(draw(8, (g) => randomGamma(g, shape)));
    expect(mean / shape).toBeCloseTo(1, 1);
    expect(variance / shape).toBeCloseTo(1, 0);
  }
  expect(moments(draw(9, (g) => randomBeta(g, { a: 2, b: 6 }))).mean).toBeCloseTo(0.25, 2);
  for (const [trials, probability] of [
    [10, 0.3],
    [1000, 0.02],
    [1000, 0.98],
    [0, 0.5],
  ] as const) {
    const { mean, variance } = moments(draw(10, (g) => randomBinomial(g, { trials, probability })));
    expect(Math.abs(mean - trials * probability)).toBeLessThanOrEqual(4 * Math.sqrt((trials * 0.25) / size));
    expect(Math.abs(variance - trials * probability * (1 - probability))).toBeLessThanOrEqual(0.05 * variance + 1e-12);
  }
});

test('a shuffle keeps every value, and every place is as likely', () => {
  const first = new Float64Array(4);
  const generator = new Generator(11);
  for (let i = 0; i < size; i++) {
    const values = Int32Array.of(0, 1, 2, 3);
    shuffle(generator, values);
    expect(values.toSorted()).toEqual(Int32Array.of(0, 1, 2, 3));
    first[values[0] ?? 0] = (first[values[0] ?? 0] ?? 0) + 1;
  }
  for (const count of first) expect(Math.abs(count - size / 4)).toBeLessThan(5 * Math.sqrt(size * 0.1875));
});
