import { quantileOfCounts } from '../distribution/count-quantile.ts';
import { incompleteBeta } from '../distribution/incomplete-beta.ts';
import { logBeta, logGamma } from '../distribution/log-gamma.ts';

/**
 * Number of positives among `trials` when the share itself is drawn from a beta distribution with shapes a, b > 0: mean
 * trials a / (a + b), variance that of the binomial times 1 + (trials - 1) / (a + b + 1).
 */
export interface BetaBinomial {
  readonly trials: number;
  readonly a: number;
  readonly b: number;
}

/** Sums of single probabilities stop where a term no longer changes the sum. */
const negligible = 1e-17;

/** Beyond this many trials the share found is as good as continuous. */
const mostSummedTrials = 200_000;

/** P(K = count). */
export function betaBinomialProbability(count: number, { trials, a, b }: BetaBinomial): number {
  if (count < 0 || count > trials || !Number.isInteger(count)) return 0;
  const ways = logGamma(trials + 1) - logGamma(count + 1) - logGamma(trials - count + 1);
  return Math.exp(ways + logBeta(count + a, trials - count + b) - logBeta(a, b));
}

/** P(K >= count): the count itself belongs to the tail. */
export function betaBinomialUpperTail(count: number, distribution: BetaBinomial): number {
  const { trials, a, b } = distribution;
  if (count <= 0) return 1;
  if (count > trials) return 0;
  if (trials > mostSummedTrials) return continuousUpperTail(count, distribution);
  // The sum on the side away from the mean keeps its precision, and so does its complement on the other.
  if (count > (trials * a) / (a + b)) return Math.min(1, sumUpward(Math.ceil(count), distribution));
  return Math.max(0, 1 - sumDownward(Math.ceil(count) - 1, distribution));
}

/** Beta distribution with the mean and variance of the share found, taken at half counts. */
function continuousUpperTail(count: number, { trials, a, b }: BetaBinomial): number {
  const correlation = 1 / (a + b + 1);
  const precision = 1 / (correlation + (1 - correlation) / trials) - 1;
  const share = a / (a + b);
  return incompleteBeta((count - 0.5) / trials, share * precision, (1 - share) * precision).upper;
}

/** P(K <= count). */
export function betaBinomialLowerTail(count: number, { trials, a, b }: BetaBinomial): number {
  return betaBinomialUpperTail(trials - Math.floor(count), { trials, a: b, b: a });
}

/** Smallest count with P(K <= count) >= p. */
export function betaBinomialQuantile(p: number, distribution: BetaBinomial): number {
  const { trials, a, b } = distribution;
  if (!(p >= 0 && p <= 1) || !(a > 0 && b > 0)) return Number.NaN;
  if (p === 0) return 0;
  if (p === 1) return trials;
  const share = a / (a + b);
  const variance = trials * share * (1 - share) * (1 + (trials - 1) / (a + b + 1));
  return quantileOfCounts({
    p,
    mean: trials * share,
    deviation: Math.sqrt(variance),
    skewness: 0,
    lowerTail: (count) => betaBinomialLowerTail(Math.min(count, trials), distribution),
    probability: (count) => betaBinomialProbability(count, distribution),
    ratioUp: (count) => ratioUp(count, distribution),
  });
}

/** P(count + 1) / P(count). */
function ratioUp(count: number, { trials, a, b }: BetaBinomial): number {
  if (count >= trials) return 0;
  return ((trials - count) / (count + 1)) * ((count + a) / (trials - count - 1 + b));
}

function sumUpward(from: number, distribution: BetaBinomial): number {
  let term = betaBinomialProbability(from, distribution);
  let sum = 0;
  for (let count = from; count <= distribution.trials; count++) {
    sum += term;
    if (term < sum * negligible) break;
    term *= ratioUp(count, distribution);
  }
  return sum;
}

function sumDownward(from: number, { trials, a, b }: BetaBinomial): number {
  return sumUpward(trials - from, { trials, a: b, b: a });
}
