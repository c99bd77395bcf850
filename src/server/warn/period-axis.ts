import { type CalendarDate, type Frequency, periodsBetween, shiftPeriod, toDayNumber } from '../../base/index.ts';

/** A row of periods without gaps, as series of one source share it. */
export interface PeriodAxis {
  readonly periods: readonly CalendarDate[];
  /** First day of each, as days since 1970-01-01. */
  readonly starts: Int32Array;
  /** Place of a period on the axis; below 0 or beyond the end where it lies outside. */
  readonly indexOf: (period: CalendarDate) => number;
}

/** Series come in the order of their sources: a few axes serve thousands of them. */
const mostKept = 64;
const kept = new Map<string, PeriodAxis>();

/** The axis from one period to another, both included. Turning dates into numbers costs more than the statistics. */
export function periodAxis(from: CalendarDate, to: CalendarDate, frequency: Frequency): PeriodAxis {
  const key = `${from}|${to}|${frequency}`;
  const known = kept.get(key);
  if (known !== undefined) return known;
  const axis = makeAxis(from, to, frequency);
  if (kept.size >= mostKept) {
    const [oldest] = kept.keys();
    if (oldest !== undefined) kept.delete(oldest);
  }
  kept.set(key, axis);
  return axis;
}

function makeAxis(from: CalendarDate, to: CalendarDate, frequency: Frequency): PeriodAxis {
  const length = periodsBetween(from, to, frequency) + 1;
  const periods = Array.from({ length }, (_, index) => shiftPeriod(from, frequency, index));
  const places = new Map(periods.map((period, index) => [period, index]));
  return {
    periods,
    starts: Int32Array.from(periods, toDayNumber),
    // A period that begins between two of the axis belongs to the one before.
    indexOf: (period) => places.get(period) ?? periodsBetween(from, period, frequency),
  };
}
