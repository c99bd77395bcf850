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
import { binomialCusum, shareAtOddsRatio } from './binomial-cusum.ts';
import { type ChartMemory, chartPlace, chartSpan, requireMemory } from './chart-memory.ts';

export interface BinomialCusumParameters extends ChartMemory {
  /** Odds of a positive to be found, as a multiple of the usual ones. */
  readonly oddsRatio: number;
  /** Usual share of positives (pi0); null: that of the baseline. */
  readonly usualShare: number | null;
  /** Alarm above this value of the statistic (h). */
  readonly decisionInterval: number;
}

const frequencies: readonly Frequency[] = ['D', 'W', 'M', 'Q'];

const memories: Readonly<Partial<Record<Frequency, ChartMemory>>> = {
  D: { chartPeriods: 28, baselinePeriods: 182, fewestPeriods: 14 },
  M: { chartPeriods: 12, baselinePeriods: 36, fewestPeriods: 6 },
  Q: { chartPeriods: 6, baselinePeriods: 16, fewestPeriods: 6 },
};
const weeklyMemory: ChartMemory = { chartPeriods: 26, baselinePeriods: 104, fewestPeriods: 8 };

/** Share of the baseline's periods that must be known with their trials. */
const knownShare = 0.7;

function parametersFor(frequency: Frequency, given: Partial<BinomialCusumParameters> = {}): BinomialCusumParameters {
  return { oddsRatio: 2, usualShare: null, decisionInterval: 5, ...(memories[frequency] ?? weeklyMemory), ...given };
}

interface Watched {
  readonly input: SeriesInput;
  /** Positives and trials; both NaN where either is unknown or they contradict each other. */
  readonly positives: Float64Array;
  readonly trials: Float64Array;
  readonly parameters: BinomialCusumParameters;
}

/** Share of the baseline with half a positive and half a negative added, so that it is never 0 or 1. */
function usualShare({ positives, trials, parameters }: Watched, first: number, last: number): number {
  if (parameters.usualShare !== null) return parameters.usualShare;
  let known = 0;
  let sum = 0;
  let tried = 0;
  for (let i = first; i <= last; i++) {
    const count = positives[i] ?? Number.NaN;
    if (Number.isNaN(count)) continue;
    known++;
    sum += count;
    tried += trials[i] ?? 0;
  }
  return known < knownShare * (last - first + 1) ? Number.NaN : (sum + 0.5) / (tried + 1);
}

function judge(watched: Watched, index: number, observed: number): Detection {
  const { input, positives, trials, parameters } = watched;
  if (Number.isNaN(positives[index] ?? Number.NaN)) return notEvaluated(input, index, 'no-exposure');
  if (index < parameters.fewestPeriods) return notEvaluated(input, index, 'too-short');
  const { chartFirst, baselineFirst, baselineLast } = chartPlace(index, parameters);
  const share = usualShare(watched, baselineFirst, baselineLast);
  if (Number.isNaN(share)) return notEvaluated(input, index, 'too-many-gaps');
  const length = index - chartFirst + 1;
  const chart = binomialCusum(positives.subarray(chartFirst, index + 1), trials.subarray(chartFirst, index + 1), {
    inControl: new Float64Array(length).fill(share),
    outOfControl: new Float64Array(length).fill(shareAtOddsRatio(share, parameters.oddsRatio)),
    decisionInterval: parameters.decisionInterval,
  });
  return evaluation(input, {
    index,
    observed,
    expected: share * (trials[index] ?? Number.NaN),
    lower: null,
    upper: chart.upper[length - 1] ?? Number.NaN,
    pValue: null,
    score: chart.statistic[length - 1] ?? Number.NaN,
    alarm: chart.alarm[length - 1] === 1,
  });
}

/** Trials, and positives only where they are among as many trials. */
function watchedCounts(input: SeriesInput, values: Float64Array): Pick<Watched, 'positives' | 'trials'> {
  const trials = values.map((count, i) => {
    const tried = input.population?.[i] ?? Number.NaN;
    return tried > 0 && tried >= count ? tried : Number.NaN;
  });
  return { trials, positives: values.map((count, i) => (Number.isNaN(trials[i] ?? Number.NaN) ? Number.NaN : count)) };
}

/**
 * Binomial likelihood ratio CUSUM: watches the share of positives among samples or persons tested, whose number may
 * change from period to period. Values are the positives, `population` the trials of each period; a period without trials,
 * or with fewer trials than positives, answers `no-exposure`. No p value: `score` is the statistic, `upper` the count of
 * positives above which there is an alarm.
 */
export const shareCusum: Method<BinomialCusumParameters> = {
  id: 'binomial-cusum',
  version: '1.0.0',
  codeVersion: '1.0.0',
  kinds: ['count'],
  frequencies,
  parametersFor,
  minimumHistory: (frequency, given) => parametersFor(frequency, given).fewestPeriods,
  baselineSpan: (frequency, given) => chartSpan(parametersFor(frequency, given)),
  detect: (input, given) => {
    if (!frequencies.includes(input.frequency)) return refuse(input, 'wrong-frequency');
    const parameters = parametersFor(input.frequency, given);
    requireMemory(parameters);
    requireRange('oddsRatio', parameters.oddsRatio, { from: 1.0001, to: 1000 });
    requireRange('decisionInterval', parameters.decisionInterval, { from: 1e-6, to: 1e6 });
    requireRange('usualShare', parameters.usualShare ?? 0.5, { from: 1e-9, to: 1 - 1e-9 });
    const values = usableValues(input);
    const objection = countObjection(input, values);
    if (objection !== null) return refuse(input, objection);
    const watched = { input, parameters, ...watchedCounts(input, values) };
    return evaluateEach(input, values, (index, observed) => judge(watched, index, observed));
  },
};
