/** Seeded random numbers (mulberry32, public domain by T. Ettinger): the same series on every machine. */
export function uniforms(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function normalOf(uniform: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
}

/** Gamma variate with scale 1 (Marsaglia and Tsang 2000, ACM TOMS 26:363). */
function gammaOf(shape: number, uniform: () => number): number {
  if (shape < 1) return gammaOf(shape + 1, uniform) * (1 - uniform()) ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = normalOf(uniform);
    const v = (1 + c * x) ** 3;
    if (v > 0 && Math.log(1 - uniform()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
  }
}

/** Poisson variate by inter-arrival times, in parts so that exp does not underflow. */
function poissonOf(mean: number, uniform: () => number): number {
  let count = -1;
  let remaining = mean;
  let product = 1;
  do {
    count++;
    product *= 1 - uniform();
    while (product < 1 && remaining > 0) {
      const part = Math.min(remaining, 500);
      product *= Math.exp(part);
      remaining -= part;
    }
  } while (product > 1);
  return count;
}

interface SimulatedSeries {
  readonly seriesCount: number;
  readonly weeks: number;
  readonly seed: number;
}

/**
 * Weekly counts like those of Noufaily et al. 2013: level, trend, annual wave, negative binomial with variance phi mu,
 * and five outbreaks each.
 */
export function simulatedWeeklyCounts({ seriesCount, weeks, seed }: SimulatedSeries): readonly Float64Array[] {
  const uniform = uniforms(seed);
  const between = (low: number, high: number): number => low + (high - low) * uniform();
  return Array.from({ length: seriesCount }, () => {
    const level = between(-1, 4.5);
    const trend = uniform() < 0.5 ? 0 : between(-1e-3, 1.5e-3);
    const cosine = between(-0.6, 0.6);
    const sine = between(-0.6, 0.6);
    const phi = between(1.05, 4);
    const values = new Float64Array(weeks);
    const meanAt = (week: number): number => {
      const angle = (2 * Math.PI * week) / 52.18;
      return Math.exp(level + trend * week + cosine * Math.cos(angle) + sine * Math.sin(angle));
    };
    for (let week = 0; week < weeks; week++) {
      const rate = gammaOf(meanAt(week + 1) / (phi - 1), uniform) * (phi - 1);
      values[week] = poissonOf(rate, uniform);
    }
    for (let outbreak = 0; outbreak < 5; outbreak++) {
      const start = Math.floor(between(100, weeks - 3));
      const size = poissonOf(3 * Math.sqrt(phi * meanAt(start)), uniform);
      for (let i = 0; i < size; i++) {
        const week = Math.min(weeks - 1, start + Math.floor(Math.exp(0.5 * normalOf(uniform))));
        values[week] = (values[week] ?? 0) + 1;
      }
    }
    return values;
  });
}
