import { digamma, trigamma } from '../distribution/polygamma.ts';
import type { CountData } from './count-regression.ts';
import { negativeBinomialFamily, poissonFamily } from './error-family.ts';
import {
  type FittedModel,
  fitGeneralizedLinearModel,
  type RegressionData,
  type UnsolvedModel,
} from './generalized-linear-model.ts';

export interface NegativeBinomialModel extends FittedModel {
  /** Shape of the gamma distribution between rows: variance = mean + mean^2 / size (R's theta). */
  readonly size: number;
  readonly sizeStandardError: number;
  /** Twice the log likelihood. */
  readonly twiceLogLikelihood: number;
  /** The size was found within its steps; where counts vary no more than Poisson ones it runs to infinity. */
  readonly sizeConverged: boolean;
}

export type NegativeBinomialFit = NegativeBinomialModel | UnsolvedModel;

const tolerance = 1e-8;

/** Relative to which change the search for the size stops: the fourth root of the machine's precision, as in MASS. */
const precision = 2.220446049250313e-16;
const sizeTolerance = precision ** 0.25;

interface SizeEstimate {
  readonly size: number;
  readonly standardError: number;
  readonly converged: boolean;
}

export interface SizeSearch {
  /** Steps allowed to each fit, each search for the size, and the turns between them (R's maxit). */
  readonly maximumSteps?: number;
}

interface WeightedCounts {
  readonly counts: Float64Array;
  readonly weights: Float64Array;
}

/**
 * Size of the negative binomial by maximum likelihood given the means, by Newton's method from the moment estimate
 * (Lawless 1987, Can J Stat 15:209; the path is that of MASS's theta.ml). Where counts vary no more than Poisson ones the
 * size runs to infinity: the search ends, not converged, with its steps or where rounding alone would decide the next.
 */
export function estimateSize(
  { counts, weights }: WeightedCounts,
  means: Float64Array,
  { maximumSteps = 25 }: SizeSearch = {},
): SizeEstimate {
  let total = 0;
  let squares = 0;
  for (let i = 0; i < counts.length; i++) {
    const deviation = counts[i]! / means[i]! - 1;
    total += weights[i]!;
    squares += weights[i]! * deviation * deviation;
  }
  const differencesOf = differencesFor(counts);
  let size = total / squares;
  let change = 1;
  let information = Number.NaN;
  let step = 1;
  for (; step < maximumSteps && Math.abs(change) > sizeTolerance; step++) {
    size = Math.abs(size);
    const slopes = slopesAt(size, { counts, weights }, { means, differences: differencesOf(size) });
    information = slopes.information;
    const rounding = precision * Math.log(2 + size) * Math.sqrt(total);
    if (rounding > 0.1 * size * Math.abs(information)) return { size, standardError: Number.NaN, converged: false };
    change = slopes.score / information;
    size += change;
  }
  return {
    size: Math.max(size, 0),
    standardError: Math.sqrt(1 / information),
    converged: step < maximumSteps && size > 0,
  };
}

interface Slopes {
  /** First derivative of the log likelihood in the size. */
  readonly score: number;
  /** Its second derivative with the sign turned. */
  readonly information: number;
}

/** Counts up to this many times the number of rows are summed from a table instead of through digamma. */
const tableShare = 20;

/** digamma(size + count) - digamma(size) and trigamma(size) - trigamma(size + count) for one size. */
interface GammaDifferences {
  readonly first: (count: number) => number;
  readonly second: (count: number) => number;
}

/** As sums of 1 / (size + k) and of its square over k < count (DLMF 5.5.2), exact where the functions would cancel. */
function tabledDifferences(largest: number): (size: number) => GammaDifferences {
  const firsts = new Float64Array(largest + 1);
  const seconds = new Float64Array(largest + 1);
  return (size) => {
    for (let k = 0; k < largest; k++) {
      const inverse = 1 / (size + k);
      firsts[k + 1] = firsts[k]! + inverse;
      seconds[k + 1] = seconds[k]! + inverse * inverse;
    }
    return { first: (count) => firsts[count]!, second: (count) => seconds[count]! };
  };
}

