import { type CalendarDate, groupBy } from '../../../base/index.ts';
import type { Connection } from '../../store/index.ts';
import { listKnownCells, type SeriesCell } from './measure-store.ts';

/**
 * Reported figures as they are read for one reader at one moment: each series once for each day, whichever questions ask for it.
 * What a series says alike on several days is kept once, for most of it never changes.
 */
export class KnownCells {
  readonly #byDay = new Map<CalendarDate, Map<number, readonly SeriesCell[]>>();
  readonly #dates = new Map<CalendarDate, CalendarDate>();

  /** Figures of at least these series as known on a day, by series, each in order of periods. */
  async read(
    connection: Connection,
    series: readonly number[],
    asKnownOn: CalendarDate,
  ): Promise<ReadonlyMap<number, readonly SeriesCell[]>> {
    const known = this.#byDay.get(asKnownOn) ?? new Map<number, readonly SeriesCell[]>();
    const missing = series.filter((id) => !known.has(id));
    if (missing.length > 0) {
      const found = groupBy(await listKnownCells(connection, missing, asKnownOn), (cell) => cell.series);
      for (const id of missing) known.set(id, this.#shared(id, found.get(id) ?? []));
    }
    this.#byDay.set(asKnownOn, known);
    return known;
  }

  #shared(series: number, cells: readonly SeriesCell[]): readonly SeriesCell[] {
    const before = [...this.#byDay.values()].flatMap((known) => known.get(series) ?? []);
    const byPeriod = new Map(before.map((cell) => [cell.period, cell]));
    return cells.map((cell) => {
      const same = byPeriod.get(cell.period);
      if (same !== undefined && isSame(same, cell)) return same;
      return { ...cell, period: this.#dateOf(cell.period), asOf: this.#dateOf(cell.asOf) };
    });
  }

  /** A date is said of thousands of figures, and kept once. */
  #dateOf(date: CalendarDate): CalendarDate {
    const known = this.#dates.get(date);
    if (known !== undefined) return known;
    this.#dates.set(date, date);
    return date;
  }
}

function isSame(one: SeriesCell, other: SeriesCell): boolean {
  return (
    one.value === other.value &&
    one.low === other.low &&
    one.high === other.high &&
    one.status === other.status &&
    one.confidentiality === other.confidentiality &&
    one.reason === other.reason &&
    one.asOf === other.asOf
  );
}
