import { type CalendarDate, daysInMonth, formatCalendarDate, isCalendarDate } from '../../base/index.ts';

/**
 * As-of date that a file's name states: a day (`…_2026-04-20.csv`), or a month (`…_2026-04.csv`), read as its last day:
 * on any earlier day of the month the figures may not have been out.
 */
export function findAsOf(fileName: string): CalendarDate | undefined {
  const match = /(?<!\d)(\d{4})-(\d{2})(?:-(\d{2}))?(?![\d-])/u.exec(fileName);
  if (match === null) return undefined;
  const year = Number(match[1]);
  const month = Number(match[2]);
  const day = match[3] === undefined ? daysInMonth(year, month) : Number(match[3]);
  const date = formatCalendarDate(year, month, day);
  return isCalendarDate(date) ? date : undefined;
}
