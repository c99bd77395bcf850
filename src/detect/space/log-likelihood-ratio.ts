/** x log(x / y), 0 where x is 0; counts divided by a dispersion may round to next to nothing below 0. */
function scaledLog(x: number, y: number): number {
  return x <= 0 ? 0 : x * Math.log(x / y);
}

/** Inside a window: what was counted and what was expected (for Bernoulli: how many there are); and in all. */
export interface WindowTotals {
  readonly count: number;
  readonly expected: number;
  readonly totalCount: number;
  readonly totalExpected: number;
}

/**
 * Log likelihood ratio of a higher rate inside than outside, Poisson, given the total (Kulldorff 1997, formula 8):
 * c log(c/e) + (C - c) log((C - c)/(E - e)) - C log(C/E), and 0 where the rate inside is not the higher one.
 */
export function poissonLogLikelihoodRatio({ count, expected, totalCount, totalExpected }: WindowTotals): number {
  const outside = totalCount - count;
  const expectedOutside = totalExpected - expected;
  if (!(count * expectedOutside > outside * expected)) return 0;
  return scaledLog(count, expected) + scaledLog(outside, expectedOutside) - scaledLog(totalCount, totalExpected);
}

/**
 * The same for cases among a known number of people or tests (Kulldorff and Nagarwalla 1995, Stat Med 14:799): `expected`
 * holds the number of people or tests.
 */
export function bernoulliLogLikelihoodRatio({ count, expected, totalCount, totalExpected }: WindowTotals): number {
  const outside = totalCount - count;
  const sizeOutside = totalExpected - expected;
  if (!(count * sizeOutside > outside * expected)) return 0;
  const alternative =
    scaledLog(count, expected) +
    scaledLog(expected - count, expected) +
    scaledLog(outside, sizeOutside) +
    scaledLog(sizeOutside - outside, sizeOutside);
  return alternative - scaledLog(totalCount, totalExpected) - scaledLog(totalExpected - totalCount, totalExpected);
}

/**
 * Expectation-based Poisson score (Neill 2009, Int J Forecast 25:498): c log(c/e) + e - c where more was counted than
 * expected, else 0. It asks whether the window is above its own expectation, not whether it is above the rest.
 */
export function expectationBasedScore({ count, expected }: Pick<WindowTotals, 'count' | 'expected'>): number {
  if (!(count > expected)) return 0;
  return scaledLog(count, expected) + expected - count;
}
