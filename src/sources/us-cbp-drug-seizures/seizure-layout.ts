import { poundsToKilograms } from '../../base/index.ts';
import { type Cell, missingCell, type Place, plainCell, type SubstanceId } from '../../model/index.ts';
import { coverRuns } from '../cover-runs.ts';
import { type FigureProblem, parseCount, parseQuantity } from '../parse-figure.ts';
import type { CsvLayout, CsvReader, OpenFile, Output } from '../source.ts';
import { coreDrugs, drugs, months, regions } from './codes.ts';
import { type FiscalMonth, findFiscalMonth } from './fiscal-months.ts';

/** What sets one table of the agency apart from the other. */
export interface SeizureTable {
  readonly id: string;
  /** Heading of the column with the office, sector or branch. */
  readonly areaColumn: string;
  readonly areas: ReadonlyMap<string, Place>;
  readonly components: ReadonlyMap<string, string>;
  readonly landFilters: ReadonlyMap<string, string>;
}

interface Handles {
  readonly events: number;
  readonly mass: number;
}

/** One office, sector or branch with its fixed codes: the series of its drugs. */
interface Scope {
  readonly component: string;
  readonly region: string;
  readonly landFilter: string;
  readonly area: string;
  readonly place: Place;
  readonly dimensions: Readonly<Record<string, string>>;
  readonly handles: Map<string, Handles>;
}

const damaged = missingCell('damaged');

export function seizureLayout(table: SeizureTable): CsvLayout {
  return {
    format: 'csv',
    id: table.id,
    calendar: 'us-federal-fiscal-year',
    columns: [
      'FY',
      'Month (abbv)',
      'Component',
      'Region',
      'Land Filter',
      table.areaColumn,
      'Drug Type',
      'Count of Event',
      'Sum Qty (lbs)',
    ],
    encoding: 'iso-8859-1',
    open: (file) => openTable(table, file),
  };
}

