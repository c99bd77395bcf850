import type { Cell, PlaceId, SubstanceId } from '../../model/index.ts';
import type { CsvLayout, Output } from '../source.ts';
import { type CubePoint, type CubePoints, cubeLayout } from './cube.ts';
import { combine, type Figure, isIntervalPart } from './figure.ts';
import { placesByName } from './places.ts';
import { type Characteristic, characteristics, indicators, substances, unitIds } from './wastewater-codes.ts';

const dataset = '13-10-0871-01';

export const wastewaterCube: CsvLayout = cubeLayout({
  id: 'statcan-cube-13-10-0871-01',
  dimensions: ['Measure', 'Characteristics'],
  frequency: 'M',
  open,
});

function open(output: Output): CubePoints {
  const series = new Map<string, number>();
  const figures = new Map<string, Figure>();

  return {
    point(point) {
      const place = findPlace(point.geography);
      const substance = place === undefined ? undefined : findSubstance(point.members[0] ?? '');
      const characteristic = substance === undefined ? undefined : findCharacteristic(point.members[1] ?? '');
      if (place === undefined || substance === undefined || characteristic === undefined) return false;
      if (!isKnownUnit(point) || !isPossible(point, characteristic)) return false;
      if (isIntervalPart(characteristic)) return addPart(point, place, substance, characteristic);
      output.observe(findSeries(indicators[characteristic], place, substance), point.start, point.cell);
      return true;
    },
    end(span) {
      for (const figure of figures.values()) emitWithoutInterval(figure);
      if (span?.complete === true) output.covers(dataset, 'M', span.from, span.to);
    },
  };

  function addPart(
    { start, geography, members, cell, text }: CubePoint,
    place: PlaceId,
    substance: SubstanceId,
    part: 'load' | 'low' | 'high',
  ): boolean {
    const key = `${start}|${geography}|${members[0]}`;
    let figure = figures.get(key);
    if (figure === undefined) {
      figure = { start, series: findSeries(indicators.load, place, substance), parts: {}, done: false };
      figures.set(key, figure);
    }
    const known = figure.parts[part];
    if (known !== undefined) {
      if (known.value === cell.value && known.status === cell.status) return true;
      output.reject('VALUE', 'duplicate-cell', text);
      return false;
    }
    figure.parts[part] = cell;
    return emitWithInterval(figure, text);
  }

  function emitWithInterval(figure: Figure, text: string): boolean {
    const { load, low, high } = figure.parts;
    if (load === undefined || low === undefined || high === undefined) return true;
    figure.done = true;
    const cell = combine(load, low, high);
    if (cell === undefined) {
      output.reject('VALUE', 'inconsistent', text);
      return false;
    }
    output.observe(figure.series, figure.start, cell);
    return true;
  }

  /** A load whose interval stayed out or was never there stands on its own. */
  function emitWithoutInterval({ start, series: handle, parts, done }: Figure): void {
    if (!done && parts.load !== undefined) output.observe(handle, start, parts.load);
  }

  function findSeries(indicator: string, place: PlaceId, substance: SubstanceId): number {
    const key = `${indicator}|${place}|${substance}`;
    let handle = series.get(key);
    if (handle === undefined) {
      handle = output.series({ indicator, place, substance, frequency: 'M', window: '', dimensions: {}, dataset });
      series.set(key, handle);
    }
    return handle;
  }

  function findPlace(name: string): PlaceId | undefined {
    const place = placesByName.get(name);
    if (place === undefined) output.unknown('GEO', 'unknown-place', name, placesByName.keys());
    return place?.id;
  }

  function findSubstance(name: string): SubstanceId | undefined {
    const substance = substances.get(name);
    if (substance === undefined) output.unknown('Measure', 'unknown-substance', name, substances.keys());
    return substance;
  }

  function findCharacteristic(name: string): Characteristic | undefined {
    const characteristic = characteristics.get(name);
    if (characteristic === undefined) output.unknown('Characteristics', 'unknown-code', name, characteristics.keys());
    return characteristic;
  }

  function isKnownUnit({ unit, unitId }: CubePoint): boolean {
    const id = unitIds.get(unit);
    if (id === unitId) return true;
    if (id === undefined) output.unknown('UOM', 'unknown-unit', unit, unitIds.keys());
    else output.reject('UOM_ID', 'inconsistent', unitId, id);
    return false;
  }

  function isPossible({ cell, text }: { cell: Cell; text: string }, characteristic: Characteristic): boolean {
    const most = characteristic === 'imputation-share' ? 100 : Number.POSITIVE_INFINITY;
    if (cell.value === null || (cell.value >= 0 && cell.value <= most)) return true;
    output.reject('VALUE', 'out-of-range', text);
    return false;
  }
}
