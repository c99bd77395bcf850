/**
 * What may change from segment to segment: the mean of normal values of known variance, their variance about a known
 * mean, both; the rate of counts; the scale of gamma values of known shape (1: exponential waiting times).
 */
export type SegmentModel = 'normal-mean' | 'normal-variance' | 'normal-mean-variance' | 'poisson' | 'gamma';

/** Sums from the start of the series; entry k is over the first k values. */
export interface RunningSums {
  readonly values: Float64Array;
  readonly squares: Float64Array;
  /** Of the squared distance from the mean of the whole series. */
  readonly distances: Float64Array;
}

export interface CostOptions {
  readonly model: SegmentModel;
  /** Variance of normal values about their mean, where it is known (`normal-mean`). */
  readonly noiseVariance: number;
  /** Shape of gamma values. */
  readonly shape: number;
  /** Variances below this are replaced by it; null repeats the package, which replaces only those not above 0. */
  readonly smallestVariance: number | null;
}

/** -2 log likelihood of the values from index `from` up to before `to`, without what no change alters. */
export type SegmentCost = (from: number, to: number) => number;

const logTwoPi = Math.log(2 * Math.PI);

/** What the package puts for a variance that is not above 0. */
const packageVariance = 0.00000000001;

export function runningSums(series: Float64Array): RunningSums {
  const n = series.length;
  let mean = 0;
  for (let i = 0; i < n; i++) mean += series[i]! / n;
  const values = new Float64Array(n + 1);
  const squares = new Float64Array(n + 1);
  const distances = new Float64Array(n + 1);
  for (let i = 0; i < n; i++) {
    const value = series[i]!;
    values[i + 1] = values[i]! + value;
    squares[i + 1] = squares[i]! + value * value;
    distances[i + 1] = distances[i]! + (value - mean) ** 2;
  }
  return { values, squares, distances };
}

/** -2 log likelihood of n normal values with this mean square, at the variance that fits best. */
function normalCost(n: number, variance: number, smallestVariance: number | null): number {
  if (smallestVariance === null) {
    return n * (logTwoPi + Math.log(variance > 0 ? variance : packageVariance) + 1);
  }
  const used = Math.max(variance, smallestVariance);
  return n * (logTwoPi + Math.log(used)) + (n * Math.max(0, variance)) / used;
}

/**
 * Costs of Killick, Fearnhead and Eckley 2012 (JASA 107:1590), section 2; the names of R's `changepoint` 2.3 are
 * mean.norm, var.norm, meanvar.norm, meanvar.poisson, meanvar.exp and meanvar.gamma.
 */
export function segmentCost(sums: RunningSums, options: CostOptions): SegmentCost {
  const { values, squares, distances } = sums;
  const { model, noiseVariance, shape, smallestVariance } = options;
  switch (model) {
    case 'normal-mean':
      return (from, to) => {
        const sum = values[to]! - values[from]!;
        return (squares[to]! - squares[from]! - (sum * sum) / (to - from)) / noiseVariance;
      };
    case 'normal-variance':
      return (from, to) => {
        const n = to - from;
        const around = distances[to]! - distances[from]!;
        // The package replaces the sum here, not the variance.
        const kept = smallestVariance === null && around <= 0 ? packageVariance : around;
        return normalCost(n, kept / n, smallestVariance);
      };
    case 'normal-mean-variance':
      return (from, to) => {
        const n = to - from;
        const sum = values[to]! - values[from]!;
        return normalCost(n, (squares[to]! - squares[from]! - (sum * sum) / n) / n, smallestVariance);
      };
    case 'poisson':
      return (from, to) => {
        const sum = values[to]! - values[from]!;
        return sum === 0 ? 0 : 2 * sum * (Math.log(to - from) - Math.log(sum));
      };
    case 'gamma':
      return (from, to) => {
        const n = to - from;
        return 2 * n * shape * (Math.log(values[to]! - values[from]!) - Math.log(n * shape));
      };
  }
}
