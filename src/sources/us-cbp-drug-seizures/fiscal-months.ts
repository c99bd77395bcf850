import { type CalendarDate, fiscalMonth, periodEnd } from '../../base/index.ts';
import { months } from './codes.ts';

/** A month of the file. Figures of a fiscal year still running are provisional: the agency says they may change until its end. */
export interface FiscalMonth {
  readonly start: CalendarDate;
  readonly provisional: boolean;
}

const fiscalYear = /^(20\d{2})( \(FYTD\))?$/;
const dataThrough = /-fy(\d{2})-([a-z]{3})(?:_\d+)?\.csv$/i;

/** The month that `2026 (FYTD)`, `DEC` means: December 2025. */
export function findFiscalMonth(year: string, month: string): FiscalMonth | undefined {
  const match = fiscalYear.exec(year);
  const number = months.get(month);
  if (match === null || number === undefined) return undefined;
  return { start: fiscalMonth(Number(match[1]), number), provisional: match[2] !== undefined };
}

/**
 * Last day of the data, where the file's name states the month: `nationwide-drugs-fy23-fy26-dec.csv` goes through December
 * of fiscal year 2026, 2025-12-31. The agency publishes two to three weeks later; the day itself is not in the file.
 */
export function findDataThrough(fileName: string): CalendarDate | undefined {
  const match = dataThrough.exec(fileName);
  const month = months.get((match?.[2] ?? '').toUpperCase());
  if (match === null || month === undefined) return undefined;
  return periodEnd(fiscalMonth(2000 + Number(match[1]), month), 'M');
}
