import { normalUpperTail } from '../distribution/normal.ts';
import { studentUpperTail } from '../distribution/student-t.ts';

interface Estimate {
  readonly coefficients: Float64Array;
  readonly unscaledCovariance: Float64Array;
}

export interface LinearPrediction {
  /** Linear predictor; add the offset of the row where the model has one. */
  readonly linear: number;
  /** Its standard error: the uncertainty of the coefficients only. */
  readonly standardError: number;
}

/** Linear predictor of a new row and its standard error at a dispersion (R's predict with se.fit, type "link"). */
export function predictLinear(
  { coefficients, unscaledCovariance }: Estimate,
  row: ArrayLike<number>,
  { dispersion = 1 }: { readonly dispersion?: number } = {},
): LinearPrediction {
  const columns = coefficients.length;
  if (row.length !== columns) throw new RangeError(`the row has ${row.length} values, the model ${columns} columns`);
  let linear = 0;
  let variance = 0;
  for (let i = 0; i < columns; i++) {
    linear += row[i]! * coefficients[i]!;
    for (let j = 0; j < columns; j++) variance += row[i]! * row[j]! * unscaledCovariance[i * columns + j]!;
  }
  return { linear, standardError: Math.sqrt(Math.max(0, variance) * dispersion) };
}

export interface CoefficientTest {
  readonly estimate: number;
  readonly standardError: number;
  /** Estimate over standard error. */
  readonly statistic: number;
  /** Two-sided. */
  readonly pValue: number;
}

/**
 * Wald test of one coefficient against 0: Student's t with the residual degrees of freedom where the dispersion is
 * estimated, normal where it is known to be 1 (R's summary.glm).
 */
export function testCoefficient(
  { coefficients, unscaledCovariance }: Estimate,
  position: number,
  { dispersion = 1, residualDegrees }: { readonly dispersion?: number; readonly residualDegrees?: number } = {},
): CoefficientTest {
  const columns = coefficients.length;
  const estimate = coefficients[position] ?? Number.NaN;
  const standardError = Math.sqrt((unscaledCovariance[position * columns + position] ?? Number.NaN) * dispersion);
  const statistic = estimate / standardError;
  const size = Math.abs(statistic);
  const tail = residualDegrees === undefined ? normalUpperTail(size) : studentUpperTail(size, residualDegrees);
  return { estimate, standardError, statistic, pValue: Math.min(1, 2 * tail) };
}
