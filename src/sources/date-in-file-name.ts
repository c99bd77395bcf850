import { type CalendarDate, formatCalendarDate, isCalendarDate, periodEnd } from '../base/index.ts';

const yearFirst = /(?<!\d)(20\d{2})([-_]?)(\d{2})\2(\d{2})(?!\d)/;
const monthFirst = /(?<!\d)(\d{1,2})[-_](\d{1,2})[-_](20\d{2})(?!\d)/;
const yearAndMonth = /(?<!\d)(20\d{2})[-_](\d{2})(?![-_]?\d)/;

/**
 * The day a file name carries: `2026-03-03`, `2026_03_03`, `20260303`, the United States' `10-23-2025`; of a month alone
 * (`2019-05`) its last day, the latest that the file can be from. No date, or one that does not exist, is none.
 */
export function findDateInFileName(fileName: string): CalendarDate | undefined {
  const full = yearFirst.exec(fileName);
  if (full !== null) return existing(full[1], full[3], full[4]);
  const american = monthFirst.exec(fileName);
  if (american !== null) return existing(american[3], american[1], american[2]);
  const month = yearAndMonth.exec(fileName);
  const first = existing(month?.[1], month?.[2], '1');
  return first === undefined ? undefined : periodEnd(first, 'M');
}

function existing(year = '', month = '', day = ''): CalendarDate | undefined {
  const date = formatCalendarDate(Number(year), Number(month), Number(day));
  return isCalendarDate(date) ? date : undefined;
}
