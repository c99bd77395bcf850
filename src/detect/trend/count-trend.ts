import { studentQuantile } from '../distribution/student-t.ts';
import { fitPoissonRegression } from '../regression/count-regression.ts';
import { designOfColumns, interceptColumn } from '../regression/design-matrix.ts';
import { testCoefficient } from '../regression/prediction.ts';
import { knownValues } from './known-values.ts';
import { serialVarianceInflation } from './serial-dependence.ts';
import type { EstimateOptions, NoTrendEstimate, TrendEstimate } from './trend-estimate.ts';

/** Fewer events than this in the whole window say nothing of a trend. */
const fewestEvents = 10;

/**
 * Log-linear trend of counts: quasi-Poisson regression on time, one yearly wave beside it where a season is given;
 * Student's interval. The dispersion is at least 1 and grows with the likeness of neighbours (McCullagh and Nelder 1989,
 * chapter 6). From 10 events on.
 */
export function countTrend(
  series: ArrayLike<number>,
  { confidence, seasonLength }: EstimateOptions,
): TrendEstimate | NoTrendEstimate {
  const { values, times } = knownValues(series);
  if (!values.every((value) => value >= 0 && Number.isInteger(value))) return { status: 'not-a-count' };
  if (values.reduce((sum, value) => sum + value, 0) < fewestEvents) return { status: 'too-few-events' };
  const middle = (series.length - 1) / 2;
  const wave = seasonLength === undefined ? [] : yearlyWave(times, seasonLength);
  const design = designOfColumns([interceptColumn(values.length), times.map((time) => time - middle), ...wave]);
  const fit = fitPoissonRegression({ design, counts: values });
  if (fit.status !== 'fitted' || fit.residualDegrees < 1) return { status: 'not-converged' };
  const residuals = new Float64Array(series.length).fill(Number.NaN);
  for (let i = 0; i < values.length; i++) {
    const mean = fit.fitted[i]!;
    residuals[times[i]!] = (values[i]! - mean) / Math.sqrt(mean);
  }
  const dispersion = Math.max(1, fit.dispersion) * serialVarianceInflation(residuals);
  const { residualDegrees } = fit;
  const { estimate, standardError, pValue } = testCoefficient(fit, 1, { dispersion, residualDegrees });
  const reach = studentQuantile(1 - (1 - confidence) / 2, residualDegrees) * standardError;
  if (![estimate, reach, pValue].every(Number.isFinite)) return { status: 'not-converged' };
  return {
    status: 'estimated',
    scale: 'log',
    slope: estimate,
    lower: estimate - reach,
    upper: estimate + reach,
    pValue,
  };
}

function yearlyWave(times: Float64Array, seasonLength: number): readonly Float64Array[] {
  const angle = (2 * Math.PI) / seasonLength;
  const sine = times.map((time) => Math.sin(angle * time));
  const cosine = times.map((time) => Math.cos(angle * time));
  // With two seasons a year the sine is 0 throughout.
  return seasonLength === 2 ? [cosine] : [sine, cosine];
}
