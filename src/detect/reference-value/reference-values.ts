import type { Frequency } from '../method.ts';

/** Which earlier periods speak for a period: the recent ones, and those around the same period of earlier years. */
export interface ReferenceWindow {
  /** Earlier years that are used (b). */
  readonly yearsBack: number;
  /** Periods taken before the one judged, and on each side of its like in earlier years (w). */
  readonly halfWindow: number;
  /** Whether the periods just before the one judged belong to it (actY). */
  readonly recentPeriods: boolean;
}

/** Periods of a year: what separates a period from its like in the year before. */
export const periodsPerYear: Readonly<Record<Frequency, number>> = { D: 365, W: 52, M: 12, Q: 4, S: 2, A: 1 };

/** Periods that must lie before the one judged. */
export function reachOf({ yearsBack, halfWindow }: ReferenceWindow, perYear: number): number {
  return yearsBack * perYear + halfWindow;
}

/** Values a window holds when all are known. */
export function sizeOf({ yearsBack, halfWindow, recentPeriods }: ReferenceWindow): number {
  return yearsBack * (2 * halfWindow + 1) + (recentPeriods ? halfWindow : 0);
}

/**
 * The known values of the window of a period. NaN where nothing is known is left out, never filled in. The window may
 * reach past the period judged only where half a window is longer than a year.
 */
export function referenceValues(
  values: Float64Array,
  index: number,
  { window, perYear }: { readonly window: ReferenceWindow; readonly perYear: number },
): readonly number[] {
  const known: number[] = [];
  function take(first: number, last: number): void {
    for (let i = first; i <= last; i++) {
      const value = values[i] ?? Number.NaN;
      if (!Number.isNaN(value)) known.push(value);
    }
  }
  if (window.recentPeriods) take(index - window.halfWindow, index - 1);
  for (let year = 1; year <= window.yearsBack; year++) {
    const like = index - year * perYear;
    take(like - window.halfWindow, like + window.halfWindow);
  }
  return known;
}

/** Sum and mean of the known values and their standard deviation (n - 1). */
export interface ReferenceMoments {
  readonly known: number;
  readonly sum: number;
  readonly mean: number;
  readonly deviation: number;
}

/** What a set of reference values comes down to; NaN where there are too few for a number. */
export function momentsOf(known: readonly number[]): ReferenceMoments {
  const sum = known.reduce((total, value) => total + value, 0);
  const mean = sum / known.length;
  const squares = known.reduce((total, value) => total + (value - mean) * (value - mean), 0);
  return { known: known.length, sum, mean, deviation: Math.sqrt(squares / (known.length - 1)) };
}
