import { median } from '../robust/location-scale.ts';

/** Level and spread of the logarithms that a site is compared with. */
export interface ActivityBaseline {
  readonly status: 'known';
  /** 10th percentile of the natural logarithms. */
  readonly level: number;
  /** Their standard deviation. */
  readonly deviation: number;
}

export interface NoActivityBaseline {
  readonly status: 'too-short' | 'no-variation';
}

interface BaselineOptions {
  readonly percentile?: number;
  /** `lower`: an observed value, as CDC's software has it. `interpolated`: between two of them (R's type 7). */
  readonly rank?: 'lower' | 'interpolated';
  /** Values further from the mean, in standard deviations, are left out first. */
  readonly outlierDeviations?: number;
  /** Days from the first to the last sample below which there is no baseline. */
  readonly shortestDays?: number;
}

/**
 * Baseline of CDC's Wastewater Viral Activity Level (method of August 2025), here for any residue: 10th percentile and
 * standard deviation of the logarithms of one site's values over the span given (CDC: 24 months, drawn anew once or
 * twice a year). Values below a limit come in as what regression on order statistics models for them; CDC takes half
 * the limit. Values must be positive; NaN are left out.
 */
export function activityBaseline(
  { days, values }: { readonly days: ArrayLike<number>; readonly values: ArrayLike<number> },
  { percentile = 0.1, rank = 'lower', outlierDeviations = 4, shortestDays = 56 }: BaselineOptions = {},
): ActivityBaseline | NoActivityBaseline {
  if (!(percentile > 0 && percentile < 1)) throw new RangeError(`a percentile is between 0 and 1, not ${percentile}`);
  const known = Array.from(values).flatMap((value, i) => {
    if (value <= 0) throw new RangeError('values under a logarithm are positive');
    return Number.isNaN(value) ? [] : [{ day: days[i] ?? Number.NaN, log: Math.log(value) }];
  });
  const span = (known.at(-1)?.day ?? 0) - (known[0]?.day ?? 0) + 1;
  if (known.length < 2 || !(span >= shortestDays)) return { status: 'too-short' };
  const logs = withoutOutliers(
    known.map(({ log }) => log),
    outlierDeviations,
  );
  const { deviation } = moments(logs);
  const sorted = logs.toSorted((a, b) => a - b);
  if (sorted[0] === sorted.at(-1)) return { status: 'no-variation' };
  const at = percentile * (sorted.length - 1);
  const low = sorted[Math.floor(at)] ?? Number.NaN;
  const next = sorted[Math.floor(at) + 1] ?? low;
  return { status: 'known', level: rank === 'lower' ? low : low + (at - Math.floor(at)) * (next - low), deviation };
}

/**
 * Activity of a value: e to the power of its distance from the baseline in standard deviations; 1 is the baseline.
 * CDC's cuts between classes are those of viruses: none exist for drugs.
 */
export function activityIndex(value: number, { level, deviation }: ActivityBaseline): number {
  return Math.exp((Math.log(value) - level) / deviation);
}

/** One number for several sites, as CDC has it: the median over sites of each site's mean for the period. */
export function activityOfSites(sites: readonly (readonly number[])[]): number {
  return median(sites.filter((values) => values.length > 0).map((values) => moments(values).mean));
}

function withoutOutliers(logs: readonly number[], limit: number): readonly number[] {
  const { mean, deviation } = moments(logs);
  return deviation > 0 ? logs.filter((log) => Math.abs(log - mean) <= limit * deviation) : logs;
}

function moments(values: readonly number[]): { readonly mean: number; readonly deviation: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0);
  return { mean, deviation: Math.sqrt(squares / (values.length - 1)) };
}
