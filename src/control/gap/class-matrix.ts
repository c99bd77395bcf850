import { type CalendarDate, toDayNumber } from '../../base/index.ts';
import { type Jurisdiction, jurisdictions, type SubstanceId } from '../../model/index.ts';
import { overviewLetter } from './coverage.ts';
import type { GapTimeline } from './find-gaps.ts';

/** How much of a class one jurisdiction lists on a day. */
export interface ClassCell {
  readonly jurisdiction: Jurisdiction;
  readonly named: number;
  readonly asClass: number;
  /** An open wording may cover them, or the day lies before what is known of the entry's beginning. */
  readonly review: number;
  /** Or decided, and not known to be in force. */
  readonly proposed: number;
  readonly noEntry: number;
  readonly openGaps: number;
}

export interface ClassRow {
  readonly class: SubstanceId;
  readonly substances: number;
  readonly cells: readonly ClassCell[];
}

/**
 * Classes by jurisdictions: each substance that was looked for in the texts counts once in each of its classes. A substance
 * in no class counts in none.
 */
export function classMatrix(
  timeline: GapTimeline,
  classes: ReadonlyMap<SubstanceId, readonly SubstanceId[]>,
  on: CalendarDate,
): readonly ClassRow[] {
  const members = new Map<SubstanceId, SubstanceId[]>();
  for (const id of timeline.knowledge.assessed) {
    for (const own of classes.get(id) ?? []) members.set(own, [...(members.get(own) ?? []), id]);
  }
  const gaps = openGapsBySubstance(timeline, on);
  return [...members]
    .map(([id, substances]) => ({
      class: id,
      substances: substances.length,
      cells: jurisdictions.map((jurisdiction) => cellOf(timeline, { substances, jurisdiction, on, gaps })),
    }))
    .toSorted((a, b) => b.substances - a.substances || (a.class < b.class ? -1 : 1));
}

interface CellOptions {
  readonly substances: readonly SubstanceId[];
  readonly jurisdiction: Jurisdiction;
  readonly on: CalendarDate;
  readonly gaps: ReadonlyMap<string, number>;
}

function cellOf({ coverage }: GapTimeline, { substances, jurisdiction, on, gaps }: CellOptions): ClassCell {
  const letters = substances.map((id) => overviewLetter(coverage.get(id), jurisdiction, on));
  const count = (...among: readonly string[]): number => letters.filter((letter) => among.includes(letter)).length;
  return {
    jurisdiction,
    named: count('N'),
    asClass: count('G', 'A'),
    review: count('r', '?'),
    proposed: count('p', 'd'),
    noEntry: count('-'),
    openGaps: substances.reduce((sum, id) => sum + (gaps.get(`${id} ${jurisdiction}`) ?? 0), 0),
  };
}

/** Open gaps about a substance in a jurisdiction, by `substance jurisdiction`. */
function openGapsBySubstance({ episodes }: GapTimeline, on: CalendarDate): ReadonlyMap<string, number> {
  const day = toDayNumber(on);
  const counts = new Map<string, number>();
  for (const { opened, closed, subject, missingIn } of episodes) {
    if (subject.kind !== 'substance' || opened > day || day >= closed) continue;
    for (const jurisdiction of missingIn(day)) {
      const key = `${subject.id} ${jurisdiction}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return counts;
}
