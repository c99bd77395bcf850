import type { ChartPoint } from '../chart/individuals-limits.ts';
import type { SeriesInput } from '../method.ts';
import { daysPerYear } from '../robust/season.ts';

/** An earlier value on the log scale: both bounds are the same where it is known. */
export interface LoadPoint {
  readonly index: number;
  /** Days since 1970-01-01. */
  readonly day: number;
  readonly lower: number;
  readonly upper: number;
  readonly weight: number;
}

export interface LoadHistory {
  /** Newest first. */
  readonly points: readonly LoadPoint[];
  /** Those among them that are known, on their own scale. */
  readonly known: readonly ChartPoint[];
  /** Logarithm of the smallest amount that could be told from nothing; minus infinity where every value was known. */
  readonly floor: number;
}

interface Reach {
  /** Periods just before the one judged that are left out. */
  readonly excluded: number;
  readonly years: number;
  /** At most this many values. */
  readonly most: number;
}

/**
 * Values before an index, newest first. A zero says that the amount was too small to be told from nothing: it lies
 * below the smallest amount quantified in the same history, not at zero.
 */
export function historyBefore(input: SeriesInput, index: number, { excluded, years, most }: Reach): LoadHistory {
  const { values, starts, bounded } = input;
  const now = starts[index] ?? 0;
  const points: LoadPoint[] = [];
  const known: ChartPoint[] = [];
  const zeros: number[] = [];
  let smallest = Number.POSITIVE_INFINITY;
  for (let i = index - 1 - excluded; i >= 0 && points.length + zeros.length < most; i--) {
    const day = starts[i] ?? 0;
    if (now - day > years * daysPerYear) break;
    if (bounded?.[i] === 1) {
      const point = boundedPoint(input, i);
      if (point === null) continue;
      points.push(point);
      if (point.lower === Number.NEGATIVE_INFINITY) smallest = Math.min(smallest, point.upper);
      continue;
    }
    const value = values[i] ?? Number.NaN;
    if (value === 0) zeros.push(i);
    if (!(value > 0)) continue;
    const log = Math.log(value);
    smallest = Math.min(smallest, log);
    points.push({ index: i, day, lower: log, upper: log, weight: weightOf(input, i) });
    known.push({ index: i, day, value, standardError: input.standardErrors?.[i] ?? Number.NaN });
  }
  const isLimited = zeros.length > 0 || points.some(({ lower }) => lower === Number.NEGATIVE_INFINITY);
  if (Number.isFinite(smallest)) {
    for (const i of zeros) {
      const lower = Number.NEGATIVE_INFINITY;
      points.push({ index: i, day: starts[i] ?? 0, lower, upper: smallest, weight: weightOf(input, i) });
    }
  }
  return {
    points: points.sort((a, b) => b.index - a.index),
    known,
    floor: isLimited ? smallest : Number.NEGATIVE_INFINITY,
  };
}

/** A value known within bounds, or null where neither bound says anything on the log scale. */
function boundedPoint(input: SeriesInput, i: number): LoadPoint | null {
  const lowest = input.lowerBounds?.[i] ?? Number.NaN;
  const highest = input.upperBounds?.[i] ?? Number.NaN;
  const lower = lowest > 0 ? Math.log(lowest) : Number.NEGATIVE_INFINITY;
  const upper = highest > 0 ? Math.log(highest) : Number.POSITIVE_INFINITY;
  if (!Number.isFinite(lower) && !Number.isFinite(upper)) return null;
  if (lower > upper) return null;
  return { index: i, day: input.starts[i] ?? 0, lower, upper, weight: weightOf(input, i) };
}

function weightOf({ weights }: SeriesInput, i: number): number {
  const weight = weights?.[i] ?? 1;
  return weight >= 0 && weight <= 1 ? weight : 1;
}
