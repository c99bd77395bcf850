import { normalDensity, normalLowerTail } from '../distribution/normal.ts';

/** Below this Mills' ratio is taken from its asymptotic series, exact there to the last digit. */
const farTail = -30;
const logRootTwoPi = 0.9189385332046727;

/** What the likelihood of a value known within bounds and its derivatives are made of. */
export interface NormalInterval {
  /** log P(lower < Z <= upper) of the standard normal distribution. */
  readonly logProbability: number;
  /** Density at the lower and at the upper bound, over that probability; 0 at an infinite bound. */
  readonly atLower: number;
  readonly atUpper: number;
}

/** The interval (lower, upper] of a standard normal variable, precise in both tails; either bound may be infinite. */
export function normalInterval(lower: number, upper: number): NormalInterval {
  // The normal distribution is symmetric: an interval above 0 is read from below, where tails keep their precision.
  if (lower > 0) {
    const mirrored = normalInterval(-upper, -lower);
    return { logProbability: mirrored.logProbability, atLower: mirrored.atUpper, atUpper: mirrored.atLower };
  }
  if (upper === Number.POSITIVE_INFINITY) {
    if (lower === Number.NEGATIVE_INFINITY) return { logProbability: 0, atLower: 0, atUpper: 0 };
    const probability = normalLowerTail(-lower);
    return { logProbability: Math.log(probability), atLower: normalDensity(lower) / probability, atUpper: 0 };
  }
  if (upper < farTail) return farInterval(lower, upper);
  const probability = normalLowerTail(upper) - normalLowerTail(lower);
  return {
    logProbability: Math.log(probability),
    atLower: normalDensity(lower) / probability,
    atUpper: normalDensity(upper) / probability,
  };
}

/** Both bounds far below 0: everything relative to the density at the upper bound, which would underflow itself. */
function farInterval(lower: number, upper: number): NormalInterval {
  const densityRatio = Math.exp(0.5 * (upper * upper - lower * lower));
  const overDensity = millsRatio(upper) - (densityRatio === 0 ? 0 : densityRatio * millsRatio(lower));
  return {
    logProbability: -0.5 * upper * upper - logRootTwoPi + Math.log(overDensity),
    atLower: densityRatio / overDensity,
    atUpper: 1 / overDensity,
  };
}

/** P(Z <= z) over the density at z, z far below 0 (Abramowitz and Stegun 26.2.12). */
function millsRatio(z: number): number {
  const inverse = 1 / (z * z);
  let term = 1;
  let sum = 1;
  for (let k = 1; k < 10; k++) {
    term *= -(2 * k - 1) * inverse;
    sum += term;
  }
  return -sum / z;
}
