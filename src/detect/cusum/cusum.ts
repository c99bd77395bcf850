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
import { type ChartMeansOrReason, chartMeans, dispersionByMoments } from './chart-means.ts';
import {
  type ChartMemory,
  type ChartPlace,
  chartPlace,
  chartSpan,
  knownBaseline,
  periodsOfYears,
  requireMemory,
} from './chart-memory.ts';
import { countCusum } from './count-cusum.ts';
import { type CountTransform, countTransforms } from './count-transform.ts';

export interface CusumParameters extends ChartMemory {
  readonly transform: CountTransform;
  /** Half the shift to be found, in standard deviations (k). */
  readonly referenceValue: number;
  /** Value of the statistic from which there is an alarm (h). */
  readonly decisionInterval: number;
  /** Expected count: a number, the mean of the baseline, or a Poisson model with one annual wave (m). */
  readonly target: number | 'mean' | 'seasonal';
  /** Variance mean + dispersion mean² for the negative binomial transforms (alpha); null: estimated by moments. */
  readonly dispersion: number | null;
  readonly resetAfterAlarm: boolean;
}

const frequencies: readonly Frequency[] = ['D', 'W', 'M', 'Q'];

const memories: Readonly<Partial<Record<Frequency, ChartMemory>>> = {
  D: { chartPeriods: 28, baselinePeriods: 182, fewestPeriods: 14 },
  M: { chartPeriods: 12, baselinePeriods: 36, fewestPeriods: 8 },
  Q: { chartPeriods: 6, baselinePeriods: 16, fewestPeriods: 8 },
};
const weeklyMemory: ChartMemory = { chartPeriods: 26, baselinePeriods: 104, fewestPeriods: 8 };

/** Years of baseline below which an annual wave cannot be told from a trend. */
const yearsForSeason = 2;

function parametersFor(frequency: Frequency, given: Partial<CusumParameters> = {}): CusumParameters {
  const memory = memories[frequency] ?? weeklyMemory;
  const season = periodsOfYears(frequency, yearsForSeason);
  const isSeasonal = given.target === 'seasonal';
  return {
    transform: 'negative-binomial',
    referenceValue: 1.04,
    decisionInterval: 2.26,
    target: 'mean',
    dispersion: null,
    resetAfterAlarm: true,
    ...memory,
    ...(isSeasonal ? { fewestPeriods: season, baselinePeriods: 2 * season } : {}),
    ...given,
  };
}

function requireSense(parameters: CusumParameters): void {
  requireMemory(parameters);
  requireRange('referenceValue', parameters.referenceValue, { from: 0, to: 100 });
  requireRange('decisionInterval', parameters.decisionInterval, { from: 1e-6, to: 1e6 });
  requireRange('dispersion', parameters.dispersion ?? 0, { from: 0, to: 1e6 });
  if (typeof parameters.target === 'number') requireRange('target', parameters.target, { from: 1e-9, to: 1e12 });
  if (!countTransforms.includes(parameters.transform)) throw new RangeError(`no transform ${parameters.transform}`);
}

interface Watched {
  readonly input: SeriesInput;
  readonly values: Float64Array;
  readonly parameters: CusumParameters;
}

function meansOf({ input, values, parameters }: Watched, place: ChartPlace, last: number): ChartMeansOrReason {
  const { target } = parameters;
  const length = last - place.chartFirst + 1;
  if (target === 'seasonal') {
    const model = { harmonics: 1, trend: false, dispersion: 0 };
    return chartMeans({ values, place, last, frequency: input.frequency }, model);
  }
  if (target !== 'mean') return { status: 'found', means: new Float64Array(length).fill(target), dispersion: 0 };
  const known = knownBaseline(values, place);
  if (known === null) return { status: 'too-many-gaps' };
  const mean = known.reduce((sum, count) => sum + count, 0) / known.length;
  if (mean === 0) return { status: 'too-sparse' };
  return { status: 'found', means: new Float64Array(length).fill(mean), dispersion: 0 };
}

function judge(watched: Watched, index: number, observed: number): Detection {
  const { input, values, parameters } = watched;
  if (index < parameters.fewestPeriods) return notEvaluated(input, index, 'too-short');
  const place = chartPlace(index, parameters);
  const expected = meansOf(watched, place, index);
  if (expected.status !== 'found') return notEvaluated(input, index, expected.status);
  const known = knownBaseline(values, place);
  const estimated = known?.some((count) => count > 0) === true ? dispersionByMoments(known) : 0;
  const chart = countCusum(values.subarray(place.chartFirst, index + 1), expected.means, {
    ...parameters,
    dispersion: parameters.dispersion ?? estimated,
    mode: 'published',
  });
  const last = chart.statistic.length - 1;
  return evaluation(input, {
    index,
    observed,
    expected: expected.means[last] ?? Number.NaN,
    lower: null,
    upper: chart.upper[last] ?? Number.NaN,
    pValue: null,
    score: chart.statistic[last] ?? Number.NaN,
    alarm: chart.alarm[last] === 1,
  });
}

/**
 * CUSUM of counts for small lasting rises: deviations from the mean of an earlier stretch are summed over the chart's
 * periods (Page 1954; Rossi et al. 1999). No p value: `score` is the statistic C(t), `upper` the count at which it reaches the
 * decision interval. By default the deviation allows for counts that vary more than Poisson ones.
 */
export const cusum: Method<CusumParameters> = {
  id: 'cusum',
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
    requireSense(parameters);
    const values = usableValues(input);
    const objection = countObjection(input, values);
    if (objection !== null) return refuse(input, objection);
    return evaluateEach(input, values, (index, observed) => judge({ input, values, parameters }, index, observed));
  },
};
