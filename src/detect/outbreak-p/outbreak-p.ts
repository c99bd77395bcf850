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
import { outbreakCases } from './outbreak-cases.ts';
import { logOutbreakStatistic } from './outbreak-statistic.ts';

export interface OutbreakPParameters {
  /** Periods seen together, the one judged included. */
  readonly chartPeriods: number;
  /** Fewest of them with a value. */
  readonly fewestPeriods: number;
  /** Alarm above this value of the likelihood ratio (k). */
  readonly decisionInterval: number;
}

const frequencies: readonly Frequency[] = ['D', 'W', 'M'];

const chartPeriods: Readonly<Partial<Record<Frequency, number>>> = { D: 56, W: 26, M: 12 };

/** Share of the periods that must be known. */
const knownShare = 0.7;

const largestCount = Number.MAX_SAFE_INTEGER;

function parametersFor(frequency: Frequency, given: Partial<OutbreakPParameters> = {}): OutbreakPParameters {
  return { chartPeriods: chartPeriods[frequency] ?? 26, fewestPeriods: 8, decisionInterval: 100, ...given };
}

function judge(
  input: SeriesInput,
  values: Float64Array,
  { chartPeriods: periods, fewestPeriods, decisionInterval }: OutbreakPParameters,
  { index, observed }: { readonly index: number; readonly observed: number },
): Detection {
  if (index + 1 < fewestPeriods) return notEvaluated(input, index, 'too-short');
  const first = Math.max(0, index - periods + 1);
  const counts = values.slice(first, index + 1).filter((count) => !Number.isNaN(count));
  if (counts.length < Math.max(2, knownShare * (index - first + 1))) return notEvaluated(input, index, 'too-many-gaps');
  const statistic = logOutbreakStatistic(counts);
  const before = counts.subarray(0, counts.length - 1);
  const needed = outbreakCases(counts, { decisionInterval, mode: 'published', largestCount });
  return evaluation(input, {
    index,
    observed,
    expected: before.reduce((sum, count) => sum + count, 0) / before.length,
    lower: null,
    upper: Math.max(0, needed - 1),
    pValue: null,
    score: statistic,
    alarm: statistic > Math.log(decisionInterval),
  });
}

/**
 * OutbreakP: does a level that was constant begin to rise, whatever the shape of the rise (Frisén and Andersson 2009)?
 * Made for the onset of a season or an outbreak; no baseline is needed. No p value: `score` is the logarithm of the
 * likelihood ratio; there is an alarm where the count exceeds `upper`.
 */
export const outbreakP: Method<OutbreakPParameters> = {
  id: 'outbreak-p',
  version: '1.0.0',
  codeVersion: '1.0.0',
  kinds: ['count'],
  frequencies,
  parametersFor,
  minimumHistory: (frequency, given) => parametersFor(frequency, given).fewestPeriods - 1,
  baselineSpan: (frequency, given) => ({ length: parametersFor(frequency, given).chartPeriods - 1, leftOut: 0 }),
  detect: (input, given) => {
    if (!frequencies.includes(input.frequency)) return refuse(input, 'wrong-frequency');
    const parameters = parametersFor(input.frequency, given);
    requireRange('decisionInterval', parameters.decisionInterval, { from: 1.0001, to: 1e300 });
    requireRange('fewestPeriods', parameters.fewestPeriods, { from: 2, to: parameters.chartPeriods });
    requireRange('chartPeriods', parameters.chartPeriods, { from: 2, to: 1000 });
    const values = usableValues(input);
    const objection = countObjection(input, values);
    if (objection !== null) return refuse(input, objection);
    return evaluateEach(input, values, (index, observed) => judge(input, values, parameters, { index, observed }));
  },
};
