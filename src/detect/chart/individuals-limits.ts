import type { ReasonCode } from '../method.ts';
import { median, movingRangeDeviation, winsorisedDeviation } from '../robust/location-scale.ts';
import { type AnnualWave, fitAnnualWave, waveAt } from '../robust/season.ts';

export interface ChartPoint {
  readonly index: number;
  /** Days since 1970-01-01. */
  readonly day: number;
  readonly value: number;
  /** Of the value on its own scale; NaN where not given. */
  readonly standardError: number;
}

/**
 * `residuals`: how far values lie from the level, which includes its slow wandering. `moving-range`: how far neighbours
 * lie apart, which leaves a wandering level out and makes the chart sensitive to it (NIST/SEMATECH e-Handbook 6.3.2.2).
 */
export type ChartDispersion = 'residuals' | 'moving-range';

interface Chart {
  readonly point: ChartPoint;
  /** Known values before the point that make its baseline, newest first. */
  readonly recent: readonly ChartPoint[];
  /** Known values of at least two full years, or none. */
  readonly seasonPoints: readonly ChartPoint[];
  readonly trend: boolean;
  readonly dispersion: ChartDispersion;
  readonly smallestDeviation: number;
}

export interface ChartLimits {
  /** Logarithm of the observed value, offset included. */
  readonly observed: number;
  /** Expected logarithm. */
  readonly level: number;
  /** Standard deviation of the observed about the expected logarithm. */
  readonly deviation: number;
  readonly degrees: number;
  /** Added to every value before the logarithm: 0 unless there are zeros. */
  readonly offset: number;
}

/** Variance of a median over that of a mean, for normal data. */
const medianLoss = Math.PI / 2;
/** Variance of a Theil-Sen slope over that of least squares, for normal data (Sen 1968). */
const slopeLoss = Math.PI / 3;

/** Level, deviation and degrees of freedom on the log scale, or why there are none. */
export function chartLimits(chart: Chart): ChartLimits | ReasonCode {
  const { point, recent, seasonPoints, trend, dispersion, smallestDeviation } = chart;
  const zeros = recent.filter(({ value }) => value === 0).length;
  if (zeros > 0.5 * recent.length) return 'too-sparse';
  const first = recent[0]?.value;
  if (recent.every(({ value }) => value === first)) return 'no-variation';
  const offset = offsetFor([...recent, ...seasonPoints]);
  const logOf = (value: number): number => Math.log(value + offset);

  const wave = annualWave(seasonPoints, logOf);
  const logs = recent.map(({ value, day }) => logOf(value) - (wave === null ? 0 : waveAt(wave, day)));
  const line = trend ? theilSen(recent, logs) : { slope: 0, error: 0 };
  const flat = logs.map((log, i) => log - line.slope * ((recent[i]?.day ?? 0) - point.day));
  const level = median(flat);
  const residuals = flat.map((log) => log - level);
  const degrees = recent.length - 1 - (trend ? 1 : 0);
  const whole = winsorisedDeviation(residuals, degrees);
  const neighbours = movingRangeDeviation(movingRanges(recent, residuals));
  const spread = Math.max(
    dispersion === 'moving-range' && !Number.isNaN(neighbours) ? neighbours : whole,
    smallestDeviation,
  );
  const waveLoss = wave === null ? 0 : 2 / seasonPoints.length;
  const levelLoss = medianLoss / independentValues(recent.length, { whole, neighbours });
  const rounding = roundingVariance(recent, level);
  const variance =
    spread * spread * (1 + levelLoss + line.error + waveLoss) + excessVariance(point, recent, offset) + rounding;
  if (!(variance > 0)) return 'no-variation';
  return {
    observed: logOf(offset === 0 ? Math.max(point.value, halfOfSmallest(recent)) : point.value),
    level: level + (wave === null ? 0 : waveAt(wave, point.day)),
    deviation: Math.sqrt(variance),
    degrees,
    offset,
  };
}

/**
 * Half of the smallest positive value where there are zeros before the point, as is done with values below a limit of
 * detection. The point itself has no say: its chart does not depend on it.
 */
function offsetFor(points: readonly ChartPoint[]): number {
  return points.every(({ value }) => value > 0) ? 0 : halfOfSmallest(points);
}

