import { findOutbreak } from './outbreak-span.ts';
import type { JudgedSeries } from './performance.ts';

/** What a method reaches when its threshold is set for a share of false alarms. */
export interface OperatingPoint {
  /** Scores above it alarm; -Infinity where every evaluation does. */
  readonly threshold: number;
  /** The share of false alarms reached, at most the one asked for. */
  readonly falsePositiveRate: number;
  /** Share of outbreaks with an alarm between start and end. */
  readonly probabilityOfDetection: number;
  /** Share of periods of outbreaks that alarm. */
  readonly sensitivity: number;
  /** (first alarm - start) / duration, 1 where missed, averaged. */
  readonly timeliness: number;
}

/**
 * One point for each share of false alarms asked for. Detection against false alarms is the receiver operating
 * characteristic (ROC), timeliness against false alarms the activity monitoring operating characteristic (AMOC; Fawcett and
 * Provost 1999, KDD 5:53). The threshold is the largest that keeps false alarms at or below the share; periods without an
 * evaluation never alarm. Empty where there is no outbreak or no period without one.
 */
export function operatingCurve(judged: readonly JudgedSeries[], rates: readonly number[]): readonly OperatingPoint[] {
  const { scores: clean, periods } = cleanScores(judged);
  const outbreaks = judged.reduce((sum, one) => sum + one.outbreaks.length, 0);
  if (periods === 0 || outbreaks === 0) return [];
  return rates.map((rate) => {
    if (!(rate >= 0 && rate <= 1)) throw new RangeError(`a share of false alarms is from 0 to 1, not ${rate}`);
    const threshold = clean[Math.floor(rate * periods)] ?? Number.NEGATIVE_INFINITY;
    return { ...reachedAt(judged, threshold), falsePositiveRate: countAbove(clean, threshold) / periods };
  });
}

/** Scores of evaluated periods without an outbreak, largest first, and how many periods without one there are in all. */
function cleanScores(judged: readonly JudgedSeries[]): { readonly scores: Float64Array; readonly periods: number } {
  const scores: number[] = [];
  let periods = 0;
  for (const one of judged) {
    for (const [at, state] of one.state.entries()) {
      if (state !== 0) continue;
      periods += 1;
      const score = one.scores[at] ?? Number.NaN;
      if (!Number.isNaN(score)) scores.push(score);
    }
  }
  return { scores: Float64Array.from(scores).sort().reverse(), periods };
}

/** How many of the descending scores lie above the threshold: equal ones do not. */
function countAbove(descending: Float64Array, threshold: number): number {
  let low = 0;
  let high = descending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((descending[middle] ?? Number.NaN) > threshold) low = middle + 1;
    else high = middle;
  }
  return low;
}

function reachedAt(
  judged: readonly JudgedSeries[],
  threshold: number,
): Pick<OperatingPoint, 'threshold' | 'probabilityOfDetection' | 'sensitivity' | 'timeliness'> {
  let outbreaks = 0;
  let detected = 0;
  let timeliness = 0;
  let outbreakPeriods = 0;
  let alarmed = 0;
  for (const { state, scores, outbreaks: spans } of judged) {
    const alarm = Uint8Array.from(scores, (score) => (score > threshold ? 1 : 0));
    for (const span of spans) {
      const finding = findOutbreak(alarm, span);
      outbreaks += 1;
      detected += finding.detected ? 1 : 0;
      timeliness += finding.timeliness;
    }
    for (const [at, flag] of state.entries()) {
      if (flag !== 1) continue;
      outbreakPeriods += 1;
      alarmed += alarm[at] ?? 0;
    }
  }
  return {
    threshold,
    probabilityOfDetection: detected / outbreaks,
    sensitivity: outbreakPeriods === 0 ? 0 : alarmed / outbreakPeriods,
    timeliness: timeliness / outbreaks,
  };
}
