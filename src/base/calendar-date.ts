/** A calendar day, `YYYY-MM-DD` (ISO 8601), without time zone. */
export type CalendarDate = string;

const pattern = /^(\d{4})-(\d{2})-(\d{2})$/;
const millisecondsPerDay = 86_400_000;

/** True for a day that exists in the Gregorian calendar, written `YYYY-MM-DD`; there is no year 0, and databases take none. */
export function isCalendarDate(text: string): boolean {
  const match = pattern.exec(text);
  if (match === null || match[1] === '0000') return false;
  return formatCalendarDate(Number(match[1]), Number(match[2]), Number(match[3])) === text && isDayOfMonth(match);
}

function isDayOfMonth(match: RegExpExecArray): boolean {
  const month = Number(match[2]);
  const day = Number(match[3]);
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(Number(match[1]), month);
}

/** Number of days in a month (1–12) of the proleptic Gregorian calendar. */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

export function formatCalendarDate(year: number, month: number, day: number): CalendarDate {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Days since 1970-01-01 (may be negative). */
export function toDayNumber(date: CalendarDate): number {
  return (
    Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))) / millisecondsPerDay
  );
}

export function fromDayNumber(day: number): CalendarDate {
  return new Date(day * millisecondsPerDay).toISOString().slice(0, 10);
}

export function addDays(date: CalendarDate, days: number): CalendarDate {
  return fromDayNumber(toDayNumber(date) + days);
}

/** Adds whole months; the day is cut to the length of the month reached (31 January + 1 = 28 or 29 February). */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  const index = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months;
  const year = Math.floor(index / 12);
  const month = index - year * 12 + 1;
  return formatCalendarDate(year, month, Math.min(Number(date.slice(8, 10)), daysInMonth(year, month)));
}
