/**
 * Maximise `objective · x` subject to `rows · x = 0` and `0 ≤ x ≤ upper`. Nothing at all (x = 0) is always a solution, so
 * that no first phase is needed.
 */
export interface HomogeneousProgram {
  readonly objective: Float64Array;
  /** Upper bounds; Infinity where there is none. */
  readonly upper: Float64Array;
  readonly rows: readonly (readonly Coefficient[])[];
}

export interface Coefficient {
  readonly column: number;
  readonly value: number;
}

/** Below this a number is rounding. */
const tolerance = 1e-9;
/** Steps that change nothing before the rule is taken that cannot run in circles (Bland 1977). */
const patience = 40;

/**
 * Simplex method for bounded variables (Dantzig 1955; Chvátal, Linear Programming, 1983, chapter 8) on a dense tableau.
 * Undefined: it did not end within the steps that a program of this size may take, or has no largest value.
 */
export function solveProgram(program: HomogeneousProgram): Float64Array | undefined {
  const tableau = new Tableau(program);
  const most = 50 * (program.rows.length + program.upper.length) + 1_000;
  for (let step = 0; step < most; step += 1) {
    const entering = tableau.findEntering();
    if (entering === -1) return tableau.solution();
    if (!tableau.bringIn(entering)) return undefined;
  }
  return undefined;
}

class Tableau {
  readonly #columns: number;
  readonly #upper: Float64Array;
  readonly #rows: Float64Array[];
  readonly #gains: Float64Array;
  /** Variable of each row; -1: the row's own, which is nothing but zero. */
  readonly #basis: Int32Array;
  readonly #values: Float64Array;
  readonly #isBasic: Uint8Array;
  readonly #isAtUpper: Uint8Array;
  #idle = 0;

  constructor({ objective, upper, rows }: HomogeneousProgram) {
    this.#columns = upper.length;
    this.#upper = upper;
    this.#gains = Float64Array.from(objective);
    this.#rows = rows.map((row) => {
      const dense = new Float64Array(upper.length);
      for (const { column, value } of row) dense[column] = (dense[column] ?? 0) + value;
      return dense;
    });
    this.#basis = new Int32Array(rows.length).fill(-1);
    this.#values = new Float64Array(rows.length);
    this.#isBasic = new Uint8Array(upper.length);
    this.#isAtUpper = new Uint8Array(upper.length);
  }

  /** The variable whose change gains most; the first that gains anything once many steps changed nothing; -1: none gains. */
  findEntering(): number {
    let best = -1;
    let most = tolerance;
    for (let column = 0; column < this.#columns; column += 1) {
      if (this.#isBasic[column] === 1 || this.#upper[column] === 0) continue;
      const gain = (this.#gains[column] ?? 0) * (this.#isAtUpper[column] === 1 ? -1 : 1);
      if (gain <= most) continue;
      if (this.#idle > patience) return column;
      best = column;
      most = gain;
    }
    return best;
  }

  /** Changes a variable as far as the others allow; false: without end. */
  bringIn(column: number): boolean {
    const direction = this.#isAtUpper[column] === 1 ? -1 : 1;
    const { row, length, leavesAtUpper } = this.#findLeaving(column, direction);
    if (length === Number.POSITIVE_INFINITY) return false;
    this.#idle = length <= tolerance ? this.#idle + 1 : 0;
    this.#move(column, direction * length);
    if (row === -1) {
      this.#isAtUpper[column] = direction === 1 ? 1 : 0;
      return true;
    }
    const start = direction === 1 ? 0 : (this.#upper[column] ?? 0);
    this.#exchange(row, column, leavesAtUpper);
    this.#values[row] = start + direction * length;
    return true;
  }

  #findLeaving(column: number, direction: number): { row: number; length: number; leavesAtUpper: boolean } {
    let row = -1;
    let length = this.#upper[column] ?? 0;
    let leavesAtUpper = false;
    let pivot = 0;
    for (let index = 0; index < this.#rows.length; index += 1) {
      const entry = direction * (this.#rows[index]?.[column] ?? 0);
      if (Math.abs(entry) <= tolerance) continue;
      const room = entry > 0 ? (this.#values[index] ?? 0) : this.#upperOf(index) - (this.#values[index] ?? 0);
      const most = Math.max(0, room) / Math.abs(entry);
      const isTie = Math.abs(most - length) <= tolerance && row !== -1;
      if (isTie ? !this.#isPreferred(index, row, Math.abs(entry), pivot) : most >= length) continue;
      row = index;
      length = most;
      leavesAtUpper = entry < 0 && this.#basis[index] !== -1;
      pivot = Math.abs(entry);
    }
    return { row, length, leavesAtUpper };
  }

  /** Among ties: a row's own zero first, so that it leaves for good; else the larger pivot, or Bland's lowest variable. */
  #isPreferred(index: number, current: number, entry: number, pivot: number): boolean {
    const own = this.#basis[index] ?? 0;
    const other = this.#basis[current] ?? 0;
    if ((own === -1) !== (other === -1)) return own === -1;
    return this.#idle > patience ? own < other : entry > pivot;
  }

  #upperOf(row: number): number {
    const variable = this.#basis[row] ?? -1;
    return variable === -1 ? 0 : (this.#upper[variable] ?? 0);
  }

  #move(column: number, change: number): void {
    if (change === 0) return;
    for (let index = 0; index < this.#rows.length; index += 1) {
      const entry = this.#rows[index]?.[column] ?? 0;
      if (entry !== 0) this.#values[index] = (this.#values[index] ?? 0) - entry * change;
    }
  }

  #exchange(row: number, column: number, leavesAtUpper: boolean): void {
    const leaving = this.#basis[row] ?? -1;
    if (leaving !== -1) {
      this.#isBasic[leaving] = 0;
      this.#isAtUpper[leaving] = leavesAtUpper ? 1 : 0;
    }
    this.#basis[row] = column;
    this.#isBasic[column] = 1;
    this.#isAtUpper[column] = 0;
    this.#pivot(row, column);
  }

  #pivot(row: number, column: number): void {
    const pivotRow = this.#rows[row];
    if (pivotRow === undefined) throw new Error('a row that is not there');
    const scale = pivotRow[column] ?? 1;
    const filled: number[] = [];
    for (let index = 0; index < this.#columns; index += 1) {
      const entry = pivotRow[index] ?? 0;
      if (Math.abs(entry) <= tolerance) {
        pivotRow[index] = 0;
        continue;
      }
      pivotRow[index] = entry / scale;
      filled.push(index);
    }
    for (const other of this.#rows) if (other !== pivotRow) subtract(other, pivotRow, column, filled);
    subtract(this.#gains, pivotRow, column, filled);
  }

  solution(): Float64Array {
    const solution = Float64Array.from(this.#upper, (upper, column) => (this.#isAtUpper[column] === 1 ? upper : 0));
    for (const [row, variable] of this.#basis.entries())
      if (variable !== -1) solution[variable] = this.#values[row] ?? 0;
    return solution;
  }
}

/** Takes a multiple of the pivot row away, so that nothing is left in the pivot's column. */
function subtract(row: Float64Array, pivotRow: Float64Array, column: number, filled: readonly number[]): void {
  const factor = row[column] ?? 0;
  if (factor === 0) return;
  for (const index of filled) row[index] = (row[index] ?? 0) - factor * (pivotRow[index] ?? 0);
  row[column] = 0;
}
