import type { Generator } from '../random/generator.ts';

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
    // With few cells 32 random bits leave enough for the choice within one (2^-20 of it); they are half the work.
    const fraction = this.#size <= 4096 ? generator.bits() / 4_294_967_296 : generator.uniform();
    const position = fraction * this.#size;
    const cell = Math.floor(position);
    return position - cell < this.#keep[cell]! ? cell : this.#alias[cell]!;
  }
}
