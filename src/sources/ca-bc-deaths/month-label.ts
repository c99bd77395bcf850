import { type CalendarDate, formatCalendarDate, isCalendarDate } from '../../base/index.ts';

/** The publisher's month names (Associated Press abbreviations), January first. */
const monthNames = 'Jan. Feb. Mar. Apr. May June July Aug. Sep. Oct. Nov. Dec.'.split(' ');

const namedMonth = /^(\S+) (\d{4})$/u;
const isoDay = /^(\d{4})-(\d{2})-(\d{2})$/u;

type MonthLabel =
  | { readonly kind: 'month'; readonly start: CalendarDate }
  /** A day that is not the first of a month; `swapped` is what it says if month and day changed places. */
  | { readonly kind: 'not-a-month-start'; readonly swapped: CalendarDate | undefined }
  | { readonly kind: 'unknown' };

/**
 * Reads the label of a month in either of the publisher's styles: `Jan. 2012` (until November 2022) and `2012-01-01` (since).
 * The delivery of May 2023 wrote February to April as `2023-01-02` to `2023-01-04`: such a day is never taken for January.
 */
export function readMonthLabel(text: string): MonthLabel {
  const named = namedMonth.exec(text);
  if (named !== null) {
    const month = monthNames.indexOf(named[1] ?? '') + 1;
    return month === 0 ? { kind: 'unknown' } : { kind: 'month', start: formatCalendarDate(Number(named[2]), month, 1) };
  }
  const day = isoDay.exec(text);
  if (day === null || !isCalendarDate(text)) return { kind: 'unknown' };
  if (day[3] === '01') return { kind: 'month', start: text };
  const swapped = `${day[1]}-${day[3]}-${day[2]}`;
  return {
    kind: 'not-a-month-start',
    swapped: day[2] === '01' && isCalendarDate(swapped) ? swapped : undefined,
  };
}

/** The twelve labels of a year in the first style, to suggest one for a label that is not known. */
export function monthLabelsOfYear(year: string): readonly string[] {
  return monthNames.map((name) => `${name} ${year}`);
}
