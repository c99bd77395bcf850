import { type CalendarDate, fromDayNumber, periodEnd, toDayNumber } from '../../../base/index.ts';
import { delayOn, type EventDays, endedPeriods, type WorkFigure, workFigure } from '../../../commitments/index.ts';
import type { FirstFinding } from '../../../control/index.ts';
import type { WorkQuestion } from './work-question.ts';

/** A finding, and what followed it. */
export interface Followed {
  readonly finding: FirstFinding;
  /** Null: nothing that the node knows of. */
  readonly followed: EventDays | null;
}

/** The delay in the middle of what was found by the end of each period that has ended. */
export function delayFigures(
  { indicator, place, frequency, by }: Pick<WorkQuestion, 'indicator' | 'place' | 'frequency' | 'by'>,
  delays: readonly Followed[],
): readonly WorkFigure[] {
  const first = Math.min(...delays.map(({ finding }) => finding.to));
  if (delays.length === 0) return [];
  return endedPeriods(frequency, { from: fromDayNumber(first), by }).flatMap((period): readonly WorkFigure[] => {
    const day = toDayNumber(periodEnd(period, frequency));
    const found = delays.filter(({ finding }) => finding.to <= day);
    if (found.length === 0) return [];
    return [
      workFigure(indicator, {
        place,
        period,
        parts: found.map(({ finding, followed }) => {
          const { days, low, high } = delayOn(day, finding, followed);
          return { item: finding.substance, value: days, low, high };
        }),
        sources: [...new Set(found.flatMap(({ finding }) => finding.sources))].sort(),
        asOf: latestOf(found, day),
      }),
    ];
  });
}

/** The last of the days on which something was found or followed. */
function latestOf(found: readonly Followed[], day: number): CalendarDate {
  const days = found.flatMap(({ finding, followed }) => [finding.to, ...(followed === null ? [] : [followed.to])]);
  return fromDayNumber(Math.max(...days.filter((one) => one <= day)));
}
