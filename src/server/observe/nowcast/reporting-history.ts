import { type CalendarDate, type Frequency, periodEnd, toDayNumber } from '../../../base/index.ts';
import type { RevisionPair } from '../../../detect/index.ts';
import type { StoredFigure, Vintage } from './nowcast-store.ts';

const daysPerMonth = 30.4375;

/** Longest lag at which figures are taken as still growing, in months. */
export const longestLag: Readonly<Record<Frequency, number>> = { D: 2, W: 3, M: 12, Q: 12, S: 24, A: 36 };

/** Vintages further back than this say little about how reports come in now. */
export const mostVintages = 24;

/** Months from the end of a period to a day. */
export function lagInMonths(period: CalendarDate, frequency: Frequency, day: CalendarDate): number {
  return (toDayNumber(day) - toDayNumber(periodEnd(period, frequency))) / daysPerMonth;
}

/** Changes of one figure, oldest first. */
type History = readonly StoredFigure[];

/** Figures by series and period. */
export function historiesOf(figures: readonly StoredFigure[]): readonly History[] {
  const histories: StoredFigure[][] = [];
  for (const figure of figures) {
    const current = histories.at(-1);
    const [start] = current ?? [];
    if (current !== undefined && start?.series === figure.series && start.period === figure.period)
      current.push(figure);
    else histories.push([figure]);
  }
  return histories;
}

/** The figure as it stood on a day; undefined before it was first published. */
export function standingOn(history: History, day: CalendarDate): StoredFigure | undefined {
  return history.findLast(({ asOf }) => asOf <= day);
}

interface PairOptions {
  readonly frequency: Frequency;
  readonly vintages: readonly Vintage[];
  /** Position of each series among the groups. */
  readonly groups: ReadonlyMap<number, number>;
}

/** Days in which a second vintage adds next to nothing to the first. */
const closeDays = 20;

/** Vintages less than 20 days after the first of a run share its number. */
export function numberVintages(days: readonly CalendarDate[]): readonly number[] {
  let [start, number] = [Number.NEGATIVE_INFINITY, -1];
  return days.map((day) => {
    if (toDayNumber(day) - start >= closeDays) {
      start = toDayNumber(day);
      number += 1;
    }
    return number;
  });
}

/**
 * The reporting triangle as pairs: each figure as it stood in an earlier vintage beside the last one. A vintage that did
 * not change a figure still confirmed it, so that a pair is made for every vintage that speaks for the period.
 */
export function revisionPairs(
  histories: readonly History[],
  { frequency, vintages, groups }: PairOptions,
): readonly RevisionPair[] {
  const recent = vintages.slice(-mostVintages);
  const numbers = numberVintages(recent.map(({ asOf }) => asOf));
  return histories.flatMap((history) => {
    const [start] = history;
    const group = groups.get(start?.series ?? -1);
    if (start === undefined || group === undefined) return [];
    const { period } = start;
    const speaking = recent.filter(({ first, last }) => first <= period && period <= last);
    const final = speaking.at(-1);
    const later = final && standingOn(history, final.asOf)?.value;
    if (final === undefined || !isCount(later)) return [];
    return speaking.slice(0, -1).flatMap((vintage) => {
      const earlierLag = lagInMonths(period, frequency, vintage.asOf);
      const earlier = standingOn(history, vintage.asOf)?.value;
      if (earlierLag < 0 || earlierLag > longestLag[frequency] || !isCount(earlier)) return [];
      const laterLag = lagInMonths(period, frequency, final.asOf);
      const number = numbers[recent.indexOf(vintage)] ?? 0;
      return { group, vintage: number, earlierLag, laterLag, earlier, later, pending: Number.NaN };
    });
  });
}

function isCount(value: number | null | undefined): value is number {
  return typeof value === 'number' && value >= 0;
}
