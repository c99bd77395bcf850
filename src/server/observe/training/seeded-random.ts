/**
 * Random numbers that are the same on every run and machine: SplitMix32 (Steele, Lea and Flood 2014, the 32-bit finaliser
 * of MurmurHash3), seeded by a name, so that a series keeps its numbers when another one is added.
 */
export class SeededRandom {
  #state: number;

  constructor(name: string) {
    this.#state = hash(name);
  }

  /** Between 0 and 1, both left out. */
  uniform(): number {
    this.#state = (this.#state + 0x9e3779b9) >>> 0;
    return (mix(this.#state) + 0.5) / 4_294_967_296;
  }

  /** A whole number from 0 to `below` - 1. */
  index(below: number): number {
    return Math.floor(this.uniform() * below);
  }

  pick<Item>(items: readonly [Item, ...Item[]]): Item {
    return items[this.index(items.length)] ?? items[0];
  }

  chance(probability: number): boolean {
    return this.uniform() < probability;
  }

  /** Standard normal deviate (Box and Muller 1958). */
  normal(): number {
    return Math.sqrt(-2 * Math.log(this.uniform())) * Math.cos(2 * Math.PI * this.uniform());
  }

  /** Log-normal deviate with this median and standard deviation of the logarithm. */
  logNormal(median: number, spread: number): number {
    return median * Math.exp(spread * this.normal());
  }

  /** Poisson deviate: by multiplication (Knuth) below 30, above by halving the mean, which adds two deviates. */
  poisson(mean: number): number {
    if (mean > 30) return this.poisson(mean / 2) + this.poisson(mean / 2);
    const limit = Math.exp(-mean);
    let product = this.uniform();
    let count = 0;
    while (product > limit) {
      product *= this.uniform();
      count += 1;
    }
    return count;
  }

  /** Negative binomial deviate with this mean and size: variance mean + mean² / size. */
  negativeBinomial(mean: number, size: number): number {
    return mean <= 0 ? 0 : this.poisson((this.#gamma(size) * mean) / size);
  }

  /** Gamma deviate of shape at least 1, scale 1 (Marsaglia and Tsang 2000). */
  #gamma(shape: number): number {
    const d = shape - 1 / 3;
    for (;;) {
      const x = this.normal();
      const v = (1 + x / Math.sqrt(9 * d)) ** 3;
      if (v > 0 && Math.log(this.uniform()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
    }
  }
}

/** FNV-1a, 32 bit. */
function hash(name: string): number {
  let state = 0x811c9dc5;
  for (let at = 0; at < name.length; at += 1) {
    state = Math.imul(state ^ name.charCodeAt(at), 0x01000193);
  }
  return mix(state >>> 0);
}

function mix(state: number): number {
  let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}
