import { requireRange } from '../evaluation.ts';
import { countTrend } from './count-trend.ts';
import { magnitudeTrend } from './magnitude-trend.ts';
import type { NoTrendEstimate, TrendEstimate } from './trend-estimate.ts';

export type TrendWord = 'rising' | 'stable' | 'falling' | 'unclear';

/** Why this word: where the interval lies, or why there is none. */
export type TrendReason =
  | 'interval-above-zero'
  | 'interval-below-zero'
  | 'interval-within-margin'
  | 'interval-too-wide'
  | NoTrendEstimate['status'];

/** Percent, periods and p value; null where nothing can be estimated. */
export interface TrendDescription {
  readonly word: TrendWord;
  readonly reason: TrendReason;
  /** Change from one period to the next, in percent. */
  readonly percentChangePerPeriod: number | null;
  /** Two-sided interval of it. */
  readonly lower: number | null;
  readonly upper: number | null;
  /** Change from the first to the last period of the window, in percent. */
  readonly percentChangeOverWindow: number | null;
  /** Two-sided, of no trend. */
  readonly pValue: number | null;
  /** Periods of the window, gaps among them. */
  readonly periods: number;
  /** Periods with a value. */
  readonly known: number;
}

export interface TrendOptions {
  /** `count`: events, by quasi-Poisson regression; `magnitude`: rates, loads, shares, prices, by Sen's slope. */
  readonly kind: 'count' | 'magnitude';
  /** Two-sided confidence of the interval. */
  readonly confidence?: number;
  /** Percent of change over the whole window, up or down, that is still called stable. */
  readonly stableWithin?: number;
  /** Fewest periods with a value; at least half of all must have one too. */
  readonly fewestKnown?: number;
  /**
   * Periods of a year (12, 52) or, for days, of a week (7): the wave that repeats is kept out of the trend where the
   * window holds it twice. For counts it is one sine wave; what a week has beyond that widens the interval.
   */
  readonly seasonLength?: number;
}

/**
 * The trend of the last periods in a word. The interval of the slope decides, not the lack of significance: `stable`
 * only where the whole interval lies within the margin (a test of equivalence: Schuirmann 1987, J Pharmacokinet
 * Biopharm 15:657); else `rising` or `falling` where it lies on one side of 0 and the p value agrees; else `unclear`. A
 * change that is certain but within the margin is stable. With 95 % a wrong direction, or a wrong `stable`, has a chance
 * of about 2.5 %. One steady trend is assumed: a jump, or a rise and fall, is not seen as such.
 */
export function describeTrend(
  series: ArrayLike<number>,
  { kind, confidence = 0.95, stableWithin = 10, fewestKnown = 8, seasonLength }: TrendOptions,
): TrendDescription {
  requireRange('confidence', confidence, { from: 0.5, to: 0.999 });
  requireRange('stableWithin', stableWithin, { from: 0, to: 1000 });
  requireRange('fewestKnown', fewestKnown, { from: 5, to: 10_000 });
  requireRange('seasonLength', seasonLength ?? 2, { from: 2, to: 400 });
  if (!Number.isInteger(seasonLength ?? 2)) throw new RangeError(`seasonLength must be whole, not ${seasonLength}`);
  const periods = series.length;
  let known = 0;
  for (let i = 0; i < periods; i++) if (Number.isFinite(series[i])) known += 1;
  const counted = { periods, known };
  if (known < fewestKnown || known < periods / 2) return unclear('too-few-values', counted);
  const holdsTwoYears = seasonLength !== undefined && periods >= 2 * seasonLength;
  const options = { confidence, seasonLength: holdsTwoYears ? seasonLength : undefined };
  const estimate = kind === 'count' ? countTrend(series, options) : magnitudeTrend(series, options);
  if (estimate.status !== 'estimated') return unclear(estimate.status, counted);
  const reason = reasonOf(estimate, { steps: periods - 1, stableWithin, alpha: 1 - confidence });
  const percents = {
    percentChangePerPeriod: percent(estimate.slope, estimate),
    lower: percent(estimate.lower, estimate),
    upper: percent(estimate.upper, estimate),
    percentChangeOverWindow: percent(estimate.slope * (periods - 1), estimate),
  };
  if (!Object.values(percents).every(Number.isFinite)) return unclear('not-converged', counted);
  return { word: wordOf(reason), reason, ...percents, pValue: estimate.pValue, ...counted };
}

type IntervalReason = 'interval-above-zero' | 'interval-below-zero' | 'interval-within-margin' | 'interval-too-wide';

interface Rule {
  readonly steps: number;
  readonly stableWithin: number;
  readonly alpha: number;
}

function reasonOf(
  { scale, lower, upper, pValue }: TrendEstimate,
  { steps, stableWithin, alpha }: Rule,
): IntervalReason {
  const margin = scale === 'log' ? Math.log1p(stableWithin / 100) : stableWithin / 100;
  if (lower * steps >= -margin && upper * steps <= margin) return 'interval-within-margin';
  if (lower > 0 && pValue <= alpha) return 'interval-above-zero';
  if (upper < 0 && pValue <= alpha) return 'interval-below-zero';
  return 'interval-too-wide';
}

function wordOf(reason: IntervalReason): TrendWord {
  switch (reason) {
    case 'interval-above-zero':
      return 'rising';
    case 'interval-below-zero':
      return 'falling';
    case 'interval-within-margin':
      return 'stable';
    case 'interval-too-wide':
      return 'unclear';
  }
}

function percent(change: number, { scale }: TrendEstimate): number {
  return 100 * (scale === 'log' ? Math.expm1(change) : change);
}

function unclear(
  reason: NoTrendEstimate['status'],
  counted: { readonly periods: number; readonly known: number },
): TrendDescription {
  return {
    word: 'unclear',
    reason,
    percentChangePerPeriod: null,
    lower: null,
    upper: null,
    percentChangeOverWindow: null,
    pValue: null,
    ...counted,
  };
}
