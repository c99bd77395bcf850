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
import { betaBinomialQuantile, betaBinomialUpperTail } from './beta-binomial.ts';
import { predictShare, type ShareHistory } from './share-prediction.ts';

export interface ShareChartParameters {
  /** Previous periods with tests that are used, at most. */
  readonly periods: number;
  /** Fewest previous periods with tests. */
  readonly fewestPeriods: number;
  /** Fewest tests in all of them together. */
  readonly fewestTested: number;
  /** Periods just before the one judged that are left out. */
  readonly periodsExcluded: number;
  readonly alpha: number;
  /** No alarm below this number of positives. */
  readonly minimumCases: number;
  /** Widen the limits by how much the share varied between the previous periods. */
  readonly overdispersion: boolean;
  /** Least standard deviation of the log odds from period to period, however alike the few earlier ones were. */
  readonly leastVariation: number;
}

const periodDefaults: Readonly<Record<Frequency, Pick<ShareChartParameters, 'periods' | 'fewestPeriods'>>> = {
  D: { periods: 56, fewestPeriods: 14 },
  W: { periods: 26, fewestPeriods: 10 },
  M: { periods: 12, fewestPeriods: 7 },
  Q: { periods: 8, fewestPeriods: 5 },
  S: { periods: 6, fewestPeriods: 4 },
  A: { periods: 5, fewestPeriods: 4 },
};

function parametersFor(frequency: Frequency, given: Partial<ShareChartParameters> = {}): ShareChartParameters {
  return {
    ...periodDefaults[frequency],
    fewestTested: 20,
    periodsExcluded: 0,
    alpha: 0.01,
    minimumCases: 2,
    overdispersion: true,
    leastVariation: 0.1,
    ...given,
  };
}

/** Whether a count can be the positives among this number tested. */
function isShare(count: number, tested: number): boolean {
  return tested > 0 && Number.isInteger(tested) && count <= tested;
}

function historyBefore(
  values: Float64Array,
  population: Float64Array,
  index: number,
  { periods, periodsExcluded }: ShareChartParameters,
): ShareHistory {
  const positives: number[] = [];
  const tested: number[] = [];
  for (let i = index - 1 - periodsExcluded; i >= 0 && positives.length < periods; i--) {
    const count = values[i] ?? Number.NaN;
    const trials = population[i] ?? Number.NaN;
    if (!isShare(count, trials)) continue;
    positives.push(count);
    tested.push(trials);
  }
  return { positives, tested };
}

function judge(
  input: SeriesInput,
  values: Float64Array,
  parameters: ShareChartParameters,
  { index, observed }: { readonly index: number; readonly observed: number },
): Detection {
  const { population } = input;
  const trials = population?.[index] ?? Number.NaN;
  if (population === undefined || !isShare(observed, trials)) return notEvaluated(input, index, 'no-exposure');
  if (index - parameters.periodsExcluded < parameters.fewestPeriods) return notEvaluated(input, index, 'too-short');
  const history = historyBefore(values, population, index, parameters);
  if (history.positives.length < parameters.fewestPeriods) return notEvaluated(input, index, 'too-many-gaps');
  const testedBefore = history.tested.reduce((sum, count) => sum + count, 0);
  if (testedBefore < parameters.fewestTested) return notEvaluated(input, index, 'too-sparse');
  const { alpha, minimumCases } = parameters;
  const { share, a, b, degrees } = predictShare(history, parameters);
  const distribution = { trials, a, b };
  const tail = normalTailOf(alpha, degrees);
  const upper = Math.max(betaBinomialQuantile(1 - tail, distribution), minimumCases - 1);
  return evaluation(input, {
    index,
    observed,
    expected: trials * share,
    lower: betaBinomialQuantile(tail, distribution),
    upper,
    pValue: studentPValueOf(betaBinomialUpperTail(observed, distribution), degrees),
    alarm: observed > upper,
  });
}

/**
 * Chart for a share with a small denominator: positives (the values) among the number tested (the population), whole
 * numbers both. Limits are exact quantiles of the beta-binomial distribution that the periods before predict for this
 * period's number tested, in place of p charts with normal limits, which fail below about 5 expected positives
 * (Montgomery, Introduction to Statistical Quality Control, section 7.3; Laney 2002, Qual Eng 14:531 on variation
 * between periods). No trend and no season: a share that drifts alarms until the baseline has caught up.
 */
export const shareChart: Method<ShareChartParameters> = {
  id: 'share-chart',
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
    requireRange('fewestTested', parameters.fewestTested, { from: 1, to: 1e9 });
    requireRange('periodsExcluded', parameters.periodsExcluded, { from: 0, to: 1000 });
    requireRange('leastVariation', parameters.leastVariation, { from: 0, to: 1 });
    const values = usableValues(input);
    const objection = countObjection(input, values);
    if (objection !== null) return refuse(input, objection);
    return evaluateEach(input, values, (index, observed) => judge(input, values, parameters, { index, observed }));
  },
};
