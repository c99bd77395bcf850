import { medianAbsoluteDeviation } from './location-scale.ts';

export interface DatedValue {
  /** Days since 1970-01-01. */
  readonly day: number;
  readonly value: number;
}

/** One wave a year: what to add to the level on a day. */
export interface AnnualWave {
  readonly cosine: number;
  readonly sine: number;
}

/** Mean length of a Gregorian year. */
export const daysPerYear = 365.2425;
const anglePerDay = (2 * Math.PI) / daysPerYear;
const mostPasses = 6;
const columns = 4;

export function waveAt({ cosine, sine }: AnnualWave, day: number): number {
  return cosine * Math.cos(anglePerDay * day) + sine * Math.sin(anglePerDay * day);
}

/**
 * Annual wave of a series beside a linear trend, by least squares with Huber weights (k = 1.345, Huber 1981), so that
 * outbreaks do not become season. Null when the four coefficients cannot be told apart.
 */
export function fitAnnualWave(points: readonly DatedValue[]): AnnualWave | null {
  const rows = designOf(points);
  const values = Float64Array.from(points, ({ value }) => value);
  const weights = new Float64Array(points.length).fill(1);
  const residuals = new Float64Array(points.length);
  let wave: AnnualWave | null = null;
  for (let pass = 0; pass < mostPasses; pass++) {
    const solution = solveWeighted(rows, values, weights);
    if (solution === null) return wave;
    const [level = 0, slope = 0, cosine = 0, sine = 0] = solution;
    for (let i = 0; i < values.length; i++) {
      const at = columns * i;
      const fitted = level + slope * rows[at + 1]! + cosine * rows[at + 2]! + sine * rows[at + 3]!;
      residuals[i] = values[i]! - fitted;
    }
    const scale = medianAbsoluteDeviation(residuals);
    const moved = wave === null ? Number.POSITIVE_INFINITY : Math.hypot(cosine - wave.cosine, sine - wave.sine);
    wave = { cosine, sine };
    if (!(scale > 0) || moved < 1e-3 * scale) return wave;
    for (let i = 0; i < values.length; i++) weights[i] = Math.min(1, (1.345 * scale) / Math.abs(residuals[i]!));
  }
  return wave;
}

/** One line per point: 1, years since the first point, cosine and sine of the day of the year. */
function designOf(points: readonly DatedValue[]): Float64Array {
  const rows = new Float64Array(columns * points.length);
  const origin = points[0]?.day ?? 0;
  for (const [i, { day }] of points.entries()) {
    rows[columns * i] = 1;
    rows[columns * i + 1] = (day - origin) / daysPerYear;
    rows[columns * i + 2] = Math.cos(anglePerDay * day);
    rows[columns * i + 3] = Math.sin(anglePerDay * day);
  }
  return rows;
}

/** Weighted least squares by normal equations; null when they are singular. */
function solveWeighted(rows: Float64Array, values: Float64Array, weights: Float64Array): Float64Array | null {
  const width = columns + 1;
  const matrix = new Float64Array(columns * width);
  for (let i = 0; i < values.length; i++) {
    const weight = weights[i]!;
    for (let a = 0; a < columns; a++) {
      const scaled = weight * rows[columns * i + a]!;
      for (let b = a; b < columns; b++) matrix[a * width + b]! += scaled * rows[columns * i + b]!;
      matrix[a * width + columns]! += scaled * values[i]!;
    }
  }
  for (let a = 0; a < columns; a++) for (let b = 0; b < a; b++) matrix[a * width + b] = matrix[b * width + a]!;
  return eliminate(matrix, values.length);
}

/** Gauss-Jordan without pivots, which the positive definite normal equations do not need. */
function eliminate(matrix: Float64Array, points: number): Float64Array | null {
  const width = columns + 1;
  for (let column = 0; column < columns; column++) {
    const pivot = matrix[column * width + column]!;
    if (!(pivot > 1e-9 * points)) return null;
    for (let row = 0; row < columns; row++) {
      if (row === column) continue;
      const factor = matrix[row * width + column]! / pivot;
      for (let k = column; k < width; k++) matrix[row * width + k]! -= factor * matrix[column * width + k]!;
    }
  }
  return Float64Array.from({ length: columns }, (_, a) => matrix[a * width + columns]! / matrix[a * width + a]!);
}
