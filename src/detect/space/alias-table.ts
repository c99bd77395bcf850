import type { Generator } from '../random/generator.ts';

/** With so few cells 32 random bits leave enough for the choice within one (2^-20 of it); they are half the work. */
const mostCellsOf32Bits = 4096;

/**
 * Draws a cell in proportion to its weight in constant time: the alias method (Walker 1977, ACM Trans Math Softw 3:253),
 * its table built as by Vose 1991 (IEEE Trans Softw Eng 17:972). Weights >= 0, at least one of them positive.
 */
export class AliasTable {
  readonly #size: number;
  readonly #keep: Float64Array;
  readonly #alias: Int32Array;

  constructor(weights: ArrayLike<number>) {
    const size = weights.length;
    let total = 0;
    let heaviest = 0;
    for (let i = 0; i < size; i++) {
      total += weights[i]!;
      if (weights[i]! > weights[heaviest]!) heaviest = i;
    }
    if (!(total > 0 && total < Number.POSITIVE_INFINITY)) throw new RangeError(`weights sum to ${total}`);
    this.#size = size;
    this.#keep = new Float64Array(size);
    this.#alias = new Int32Array(size);
    const small: number[] = [];
    const large: number[] = [];
    for (let i = 0; i < size; i++) {
      this.#keep[i] = (weights[i]! * size) / total;
      (this.#keep[i]! < 1 ? small : large).push(i);
    }
    while (small.length > 0 && large.length > 0) {
      const low = small.pop()!;
      const high = large.at(-1)!;
      this.#alias[low] = high;
      this.#keep[high] = this.#keep[high]! - (1 - this.#keep[low]!);
      if (this.#keep[high] < 1) {
        large.pop();
        small.push(high);
      }
    }
    // Rounding may leave cells over; one without weight must not be drawn, so the rest of theirs goes to the heaviest.
    for (const cell of small) this.#alias[cell] = heaviest;
    for (const cell of large) this.#keep[cell] = 1;
  }

  draw(generator: Generator): number {
    const position = generator.uniform() * this.#size;
    const cell = Math.floor(position);
    return position - cell < this.#keep[cell]! ? cell : this.#alias[cell]!;
  }

  /** Adds 1 to the cell of each of so many draws. */
  scatter(generator: Generator, draws: number, cells: Float64Array): void {
    const keep = this.#keep;
    const alias = this.#alias;
    const size = this.#size;
    if (size > mostCellsOf32Bits) {
      for (let i = 0; i < draws; i++) cells[this.draw(generator)]! += 1;
      return;
    }
    const perUnit = size / 4_294_967_296;
    for (let i = 0; i < draws; i++) {
      const position = generator.bits() * perUnit;
      const cell = Math.floor(position);
      cells[position - cell < keep[cell]! ? cell : alias[cell]!]! += 1;
    }
  }
}
