import { studentQuantile } from '../distribution/student-t.ts';
import { designOfColumns, interceptColumn } from '../regression/design-matrix.ts';
import { fitLeastSquares } from '../regression/least-squares.ts';
import { predictLinear } from '../regression/prediction.ts';

export interface WeekdayRegressionOptions {
  /** Days of the baseline at most (B); it grows from 11 to this. */
  readonly baseline: number;
  /** Days between the baseline and the one judged (g). */
  readonly daysExcluded: number;
  /**
   * `published`: the deviation of a forecast is that of least squares. `rnssp`: the formula of Rnssp and ESSENCE, which
   * equals it for whole weeks forecast three days ahead and is used there for every length.
   */
  readonly mode: 'published' | 'rnssp';
}

/** What the regression expects of one day. */
export interface WeekdayForecast {
  readonly status: 'forecast';
  /** Not below 0. */
  readonly expected: number;
  /** Standard deviation of a new value about the forecast, floored. */
  readonly deviation: number;
  readonly degrees: number;
  /** Share of the baseline's variance that trend and weekdays explain, adjusted. */
  readonly adjustedDetermination: number;
}

export type WeekdayRegressionAnswer = WeekdayForecast | { readonly status: 'too-short' | 'too-many-gaps' };

export const shortestRegressionBaseline = 11;
const columns = 8;
const knownShare = 0.7;
const smallestDeviation = 0.01;

/** 1 Monday to 7 Sunday of a day number (days since 1970-01-01, a Thursday). */
export function weekdayOf(dayNumber: number): number {
  return ((((dayNumber + 3) % 7) + 7) % 7) + 1;
}

interface DailySeries {
  readonly values: Float64Array;
  /** Days since 1970-01-01. */
  readonly starts: Int32Array;
}

/**
 * Adaptive regression of daily counts: least squares on the days of the baseline, with a trend and the days of the
 * week, Sunday being the reference, forecast to the day judged (Burkom, Murphy and Shmueli 2007, Stat Med 26:4202;
 * Rnssp 0.3.1 alert_regression). Valid for series with a weekly pattern and counts that are not rare.
 */
export function weekdayForecast(
  { values, starts }: DailySeries,
  index: number,
  { baseline, daysExcluded, mode }: WeekdayRegressionOptions,
): WeekdayRegressionAnswer {
  const last = index - daysExcluded - 1;
  const first = Math.max(0, last - baseline + 1);
  const length = last - first + 1;
  if (length < shortestRegressionBaseline) return { status: 'too-short' };
  const rows: number[] = [];
  for (let i = first; i <= last; i++) if (!Number.isNaN(values[i]!)) rows.push(i);
  const degrees = rows.length - columns;
  if (rows.length < knownShare * length || degrees < 1) return { status: 'too-many-gaps' };
  const response = Float64Array.from(rows, (i) => values[i]!);
  const day = (i: number): number => weekdayOf(starts[i]!);
  const design = designOfColumns([
    interceptColumn(rows.length),
    rows.map((i) => i - first + 1),
    ...[1, 2, 3, 4, 5, 6].map((weekday) => rows.map((i) => (day(i) === weekday ? 1 : 0))),
  ]);
  const fit = fitLeastSquares({ design, response });
  if (fit.status !== 'fitted') return { status: 'too-many-gaps' };
  const row = [1, index - first + 1, ...[1, 2, 3, 4, 5, 6].map((weekday) => (day(index) === weekday ? 1 : 0))];
  const { dispersion } = fit;
  const { linear, standardError } = predictLinear(fit, row, { dispersion });
  const forecastDeviation =
    mode === 'rnssp'
      ? Math.sqrt(dispersion) * wholeWeeksFactor(length)
      : Math.sqrt(dispersion + standardError * standardError);
  const floor = smallestDeviation / (Math.round(studentQuantile(0.95, degrees) * 1e5) / 1e5);
  const isConstant = response.every((value) => value === response[0]);
  return {
    status: 'forecast',
    expected: Math.max(0, linear),
    deviation: Math.max(forecastDeviation, floor),
    degrees,
    adjustedDetermination: isConstant ? 0 : fit.adjustedDetermination,
  };
}

function wholeWeeksFactor(length: number): number {
  return Math.sqrt(((length + 7) * (length - 4)) / (length * (length - 7)));
}
