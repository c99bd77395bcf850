/**
 * What was reported, by period of the event and delay of the report.
 *
 * Row `t` is a period, oldest first, the last one being now; column `x` is a delay in whole periods, from 0 to
 * `maximumDelay`. A cell is NaN where its report is still to come (t + x after now). Reports with a longer delay count
 * as reported at the longest one.
 */
export interface ReportingTriangle {
  readonly periods: number;
  /** Longest delay in periods (R: `D`). */
  readonly maximumDelay: number;
  /** Row by row, `maximumDelay + 1` cells each. */
  readonly counts: Float64Array;
}

export interface ReportedEvents {
  /** Period of each event, counted from 0. */
  readonly occurred: ArrayLike<number>;
  /** Period in which each event was reported; reports after the last period are not known yet. */
  readonly reported: ArrayLike<number>;
  readonly periods: number;
  readonly maximumDelay: number;
}

/** Counts events into a triangle. Events reported before they occurred, or that occurred before period 0, are left out. */
export function triangleOfEvents({ occurred, reported, periods, maximumDelay }: ReportedEvents): ReportingTriangle {
  const width = maximumDelay + 1;
  const counts = emptyTriangle(periods, maximumDelay);
  for (let i = 0; i < occurred.length; i++) {
    const period = occurred[i] ?? -1;
    const report = reported[i] ?? -1;
    if (period < 0 || report < period || report >= periods) continue;
    const cell = period * width + Math.min(report - period, maximumDelay);
    counts[cell] = (counts[cell] ?? 0) + 1;
  }
  return { periods, maximumDelay, counts };
}

function emptyTriangle(periods: number, maximumDelay: number): Float64Array {
  const width = maximumDelay + 1;
  return Float64Array.from({ length: periods * width }, (_, cell) => {
    const delay = cell % width;
    return (cell - delay) / width + delay < periods ? 0 : Number.NaN;
  });
}

/**
 * Which part of the triangle says how long reports take. `length` is R's `m`: `by-period` takes the last m + 1 periods
 * (Höhle and an der Heiden 2014), `by-report` for each delay the last m + 1 periods that can have it (Lawless 1994).
 */
export interface DelayWindow {
  readonly length: number;
  readonly rule: 'by-period' | 'by-report';
}

/** Sums of the triangle from which delays are estimated. */
export interface DelayTotals {
  /** Events reported with delay x, over the periods of the window that can have it (R: `n.x`). */
  readonly atDelay: Float64Array;
  /** Events of the same periods reported with delay x or less (R: `N.x`). */
  readonly upToDelay: Float64Array;
}

/**
 * Events of a window by delay, and those with that delay or less: what the distribution of the delay is estimated from. A
 * window too short for the longest delay is a mistake of the caller.
 */
export function delayTotals({ periods, maximumDelay, counts }: ReportingTriangle, window?: DelayWindow): DelayTotals {
  const width = maximumDelay + 1;
  const last = periods - 1;
  const { length, rule } = window ?? { length: last, rule: 'by-period' };
  if (!(Number.isInteger(length) && length >= (rule === 'by-period' ? Math.max(1, maximumDelay) : 1)))
    throw new RangeError(`a window of ${length} periods leaves the longest delay of ${maximumDelay} without periods`);
  const atDelay = new Float64Array(width);
  const upToDelay = new Float64Array(width);
  for (let delay = 0; delay <= maximumDelay; delay++) {
    const from = Math.max(0, last - length - (rule === 'by-report' ? delay : 0));
    for (let period = from; period <= last - delay; period++) {
      const row = period * width;
      atDelay[delay] = (atDelay[delay] ?? 0) + (counts[row + delay] ?? Number.NaN);
      for (let y = 0; y <= delay; y++) upToDelay[delay] = (upToDelay[delay] ?? 0) + (counts[row + y] ?? Number.NaN);
    }
  }
  return { atDelay, upToDelay };
}

/** Why a triangle says nothing about delays: fewer periods than delays, or no events at all. */
export interface TriangleObjection {
  readonly status: 'too-short' | 'too-sparse';
}

/** Why a triangle says nothing about its delays: no more periods than the longest delay, or no event; else null. */
export function objectionTo({ periods, maximumDelay, counts }: ReportingTriangle): TriangleObjection | null {
  if (!(Number.isInteger(maximumDelay) && maximumDelay >= 1))
    throw new RangeError(`the longest delay is a whole number of periods from 1, not ${maximumDelay}`);
  if (counts.length !== periods * (maximumDelay + 1))
    throw new RangeError('a triangle has one cell per period and delay');
  if (periods <= maximumDelay) return { status: 'too-short' };
  return counts.some((count) => count > 0) ? null : { status: 'too-sparse' };
}

/** What is reported of each period so far (R: `N.tT`). */
export function reportedSoFar({ periods, maximumDelay, counts }: ReportingTriangle): Float64Array {
  const width = maximumDelay + 1;
  return Float64Array.from({ length: periods }, (_, period) => {
    let sum = 0;
    const longest = Math.min(maximumDelay, periods - 1 - period);
    for (let delay = 0; delay <= longest; delay++) sum += counts[period * width + delay] ?? Number.NaN;
    return sum;
  });
}
