import { normalLowerTail, normalUpperTail } from '../distribution/normal.ts';
import { knownValues, type NotTested } from '../trend/known-values.ts';

export interface CumulativeSumOptions {
  /**
   * `ordinary`: about the mean of all values (R: type 'OLS-CUSUM'), most sensitive to changes in the middle;
   * `recursive`: each about the mean of those before it ('Rec-CUSUM'), most sensitive to early ones.
   */
  readonly residuals?: 'ordinary' | 'recursive';
  /** Probability that a series without change crosses the boundary. */
  readonly alpha?: number;
}

export interface CumulativeSumTest {
  readonly status: 'tested';
  /** Largest distance of the path from 0, recursive: as a share of the widening boundary (R: S0, S). */
  readonly statistic: number;
  readonly pValue: number;
  /** Path of the cumulative sums, one for each period in `periods`, in standard deviations of a path of length 1. */
  readonly path: Float64Array;
  /** Boundary on either side of 0 for each of them. */
  readonly boundary: Float64Array;
  /** Index from 0 of the known period of each; recursive residuals begin with the second. */
  readonly periods: Float64Array;
  /** First period whose sum lies beyond the boundary; null if none does. */
  readonly firstBeyond: number | null;
}

/**
 * Is the mean constant? Cumulative sums of the residuals about it, whose path wanders off after a change. Ordinary:
 * sum of e / (s sqrt n), a Brownian bridge within a constant boundary (Ploberger and Krämer 1992, Econometrica 60:271).
 * Recursive: sum of w / (s sqrt(n - 1)), a Brownian motion within a boundary that triples from start to end (Brown, Durbin
 * and Evans 1975, JRSS B 37:149). Independent values; p values for long series, cautious for short ones.
 * R: `strucchange::efp(y ~ 1)`, `sctest`, `boundary`.
 */
export function cumulativeSumTest(
  series: ArrayLike<number>,
  { residuals = 'ordinary', alpha = 0.05 }: CumulativeSumOptions = {},
): CumulativeSumTest | NotTested {
  if (!(alpha >= 1e-6 && alpha <= 0.5)) throw new RangeError(`alpha must be from 0.000001 to 0.5, not ${alpha}`);
  const { values, times } = knownValues(series);
  if (values.length < 4) return { status: 'too-few-values' };
  if (values.every((value) => value === values[0])) return { status: 'constant-values' };
  const isRecursive = residuals === 'recursive';
  const own = isRecursive ? recursiveResiduals(values) : ordinaryResiduals(values);
  const deviation = deviationOf(own);
  if (!(deviation > 0)) return { status: 'constant-values' };
  const n = own.length;
  const periods = times.subarray(times.length - n);
  const critical = criticalValue(isRecursive ? motionPValue : bridgePValue, alpha);
  const path = new Float64Array(n);
  const boundary = new Float64Array(n);
  let sum = 0;
  let statistic = 0;
  let firstBeyond: number | null = null;
  for (let i = 0; i < n; i++) {
    sum += own[i]!;
    path[i] = sum / (deviation * Math.sqrt(n));
    const widening = isRecursive ? 1 + (2 * (i + 1)) / n : 1;
    boundary[i] = critical * widening;
    const size = Math.abs(path[i]!) / widening;
    statistic = Math.max(statistic, size);
    if (firstBeyond === null && size > critical) firstBeyond = periods[i]!;
  }
  const pValue = isRecursive ? motionPValue(statistic) : bridgePValue(statistic);
  return { status: 'tested', statistic, pValue, path, boundary, periods, firstBeyond };
}

function meanOf(values: Float64Array): number {
  let mean = 0;
  for (let i = 0; i < values.length; i++) mean += (values[i]! - mean) / (i + 1);
  return mean;
}

function ordinaryResiduals(values: Float64Array): Float64Array {
  const mean = meanOf(values);
  return values.map((value) => value - mean);
}

/** Distance of each value from the mean of those before it, in units of equal variance. */
function recursiveResiduals(values: Float64Array): Float64Array {
  const residuals = new Float64Array(values.length - 1);
  let mean = values[0]!;
  for (let i = 1; i < values.length; i++) {
    const distance = values[i]! - mean;
    residuals[i - 1] = distance / Math.sqrt(1 + 1 / i);
    mean += distance / (i + 1);
  }
  return residuals;
}

function deviationOf(values: Float64Array): number {
  const mean = meanOf(values);
  let squares = 0;
  for (let i = 0; i < values.length; i++) squares += (values[i]! - mean) ** 2;
  return Math.sqrt(squares / (values.length - 1));
}

/** P(max |Brownian bridge| > x) = -2 sum of (-1)^k exp(-2 k^2 x^2) (Kolmogorov 1933). */
function bridgePValue(x: number): number {
  if (x < 0.1) return 1;
  let sum = 0;
  for (let k = 1; k <= 100; k++) sum += (k % 2 === 1 ? 2 : -2) * Math.exp(-2 * k * k * x * x);
  return Math.min(1, sum);
}

/**
 * P(|Brownian motion| ever beyond x (1 + 2 t)), t from 0 to 1: both sides by the formula of one side, which counts
 * paths that cross both twice; below 0.3, where that matters, a straight line (Zeileis 2000, Statistical Papers 41).
 */
function motionPValue(x: number): number {
  if (x < 0.3) return 1 - 0.1465 * x;
  const straight = normalUpperTail(3 * x);
  const reflected = Math.exp(-4 * x * x) * (normalLowerTail(x) - normalUpperTail(5 * x));
  return 2 * (straight + reflected - Math.exp(-16 * x * x) * normalUpperTail(x));
}

/** Where a falling tail meets alpha, by halving. */
function criticalValue(pValueOf: (x: number) => number, alpha: number): number {
  let low = 0.3;
  let high = 20;
  for (let step = 0; step < 60; step++) {
    const middle = 0.5 * (low + high);
    if (pValueOf(middle) > alpha) low = middle;
    else high = middle;
  }
  return 0.5 * (low + high);
}
