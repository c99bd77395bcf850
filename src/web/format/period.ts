import { addMonths, type CalendarDate, type Frequency, type Period } from '../../base/index.ts';
import { formatMonth, formatMonthName } from './date.ts';
import type { Voice } from './voice.ts';

/** A period as people say it; weeks by their first day, because countries number weeks differently. */
export function describePeriod({ start, frequency, window }: Period, voice: Voice): string {
  if (window === '') return describeReference(start, frequency, voice);
  const months = Number(window.slice(1, -1));
  if (frequency === 'A' && months < 12) {
    const end = formatMonthName(addMonths(start, months - 1), voice);
    return voice.text('period.window.start', { year: start.slice(0, 4), end });
  }
  return voice.text('period.window.months', { months, end: formatMonth(start, voice) });
}

function describeReference(start: CalendarDate, frequency: Frequency, voice: Voice): string {
  const year = start.slice(0, 4);
  const month = Number(start.slice(5, 7));
  switch (frequency) {
    case 'A':
      return year;
    case 'S':
      return voice.text('period.half', { half: month <= 6 ? 1 : 2, year });
    case 'Q':
      return voice.text('period.quarter', { quarter: Math.floor((month - 1) / 3) + 1, year });
    case 'M':
      return formatMonth(start, voice);
    case 'W':
      return voice.text('period.week', { date: start });
    case 'D':
      return start;
  }
}
