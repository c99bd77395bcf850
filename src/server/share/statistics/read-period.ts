import {
  addDays,
  type CalendarDate,
  periodContaining,
  periodEnd,
  shiftPeriod,
  VigiaError,
} from '../../../base/index.ts';

/** First and last day of a period as SDMX writes it. */
export function readPeriod(text: string): { readonly first: CalendarDate; readonly last: CalendarDate } {
  const found =
    /^(\d{4})(?:-(?:S([12])|Q([1-4])|W(0[1-9]|[1-4]\d|5[0-3])|(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?))?(?:T[\d:.]+Z?)?$/u.exec(
      text,
    );
  if (found === null) throw new VigiaError('sdmx.period-unreadable', { period: text.slice(0, 40) });
  const [, year = '', half, quarter, week, month, day] = found;
  if (day !== undefined) return oneDay(`${year}-${month ?? ''}-${day}`, text);
  if (month !== undefined) return spanOf(`${year}-${month}-01`, 'M');
  if (week !== undefined) {
    // 4 January is in week 1 (ISO 8601).
    const first = periodContaining(`${year}-01-04`, 'W');
    return spanOf(addDays(first, 7 * (Number(week) - 1)), 'W');
  }
  if (quarter !== undefined) return spanOf(shiftPeriod(`${year}-01-01`, 'Q', Number(quarter) - 1), 'Q');
  if (half !== undefined) return spanOf(shiftPeriod(`${year}-01-01`, 'S', Number(half) - 1), 'S');
  return spanOf(`${year}-01-01`, 'A');
}

function spanOf(
  first: CalendarDate,
  frequency: 'A' | 'S' | 'Q' | 'M' | 'W',
): { first: CalendarDate; last: CalendarDate } {
  return { first, last: periodEnd(first, frequency) };
}

function oneDay(day: CalendarDate, text: string): { first: CalendarDate; last: CalendarDate } {
  // 30 February comes back as another day.
  if (addDays(day, 0) !== day) throw new VigiaError('sdmx.period-unreadable', { period: text.slice(0, 40) });
  return { first: day, last: day };
}
