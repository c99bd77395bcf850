import { type CalendarDate, formatCalendarDate } from '../../base/index.ts';
import { findPlace, findPlaceByName, findSubdivisionByFips, type PlaceId, plainCell } from '../../model/index.ts';
import { coverRuns } from '../cover-runs.ts';
import type { CsvLayout, CsvReader, OpenFile } from '../source.ts';
import { statesAndDistrict } from '../states-and-district.ts';
import { isInClass, readRate, readRateClass } from './rates.ts';

/** A medicine whose table the publisher offers, as its columns spell it. */
interface DispensedMedicine {
  readonly substance: 'naloxone' | 'buprenorphine';
  readonly rateColumn: string;
  /** The class in which the map shows the rate. */
  readonly classColumn: string;
}

export const naloxoneLayout = dispensingLayout({
  substance: 'naloxone',
  rateColumn: 'naloxone_dispensing_rate',
  classColumn: 'Naloxone Dispensing Rate (per 100 persons)',
});

export const buprenorphineLayout = dispensingLayout({
  substance: 'buprenorphine',
  rateColumn: 'buprenorphine_dispensing_rate',
  classColumn: 'Buprenorphine Dispensing Rate (per 100 persons)',
});

/** The table under the map of a medicine: a row per state and year. */
function dispensingLayout(medicine: DispensedMedicine): CsvLayout {
  return {
    format: 'csv',
    id: `state-${medicine.substance}`,
    calendar: 'gregorian',
    columns: ['YEAR', 'STATE_NAME', 'STATE_ABBREV', 'STATE_FIPS', medicine.rateColumn, medicine.classColumn],
    encoding: 'utf-8',
    open: (file) => openDispensing(medicine, file),
  };
}

function openDispensing(
  { substance, rateColumn, classColumn }: DispensedMedicine,
  { column, output }: OpenFile,
): CsvReader {
  const at = {
    year: column('YEAR'),
    name: column('STATE_NAME'),
    code: column('STATE_ABBREV'),
    fips: column('STATE_FIPS'),
    rate: column(rateColumn),
    rateClass: column(classColumn),
  };
  const dataset = `state-${substance}`;
  const series = new Map<PlaceId, number>();
  const given = new Map<CalendarDate, Set<PlaceId>>();

  return { row, end };

  function row(cells: readonly string[]): void {
    const start = readYear(cells[at.year] ?? '');
    const place = start === undefined ? undefined : readState(cells);
    if (start === undefined || place === undefined) return;
    given.set(start, (given.get(start) ?? new Set()).add(place));
    const rate = readClassedRate(cells[at.rate] ?? '', cells[at.rateClass] ?? '');
    if (rate !== undefined) output.observe(findSeries(place), start, plainCell(rate));
  }

  function readYear(text: string): CalendarDate | undefined {
    if (/^20\d{2}$/.test(text)) return formatCalendarDate(Number(text), 1, 1);
    output.unknown('YEAR', 'unknown-period', text, []);
    return undefined;
  }

  /** A state is named three times; where the three do not mean the same one, none is believed. */
  function readState(cells: readonly string[]): PlaceId | undefined {
    const code = cells[at.code] ?? '';
    const place = statesAndDistrict.includes(code) ? findPlace(`US-${code}`) : undefined;
    if (place === undefined) {
      // Of two letters the nearest code is no better than a guess: none is suggested.
      output.unknown('STATE_ABBREV', 'unknown-place', code, []);
      return undefined;
    }
    const name = cells[at.name] ?? '';
    const fips = cells[at.fips] ?? '';
    if (findPlaceByName('US', name)?.id !== place.id) output.reject('STATE_NAME', 'inconsistent', name, place.name.en);
    else if (findSubdivisionByFips(fips)?.id !== place.id) output.reject('STATE_FIPS', 'inconsistent', fips);
    else return place.id;
    return undefined;
  }

  function readClassedRate(text: string, classText: string): number | undefined {
    const rate = readRate(text);
    if (typeof rate === 'string') {
      output.reject(rateColumn, rate, text);
      return undefined;
    }
    const rateClass = readRateClass(classText);
    if (rateClass === undefined) output.unknown(classColumn, 'unknown-code', classText, []);
    else if (!isInClass(rate, rateClass)) output.reject(rateColumn, 'inconsistent', `${text} ${classText}`);
    else return rate;
    return undefined;
  }

  function findSeries(place: PlaceId): number {
    const known = series.get(place);
    if (known !== undefined) return known;
    const handle = output.series({
      indicator: 'prescription-dispensing-rate',
      place,
      substance,
      frequency: 'A',
      window: '',
      dimensions: {},
      dataset,
    });
    series.set(place, handle);
    return handle;
  }

  function end(): void {
    const whole = [...given].filter(([, present]) => present.size === statesAndDistrict.length);
    coverRuns(
      output,
      dataset,
      'A',
      whole.map(([start]) => start),
    );
  }
}
