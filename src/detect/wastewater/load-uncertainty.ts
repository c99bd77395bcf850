import { Generator } from '../random/generator.ts';
import { randomNormal } from '../random/variates.ts';

/** Relative standard deviations: 0.1 is 10 %. */
export interface LoadErrors {
  /** Of one day's sample: taking it and analysing it. Independent from day to day. */
  readonly sampling: number;
  readonly analysis: number;
  /** Common to all days: the flow meter, the number of people served, and the excretion factor where one is used. */
  readonly flow: number;
  readonly population: number;
  readonly excretion?: number;
}

export interface LoadUncertainty {
  readonly mean: number;
  readonly deviation: number;
  readonly median: number;
  /** Central interval with the given coverage. */
  readonly lower: number;
  readonly upper: number;
}

/**
 * Uncertainty of a mean load by Monte Carlo: each daily load is multiplied by its own lognormal error, their mean by the
 * lognormal errors common to all days, every error with mean 1 (Jones and others 2014, Sci Total Environ 487:642;
 * Castiglioni and others 2013, Environ Sci Technol 47:1452). `loads`: one for each sampled day, any unit. The same seed
 * gives the same answer.
 */
export function loadUncertainty(
  loads: ArrayLike<number>,
  errors: LoadErrors,
  { draws = 10_000, coverage = 0.95, seed = 1 }: { draws?: number; coverage?: number; seed?: number } = {},
): LoadUncertainty {
  const { sampling, analysis, flow, population, excretion = 0 } = errors;
  for (const error of [sampling, analysis, flow, population, excretion]) {
    if (!(error >= 0 && error < 10)) throw new RangeError(`a relative standard deviation is not ${error}`);
  }
  if (loads.length === 0) throw new RangeError('no daily load is given');
  if (!(coverage > 0 && coverage < 1)) throw new RangeError(`coverage is between 0 and 1, not ${coverage}`);
  if (!(Number.isInteger(draws) && draws >= 100)) throw new RangeError(`at least 100 draws, not ${draws}`);
  const generator = new Generator(seed);
  const daily = logVariance(sampling) + logVariance(analysis);
  const common = logVariance(flow) + logVariance(population) + logVariance(excretion);
  const results = new Float64Array(draws);
  for (let draw = 0; draw < draws; draw++) {
    let total = 0;
    for (let day = 0; day < loads.length; day++) total += loads[day]! * factor(generator, daily);
    results[draw] = (total / loads.length) * factor(generator, common);
  }
  results.sort();
  const mean = results.reduce((sum, value) => sum + value, 0) / draws;
  const squares = results.reduce((sum, value) => sum + (value - mean) * (value - mean), 0);
  return {
    mean,
    deviation: Math.sqrt(squares / (draws - 1)),
    median: quantileOf(results, 0.5),
    lower: quantileOf(results, 0.5 - 0.5 * coverage),
    upper: quantileOf(results, 0.5 + 0.5 * coverage),
  };
}

/** Variance of the logarithm of a lognormal variable with this coefficient of variation. */
function logVariance(coefficientOfVariation: number): number {
  return Math.log1p(coefficientOfVariation * coefficientOfVariation);
}

/** Lognormal with mean 1. */
function factor(generator: Generator, variance: number): number {
  return variance === 0 ? 1 : Math.exp(Math.sqrt(variance) * randomNormal(generator) - 0.5 * variance);
}

/** Interpolated between order statistics (Hyndman and Fan 1996, type 7). */
function quantileOf(sorted: Float64Array, p: number): number {
  const at = p * (sorted.length - 1);
  const below = Math.floor(at);
  const low = sorted[below]!;
  return low + (at - below) * ((sorted[below + 1] ?? low) - low);
}
