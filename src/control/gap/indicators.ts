import { type CalendarDate, toDayNumber } from '../../base/index.ts';
import type { GapKind, Partner, SubstanceId } from '../../model/index.ts';
import { isOnRecord } from './coverage.ts';
import type { GapTimeline } from './find-gaps.ts';
import { firstFound, isDated, totalFindings } from './gap.ts';
import { quantile } from './lag.ts';

/** The three countries of the Dialogue. */
const dialogue: readonly Partner[] = ['CA', 'MX', 'US'];

/** The indicators of gaps on one day of the law. */
export interface GapIndicators {
  readonly on: CalendarDate;
  readonly open: number;
  readonly byKind: ReadonlyMap<GapKind, number>;
  /** Of open gaps whose first day is known. */
  readonly medianDaysOpen: number | null;
  /**
   * Of all laboratory findings of substances that were looked for in the texts and first found by then, the share of those
   * that Canada, Mexico and the United States list; a substance weighs as many findings as are known altogether. An entry of
   * which the text does not say since when counts from the first. Null: no findings.
   */
  readonly coveredShare: number | null;
}

/** Open gaps, their age and what of the findings is covered, at the end of each of the days. */
export function gapIndicators(timeline: GapTimeline, days: readonly CalendarDate[]): readonly GapIndicators[] {
  const found = foundSubstances(timeline);
  return days.map((on) => {
    const day = toDayNumber(on);
    const open = timeline.episodes.filter(({ opened, closed }) => opened <= day && day < closed);
    const byKind = new Map<GapKind, number>();
    for (const { kind } of open) byKind.set(kind, (byKind.get(kind) ?? 0) + 1);
    const ages = open
      .filter(({ opened, openers }) => Number.isFinite(opened) && isDated(openers))
      .map(({ opened }) => day - opened)
      .toSorted((a, b) => a - b);
    return {
      on,
      open: open.length,
      byKind,
      medianDaysOpen: quantile(ages, 0.5),
      coveredShare: share(timeline, found, day),
    };
  });
}

interface FoundSubstance {
  readonly id: SubstanceId;
  readonly firstSeen: number;
  readonly findings: number;
}

function foundSubstances({ sightings, knowledge }: GapTimeline): readonly FoundSubstance[] {
  const assessed = new Set(knowledge.assessed);
  return [...sightings].flatMap(([id, own]) => {
    const first = firstFound(own);
    return first === undefined || !assessed.has(id)
      ? []
      : [{ id, firstSeen: toDayNumber(first), findings: totalFindings(own) }];
  });
}

function share({ coverage }: GapTimeline, found: readonly FoundSubstance[], day: number): number | null {
  let all = 0;
  let covered = 0;
  for (const { id, firstSeen, findings } of found) {
    if (firstSeen > day) continue;
    all += findings;
    const own = coverage.get(id);
    if (dialogue.every((partner) => isOnRecord(own, partner, day))) covered += findings;
  }
  return all === 0 ? null : covered / all;
}
