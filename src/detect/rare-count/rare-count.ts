import {
  negativeBinomialOfDispersion,
  negativeBinomialQuantile,
  negativeBinomialUpperTail,
} from '../distribution/negative-binomial.ts';
import {
  countObjection,
  evaluateEach,
  evaluation,
  notEvaluated,
  refuse,
  requireRange,
  usableValues,
} from '../evaluation.ts';
import type { Detection, Frequency, Method, SeriesInput } from '../method.ts';
import { normalTailOf, studentPValueOf } from '../student-scale.ts';

export interface RareCountParameters {
  /** Previous periods with a value that are used, at most. */
  readonly periods: number;
  /** Fewest previous periods with a value. */
  readonly fewestPeriods: number;
  /** Periods just before the one judged that are left out. */
  readonly periodsExcluded: number;
  readonly alpha: number;
  /** No alarm below this count: one event is not a departure. */
  readonly minimumCases: number;
  /** Widen the prediction by the dispersion seen between the previous periods. */
  readonly overdispersion: boolean;
  /**
   * Least coefficient of variation from period to period beyond the Poisson one: 0.1 means that large counts differ by
   * 10 % without anything having happened, however alike the few earlier ones were.
   */
  readonly leastVariation: number;
}

const periodDefaults: Readonly<Record<Frequency, { readonly periods: number; readonly fewestPeriods: number }>> = {
  D: { periods: 28, fewestPeriods: 7 },
  W: { periods: 26, fewestPeriods: 8 },
  M: { periods: 12, fewestPeriods: 6 },
  Q: { periods: 8, fewestPeriods: 4 },
  S: { periods: 6, fewestPeriods: 3 },
  A: { periods: 5, fewestPeriods: 3 },
};

function parametersFor(frequency: Frequency, given: Partial<RareCountParameters> = {}): RareCountParameters {
  return {
    ...periodDefaults[frequency],
    periodsExcluded: 0,
    alpha: 0.01,
    minimumCases: 2,
    overdispersion: true,
    leastVariation: 0.1,
    ...given,
  };
}

interface History {
  readonly counts: readonly number[];
  readonly exposures: readonly number[];
}

/** What the counts before say about the next one with its exposure: negative binomial with this mean and dispersion. */
export interface RareCountPrediction {
  readonly mean: number;
  /** Variance divided by mean, above 1. */
  readonly dispersion: number;
  /** How well the dispersion is known: infinite where it is the one of the Poisson distribution. */
  readonly degrees: number;
}

/**
 * Predictive distribution of a count from n earlier counts under Jeffreys' prior: with counts of sum s over exposure N
 * the next one, with exposure e, is negative binomial of size s + 1/2 and probability N / (N + e) (Riebler 2004, the
 * Bayes algorithm of surveillance, where N = n and e = 1). Where the earlier counts vary more than Poisson ones do,
 * the variance is multiplied by their Pearson dispersion phi; as that is estimated from n - 1 degrees of freedom and
 * only what exceeds the least value f is, the tails are those of Student's t with (n - 1) phi^2 / (phi - f)^2 degrees
 * (Satterthwaite 1946, Biometrics Bull 2:110) instead of the normal distribution's.
 */
export function predictRareCount(
  { counts, exposures }: History,
  {
    exposure,
    overdispersion,
    leastVariation,
  }: { readonly exposure: number; readonly overdispersion: boolean; readonly leastVariation: number },
): RareCountPrediction {
  const sum = counts.reduce((total, count) => total + count, 0);
  const exposed = exposures.reduce((total, one) => total + one, 0);
  const mean = ((sum + 0.5) / exposed) * exposure;
  const least = 1 + mean * leastVariation * leastVariation;
  const phi = overdispersion ? Math.max(least, pearsonDispersion({ counts, exposures }, sum / exposed)) : least;
  const degrees = ((counts.length - 1) * phi * phi) / ((phi - least) * (phi - least));
  return { mean, dispersion: phi * (1 + exposure / exposed), degrees };
}

function pearsonDispersion({ counts, exposures }: History, rate: number): number {
  if (rate === 0 || counts.length < 2) return 1;
  let sum = 0;
  for (const [i, count] of counts.entries()) {
    const mean = rate * (exposures[i] ?? 1);
    sum += ((count - mean) * (count - mean)) / mean;
  }
  return sum / (counts.length - 1);
}

function historyBefore(
  values: Float64Array,
  population: Float64Array | undefined,
  index: number,
  { periods, periodsExcluded }: RareCountParameters,
): History {
  const counts: number[] = [];
  const exposures: number[] = [];
  for (let i = index - 1 - periodsExcluded; i >= 0 && counts.length < periods; i--) {
    const count = values[i] ?? Number.NaN;
    const exposure = population === undefined ? 1 : (population[i] ?? Number.NaN);
    if (Number.isNaN(count) || !(exposure > 0)) continue;
    counts.push(count);
    exposures.push(exposure);
  }
  return { counts, exposures };
}

function judge(
  input: SeriesInput,
  values: Float64Array,
  parameters: RareCountParameters,
  { index, observed }: { readonly index: number; readonly observed: number },
): Detection {
  const exposure = input.population === undefined ? 1 : (input.population[index] ?? Number.NaN);
  if (!(exposure > 0)) return notEvaluated(input, index, 'no-exposure');
  if (index - parameters.periodsExcluded < parameters.fewestPeriods) return notEvaluated(input, index, 'too-short');
  const history = historyBefore(values, input.population, index, parameters);
  if (history.counts.length < parameters.fewestPeriods) return notEvaluated(input, index, 'too-many-gaps');
  const { overdispersion, leastVariation, alpha, minimumCases } = parameters;
  const { mean, dispersion, degrees } = predictRareCount(history, { exposure, overdispersion, leastVariation });
  const distribution = negativeBinomialOfDispersion(mean, dispersion);
  const tail = normalTailOf(alpha, degrees);
  const upper = Math.max(negativeBinomialQuantile(1 - tail, distribution), minimumCases - 1);
  return evaluation(input, {
    index,
    observed,
    expected: mean,
    lower: negativeBinomialQuantile(tail, distribution),
    upper,
    pValue: studentPValueOf(negativeBinomialUpperTail(observed, distribution), degrees),
    alarm: observed > upper,
  });
}

/** Counts too few, too short or too rare for EARS and Farrington: exact prediction from the periods before. */
export const rareCount: Method<RareCountParameters> = {
  id: 'rare-count',
  version: '1.0.0',
  codeVersion: '1.0.0',
  kinds: ['count'],
  frequencies: ['D', 'W', 'M', 'Q', 'S', 'A'],
  parametersFor,
  minimumHistory: (frequency, given) => {
    const { fewestPeriods, periodsExcluded } = parametersFor(frequency, given);
    return fewestPeriods + periodsExcluded;
  },
  baselineSpan: (frequency, given) => {
    const { periods, periodsExcluded } = parametersFor(frequency, given);
    return { length: periods, leftOut: periodsExcluded };
  },
  detect: (input, given) => {
    const parameters = parametersFor(input.frequency, given);
    requireRange('alpha', parameters.alpha, { from: 1e-12, to: 0.5 });
    requireRange('fewestPeriods', parameters.fewestPeriods, { from: 1, to: parameters.periods });
    requireRange('periodsExcluded', parameters.periodsExcluded, { from: 0, to: 1000 });
    const values = usableValues(input);
    const objection = countObjection(input, values);
    if (objection !== null) return refuse(input, objection);
    return evaluateEach(input, values, (index, observed) => judge(input, values, parameters, { index, observed }));
  },
};
