import { logPoissonTerm } from './density.ts';
import { invertIncreasing } from './inversion.ts';
import { normalQuantile } from './normal.ts';

const tiny = 1e-300;
const precision = 1e-16;

/** Both tails of a distribution at one point, each with its own relative precision. */
export interface Tails {
  readonly lower: number;
  readonly upper: number;
}

/**
 * Regularised incomplete gamma functions P(a, x) and Q(a, x), a > 0, x >= 0.
 * Series DLMF 8.11.4 below a + 1, continued fraction DLMF 8.9.2 above; the common factor in Loader's form.
 */
export function incompleteGamma(a: number, x: number): Tails {
  if (!(a > 0) || !(x >= 0)) return { lower: Number.NaN, upper: Number.NaN };
  if (x === 0) return { lower: 0, upper: 1 };
  if (x === Number.POSITIVE_INFINITY) return { lower: 1, upper: 0 };
  const term = Math.exp(logPoissonTerm(a, x));
  if (term === 0) return x < a ? { lower: 0, upper: 1 } : { lower: 1, upper: 0 };
  if (x < a + 1) {
    const lower = Math.min(1, term * gammaSeries(a, x));
    return { lower, upper: 1 - lower };
  }
  const upper = Math.min(1, term * a * gammaFraction(a, x));
  return { lower: 1 - upper, upper };
}

function gammaSeries(a: number, x: number): number {
  let term = 1;
  let sum = 1;
  for (let k = 1; k < 1_000_000; k++) {
    term *= x / (a + k);
    sum += term;
    if (term < sum * precision) break;
  }
  return sum;
}

function gammaFraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = 1 / tiny;
  let d = 1 / b;
  let value = d;
  for (let k = 1; k < 1_000_000; k++) {
    const numerator = -k * (k - a);
    b += 2;
    d = numerator * d + b;
    if (Math.abs(d) < tiny) d = tiny;
    c = b + numerator / c;
    if (Math.abs(c) < tiny) c = tiny;
    d = 1 / d;
    const factor = d * c;
    value *= factor;
    if (Math.abs(factor - 1) < precision * 4) break;
  }
  return value;
}

/** Quantile of the gamma distribution with this shape and rate: x with P(shape, rate x) = p. */
export function gammaQuantile(p: number, shape: number, rate = 1): number {
  if (!(p >= 0 && p <= 1) || !(shape > 0) || !(rate > 0)) return Number.NaN;
  if (p === 0) return 0;
  if (p === 1) return Number.POSITIVE_INFINITY;
  const cube = 1 - 1 / (9 * shape) + normalQuantile(p) / (3 * Math.sqrt(shape));
  const wilsonHilferty = shape * cube * cube * cube;
  const start = cube > 0.2 ? Math.log(wilsonHilferty) : (Math.log(p) + Math.log(shape)) / shape;
  const useUpper = p > 0.5;
  const target = useUpper ? -Math.log1p(-p) : Math.log(p);
  const logX = invertIncreasing({
    start,
    target,
    value: (v) => {
      const tails = incompleteGamma(shape, Math.exp(v));
      return useUpper ? -Math.log(tails.upper) : Math.log(tails.lower);
    },
  });
  return Math.exp(logX) / rate;
}

/** Quantile of the chi-squared distribution. */
export function chiSquaredQuantile(p: number, degreesOfFreedom: number): number {
  return gammaQuantile(p, degreesOfFreedom / 2, 0.5);
}
