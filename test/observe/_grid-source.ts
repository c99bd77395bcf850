import { addMonths, type CalendarDate, isCalendarDate, sameText } from '../../src/base/index.ts';
import { missingCell, plainCell, publicMarking } from '../../src/model/index.ts';
import type { CsvLayout, CsvReader, OpenFile, Source } from '../../src/sources/index.ts';

/**
 * A source of one dataset for tests: rows `cell,month,value` (`x` is suppressed), and rows `covers` whose month and value are the
 * first and last month the file speaks for. A row with another cell than `a` to `d` is rejected.
 */
export function gridSource(id: string): Source {
  return {
    id,
    country: 'CA',
    title: sameText(id),
    publisher: sameText('Test'),
    description: sameText('Test'),
    homepage: 'https://example.org/',
    licence: { name: 'none', attribution: sameText('Test') },
    languages: ['en'],
    cadence: { frequency: 'M', lagDays: 30 },
    connectorVersion: '1.0.0',
    marking: publicMarking,
    places: [],
    substances: [],
    layouts: [grid],
  };
}

export const gridCells = ['a', 'b', 'c', 'd'] as const;
export const gridMonths: readonly CalendarDate[] = Array.from({ length: 5 }, (_, index) =>
  addMonths('2026-01-01', index),
);

const grid: CsvLayout = {
  format: 'csv',
  id: 'grid',
  calendar: 'gregorian',
  columns: ['cell', 'month', 'value'],
  encoding: 'utf-8',
  open: openGrid,
};

function openGrid({ output, column }: OpenFile): CsvReader {
  const known: readonly string[] = gridCells;
  const cellAt = column('cell');
  const monthAt = column('month');
  const valueAt = column('value');
  const spans: (readonly [CalendarDate, CalendarDate])[] = [];
  return {
    row: (cells) => {
      const cell = cells[cellAt] ?? '';
      const month = cells[monthAt] ?? '';
      const value = cells[valueAt] ?? '';
      if (cell === 'covers') {
        spans.push([month, value]);
        return;
      }
      if (!known.includes(cell)) {
        output.unknown('cell', 'unknown-code', cell, known);
        return;
      }
      if (!isCalendarDate(month)) {
        output.reject('month', 'unknown-period', month);
        return;
      }
      const series = output.series({
        indicator: 'overdose-deaths',
        place: 'CA-BC',
        substance: 'any-drug',
        frequency: 'M',
        window: '',
        dimensions: { cell },
        dataset: 'grid',
      });
      output.observe(series, month, value === 'x' ? missingCell('suppressed') : plainCell(Number(value)));
    },
    end: () => {
      for (const [from, to] of spans) output.covers('grid', 'M', from, to);
    },
  };
}
