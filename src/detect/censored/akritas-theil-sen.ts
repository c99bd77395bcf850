import { normalUpperTail } from '../distribution/normal.ts';
import type { CensoredValues } from './censored-values.ts';
import { turnbullMedian } from './turnbull.ts';

/**
 * How a censored value is told from a known one equal to its limit. `published`: it lies below. `nada`: as R's NADA 1.6
 * does it, by moving censored values down by a thousandth of the smallest value (which moves them up where that is
 * negative), and by taking 0 as their lower bound.
 */
export type AkritasTheilSenMode = 'published' | 'nada';

export interface CensoredTrend {
  readonly status: 'fitted';
  /** Change of the value for one unit of x. */
  readonly slope: number;
  /** Turnbull's median of the residuals. */
  readonly intercept: number;
  /** Kendall's tau (a): pairs that surely rise less pairs that surely fall, over all pairs. */
  readonly tau: number;
  /** Two-sided, by the normal approximation with continuity correction. */
  readonly pValue: number;
}

export interface NoCensoredTrend {
  /** `too-few-known`: fewer than three values or two known ones. `no-variation`: x or all known values are the same. */
  readonly status: 'too-few-known' | 'no-variation';
}

/** Width of the last bracket of the slope, as in NADA. */
const slopeTolerance = 1e-7;
const mostHalvings = 1000;

/**
 * Trend line through values of which some are censored: the slope at which residuals no longer rise or fall with x by
 * Kendall's count of the pairs whose order is known (Akritas, Murphy and LaValley 1995, J Am Stat Assoc 90:170; Helsel
 * 2012, section 12.4), with Kendall's tau and its test. R: NADA `cenken`. `x` itself is never censored.
 */
export function akritasTheilSen(
  { values, censored }: CensoredValues,
  x: Float64Array,
  { mode = 'published' }: { readonly mode?: AkritasTheilSenMode } = {},
): CensoredTrend | NoCensoredTrend {
  if (x.length !== values.length) throw new RangeError('x has another length than the values');
  const known = censored.reduce((sum, flag) => sum + (flag === 1 ? 0 : 1), 0);
  if (known < 2 || values.length < 3) return { status: 'too-few-known' };
  if (x.every((one) => one === x[0])) return { status: 'no-variation' };
  const shift = mode === 'nada' ? Math.min(...values) / 1000 : 0;
  const y = values.map((value, i) => (censored[i] === 1 ? value - shift : value));
  const sample = { values: y, censored };
  const ends = mode === 'nada' ? y.map((value, i) => (censored[i] === 1 ? 0 : value)) : y;
  const range = slopeRange(ends, x);
  if (range === null) return { status: 'no-variation' };
  const residuals = new Float64Array(y.length);
  const imbalance = (slope: number): number => {
    for (let i = 0; i < y.length; i++) residuals[i] = y[i]! - slope * x[i]!;
    return kendallScore({ values: residuals, censored }, x);
  };
  const crossing = bracketCrossing(imbalance, range);
  const above = bracketCrossing(imbalance, { low: crossing.middle, high: crossing.high });
  const below = bracketCrossing(imbalance, { low: crossing.low, high: crossing.middle });
  const slope = 0.5 * (above.middle + below.middle);
  const upper = y.map((value, i) => value - slope * x[i]!);
  const lowerBound = (value: number, i: number): number => (mode === 'nada' ? value - y[i]! : Number.NEGATIVE_INFINITY);
  const lower = upper.map((value, i) => (censored[i] === 1 ? lowerBound(value, i) : value));
  return { status: 'fitted', slope, intercept: turnbullMedian(lower, upper), ...kendallTest(sample, x) };
}

/**
 * Smallest and largest slope of any pair, values or limits: the score of the residuals changes only there. NADA takes
 * censored values as 0 here, which matters for where its halving begins.
 */
function slopeRange(values: Float64Array, x: Float64Array): { low: number; high: number } | null {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < x.length; i++) {
    for (let j = 0; j < i; j++) {
      const slope = (values[i]! - values[j]!) / (x[i]! - x[j]!);
      if (!Number.isFinite(slope)) continue;
      low = Math.min(low, slope);
      high = Math.max(high, slope);
    }
  }
  return low < high ? { low, high } : null;
}

