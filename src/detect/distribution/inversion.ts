interface Inversion {
  readonly start: number;
  readonly target: number;
  /** An increasing function of one variable; infinite values are allowed at the far ends. */
  readonly value: (v: number) => number;
}

/**
 * Where an increasing function reaches a target: the start is widened to a bracket, then the bracket is narrowed by
 * the ITP rule of Oliveira and Takahashi (ACM TOMS 47:5, 2021) restricted to regula falsi with halving as a guard.
 */
export function invertIncreasing({ start, target, value }: Inversion): number {
  let low = start;
  let high = start;
  let atLow = value(start) - target;
  let atHigh = atLow;
  for (let width = 0.125; atLow > 0 && width < 1e6; width *= 2) {
    high = low;
    atHigh = atLow;
    low = start - width;
    atLow = value(low) - target;
  }
  for (let width = 0.125; atHigh < 0 && width < 1e6; width *= 2) {
    low = high;
    atLow = atHigh;
    high = start + width;
    atHigh = value(high) - target;
  }
  return narrow({ low, high, atLow, atHigh, at: (v) => value(v) - target });
}

interface Bracket {
  low: number;
  high: number;
  atLow: number;
  atHigh: number;
  readonly at: (v: number) => number;
}

function narrow(bracket: Bracket): number {
  let { low, high, atLow, atHigh } = bracket;
  if (atLow === 0) return low;
  if (atHigh === 0) return high;
  let lastSide = 0;
  for (let step = 0; step < 200; step++) {
    const width = high - low;
    const middle = low + 0.5 * width;
    if (width <= 2e-16 * Math.max(Math.abs(low), Math.abs(high)) || middle === low || middle === high) break;
    const secant = low - (atLow * width) / (atHigh - atLow);
    const usable = step % 4 !== 3 && Number.isFinite(secant) && secant > low && secant < high;
    const next = usable ? secant : middle;
    const atNext = bracket.at(next);
    if (atNext === 0) return next;
    if (atNext < 0) {
      low = next;
      atLow = atNext;
      if (lastSide === -1) atHigh *= 0.5;
      lastSide = -1;
    } else {
      high = next;
      atHigh = atNext;
      if (lastSide === 1) atLow *= 0.5;
      lastSide = 1;
    }
  }
  return low + 0.5 * (high - low);
}
