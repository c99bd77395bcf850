import type { CalendarDate } from './calendar-date.ts';

const formatters = new Map<string, Intl.DateTimeFormat>();

/** A day in words: "November 21, 2026", "21 novembre 2026", "21 de noviembre de 2026". */
export function formatDay(date: CalendarDate, locale: string): string {
  return dateFormat(locale, 'long', { year: 'numeric', month: 'long', day: 'numeric' }).format(asInstant(date));
}

/** A month in words: "June 2026", "juin 2026", "junio de 2026". */
export function formatMonthOf(date: CalendarDate, locale: string): string {
  return dateFormat(locale, 'month', { year: 'numeric', month: 'long' }).format(asInstant(date));
}

/** Name of a month alone. */
export function formatMonthName(date: CalendarDate, locale: string, width: 'long' | 'short' = 'long'): string {
  return dateFormat(locale, `month-${width}`, { month: width }).format(asInstant(date));
}

/** The first moment of a day in UTC, in which it is written too: whoever reads, wherever they are, reads the same day. */
function asInstant(date: CalendarDate): Date {
  return new Date(`${date.slice(0, 10)}T00:00:00Z`);
}

function dateFormat(locale: string, name: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale}|${name}`;
  const known = formatters.get(key);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
  formatters.set(key, made);
  return made;
}
