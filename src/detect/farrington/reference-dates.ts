import { civilDateOf, dayNumberOf } from './civil-date.ts';

interface ReferenceDates {
  /** Days since 1970-01-01 of the date to look back from. */
  readonly dayNumber: number;
  readonly yearsBack: number;
  /** Move each date to the nearest one with the same weekday. */
  readonly sameWeekday: boolean;
}

/**
 * The date itself and the same date 1, 2, ... years before, newest first. 29 February becomes 1 March in other years.
 * For weekly data each is moved, by at most three days, to the weekday of the date: years of 53 weeks fall into place.
 * Source: Salmon, Schumacher and Höhle 2016 (J Stat Softw 70:10), section 3.2.
 */
export function referenceDates({ dayNumber, yearsBack, sameWeekday }: ReferenceDates): readonly number[] {
  const { year, month, day } = civilDateOf(dayNumber);
  const dates: number[] = [];
  for (let back = 0; back <= yearsBack; back++) {
    const date = dayNumberOf({ year: year - back, month, day });
    dates.push(sameWeekday ? nearestSameWeekday(date, dayNumber) : date);
  }
  return dates;
}

/** The nearest day with the weekday of another. */
export function nearestSameWeekday(date: number, weekdayOf: number): number {
  const later = (((weekdayOf - date) % 7) + 7) % 7;
  return later <= 3 ? date + later : date + later - 7;
}
