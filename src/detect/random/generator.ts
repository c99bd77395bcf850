/**
 * A seeded source of chance: xoshiro128** 1.1 (Blackman and Vigna 2021, ACM Trans Math Softw 47:36), its state filled
 * from the seed by SplitMix32. The same seed gives the same numbers on every machine. Not for secrets.
 */
export class Generator {
  #a: number;
  #b: number;
  #c: number;
  #d: number;

  /** `seed`: any integer; its lower 32 bits count. */
  constructor(seed: number) {
    if (!Number.isInteger(seed)) throw new RangeError(`a seed is an integer, not ${seed}`);
    let state = seed | 0;
    const next = (): number => {
      state = (state + 0x9e3779b9) | 0;
      let mixed = state ^ (state >>> 16);
      mixed = Math.imul(mixed, 0x21f0aaad);
      mixed ^= mixed >>> 15;
      mixed = Math.imul(mixed, 0x735a2d97);
      return mixed ^ (mixed >>> 15);
    };
    this.#a = next();
    this.#b = next();
    this.#c = next();
    this.#d = next();
  }

  /** 32 random bits, as an integer from 0 to 2^32 - 1. */
  bits(): number {
    const scrambled = Math.imul(this.#b, 5);
    const result = Math.imul((scrambled << 7) | (scrambled >>> 25), 9);
    const shifted = this.#b << 9;
    this.#c ^= this.#a;
    this.#d ^= this.#b;
    this.#b ^= this.#c;
    this.#a ^= this.#d;
    this.#c ^= shifted;
    this.#d = (this.#d << 11) | (this.#d >>> 21);
    return result >>> 0;
  }

  /** Uniform on [0, 1) with 53 bits. */
  uniform(): number {
    const high = this.bits() >>> 5;
    const low = this.bits() >>> 6;
    return (high * 67_108_864 + low) / 9_007_199_254_740_992;
  }

  /** Uniform on (0, 1): may be put under a logarithm. */
  openUniform(): number {
    const value = this.uniform();
    return value > 0 ? value : this.openUniform();
  }

  /** Uniform on 0, 1, ..., below - 1, without the bias of a remainder (Lemire 2019); `below` from 1 to 2^32. */
  integer(below: number): number {
    const limit = 4_294_967_296 - (4_294_967_296 % below);
    let value = this.bits();
    while (value >= limit) value = this.bits();
    return value % below;
  }
}