function openTable(table: SeizureTable, { column, output }: OpenFile): CsvReader {
  const yearAt = column('FY');
  const monthAt = column('Month (abbv)');
  const componentAt = column('Component');
  const regionAt = column('Region');
  const landFilterAt = column('Land Filter');
  const areaAt = column(table.areaColumn);
  const drugAt = column('Drug Type');
  const countAt = column('Count of Event');
  const poundsAt = column('Sum Qty (lbs)');

  const periods = new Map<string, FiscalMonth>();
  const scopes = new Map<string, Scope>();
  const finalCounts = new Map<string, Cell>();
  const provisionalCounts = new Map<string, Cell>();
  const lost: { readonly handles: Handles; readonly month: FiscalMonth }[] = [];
  const seen = { months: new Set<string>(), codes: new Set<string>(), drugs: new Set<SubstanceId>() };
  // Rows come sorted by month and place: the last ones are nearly always the next ones.
  let last: Scope | undefined;
  let lastMonth: { readonly year: string; readonly month: string; readonly found: FiscalMonth } | undefined;

  return { row, end };

  function findScope(cells: readonly string[]): Scope | undefined {
    const component = cells[componentAt] ?? '';
    const region = cells[regionAt] ?? '';
    const landFilter = cells[landFilterAt] ?? '';
    const area = cells[areaAt] ?? '';
    if (
      last !== undefined &&
      last.area === area &&
      last.landFilter === landFilter &&
      last.component === component &&
      last.region === region
    )
      return last;
    const key = `${component}|${region}|${landFilter}|${area}`;
    const scope = scopes.get(key) ?? createScope(component, region, landFilter, area);
    if (scope === undefined) return undefined;
    scopes.set(key, scope);
    last = scope;
    return scope;
  }

  function createScope(component: string, region: string, landFilter: string, area: string): Scope | undefined {
    const componentCode = findCode(output, 'Component', component, table.components);
    const regionCode = findCode(output, 'Region', region, regions);
    const landFilterCode = findCode(output, 'Land Filter', landFilter, table.landFilters);
    const place = table.areas.get(area);
    if (place === undefined) output.unknown(table.areaColumn, 'unknown-place', area, table.areas.keys());
    if (place === undefined || componentCode === undefined) return undefined;
    if (regionCode === undefined || landFilterCode === undefined) return undefined;
    seen.codes.add(componentCode).add(regionCode);
    const dimensions = { component: componentCode, region: regionCode, 'land-filter': landFilterCode };
    return { component, region, landFilter, area, place, dimensions, handles: new Map() };
  }

  function findHandles(scope: Scope, drug: string): Handles | undefined {
    const known = scope.handles.get(drug);
    if (known !== undefined) return known;
    const substance = drugs.get(drug);
    if (substance === undefined) {
      output.unknown('Drug Type', 'unknown-substance', drug, drugs.keys());
      return undefined;
    }
    seen.drugs.add(substance);
    const definition = {
      place: scope.place.id,
      substance,
      frequency: 'M',
      window: '',
      dimensions: scope.dimensions,
      dataset: table.id,
    } as const;
    const handles = {
      events: output.series({ ...definition, indicator: 'drug-seizure-events' }),
      mass: output.series({ ...definition, indicator: 'drug-seizure-mass' }),
    };
    scope.handles.set(drug, handles);
    return handles;
  }

  function findMonth(year: string, month: string): FiscalMonth | undefined {
    if (lastMonth !== undefined && lastMonth.month === month && lastMonth.year === year) return lastMonth.found;
    const key = `${year}|${month}`;
    const found = periods.get(key) ?? findFiscalMonth(year, month);
    if (found === undefined) {
      if (months.has(month)) output.unknown('FY', 'unknown-period', year, []);
      else output.unknown('Month (abbv)', 'unknown-period', month, months.keys());
      return undefined;
    }
    periods.set(key, found);
    seen.months.add(found.start);
    lastMonth = { year, month, found };
    return found;
  }

  function findCount(text: string, month: FiscalMonth): Cell | FigureProblem {
    const counts = month.provisional ? provisionalCounts : finalCounts;
    const known = counts.get(text);
    if (known !== undefined) return known;
    const count = parseCount(text);
    if (typeof count === 'string') return count;
    const cell = figure(count, month);
    counts.set(text, cell);
    return cell;
  }

  function row(cells: readonly string[]): void {
    const month = findMonth(cells[yearAt] ?? '', cells[monthAt] ?? '');
    const scope = findScope(cells);
    if (month === undefined || scope === undefined) return;
    const handles = findHandles(scope, cells[drugAt] ?? '');
    if (handles === undefined) return;
    const count = findCount(cells[countAt] ?? '', month);
    const pounds = parseQuantity(cells[poundsAt] ?? '');
    if (typeof count === 'string') output.reject('Count of Event', count, cells[countAt] ?? '');
    if (typeof pounds === 'string') output.reject('Sum Qty (lbs)', pounds, cells[poundsAt] ?? '');
    if (typeof count === 'string' || typeof pounds === 'string') {
      lost.push({ handles, month });
      return;
    }
    output.observe(handles.events, month.start, count);
    output.observe(handles.mass, month.start, figure(poundsToKilograms(pounds), month));
  }

  function end(): void {
    // In this source a cell that is not there is a month without a seizure: a rejected row must not turn into that.
    for (const { handles, month } of lost) {
      output.observe(handles.events, month.start, damaged);
      output.observe(handles.mass, month.start, damaged);
    }
    if (isWhole(table, seen)) coverRuns(output, table.id, 'M', seen.months);
  }
}

function findCode(
  output: Output,
  column: string,
  text: string,
  known: ReadonlyMap<string, string>,
): string | undefined {
  const code = known.get(text);
  if (code === undefined) output.unknown(column, 'unknown-code', text, known.keys());
  return code;
}

function figure(value: number, { provisional }: FiscalMonth): Cell {
  return provisional ? { value, status: 'P' } : plainCell(value);
}

/** A file that lacks a component, a region or one of the main drugs was filtered before it came here. */
function isWhole(
  { components }: SeizureTable,
  seen: { readonly codes: ReadonlySet<string>; readonly drugs: ReadonlySet<SubstanceId> },
): boolean {
  const codes = [...components.values(), ...regions.values()];
  return codes.every((code) => seen.codes.has(code)) && coreDrugs.every((drug) => seen.drugs.has(drug));
}
