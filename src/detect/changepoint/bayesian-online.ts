import { knownValues } from '../trend/known-values.ts';
import {
  type NormalRunPrior,
  normalRuns,
  type PoissonRunPrior,
  poissonRuns,
  type RunPredictions,
} from './run-predictions.ts';

export interface BayesianOnlineOptions {
  readonly prior: NormalRunPrior | PoissonRunPrior;
  /** Expected length of a run in periods: a new one begins with probability 1 / this (ocp: lambda). */
  readonly expectedRun?: number;
  /** Probability above which a run counts for `startsAboveThreshold` (ocp: cpthreshold). */
  readonly threshold?: number;
}

/** Indices count from 0 and are those of known periods; the first run is among them. ocp's count from 1. */
export interface BayesianOnlineChanges {
  readonly status: 'followed';
  /**
   * Starts of the most probable chain of runs, as ocp forms it (maxCPs). The length of the series stands for a run that
   * begins after its end.
   */
  readonly starts: readonly number[];
  /** Starts of runs that were, at any time, more probable than the threshold (ocp: threshcps). */
  readonly startsAboveThreshold: readonly number[];
  /** Starts of the run that was the most probable one at any time (ocp: colmaxes). */
  readonly startsOfLikeliest: readonly number[];
  /** Probability of each length of the run at the end, from 0: no value of it seen yet. */
  readonly runLengths: Float64Array;
}

export interface NotFollowed {
  readonly status: 'too-few-values' | 'not-a-count' | 'not-converged';
}

/** Smallest normal double: probabilities are kept above it, and tails of runs below it are cut (ocp: truncRlim). */
const smallest = 2.2250738585072014e-308;
const logSmallest = Math.log(smallest);

/** Longest run that is followed (ocp: maxRlength). */
const longestRun = 10_000;

/**
 * Bayesian online change point detection: after each value the probability of every length of the present run
 * (Adams and MacKay 2007, arXiv:0710.3742), for values independent within a run. The chain of starts is the best of all
 * chains by the product of each run's probability at its end, as R's `ocp` 0.1.1 forms it. Gaps are left out.
 * n^2 steps.
 */
export function bayesianOnlineChanges(
  series: ArrayLike<number>,
  { prior, expectedRun = 100, threshold = 0.5 }: BayesianOnlineOptions,
): BayesianOnlineChanges | NotFollowed {
  if (!(expectedRun > 1)) throw new RangeError(`expectedRun must be above 1, not ${expectedRun}`);
  if (!(threshold >= 0 && threshold <= 1)) throw new RangeError(`threshold must be within 0..1, not ${threshold}`);
  const { values, times } = knownValues(series);
  const count = values.length;
  if (count === 0) return { status: 'too-few-values' };
  const isCount = values.every((value) => value >= 0 && Number.isInteger(value));
  if (prior.model === 'poisson' && !isCount) return { status: 'not-a-count' };
  const longest = Math.min(count, longestRun);
  const runs = prior.model === 'normal' ? normalRuns(prior, longest) : poissonRuns(prior, longest);
  const followed = follow(values, { runs, hazard: 1 / expectedRun, threshold });
  if (followed === null) return { status: 'not-converged' };
  function inTime(starts: Iterable<number>): readonly number[] {
    return [...starts].sort((a, b) => a - b).map((start) => times[start] ?? series.length);
  }
  return {
    status: 'followed',
    starts: inTime(followed.chain),
    startsAboveThreshold: inTime(followed.aboveThreshold),
    startsOfLikeliest: inTime(followed.likeliest),
    runLengths: followed.probabilities,
  };
}

interface Following {
  readonly runs: RunPredictions;
  readonly hazard: number;
  readonly threshold: number;
}

interface Followed {
  readonly chain: readonly number[];
  readonly aboveThreshold: ReadonlySet<number>;
  readonly likeliest: ReadonlySet<number>;
  readonly probabilities: Float64Array;
}

/** Null where a probability is not a number. */
function follow(values: Float64Array, { runs, hazard, threshold }: Following): Followed | null {
  const n = values.length;
  const probabilities = new Float64Array(n + 1);
  probabilities[0] = 1;
  /** Log of the best chain that ends before index s, and the start of its last run. */
  const chainOf = new Float64Array(n + 2);
  const lastStart = new Int32Array(n + 2);
  const aboveThreshold = new Set<number>();
  const likeliest = new Set<number>();
  let open = 1;
  for (let t = 0; t < n; t++) {
    const value = values[t]!;
    open = Math.min(longestRun, withoutTail(probabilities, open));
    let begin = 0;
    for (let r = open - 1; r >= 0; r--) {
      const log = Math.log(probabilities[r]!) + runs.logProbability(r, value);
      const weight = Math.exp(Math.max(log, logSmallest));
      begin += weight * hazard;
      probabilities[r + 1] = weight * (1 - hazard);
    }
    probabilities[0] = begin;
    runs.extend(open - 1, value);
    open += 1;
    if (!normalise(probabilities, open)) return null;

    // Runs that begin at index t + 1 - r; the longest wins a tie.
    let best = Number.NEGATIVE_INFINITY;
    let likely = 1;
    for (let r = open - 1; r >= 0; r--) {
      const chain = Math.log(probabilities[r]!) + chainOf[t + 1 - r]!;
      if (chain > best) {
        best = chain;
        lastStart[t + 2] = t + 1 - r;
      }
      if (r === 0) continue;
      if (probabilities[r]! > threshold) aboveThreshold.add(t + 1 - r);
      if (probabilities[r]! >= probabilities[likely]!) likely = r;
    }
    likeliest.add(t + 1 - (probabilities[0] === probabilities[likely] ? 0 : likely));
    chainOf[t + 2] = best;
  }
  return { chain: chainTo(lastStart, n), aboveThreshold, likeliest, probabilities: probabilities.slice(0, open) };
}

/** How many run lengths are left when those whose tail is below the smallest number are cut. */
function withoutTail(probabilities: Float64Array, open: number): number {
  if (open <= 1) return open;
  let tail = 0;
  for (let r = open - 1; r > 0; r--) {
    tail += probabilities[r]!;
    if (tail >= smallest) return r + 1;
  }
  return 1;
}

function normalise(probabilities: Float64Array, open: number): boolean {
  let sum = 0;
  for (let r = 0; r < open; r++) sum += probabilities[r]!;
  if (!(sum > 0 && sum < Number.POSITIVE_INFINITY)) return false;
  let vanishes = false;
  for (let r = 0; r < open; r++) {
    probabilities[r] = probabilities[r]! / sum;
    if (probabilities[r] === 0) vanishes = true;
  }
  if (!vanishes) return true;
  for (let r = 0; r < open; r++) probabilities[r] = Math.max(smallest, probabilities[r]!);
  return true;
}

function chainTo(lastStart: Int32Array, count: number): readonly number[] {
  const starts: number[] = [];
  for (let end = count + 1; end > 0; ) {
    end = lastStart[end]!;
    starts.push(end);
  }
  return starts;
}
