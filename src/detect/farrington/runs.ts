const mostRows = 32;

/** The columns of a baseline that runs are made of. */
export interface RunColumns {
  readonly count: number;
  readonly level: Uint8Array;
  readonly time: Float64Array;
  readonly omega: Float64Array;
  /** Null: every row has exposure 1. */
  readonly exposure: Float64Array | null;
}

/**
 * Runs of a baseline: neighbours of one level, one unit of time apart, with the same weight and exposure. Within a run the
 * fitted mean is a geometric sequence, so that a step of a fit costs a few products per run instead of an exponential per
 * row. Buffers are kept from one `form` to the next.
 */
export class Runs {
  count = 0;
  /** Rows of the longest run. */
  longest = 1;
  /** First row of each run; the end closes the list. */
  first = new Int32Array(1);
  length = new Int32Array(0);
  level = new Uint8Array(0);
  /** Time of the first row. */
  time = new Float64Array(0);
  /** Time since the first row of the run before, where it is a whole number up to the longest run; otherwise 0. */
  gap = new Int32Array(0);
  /** Exposure, and weight times exposure. */
  size = new Float64Array(0);
  factor = new Float64Array(0);

  form({ count, level, time, omega, exposure }: RunColumns): void {
    this.#reserve(count);
    let runs = 0;
    let start = 0;
    let longest = 1;
    for (let i = 0; i <= count; i++) {
      const goesOn =
        i > 0 &&
        i < count &&
        i - start < mostRows &&
        level[i] === level[i - 1] &&
        time[i]! - time[i - 1]! === 1 &&
        omega[i] === omega[i - 1] &&
        (exposure === null || exposure[i] === exposure[i - 1]);
      if (goesOn) continue;
      if (i > 0) {
        this.length[runs - 1] = i - start;
        if (i - start > longest) longest = i - start;
      }
      this.first[runs] = i;
      if (i === count) break;
      const size = exposure === null ? 1 : exposure[i]!;
      this.level[runs] = level[i]!;
      this.time[runs] = time[i]!;
      this.size[runs] = size;
      this.factor[runs] = omega[i]! * size;
      start = i;
      runs++;
    }
    this.count = runs;
    this.longest = longest;
    this.#measureGaps();
  }

  #measureGaps(): void {
    this.gap[0] = 0;
    for (let run = 1; run < this.count; run++) {
      const gap = this.time[run]! - this.time[run - 1]!;
      this.gap[run] = gap > 0 && gap <= this.longest && gap === Math.floor(gap) ? gap : 0;
    }
  }

  #reserve(size: number): void {
    if (size <= this.length.length) return;
    this.first = new Int32Array(size + 1);
    this.length = new Int32Array(size);
    this.level = new Uint8Array(size);
    this.time = new Float64Array(size);
    this.gap = new Int32Array(size);
    this.size = new Float64Array(size);
    this.factor = new Float64Array(size);
  }
}
