import { type CalendarDate, formatCalendarDate } from '../../base/index.ts';
import type { PlaceId } from '../../model/index.ts';
import { parseQuantity } from '../parse-figure.ts';
import type { CsvLayout, CsvReader, OpenFile } from '../source.ts';
import { readCountry } from './countries.ts';
import { type Drug, drugs, precursorGroup } from './drugs.ts';
import { type Part, SeizureSums } from './seizure-sums.ts';

/** What stands in `KG Equivalent` where no quantity is given or none could be converted. */
const notGiven = 'NULL';

/** Long table of the world: rows of country, drug and year, often several of each. */
export const seizureLayout: CsvLayout = {
  format: 'csv',
  id: 'annual-seizures',
  calendar: 'gregorian',
  columns: ['Region', 'country', 'ISO Code', 'Drug Group', 'Drug', 'Year', 'KG Equivalent'],
  encoding: 'utf-8',
  open: openSeizures,
};

function openSeizures({ column, output }: OpenFile): CsvReader {
  const at = {
    country: column('country'),
    code: column('ISO Code'),
    group: column('Drug Group'),
    drug: column('Drug'),
    year: column('Year'),
    kilograms: column('KG Equivalent'),
  };
  const countries = new Map<string, PlaceId>();
  const handles = new Map<string, number>();
  const seen = new Set<string>();
  const sums = new SeizureSums();

  return { row, end: () => sums.observe(output) };

  function row(cells: readonly string[]): void {
    const place = findCountry(cells[at.code] ?? '', cells[at.country] ?? '');
    const drug = findDrug(cells[at.drug] ?? '', cells[at.group] ?? '');
    const start = findYear(cells[at.year] ?? '');
    if (place === undefined || drug === undefined || start === undefined) return;
    const text = cells[at.kilograms] ?? '';
    const part = readPart(text);
    const key = `${place}|${drug.id}|${start}|${text}`;
    if (part === 'damaged' || !seen.has(key)) add(place, drug, start, part);
    // Parts of a sum differ; a row that is there a second time in every word is taken once.
    else output.flag('KG Equivalent', 'duplicate-cell', text);
    seen.add(key);
  }

  function findCountry(code: string, name: string): PlaceId | undefined {
    const key = `${code}|${name}`;
    const known = countries.get(key);
    if (known !== undefined) return known;
    const reading = readCountry(code, name);
    if ('place' in reading) {
      countries.set(key, reading.place);
      return reading.place;
    }
    const text = reading.column === 'country' ? name : code;
    if (reading.fault === 'unknown') output.unknown(reading.column, 'unknown-place', text, []);
    else output.reject(reading.column, 'inconsistent', text, reading.meant);
    return undefined;
  }

  function findDrug(name: string, group: string): Drug | undefined {
    const drug = drugs.get(name);
    if (drug === undefined) output.unknown('Drug', 'unknown-substance', name, drugs.keys());
    else if (drug.group !== group) output.reject('Drug Group', 'inconsistent', group, drug.group);
    else return drug;
    return undefined;
  }

  function findYear(text: string): CalendarDate | undefined {
    if (/^(?:19[5-9]|20\d)\d$/.test(text)) return formatCalendarDate(Number(text), 1, 1);
    output.unknown('Year', 'unknown-period', text, []);
    return undefined;
  }

  function readPart(text: string): Part {
    if (text === notGiven) return 'not-given';
    const kilograms = parseQuantity(text);
    if (typeof kilograms === 'number') return kilograms;
    output.reject('KG Equivalent', kilograms, text);
    return 'damaged';
  }

  function add(place: PlaceId, { id, group }: Drug, start: CalendarDate, part: Part): void {
    if (group !== precursorGroup) {
      sums.add(findSeries('drug-seizure-kilogram-equivalents', place, id), start, part);
      return;
    }
    sums.add(findSeries('precursor-seizure-kilogram-equivalents', place, id), start, part);
    sums.add(findSeries('precursor-seizure-kilogram-equivalents', place, 'precursors'), start, part);
  }

  function findSeries(indicator: string, place: PlaceId, substance: string): number {
    const key = `${place}|${substance}`;
    const known = handles.get(key);
    if (known !== undefined) return known;
    const handle = output.series({
      indicator,
      place,
      substance,
      frequency: 'A',
      window: '',
      dimensions: {},
      dataset: 'annual-seizures',
    });
    handles.set(key, handle);
    return handle;
  }
}
