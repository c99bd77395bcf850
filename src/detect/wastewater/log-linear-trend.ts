import { studentQuantile, studentUpperTail } from '../distribution/student-t.ts';

/** Samples of one site in order of time; values that are not finite are left out of every window. */
export interface LogSamples {
  readonly days: ArrayLike<number>;
  /** Decimal logarithm of the concentration. */
  readonly logConcentrations: ArrayLike<number>;
}

/** Which samples make a window: the last so many, or those of the last so many days. */
export type TrendWindow =
  | { readonly samples: number; readonly days?: undefined }
  | { readonly days: number; readonly samples?: undefined };

export interface LogLinearTrend {
  /** Change of the decimal logarithm a day. */
  readonly slope: number;
  /** Two-sided, of the slope; null with two samples, or where all values lie on the line. */
  readonly pValue: number | null;
  /** 100 (10^slope - 1). */
  readonly percentPerDay: number;
  /** 100 (10^(slope (daysSpanned - 1)) - 1): the change along the line from the first day to the last. */
  readonly percentChange: number;
  /** First and last day included. */
  readonly daysSpanned: number;
  readonly samples: number;
  /**
   * Upper bound of the 90 % prediction interval for this sample's day from the window that ended a sample earlier; null
   * where there was none or it was flat.
   */
  readonly predictedUpper: number | null;
  /** Whether this sample lies above that bound. */
  readonly exceeds: boolean;
}

/** A slope closer to 0 than this is rounding: all samples the same, as when nothing is detected. */
export const flatSlope = 1e-10;

/** Probability below the upper bound of a 90 % prediction interval. */
const predictionQuantile = 0.95;

/**
 * Trend that ends at each sample: a line through the logarithms of the samples in its window, as in CDC's National
 * Wastewater Surveillance System (percent change over 15 days, or over 3 or 5 samples: its surveillance summary of 2020
 * to 2022, PMC11103741, table 3) and in the functions that CDC wrote and Washington's Department of Health publishes.
 * Null where a window has fewer samples than it is made of, or fewer than two.
 */
export function logLinearTrends(
  { days, logConcentrations }: LogSamples,
  window: TrendWindow,
): readonly (LogLinearTrend | null)[] {
  requireWindow(window);
  const known: number[] = [];
  let previous: Line | null = null;
  return Array.from(days, (day, index) => {
    const value = logConcentrations[index] ?? Number.NaN;
    if (!Number.isFinite(value)) return null;
    const last = known.at(-1);
    if (last !== undefined && !(day >= (days[last] ?? 0))) throw new RangeError('samples are in order of time');
    known.push(index);
    const inside = window.samples === undefined ? within(known, days, day - window.days) : known.slice(-window.samples);
    const before = previous;
    previous = null;
    if (inside.length < (window.samples ?? 2)) return null;
    const line = fitLine(inside, days, logConcentrations);
    if (line === null) return null;
    previous = line;
    const daysSpanned = window.days ?? day - (days[inside[0] ?? index] ?? day) + 1;
    const bound = before === null ? null : upperPrediction(before, day);
    return {
      slope: line.slope,
      pValue: slopePValue(line),
      percentPerDay: 100 * (10 ** line.slope - 1),
      percentChange: 100 * (10 ** (line.slope * (daysSpanned - 1)) - 1),
      daysSpanned,
      samples: inside.length,
      predictedUpper: bound,
      exceeds: bound !== null && value > bound,
    };
  });
}

function requireWindow({ samples, days }: TrendWindow): void {
  const size = samples ?? days;
  if (!(Number.isInteger(size) && size >= 2)) throw new RangeError(`a window holds at least 2, not ${size}`);
}

/** Indices of the samples after a day. */
function within(known: readonly number[], days: ArrayLike<number>, after: number): readonly number[] {
  return known.slice(known.findIndex((index) => (days[index] ?? 0) > after));
}

interface Line {
  readonly count: number;
  readonly meanDay: number;
  readonly meanValue: number;
  readonly slope: number;
  readonly squares: number;
  /** Residual sum of squares. */
  readonly residual: number;
}

/** Least squares; null where all samples are of the same day. */
function fitLine(inside: readonly number[], days: ArrayLike<number>, values: ArrayLike<number>): Line | null {
  const count = inside.length;
  let meanDay = 0;
  let meanValue = 0;
  for (const index of inside) {
    meanDay += days[index]! / count;
    meanValue += values[index]! / count;
  }
  let squares = 0;
  let products = 0;
  for (const index of inside) {
    squares += (days[index]! - meanDay) ** 2;
    products += (days[index]! - meanDay) * (values[index]! - meanValue);
  }
  if (count < 2 || squares === 0) return null;
  const slope = products / squares;
  let residual = 0;
  for (const index of inside) residual += (values[index]! - meanValue - slope * (days[index]! - meanDay)) ** 2;
  return { count, meanDay, meanValue, slope, squares, residual };
}

function slopePValue({ count, slope, squares, residual }: Line): number | null {
  const degrees = count - 2;
  if (degrees < 1 || residual === 0) return null;
  return Math.min(1, 2 * studentUpperTail(Math.abs(slope) / Math.sqrt(residual / degrees / squares), degrees));
}

function upperPrediction({ count, meanDay, meanValue, slope, squares, residual }: Line, day: number): number | null {
  const degrees = count - 2;
  if (degrees < 1 || Math.abs(slope) < flatSlope) return null;
  const distance = day - meanDay;
  const error = Math.sqrt((residual / degrees) * (1 + 1 / count + (distance * distance) / squares));
  return meanValue + slope * distance + studentQuantile(predictionQuantile, degrees) * error;
}