/**
 * What a zero, or anything below it, stands for on the log scale where the values before are all positive: a value below
 * detection.
 */
function halfOfSmallest(points: readonly ChartPoint[]): number {
  let smallest = Number.POSITIVE_INFINITY;
  for (const { value } of points) if (value > 0 && value < smallest) smallest = value;
  return 0.5 * smallest;
}

function annualWave(points: readonly ChartPoint[], logOf: (value: number) => number): AnnualWave | null {
  if (points.length < 8) return null;
  return fitAnnualWave(points.map(({ day, value }) => ({ day, value: logOf(value) })));
}

/**
 * Variance that rounding gives the point on the log scale: a value published in steps of s lies anywhere within s / 2 of
 * what is printed (uniform: s^2 / 12). The step is the smallest difference between the values before; where they are
 * printed finely it is next to nothing.
 */
export function roundingVariance(points: readonly ChartPoint[], level: number): number {
  const sorted = points.map(({ value }) => value).sort((a, b) => a - b);
  let step = Number.POSITIVE_INFINITY;
  for (let i = 1; i < sorted.length; i++) {
    const gap = (sorted[i] ?? 0) - (sorted[i - 1] ?? 0);
    if (gap > 0 && gap < step) step = gap;
  }
  return (step / Math.exp(level)) ** 2 / 12;
}

/** Differences of neighbouring periods; across a gap there is none. */
function movingRanges(points: readonly ChartPoint[], residuals: readonly number[]): readonly number[] {
  const ranges: number[] = [];
  for (let i = 1; i < points.length; i++) {
    if ((points[i - 1]?.index ?? 0) - (points[i]?.index ?? 0) === 1) {
      ranges.push((residuals[i - 1] ?? 0) - (residuals[i] ?? 0));
    }
  }
  return ranges;
}

/**
 * How many independent values n autocorrelated ones are worth for their level: n (1 - r) / (1 + r), with the lag-1
 * autocorrelation r from neighbours against the whole, as half the mean squared difference is (1 - r) times the
 * variance (von Neumann 1941, Ann Math Stat 12:367).
 */
export function independentValues(
  n: number,
  { whole, neighbours }: { readonly whole: number; readonly neighbours: number },
): number {
  const ratio = (neighbours * neighbours) / (whole * whole);
  const r = Number.isFinite(ratio) ? Math.min(0.9, Math.max(0, 1 - ratio)) : 0;
  return Math.max(1, (n * (1 - r)) / (1 + r));
}

/** Slope per day as the median of all pairwise slopes; `error` is the variance it adds at the point, over spread^2. */
function theilSen(
  points: readonly ChartPoint[],
  logs: readonly number[],
): { readonly slope: number; readonly error: number } {
  const slopes: number[] = [];
  for (let i = 0; i < points.length; i++) {
    for (let j = i + 1; j < points.length; j++) {
      slopes.push(((logs[i] ?? 0) - (logs[j] ?? 0)) / ((points[i]?.day ?? 0) - (points[j]?.day ?? 0)));
    }
  }
  const days = points.map(({ day }) => day);
  const mean = days.reduce((sum, day) => sum + day, 0) / days.length;
  const squares = days.reduce((sum, day) => sum + (day - mean) * (day - mean), 0);
  const newest = days[0] ?? mean;
  const distance = newest - mean;
  return { slope: median(slopes), error: (slopeLoss * distance * distance) / squares };
}

/**
 * What the point's own standard error adds on the log scale (error / value): the spread of the baseline already holds
 * the usual measurement error, so only what exceeds it counts; all of it where the baseline has no standard errors.
 */
export function excessVariance(point: ChartPoint, recent: readonly ChartPoint[], offset: number): number {
  const own = relativeVariance(point, offset);
  if (Number.isNaN(own)) return 0;
  const usual = recent.map((one) => relativeVariance(one, offset)).filter((variance) => !Number.isNaN(variance));
  return usual.length === 0 ? own : Math.max(0, own - median(usual));
}

export function relativeVariance({ value, standardError }: ChartPoint, offset: number): number {
  const size = value + offset;
  return size > 0 ? (standardError / size) ** 2 : Number.NaN;
}
