import { normalQuantile } from '../distribution/normal.ts';
import { concordance } from './concordance.ts';
import { knownValues, type NotTested } from './known-values.ts';
import { seasonsOf } from './seasonal-mann-kendall.ts';

/** A slope with its interval, in units of the values for each period. */
export interface SenSlope {
  readonly status: 'estimated';
  readonly slope: number;
  readonly lower: number;
  readonly upper: number;
  /** False where there are too few slopes for the confidence asked for: the interval then spans all of them. */
  readonly confidenceReached: boolean;
  /** Share of pairs of equal values: where it is high the interval shrinks to 0 without saying that nothing moves. */
  readonly tiedShare: number;
}

export interface SenSlopeOptions {
  /** Two-sided confidence of the interval (R: conf.level). */
  readonly confidence?: number;
  /** Factor on the variance of S, above 1 where neighbours resemble each other. */
  readonly varianceInflation?: number;
  /** Periods of a year: only values of the same season are then compared. */
  readonly seasonLength?: number;
}

/** The whole number nearest to x, the even one of two (R: round). */
function roundHalfEven(x: number): number {
  const floor = Math.floor(x);
  const rest = x - floor;
  if (rest !== 0.5) return Math.round(x);
  return floor % 2 === 0 ? floor : floor + 1;
}

/**
 * Sen's slope: the median of the slopes between all pairs of values, with the interval between the slopes of rank
 * (N - C) / 2 and (N + C) / 2 + 1 of N, rounded, where C = z(confidence) sqrt(variance of S) (Sen 1968, JASA 63:1379;
 * Gilbert 1987, Statistical Methods for Environmental Pollution Monitoring, sections 16.4 and 17.2). Gaps are left out
 * and keep their time. n^2 steps. R: `trend::sens.slope`, where a rank outside 1..N gives no limit; here the interval
 * then ends at the first or last slope and `confidenceReached` is false.
 */
export function senSlope(
  series: ArrayLike<number>,
  { confidence = 0.95, varianceInflation = 1, seasonLength }: SenSlopeOptions = {},
): SenSlope | NotTested {
  if (!(confidence > 0 && confidence < 1)) throw new RangeError(`confidence must be within 0..1, not ${confidence}`);
  const seasons = seasonLength === undefined ? [Float64Array.from(series)] : seasonsOf(series, seasonLength);
  const parts = seasons.map((season) => knownValues(season));
  const total = parts.reduce((sum, { values }) => sum + (values.length * (values.length - 1)) / 2, 0);
  if (total === 0) return { status: 'too-few-values' };
  const slopes = new Float64Array(total);
  let filled = 0;
  let variance = 0;
  let tiedPairs = 0;
  for (const { values, times } of parts) {
    const pairs = concordance(values);
    variance += pairs.variance;
    tiedPairs += pairs.tiedPairs;
    filled = fillSlopes(slopes, filled, { values, times, step: seasonLength ?? 1 });
  }
  slopes.sort();
  const reach = normalQuantile(1 - (1 - confidence) / 2) * Math.sqrt(variance * varianceInflation);
  const lowerRank = roundHalfEven((total - reach) / 2);
  const upperRank = roundHalfEven((total + reach) / 2 + 1);
  const half = total >> 1;
  return {
    status: 'estimated',
    slope: total % 2 === 1 ? slopes[half]! : 0.5 * (slopes[half - 1]! + slopes[half]!),
    lower: slopes[Math.max(1, lowerRank) - 1]!,
    upper: slopes[Math.min(total, upperRank) - 1]!,
    confidenceReached: lowerRank >= 1 && upperRank <= total,
    tiedShare: tiedPairs / total,
  };
}

interface Part {
  readonly values: Float64Array;
  readonly times: Float64Array;
  /** Periods from one time to the next. */
  readonly step: number;
}

function fillSlopes(slopes: Float64Array, from: number, { values, times, step }: Part): number {
  let filled = from;
  for (let i = 0; i < values.length - 1; i++) {
    for (let j = i + 1; j < values.length; j++) {
      slopes[filled++] = (values[j]! - values[i]!) / ((times[j]! - times[i]!) * step);
    }
  }
  return filled;
}
