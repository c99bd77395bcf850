import { type CalendarDate, periodEnd } from '../../../base/index.ts';
import type { DomainIndicator, SuppressionRule } from '../../../domains/index.ts';
import {
  type ProtectionTable,
  protectCount,
  type TableCell,
  type TableRelation,
  withholdCells,
} from '../../../exchange/index.ts';
import type { FigureCellRow, SeriesRow } from './figure-cell-store.ts';

/** Larger tables are withheld whole: nobody would wait for the proof that they are safe. */
const mostWork = 40_000_000;
const mostCells = 60_000;

/** Name of a cell among the figures of the node. */
export function cellName(series: number, period: CalendarDate): string {
  return `${series}|${period}`;
}

interface TableRule {
  readonly indicator: DomainIndicator;
  readonly rule: SuppressionRule;
  /** What its publisher has published is known to everybody, whatever is withheld beside it. */
  readonly isPublished: (cell: FigureCellRow) => boolean;
}

/**
 * The cells of all of a source's figures of an indicator that must not leave their audience. Decided over the whole table,
 * whatever was asked for and whoever asks: the same cell is withheld in every answer, so that answers cannot be set against
 * each other.
 */
export function cellsToWithhold(
  series: readonly SeriesRow[],
  cells: readonly FigureCellRow[],
  { indicator, rule, isPublished }: TableRule,
): ReadonlySet<string> {
  if (rule.kind === 'none') return new Set();
  const restricted = cells.filter((cell) => !isPublished(cell));
  const all = new Set(restricted.map((cell) => cellName(cell.series, cell.period)));
  if (rule.kind === 'withhold' || cells.length > mostCells) return all;
  const byId = new Map(series.map((one) => [one.id, one]));
  const judged = cells.filter((cell) => isJudged(byId.get(cell.series), series));
  const names = judged.map((cell) => cellName(cell.series, cell.period));
  const table = tableOf(judged, byId, { indicator, minimum: rule.minimum, isPublished });
  const small = table.cells.filter(({ protect }) => protect !== undefined).length;
  const width = table.cells.length * 2;
  if (table.relations.length * width * Math.max(1, small) > mostWork * 100) return all;
  const { withheld, unprotected } = withholdCells(table);
  if (unprotected.length > 0) return all;
  const kept = new Set(names.filter((_name, index) => !withheld.has(index)));
  return new Set([...all].filter((name) => !kept.has(name)));
}

/**
 * Windows overlap from one period to the next, and weeks overlap with months: their differences are small counts that no
 * table of sums shows. They stay.
 */
function isJudged(one: SeriesRow | undefined, all: readonly SeriesRow[]): boolean {
  if (one === undefined || one.window !== '') return false;
  return one.frequency !== 'W' || all.every(({ frequency }) => frequency === 'W' || frequency === 'D');
}

interface Rule {
  readonly indicator: DomainIndicator;
  readonly minimum: number;
  readonly isPublished: TableRule['isPublished'];
}

function tableOf(
  cells: readonly FigureCellRow[],
  byId: ReadonlyMap<number, SeriesRow>,
  { indicator, minimum, isPublished }: Rule,
): ProtectionTable {
  const tableCells = cells.map((cell): TableCell => {
    const value = cell.value ?? 0;
    if (cell.value !== null && isPublished(cell)) return { value: Math.max(0, value), disposition: 'fixed' };
    const protect = cell.value === null ? undefined : protectCount(value, { minimum });
    const disposition = cell.value === null ? 'hidden' : 'open';
    return { value: Math.max(0, value), disposition, ...(protect === undefined ? {} : { protect }) };
  });
  const relations: TableRelation[] = [];
  const index = new Coordinates(cells, byId);
  for (const [total, cell] of cells.entries()) {
    const about = byId.get(cell.series);
    if (about === undefined || cell.value === null) continue;
    for (const parts of index.partsOf(about, cell.period, indicator)) {
      const known = parts.filter((part) => cells[part]?.value !== null);
      const rest = cell.value - known.reduce((sum, part) => sum + (tableCells[part]?.value ?? 0), 0);
      // What adds up to more than its total is no partition of it.
      if (known.length === 0 || rest < 0) continue;
      if (rest === 0) relations.push({ total, parts: known });
      else {
        tableCells.push({ value: rest, disposition: 'hidden' });
        relations.push({ total, parts: [...known, tableCells.length - 1] });
      }
    }
  }
  return { cells: tableCells, relations };
}

