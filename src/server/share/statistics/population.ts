import type { StatisticsQuestion } from '../../../api/index.ts';
import { type CalendarDate, type Frequency, formatPeriod, periodContaining, periodEnd } from '../../../base/index.ts';
import type { PlaceLevel } from '../../../model/index.ts';

/** The finest sums that a question could be about: never sent anywhere. */
export interface BaseCell {
  readonly place: string;
  /** Places that contain it. */
  readonly ancestors: readonly string[];
  readonly period: CalendarDate;
  readonly frequency: Frequency;
  readonly substance: string | null;
  readonly classes: readonly string[];
  /** null: the source does not say. */
  readonly value: number | null;
}

export interface Population {
  readonly cells: readonly BaseCell[];
  readonly levelOf: ReadonlyMap<string, PlaceLevel>;
}

/** One cell of an answer. */
export interface Group {
  readonly place: string | null;
  readonly period: string | null;
  readonly substance: string | null;
}

/** The cell of the answer that a part belongs to; undefined: the question is not about it. */
export function groupOf(question: StatisticsQuestion, cell: BaseCell, { levelOf }: Population): Group | undefined {
  const { within, substance, from, to, by, level, frequency } = question;
  const places = [cell.place, ...cell.ancestors];
  if (within !== undefined && !places.includes(within)) return undefined;
  if (substance !== undefined && cell.substance !== substance && !cell.classes.includes(substance)) return undefined;
  const end = periodEnd(cell.period, cell.frequency);
  if (cell.period < from || end > to) return undefined;
  const place = by.includes('place') ? places.find((one) => levelOf.get(one) === level) : null;
  if (place === undefined) return undefined;
  const start = periodContaining(cell.period, frequency);
  // A part that reaches over two periods belongs to neither.
  if (by.includes('period') && end > periodEnd(start, frequency)) return undefined;
  return {
    place,
    period: by.includes('period') ? formatPeriod({ start, frequency, window: '' }) : null,
    substance: by.includes('substance') ? cell.substance : null,
  };
}

export function groupKey({ place, period, substance }: Group): string {
  return JSON.stringify([place, period, substance]);
}

/** The question without what makes no difference, so that the same question is the same text. */
export function canonicalQuestion(question: StatisticsQuestion): StatisticsQuestion {
  const { by, level, frequency, ...rest } = question;
  return {
    ...rest,
    by: [...new Set(by)].sort(),
    level: by.includes('place') ? level : 'subdivision',
    frequency: by.includes('period') ? frequency : 'A',
  };
}
