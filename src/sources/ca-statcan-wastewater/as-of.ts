import { type CalendarDate, isCalendarDate } from '../../base/index.ts';

/** A day in the file's name (`13100871_2024-12-31.csv`); the publisher's own names (`13100871.csv`) have none. */
export function findAsOf(fileName: string): CalendarDate | undefined {
  const date = /(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)/u.exec(fileName)?.[0];
  return date !== undefined && isCalendarDate(date) ? date : undefined;
}
