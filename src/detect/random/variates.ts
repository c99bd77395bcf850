import { logGamma } from '../distribution/log-gamma.ts';
import type { Generator } from './generator.ts';

/** Standard normal, by the polar method (Marsaglia and Bray 1964). */
export function randomNormal(generator: Generator): number {
  for (;;) {
    const x = 2 * generator.uniform() - 1;
    const y = 2 * generator.uniform() - 1;
    const square = x * x + y * y;
    if (square > 0 && square < 1) return x * Math.sqrt((-2 * Math.log(square)) / square);
  }
}

/** Lognormal with this mean and standard deviation of the logarithm. */
export function randomLognormal(
  generator: Generator,
  { mean, deviation }: { mean: number; deviation: number },
): number {
  return Math.exp(mean + deviation * randomNormal(generator));
}

/** Gamma with this shape (> 0) and scale 1, by Marsaglia and Tsang 2000 (ACM Trans Math Softw 26:363). */
export function randomGamma(generator: Generator, shape: number): number {
  if (!(shape > 0)) throw new RangeError(`the shape of a gamma distribution is positive, not ${shape}`);
  if (shape < 1) return randomGamma(generator, shape + 1) * generator.openUniform() ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = randomNormal(generator);
    const v = (1 + c * x) ** 3;
    if (v > 0 && Math.log(generator.openUniform()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
  }
}

/** Beta with these shapes (> 0), as a ratio of gammas. */
export function randomBeta(generator: Generator, { a, b }: { a: number; b: number }): number {
  const x = randomGamma(generator, a);
  const y = randomGamma(generator, b);
  return x / (x + y);
}

/** Above this mean the product of uniforms would be slow. */
const largestProductMean = 10;

/** Poisson with this mean (>= 0): products of uniforms, and PTRS of Hörmann 1993 (Insur Math Econ 12:39) from 10. */
export function randomPoisson(generator: Generator, mean: number): number {
  if (!(mean >= 0 && mean < 1e15)) throw new RangeError(`the mean of a Poisson distribution is not ${mean}`);
  if (mean < largestProductMean) {
    const limit = Math.exp(-mean);
    let product = generator.uniform();
    let count = 0;
    while (product > limit) {
      product *= generator.uniform();
      count++;
    }
    return count;
  }
  const logMean = Math.log(mean);
  const b = 0.931 + 2.53 * Math.sqrt(mean);
  const a = -0.059 + 0.02483 * b;
  const inverseAlpha = 1.1239 + 1.1328 / (b - 3.4);
  const squeeze = 0.9277 - 3.6224 / (b - 2);
  for (;;) {
    const u = generator.uniform() - 0.5;
    const v = generator.openUniform();
    const us = 0.5 - Math.abs(u);
    const k = Math.floor(((2 * a) / us + b) * u + mean + 0.43);
    if (us >= 0.07 && v <= squeeze) return k;
    if (k < 0 || (us < 0.013 && v > us)) continue;
    if (Math.log((v * inverseAlpha) / (a / (us * us) + b)) <= k * logMean - mean - logGamma(k + 1)) return k;
  }
}

/**
 * Negative binomial with this mean (>= 0) and variance `dispersion` x mean (dispersion >= 1; 1 is Poisson): a Poisson
 * count with a gamma mean, size = mean / (dispersion - 1).
 */
export function randomNegativeBinomial(
  generator: Generator,
  { mean, dispersion }: { mean: number; dispersion: number },
): number {
  if (mean === 0) return 0;
  if (dispersion === 1) return randomPoisson(generator, mean);
  const size = mean / (dispersion - 1);
  return randomPoisson(generator, (randomGamma(generator, size) * mean) / size);
}

/** Binomial: successes in `trials` (a whole number) with this probability, by halving through beta order statistics. */
export function randomBinomial(
  generator: Generator,
  { trials, probability }: { trials: number; probability: number },
): number {
  let left = trials;
  let p = probability;
  let successes = 0;
  // The median of the uniforms decides half of them at once (Devroye 1986, section X.4.4).
  while (left > 32) {
    const middle = Math.floor((left + 1) / 2);
    const split = randomBeta(generator, { a: middle, b: left + 1 - middle });
    if (split <= p) {
      successes += middle;
      left -= middle;
      p = (p - split) / (1 - split);
    } else {
      left = middle - 1;
      p /= split;
    }
  }
  for (let i = 0; i < left; i++) if (generator.uniform() < p) successes++;
  return successes;
}

/** Puts the first `count` values in a random order, in place (Fisher and Yates). */
export function shuffle(generator: Generator, values: Int32Array | Float64Array, count = values.length): void {
  for (let i = count - 1; i > 0; i--) {
    const j = generator.integer(i + 1);
    const kept = values[i] ?? 0;
    values[i] = values[j] ?? 0;
    values[j] = kept;
  }
}
