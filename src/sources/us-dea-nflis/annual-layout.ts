import type { CalendarDate } from '../../base/index.ts';
import type { SubstanceId } from '../../model/index.ts';
import { coverRuns } from '../cover-runs.ts';
import { parseCount, parseShare } from '../parse-figure.ts';
import type { CsvLayout, CsvReader, OpenFile } from '../source.ts';
import { categories } from './categories.ts';
import { RunningSums } from './running-sums.ts';

const dataset = 'annual';

/** Long table of the nation: a row per year and name a laboratory reported, most frequent first. */
export const annualLayout: CsvLayout = {
  format: 'csv',
  id: 'annual-frequency',
  calendar: 'gregorian',
  columns: ['YYYY', 'SubstanceDetected', 'Freq'],
  optionalColumns: ['Percent_p100', 'Percent', 'Cumsum_p100'],
  encoding: 'iso-8859-1',
  open: openAnnual,
};

interface Handles {
  readonly reports: number;
  readonly share: number;
}

function openAnnual({ column, output }: OpenFile): CsvReader {
  const yearAt = column('YYYY');
  const nameAt = column('SubstanceDetected');
  const reportsAt = column('Freq');
  const shareColumn = column('Percent_p100') >= 0 ? 'Percent_p100' : 'Percent';
  const shareAt = column(shareColumn);

  const handles = new Map<string, Handles>();
  const counted = new Map<string, string>();
  const shareOfYear = new Map<CalendarDate, number>();
  const sums = new RunningSums();

  return { row, end };

  function row(cells: readonly string[]): void {
    const year = cells[yearAt] ?? '';
    const name = (cells[nameAt] ?? '').trim();
    const reportsText = cells[reportsAt] ?? '';
    if (!/^(?:19|20)\d{2}$/.test(year)) {
      output.unknown('YYYY', 'unknown-period', year, []);
      return;
    }
    if (name === '') {
      output.reject('SubstanceDetected', 'missing-value', '');
      return;
    }
    const before = counted.get(`${year}|${name}`);
    if (before !== undefined) {
      if (before !== reportsText) output.reject('Freq', 'duplicate-cell', reportsText, before);
      return;
    }
    counted.set(`${year}|${name}`, reportsText);
    add(`${year}-01-01`, findHandles(name), reportsText, shareAt < 0 ? undefined : (cells[shareAt] ?? ''));
  }

  function add(start: CalendarDate, { reports, share }: Handles, countText: string, shareText?: string): void {
    const count = parseCount(countText);
    const percent = shareText === undefined ? undefined : parseShare(shareText);
    if (typeof count === 'string') output.reject('Freq', count, countText);
    if (typeof percent === 'string') output.reject(shareColumn, percent, shareText ?? '');
    if (typeof count === 'string' || typeof percent === 'string') {
      sums.lose(reports, start);
      if (percent !== undefined) sums.lose(share, start);
      return;
    }
    sums.add(reports, start, count);
    if (percent === undefined) return;
    sums.add(share, start, percent);
    shareOfYear.set(start, (shareOfYear.get(start) ?? 0) + percent);
  }

  // Called for every row, so that names the register does not know are counted row by row.
  function findHandles(name: string): Handles {
    const category = categories.get(name);
    const substance = category === undefined ? output.reportedSubstance('SubstanceDetected', name) : null;
    const key = category ?? `substance ${substance}`;
    const known = handles.get(key);
    if (known !== undefined) return known;
    const created = createHandles(substance, category);
    handles.set(key, created);
    return created;
  }

  function createHandles(substance: SubstanceId | null, category: string | undefined): Handles {
    const definition = {
      place: 'US',
      substance,
      frequency: 'A',
      window: '',
      dimensions: category === undefined ? {} : { category },
      dataset,
    } as const;
    return {
      reports: output.series({ ...definition, indicator: 'laboratory-reports' }),
      share: output.series({ ...definition, indicator: 'laboratory-reports-share' }),
    };
  }

  function end(): void {
    sums.observe(output);
    // A year is whole where its shares add up to all reports; a table cut to the most frequent names does not.
    const whole = [...shareOfYear].filter(([, total]) => Math.abs(total - 100) < 0.001).map(([start]) => start);
    coverRuns(output, dataset, 'A', whole);
  }
}
