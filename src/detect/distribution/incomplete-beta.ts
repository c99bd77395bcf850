import { logBinomialTerm } from './density.ts';
import type { Tails } from './incomplete-gamma.ts';
import { invertIncreasing } from './inversion.ts';

const tiny = 1e-300;
const precision = 1e-16;

/**
 * Regularised incomplete beta function I_x(a, b) and its complement, a, b > 0.
 * `y` is 1 - x, given apart so that nothing is lost when x is close to 1.
 * Continued fraction DLMF 8.17.22 on the side of the smaller tail; power series DLMF 8.17.8 where a or b is below 1
 * and the tail asked for is the one that 1 minus the other would lose.
 */
export function incompleteBeta(x: number, a: number, b: number, y = 1 - x): Tails {
  if (!(a > 0) || !(b > 0) || !(x >= 0) || !(y >= 0)) return { lower: Number.NaN, upper: Number.NaN };
  if (x === 0) return { lower: 0, upper: 1 };
  if (y === 0) return { lower: 1, upper: 0 };
  if (b < 1 && x < 0.999) {
    const lower = Math.min(1, betaSeries(x, y, a, b));
    return { lower, upper: lower < 0.9 ? 1 - lower : upperBeside(x, y, a, b, lower) };
  }
  if (a < 1 && y < 0.999) {
    const upper = Math.min(1, betaSeries(y, x, b, a));
    return { lower: upper < 0.9 ? 1 - upper : upperBeside(y, x, b, a, upper), upper };
  }
  if (x < (a + 1) / (a + b + 2)) {
    const lower = smallerTail(x, y, a, b);
    return { lower, upper: 1 - lower };
  }
  const upper = smallerTail(y, x, b, a);
  return { lower: 1 - upper, upper };
}

/** The complement of a lower tail close to 1, by the continued fraction from the other side where that converges. */
function upperBeside(x: number, y: number, a: number, b: number, lower: number): number {
  if (x < (a + 1) / (a + b + 2)) return 1 - lower;
  return smallerTail(y, x, b, a);
}

/** Lower tail by the continued fraction; no fraction is needed where its factor vanishes. */
function smallerTail(x: number, y: number, a: number, b: number): number {
  const term = Math.exp(logBinomialTerm(a, b, x, y));
  return term === 0 ? 0 : Math.min(1, term * (b / (a + b)) * betaFraction(x, a, b));
}

/** x^a y^b / (a B(a, b)) (1 + sum of positive terms), DLMF 8.17.8. */
function betaSeries(x: number, y: number, a: number, b: number): number {
  let term = 1;
  let sum = 1;
  for (let k = 0; k < 100_000; k++) {
    term *= ((a + b + k) / (a + 1 + k)) * x;
    sum += term;
    if (term < sum * precision) break;
  }
  return Math.exp(logBinomialTerm(a, b, x, y)) * (b / (a + b)) * sum;
}

/** Continued fraction of I_x(a, b) a B(a, b) / (x^a (1 - x)^b), by the modified Lentz algorithm. */
function betaFraction(x: number, a: number, b: number): number {
  const sum = a + b;
  let c = 1;
  let d = guarded(1 - (sum * x) / (a + 1));
  d = 1 / d;
  let value = d;
  for (let k = 1; k < 1_000_000; k++) {
    const twice = 2 * k;
    const even = (k * (b - k) * x) / ((a + twice - 1) * (a + twice));
    d = 1 / guarded(1 + even * d);
    c = guarded(1 + even / c);
    value *= d * c;
    const odd = (-(a + k) * (sum + k) * x) / ((a + twice) * (a + twice + 1));
    d = 1 / guarded(1 + odd * d);
    c = guarded(1 + odd / c);
    const factor = d * c;
    value *= factor;
    if (Math.abs(factor - 1) < 4 * precision) break;
  }
  return value;
}

function guarded(value: number): number {
  return Math.abs(value) < tiny ? tiny : value;
}

/** Quantile of the beta distribution, solved on the logit scale so that both ends keep their precision. */
export function betaQuantile(p: number, a: number, b: number): number {
  if (!(p >= 0 && p <= 1) || !(a > 0) || !(b > 0)) return Number.NaN;
  if (p === 0 || p === 1) return p;
  const useUpper = p > 0.5;
  const logit = invertIncreasing({
    start: Math.log(a / b),
    target: useUpper ? -Math.log1p(-p) : Math.log(p),
    value: (v) => {
      const tails = incompleteBeta(1 / (1 + Math.exp(-v)), a, b, 1 / (1 + Math.exp(v)));
      return useUpper ? -Math.log(tails.upper) : Math.log(tails.lower);
    },
  });
  return 1 / (1 + Math.exp(-logit));
}
