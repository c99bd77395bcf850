import { type CivilDate, civilDateOf, dayNumberOf } from './civil-date.ts';
import { nearestSameWeekday } from './reference-dates.ts';
import { type DesignRequest, findStart, type SeasonDesign } from './season-design.ts';

/**
 * The baseline of Farrington et al. 1996 (JRSS A 159:547), section 3.2: the periods within `halfWindow` of the same date of
 * each earlier year, and nothing between; one level, time in periods. As in surveillance, every day of a window is moved
 * to the nearest one with the weekday of the period predicted (weekly), or to its day of the month (monthly). Periods
 * before the series are left out: whoever needs whole windows counts the rows. Null when none is left.
 */
export function windowDesign(request: DesignRequest): SeasonDesign | null {
  const { index, length, yearsBack, halfWindow } = request;
  const found: number[] = [];
  for (let back = yearsBack; back >= 1; back--) {
    for (let step = -halfWindow; step <= halfWindow; step++) {
      const at = indexOf(request, back, step);
      if (at >= 0 && at < length) found.push(at);
    }
  }
  if (found.length === 0) return null;
  const rows = Int32Array.from(found);
  return {
    rows,
    levels: new Uint8Array(rows.length),
    times: Float64Array.from(rows),
    levelCount: 1,
    levelNow: 0,
    timeNow: index,
  };
}

/** Where the period some steps from the same date of an earlier year stands; -1 if the series does not have it. */
function indexOf({ index, starts, periodsPerYear }: DesignRequest, back: number, step: number): number {
  if (starts === null) return index - back * periodsPerYear + step;
  const now = starts[index];
  if (now === undefined) return -1;
  const { year, month, day } = civilDateOf(now);
  switch (periodsPerYear) {
    case 52:
      return findStart(starts, nearestSameWeekday(dayNumberOf({ year: year - back, month, day }) + 7 * step, now));
    case 365:
      return findStart(starts, dayNumberOf({ year: year - back, month, day }) + step);
    case 12:
      return findStart(starts, sameDayOfMonth({ year: year - back, month, day }, step));
    default:
      return -1;
  }
}

/**
 * A day of the month some months away. Where that month is too short the day runs over into the next one, and is there
 * brought back to its number, as R does. The reference date itself may run over in the same way (29 February).
 */
function sameDayOfMonth(date: CivilDate, step: number): number {
  const reference = civilDateOf(dayNumberOf(date));
  const months = reference.year * 12 + reference.month - 1 + step;
  const shifted = dayNumberOf({ year: Math.floor(months / 12), month: (months % 12) + 1, day: reference.day });
  return shifted - (civilDateOf(shifted).day - date.day);
}
