import { type BaselineDesign, RowLayout } from './row-layout.ts';
import { Runs } from './runs.ts';

/** Tables for small counts: y log(y), log(y + 0.1). */
const tableSize = 2048;
const selfLogOf = new Float64Array(tableSize);
const startLogOf = new Float64Array(tableSize);
for (let y = 0; y < tableSize; y++) {
  selfLogOf[y] = y > 0 ? y * Math.log(y) : 0;
  startLogOf[y] = Math.log(y + 0.1);
}

/**
 * The rows of a baseline whose value is known, as columns ready for a fit. Series without gaps share the layout of their
 * design. Buffers are kept from load to load.
 */
export class BaselineRows {
  count = 0;
  largest = 0;
  y = new Float64Array(0);
  /** y log(y), 0 for 0. */
  selfLog = new Float64Array(0);
  /** log(y + 0.1) */
  startLog = new Float64Array(0);
  /** Weight of each row; on average 1. */
  omega = new Float64Array(0);
  hasUnitWeights = true;
  layout = new RowLayout();
  /** Runs of rows with the weights as they are. */
  runs = this.layout.runs;

  readonly #ownLayout = this.layout;
  readonly #weightedRuns = new Runs();
  #ones = new Float64Array(0);
  readonly #layouts = new WeakMap<BaselineDesign, RowLayout>();

  /** Takes the rows of a design from a series. */
  load(design: BaselineDesign, values: Float64Array, exposure: Float64Array | null): void {
    const { rows } = design;
    this.#reserve(rows.length);
    const { y, selfLog, startLog } = this;
    let count = 0;
    let largest = 0;
    for (let i = 0; i < rows.length; i++) {
      const value = values[rows[i]!]!;
      if (Number.isNaN(value)) continue;
      const whole = value | 0;
      const isSmall = whole === value && whole >= 0 && whole < tableSize;
      y[count] = value;
      selfLog[count] = isSmall ? selfLogOf[whole]! : value * Math.log(value);
      startLog[count] = isSmall ? startLogOf[whole]! : Math.log(value + 0.1);
      if (value > largest) largest = value;
      count++;
    }
    this.count = count;
    this.largest = largest;
    this.layout = this.#layoutOf(design, values, exposure);
    this.hasUnitWeights = false;
    this.resetWeights();
  }

  #layoutOf(design: BaselineDesign, values: Float64Array, exposure: Float64Array | null): RowLayout {
    if (this.count < design.rows.length || exposure !== null) {
      this.#ownLayout.layOut(design, values, exposure, this.#ones);
      return this.#ownLayout;
    }
    const known = this.#layouts.get(design);
    if (known !== undefined) return known;
    const layout = new RowLayout();
    layout.layOut(design, values, null, this.#ones);
    this.#layouts.set(design, layout);
    return layout;
  }

  /** Every row counts the same again. */
  resetWeights(): void {
    if (this.hasUnitWeights) return;
    this.hasUnitWeights = true;
    this.omega.set(this.#ones);
    this.runs = this.layout.runs;
  }

  /** To be called when `omega` was written. */
  takeWeights(): void {
    const { time, level, exposure } = this.layout;
    this.hasUnitWeights = false;
    this.#weightedRuns.form({ count: this.count, time, level, exposure, omega: this.omega });
    this.runs = this.#weightedRuns;
  }

  /** Where a level of the baseline stands in the model; -1 if no row has it. */
  rankOf(level: number): number {
    return this.layout.rankOf(level);
  }

  /** Season levels with at least one row. */
  get levelCount(): number {
    return this.layout.levelCount;
  }

  #reserve(size: number): void {
    if (size <= this.y.length) return;
    this.y = new Float64Array(size);
    this.selfLog = new Float64Array(size);
    this.startLog = new Float64Array(size);
    this.omega = new Float64Array(size);
    this.#ones = new Float64Array(size).fill(1);
  }
}
