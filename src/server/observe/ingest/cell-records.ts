/** Bytes of a record: value, low, high; series, day, row, shape. */
export const recordBytes = 40;
const floats = recordBytes / 8;
const integers = recordBytes / 4;

/** Records of cells side by side in one buffer. */
export class CellRecords {
  readonly #capacity: number;
  readonly #buffer: ArrayBuffer;
  readonly #floats: Float64Array;
  readonly #integers: Int32Array;
  length = 0;

  constructor(capacity: number) {
    this.#capacity = capacity;
    this.#buffer = new ArrayBuffer(capacity * recordBytes);
    this.#floats = new Float64Array(this.#buffer);
    this.#integers = new Int32Array(this.#buffer);
  }

  get isFull(): boolean {
    return this.length === this.#capacity;
  }

  add(series: number, day: number, row: number, shape: number, value: number, low: number, high: number): void {
    const float = this.length * floats;
    this.#floats[float] = value;
    this.#floats[float + 1] = low;
    this.#floats[float + 2] = high;
    const integer = this.length * integers + 6;
    this.#integers[integer] = series;
    this.#integers[integer + 1] = day;
    this.#integers[integer + 2] = row;
    this.#integers[integer + 3] = shape;
    this.length += 1;
  }

  value(index: number): number {
    return this.#floats[index * floats] ?? 0;
  }

  low(index: number): number {
    return this.#floats[index * floats + 1] ?? 0;
  }

  high(index: number): number {
    return this.#floats[index * floats + 2] ?? 0;
  }

  series(index: number): number {
    return this.#integers[index * integers + 6] ?? 0;
  }

  day(index: number): number {
    return this.#integers[index * integers + 7] ?? 0;
  }

  row(index: number): number {
    return this.#integers[index * integers + 8] ?? 0;
  }

  shape(index: number): number {
    return this.#integers[index * integers + 9] ?? 0;
  }

  clear(): void {
    this.length = 0;
  }

  /** The records so far; a view. */
  bytes(): Uint8Array {
    return new Uint8Array(this.#buffer, 0, this.length * recordBytes);
  }

  /** Where the records can be read in, from the start; `length` is then set. */
  room(): Uint8Array {
    return new Uint8Array(this.#buffer);
  }

  /** Takes over one record of another list. */
  copy(from: CellRecords, index: number): void {
    const to = this.length * floats;
    const start = index * floats;
    for (let part = 0; part < floats; part += 1) this.#floats[to + part] = from.#floats[start + part] ?? 0;
    this.length += 1;
  }

  /** Writes the records into `target` by series and day: two stable counting sorts, the less weighty key first. */
  sortInto(target: CellRecords): void {
    const unsorted = Uint32Array.from({ length: this.length }, (_, index) => index);
    const byDay = this.#sortBy((index) => this.day(index), unsorted);
    const bySeries = this.#sortBy((index) => this.series(index), byDay);
    target.clear();
    for (const index of bySeries) target.copy(this, index);
  }

  #sortBy(keyOf: (index: number) => number, order: Uint32Array): Uint32Array {
    let least = Number.POSITIVE_INFINITY;
    let most = Number.NEGATIVE_INFINITY;
    for (const index of order) {
      const key = keyOf(index);
      if (key < least) least = key;
      if (key > most) most = key;
    }
    const starts = new Uint32Array(most - least + 2);
    for (const index of order) starts[keyOf(index) - least + 1]! += 1;
    for (let key = 1; key < starts.length; key += 1) starts[key]! += starts[key - 1]!;
    const sorted = new Uint32Array(order.length);
    for (const index of order) {
      const key = keyOf(index) - least;
      sorted[starts[key]!] = index;
      starts[key]! += 1;
    }
    return sorted;
  }
}
