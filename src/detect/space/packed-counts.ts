/** Whole numbers up to this are exact, and so are their sums. */
const exactBits = 51;

/**
 * Counts of zones that grow place by place, in many windows at once. Up to three whole counts share one double (17 bits
 * each), so that one addition serves three windows; more where the total needs more bits, and one where counts are not
 * whole.
 */
export class PackedCounts {
  /** Of the zone after the last places added, and before them, by window. */
  readonly counts: Float64Array;
  readonly countsBefore: Float64Array;
  readonly #windows: number;
  readonly #places: number;
  readonly #table: Float64Array;
  readonly #sum: Float64Array;
  #perNumber = 1;
  #columns: number;
  #unit = 1;

  constructor({ places, windows }: { readonly places: number; readonly windows: number }) {
    this.#windows = windows;
    this.#places = places;
    this.counts = new Float64Array(windows);
    this.countsBefore = new Float64Array(windows);
    this.#table = new Float64Array(places * windows);
    this.#sum = new Float64Array(windows);
    this.#columns = windows;
  }

  /** Takes the counts of every place and window, one row of windows for each place. */
  load(counts: Float64Array, total: number): void {
    const windows = this.#windows;
    this.#perNumber = countsPerNumber(counts, total);
    this.#unit = 2 ** Math.floor(exactBits / this.#perNumber);
    this.#columns = Math.ceil(windows / this.#perNumber);
    for (let place = 0; place < this.#places; place++) {
      for (let column = 0; column < this.#columns; column++) {
        let number = 0;
        const first = column * this.#perNumber;
        for (let w = Math.min(windows, first + this.#perNumber) - 1; w >= first; w--) {
          number = number * this.#unit + counts[place * windows + w]!;
        }
        this.#table[place * this.#columns + column] = number;
      }
    }
  }

  startZone(): void {
    for (let w = 0; w < this.#windows; w++) {
      this.#sum[w] = 0;
      this.counts[w] = 0;
    }
  }

  /** Adds the places `members[from]` up to before `members[to]` to the zone. */
  addPlaces(members: Uint16Array | Int32Array, from: number, to: number): void {
    const columns = this.#columns;
    const sum = this.#sum;
    const table = this.#table;
    for (let k = from; k < to; k++) {
      const row = members[k]! * columns;
      for (let column = 0; column < columns; column++) sum[column]! += table[row + column]!;
    }
    this.#unpack();
  }

  #unpack(): void {
    const { counts, countsBefore } = this;
    const windows = this.#windows;
    for (let w = 0; w < windows; w++) countsBefore[w] = counts[w]!;
    if (this.#perNumber === 1) {
      for (let w = 0; w < windows; w++) counts[w] = this.#sum[w]!;
      return;
    }
    const unit = this.#unit;
    const inverse = 1 / unit;
    let w = 0;
    for (let column = 0; column < this.#columns; column++) {
      let rest = this.#sum[column]!;
      for (let i = 0; i < this.#perNumber && w < windows; i++) {
        const higher = Math.floor(rest * inverse);
        counts[w] = rest - higher * unit;
        rest = higher;
        w++;
      }
    }
  }
}

function countsPerNumber(counts: Float64Array, total: number): number {
  for (const count of counts) if (!Number.isInteger(count)) return 1;
  if (total < 2 ** 17) return 3;
  return total < 2 ** 25 ? 2 : 1;
}
