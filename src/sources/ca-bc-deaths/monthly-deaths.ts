import type { CalendarDate } from '../../base/index.ts';
import { type Cell, missingCell, plainCell } from '../../model/index.ts';
import type { CsvLayout, CsvReader, OpenFile } from '../source.ts';
import { findAsOf } from './as-of.ts';
import { monthLabelsOfYear, readMonthLabel } from './month-label.ts';

const dataset = 'monthly-deaths';

/** One row per month, all of British Columbia. */
export const monthlyDeaths: CsvLayout = {
  format: 'csv',
  id: 'monthly-deaths',
  calendar: 'gregorian',
  columns: ['Date', 'Deaths'],
  encoding: 'utf-8',
  open,
};

function open({ fileName, column, output }: OpenFile): CsvReader {
  const date = column('Date');
  const deaths = column('Deaths');
  const asOf = findAsOf(fileName);
  const series = output.series({
    indicator: 'overdose-deaths',
    place: 'CA-BC',
    substance: 'any-drug',
    frequency: 'M',
    window: '',
    dimensions: {},
    dataset,
  });
  let first: CalendarDate | undefined;
  let last: CalendarDate | undefined;
  let complete = true;

  return {
    row(cells) {
      const label = cells[date] ?? '';
      const text = cells[deaths] ?? '';
      const start = readStart(label);
      const cell = start === undefined ? undefined : readDeaths(text);
      if (start === undefined || cell === undefined) {
        complete = false;
        return;
      }
      if (cell.value !== null && asOf !== undefined && start > asOf) {
        complete = false;
        output.reject('Date', 'inconsistent', label);
        return;
      }
      output.observe(series, start, cell);
      if (cell.value === null) return;
      if (first === undefined || start < first) first = start;
      if (last === undefined || start > last) last = start;
    },
    // Where a row stayed out, a month that the file lacks may be that row's: nothing can be said to have disappeared.
    end() {
      if (complete && first !== undefined && last !== undefined) output.covers(dataset, 'M', first, last);
    },
  };

  function readStart(label: string): CalendarDate | undefined {
    const month = readMonthLabel(label);
    if (month.kind === 'month') return month.start;
    if (month.kind === 'unknown') {
      output.unknown('Date', 'unknown-period', label, monthLabelsOfYear(label.slice(-4)));
      return undefined;
    }
    output.reject('Date', 'inconsistent', label, month.swapped);
    output.drift({
      kind: 'unknown-period',
      column: 'Date',
      text: label,
      rows: 1,
      suggestion: month.swapped ?? null,
    });
    return undefined;
  }

  function readDeaths(text: string): Cell | undefined {
    if (text === '-') return notYetPublished;
    if (/^\d{1,6}(\.0)?$/u.test(text)) return plainCell(Number(text));
    if (text.trim() === '') output.reject('Deaths', 'missing-value', text);
    else output.reject('Deaths', isFiniteNumber(text) ? 'out-of-range' : 'not-a-number', text);
    return undefined;
  }
}

const notYetPublished: Cell = Object.freeze(missingCell('not-yet-published'));

/** A number that deaths cannot be: negative, broken, or too large. */
function isFiniteNumber(text: string): boolean {
  return /^[+-]?\d+(\.\d+)?(e[+-]?\d+)?$/iu.test(text);
}
