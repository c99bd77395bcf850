import type { CalendarDate } from '../../base/index.ts';
import type { IndicatorData } from '../indicator/evaluate.ts';
import type { KnownCell } from '../indicator/known-series.ts';

/** How many reported figures of a question differ between two days of knowledge. */
export interface RevisionCount {
  /** Of periods that were known on both days. */
  readonly revised: number;
  /** Known on the later day only. */
  readonly added: number;
  /** Known on the earlier day only. */
  readonly withdrawn: number;
}

/** Compares the figures that a question rests on, series by series and period by period. */
export function countRevisions(past: IndicatorData, present: IndicatorData): RevisionCount {
  const [before, now] = [cellsOf(past), cellsOf(present)];
  let [revised, added, withdrawn] = [0, 0, 0];
  for (const [series, cells] of now) {
    const earlier = before.get(series);
    for (const [period, cell] of cells) {
      const said = earlier?.get(period);
      if (said === undefined) added += 1;
      else if (!isSame(said, cell)) revised += 1;
    }
  }
  for (const [series, cells] of before) {
    const later = now.get(series);
    for (const period of cells.keys()) if (later?.has(period) !== true) withdrawn += 1;
  }
  return { revised, added, withdrawn };
}

/** By series and period. */
function cellsOf({ series, denominator }: IndicatorData): ReadonlyMap<number, ReadonlyMap<CalendarDate, KnownCell>> {
  return new Map(
    [...series, ...denominator].map(({ id, cells }) => [id, new Map(cells.map((cell) => [cell.period, cell]))]),
  );
}

function isSame(one: KnownCell, other: KnownCell): boolean {
  return (
    one.value === other.value &&
    (one.low ?? null) === (other.low ?? null) &&
    (one.high ?? null) === (other.high ?? null) &&
    one.status === other.status
  );
}
