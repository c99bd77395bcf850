/**
 * Remembers every (series, day) a file has given and its value: an open-addressing table in typed arrays, about 30 bytes
 * a cell, so that a file of millions of cells can be checked for duplicates in flat memory.
 */
export class SeenCells {
  #keys: Float64Array = new Float64Array(1024).fill(-1);
  #values: Float64Array = new Float64Array(1024);
  #size = 0;

  /** `new`, `same` (seen with the same value) or `different`. Missing values count as NaN and equal one another. */
  see(series: number, day: number, value: number): 'new' | 'same' | 'different' {
    if (this.#size * 2 >= this.#keys.length) this.#grow();
    const key = series * dayRange + day + dayOffset;
    const slot = this.#slot(key);
    if (this.#keys[slot] === key) return Object.is(this.#values[slot], value) ? 'same' : 'different';
    this.#keys[slot] = key;
    this.#values[slot] = value;
    this.#size += 1;
    return 'new';
  }

  #slot(key: number): number {
    const mask = this.#keys.length - 1;
    let slot = hash(key) & mask;
    while (this.#keys[slot] !== -1 && this.#keys[slot] !== key) slot = (slot + 1) & mask;
    return slot;
  }

  #grow(): void {
    const keys = this.#keys;
    const values = this.#values;
    this.#keys = new Float64Array(keys.length * 2).fill(-1);
    this.#values = new Float64Array(keys.length * 2);
    for (let index = 0; index < keys.length; index += 1) {
      const key = keys[index] ?? -1;
      if (key === -1) continue;
      const slot = this.#slot(key);
      this.#keys[slot] = key;
      this.#values[slot] = values[index] ?? 0;
    }
  }
}

/** Day numbers from 1600 to 4400 fit in 2^20 beside the series handle. */
const dayRange = 2 ** 20;
const dayOffset = 140_000;

function hash(key: number): number {
  const low = key % 4294967296;
  const high = (key - low) / 4294967296;
  let mixed = Math.imul(low ^ (high * 0x9e3779b1), 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
