import { quantileOfCounts } from './count-quantile.ts';
import { logPoissonTerm } from './density.ts';
import { incompleteGamma } from './incomplete-gamma.ts';

/** P(Y = count) of the Poisson distribution. */
export function poissonProbability(count: number, mean: number): number {
  if (!(mean >= 0)) return Number.NaN;
  if (count < 0 || !Number.isInteger(count)) return 0;
  return Math.exp(logPoissonTerm(count, mean));
}

/** P(Y <= count) of the Poisson distribution. */
export function poissonLowerTail(count: number, mean: number): number {
  if (!(mean >= 0) || Number.isNaN(count)) return Number.NaN;
  if (count < 0) return 0;
  if (mean === 0) return 1;
  return incompleteGamma(Math.floor(count) + 1, mean).upper;
}

/** P(Y >= count) of the Poisson distribution: the count itself belongs to the tail. */
export function poissonUpperTail(count: number, mean: number): number {
  if (!(mean >= 0) || Number.isNaN(count)) return Number.NaN;
  if (count <= 0) return 1;
  if (mean === 0) return 0;
  return incompleteGamma(Math.ceil(count), mean).lower;
}

/** Smallest count with P(Y <= count) >= p. */
export function poissonQuantile(p: number, mean: number): number {
  if (!(p >= 0 && p <= 1) || !(mean >= 0) || mean === Number.POSITIVE_INFINITY) return Number.NaN;
  if (p === 1) return Number.POSITIVE_INFINITY;
  if (mean === 0 || p === 0) return 0;
  const deviation = Math.sqrt(mean);
  return quantileOfCounts({
    p,
    mean,
    deviation,
    skewness: 1 / deviation,
    lowerTail: (count) => poissonLowerTail(count, mean),
    probability: (count) => poissonProbability(count, mean),
    ratioUp: (count) => mean / (count + 1),
  });
}
