import { chartMeans } from '../cusum/chart-means.ts';
import { type ChartMemory, chartPlace, chartSpan, periodsOfYears, requireMemory } from '../cusum/chart-memory.ts';
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
import { chartData, type LikelihoodRatioOptions, likelihoodRatioChart } from './likelihood-ratio-chart.ts';
import { neededCount } from './needed-count.ts';

export interface GlrPoissonParameters extends ChartMemory {
  /** Sine and cosine pairs of the annual wave in the means (S). */
  readonly harmonics: number;
  readonly trend: boolean;
  readonly change: 'intercept' | 'epidemic';
  /** Log of the factor to be found (theta); null: any size. */
  readonly shift: number | null;
  /** Periods a change may reach back (M); null: to the beginning of the chart. */
  readonly longestChange: number | null;
  /** Periods it must have lasted (Mtilde). */
  readonly shortestChange: number;
  /** Value of the statistic from which there is an alarm (c.ARL). */
  readonly decisionInterval: number;
}

export interface GlrNegativeBinomialParameters extends GlrPoissonParameters {
  /** Variance mean + dispersion mean² (alpha); null: estimated by maximum likelihood with the means. */
  readonly dispersion: number | null;
}

const frequencies: readonly Frequency[] = ['D', 'W', 'M'];

/** Years of baseline below which an annual wave cannot be told from a trend. */
const fewestYears = 2;
const mostYears = 4;

const chartPeriods: Readonly<Partial<Record<Frequency, number>>> = { D: 56, W: 26, M: 12 };

function parametersFor(frequency: Frequency, given: Partial<GlrPoissonParameters> = {}): GlrPoissonParameters {
  return {
    harmonics: 1,
    trend: false,
    change: 'intercept',
    shift: null,
    longestChange: null,
    shortestChange: 1,
    decisionInterval: 5,
    chartPeriods: chartPeriods[frequency] ?? 26,
    baselinePeriods: periodsOfYears(frequency, mostYears),
    fewestPeriods: periodsOfYears(frequency, fewestYears),
    ...given,
  };
}

function negativeBinomialParametersFor(
  frequency: Frequency,
  given: Partial<GlrNegativeBinomialParameters> = {},
): GlrNegativeBinomialParameters {
  return { ...parametersFor(frequency), dispersion: null, ...given };
}

function requireSense(parameters: GlrPoissonParameters): void {
  requireMemory(parameters);
  requireRange('decisionInterval', parameters.decisionInterval, { from: 1e-6, to: 1e6 });
  requireRange('harmonics', parameters.harmonics, { from: 0, to: 10 });
  requireRange('shift', parameters.shift ?? 1, { from: 1e-6, to: 50 });
  requireRange('longestChange', parameters.longestChange ?? 1, { from: 0, to: 1e4 });
  requireRange('shortestChange', parameters.shortestChange, { from: 1, to: 1000 });
}

interface Watched {
  readonly input: SeriesInput;
  readonly values: Float64Array;
  readonly parameters: GlrPoissonParameters;
  readonly dispersion: number | null;
}

/** Counts and means of the chart's known periods: a gap leaves the chart. */
function knownPeriods(counts: Float64Array, means: Float64Array): { counts: Float64Array; means: Float64Array } {
  const isKnown = (_: number, t: number): boolean => !Number.isNaN(counts[t] ?? Number.NaN);
  return { counts: counts.filter(isKnown), means: means.filter(isKnown) };
}

function judge({ input, values, parameters, dispersion }: Watched, index: number, observed: number): Detection {
  if (index < parameters.fewestPeriods) return notEvaluated(input, index, 'too-short');
  const place = chartPlace(index, parameters);
  const { harmonics, trend } = parameters;
  const task = { values, place, last: index, frequency: input.frequency };
  const expected = chartMeans(task, { harmonics, trend, dispersion });
  if (expected.status !== 'found') return notEvaluated(input, index, expected.status);
  const before = values[place.chartFirst - 1] ?? Number.NaN;
  const options: LikelihoodRatioOptions = {
    change: parameters.change,
    shift: parameters.shift,
    direction: 'increase',
    dispersion: expected.dispersion,
    window: parameters.longestChange,
    fewestPeriods: parameters.shortestChange,
    decisionInterval: parameters.decisionInterval,
    countBefore: Number.isNaN(before) ? 0 : before,
    mode: 'published',
  };
  const { counts, means } = knownPeriods(values.subarray(place.chartFirst, index + 1), expected.means);
  const chart = likelihoodRatioChart(counts, means, options);
  const last = counts.length - 1;
  const begin = chart.began[last] ?? 0;
  const statisticBefore = last > begin ? (chart.statistic[last - 1] ?? 0) : 0;
  const needed = neededCount(chartData(counts, means, options), { begin, last, before: statisticBefore }, options);
  return evaluation(input, {
    index,
    observed,
    expected: means[last] ?? Number.NaN,
    lower: null,
    upper: Math.max(0, Math.ceil(needed) - 1),
    pValue: null,
    score: chart.statistic[last] ?? Number.NaN,
    alarm: chart.alarm[last] === 1,
  });
}

function watch(input: SeriesInput, parameters: GlrPoissonParameters, dispersion: number | null): readonly Detection[] {
  if (!frequencies.includes(input.frequency)) return refuse(input, 'wrong-frequency');
  requireSense(parameters);
  requireRange('dispersion', dispersion ?? 0, { from: 0, to: 1e6 });
  const values = usableValues(input);
  const objection = countObjection(input, values);
  if (objection !== null) return refuse(input, objection);
  const watched = { input, values, parameters, dispersion };
  return evaluateEach(input, values, (index, observed) => judge(watched, index, observed));
}

/**
 * Poisson likelihood ratio chart about a seasonal mean (Höhle and Paul 2008): how much likelier the last counts are under
 * a rise than without one, over every time it may have begun. No p value: `score` is the statistic; there is an alarm
 * where the count exceeds `upper`. For counts that vary as Poisson ones do; others belong to the negative binomial chart.
 */
export const glrPoisson: Method<GlrPoissonParameters> = {
  id: 'glr-poisson',
  version: '1.0.0',
  codeVersion: '1.0.0',
  kinds: ['count'],
  frequencies,
  parametersFor,
  minimumHistory: (frequency, given) => parametersFor(frequency, given).fewestPeriods,
  baselineSpan: (frequency, given) => chartSpan(parametersFor(frequency, given)),
  detect: (input, given) => watch(input, parametersFor(input.frequency, given), 0),
};

/** The same for counts that vary more than Poisson ones: negative binomial, its dispersion given or estimated. */
export const glrNegativeBinomial: Method<GlrNegativeBinomialParameters> = {
  id: 'glr-negative-binomial',
  version: '1.0.0',
  codeVersion: '1.0.0',
  kinds: ['count'],
  frequencies,
  parametersFor: negativeBinomialParametersFor,
  minimumHistory: (frequency, given) => negativeBinomialParametersFor(frequency, given).fewestPeriods,
  baselineSpan: (frequency, given) => chartSpan(negativeBinomialParametersFor(frequency, given)),
  detect: (input, given) => {
    const parameters = negativeBinomialParametersFor(input.frequency, given);
    return watch(input, parameters, parameters.dispersion);
  },
};
