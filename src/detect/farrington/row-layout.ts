import { Runs } from './runs.ts';

/** Which periods a baseline takes, at what time, in which season level. */
export interface BaselineDesign {
  readonly rows: Int32Array;
  readonly levels: Uint8Array;
  readonly times: Float64Array;
  readonly levelCount: number;
}

/** Level and time of the rows that have a value, and their runs while all weigh the same. */
export class RowLayout {
  count = 0;
  /** Season levels with at least one row. */
  levelCount = 0;
  /** Middle of the baseline: times are relative to it. */
  origin = 0;
  time = new Float64Array(0);
  level = new Uint8Array(0);
  /** Null where every row has exposure 1. */
  exposure: Float64Array | null = null;
  readonly runs = new Runs();
  readonly #rank = new Int16Array(256);

  layOut(design: BaselineDesign, values: Float64Array, exposure: Float64Array | null, ones: Float64Array): void {
    const { rows, times, levels } = design;
    if (this.time.length < rows.length) {
      this.time = new Float64Array(rows.length);
      this.level = new Uint8Array(rows.length);
    }
    if (exposure === null) this.exposure = null;
    else if (this.exposure === null || this.exposure.length < rows.length)
      this.exposure = new Float64Array(rows.length);
    this.origin = 0.5 * ((times[0] ?? 0) + (times[times.length - 1] ?? 0));
    let row = 0;
    for (let i = 0; i < rows.length; i++) {
      const index = rows[i]!;
      if (Number.isNaN(values[index]!)) continue;
      this.time[row] = times[i]! - this.origin;
      this.level[row] = levels[i]!;
      if (exposure !== null && this.exposure !== null) this.exposure[row] = exposure[index]!;
      row++;
    }
    this.count = row;
    this.#rankLevels(design.levelCount);
    this.runs.form({ count: row, level: this.level, time: this.time, omega: ones, exposure: this.exposure });
  }

  /** Where a level of the design stands in the model; -1 if no row has it. */
  rankOf(level: number): number {
    return this.#rank[level] ?? -1;
  }

  /** Numbers the levels that occur from 0, so that one without a row does not enter the model. */
  #rankLevels(levelCount: number): void {
    const rank = this.#rank;
    rank.fill(-1);
    for (let i = 0; i < this.count; i++) rank[this.level[i]!] = 0;
    let next = 0;
    for (let level = 0; level < levelCount; level++) if (rank[level] === 0) rank[level] = next++;
    this.levelCount = next;
    if (next < levelCount) for (let i = 0; i < this.count; i++) this.level[i] = rank[this.level[i]!]!;
  }
}
