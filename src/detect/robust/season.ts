import { median, medianAbsoluteDeviation } from './location-scale.ts';

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

const daysPerYear = 365.2425;
const passes = 8;

export function waveAt({ cosine, sine }: AnnualWave, day: number): number {
  const angle = (2 * Math.PI * day) / daysPerYear;
  return cosine * Math.cos(angle) + sine * Math.sin(angle);
}

/**
 * Annual wave of a series beside a linear trend, by least squares with Huber weights (k = 1.345, Huber 1981), so that
 * outbreaks do not become season. Null when the four coefficients cannot be told apart.
 */
export function fitAnnualWave(points: readonly DatedValue[]): AnnualWave | null {
  const origin = points[0]?.day ?? 0;
  const rows = points.map(({ day }) => {
    const angle = (2 * Math.PI * day) / daysPerYear;
    return [1, (day - origin) / daysPerYear, Math.cos(angle), Math.sin(angle)];
  });
  let weights = points.map(() => 1);
  let wave: AnnualWave | null = null;
  for (let pass = 0; pass < passes; pass++) {
    const coefficients = solveWeighted(rows, points, weights);
    if (coefficients === null) return wave;
    wave = { cosine: coefficients[2] ?? 0, sine: coefficients[3] ?? 0 };
    const residuals = points.map(({ value }, i) => value - dot(rows[i] ?? [], coefficients));
    const scale = medianAbsoluteDeviation(residuals);
    if (!(scale > 0)) return wave;
    const centre = median(residuals);
    weights = residuals.map((residual) => Math.min(1, (1.345 * scale) / Math.abs(residual - centre)));
  }
  return wave;
}

function dot(a: readonly number[], b: readonly number[]): number {
  let sum = 0;
  for (const [i, value] of a.entries()) sum += value * (b[i] ?? 0);
  return sum;
}

/** Weighted least squares by normal equations and elimination with pivots; null when singular. */
function solveWeighted(
  rows: readonly (readonly number[])[],
  points: readonly DatedValue[],
  weights: readonly number[],
): readonly number[] | null {
  const size = rows[0]?.length ?? 0;
  const matrix = Array.from({ length: size }, () => Array.from({ length: size + 1 }, () => 0));
  for (const [i, row] of rows.entries()) {
    const weight = weights[i] ?? 0;
    const value = points[i]?.value ?? 0;
    for (let a = 0; a < size; a++) {
      const line = matrix[a]!;
      const scaled = weight * row[a]!;
      for (let b = 0; b < size; b++) line[b]! += scaled * row[b]!;
      line[size]! += scaled * value;
    }
  }
  return eliminate(matrix, size);
}

function eliminate(matrix: number[][], size: number): readonly number[] | null {
  for (let column = 0; column < size; column++) {
    let pivot = column;
    for (let row = column + 1; row < size; row++) {
      if (Math.abs(matrix[row]![column]!) > Math.abs(matrix[pivot]![column]!)) pivot = row;
    }
    const line = matrix[pivot]!;
    if (!(Math.abs(line[column]!) > 1e-9 * Math.max(1, Math.abs(line[size]!)))) return null;
    matrix[pivot] = matrix[column]!;
    matrix[column] = line;
    for (let row = 0; row < size; row++) {
      if (row === column) continue;
      const other = matrix[row]!;
      const factor = other[column]! / line[column]!;
      for (let k = column; k <= size; k++) other[k]! -= factor * line[k]!;
    }
  }
  return matrix.map((line, i) => line[size]! / line[i]!);
}