function functionDifferences(size: number): GammaDifferences {
  const [ofDigamma, ofTrigamma] = [digamma(size), trigamma(size)];
  return {
    first: (count) => digamma(size + count) - ofDigamma,
    second: (count) => ofTrigamma - trigamma(size + count),
  };
}

function differencesFor(counts: Float64Array): (size: number) => GammaDifferences {
  let largest = 0;
  for (const count of counts) {
    if (!Number.isInteger(count)) return functionDifferences;
    largest = Math.max(largest, count);
  }
  return largest <= tableShare * counts.length ? tabledDifferences(largest) : functionDifferences;
}

function slopesAt(
  size: number,
  { counts, weights }: WeightedCounts,
  { means, differences }: { readonly means: Float64Array; readonly differences: GammaDifferences },
): Slopes {
  const logSize = Math.log(size);
  let score = 0;
  let information = 0;
  for (let i = 0; i < counts.length; i++) {
    const count = counts[i]!;
    const sum = means[i]! + size;
    const pull = (count + size) / sum;
    score += weights[i]! * (differences.first(count) + logSize + 1 - Math.log(sum) - pull);
    information += weights[i]! * (differences.second(count) - 1 / size + 2 / sum - pull / sum);
  }
  return { score, information };
}

/**
 * Negative binomial regression with log link: coefficients and size by turns until the likelihood rests (Venables and
 * Ripley, Modern Applied Statistics with S, 4th edition 2002, section 7.4; the path is that of MASS's glm.nb, which
 * estimates each size from the means of the turn before).
 */
export function fitNegativeBinomialRegression(
  { design, counts, weights, offset }: CountData,
  { maximumSteps = 25 }: SizeSearch = {},
): NegativeBinomialFit {
  const ones = weights ?? new Float64Array(design.rows).fill(1);
  const data: RegressionData = { design, response: counts, weights: ones, offset };
  const weighted = { counts, weights: ones };
  let fit = fitGeneralizedLinearModel(poissonFamily, data, { maximumSteps });
  if (!('fitted' in fit)) return fit;
  let means = fit.fitted;
  let estimate = estimateSize(weighted, means, { maximumSteps });
  if (!isUsable(estimate.size)) return { status: 'no-solution' };
  const unit = Math.sqrt(2 * Math.max(1, fit.residualDegrees));
  let likelihood = logLikelihoodOf(estimate.size, weighted, means);
  let last = likelihood + 2 * unit;
  let change = 1;
  let turn = 1;
  for (; turn <= maximumSteps && Math.abs(last - likelihood) / unit + Math.abs(change) > tolerance; turn++) {
    const family = negativeBinomialFamily(estimate.size);
    const next = fitGeneralizedLinearModel(family, data, { startLinear: means.map(Math.log), maximumSteps });
    if (!('fitted' in next)) return next;
    fit = next;
    const before = estimate.size;
    estimate = estimateSize(weighted, means, { maximumSteps });
    if (!isUsable(estimate.size)) return { status: 'no-solution' };
    means = next.fitted;
    change = before - estimate.size;
    last = likelihood;
    likelihood = logLikelihoodOf(estimate.size, weighted, means);
  }
  const isAtRest = turn <= maximumSteps;
  return {
    ...fit,
    status: fit.status === 'fitted' && !isAtRest ? 'not-converged' : fit.status,
    converged: fit.converged && isAtRest,
    size: estimate.size,
    sizeStandardError: estimate.standardError,
    sizeConverged: estimate.converged,
    twiceLogLikelihood: 2 * likelihood,
  };
}

function isUsable(size: number): boolean {
  return Number.isFinite(size) && size > 0;
}

function logLikelihoodOf(size: number, { counts, weights }: WeightedCounts, means: Float64Array): number {
  const { logLikelihood } = negativeBinomialFamily(size);
  let sum = 0;
  for (let i = 0; i < counts.length; i++) sum += weights[i]! * logLikelihood(counts[i]!, means[i]!, 1);
  return sum;
}
