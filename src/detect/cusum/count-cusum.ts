import {
  type CountTransform,
  countDeviation,
  countOfDeviation,
  upperLimitAsInSurveillance,
} from './count-transform.ts';
import type { CusumMode } from './negative-binomial-residual.ts';

export interface CountCusumOptions {
  readonly transform: CountTransform;
  /** What is taken off each deviation: half the shift to be found, in standard deviations (k). */
  readonly referenceValue: number;
  /** Value of the statistic from which there is an alarm (h). */
  readonly decisionInterval: number;
  /** For the negative binomial transforms: variance mean + dispersion mean² (alpha). */
  readonly dispersion: number;
  /** Start again from 0 after an alarm (Page 1954), or go on summing, as surveillance before 1.25 does. */
  readonly resetAfterAlarm: boolean;
  /** `published`: limits are the transform turned round, gaps are passed over. `surveillance`: as R computes them. */
  readonly mode: CusumMode;
}

export interface CountCusum {
  /** C(t) before any reset. */
  readonly statistic: Float64Array;
  /** The count at which C(t) reaches the decision interval. */
  readonly upper: Float64Array;
  /** 1 where C(t) >= h. */
  readonly alarm: Uint8Array;
}

/**
 * One-sided CUSUM of counts: C(t) = max(0, C(t-1) + x(t) - k) with C before the first period 0, alarm from h (Page
 * 1954, Biometrika 41:100; for counts Rossi et al. 1999, Stat Med 18:2111). `means` are the expected counts.
 */
export function countCusum(counts: Float64Array, means: Float64Array, options: CountCusumOptions): CountCusum {
  const { transform, referenceValue, decisionInterval, dispersion, resetAfterAlarm, mode } = options;
  const statistic = new Float64Array(counts.length);
  const upper = new Float64Array(counts.length);
  const alarm = new Uint8Array(counts.length);
  let before = 0;
  for (const [t, count] of counts.entries()) {
    const expectation = { mean: means[t] ?? Number.NaN, dispersion, mode };
    const isGap = Number.isNaN(count) && mode === 'published';
    const now = isGap ? before : Math.max(0, before + (countDeviation(transform, count, expectation) - referenceValue));
    statistic[t] = now;
    alarm[t] = !isGap && now >= decisionInterval ? 1 : 0;
    const state = { decisionInterval, referenceValue, before, now };
    upper[t] =
      mode === 'published'
        ? countOfDeviation(transform, decisionInterval + referenceValue - before, expectation)
        : numberOrZero(upperLimitAsInSurveillance(transform, state, expectation));
    before = resetAfterAlarm && alarm[t] === 1 ? 0 : now;
  }
  return { statistic, upper, alarm };
}

function numberOrZero(value: number): number {
  return Number.isNaN(value) ? 0 : value;
}
