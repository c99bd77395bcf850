import type { CalendarDate } from '../../base/index.ts';
import type { PlaceId, SubstanceId } from '../../model/index.ts';
import { coverRuns } from '../cover-runs.ts';
import { parseCount } from '../parse-figure.ts';
import type { CsvLayout, CsvReader, OpenFile } from '../source.ts';
import { findLaboratories, findRunDate, halfYears, isProvisional } from './codes.ts';
import { contradicts, findJurisdiction, nation } from './jurisdictions.ts';
import { RunningSums } from './running-sums.ts';

/** Answer of the public Data Query System: a row per substance (salts apart), state and half-year with reports. */
export const queryLayout: CsvLayout = {
  format: 'csv',
  id: 'data-query-system',
  calendar: 'gregorian',
  columns: [
    'LABTYPE',
    'RPTAGGR',
    'YYYY',
    'PERIOD',
    'DRUG_REPORTS',
    'QUERY_RUN_DATE',
    'SUBSTANCE_ID',
    'SUBSTANCE_DESCRIPTION',
    'BASE_ID',
    'BASE_DESCRIPTION',
    'DRUG_CATEGORY_CODE',
    'DRUG_CATEGORY_DESCRIPTION',
    'STATE',
    'STATE_LONG_NAME',
    'STATE_FIPS',
  ],
  encoding: 'iso-8859-1',
  open: openQuery,
};

const unit = 'DrugReport';

/** One answer within the file: a drug category counted by certain laboratories. */
interface Scope {
  readonly name: string;
  readonly laboratories: string;
  readonly places: Set<PlaceId>;
  readonly starts: Set<CalendarDate>;
  readonly datasets: Set<string>;
}

interface Time {
  readonly year: string;
  readonly start: CalendarDate;
}

function openQuery({ column, output }: OpenFile): CsvReader {
  const at = {
    laboratories: column('LABTYPE'),
    unit: column('RPTAGGR'),
    year: column('YYYY'),
    period: column('PERIOD'),
    reports: column('DRUG_REPORTS'),
    runDate: column('QUERY_RUN_DATE'),
    substance: column('SUBSTANCE_ID'),
    base: column('BASE_ID'),
    baseName: column('BASE_DESCRIPTION'),
    category: column('DRUG_CATEGORY_CODE'),
    state: column('STATE'),
    fips: column('STATE_FIPS'),
  };
  const scopes = new Map<string, Scope>();
  const baseOfSubstance = new Map<string, string>();
  const counted = new Map<string, string>();
  const sums = new RunningSums();

  return { row, end };

  function row(cells: readonly string[]): void {
    const text = (index: number): string => cells[index] ?? '';
    const scope = readScope(text(at.laboratories), text(at.unit), text(at.category));
    const time = readTime(text(at.year), text(at.period));
    const runDate = findRunDate(text(at.runDate));
    if (runDate === undefined) output.unknown('QUERY_RUN_DATE', 'unknown-period', text(at.runDate), []);
    const place = readPlace(text(at.state), text(at.fips));
    if (scope === undefined || time === undefined || runDate === undefined || place === undefined) return;
    if (!readBase(text(at.substance), text(at.base), text(at.baseName))) return;
    const key = `${scope.name}|${place}|${time.start}|${text(at.substance)}`;
    const before = counted.get(key);
    if (before !== undefined) {
      if (before !== text(at.reports)) output.reject('DRUG_REPORTS', 'duplicate-cell', text(at.reports), before);
      return;
    }
    counted.set(key, text(at.reports));
    output.asOf(runDate);
    const base = output.reportedSubstance('BASE_DESCRIPTION', text(at.baseName).trim());
    const series = findSeries(scope, place, base);
    scope.places.add(place);
    scope.starts.add(time.start);
    const status = isProvisional(time.year, runDate) ? 'P' : 'A';
    const reports = parseCount(text(at.reports));
    if (typeof reports === 'number') {
      sums.add(series, time.start, reports, status);
      return;
    }
    output.reject('DRUG_REPORTS', reports, text(at.reports));
    sums.lose(series, time.start, status);
  }

  function readScope(laboratoryText: string, unitText: string, category: string): Scope | undefined {
    const key = `${laboratoryText}|${unitText}|${category}`;
    const known = scopes.get(key);
    if (known !== undefined) return known;
    const laboratories = findLaboratories(laboratoryText);
    if (laboratories === undefined) output.unknown('LABTYPE', 'unknown-code', laboratoryText, []);
    if (unitText.trim() !== unit) output.unknown('RPTAGGR', 'unknown-unit', unitText, [unit]);
    if (!/^\d+$/.test(category)) output.unknown('DRUG_CATEGORY_CODE', 'unknown-code', category, []);
    if (laboratories === undefined || unitText.trim() !== unit || !/^\d+$/.test(category)) return undefined;
    const name = `half-years-category-${category}${laboratories === 'all' ? '' : `-${laboratories}`}`;
    const scope = { name, laboratories, places: new Set<PlaceId>(), starts: new Set<CalendarDate>() };
    const created: Scope = { ...scope, datasets: new Set() };
    scopes.set(key, created);
    return created;
  }

  function readTime(year: string, period: string): Time | undefined {
    const month = halfYears.get(period);
    if (month === undefined) output.unknown('PERIOD', 'unknown-period', period, halfYears.keys());
    if (!/^(?:19|20)\d{2}$/.test(year)) output.unknown('YYYY', 'unknown-period', year, []);
    else if (month !== undefined) return { year, start: `${year}-${month}-01` };
    return undefined;
  }

  function readPlace(state: string, fips: string): PlaceId | undefined {
    const place = findJurisdiction(state);
    // Of two letters the nearest code is no better than a guess: none is suggested.
    if (place === undefined) output.unknown('STATE', 'unknown-place', state, []);
    else if (!contradicts(fips, place)) return place;
    else output.reject('STATE_FIPS', 'inconsistent', `${state}: ${fips}`);
    return undefined;
  }

  /** Whether the row names a substance and its base, the same base as in every other row. */
  function readBase(substance: string, base: string, name: string): boolean {
    if (substance === '' || base === '' || name.trim() === '') {
      output.reject(substance === '' ? 'SUBSTANCE_ID' : 'BASE_ID', 'missing-value', '');
      return false;
    }
    const known = baseOfSubstance.get(substance) ?? base;
    baseOfSubstance.set(substance, known);
    if (known !== base) output.reject('BASE_ID', 'inconsistent', base, known);
    return known === base;
  }

  function findSeries(scope: Scope, place: PlaceId, substance: SubstanceId): number {
    const dataset = `${scope.name}-${substance}`;
    scope.datasets.add(dataset);
    return output.series({
      indicator: 'laboratory-reports',
      place,
      substance,
      frequency: 'S',
      window: '',
      dimensions: scope.laboratories === 'all' ? {} : { laboratories: scope.laboratories },
      dataset,
    });
  }

  function end(): void {
    sums.observe(output);
    for (const { places, starts, datasets } of scopes.values()) {
      if (!nation.every((place) => places.has(place))) continue;
      for (const dataset of datasets) coverRuns(output, dataset, 'S', starts);
    }
  }
}
