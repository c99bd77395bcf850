import { halfLogTwoPi, logGamma, stirlingError } from './log-gamma.ts';

/**
 * Deviance term x log(x/m) + m - x, without cancellation near x = m.
 * Source: C. Loader, Fast and accurate computation of binomial probabilities (2000).
 */
export function devianceTerm(x: number, mean: number): number {
  const difference = x - mean;
  if (Math.abs(difference) < 0.1 * (x + mean)) {
    const v = difference / (x + mean);
    const square = v * v;
    let sum = difference * v;
    let power = 2 * x * v;
    for (let k = 3; k < 2000; k += 2) {
      power *= square;
      const next = sum + power / k;
      if (next === sum) return next;
      sum = next;
    }
  }
  return x * Math.log(x / mean) + mean - x;
}

/**
 * Logarithm of mean^x exp(-mean) / gamma(x + 1): the Poisson probability, continued to real x >= 0.
 * Saddle-point form of Loader (2000), exact in both tails.
 */
export function logPoissonTerm(x: number, mean: number): number {
  if (mean === 0) return x === 0 ? 0 : Number.NEGATIVE_INFINITY;
  if (x === 0) return -mean;
  if (x < 1e-3 || mean < x * 1e-100) return -mean + x * Math.log(mean) - logGamma(x + 1);
  return -stirlingError(x) - devianceTerm(x, mean) - halfLogTwoPi - 0.5 * Math.log(x);
}

/**
 * Logarithm of gamma(a + b + 1) / (gamma(a + 1) gamma(b + 1)) x^a y^b with y = 1 - x given apart: the binomial
 * probability of a successes among a + b, continued to real a, b >= 0. Loader (2000).
 */
export function logBinomialTerm(a: number, b: number, x: number, y: number): number {
  const n = a + b;
  if (a === 0) return b === 0 ? 0 : b * (x < 0.1 ? Math.log1p(-x) : Math.log(y));
  if (b === 0) return a * (y < 0.1 ? Math.log1p(-y) : Math.log(x));
  if (a < 1e-3 || b < 1e-3) {
    const logX = y < 0.1 ? Math.log1p(-y) : Math.log(x);
    const logY = x < 0.1 ? Math.log1p(-x) : Math.log(y);
    return logGamma(n + 1) - logGamma(a + 1) - logGamma(b + 1) + a * logX + b * logY;
  }
  const saddle = stirlingError(n) - stirlingError(a) - stirlingError(b);
  const deviance = devianceTerm(a, n * x) + devianceTerm(b, n * y);
  return saddle - deviance - halfLogTwoPi + 0.5 * (Math.log(n / a) - Math.log(b));
}
