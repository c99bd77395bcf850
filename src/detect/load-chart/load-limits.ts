import { fitBoundedRegression, type TobitFit } from '../censored/tobit.ts';
import {
  type ChartPoint,
  excessVariance,
  independentValues,
  relativeVariance,
  roundingVariance,
} from '../chart/individuals-limits.ts';
import type { ReasonCode } from '../method.ts';
import { median, medianAbsoluteDeviation, movingRangeDeviation } from '../robust/location-scale.ts';
import { type AnnualWave, waveAt } from '../robust/season.ts';
import type { LoadHistory, LoadPoint } from './load-history.ts';

export interface LoadLimits {
  /** Expected logarithm of the value. */
  readonly level: number;
  /** Standard deviation of the value about it, on the log scale. */
  readonly deviation: number;
  readonly degrees: number;
}

interface Chart {
  readonly point: ChartPoint;
  readonly history: LoadHistory;
  /** Taken out before and put back for the point; null: none. */
  readonly wave: AnnualWave | null;
  readonly weekdays: boolean;
  readonly smallestDeviation: number;
}

/** Residuals beyond this many deviations count less, by their inverse square (Noufaily and others 2013). */
const cut = 2.58;
/** Mean square of a standard normal variable so weighted, over its mean weight. */
const meanSquareOfCut = 0.983873;
const mostPasses = 8;

/** Share of known values below which a distribution cannot be told from its tail (Helsel 2012, section 6.3). */
const leastKnown = 0.2;
const fewestKnown = 5;

/** Level, deviation and degrees of freedom for the point, or why there are none. */
export function loadLimits(chart: Chart): LoadLimits | ReasonCode {
  const { point, history, wave, smallestDeviation } = chart;
  const { points, known } = history;
  if (known.length < fewestKnown || known.length < leastKnown * points.length) return 'too-sparse';
  if (known.every(({ value }) => value === known[0]?.value)) return 'no-variation';
  const days = chart.weekdays ? otherWeekdays(known, point.day) : [];
  const columns = 1 + days.length;
  const design = Float64Array.from(
    points.flatMap(({ day }) => [1, ...days.map((weekday) => (weekdayOf(day) === weekday ? 1 : 0))]),
  );
  const shift = (day: number): number => (wave === null ? 0 : waveAt(wave, day));
  const lower = Float64Array.from(points, (one) => one.lower - shift(one.day));
  const upper = Float64Array.from(points, (one) => one.upper - shift(one.day));
  const fit = robustFit({ points, known, lower, upper, design, columns, smallestDeviation });
  if (fit === null) return 'not-converged';
  const degrees = known.length - columns;
  const residuals = residualsOf(fit, { points, lower, upper, design, columns });
  const whole = fit.scale * Math.sqrt(known.length / degrees / meanSquareOfCut);
  const spread = Math.max(whole, smallestDeviation);
  const neighbours = movingRangeDeviation(neighbourDifferences(points, residuals));
  const crowding = known.length / independentValues(known.length, { whole: spread, neighbours });
  const level = fit.coefficients[0] ?? Number.NaN;
  const levelVariance = ((fit.covariance[0] ?? Number.NaN) / (fit.scale * fit.scale)) * spread * spread * crowding;
  const variance =
    spread * spread +
    levelVariance +
    excessVariance(point, known, 0) +
    roundingVariance(known, level + shift(point.day));
  return { level: level + shift(point.day), deviation: Math.sqrt(variance), degrees };
}

interface Fitting {
  readonly points: readonly LoadPoint[];
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  readonly design: Float64Array;
  readonly columns: number;
}

interface RobustFitting extends Fitting {
  readonly known: readonly ChartPoint[];
  readonly smallestDeviation: number;
}

