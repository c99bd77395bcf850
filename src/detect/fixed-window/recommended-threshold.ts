/** How a threshold is drawn from the windows of the past year. */
export type ThresholdRule = 'deviations' | 'percentile';

export interface ThresholdOptions {
  /** `deviations`: mean + k standard deviations; `percentile`: the count that all but `alpha` of the windows keep to. */
  readonly rule: ThresholdRule;
  /** k, usually 2. */
  readonly deviations: number;
  /** Share of past windows that may lie above the percentile. */
  readonly alpha: number;
}

export interface RecommendedThreshold {
  /** A window with more events than this is a spike. */
  readonly threshold: number;
  readonly mean: number;
  /** Variance of the windows (n - 1); 0 for one window. */
  readonly variance: number;
  readonly windows: number;
}

/**
 * Events of past windows of one length, none overlapping: `count` of them at most, the newest first, the newest ending
 * at `last`. A window with a period that is not known is left out.
 */
export function pastWindows(
  values: Float64Array,
  { last, length, count }: { readonly last: number; readonly length: number; readonly count: number },
): readonly number[] {
  const sums: number[] = [];
  for (let back = 0; back < count; back++) {
    const end = last - back * length;
    if (end - length + 1 < 0) break;
    let sum = 0;
    for (let i = end - length + 1; i <= end; i++) sum += values[i]!;
    if (!Number.isNaN(sum)) sums.push(sum);
  }
  return sums;
}

/**
 * Threshold of a fixed window from the windows before it. ODMAP alerts an agency when the events of 24 hours exceed a
 * number of its own or one the system recommends (odmap.org, Spike Alerts); that formula is not published. This is the
 * usual one of spike response plans: mean + 2 standard deviations of a year, or a percentile of it. Both are descriptive
 * and take no account of season, trend or weekday.
 */
export function recommendThreshold(
  windows: readonly number[],
  { rule, deviations, alpha }: ThresholdOptions,
): RecommendedThreshold | null {
  const n = windows.length;
  if (n === 0) return null;
  const mean = windows.reduce((sum, one) => sum + one, 0) / n;
  const variance = n === 1 ? 0 : windows.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (n - 1);
  const threshold = rule === 'deviations' ? mean + deviations * Math.sqrt(variance) : percentileOf(windows, 1 - alpha);
  return { threshold, mean, variance, windows: n };
}

/** The smallest value that at least this share of the values does not exceed. */
function percentileOf(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const rank = Math.ceil(share * sorted.length - 1e-9);
  return sorted[Math.max(0, rank - 1)]!;
}
