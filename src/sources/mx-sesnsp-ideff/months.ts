import { addMonths, type CalendarDate, formatCalendarDate, periodEnd } from '../../base/index.ts';

/** The twelve month columns, in calendar order. */
export const monthColumns: readonly string[] = [
  'ENERO',
  'FEBRERO',
  'MARZO',
  'ABRIL',
  'MAYO',
  'JUNIO',
  'JULIO',
  'AGOSTO',
  'SEPTIEMBRE',
  'OCTUBRE',
  'NOVIEMBRE',
  'DICIEMBRE',
];

/** First days of the twelve months of a year. */
export function monthStarts(year: number): readonly CalendarDate[] {
  return monthColumns.map((_, index) => formatCalendarDate(year, index + 1, 1));
}

const abbreviations = ['ene', 'feb', 'mar', 'abr', 'may', 'jun', 'jul', 'ago', 'sep', 'oct', 'nov', 'dic'];
const fileNamePattern = new RegExp(`ideff[ _-]?(${abbreviations.join('|')})[a-z]*[ _-]?(?:20)?(\\d{2})(?!\\d)`, 'i');

/** `IDEFF_jul25` holds the data through July 2025: as of 31 July 2025. */
export function findAsOf(fileName: string): CalendarDate | undefined {
  const match = fileNamePattern.exec(fileName);
  const month = abbreviations.indexOf(match?.[1]?.toLowerCase() ?? '');
  if (match === null || month < 0) return undefined;
  return periodEnd(addMonths(formatCalendarDate(2000 + Number(match[2]), 1, 1), month), 'M');
}
