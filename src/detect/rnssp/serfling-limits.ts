import { studentQuantile, studentUpperTail } from '../distribution/student-t.ts';
import { civilDateOf } from '../farrington/civil-date.ts';
import { fitLeastSquares, type LeastSquaresFit } from '../regression/least-squares.ts';
import { predictLinear } from '../regression/prediction.ts';
import { waveDesign, waveRow, type YearlyWave } from './yearly-wave.ts';

export interface SerflingModel {
  readonly wave: YearlyWave;
  readonly fit: LeastSquaresFit;
}

/** Serfling's cyclic regression: least squares on a trend and a yearly wave; null where the rows do not carry it. */
export function fitSerfling(values: Float64Array, times: readonly number[], wave: YearlyWave): SerflingModel | null {
  const fit = fitLeastSquares({ design: waveDesign(times, wave), response: values });
  return fit.status === 'fitted' && fit.residualDegrees > 0 ? { wave, fit } : null;
}

export interface SerflingLimits {
  readonly expected: number;
  /** Lower and upper limit of a new value at 1 - alpha each. */
  readonly lower: number;
  readonly upper: number;
  readonly pValue: number;
}

/** Expectation and prediction limits at a time (R's predict.lm with interval "prediction" at level 1 - 2 alpha). */
export function serflingLimits(
  { wave, fit }: SerflingModel,
  { time, observed, alpha }: { readonly time: number; readonly observed: number; readonly alpha: number },
): SerflingLimits {
  const { dispersion, residualDegrees } = fit;
  const { linear, standardError } = predictLinear(fit, waveRow(time, wave), { dispersion });
  const deviation = Math.sqrt(dispersion + standardError * standardError);
  const reach = studentQuantile(1 - alpha, residualDegrees) * deviation;
  return {
    expected: linear,
    lower: linear - reach,
    upper: linear + reach,
    pValue: studentUpperTail((observed - linear) / deviation, residualDegrees),
  };
}

/** First and last month, 1 to 12, of a season that may run over the turn of the year. */
export interface MonthSpan {
  readonly from: number;
  readonly to: number;
}

/** Whether a day (since 1970-01-01) lies in the season. */
export function isInSeason(dayNumber: number, { from, to }: MonthSpan): boolean {
  const { month } = civilDateOf(dayNumber);
  return from <= to ? month >= from && month <= to : month >= from || month <= to;
}
