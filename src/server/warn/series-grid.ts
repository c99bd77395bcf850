import type { CalendarDate } from '../../base/index.ts';
import { periodAxis } from './period-axis.ts';
import type { SeriesData } from './series-data.ts';

/** A series on the regular grid that methods read. */
export interface SeriesGrid {
  readonly periods: readonly CalendarDate[];
  readonly starts: Int32Array;
  /** NaN where nothing usable is known; 0 only where a complete delivery left the cell out and the indicator says so. */
  readonly values: Float64Array;
  /** 1 where the figure is only known within bounds. */
  readonly bounded: Uint8Array;
  /** Those bounds; NaN on a side without one, and where the figure is known. */
  readonly lowerBounds: Float64Array;
  readonly upperBounds: Float64Array;
  /** Half-width of the publisher's 95 % interval over 1.96; NaN where there is none. */
  readonly standardErrors: Float64Array;
  readonly hasStandardErrors: boolean;
  /** How far each figure is relied on, 0 to 1. Null: all alike. */
  readonly weights: Float64Array | null;
  /** How much was looked at; NaN where that is not known. Null: the watch does not ask, or the source does not say. */
  readonly exposure: Float64Array | null;
}

/** Normal quantile of 0.975: published intervals are 95 %. */
const quantile975 = 1.959963984540054;

/**
 * How far a figure that is not as measured is relied on (SDMX: E estimated, I imputed, U low reliability): a judgement,
 * so that such a figure neither draws the level by itself nor is thrown away. Its interval, where published, counts too.
 */
const weightOfStatus: ReadonlyMap<string, number> = new Map([
  ['E', 0.5],
  ['U', 0.5],
  ['I', 0.25],
]);

/** Lays a series out on its grid, from its first known period to its last; null where there is none. */
export function layOut(series: SeriesData, absence: 'zero' | 'unknown'): SeriesGrid | null {
  const span = findSpan(series, absence);
  if (span === null) return null;
  const { periods, starts, indexOf } = periodAxis(span.from, span.to, series.frequency);
  const { length } = periods;
  const values = new Float64Array(length).fill(Number.NaN);
  const bounded = new Uint8Array(length);
  const lowerBounds = new Float64Array(length).fill(Number.NaN);
  const upperBounds = new Float64Array(length).fill(Number.NaN);
  const standardErrors = new Float64Array(length).fill(Number.NaN);
  let hasStandardErrors = false;
  if (absence === 'zero') {
    for (const covered of series.covered) {
      values.fill(0, Math.max(0, indexOf(covered.from)), Math.min(length - 1, indexOf(covered.to)) + 1);
    }
  }
  for (const [at, period] of series.periods.entries()) {
    const index = indexOf(period);
    if (index < 0 || index >= length) continue;
    const value = series.values[at] ?? null;
    const low = series.lows[at] ?? null;
    const high = series.highs[at] ?? null;
    if (value !== null) {
      values[index] = value;
      if (low !== null && high !== null && high > low) {
        standardErrors[index] = (high - low) / (2 * quantile975);
        hasStandardErrors = true;
      }
    } else if (low !== null || high !== null) {
      values[index] = Number.NaN;
      bounded[index] = 1;
      lowerBounds[index] = low ?? Number.NaN;
      upperBounds[index] = high ?? Number.NaN;
    } else if (series.reasons[at] !== 'withdrawn' || absence === 'unknown') {
      // A withdrawn cell of a complete delivery is a cell that the delivery leaves out: it keeps the zero from above.
      values[index] = Number.NaN;
    }
  }
  return {
    periods,
    starts,
    values,
    bounded,
    lowerBounds,
    upperBounds,
    standardErrors,
    hasStandardErrors,
    weights: layOutWeights(series, length, indexOf),
    exposure: layOutExposure(series, length, indexOf),
  };
}

function layOutWeights(
  { periods, statuses }: SeriesData,
  length: number,
  indexOf: (period: CalendarDate) => number,
): Float64Array | null {
  if (statuses?.some((status) => weightOfStatus.has(status ?? '')) !== true) return null;
  const weights = new Float64Array(length).fill(1);
  for (const [at, period] of periods.entries()) {
    const index = indexOf(period);
    const weight = weightOfStatus.get(statuses[at] ?? '');
    if (weight !== undefined && index >= 0 && index < length) weights[index] = weight;
  }
  return weights;
}

function layOutExposure(
  { exposure }: SeriesData,
  length: number,
  indexOf: (period: CalendarDate) => number,
): Float64Array | null {
  if (exposure === null) return null;
  const values = new Float64Array(length).fill(Number.NaN);
  for (const [at, period] of exposure.periods.entries()) {
    const index = indexOf(period);
    if (index >= 0 && index < length) values[index] = exposure.values[at] ?? Number.NaN;
  }
  return values;
}

function findSpan(series: SeriesData, absence: 'zero' | 'unknown'): { from: CalendarDate; to: CalendarDate } | null {
  let from = series.periods[0];
  // Months that a wide table holds open are not its latest figures.
  let to =
    series.reasons.length === 0
      ? series.periods.at(-1)
      : series.periods[series.reasons.findLastIndex((reason) => reason !== 'not-yet-published')];
  if (from === undefined || to === undefined) return null;
  if (absence === 'zero') {
    for (const covered of series.covered) {
      if (covered.from < from) from = covered.from;
      if (covered.to > to) to = covered.to;
    }
  }
  return { from, to };
}
