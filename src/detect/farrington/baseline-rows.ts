const longestRun = 32;

/** Tables for small counts: log(y), log(y + 0.1), y^(2/3). */
const tableSize = 2048;
const logOf = new Float64Array(tableSize);
const startLogOf = new Float64Array(tableSize);
const twoThirdsOf = new Float64Array(tableSize);
for (let y = 0; y < tableSize; y++) {
  logOf[y] = y > 0 ? Math.log(y) : 0;
  startLogOf[y] = Math.log(y + 0.1);
  twoThirdsOf[y] = Math.cbrt(y * y);
}

export interface Baseline {
  readonly values: Float64Array;
  readonly rows: Int32Array;
  readonly levels: Uint8Array;
  readonly times: Float64Array;
  readonly levelCount: number;
  readonly exposure: Float64Array | null;
}

/** The rows of a baseline whose value is known, as columns ready for a fit. Buffers are kept from load to load. */
export class BaselineRows {
  count = 0;
  /** Season levels with at least one row. */
  levelCount = 0;
  largest = 0;
  /** Middle of the baseline: times are relative to it. */
  origin = 0;
  y = new Float64Array(0);
  /** log(y), 0 for 0. */
  logY = new Float64Array(0);
  /** log(y + 0.1) */
  startLog = new Float64Array(0);
  /** y^(2/3) */
  twoThirds = new Float64Array(0);
  time = new Float64Array(0);
  level = new Uint8Array(0);
  exposure = new Float64Array(0);
  logExposure = new Float64Array(0);
  /** log(y / exposure), -log(exposure) for 0. */
  logRate = new Float64Array(0);
  /** First rows of the runs: neighbours of one level, one unit of time apart; the end closes the list. */
  runs = new Int32Array(1);
  runCount = 0;
  readonly #rank = new Int16Array(256);

  load({ values, rows, levels, times, levelCount, exposure }: Baseline): void {
    this.#reserve(rows.length);
    this.origin = 0.5 * ((times[0] ?? 0) + (times[times.length - 1] ?? 0));
    let count = 0;
    let largest = 0;
    for (let i = 0; i < rows.length; i++) {
      const index = rows[i] ?? 0;
      const y = values[index] ?? Number.NaN;
      if (Number.isNaN(y)) continue;
      const small = y < tableSize && y === Math.floor(y) && y >= 0;
      this.y[count] = y;
      this.logY[count] = small ? (logOf[y] ?? 0) : Math.log(y);
      this.startLog[count] = small ? (startLogOf[y] ?? 0) : Math.log(y + 0.1);
      this.twoThirds[count] = small ? (twoThirdsOf[y] ?? 0) : Math.cbrt(y * y);
      this.time[count] = (times[i] ?? 0) - this.origin;
      this.level[count] = levels[i] ?? 0;
      const size = exposure === null ? 1 : (exposure[index] ?? Number.NaN);
      const logSize = exposure === null ? 0 : Math.log(size);
      this.exposure[count] = size;
      this.logExposure[count] = logSize;
      this.logRate[count] = this.logY[count]! - logSize;
      if (y > largest) largest = y;
      count++;
    }
    this.count = count;
    this.largest = largest;
    this.#rankLevels(levelCount);
    this.#findRuns();
  }

  /** Where a level of the baseline stands in the model; -1 if no row has it. */
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

  /** Within a run the mean grows by the same factor from row to row, so that one exponential does for all of it. */
  #findRuns(): void {
    let runs = 0;
    let start = 0;
    for (let i = 0; i < this.count; i++) {
      const goesOn =
        i > 0 &&
        i - start < longestRun &&
        this.level[i] === this.level[i - 1] &&
        this.time[i]! - this.time[i - 1]! === 1;
      if (goesOn) continue;
      this.runs[runs++] = i;
      start = i;
    }
    this.runCount = runs;
    this.runs[runs] = this.count;
  }

  #reserve(size: number): void {
    if (size <= this.y.length) return;
    this.y = new Float64Array(size);
    this.logY = new Float64Array(size);
    this.startLog = new Float64Array(size);
    this.twoThirds = new Float64Array(size);
    this.time = new Float64Array(size);
    this.level = new Uint8Array(size);
    this.exposure = new Float64Array(size);
    this.logExposure = new Float64Array(size);
    this.logRate = new Float64Array(size);
    this.runs = new Int32Array(size + 1);
  }
}