/** Finds the cells that a cell is made of: by place, by dimension, by time, by substance. */
class Coordinates {
  readonly #cells: readonly FigureCellRow[];
  readonly #byId: ReadonlyMap<number, SeriesRow>;
  readonly #byPeriod = new Map<CalendarDate, number[]>();
  readonly #byStream = new Map<string, number[]>();

  constructor(cells: readonly FigureCellRow[], byId: ReadonlyMap<number, SeriesRow>) {
    this.#cells = cells;
    this.#byId = byId;
    for (const [index, cell] of cells.entries()) {
      add(this.#byPeriod, cell.period, index);
      add(this.#byStream, streamOf(byId.get(cell.series)), index);
    }
  }

  partsOf(about: SeriesRow, period: CalendarDate, { additive }: DomainIndicator): number[][] {
    const atTime = (this.#byPeriod.get(period) ?? []).flatMap((index) => {
      const other = this.#seriesAt(index);
      return other !== undefined && other.frequency === about.frequency && other.dataset === about.dataset
        ? [{ index, other }]
        : [];
    });
    return [
      ...(additive.places ? [nearestInside(about, atTime)] : []),
      ...brokenDown(about, atTime),
      ...(additive.substances ? [membersOf(about, atTime)] : []),
      ...this.#within(about, period),
    ].filter((parts) => parts.length > 0);
  }

  #within(about: SeriesRow, period: CalendarDate): number[][] {
    const last = periodEnd(period, about.frequency);
    const finer = new Map<string, number[]>();
    for (const index of this.#byStream.get(streamOf(about)) ?? []) {
      const cell = this.#cells[index];
      const other = this.#seriesAt(index);
      if (cell === undefined || other === undefined || other.frequency === about.frequency) continue;
      if (cell.period < period || periodEnd(cell.period, other.frequency) > last) continue;
      add(finer, other.frequency, index);
    }
    return [...finer.values()];
  }

  #seriesAt(index: number): SeriesRow | undefined {
    const cell = this.#cells[index];
    return cell === undefined ? undefined : this.#byId.get(cell.series);
  }
}

interface Other {
  readonly index: number;
  readonly other: SeriesRow;
}

/** Places inside, of the nearest level that has figures. */
function nearestInside(about: SeriesRow, others: readonly Other[]): number[] {
  const inside = others.filter(
    ({ other }) =>
      other.ancestors.includes(about.place) && other.substance === about.substance && sameDimensions(other, about),
  );
  const nearest = Math.min(...inside.map(({ other }) => other.ancestors.length));
  return inside.filter(({ other }) => other.ancestors.length === nearest).map(({ index }) => index);
}

/** The same with one more dimension, for each such dimension. */
function brokenDown(about: SeriesRow, others: readonly Other[]): number[][] {
  const byName = new Map<string, number[]>();
  const own = Object.keys(about.dimensions);
  for (const { index, other } of others) {
    if (other.place !== about.place || other.substance !== about.substance) continue;
    const names = Object.keys(other.dimensions);
    const [more] = names.filter((name) => !own.includes(name));
    if (more === undefined || names.length !== own.length + 1) continue;
    if (own.every((name) => other.dimensions[name] === about.dimensions[name])) add(byName, more, index);
  }
  return [...byName.values()];
}

function membersOf(about: SeriesRow, others: readonly Other[]): number[] {
  const { substance } = about;
  return others
    .filter(
      ({ other }) =>
        other.place === about.place &&
        sameDimensions(other, about) &&
        other.substance !== null &&
        other.substance !== substance &&
        (substance === null || other.classes.includes(substance)),
    )
    .map(({ index }) => index);
}

function sameDimensions(one: SeriesRow, other: SeriesRow): boolean {
  return dimensionsText(one) === dimensionsText(other);
}

function dimensionsText({ dimensions }: SeriesRow): string {
  return Object.entries(dimensions)
    .map(([name, value]) => `${name}=${value}`)
    .sort()
    .join('&');
}

/** Everything but place in time: figures of the same at several frequencies. */
function streamOf(one: SeriesRow | undefined): string {
  if (one === undefined) return '';
  return [one.dataset, one.place, one.substance ?? '', dimensionsText(one)].join('|');
}

function add<Key>(map: Map<Key, number[]>, key: Key, index: number): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [index]);
  else list.push(index);
}
