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
import { countLimits, fitWaveCounts, type NegativeBinomialMode } from './negative-binomial-threshold.ts';
import { type WaveBaselineParameters, waveBaseline } from './wave-baseline.ts';

export interface NegativeBinomialRegressionParameters extends WaveBaselineParameters {
  readonly alpha: number;
  /** A linear trend stands beside the wave (includeTime). */
  readonly trend: boolean;
  /** No alarm below this count. */
  readonly minimumCases: number;
  readonly mode: NegativeBinomialMode;
}

/** Periods of a year, as Rnssp has them for weeks. */
export const periodsOfYear: Readonly<Partial<Record<Frequency, number>>> = { W: 52.18, M: 12 };

function parametersFor(
  frequency: Frequency,
  given: Partial<NegativeBinomialRegressionParameters> = {},
): NegativeBinomialRegressionParameters {
  const year = frequency === 'M' ? 12 : 52;
  return {
    baseline: 5 * year,
    fewestBaseline: 2 * year,
    periodsExcluded: year / 2,
    alpha: 0.01,
    trend: true,
    minimumCases: 2,
    mode: 'published',
    ...given,
  };
}

export function requireWaveSense({ baseline, fewestBaseline, periodsExcluded }: WaveBaselineParameters): void {
  requireRange('baseline', baseline, { from: 12, to: 5000 });
  requireRange('fewestBaseline', fewestBaseline, { from: 12, to: baseline });
  requireRange('periodsExcluded', periodsExcluded, { from: 0, to: 1000 });
}

interface Watched {
  readonly input: SeriesInput;
  readonly values: Float64Array;
  readonly parameters: NegativeBinomialRegressionParameters;
  readonly periodsPerYear: number;
}

function judge({ input, values, parameters, periodsPerYear }: Watched, index: number, observed: number): Detection {
  const { alpha, mode, trend, minimumCases } = parameters;
  const baseline = waveBaseline(values, index, parameters);
  if (typeof baseline === 'string') return notEvaluated(input, index, baseline);
  const { rows, first } = baseline;
  const counts = Float64Array.from(rows, (i) => values[i]!);
  if (counts.every((count) => count === 0)) return notEvaluated(input, index, 'too-sparse');
  const times = rows.map((i) => i - first + 1);
  const model = fitWaveCounts(counts, times, { wave: { periodsPerYear, trend }, mode });
  if (model === null) return notEvaluated(input, index, 'not-converged');
  const limits = countLimits(model, { time: index - first + 1, observed, alpha, mode });
  const upper = Math.max(limits.upper, minimumCases - 1);
  return evaluation(input, { index, observed, ...limits, upper, alarm: observed > upper });
}

/**
 * Counts by week or month against a negative binomial regression with a yearly wave and a trend, on two to five years
 * that end half a year before (after Rnssp 0.3.1 alert_nbinom, which draws one baseline for all later weeks). The
 * published limit is the quantile of the fitted distribution; mode `rnssp` puts the confidence limit of the mean below it.
 */
export const negativeBinomialRegression: Method<NegativeBinomialRegressionParameters> = {
  id: 'negative-binomial-regression',
  version: '1.0.0',
  codeVersion: '1.0.0',
  kinds: ['count'],
  frequencies: ['W', 'M'],
  parametersFor,
  minimumHistory: (frequency, given) => {
    const { fewestBaseline, periodsExcluded } = parametersFor(frequency, given);
    return fewestBaseline + periodsExcluded;
  },
  baselineSpan: (frequency, given) => {
    const { baseline, periodsExcluded } = parametersFor(frequency, given);
    return { length: baseline, leftOut: periodsExcluded };
  },
  detect: (input, given) => {
    const periodsPerYear = periodsOfYear[input.frequency];
    if (periodsPerYear === undefined) return refuse(input, 'wrong-frequency');
    const parameters = parametersFor(input.frequency, given);
    requireWaveSense(parameters);
    requireRange('alpha', parameters.alpha, { from: 1e-12, to: 0.5 });
    requireRange('minimumCases', parameters.minimumCases, { from: 0, to: 1e6 });
    const values = usableValues(input);
    const objection = countObjection(input, values);
    if (objection !== null) return refuse(input, objection);
    const watched = { input, values, parameters, periodsPerYear };
    return evaluateEach(input, values, (index, observed) => judge(watched, index, observed));
  },
};
