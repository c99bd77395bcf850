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
  for (const [key, cell] of now) {
    const earlier = before.get(key);
    if (earlier === undefined) added += 1;
    else if (!isSame(earlier, cell)) revised += 1;
  }
  for (const key of before.keys()) if (!now.has(key)) withdrawn += 1;
  return { revised, added, withdrawn };
}

function cellsOf({ series, denominator }: IndicatorData): ReadonlyMap<string, KnownCell> {
  return new Map(
    [...series, ...denominator].flatMap(({ id, cells }) =>
      cells.map((cell) => [`${id} ${cell.period}`, cell] as const),
    ),
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
