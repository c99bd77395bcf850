import { requireRange } from '../evaluation.ts';
import type { BaselineSpan, Frequency } from '../method.ts';

/**
 * How far back a chart of a running series looks. It is drawn anew for each period judged, over the last `chartPeriods`
 * and with means from the `baselinePeriods` before them, so that the answer for a period depends on nothing else.
 */
export interface ChartMemory {
  /** Periods the chart sums up, the one judged included. */
  readonly chartPeriods: number;
  /** Periods before the chart that say what is usual, at most. */
  readonly baselinePeriods: number;
  /** Fewest of them: with less history the chart is shorter, and before them there is none. */
  readonly fewestPeriods: number;
}

/** Share of the baseline that must be known. */
const knownShare = 0.7;

/** Length of a year in periods, for the annual wave. */
export const seasonLength: Readonly<Record<Frequency, number>> = {
  D: 365.25,
  W: 365.25 / 7,
  M: 12,
  Q: 4,
  S: 2,
  A: 1,
};

/** Whole periods of so many years. */
export function periodsOfYears(frequency: Frequency, years: number): number {
  return Math.ceil(years * seasonLength[frequency]);
}

/** Where chart and baseline of a period lie, zero-based. */
export interface ChartPlace {
  readonly chartFirst: number;
  readonly baselineFirst: number;
  readonly baselineLast: number;
}

/** The place of the chart of a period that has at least `fewestPeriods` before it. */
export function chartPlace(index: number, { chartPeriods, baselinePeriods, fewestPeriods }: ChartMemory): ChartPlace {
  const chartFirst = Math.max(fewestPeriods, index - chartPeriods + 1);
  return { chartFirst, baselineFirst: Math.max(0, chartFirst - baselinePeriods), baselineLast: chartFirst - 1 };
}

/** Periods a judgement rests on. */
export function chartSpan({ chartPeriods, baselinePeriods }: ChartMemory): BaselineSpan {
  return { length: chartPeriods - 1 + baselinePeriods, leftOut: 0 };
}

export function requireMemory({ chartPeriods, baselinePeriods, fewestPeriods }: ChartMemory): void {
  requireRange('chartPeriods', chartPeriods, { from: 1, to: 1000 });
  requireRange('fewestPeriods', fewestPeriods, { from: 2, to: 1e4 });
  requireRange('baselinePeriods', baselinePeriods, { from: fewestPeriods, to: 1e4 });
}

/** Known values of the baseline, or null where too few of its periods are known. */
export function knownBaseline(values: Float64Array, { baselineFirst, baselineLast }: ChartPlace): Float64Array | null {
  const known = values.slice(baselineFirst, baselineLast + 1).filter((value) => !Number.isNaN(value));
  return known.length < Math.max(2, knownShare * (baselineLast - baselineFirst + 1)) ? null : known;
}
