import { type DesignMatrix, requireRows } from './design-matrix.ts';
import { WeightedLeastSquares } from './weighted-least-squares.ts';

export interface LeastSquaresData {
  readonly design: DesignMatrix;
  readonly response: Float64Array;
  readonly weights?: Float64Array | undefined;
}

export interface LeastSquaresFit {
  readonly status: 'fitted';
  readonly coefficients: Float64Array;
  readonly fitted: Float64Array;
  readonly residuals: Float64Array;
  readonly residualSquares: number;
  readonly residualDegrees: number;
  /** Residual variance: squares over degrees of freedom; NaN without degrees of freedom. */
  readonly dispersion: number;
  readonly unscaledCovariance: Float64Array;
  readonly leverages: Float64Array;
  /** Share of the variance explained, less what as many columns explain by chance. NaN for a constant fit. */
  readonly adjustedDetermination: number;
}

/** Ordinary or weighted least squares with an intercept among the columns (R's lm, tolerance 1e-7). */
export function fitLeastSquares({
  design,
  response,
  weights,
}: LeastSquaresData): LeastSquaresFit | { readonly status: 'singular' } {
  const { rows, columns, values } = design;
  requireRows('response', response, rows);
  if (weights) requireRows('weights', weights, rows);
  const squares = new WeightedLeastSquares(design, { tolerance: 1e-7 });
  const roots = weights ? weights.map(Math.sqrt) : new Float64Array(rows).fill(1);
  if (!squares.solve(response, roots)) return { status: 'singular' };
  const fitted = new Float64Array(rows);
  for (let j = 0; j < columns; j++) {
    for (let i = 0; i < rows; i++) fitted[i] = fitted[i]! + values[j * rows + i]! * squares.coefficients[j]!;
  }
  const residuals = response.map((value, i) => value - fitted[i]!);
  const sums = sumsOfSquares(fitted, residuals, roots);
  const residualDegrees = sums.used - columns;
  const determination = sums.model / (sums.model + sums.residual);
  return {
    status: 'fitted',
    coefficients: squares.coefficients.slice(),
    fitted,
    residuals,
    residualSquares: sums.residual,
    residualDegrees,
    dispersion: residualDegrees > 0 ? sums.residual / residualDegrees : Number.NaN,
    unscaledCovariance: squares.unscaledCovariance(),
    leverages: squares.leverages(),
    adjustedDetermination: 1 - (1 - determination) * ((sums.used - 1) / residualDegrees),
  };
}

function sumsOfSquares(
  fitted: Float64Array,
  residuals: Float64Array,
  roots: Float64Array,
): { readonly model: number; readonly residual: number; readonly used: number } {
  let weightSum = 0;
  let total = 0;
  let used = 0;
  for (let i = 0; i < fitted.length; i++) {
    const weight = roots[i]! * roots[i]!;
    if (weight > 0) used += 1;
    weightSum += weight;
    total += weight * fitted[i]!;
  }
  const mean = total / weightSum;
  let model = 0;
  let residual = 0;
  for (let i = 0; i < fitted.length; i++) {
    const weight = roots[i]! * roots[i]!;
    model += weight * (fitted[i]! - mean) * (fitted[i]! - mean);
    residual += weight * residuals[i]! * residuals[i]!;
  }
  return { model, residual, used };
}
