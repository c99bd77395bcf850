import { kaplanMeierMedian } from '../../detect/index.ts';
import { type Estimate, middleOf, unknown } from '../estimate/estimate.ts';

/** Days from one event to another. */
export interface Delay {
  /** Our best word; where the second event has not come, the days that have passed. */
  readonly days: number;
  readonly low: number;
  /** null: the second event has not come, so that nothing bounds it. */
  readonly high: number | null;
}

/**
 * The delay in the middle of at least one. The value takes those that have not ended for like the others (Kaplan and Meier,
 * 1958), and is left out where less than half are known to have ended; the bounds take nothing for anything: below as if all
 * that are open ended today, above as if they never did.
 */
export function medianDelay(delays: readonly Delay[]): Estimate {
  if (delays.length === 0) return unknown;
  const low = middleOf(delays.map((delay) => delay.low));
  const high = middleOf(delays.map((delay) => delay.high ?? Number.POSITIVE_INFINITY));
  return {
    value: kaplanMeierMedian(delays.map((delay) => ({ time: delay.days, ended: delay.high !== null }))),
    low,
    high: Number.isFinite(high) ? high : null,
  };
}

/** Day numbers between which an event lies; both ends may be the same. */
export interface EventDays {
  readonly from: number;
  readonly to: number;
}

/**
 * The delay from one event to another that is over, or not, on a day (day numbers). A second event that came before the first
 * has a delay of 0. An event that is known to lie between two days counts as the middle of them.
 */
export function delayOn(day: number, first: EventDays, second: EventDays | null): Delay {
  const start = (first.from + first.to) / 2;
  const since = (from: number, to: number): number => Math.max(0, to - from);
  if (second === null || second.from > day) {
    return { days: since(start, day), low: since(first.to, day), high: null };
  }
  const low = since(first.to, second.from);
  // It may have come, and surely comes later: as long as nobody can say, it is not over.
  if (second.to > day) return { days: since(start, day), low, high: null };
  return { days: since(start, second.to), low, high: since(first.from, second.to) };
}
