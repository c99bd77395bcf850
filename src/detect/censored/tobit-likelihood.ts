import type { Bounds } from './censored-values.ts';
import { normalInterval } from './normal-interval.ts';
import { solvePositiveDefinite } from './positive-definite.ts';

const logRootTwoPi = 0.9189385332046727;

interface Rows extends Bounds {
  readonly design: Float64Array;
  readonly columns: number;
  readonly weights?: Float64Array;
}

/**
 * Log likelihood of a normal regression with known and bounded values, its gradient and its observed information at one
 * point: coefficients, then the logarithm of the scale. The work space is filled anew at each point.
 */
export class TobitLikelihood {
  readonly #rows: Rows;
  readonly #size: number;
  readonly #gradient: Float64Array;
  /** Minus the second derivatives at the last point. */
  readonly information: Float64Array;

  constructor(rows: Rows) {
    this.#rows = rows;
    this.#size = rows.columns + 1;
    this.#gradient = new Float64Array(this.#size);
    this.information = new Float64Array(this.#size * this.#size);
  }

  /** Least squares with each bounded value at its finite bound or the middle of both, or why there is none. */
  start(): Float64Array | 'too-few-known' | 'collinear' | 'no-variation' {
    const { lower, upper, design, columns, weights } = this.#rows;
    const cross = new Float64Array(columns * columns);
    const right = new Float64Array(columns);
    let known = 0;
    let total = 0;
    for (let i = 0; i < upper.length; i++) {
      const weight = weights?.[i] ?? 1;
      if (lower[i] === upper[i] && weight > 0) known += 1;
      total += weight;
      const value = middleOf(lower[i]!, upper[i]!);
      for (let a = 0; a < columns; a++) {
        const scaled = weight * design[i * columns + a]!;
        right[a]! += scaled * value;
        for (let b = 0; b < columns; b++) cross[a * columns + b]! += scaled * design[i * columns + b]!;
      }
    }
    if (known <= columns) return 'too-few-known';
    const line = solvePositiveDefinite(cross, right, columns);
    if (line === null) return 'collinear';
    let squares = 0;
    let largest = 0;
    for (let i = 0; i < upper.length; i++) {
      const residual = middleOf(lower[i]!, upper[i]!) - this.#fitted(line, i);
      squares += (weights?.[i] ?? 1) * residual * residual;
      largest = Math.max(largest, Math.abs(middleOf(lower[i]!, upper[i]!)));
    }
    const scale = Math.sqrt(squares / total);
    if (!(scale > 1e-12 * largest)) return 'no-variation';
    return Float64Array.of(...line, Math.log(scale));
  }

  #fitted(coefficients: Float64Array, row: number): number {
    const { design, columns } = this.#rows;
    let sum = 0;
    for (let a = 0; a < columns; a++) sum += coefficients[a]! * design[row * columns + a]!;
    return sum;
  }

  /** Log likelihood at a point, leaving gradient and information there. */
  at(point: Float64Array): number {
    const { lower, upper, columns, weights } = this.#rows;
    this.#gradient.fill(0);
    this.information.fill(0);
    const logScale = point[columns]!;
    const scale = Math.exp(logScale);
    let total = 0;
    for (let i = 0; i < upper.length; i++) {
      const weight = weights?.[i] ?? 1;
      if (weight === 0) continue;
      const mean = this.#fitted(point, i);
      const high = (upper[i]! - mean) / scale;
      if (lower[i] === upper[i]) {
        total += weight * (-0.5 * high * high - logScale - logRootTwoPi);
        this.#add(i, weight, high / scale, high * high - 1, 1 / (scale * scale), (2 * high) / scale, 2 * high * high);
        continue;
      }
      const low = (lower[i]! - mean) / scale;
      const { logProbability, atLower, atUpper } = normalInterval(low, high);
      // First and second moments of the two densities; an infinite bound has none.
      const first = times(low, atLower) - times(high, atUpper);
      const second = times(low * low, atLower) - times(high * high, atUpper);
      const third = times(low * low * low, atLower) - times(high * high * high, atUpper);
      const slope = (atLower - atUpper) / scale;
      total += weight * logProbability;
      this.#add(
        i,
        weight,
        slope,
        first,
        slope * slope - first / (scale * scale),
        slope + slope * first - second / scale,
        first + first * first - third,
      );
    }
    return total;
  }

  /** Adds one value: derivatives by its mean and by the log scale, and minus the second ones. */
  #add(
    row: number,
    weight: number,
    byMean: number,
    byScale: number,
    meanMean: number,
    meanScale: number,
    scaleScale: number,
  ): void {
    const { design, columns } = this.#rows;
    const size = this.#size;
    for (let a = 0; a < columns; a++) {
      const scaled = weight * design[row * columns + a]!;
      this.#gradient[a]! += scaled * byMean;
      for (let b = 0; b < columns; b++) {
        this.information[a * size + b]! += scaled * design[row * columns + b]! * meanMean;
      }
      this.information[a * size + columns]! += scaled * meanScale;
      this.information[columns * size + a]! += scaled * meanScale;
    }
    this.#gradient[columns]! += weight * byScale;
    this.information[columns * size + columns]! += weight * scaleScale;
  }

  /**
   * Newton's step from the last point; where the information is not positive definite there, its diagonal is raised
   * until it is (Levenberg-Marquardt). Null where no rise helps.
   */
  newtonStep(): Float64Array | null {
    const size = this.#size;
    let raised = this.information;
    for (let ridge = 0; ridge < 12; ridge++) {
      const step = solvePositiveDefinite(raised, this.#gradient, size);
      if (step !== null) return step;
      raised = this.information.slice();
      for (let i = 0; i < size; i++) {
        raised[i * size + i] = Math.abs(raised[i * size + i]!) * (1 + 10 ** (ridge - 3)) + 10 ** (ridge - 6);
      }
    }
    return null;
  }
}

function middleOf(lower: number, upper: number): number {
  if (lower === Number.NEGATIVE_INFINITY) return upper;
  return upper === Number.POSITIVE_INFINITY ? lower : 0.5 * (lower + upper);
}

function times(moment: number, density: number): number {
  return density === 0 ? 0 : moment * density;
}
