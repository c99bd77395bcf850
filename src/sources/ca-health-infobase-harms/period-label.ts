import { type CalendarDate, type Frequency, formatCalendarDate, type PeriodWindow } from '../../base/index.ts';

export interface ReportedPeriod {
  readonly start: CalendarDate;
  readonly frequency: Frequency;
  readonly window: PeriodWindow;
  /** Part of a year: replaced by the whole year in a later delivery. */
  readonly partial: boolean;
}

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const yearLabel = /^(\d{4})(?: \((\w{3}) to (\w{3})\))?$/u;
const quarterLabel = /^(\d{4}) Q([1-4])$/u;

/** Column `Time_Period`. */
export const timePeriods: readonly string[] = ['By year', 'By quarter'];

/**
 * Reads `Year_Quarter` (`2016`, `2025 (Jan to Sep)`, `2025 Q3`) under its `Time_Period`.
 * A part of a year that starts in January is a year with a shorter window (`2025`, P9M); one that starts later is a window that
 * ends with its last quarter or month (`2018 (Apr to Dec)`: nine months ending with the fourth quarter of 2018).
 */
export function readPeriod(timePeriod: string, label: string): ReportedPeriod | undefined {
  if (timePeriod === 'By quarter') {
    const quarter = quarterLabel.exec(label);
    if (quarter === null) return undefined;
    return whole(formatCalendarDate(Number(quarter[1]), Number(quarter[2]) * 3 - 2, 1), 'Q');
  }
  const year = timePeriod === 'By year' ? yearLabel.exec(label) : null;
  if (year === null) return undefined;
  if (year[2] === undefined) return whole(`${year[1]}-01-01`, 'A');
  return readPart(Number(year[1]), months.indexOf(year[2]) + 1, months.indexOf(year[3] ?? '') + 1);
}

function whole(start: CalendarDate, frequency: Frequency): ReportedPeriod {
  return { start, frequency, window: '', partial: false };
}

function readPart(year: number, first: number, last: number): ReportedPeriod | undefined {
  if (first === 0 || last < first) return undefined;
  const length = last - first + 1;
  if (first === 1) {
    if (length === 12) return whole(formatCalendarDate(year, 1, 1), 'A');
    return { start: formatCalendarDate(year, 1, 1), frequency: 'A', window: `P${length}M`, partial: true };
  }
  const step = last % 3 === 0 && length >= 3 ? 3 : 1;
  const start = formatCalendarDate(year, last - step + 1, 1);
  const window: PeriodWindow = length === step ? '' : `P${length}M`;
  return { start, frequency: step === 3 ? 'Q' : 'M', window, partial: true };
}
