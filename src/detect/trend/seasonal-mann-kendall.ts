import { concordance } from './concordance.ts';
import { knownValues, type NotTested } from './known-values.ts';
import { normalTest } from './mann-kendall.ts';

/** What the seasonal Mann-Kendall test finds. */
export interface SeasonalMannKendall {
  readonly status: 'tested';
  /** Sum of S over the seasons. */
  readonly score: number;
  /** Sum of the variances of S. */
  readonly variance: number;
  readonly z: number;
  /** Two-sided, normal approximation. */
  readonly pValue: number;
  /** S of each season, in the order of the first values. */
  readonly seasonScores: readonly number[];
}

/** Values of each season, in the order of time: the first, the one `seasonLength` later, and so on. */
export function seasonsOf(series: ArrayLike<number>, seasonLength: number): readonly Float64Array[] {
  const seasons: Float64Array[] = [];
  for (let season = 0; season < seasonLength; season++) {
    const own: number[] = [];
    for (let i = season; i < series.length; i += seasonLength) own.push(series[i] ?? Number.NaN);
    seasons.push(Float64Array.from(own));
  }
  return seasons;
}

/**
 * Mann-Kendall test in which only values of the same season are compared, so that the yearly wave is no trend: S and its
 * variance are added over the seasons (Hirsch, Slack and Smith 1982, Water Resources Research 18:107). `seasonLength`
 * is the number of periods of a year. Valid for values independent of each other, across seasons too.
 * R: `trend::smk.test`.
 */
export function seasonalMannKendall(
  series: ArrayLike<number>,
  { seasonLength }: { readonly seasonLength: number },
): SeasonalMannKendall | NotTested {
  if (!Number.isInteger(seasonLength) || seasonLength < 2) {
    throw new RangeError(`seasonLength must be a whole number from 2, not ${seasonLength}`);
  }
  let score = 0;
  let variance = 0;
  let longest = 0;
  const seasonScores: number[] = [];
  for (const season of seasonsOf(series, seasonLength)) {
    const pairs = concordance(knownValues(season).values);
    longest = Math.max(longest, pairs.count);
    score += pairs.score;
    variance += pairs.variance;
    seasonScores.push(pairs.score);
  }
  if (longest < 2) return { status: 'too-few-values' };
  if (variance <= 0) return { status: 'constant-values' };
  return { status: 'tested', score, variance, ...normalTest(score, variance), seasonScores };
}