interface Bracket {
  readonly low: number;
  readonly middle: number;
  readonly high: number;
}

/** Halves a bracket of a falling step function until it meets 0 or the tolerance. */
function bracketCrossing(
  imbalance: (slope: number) => number,
  { low, high }: { readonly low: number; readonly high: number },
): Bracket {
  let bracket = { low, middle: (low + high) / 2, high };
  for (let step = 0; step < mostHalvings; step++) {
    const atMiddle = imbalance(bracket.middle);
    const isBelow = imbalance(bracket.low) * atMiddle <= 0;
    const next = isBelow ? { low: bracket.low, high: bracket.middle } : { low: bracket.middle, high: bracket.high };
    if (atMiddle === 0 || Math.abs(next.high - next.low) <= slopeTolerance) return bracket;
    bracket = { ...next, middle: (next.low + next.high) / 2 };
  }
  return bracket;
}

/** Order of two values as far as it is known: 1, -1, or 0 where they are equal or may lie either way. */
function knownOrder({ values, censored }: CensoredValues, i: number, j: number): number {
  if (censored[i] === 1) return censored[j] !== 1 && values[i]! <= values[j]! ? -1 : 0;
  if (censored[j] === 1) return values[j]! <= values[i]! ? 1 : 0;
  return Math.sign(values[i]! - values[j]!);
}

/** Pairs that surely rise with x less those that surely fall. */
function kendallScore(sample: CensoredValues, x: Float64Array): number {
  let score = 0;
  for (let i = 0; i < x.length; i++) {
    for (let j = 0; j < i; j++) score += Math.sign(x[i]! - x[j]!) * knownOrder(sample, i, j);
  }
  return score;
}

/** Variance of Kendall's score with ties and censored values as in NADA (Helsel 2012, section 12.4). */
function kendallTest(sample: CensoredValues, x: Float64Array): { readonly tau: number; readonly pValue: number } {
  const { values, censored } = sample;
  const n = x.length;
  const score = kendallScore(sample, x);
  const order = Array.from(values.keys()).sort(
    (a, b) => values[a]! - values[b]! || (censored[b] ?? 0) - (censored[a] ?? 0),
  );
  const limits = tiesOf(
    Float64Array.from(
      order.filter((i) => censored[i] === 1),
      (i) => values[i]!,
    ),
  );
  const repeated = tiesOf(
    Float64Array.from(
      order.filter((i) => censored[i] !== 1),
      (i) => values[i]!,
    ),
  );
  const moments = tiesOf(x.toSorted());
  let unknownBelow = 0;
  for (const [rank, i] of order.entries()) if (censored[i] === 1) unknownBelow += rank;
  const lost =
    limits.weighted / 18 +
    (unknownBelow - limits.extra) +
    (moments.weighted + repeated.weighted) / 18 -
    (moments.triples * repeated.triples) / (9 * n * (n - 1) * (n - 2)) -
    (moments.pairs * repeated.pairs) / (2 * n * (n - 1));
  const variance = (n * (n - 1) * (2 * n + 5)) / 18 - lost;
  const z = (Math.abs(score) - Math.abs(Math.sign(score))) / Math.sqrt(variance);
  return { tau: score / ((n * (n - 1)) / 2), pValue: variance > 0 ? Math.min(1, 2 * normalUpperTail(z)) : 1 };
}

interface Ties {
  /** Sums over runs of t equal values: t(t-1)(2t+5), t(t-1)(t-2), t(t-1), t-1. */
  readonly weighted: number;
  readonly triples: number;
  readonly pairs: number;
  readonly extra: number;
}

function tiesOf(sorted: Float64Array): Ties {
  const ties = { weighted: 0, triples: 0, pairs: 0, extra: 0 };
  for (let first = 0; first < sorted.length; ) {
    let last = first;
    while (last + 1 < sorted.length && sorted[last + 1] === sorted[first]) last += 1;
    const t = last - first + 1;
    ties.weighted += t * (t - 1) * (2 * t + 5);
    ties.triples += t * (t - 1) * (t - 2);
    ties.pairs += t * (t - 1);
    ties.extra += t - 1;
    first = last + 1;
  }
  return ties;
}
