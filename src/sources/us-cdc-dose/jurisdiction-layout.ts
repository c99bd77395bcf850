import { type CalendarDate, formatCalendarDate } from '../../base/index.ts';
import { type Cell, findPlace, missingCell } from '../../model/index.ts';
import { coverRuns } from '../cover-runs.ts';
import type { FigureProblem } from '../parse-figure.ts';
import type { CsvLayout, CsvReader, OpenFile } from '../source.ts';
import { statesAndDistrict } from '../states-and-district.ts';
import { type RateTime, rateTimes, readRate } from './rates.ts';
import { syndromes } from './syndromes.ts';

const damaged = missingCell('damaged');

/** Sheet "Jurisdiction" of the dashboard's download: a row per jurisdiction and month, a column per syndrome. */
export const jurisdictionLayout: CsvLayout = {
  format: 'csv',
  id: 'syndromic-jurisdictions',
  calendar: 'gregorian',
  columns: ['jurisdiction', 'year', 'month', 'rate_time', ...syndromes.map(({ column }) => column)],
  encoding: 'iso-8859-1',
  open: openJurisdictions,
};

function openJurisdictions({ column, output }: OpenFile): CsvReader {
  const jurisdictionAt = column('jurisdiction');
  const yearAt = column('year');
  const monthAt = column('month');
  const rateTimeAt = column('rate_time');
  const rateAt = syndromes.map((syndrome) => column(syndrome.column));

  const series = new Map<string, readonly number[]>();
  const cellsByText = new Map<string, Cell>();
  const lost: { readonly handles: readonly number[]; readonly start: CalendarDate }[] = [];
  const given = new Map<string, Map<CalendarDate, Set<string>>>();

  return { row, end };

  function row(cells: readonly string[]): void {
    const jurisdiction = cells[jurisdictionAt] ?? '';
    const rateTime = rateTimes.get(cells[rateTimeAt] ?? '');
    if (rateTime === undefined) output.unknown('rate_time', 'unknown-code', cells[rateTimeAt] ?? '', rateTimes.keys());
    const start = readMonth(cells[yearAt] ?? '', cells[monthAt] ?? '');
    if (rateTime === undefined || start === undefined) return;
    const handles = readSeries(jurisdiction, rateTime);
    if (handles === undefined) return;
    remember(rateTime, start, jurisdiction);
    const rates = rateAt.map((at) => readCell(cells[at] ?? '', start, rateTime));
    if (rejectDamaged(rates, cells)) lost.push({ handles, start });
    rates.forEach((rate, index) => {
      const handle = handles[index];
      if (handle !== undefined && typeof rate !== 'string') output.observe(handle, start, rate);
    });
  }

  function readMonth(year: string, month: string): CalendarDate | undefined {
    if (!/^20\d{2}$/.test(year)) output.unknown('year', 'unknown-period', year, []);
    else if (!/^(?:[1-9]|1[0-2])$/.test(month)) output.unknown('month', 'unknown-period', month, []);
    else return formatCalendarDate(Number(year), Number(month), 1);
    return undefined;
  }

  function readSeries(jurisdiction: string, { dataset, window }: RateTime): readonly number[] | undefined {
    const key = `${jurisdiction}|${dataset}`;
    const known = series.get(key);
    if (known !== undefined) return known;
    const place = statesAndDistrict.includes(jurisdiction) ? findPlace(`US-${jurisdiction}`) : undefined;
    if (place === undefined) {
      // Of two letters the nearest code is no better than a guess: none is suggested.
      output.unknown('jurisdiction', 'unknown-place', jurisdiction, []);
      return undefined;
    }
    const handles = syndromes.map(({ substance }) =>
      output.series({
        indicator: 'overdose-emergency-visit-rate',
        place: place.id,
        substance,
        frequency: 'M',
        window,
        dimensions: {},
        dataset,
      }),
    );
    series.set(key, handles);
    return handles;
  }

  function readCell(text: string, start: CalendarDate, { dataset, window }: RateTime): Cell | FigureProblem {
    const key = text === '*' ? `*|${dataset}|${start}` : text;
    const known = cellsByText.get(key);
    if (known !== undefined) return known;
    const cell = readRate(text, start, window);
    if (typeof cell !== 'string') cellsByText.set(key, cell);
    return cell;
  }

  function rejectDamaged(rates: readonly (Cell | FigureProblem)[], cells: readonly string[]): boolean {
    let isDamaged = false;
    rates.forEach((rate, index) => {
      if (typeof rate !== 'string') return;
      output.reject(syndromes[index]?.column ?? '', rate, cells[rateAt[index] ?? -1] ?? '');
      isDamaged = true;
    });
    return isDamaged;
  }

  function remember({ dataset }: RateTime, start: CalendarDate, jurisdiction: string): void {
    const months = given.get(dataset) ?? new Map<CalendarDate, Set<string>>();
    const present = months.get(start) ?? new Set();
    given.set(dataset, months.set(start, present.add(jurisdiction)));
  }

  function end(): void {
    for (const { handles, start } of lost) for (const handle of handles) output.observe(handle, start, damaged);
    for (const [dataset, months] of given) {
      const whole = [...months].filter(([, present]) => present.size === statesAndDistrict.length);
      coverRuns(
        output,
        dataset,
        'M',
        whole.map(([start]) => start),
      );
    }
  }
}
