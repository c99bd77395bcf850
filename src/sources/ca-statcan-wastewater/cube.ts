import type { CalendarDate } from '../../base/index.ts';
import type { Cell } from '../../model/index.ts';
import type { CsvLayout, CsvReader, OpenFile, Output } from '../source.ts';
import { type CubeFrequency, readReferenceDate } from './cube-date.ts';
import { scalarFactors } from './cube-scalar.ts';
import { readCubeValue } from './cube-value.ts';

/** One data point of a Statistics Canada cube, before anything is known about its members. */
export interface CubePoint {
  readonly start: CalendarDate;
  readonly geography: string;
  /** Members of the cube's own dimensions, in the order of the layout. */
  readonly members: readonly string[];
  readonly unit: string;
  readonly unitId: string;
  readonly cell: Cell;
  /** `VALUE` as it stands in the file. */
  readonly text: string;
}

export interface CubePoints {
  /** One point; false where it kept the row out. */
  readonly point: (point: CubePoint) => boolean;
  /** After the last point; `complete` where no row stayed out, `from` and `to` the first and last reference date. */
  readonly end: (span: { complete: boolean; from: CalendarDate; to: CalendarDate } | undefined) => void;
}

interface Cube {
  readonly id: string;
  /** Names of the columns between `DGUID` and `UOM`. */
  readonly dimensions: readonly string[];
  readonly frequency: CubeFrequency;
  readonly open: (output: Output) => CubePoints;
}

/**
 * Layout of any Statistics Canada table as its "entire table" CSV (WDS full table download): one row per point, all cells
 * quoted, byte order mark, the same columns around the cube's own dimensions.
 */
export function cubeLayout(cube: Cube): CsvLayout {
  return {
    format: 'csv',
    id: cube.id,
    calendar: 'gregorian',
    columns: ['REF_DATE', 'GEO', 'DGUID', ...cube.dimensions, ...trailingColumns],
    encoding: 'utf-8',
    open: (file) => openCube(cube, file),
  };
}

const trailingColumns = [
  'UOM',
  'UOM_ID',
  'SCALAR_FACTOR',
  'SCALAR_ID',
  'VECTOR',
  'COORDINATE',
  'VALUE',
  'STATUS',
  'SYMBOL',
  'TERMINATED',
  'DECIMALS',
] as const;

function openCube({ dimensions, frequency, open }: Cube, { column, output }: OpenFile): CsvReader {
  const points = open(output);
  const at = {
    date: column('REF_DATE'),
    geography: column('GEO'),
    dguid: column('DGUID'),
    unit: column('UOM'),
    unitId: column('UOM_ID'),
    factor: column('SCALAR_FACTOR'),
    factorId: column('SCALAR_ID'),
    value: column('VALUE'),
    status: column('STATUS'),
    symbol: column('SYMBOL'),
    terminated: column('TERMINATED'),
  };
  const memberColumns = dimensions.map((name) => column(name));
  const dates = new Map<string, CalendarDate | undefined>();
  let from: CalendarDate | undefined;
  let to: CalendarDate | undefined;
  let complete = true;

  return {
    row(cells) {
      const point = readPoint(cells);
      if (point === undefined || !points.point(point)) {
        complete = false;
        return;
      }
      if (from === undefined || point.start < from) from = point.start;
      if (to === undefined || point.start > to) to = point.start;
    },
    end() {
      points.end(from === undefined || to === undefined ? undefined : { complete, from, to });
    },
  };

  function readPoint(cells: readonly string[]): CubePoint | undefined {
    const start = readDate(cells[at.date] ?? '');
    const multiplier = start === undefined ? undefined : readMultiplier(cells);
    if (start === undefined || multiplier === undefined) return undefined;
    checkGeographyId(cells[at.dguid] ?? '');
    if (!isKnownTermination(cells[at.terminated] ?? '')) return undefined;
    const text = cells[at.value] ?? '';
    const result = readCubeValue({
      value: text,
      status: cells[at.status] ?? '',
      symbol: cells[at.symbol] ?? '',
      multiplier,
    });
    if ('code' in result) {
      if ('known' in result) output.unknown(result.column, result.code, result.text, result.known);
      else output.reject(result.column, result.code, result.text);
      return undefined;
    }
    return {
      start,
      geography: cells[at.geography] ?? '',
      members: memberColumns.map((index) => cells[index] ?? ''),
      unit: cells[at.unit] ?? '',
      unitId: cells[at.unitId] ?? '',
      cell: result,
      text,
    };
  }

  function readDate(text: string): CalendarDate | undefined {
    let start = dates.get(text);
    if (start === undefined) {
      start = readReferenceDate(text, frequency);
      if (start === undefined) output.unknown('REF_DATE', 'unknown-period', text, dates.keys());
      else dates.set(text, start);
    }
    return start;
  }

  function readMultiplier(cells: readonly string[]): number | undefined {
    const name = cells[at.factor] ?? '';
    const id = cells[at.factorId] ?? '';
    const exponent = scalarFactors.get(name);
    if (exponent === undefined) {
      output.unknown('SCALAR_FACTOR', 'unknown-unit', name, scalarFactors.keys());
      return undefined;
    }
    if (id !== String(exponent)) {
      output.reject('SCALAR_ID', 'inconsistent', id, String(exponent));
      return undefined;
    }
    return 10 ** exponent;
  }

  /** Dissemination geography unique identifier: vintage, type, schema, code (Statistics Canada catalogue 92F0138M). */
  function checkGeographyId(text: string): void {
    if (text !== '' && !/^\d{4}[A-Z]\d{4}\w*$/u.test(text)) output.flag('DGUID', 'unknown-code', text);
  }

  /** `t`: the series has ended; its figures stand. */
  function isKnownTermination(text: string): boolean {
    if (text === '' || text === 't') return true;
    output.unknown('TERMINATED', 'unknown-code', text, ['t']);
    return false;
  }
}
