import { type CalendarDate, isCalendarDate } from '../../../src/base/index.ts';
import { type Cell, findPlace, missingCell, plainCell } from '../../../src/model/index.ts';
import { coverRuns } from '../../../src/sources/cover-runs.ts';
import { parseCount } from '../../../src/sources/parse-figure.ts';
import type { CsvLayout, CsvReader, OpenFile } from '../../../src/sources/source.ts';

const dataset = 'monthly-table';
const regions: readonly string[] = ['BC', 'AB', 'ON', 'QC'];
/** The publisher's sign for counts from 1 to 9. */
const suppressed = 'Suppr.';

/** One row for each month, province and drug. */
export const monthlyTable: CsvLayout = {
  format: 'csv',
  id: 'monthly-table',
  calendar: 'gregorian',
  columns: ['Month', 'Region', 'Drug', 'Deaths'],
  encoding: 'utf-8',
  open,
};

function open({ column, output }: OpenFile): CsvReader {
  const monthAt = column('Month');
  const regionAt = column('Region');
  const drugAt = column('Drug');
  const deathsAt = column('Deaths');
  const series = new Map<string, number>();
  const months = new Set<CalendarDate>();

  return { row, end: () => coverRuns(output, dataset, 'M', months) };

  function row(cells: readonly string[]): void {
    const start = readMonth(cells[monthAt] ?? '');
    const handle = readSeries(cells[regionAt] ?? '', cells[drugAt] ?? '');
    const cell = readDeaths(cells[deathsAt] ?? '');
    if (start === undefined || handle === undefined || cell === undefined) return;
    months.add(start);
    output.observe(handle, start, cell);
  }

  function readMonth(text: string): CalendarDate | undefined {
    const start = `${text}-01`;
    if (isCalendarDate(start)) return start;
    output.unknown('Month', 'unknown-period', text, []);
    return undefined;
  }

  /** The series of a region and a drug, made once. */
  function readSeries(region: string, drug: string): number | undefined {
    const key = `${region}|${drug}`;
    const known = series.get(key);
    if (known !== undefined) return known;
    const place = regions.includes(region) ? findPlace(`CA-${region}`) : undefined;
    if (place === undefined) {
      output.unknown('Region', 'unknown-place', region, regions);
      return undefined;
    }
    const handle = output.series({
      indicator: 'overdose-deaths',
      place: place.id,
      substance: output.reportedSubstance('Drug', drug),
      frequency: 'M',
      window: '',
      dimensions: {},
      dataset,
    });
    series.set(key, handle);
    return handle;
  }

  function readDeaths(text: string): Cell | undefined {
    if (text === suppressed) return missingCell('suppressed-small-count', { low: 1, high: 9 });
    const count = parseCount(text);
    if (typeof count === 'number') return plainCell(count);
    output.reject('Deaths', count, text);
    return undefined;
  }
}
