import { negativeBinomialOfDispersion, negativeBinomialUpperTail } from '../distribution/negative-binomial.ts';
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
import { pastWindows, recommendThreshold, type ThresholdOptions } from './recommended-threshold.ts';

export interface FixedWindowParameters extends ThresholdOptions {
  /** Periods of the window that ends with the one judged: 1 on daily counts is a day, 7 a week. */
  readonly windowLength: number;
  /** Events a window may hold by the agency's own choice; null: the recommended threshold. */
  readonly ownThreshold: number | null;
  /** Past windows used at most: those of a year. */
  readonly windows: number;
  /** Fewest past windows. */
  readonly fewestWindows: number;
  /** No alarm on a window with fewer events. */
  readonly minimumCases: number;
}

const windowDefaults = {
  D: { windows: 365, fewestWindows: 90 },
  W: { windows: 52, fewestWindows: 26 },
  M: { windows: 12, fewestWindows: 6 },
} as const;

/** Share of the past windows that must be known. */
const knownShare = 0.7;

function parametersFor(frequency: Frequency, given: Partial<FixedWindowParameters> = {}): FixedWindowParameters {
  const { windows, fewestWindows } =
    frequency === 'D' || frequency === 'M' ? windowDefaults[frequency] : windowDefaults.W;
  return {
    windowLength: 1,
    ownThreshold: null,
    rule: 'deviations',
    deviations: 2,
    alpha: 0.05,
    windows,
    fewestWindows,
    minimumCases: 2,
    ...given,
  };
}

function requireSense(parameters: FixedWindowParameters): void {
  requireRange('windowLength', parameters.windowLength, { from: 1, to: 400 });
  requireRange('ownThreshold', parameters.ownThreshold ?? 0, { from: 0, to: 1e9 });
  requireRange('deviations', parameters.deviations, { from: 0, to: 20 });
  requireRange('alpha', parameters.alpha, { from: 1e-12, to: 0.5 });
  requireRange('windows', parameters.windows, { from: 2, to: 4000 });
  requireRange('fewestWindows', parameters.fewestWindows, { from: 2, to: parameters.windows });
  requireRange('minimumCases', parameters.minimumCases, { from: 0, to: 1e6 });
}

function judge(
  input: SeriesInput,
  values: Float64Array,
  parameters: FixedWindowParameters,
  { index, observed }: { readonly index: number; readonly observed: number },
): Detection {
  const { windowLength: length, windows: count, fewestWindows, ownThreshold, minimumCases } = parameters;
  const last = index - length;
  if (last + 1 < fewestWindows * length) return notEvaluated(input, index, 'too-short');
  const reachable = Math.min(count, Math.floor((last + 1) / length));
  const past = pastWindows(values, { last, length, count });
  const recommended = recommendThreshold(past, parameters);
  let others = 0;
  for (let i = index - length + 1; i < index; i++) others += values[i]!;
  if (recommended === null || past.length < knownShare * reachable || Number.isNaN(others)) {
    return notEvaluated(input, index, 'too-many-gaps');
  }
  const threshold = Math.max(ownThreshold ?? recommended.threshold, minimumCases - 1);
  const upper = Math.max(0, threshold - others);
  const mean = (past.reduce((sum, one) => sum + one, 0) + 0.5) / past.length;
  const dispersion = Math.max(1 + 1 / past.length, recommended.variance / mean);
  return evaluation(input, {
    index,
    observed,
    expected: recommended.mean / length,
    lower: null,
    upper,
    pValue: negativeBinomialUpperTail(observed + others, negativeBinomialOfDispersion(mean, dispersion)),
    alarm: observed > upper,
  });
}

/**
 * Events of a fixed window against a threshold, as ODMAP's spike alerts: the agency's own number, or one drawn from the
 * windows of the past year (`recommendThreshold`). For counts by day, week or month; season, trend and weekday are not
 * modelled. `upper` is what the period itself may hold, given the other periods of its window; a period without an event
 * raises nothing. The p value is that of the negative binomial with mean and variance of the past windows.
 */
export const fixedWindow: Method<FixedWindowParameters> = {
  id: 'fixed-window',
  version: '1.0.0',
  codeVersion: '1.0.0',
  kinds: ['count'],
  frequencies: ['D', 'W', 'M'],
  parametersFor,
  minimumHistory: (frequency, given) => {
    const { fewestWindows, windowLength } = parametersFor(frequency, given);
    return fewestWindows * windowLength + windowLength - 1;
  },
  baselineSpan: (frequency, given) => {
    const { windows, windowLength } = parametersFor(frequency, given);
    return { length: windows * windowLength, leftOut: windowLength - 1 };
  },
  detect: (input, given) => {
    if (!['D', 'W', 'M'].includes(input.frequency)) return refuse(input, 'wrong-frequency');
    const parameters = parametersFor(input.frequency, given);
    requireSense(parameters);
    const values = usableValues(input);
    const objection = countObjection(input, values);
    if (objection !== null) return refuse(input, objection);
    return evaluateEach(input, values, (index, observed) => judge(input, values, parameters, { index, observed }));
  },
};
