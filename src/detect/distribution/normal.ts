/** 1 / sqrt(2 pi). */
const inverseRootTwoPi = 0.3989422804014327;

/** Density of the standard normal distribution. */
export function normalDensity(z: number): number {
  return inverseRootTwoPi * Math.exp(-0.5 * z * z);
}

/** P(Z <= z) of the standard normal distribution, relative precision kept in the lower tail. */
export function normalLowerTail(z: number): number {
  if (Number.isNaN(z)) return Number.NaN;
  if (z < -2) return tailByContinuedFraction(-z);
  if (z <= 2) return 0.5 + halfBySeries(z);
  return 1 - tailByContinuedFraction(z);
}

/** P(Z > z) of the standard normal distribution, relative precision kept in the upper tail. */
export function normalUpperTail(z: number): number {
  return normalLowerTail(-z);
}

/** P(0 < Z <= z) = density(z) (z + z^3/3 + z^5/(3 5) + ...), Abramowitz and Stegun 26.2.11. */
function halfBySeries(z: number): number {
  const square = z * z;
  let term = z;
  let sum = z;
  for (let k = 3; k < 200; k += 2) {
    term *= square / k;
    const next = sum + term;
    if (next === sum) break;
    sum = next;
  }
  return sum * normalDensity(z);
}

/** P(Z > z) for z >= 2 by the continued fraction z + 1/(z + 2/(z + 3/(z + ...))), Abramowitz and Stegun 26.2.14. */
function tailByContinuedFraction(z: number): number {
  if (z > 40) return 0;
  const depth = Math.ceil(20 + 600 / (z * z));
  let fraction = z;
  for (let k = depth; k >= 1; k--) fraction = z + k / fraction;
  return normalDensity(z) / fraction;
}

/**
 * Quantile of the standard normal distribution: rational start (Abramowitz and Stegun 26.2.23), then Halley steps on
 * the tail itself. -Infinity at 0, Infinity at 1, NaN outside.
 */
export function normalQuantile(p: number): number {
  if (!(p >= 0 && p <= 1)) return Number.NaN;
  if (p > 0.5) return -lowerQuantile(1 - p);
  return lowerQuantile(p);
}

function lowerQuantile(p: number): number {
  if (p === 0) return Number.NEGATIVE_INFINITY;
  if (p === 0.5) return 0;
  const t = Math.sqrt(-2 * Math.log(p));
  let z = (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308))) - t;
  for (let step = 0; step < 3; step++) {
    const density = normalDensity(z);
    if (density === 0) return z;
    const newton = (normalLowerTail(z) - p) / density;
    const move = newton / (1 + 0.5 * z * newton);
    z -= move;
    if (Math.abs(move) < 1e-16 * Math.abs(z)) break;
  }
  return z;
}
