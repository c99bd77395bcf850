import { type Bounds, boundsOf, type CensoredScale, type CensoredValues } from './censored-values.ts';
import { solvePositiveDefinite } from './positive-definite.ts';
import { TobitLikelihood } from './tobit-likelihood.ts';

export interface TobitFit {
  readonly status: 'fitted';
  /** One per column of the design. */
  readonly coefficients: Float64Array;
  /** Standard deviation about the line, on the scale of the model. */
  readonly scale: number;
  /** Of the coefficients and of the logarithm of the scale, row by row (inverse observed information). */
  readonly covariance: Float64Array;
  /** Of the values themselves: for lognormal ones the density of the value, not of its logarithm. */
  readonly logLikelihood: number;
  readonly iterations: number;
}

export interface NoTobitFit {
  /**
   * `too-few-known`: not more known values than coefficients. `collinear`: the columns cannot be told apart.
   * `no-variation`: the known values lie on the line exactly. `not-converged`: no maximum was found.
   */
  readonly status: 'too-few-known' | 'collinear' | 'no-variation' | 'not-converged';
}

interface Regression extends Bounds {
  /** Row by row, `columns` numbers for each value. */
  readonly design: Float64Array;
  readonly columns: number;
  /** How much each value counts; 1 where not given. */
  readonly weights?: Float64Array;
}

const mostSteps = 60;
const mostHalvings = 40;
/** Newton's step squares the error: once the gain is this small the estimate is exact to the last digits. */
const smallestGain = 1e-13;

/**
 * Tobit regression: least squares for values of which some are known only within bounds, by maximum likelihood (Tobin
 * 1958, Econometrica 26:24; Helsel 2012, Statistics for Censored Environmental Data, chapter 12). A known value
 * contributes its normal density, any other the probability of its interval. Newton steps on the coefficients and the
 * logarithm of the scale, halved until the likelihood grows. Agrees with R's survival::survreg, whose `scale`, `coef`
 * and `var` these are.
 */
export function fitBoundedRegression(regression: Regression): TobitFit | NoTobitFit {
  const { columns } = regression;
  const likelihood = new TobitLikelihood(regression);
  const start = likelihood.start();
  if (typeof start === 'string') return { status: start };
  const size = columns + 1;
  let estimate = start;
  let level = likelihood.at(estimate);
  for (let iterations = 1; iterations <= mostSteps; iterations++) {
    const step = likelihood.newtonStep();
    if (step === null) return { status: 'not-converged' };
    let reach = 1;
    let next = moved(estimate, step, reach);
    let there = likelihood.at(next);
    for (let halving = 0; !(there >= level - 1e-12 * Math.abs(level)) && halving < mostHalvings; halving++) {
      reach *= 0.5;
      next = moved(estimate, step, reach);
      there = likelihood.at(next);
    }
    const gain = there - level;
    estimate = next;
    level = there;
    if (!Number.isFinite(level)) return { status: 'not-converged' };
    if (Math.abs(gain) > smallestGain * (1 + Math.abs(level))) continue;
    const covariance = solvePositiveDefinite(likelihood.information, identity(size), size);
    if (covariance === null) return { status: 'not-converged' };
    const scale = Math.exp(estimate[columns] ?? Number.NaN);
    const coefficients = estimate.slice(0, columns);
    return { status: 'fitted', coefficients, scale, covariance, logLikelihood: level, iterations };
  }
  return { status: 'not-converged' };
}

/**
 * Tobit regression of left-censored values on the columns of a design (an intercept is a column of ones).
 * R: `survreg(Surv(value, !censored, type = "left") ~ ..., dist = scale)`. Lognormal values and limits are positive.
 */
export function fitTobit(
  sample: CensoredValues,
  {
    design,
    columns,
    scale,
  }: { readonly design: Float64Array; readonly columns: number; readonly scale: CensoredScale },
): TobitFit | NoTobitFit {
  if (design.length !== columns * sample.values.length) throw new RangeError('the design has another number of rows');
  if (scale === 'lognormal' && sample.values.some((value) => value <= 0)) {
    throw new RangeError('lognormal values and limits are positive');
  }
  const fit = fitBoundedRegression({ ...boundsOf(sample, scale), design, columns });
  if (fit.status !== 'fitted' || scale === 'gaussian') return fit;
  // The density of a value is that of its logarithm over the value.
  let logs = 0;
  for (const [i, value] of sample.values.entries()) if (sample.censored[i] !== 1) logs += Math.log(value);
  return { ...fit, logLikelihood: fit.logLikelihood - logs };
}

export interface CensoredMoments {
  readonly mean: number;
  readonly deviation: number;
  readonly median: number;
}

/**
 * Mean, standard deviation and median of a sample with censored values by maximum likelihood (Cohen 1959,
 * Technometrics 1:217; Helsel 2012, section 6.2; R: NADA `cenmle`). For small skewed samples regression on order
 * statistics leans less on the distribution.
 */
export function censoredMoments(sample: CensoredValues, scale: CensoredScale): CensoredMoments | NoTobitFit {
  const design = new Float64Array(sample.values.length).fill(1);
  const fit = fitTobit(sample, { design, columns: 1, scale });
  if (fit.status !== 'fitted') return fit;
  const location = fit.coefficients[0] ?? Number.NaN;
  if (scale === 'gaussian') return { mean: location, deviation: fit.scale, median: location };
  const variance = fit.scale * fit.scale;
  return {
    mean: Math.exp(location + 0.5 * variance),
    deviation: Math.exp(location + 0.5 * variance) * Math.sqrt(Math.expm1(variance)),
    median: Math.exp(location),
  };
}

function moved(from: Float64Array, step: Float64Array, reach: number): Float64Array {
  return from.map((value, i) => value + reach * (step[i] ?? 0));
}

function identity(size: number): Float64Array {
  const matrix = new Float64Array(size * size);
  for (let i = 0; i < size; i++) matrix[i * size + i] = 1;
  return matrix;
}
