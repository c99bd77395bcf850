import { evaluation, notEvaluated } from '../evaluation.ts';
import type { Detection, Frequency, Method } from '../method.ts';
import { countLimits, fitWaveCounts, type NegativeBinomialMode } from './negative-binomial-threshold.ts';
import { waveBaseline } from './wave-baseline.ts';
import { type WatchedWave, type WaveMethodParameters, waveDefaults, waveMethod } from './wave-method.ts';

export interface NegativeBinomialRegressionParameters extends WaveMethodParameters {
  /** A linear trend stands beside the wave (includeTime). */
  readonly trend: boolean;
  readonly mode: NegativeBinomialMode;
}

function parametersFor(
  frequency: Frequency,
  given: Partial<NegativeBinomialRegressionParameters> = {},
): NegativeBinomialRegressionParameters {
  return { ...waveDefaults(frequency), trend: true, mode: 'published', ...given };
}

function judge(
  { input, values, parameters, periodsPerYear }: WatchedWave<NegativeBinomialRegressionParameters>,
  index: number,
  observed: number,
): Detection {
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
  ...waveMethod(parametersFor, (watched) => (index, observed) => judge(watched, index, observed)),
};
