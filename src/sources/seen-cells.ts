/**
 * Remembers every (series, day) a file has given and its value: an open-addressing table in one typed array, about 30
 * bytes a cell, so that a file of millions of cells can be checked for duplicates in flat memory. Neighbouring series of a
 * day lie side by side, as files give them.
 */
export class SeenCells {
  /** Key and value of each slot in turn. */
  #slots = new Float64Array(2 * 1024).fill(free);
  #mask = 1024 - 1;
  #size = 0;

  /** `new`, `same` (seen with the same value) or `different`. Missing values count as NaN and equal one another. */
  see(series: number, day: number, value: number): 'new' | 'same' | 'different' {
    if (this.#size * 2 > this.#mask) this.#grow();
    const key = series * dayRange + day + dayOffset;
    const at = 2 * this.#find(key, series, day);
    if (this.#slots[at] === key) return Object.is(this.#slots[at + 1], value) ? 'same' : 'different';
    this.#slots[at] = key;
    this.#slots[at + 1] = value;
    this.#size += 1;
    return 'new';
  }

  /** The slot of the key, or the free one where it belongs. */
  #find(key: number, series: number, day: number): number {
    const mask = this.#mask;
    const slots = this.#slots;
    let slot = hash(series, day) & mask;
    while (slots[2 * slot] !== free && slots[2 * slot] !== key) slot = (slot + 1) & mask;
    return slot;
  }

  #grow(): void {
    const old = this.#slots;
    this.#slots = new Float64Array(2 * old.length).fill(free);
    this.#mask = old.length - 1;
    for (let at = 0; at < old.length; at += 2) {
      const key = old[at] ?? free;
      if (key === free) continue;
      const series = Math.floor(key / dayRange);
      const to = 2 * this.#find(key, series, key - series * dayRange - dayOffset);
      this.#slots[to] = key;
      this.#slots[to + 1] = old[at + 1] ?? 0;
    }
  }
}

const free = -1;
/** Days of calendar dates (years 0 to 9999) fit in 2^22 beside the series. */
const dayRange = 2 ** 22;
const dayOffset = 2 ** 20;
/** Series that share a place, one after the other. */
const neighbours = 16;

function hash(series: number, day: number): number {
  let mixed = Math.imul((series / neighbours) | 0, 0x9e3779b1) ^ Math.imul(day, 0x85ebca6b);
  mixed ^= mixed >>> 15;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return (((mixed ^ (mixed >>> 13)) * neighbours) | 0) + (series % neighbours);
}
