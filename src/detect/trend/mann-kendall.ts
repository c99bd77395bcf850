import { normalUpperTail } from '../distribution/normal.ts';
import { type Concordance, concordance } from './concordance.ts';
import { exactKendallPValue } from './kendall-distribution.ts';
import { knownValues, type NotTested } from './known-values.ts';

/** What the Mann-Kendall test finds. */
export interface MannKendall {
  readonly status: 'tested';
  /** Values compared; gaps are left out. */
  readonly count: number;
  /** S: rising pairs less falling pairs. */
  readonly score: number;
  /** Variance of S under no trend (R: varS). */
  readonly variance: number;
  /** Kendall's tau-b: S over the pairs without ties, from -1 to 1. */
  readonly tau: number;
  /** Standard normal under no trend, with the continuity correction. */
  readonly z: number;
  /** Two-sided, normal approximation. */
  readonly pValue: number;
  /** Two-sided from the exact distribution; null with ties or from 50 values on. */
  readonly exactPValue: number | null;
}

/** From this many values on the exact distribution is not needed (the limit of R's `cor.test`). */
const exactBelow = 50;

/**
 * Mann-Kendall test of a steady rise or fall, of any shape: S = sum over i < j of sign(x(j) - x(i)),
 * z = (S - sign S) / sqrt(variance) (Mann 1945, Econometrica 13:245; Kendall 1975). Valid for independent values; the
 * normal p value from about 8 of them. R: `trend::mk.test`.
 */
export function mannKendall(series: ArrayLike<number>): MannKendall | NotTested {
  const { values } = knownValues(series);
  if (values.length < 3) return { status: 'too-few-values' };
  const pairs = concordance(values);
  if (pairs.variance <= 0) return { status: 'constant-values' };
  const { count, score, variance, tiedPairs } = pairs;
  return {
    status: 'tested',
    count,
    score,
    variance,
    tau: kendallTau(pairs),
    ...normalTest(score, variance),
    exactPValue: tiedPairs === 0 && count < exactBelow ? exactKendallPValue(score, count) : null,
  };
}

/** tau-b where the times have no ties. */
function kendallTau({ count, score, tiedPairs }: Concordance): number {
  const pairs = (count * (count - 1)) / 2;
  return score / (Math.sqrt(pairs - tiedPairs) * Math.sqrt(pairs));
}

/** z with the continuity correction, and its two-sided p value. */
export function normalTest(score: number, variance: number): { readonly z: number; readonly pValue: number } {
  const z = score === 0 ? 0 : (Math.sign(score) * (Math.abs(score) - 1)) / Math.sqrt(variance);
  return { z, pValue: 2 * Math.min(0.5, normalUpperTail(Math.abs(z))) };
}
