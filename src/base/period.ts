import { addDays, addMonths, type CalendarDate, formatCalendarDate, toDayNumber } from './calendar-date.ts';

/** SDMX code list CL_FREQ: annual, half-yearly, quarterly, monthly, weekly, daily. */
export const frequencies = ['A', 'S', 'Q', 'M', 'W', 'D'] as const;
export type Frequency = (typeof frequencies)[number];

/**
 * A stretch of time a figure speaks of.
 * `start` is the first day of the reference period of the frequency. With `window` (an ISO 8601 duration such as `P12M`)
 * of a frequency shorter than the window, the figure covers the window that *ends* with that reference period
 * (CDC's "12 month-ending January 2015" is `{ start: '2015-01-01', frequency: 'M', window: 'P12M' }`);
 * with a window shorter than the frequency it covers the window that *starts* there ("2025 (Jan to Sep)" is
 * `{ start: '2025-01-01', frequency: 'A', window: 'P9M' }`).
 */
export interface Period {
  readonly start: CalendarDate;
  readonly frequency: Frequency;
  readonly window: PeriodWindow;
}

/** ISO 8601 duration in whole months, or the empty string where the figure covers exactly its reference period. */
export type PeriodWindow = '' | `P${number}M`;

const monthsPer: Readonly<Partial<Record<Frequency, number>>> = { A: 12, S: 6, Q: 3, M: 1 };

/** Last day of the reference period that starts on `start`. */
export function periodEnd(start: CalendarDate, frequency: Frequency): CalendarDate {
  return addDays(nextPeriod(start, frequency), -1);
}

/** First day of the reference period after the one that starts on `start`. */
export function nextPeriod(start: CalendarDate, frequency: Frequency): CalendarDate {
  return shiftPeriod(start, frequency, 1);
}

/** First day of the reference period `steps` after (before, where negative) the one that starts on `start`. */
export function shiftPeriod(start: CalendarDate, frequency: Frequency, steps: number): CalendarDate {
  const months = monthsPer[frequency];
  if (months !== undefined) return addMonths(start, months * steps);
  return addDays(start, (frequency === 'W' ? 7 : 1) * steps);
}

/** Number of reference periods from `from` to `to` (both starts of periods of the frequency). */
export function periodsBetween(from: CalendarDate, to: CalendarDate, frequency: Frequency): number {
  const months = monthsPer[frequency];
  if (months !== undefined) return Math.floor((monthIndex(to) - monthIndex(from)) / months);
  return Math.floor((toDayNumber(to) - toDayNumber(from)) / (frequency === 'W' ? 7 : 1));
}

function monthIndex(date: CalendarDate): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;
}

/** First day of the period of the frequency that contains `date`; weeks start on Monday (ISO 8601). */
export function periodContaining(date: CalendarDate, frequency: Frequency): CalendarDate {
  const year = Number(date.slice(0, 4));
  const month = Number(date.slice(5, 7));
  const months = monthsPer[frequency];
  if (months !== undefined) return formatCalendarDate(year, month - ((month - 1) % months), 1);
  if (frequency === 'D') return date;
  return addDays(date, -daysSinceMonday(date));
}

/** SDMX time period: `2025`, `2025-S1`, `2025-Q3`, `2025-02`, `2025-W07`, `2025-02-05`; with a window `2025-02/P12M`. */
export function formatPeriod({ start, frequency, window }: Period): string {
  const text = formatReference(start, frequency);
  return window === '' ? text : `${text}/${window}`;
}

function formatReference(start: CalendarDate, frequency: Frequency): string {
  const year = start.slice(0, 4);
  const month = Number(start.slice(5, 7));
  switch (frequency) {
    case 'A':
      return year;
    case 'S':
      return `${year}-S${month <= 6 ? 1 : 2}`;
    case 'Q':
      return `${year}-Q${Math.floor((month - 1) / 3) + 1}`;
    case 'M':
      return start.slice(0, 7);
    case 'W': {
      const week = isoWeek(start);
      return `${week.year}-W${String(week.week).padStart(2, '0')}`;
    }
    case 'D':
      return start;
  }
}

/** 0 for a Monday … 6 for a Sunday; 1970-01-01 was a Thursday. */
function daysSinceMonday(date: CalendarDate): number {
  return (((toDayNumber(date) + 3) % 7) + 7) % 7;
}

/** ISO 8601 week: Monday to Sunday, the week with the year's first Thursday is week 1. */
export function isoWeek(date: CalendarDate): { readonly year: number; readonly week: number } {
  const thursday = addDays(date, 3 - daysSinceMonday(date));
  const year = Number(thursday.slice(0, 4));
  return { year, week: Math.floor((toDayNumber(thursday) - toDayNumber(formatCalendarDate(year, 1, 1))) / 7) + 1 };
}

/** CDC MMWR week: Sunday to Saturday, week 1 is the first with at least four days in the year (MMWR week fact sheet). */
export function mmwrWeek(date: CalendarDate): { readonly year: number; readonly week: number } {
  const wednesday = addDays(date, 3 - ((daysSinceMonday(date) + 1) % 7));
  const year = Number(wednesday.slice(0, 4));
  return { year, week: Math.floor((toDayNumber(wednesday) - toDayNumber(formatCalendarDate(year, 1, 1))) / 7) + 1 };
}

/**
 * Month of a United States federal fiscal year, which starts on 1 October of the calendar year before
 * (31 U.S.C. § 1102): fiscal year 2026, month 12 is December 2025.
 */
export function fiscalMonth(fiscalYear: number, month: number): CalendarDate {
  return formatCalendarDate(month >= 10 ? fiscalYear - 1 : fiscalYear, month, 1);
}

/** United States federal fiscal year of a day. */
export function fiscalYearOf(date: CalendarDate): number {
  return Number(date.slice(0, 4)) + (Number(date.slice(5, 7)) >= 10 ? 1 : 0);
}