/** Tobit fits with weights that follow the residuals of the one before; the first from median and absolute deviation. */
function robustFit(fitting: RobustFitting): TobitFit | null {
  const { points, known, lower, upper, design, columns, smallestDeviation } = fitting;
  const excess = excessOf(points, known);
  let residuals = roughResiduals(fitting);
  // Where most values are the same, neither the rough scale nor the fitted one may fall to nothing.
  let scale = Math.max(medianAbsoluteDeviation(residuals.filter((one) => !Number.isNaN(one))), smallestDeviation);
  let weights: Float64Array = new Float64Array(points.length);
  let best: TobitFit | null = null;
  for (let pass = 0; pass < mostPasses; pass++) {
    const next = weightsOf({ points, residuals, scale, excess });
    const change = Math.max(...next.map((weight, i) => Math.abs(weight - (weights[i] ?? 0))));
    if (pass > 0 && change < 1e-4) break;
    weights = next;
    const fit = fitBoundedRegression({ lower, upper, design, columns, weights });
    if (fit.status !== 'fitted') return best;
    best = fit;
    residuals = residualsOf(fit, fitting);
    scale = Math.max(fit.scale, smallestDeviation);
  }
  return best;
}

/** Known values less their median; NaN for the others. */
function roughResiduals({ lower, upper }: Fitting): Float64Array {
  const middle = median(upper.filter((bound, i) => lower[i] === bound));
  return upper.map((bound, i) => (lower[i] === bound ? bound - middle : Number.NaN));
}

/** Known values less their fitted ones; NaN for the others. */
function residualsOf({ coefficients }: TobitFit, { lower, upper, design, columns }: Fitting): Float64Array {
  return upper.map((bound, i) => {
    if (lower[i] !== bound) return Number.NaN;
    let fitted = 0;
    for (let a = 0; a < columns; a++) fitted += coefficients[a]! * design[i * columns + a]!;
    return bound - fitted;
  });
}

interface Weighting {
  readonly points: readonly LoadPoint[];
  readonly residuals: Float64Array;
  readonly scale: number;
  readonly excess: Float64Array;
}

/** The weight given, less where a measurement is less exact than usual, and less where it lies far off. */
function weightsOf({ points, residuals, scale, excess }: Weighting): Float64Array {
  const variance = scale * scale;
  return Float64Array.from(points, ({ weight }, i) => {
    const measured = excess[i]! > 0 ? variance / (variance + excess[i]!) : 1;
    const distance = Math.abs(residuals[i]!);
    const far = distance > cut * scale ? ((cut * scale) / distance) ** 2 : 1;
    return weight * measured * far;
  });
}

/** Variance on the log scale by which a measurement is less exact than the usual one of this history. */
function excessOf(points: readonly LoadPoint[], known: readonly ChartPoint[]): Float64Array {
  const variances = new Map(known.map((one) => [one.index, relativeVariance(one, 0)]));
  const given = [...variances.values()].filter((variance) => !Number.isNaN(variance));
  const usual = given.length === 0 ? 0 : median(given);
  return Float64Array.from(points, ({ index }) => {
    const own = variances.get(index) ?? Number.NaN;
    return Number.isNaN(own) ? 0 : Math.max(0, own - usual);
  });
}

/** 0 to 6; 1970-01-01 was a Thursday, which is 0 here. */
function weekdayOf(day: number): number {
  return ((day % 7) + 7) % 7;
}

/**
 * Weekdays other than the one judged, each with a level of its own, where every weekday is known at least three times;
 * none otherwise. The level of the judged weekday is then the intercept.
 */
function otherWeekdays(known: readonly ChartPoint[], day: number): readonly number[] {
  const counts = new Int32Array(7);
  for (const one of known) counts[weekdayOf(one.day)]! += 1;
  if (counts.some((count) => count < 3)) return [];
  return [0, 1, 2, 3, 4, 5, 6].filter((weekday) => weekday !== weekdayOf(day));
}

/** Differences of known neighbouring periods. */
function neighbourDifferences(points: readonly LoadPoint[], residuals: Float64Array): readonly number[] {
  const differences: number[] = [];
  for (let i = 1; i < points.length; i++) {
    const difference = residuals[i - 1]! - residuals[i]!;
    if ((points[i - 1]?.index ?? 0) - (points[i]?.index ?? 0) === 1 && !Number.isNaN(difference)) {
      differences.push(difference);
    }
  }
  return differences;
}
