import {
  addMonths,
  type CalendarDate,
  type Frequency,
  formatDay,
  formatFigure,
  formatFigureRange,
  formatMonthOf,
  periodEnd,
  type Text,
  units,
} from '../../base/index.ts';
import type { Estimate } from '../estimate/estimate.ts';
import type { IndicatorDefinition } from '../indicator/definition.ts';
import type { IndicatorFigure } from '../indicator/evaluate.ts';
import type { ReportVoice } from './voice.ts';

/** A day in words; the first of a month is an ordinal in French ("1er mai 2026"). */
export function sayDay(day: CalendarDate, { language, locale }: ReportVoice): string {
  const said = formatDay(day, locale);
  return language === 'fr' && day.endsWith('-01') ? said.replace(/^1 /u, '1er ') : said;
}

export function sayText(words: Text, { language }: ReportVoice): string {
  return words[language];
}

const monthsOf: Readonly<Partial<Record<Frequency, number>>> = { A: 12, S: 6, Q: 3, M: 1 };

/** What a figure covers: "12 months to March 2026", "quarter 2 of 2025", "2024". */
export function sayPeriod(
  start: CalendarDate,
  { measure: { frequency, window }, periods }: IndicatorDefinition,
  voice: ReportVoice,
): string {
  const months = window === '' ? (monthsOf[frequency] ?? 0) * periods : Number(window.slice(1, -1));
  const isOwnYear = frequency === 'A' && months === 12;
  if (months > (monthsOf[frequency] ?? Number.POSITIVE_INFINITY) && !isOwnYear) {
    return voice.text('period.months', { months, end: formatMonthOf(periodEnd(start, frequency), voice.locale) });
  }
  return sayReference(start, frequency, voice);
}

function sayReference(start: CalendarDate, frequency: Frequency, voice: ReportVoice): string {
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
      return formatMonthOf(addMonths(start, 0), voice.locale);
    case 'W':
      return voice.text('period.week', { date: sayDay(start, voice) });
    case 'D':
      return sayDay(start, voice);
  }
}

/** A figure with its unit and, in brackets, its bounds; without a number, the bounds alone. */
export function sayFigure(figure: Estimate, definition: IndicatorDefinition, voice: ReportVoice): string {
  const bounds = sayBounds(figure, voice);
  const unit = sayText(units[definition.unit], voice);
  const { value } = figure;
  if (value === null) return isUnknown(figure) ? voice.text('figure.none') : withUnit(bounds, unit);
  const said = withUnit(formatFigure(value, voice.locale), unit);
  return bounds === '' ? said : `${said} (${bounds})`;
}

export function sayNumber(value: number | null, voice: ReportVoice): string {
  return value === null ? '–' : formatFigure(value, voice.locale);
}

/** Empty where the figure is exact. */
export function sayBounds({ value, low, high }: Estimate, voice: ReportVoice): string {
  if (low === null && high === null) return value === null ? '' : voice.text('bounds.unknown');
  if (value !== null && low === value && high === value) return '';
  if (high === null && (low ?? 0) <= 0) return voice.text('bounds.open');
  if (low === null) return voice.text('bounds.most', { high: formatFigure(high ?? 0, voice.locale) });
  if (high === null) return voice.text('bounds.least', { low: formatFigure(low, voice.locale) });
  return formatFigureRange(low, high, voice.locale);
}

export function sayCoverage({ reporting, expected }: IndicatorFigure, voice: ReportVoice): string {
  return voice.text('coverage.places', {
    reporting: formatFigure(reporting.length, voice.locale),
    expected: formatFigure(expected, voice.locale),
  });
}

/** What weakens a figure: places that are missing, and the caveats of what it is made from. */
export function sayRemarks(figure: IndicatorFigure, voice: ReportVoice): readonly string[] {
  const { reporting, expected, caveats } = figure;
  const coverage =
    reporting.length < expected
      ? [voice.text('areas.coverage', { reporting: formatFigure(reporting.length, voice.locale), expected })]
      : [];
  return [...coverage, ...caveats.map((caveat) => voice.text(`caveat.${caveat}`))];
}

export function sayList(items: readonly string[], { locale }: ReportVoice): string {
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(items);
}

/** With a capital letter, as a sentence begins. */
export function sayFirst(words: string, { locale }: ReportVoice): string {
  const [letter = ''] = words;
  return letter.toLocaleUpperCase(locale) + words.slice(letter.length);
}

function isUnknown({ value, low, high }: Estimate): boolean {
  return value === null && low === null && high === null;
}

/** Between a number and its unit no line is broken. */
function withUnit(number: string, unit: string): string {
  return `${number}\u00a0${unit}`;
}
