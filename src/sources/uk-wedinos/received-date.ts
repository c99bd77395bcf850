import { type CalendarDate, formatCalendarDate, isCalendarDate } from '../../base/index.ts';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `04 Dec 2024`. */
export function parseReceivedDate(text: string): CalendarDate | undefined {
  const match = /^(\d{1,2}) ([A-Z][a-z]{2}) (\d{4})$/.exec(text.trim());
  const month = months.indexOf(match?.[2] ?? '') + 1;
  if (match === null || month === 0) return undefined;
  const date = formatCalendarDate(Number(match[3]), month, Number(match[1]));
  return isCalendarDate(date) ? date : undefined;
}
