import {
  type CalendarDate,
  type Frequency,
  groupBy,
  periodContaining,
  periodsBetween,
  shiftPeriod,
} from '../../base/index.ts';
import type { Estimate } from './estimate.ts';

/** A figure as it was first known at some age, and as it is known now that it is settled. */
export interface RevisedFigure {
  readonly period: CalendarDate;
  /** Whole periods from the end of its period to the day on which it was known. */
  readonly age: number;
  readonly first: number;
  readonly settled: number;
}

/** What a provisional figure of an age may still become, as a multiple of what it is. */
export interface RevisionRange {
  readonly low: number;
  readonly high: number;
  /** Periods that it rests on. */
  readonly periods: number;
}

/** So many periods bound the next one with 90 % at least; from 39 on with 95 %. */
const fewest = 19;
const mostOutside = 0.05;

/**
 * Range in which figures of an age were revised: between two periods in the order of their ratios, so many from either end that
 * one that behaves like them lies within with 95 %, and with (n − 1)/(n + 1) where there are fewer than 39 (prediction by order
 * statistics, S. S. Wilks 1941: nothing is taken for granted about the distribution). Figures of one period were published
 * together and are no witnesses of each other: of a period only its least and its greatest ratio count. Undefined: too few to say.
 */
export function revisionRange(history: readonly RevisedFigure[], age: number): RevisionRange | undefined {
  const known = history.filter((figure) => figure.age === age && figure.first > 0);
  const byPeriod = [...groupBy(known, ({ period }) => period).values()].map((figures) =>
    figures.map(({ first, settled }) => settled / first),
  );
  if (byPeriod.length < fewest) return undefined;
  const place = Math.max(1, Math.floor(((byPeriod.length + 1) * mostOutside) / 2));
  const low = inOrder(byPeriod.map((ratios) => Math.min(...ratios)))[place - 1];
  const high = inOrder(byPeriod.map((ratios) => Math.max(...ratios))).at(-place);
  return low === undefined || high === undefined ? undefined : { low, high, periods: byPeriod.length };
}

function inOrder(numbers: readonly number[]): readonly number[] {
  return numbers.toSorted((a, b) => a - b);
}

/** A provisional figure with what it may still become; without a history, nothing bounds it. */
export function withRevision(estimate: Estimate, range: RevisionRange | undefined): Estimate {
  if (range === undefined) return { value: estimate.value, low: null, high: null };
  const { value, low, high } = estimate;
  return {
    value,
    low: low === null ? null : Math.min(low, low * range.low),
    high: high === null ? null : Math.max(high, high * range.high),
  };
}

/** A figure of a series, as its source said it on a day. */
export interface Vintage {
  readonly period: CalendarDate;
  readonly value: number | null;
  readonly asOf: CalendarDate;
  /** Whether its source still calls it provisional. */
  readonly isProvisional: boolean;
}

/**
 * How the figures of a series that are settled by now stood when they were as old as is asked. What was not known at that age,
 * because it came all at once later, says nothing. Vintages in the order in which they came.
 */
export function revisionsAt(
  vintages: readonly Vintage[],
  { age, frequency }: { readonly age: number; readonly frequency: Frequency },
): readonly RevisedFigure[] {
  return [...groupBy(vintages, ({ period }) => period)].flatMap(([period, words]) => {
    const last = words.at(-1);
    // Of the days of one period of the calendar, what was known at the end of it.
    const until = shiftPeriod(period, frequency, age + 1);
    const first = words.findLast(({ asOf }) => asOf < until);
    if (last === undefined || last.isProvisional || last.value === null || (first?.value ?? null) === null) return [];
    return [{ period, age, first: first?.value ?? 0, settled: last.value }];
  });
}

/** Whole periods from that of a figure to that in which it was said. */
export function ageOf(period: CalendarDate, said: CalendarDate, frequency: Frequency): number {
  return periodsBetween(period, periodContaining(said, frequency), frequency);
}
