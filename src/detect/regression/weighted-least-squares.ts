import type { DesignMatrix } from './design-matrix.ts';

/**
 * Weighted least squares on one design by Householder reflections (Golub and Van Loan, Matrix Computations, 4th
 * edition, section 5.2), as a work space: solve as often as needed, nothing is allocated after construction.
 * A column that keeps less than `tolerance` of its length once the columns before it are taken out makes the design
 * singular; R's lm uses 1e-7, its glm.fit 1e-11.
 */
export class WeightedLeastSquares {
  /** Coefficients of the last solution, one per column. */
  readonly coefficients: Float64Array;

  readonly #design: DesignMatrix;
  readonly #tolerance: number;
  /** Weighted design, overwritten by the reflections. */
  readonly #work: Float64Array;
  readonly #response: Float64Array;
  readonly #diagonal: Float64Array;
  /** Root weights of the last solution. */
  readonly #roots: Float64Array;

  constructor(design: DesignMatrix, { tolerance = 1e-11 }: { readonly tolerance?: number } = {}) {
    this.#design = design;
    this.#tolerance = tolerance;
    this.#work = new Float64Array(design.values.length);
    this.#response = new Float64Array(design.rows);
    this.#roots = new Float64Array(design.rows);
    this.#diagonal = new Float64Array(design.columns);
    this.coefficients = new Float64Array(design.columns);
  }

  /** Minimises the sum of (root weight * (response - design * coefficients))^2; false when the design is singular. */
  solve(response: Float64Array, rootWeights: Float64Array): boolean {
    const { rows, columns, values } = this.#design;
    if (rows < columns) return false;
    this.#roots.set(rootWeights);
    for (let i = 0; i < rows; i++) this.#response[i] = response[i]! * rootWeights[i]!;
    for (let j = 0; j < columns; j++) {
      const start = j * rows;
      for (let i = 0; i < rows; i++) this.#work[start + i] = values[start + i]! * rootWeights[i]!;
    }
    for (let j = 0; j < columns; j++) if (!this.#reflect(j)) return false;
    return this.#substitute();
  }

  /** Brings column j below its diagonal to zero and carries the columns after it and the response along. */
  #reflect(j: number): boolean {
    const { rows, columns } = this.#design;
    const work = this.#work;
    const start = j * rows;
    let whole = 0;
    let below = 0;
    for (let i = 0; i < j; i++) whole += work[start + i]! * work[start + i]!;
    for (let i = j; i < rows; i++) below += work[start + i]! * work[start + i]!;
    whole += below;
    if (!(below > this.#tolerance * this.#tolerance * whole) || !Number.isFinite(whole)) return false;
    const head = work[start + j]!;
    const length = head > 0 ? -Math.sqrt(below) : Math.sqrt(below);
    work[start + j] = head - length;
    this.#diagonal[j] = length;
    const scale = 1 / (length * (head - length));
    for (let k = j + 1; k < columns; k++) this.#apply(start, j, { target: work, offset: k * rows, scale });
    this.#apply(start, j, { target: this.#response, offset: 0, scale });
    return true;
  }

  #apply(
    start: number,
    j: number,
    { target, offset, scale }: { readonly target: Float64Array; readonly offset: number; readonly scale: number },
  ): void {
    const { rows } = this.#design;
    const work = this.#work;
    let product = 0;
    for (let i = j; i < rows; i++) product += work[start + i]! * target[offset + i]!;
    product *= scale;
    for (let i = j; i < rows; i++) target[offset + i] = target[offset + i]! + product * work[start + i]!;
  }

  #substitute(): boolean {
    const { rows, columns } = this.#design;
    for (let j = columns - 1; j >= 0; j--) {
      let rest = this.#response[j]!;
      for (let k = j + 1; k < columns; k++) rest -= this.#work[k * rows + j]! * this.coefficients[k]!;
      this.coefficients[j] = rest / this.#diagonal[j]!;
      if (!Number.isFinite(this.coefficients[j])) return false;
    }
    return true;
  }

  /** Inverse of the triangular factor, `[row * columns + column]`, upper triangle. */
  #inverseFactor(): Float64Array {
    const { rows, columns } = this.#design;
    const inverse = new Float64Array(columns * columns);
    for (let j = 0; j < columns; j++) {
      inverse[j * columns + j] = 1 / this.#diagonal[j]!;
      for (let i = j - 1; i >= 0; i--) {
        let sum = 0;
        for (let k = i + 1; k <= j; k++) sum += this.#work[k * rows + i]! * inverse[k * columns + j]!;
        inverse[i * columns + j] = -sum / this.#diagonal[i]!;
      }
    }
    return inverse;
  }

  /** Inverse of the weighted cross products of the last solution, `[row * columns + column]`: R's cov.unscaled. */
  unscaledCovariance(): Float64Array {
    const { columns } = this.#design;
    const inverse = this.#inverseFactor();
    const covariance = new Float64Array(columns * columns);
    for (let i = 0; i < columns; i++) {
      for (let j = 0; j <= i; j++) {
        let sum = 0;
        for (let k = i; k < columns; k++) sum += inverse[i * columns + k]! * inverse[j * columns + k]!;
        covariance[i * columns + j] = sum;
        covariance[j * columns + i] = sum;
      }
    }
    return covariance;
  }

  /** Diagonal of the hat matrix of the last solution: how much each response pulls its own fitted value. */
  leverages(): Float64Array {
    const { rows, columns, values } = this.#design;
    const inverse = this.#inverseFactor();
    const leverages = new Float64Array(rows);
    for (let j = 0; j < columns; j++) {
      for (let i = 0; i < rows; i++) {
        let element = 0;
        for (let k = 0; k <= j; k++) element += values[k * rows + i]! * inverse[k * columns + j]!;
        element *= this.#roots[i]!;
        leverages[i] = leverages[i]! + element * element;
      }
    }
    return leverages;
  }
}
