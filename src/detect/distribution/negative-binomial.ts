import { quantileOfCounts } from './count-quantile.ts';
import { logBinomialTerm } from './density.ts';
import { incompleteBeta } from './incomplete-beta.ts';

/**
 * Negative binomial distribution with real size > 0 and success probability: the number of failures before the
 * size-th success, mean size (1 - probability) / probability. `failure` is 1 - probability where it is known better.
 */
export interface NegativeBinomial {
  readonly size: number;
  readonly probability: number;
  readonly failure?: number;
}

/** The negative binomial with this mean and variance = phi * mean, phi > 1 (quasi-Poisson dispersion). */
export function negativeBinomialOfDispersion(mean: number, phi: number): NegativeBinomial {
  return { size: mean / (phi - 1), probability: 1 / phi, failure: (phi - 1) / phi };
}

/** P(Y = count). */
export function negativeBinomialProbability(count: number, distribution: NegativeBinomial): number {
  const { size, probability, failure = 1 - probability } = distribution;
  if (!(size >= 0) || !(probability > 0 && probability <= 1)) return Number.NaN;
  if (count < 0 || !Number.isInteger(count)) return 0;
  if (size === 0) return count === 0 ? 1 : 0;
  const binomial = Math.exp(logBinomialTerm(size, count, probability, failure));
  return (size / (size + count)) * binomial;
}

/** P(Y <= count). */
export function negativeBinomialLowerTail(count: number, distribution: NegativeBinomial): number {
  const { size, probability, failure = 1 - probability } = distribution;
  if (!(size >= 0) || !(probability > 0 && probability <= 1) || Number.isNaN(count)) return Number.NaN;
  if (count < 0) return 0;
  if (size === 0) return 1;
  return incompleteBeta(probability, size, Math.floor(count) + 1, failure).lower;
}

/** P(Y >= count): the count itself belongs to the tail. */
export function negativeBinomialUpperTail(count: number, distribution: NegativeBinomial): number {
  const { size, probability, failure = 1 - probability } = distribution;
  if (!(size >= 0) || !(probability > 0 && probability <= 1) || Number.isNaN(count)) return Number.NaN;
  if (count <= 0) return 1;
  if (size === 0) return 0;
  return incompleteBeta(probability, size, Math.ceil(count), failure).upper;
}

/** Smallest count with P(Y <= count) >= p. */
export function negativeBinomialQuantile(p: number, distribution: NegativeBinomial): number {
  const { size, probability, failure = 1 - probability } = distribution;
  if (!(p >= 0 && p <= 1) || !(size >= 0) || !(probability > 0 && probability <= 1)) return Number.NaN;
  if (!Number.isFinite(size)) return Number.NaN;
  if (p === 1) return Number.POSITIVE_INFINITY;
  if (size === 0 || p === 0 || failure === 0) return 0;
  const mean = (size * failure) / probability;
  const deviation = Math.sqrt(mean / probability);
  return quantileOfCounts({
    p,
    mean,
    deviation,
    skewness: (2 - probability) / (probability * deviation),
    lowerTail: (count) => negativeBinomialLowerTail(count, distribution),
    probability: (count) => negativeBinomialProbability(count, distribution),
    ratioUp: (count) => ((size + count) / (count + 1)) * failure,
  });
}
