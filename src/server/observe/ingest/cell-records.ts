/** Bytes of a record: value, low, high; series, day, row, shape. */
export const recordBytes = 40;
const floats = recordBytes / 8;
const integers = recordBytes / 4;
const seriesAt = 6;
const dayAt = 7;
const rowAt = 8;
const shapeAt = 9;

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
    const integer = this.length * integers;
    this.#integers[integer + seriesAt] = series;
    this.#integers[integer + dayAt] = day;
    this.#integers[integer + rowAt] = row;
    this.#integers[integer + shapeAt] = shape;
    this.length += 1;
  }

  /** Value (part 0), low (1) or high (2). */
  number(index: number, part: number): number {
    return this.#floats[index * floats + part] ?? 0;
  }

  series(index: number): number {
    return this.#integers[index * integers + seriesAt] ?? 0;
  }

  day(index: number): number {
    return this.#integers[index * integers + dayAt] ?? 0;
  }

  row(index: number): number {
    return this.#integers[index * integers + rowAt] ?? 0;
  }

  shape(index: number): number {
    return this.#integers[index * integers + shapeAt] ?? 0;
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
    copyRecord(from.#floats, index, this.#floats, this.length);
    this.length += 1;
  }

  /** Writes the records into `target` by series and day: two stable counting sorts, the less weighty key first. */
  sortInto(target: CellRecords): void {
    const order = new Uint32Array(this.length);
    for (let index = 0; index < order.length; index += 1) order[index] = index;
    const byDay = this.#sortBy(dayAt, order);
    const bySeries = this.#sortBy(seriesAt, byDay);
    const from = this.#floats;
    const to = target.#floats;
    for (let index = 0; index < bySeries.length; index += 1) {
      copyRecord(from, bySeries[index] ?? 0, to, index);
    }
    target.length = this.length;
  }

  /** The given order, rearranged by the number at that place of each record. */
  #sortBy(place: number, order: Uint32Array): Uint32Array {
    const numbers = this.#integers;
    const keys = new Int32Array(order.length);
    let least = 2 ** 31 - 1;
    let most = -(2 ** 31);
    for (let index = 0; index < order.length; index += 1) {
      const key = numbers[(order[index] ?? 0) * integers + place] ?? 0;
      keys[index] = key;
      if (key < least) least = key;
      if (key > most) most = key;
    }
    const starts = new Uint32Array(most - least + 2);
    for (let index = 0; index < keys.length; index += 1) {
      const slot = (keys[index] ?? 0) - least + 1;
      starts[slot] = (starts[slot] ?? 0) + 1;
    }
    for (let slot = 1; slot < starts.length; slot += 1) starts[slot] = (starts[slot] ?? 0) + (starts[slot - 1] ?? 0);
    const sorted = new Uint32Array(order.length);
    for (let index = 0; index < keys.length; index += 1) {
      const slot = (keys[index] ?? 0) - least;
      const start = starts[slot] ?? 0;
      sorted[start] = order[index] ?? 0;
      starts[slot] = start + 1;
    }
    return sorted;
  }
}

/** Number by number: a loop over so few is several times slower. */
function copyRecord(from: Float64Array, fromIndex: number, to: Float64Array, toIndex: number): void {
  const source = fromIndex * floats;
  const target = toIndex * floats;
  to[target] = from[source] ?? 0;
  to[target + 1] = from[source + 1] ?? 0;
  to[target + 2] = from[source + 2] ?? 0;
  to[target + 3] = from[source + 3] ?? 0;
  to[target + 4] = from[source + 4] ?? 0;
}
