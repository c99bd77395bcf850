import { type CalendarDate, formatCalendarDate } from '../../base/index.ts';
import type { Cell, PlaceId } from '../../model/index.ts';
import type { CsvLayout, CsvReader, OpenFile } from '../source.ts';
import { type LoadCell, parseLoadCell } from './load-cell.ts';
import { findMetabolite, metaboliteNames } from './metabolites.ts';
import { LoadSeries } from './series.ts';
import { findSite, suggestCountries } from './site.ts';
import { dayColumns, meanColumns, readWeek } from './week.ts';

const figures = [...dayColumns, 'Weekday mean', 'Weekend mean', 'Daily mean'];

/** A copy without site numbers; it may be a selection, so it covers nothing. */
export const savedCopy: CsvLayout = layout('saved-copy', ['Year', 'Metabolite', 'Country', 'City', ...figures], {
  complete: false,
});

/** The publisher's own table, one file with all sites and years. */
export const allData: CsvLayout = layout('all-data', ['Year', 'Metabolite', 'Site ID', 'Country', 'City', ...figures], {
  complete: true,
});

function layout(id: string, columns: readonly string[], { complete }: { readonly complete: boolean }): CsvLayout {
  return {
    format: 'csv',
    id,
    calendar: 'gregorian',
    columns,
    encoding: 'utf-8',
    open: (file) => openTable(file, { width: columns.length, complete }),
  };
}

function openTable(
  { column, output }: OpenFile,
  { width, complete }: { readonly width: number; readonly complete: boolean },
): CsvReader {
  const at = {
    year: column('Year'),
    metabolite: column('Metabolite'),
    country: column('Country'),
    city: column('City'),
  };
  const dayPositions = dayColumns.map((name) => ({ name, index: column(name) }));
  const meanPositions = meanColumns.map(({ column: name }) => ({ name, index: column(name) }));
  const sites = new Map<string, PlaceId>();
  const series = new LoadSeries(output);
  const yearsBySubstance = new Map<string, Set<number>>();

  return { row, end };

  function row(cells: readonly string[]): void {
    if (cells.length < width) {
      output.reject('Year', 'column-count', String(cells.length));
      return;
    }
    const year = cells[at.year] ?? '';
    const metabolite = cells[at.metabolite] ?? '';
    const substance = findMetabolite(metabolite);
    if (!/^20\d\d$/.test(year)) output.unknown('Year', 'unknown-period', year, []);
    else if (substance === undefined) output.unknown('Metabolite', 'unknown-substance', metabolite, metaboliteNames);
    else {
      const place = readSite(cells[at.country] ?? '', cells[at.city] ?? '');
      const days = place === null ? null : readCells(cells, dayPositions);
      const means = days === null ? null : readCells(cells, meanPositions);
      if (place === null || days === null || means === null) return;
      const week = readWeek(days, means);
      for (const { column: name, code, text, suggestion } of week.remarks) output.flag(name, code, text, suggestion);
      emit({ place, substance, start: formatCalendarDate(Number(year), 1, 1), days: week.days, means: week.means });
    }
  }

  function emit(week: {
    readonly place: PlaceId;
    readonly substance: string;
    readonly start: CalendarDate;
    readonly days: readonly Cell[];
    readonly means: readonly Cell[];
  }): void {
    series.observeWeek(week);
    const years = yearsBySubstance.get(week.substance) ?? new Set();
    yearsBySubstance.set(week.substance, years.add(Number(week.start.slice(0, 4))));
  }

  function end(): void {
    if (!complete) return;
    for (const [substance, years] of yearsBySubstance) {
      for (const year of [...years].sort((a, b) => a - b)) {
        const start = formatCalendarDate(year, 1, 1);
        output.covers(series.dataset(substance), 'A', start, start);
      }
    }
  }

  function readSite(country: string, city: string): PlaceId | null {
    const key = `${country}|${city}`;
    const known = sites.get(key);
    if (known !== undefined) return known;
    const site = findSite(country, city);
    if (site === undefined) {
      if (city.trim() === '') output.reject('City', 'missing-value', city);
      else output.unknown('Country', 'unknown-place', country, suggestCountries(country));
      return null;
    }
    const place = output.place(site);
    sites.set(key, place);
    return place;
  }

  function readCells(
    cells: readonly string[],
    positions: readonly { readonly name: string; readonly index: number }[],
  ): readonly LoadCell[] | null {
    const result: LoadCell[] = [];
    for (const { name, index } of positions) {
      const text = cells[index] ?? '';
      const cell = parseLoadCell(text);
      if (typeof cell === 'string') {
        output.reject(name, cell, text);
        return null;
      }
      result.push(cell);
    }
    return result;
  }
}
