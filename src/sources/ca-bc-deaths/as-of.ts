import { type CalendarDate, isCalendarDate } from '../../base/index.ts';

/** `monthly-deaths_2022-09-30.csv` was saved on 30 September 2022. */
export function findAsOf(fileName: string): CalendarDate | undefined {
  const date = /(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)/u.exec(fileName)?.[0];
  return date !== undefined && isCalendarDate(date) ? date : undefined;
}
