import { type DesignMatrix, requireRows } from './design-matrix.ts';
import type { ErrorFamily } from './error-family.ts';
import { WeightedLeastSquares } from './weighted-least-squares.ts';

/** What is to be explained, row by row of the design. Every number must be finite: rows with gaps stay out. */
export interface RegressionData {
  readonly design: DesignMatrix;
  readonly response: Float64Array;
  /** Prior weights, not negative; 1 where not given. */
  readonly weights?: Float64Array | undefined;
  /** Added to the linear predictor: log population for rates; 0 where not given. */
  readonly offset?: Float64Array | undefined;
}

export interface IterationLimits {
  /** Linear predictor to start from, in place of the family's own start. */
  readonly startLinear?: Float64Array | undefined;
  readonly maximumSteps?: number | undefined;
  /** Relative change of the deviance at which the iteration stops (R's epsilon). */
  readonly tolerance?: number | undefined;
}

/** A solution, whole even where its status warns of it. */
export interface FittedModel {
  /**
   * `fitted`; `separation`: a coefficient runs to infinity, fitted means to their border, standard errors mean nothing;
   * `not-converged`: the iteration did not come to rest within its steps.
   */
  readonly status: 'fitted' | 'separation' | 'not-converged';
  readonly coefficients: Float64Array;
  /** Fitted means. */
  readonly fitted: Float64Array;
  readonly linear: Float64Array;
  readonly deviance: number;
  /** Pearson chi-squared over the residual degrees of freedom; not floored. NaN without degrees of freedom. */
  readonly dispersion: number;
  readonly residualDegrees: number;
  /** Covariance of the coefficients at dispersion 1, `[row * columns + column]`. */
  readonly unscaledCovariance: Float64Array;
  /** Diagonal of the hat matrix. */
  readonly leverages: Float64Array;
  /** Weights of the last least squares step: R's `weights` component. */
  readonly workingWeights: Float64Array;
  /** (response - mean) / slope at the solution. */
  readonly workingResiduals: Float64Array;
  readonly steps: number;
  readonly converged: boolean;
}

/** `singular`: columns depend on each other; `no-solution`: no step led to finite means. */
export interface UnsolvedModel {
  readonly status: 'singular' | 'no-solution';
}

export type RegressionFit = FittedModel | UnsolvedModel;

interface Trial {
  readonly coefficients: Float64Array;
  readonly linear: Float64Array;
  readonly fitted: Float64Array;
}

/**
 * Generalized linear model by iteratively reweighted least squares (McCullagh and Nelder 1989, section 2.5) along the
 * path of R's glm.fit: its start, its stopping rule |change| / (deviance + 0.1) < 1e-8 within 25 steps, its halving of
 * steps that leave the finite. Covariance, leverages and dispersion rest on the weights of the last step, that is on
 * the last but one means, as there.
 */
export function fitGeneralizedLinearModel(
  family: ErrorFamily,
  data: RegressionData,
  { startLinear, maximumSteps = 25, tolerance = 1e-8 }: IterationLimits = {},
): RegressionFit {
  const { design, response } = data;
  const { rows, columns } = design;
  const weights = data.weights ?? new Float64Array(rows).fill(1);
  const offset = data.offset ?? new Float64Array(rows);
  requireRows('response', response, rows);
  requireRows('weights', weights, rows);
  requireRows('offset', offset, rows);
  if (weights.some((weight) => !(weight >= 0))) throw new RangeError('weights must not be negative or missing');

  const linear = new Float64Array(rows);
  const fitted = new Float64Array(rows);
  for (let i = 0; i < rows; i++) {
    linear[i] = startLinear?.[i] ?? family.link(family.start(response[i]!, weights[i]!));
    fitted[i] = family.mean(linear[i]!);
  }
  const squares = new WeightedLeastSquares(design, { tolerance: Math.min(1e-7, tolerance / 1000) });
  const now: Trial = { coefficients: squares.coefficients, linear, fitted };
  const before = new Float64Array(columns);
  const roots = new Float64Array(rows);
  const workingResponse = new Float64Array(rows);
  let deviance = devianceOf(family, { response, weights }, fitted);
  let converged = false;
  let steps = 0;
  while (steps < maximumSteps && !converged) {
    steps += 1;
    const last = deviance;
    for (let i = 0; i < rows; i++) {
      const slope = family.slope(linear[i]!);
      workingResponse[i] = linear[i]! - offset[i]! + (response[i]! - fitted[i]!) / slope;
      roots[i] = Math.sqrt((weights[i]! * slope * slope) / family.variance(fitted[i]!));
    }
    before.set(now.coefficients);
    if (!squares.solve(workingResponse, roots)) return { status: steps === 1 ? 'singular' : 'no-solution' };
    deviance = follow(family, { ...data, weights, offset }, now);
    if (steps === 1 && !Number.isFinite(deviance)) return { status: 'no-solution' };
    for (let half = 0; half < maximumSteps && !Number.isFinite(deviance); half++) {
      for (let j = 0; j < columns; j++) now.coefficients[j] = (now.coefficients[j]! + before[j]!) / 2;
      deviance = follow(family, { ...data, weights, offset }, now);
    }
    if (!Number.isFinite(deviance)) return { status: 'no-solution' };
    converged = Math.abs(deviance - last) / (Math.abs(deviance) + 0.1) < tolerance;
  }
  if (steps === 0) return { status: 'no-solution' };

  const workingWeights = roots.map((root) => root * root);
  const workingResiduals = fitted.map((mean, i) => (response[i]! - mean) / family.slope(linear[i]!));
  let pearson = 0;
  let used = 0;
  let isBorderline = false;
  for (let i = 0; i < rows; i++) {
    if (weights[i] === 0) continue;
    used += 1;
    pearson += workingWeights[i]! * workingResiduals[i]! * workingResiduals[i]!;
    if (family.isBoundary(fitted[i]!, weights[i]!)) isBorderline = true;
  }
  const residualDegrees = used - columns;
  return {
    status: isBorderline ? 'separation' : converged ? 'fitted' : 'not-converged',
    coefficients: squares.coefficients.slice(),
    fitted,
    linear,
    deviance,
    dispersion: residualDegrees > 0 ? pearson / residualDegrees : Number.NaN,
    residualDegrees,
    unscaledCovariance: squares.unscaledCovariance(),
    leverages: squares.leverages(),
    workingWeights,
    workingResiduals,
    steps,
    converged,
  };
}

/** Means at the coefficients of a trial; returns their deviance. */
function follow(
  family: ErrorFamily,
  { design, response, weights, offset }: Required<RegressionData>,
  { coefficients, linear, fitted }: Trial,
): number {
  const { rows, columns, values } = design;
  linear.fill(0);
  for (let j = 0; j < columns; j++) {
    const coefficient = coefficients[j]!;
    for (let i = 0; i < rows; i++) linear[i] = linear[i]! + values[j * rows + i]! * coefficient;
  }
  for (let i = 0; i < rows; i++) {
    linear[i] = linear[i]! + (offset?.[i] ?? 0);
    fitted[i] = family.mean(linear[i]!);
  }
  return devianceOf(family, { response, weights }, fitted);
}

/** Twice the distance in log likelihood between the data and these means. */
export function devianceOf(
  family: ErrorFamily,
  { response, weights }: { readonly response: Float64Array; readonly weights?: Float64Array | undefined },
  fitted: Float64Array,
): number {
  let sum = 0;
  for (let i = 0; i < response.length; i++) {
    const weight = weights?.[i] ?? 1;
    if (weight !== 0) sum += weight * family.deviance(response[i]!, fitted[i]!);
  }
  return sum;
}
