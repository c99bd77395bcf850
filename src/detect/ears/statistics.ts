import { normalQuantile } from '../distribution/normal.ts';

/** Length of the baseline, the days left out between it and the day judged, and the floor of its deviation. */
export interface EarsBaseline {
  readonly length: number;
  readonly lag: number;
  readonly minimumDeviation: number;
  /** Baseline values that must be known; with fewer there is no answer (NaN). */
  readonly minimumKnown: number;
}

export interface BaselineMoments {
  readonly mean: number;
  /** Sample standard deviation (n - 1), not below the floor. */
  readonly deviation: number;
  /** Baseline values that are known. */
  readonly known: number;
}

/** Mean and deviation of the baseline before an index; values that are not known are left out. */
export function earsMoments(values: Float64Array, index: number, baseline: EarsBaseline): BaselineMoments {
  const last = index - baseline.lag - 1;
  const first = last - baseline.length + 1;
  let sum = 0;
  let known = 0;
  for (let i = first; i <= last; i++) {
    const value = values[i] ?? Number.NaN;
    if (Number.isNaN(value)) continue;
    sum += value;
    known++;
  }
  if (known < baseline.minimumKnown) return { mean: Number.NaN, deviation: Number.NaN, known };
  const mean = sum / known;
  let squares = 0;
  for (let i = first; i <= last; i++) {
    const value = values[i] ?? Number.NaN;
    if (!Number.isNaN(value)) squares += (value - mean) * (value - mean);
  }
  const deviation = Math.max(Math.sqrt(squares / (known - 1)), baseline.minimumDeviation);
  return { mean, deviation, known };
}

/** The C2 statistic: deviations above the mean of a baseline that ends two days before the day before. */
export function c2Statistic(values: Float64Array, index: number, baseline: EarsBaseline): number {
  const { mean, deviation } = earsMoments(values, index, baseline);
  return ((values[index] ?? Number.NaN) - mean) / deviation;
}

/**
 * C3 as published: the C2 statistics of today and the two days before, each less 1 and not below 0, added up; the
 * alarm is C3 > 2 (Hutwagner et al. 2003, J Urban Health 80:i89; Fricker et al. 2008, Stat Med 27:3407).
 */
export function c3Statistic(values: Float64Array, index: number, baseline: EarsBaseline): number {
  let sum = 0;
  for (let i = index - 2; i <= index; i++) sum += positivePart(c2Statistic(values, i, baseline) - 1);
  return sum;
}

function positivePart(value: number): number {
  return Math.max(value, 0);
}

export interface EarsLimit {
  readonly alpha: number;
  readonly baseline: EarsBaseline;
}

/** Upper limit of C1 (lag 0) and C2 (lag 2): mean + z(1 - alpha) deviations; the alarm is above it. */
export function earsUpperLimit(values: Float64Array, index: number, { alpha, baseline }: EarsLimit): number {
  const { mean, deviation } = earsMoments(values, index, baseline);
  return mean + normalQuantile(1 - alpha) * deviation;
}

/**
 * Upper limits of C1 and C2 for every index of a series at once, written into `limits`: NaN where the baseline does not reach
 * back or holds too few known values. The same numbers as `earsUpperLimit` to rounding, in one pass over the series.
 */
export function writeEarsUpperLimits(
  values: Float64Array,
  { alpha, baseline }: EarsLimit,
  limits: Float64Array,
): Float64Array {
  const { length, lag, minimumDeviation } = baseline;
  const z = normalQuantile(1 - alpha);
  const firstIndex = length + lag;
  limits.fill(Number.NaN, 0, Math.min(firstIndex, limits.length));
  for (let index = firstIndex; index < values.length; index++) {
    const first = index - firstIndex;
    const end = first + length;
    let sum = 0;
    for (let i = first; i < end; i++) sum += values[i]!;
    const mean = sum / length;
    let squares = 0;
    for (let i = first; i < end; i++) {
      const distance = values[i]! - mean;
      squares += distance * distance;
    }
    const deviation = Math.sqrt(squares / (length - 1));
    limits[index] = mean + z * Math.max(deviation, minimumDeviation);
    if (Number.isNaN(mean)) limits[index] = earsUpperLimit(values, index, { alpha, baseline });
  }
  return limits;
}

/**
 * Upper limit of C3 as R's surveillance codes it: today's count + (z - excess of the two days before) deviations, so
 * that the alarm does not depend on today's count at all. Kept for comparison only.
 */
export function c3UpperLimitAsInSurveillance(
  values: Float64Array,
  index: number,
  { alpha, baseline }: EarsLimit,
): number {
  const before =
    positivePart(c2Statistic(values, index - 2, baseline) - 1) +
    positivePart(c2Statistic(values, index - 1, baseline) - 1);
  const { deviation } = earsMoments(values, index, baseline);
  const limit = (values[index] ?? Number.NaN) + deviation * (normalQuantile(1 - alpha) - before);
  return Number.isNaN(limit) ? limit : Math.max(0, limit);
}

/**
 * Upper limit of C3 as surveillance's help page words it: the baseline mean takes the place of today's count. It is
 * one deviation below the count at which C3 reaches z.
 */
export function c3UpperLimitAsDocumented(values: Float64Array, index: number, { alpha, baseline }: EarsLimit): number {
  const { mean, deviation } = earsMoments(values, index, baseline);
  const before =
    positivePart(c2Statistic(values, index - 2, baseline) - 1) +
    positivePart(c2Statistic(values, index - 1, baseline) - 1);
  return mean + deviation * (normalQuantile(1 - alpha) - before);
}

/** The count above which C3 > 2, given the two days before; 0 where they alone exceed 2. */
export function c3UpperLimit(values: Float64Array, index: number, baseline: EarsBaseline): number {
  const { mean, deviation } = earsMoments(values, index, baseline);
  const before =
    positivePart(c2Statistic(values, index - 2, baseline) - 1) +
    positivePart(c2Statistic(values, index - 1, baseline) - 1);
  return before > 2 ? 0 : mean + deviation * (1 + 2 - before);
}
