import { type CalendarDate, formatDay, formatMonthOf, formatMonthName as nameMonth } from '../../base/index.ts';
import type { Voice } from './voice.ts';

/** A day in words: "November 21, 2026", "21 novembre 2026", "21 de noviembre de 2026". */
export function formatLongDate(date: CalendarDate, { locale }: Pick<Voice, 'locale'>): string {
  return formatDay(date, locale);
}

/** A month in words: "June 2026", "juin 2026", "junio de 2026". */
export function formatMonth(date: CalendarDate, { locale }: Pick<Voice, 'locale'>): string {
  return formatMonthOf(date, locale);
}

/** Name of a month alone. */
export function formatMonthName(
  date: CalendarDate,
  { locale, width = 'long' }: { readonly locale: string; readonly width?: 'long' | 'short' },
): string {
  return nameMonth(date, locale, width);
}

/** A moment: the numeric day (ISO 8601, the same in the three languages) and the hour where the reader is. */
export function formatMoment(instant: string, { locale }: Pick<Voice, 'locale'>): string {
  const date = new Date(instant);
  const day = [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
  return `${day} ${new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(date)}`;
}

/** Age in whole days, in words. */
export function formatAge(days: number, voice: Voice): string {
  return days <= 0 ? voice.text('age.today') : voice.text('age.days', { days });
}
