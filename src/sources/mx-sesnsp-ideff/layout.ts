import { type CalendarDate, periodEnd } from '../../base/index.ts';
import { type Cell, missingCell, type PlaceId, plainCell } from '../../model/index.ts';
import type { CsvLayout, CsvReader, OpenFile } from '../source.ts';
import { monthColumns, monthStarts } from './months.ts';
import { explainUnknownOffence, findOffence } from './offences.ts';
import { entityNames, inegiKeys, matchEntity } from './places.ts';

const dataset = 'ideff';

/** AÑO to TIPO, then the twelve months side by side. */
export const wideMonths: CsvLayout = {
  format: 'csv',
  id: 'wide-months',
  calendar: 'gregorian',
  columns: ['AÑO', 'INEGI', 'ENTIDAD', 'LEY', 'CONCEPTO', 'TIPO', ...monthColumns],
  encoding: 'iso-8859-1',
  open: openWideMonths,
};

const notReported = missingCell('not-reported');
const largestCount = 1_000_000;
const plainCells: readonly Cell[] = Array.from({ length: 1_000 }, (_, count) => Object.freeze(plainCell(count)));

function openWideMonths({ column, output }: OpenFile): CsvReader {
  const at = {
    year: column('AÑO'),
    key: column('INEGI'),
    entity: column('ENTIDAD'),
    law: column('LEY'),
    concept: column('CONCEPTO'),
    type: column('TIPO'),
    months: monthColumns.map((name) => column(name)),
  };
  const starts = new Map<string, readonly CalendarDate[] | null>();
  const placeByEntity = new Map<string, PlaceId>();
  const seriesByLine = new Map<string, number>();
  const trailing: { readonly series: number; readonly start: CalendarDate }[] = [];
  const years = new Set<number>();
  let newest: CalendarDate = '';

  return { row, end };

  function row(cells: readonly string[]): void {
    if (cells.length < monthColumns.length + 6) {
      output.reject('AÑO', 'column-count', String(cells.length));
      return;
    }
    const months = readYear(cells[at.year] ?? '');
    if (months === null) {
      output.unknown('AÑO', 'unknown-period', cells[at.year] ?? '', []);
      return;
    }
    const place = readPlace(cells[at.key] ?? '', cells[at.entity] ?? '');
    const series = place === null ? undefined : readSeries(place, cells);
    if (series === undefined) return;
    const figures = readFigures(cells);
    if (figures === null) return;
    const last = figures.findLastIndex((figure) => figure !== null);
    figures.forEach((figure, month) => {
      const start = months[month] ?? '';
      if (month <= last) output.observe(series, start, figure ?? notReported);
      else trailing.push({ series, start });
    });
    if (last >= 0 && (months[last] ?? '') > newest) newest = months[last] ?? '';
    years.add(Number(months[0]?.slice(0, 4)));
  }

  // A blank after the newest month with any figure is a month to come; an earlier one was left out.
  function end(): void {
    for (const { series, start } of trailing) if (start <= newest) output.observe(series, start, notReported);
    if (newest === '') return;
    output.asOf(periodEnd(newest, 'M'));
    for (const [first, last] of runs(years)) {
      const to = monthStarts(last)[11] ?? '';
      output.covers(dataset, 'M', monthStarts(first)[0] ?? '', to < newest ? to : newest);
    }
  }

  function readYear(text: string): readonly CalendarDate[] | null {
    let known = starts.get(text);
    if (known === undefined) {
      known = /^(19|20)\d\d$/.test(text) ? monthStarts(Number(text)) : null;
      starts.set(text, known);
    }
    return known;
  }

  function readPlace(key: string, entity: string): PlaceId | null {
    const pair = `${key}|${entity}`;
    const known = placeByEntity.get(pair);
    if (known !== undefined) return known;
    const match = matchEntity(key, entity);
    if ('place' in match) {
      placeByEntity.set(pair, match.place);
      return match.place;
    }
    if ('expected' in match) output.reject('ENTIDAD', 'inconsistent', `${key} ${entity}`, match.expected);
    else if (match.unknown === 'key') output.unknown('INEGI', 'unknown-place', key, inegiKeys);
    else output.unknown('ENTIDAD', 'unknown-place', entity, entityNames);
    return null;
  }

  function readSeries(place: PlaceId, cells: readonly string[]): number | undefined {
    const law = cells[at.law] ?? '';
    const concept = cells[at.concept] ?? '';
    const type = cells[at.type] ?? '';
    const line = `${place}|${law}|${concept}|${type}`;
    const known = seriesByLine.get(line);
    if (known !== undefined) return known;
    const offence = findOffence(law, concept, type);
    if (offence === undefined) {
      const unknown = explainUnknownOffence(law, concept, type);
      output.unknown(unknown.column, 'unknown-code', unknown.text, unknown.known);
      return undefined;
    }
    const dimensions = { law: offence.law, offence: offence.offence };
    const { indicator } = offence;
    const series = output.series({
      indicator,
      place,
      substance: null,
      frequency: 'M',
      window: '',
      dimensions,
      dataset,
    });
    seriesByLine.set(line, series);
    return series;
  }

  /** Twelve cells, `null` for a blank; nothing where one is not a count: the row is rejected. */
  function readFigures(cells: readonly string[]): readonly (Cell | null)[] | null {
    const figures: (Cell | null)[] = [];
    for (const [month, index] of at.months.entries()) {
      const text = cells[index] ?? '';
      if (text.trim() === '') {
        figures.push(null);
        continue;
      }
      const count = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
      if (!(count <= largestCount)) {
        const code = /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/.test(text) ? 'out-of-range' : 'not-a-number';
        output.reject(monthColumns[month] ?? '', code, text);
        return null;
      }
      figures.push(plainCells[count] ?? plainCell(count));
    }
    return figures;
  }
}

/** Runs of consecutive years. */
function runs(years: ReadonlySet<number>): readonly (readonly [number, number])[] {
  const result: [number, number][] = [];
  for (const year of [...years].sort((a, b) => a - b)) {
    const last = result.at(-1);
    if (last !== undefined && last[1] === year - 1) last[1] = year;
    else result.push([year, year]);
  }
  return result;
}
