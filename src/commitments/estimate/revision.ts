import type { Estimate } from './estimate.ts';

/** A figure as it was first known at some age, and as it is known now that it is settled. */
export interface RevisedFigure {
  /** Whole periods from the end of its period to the day on which it was known. */
  readonly age: number;
  readonly first: number;
  readonly settled: number;
}

/** What a provisional figure of an age may still become, as a multiple of what it is. */
export interface RevisionRange {
  readonly low: number;
  readonly high: number;
  /** Figures that it rests on. */
  readonly figures: number;
}

/** So many figures of an age bound the next one with 90 % at least; from 39 on with 95 %. */
const fewest = 19;
const mostOutside = 0.05;

/**
 * Range in which figures of an age were revised: between two of them in the order of their ratios, so many from either end that
 * a figure that behaves like them lies within with 95 %, and with (n − 1)/(n + 1) where there are fewer than 39 (prediction by
 * order statistics, S. S. Wilks 1941: nothing is taken for granted about the distribution). Undefined: too few to say.
 */
export function revisionRange(history: readonly RevisedFigure[], age: number): RevisionRange | undefined {
  const ratios = history
    .filter((figure) => figure.age === age && figure.first > 0)
    .map(({ first, settled }) => settled / first)
    .toSorted((a, b) => a - b);
  if (ratios.length < fewest) return undefined;
  const place = Math.max(1, Math.floor(((ratios.length + 1) * mostOutside) / 2));
  const [low, high] = [ratios[place - 1], ratios.at(-place)];
  if (low === undefined || high === undefined) return undefined;
  return { low, high, figures: ratios.length };
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
