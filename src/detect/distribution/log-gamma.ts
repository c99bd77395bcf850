/** Half of log(2 pi). */
export const halfLogTwoPi = 0.9189385332046728;

/** Coefficients B(2k)/(2k(2k-1)) of the Stirling series (DLMF 5.11.1). */
const stirlingSeries = [
  1 / 12,
  -1 / 360,
  1 / 1260,
  -1 / 1680,
  1 / 1188,
  -691 / 360360,
  1 / 156,
  -3617 / 122400,
  43867 / 244188,
] as const;

/**
 * Error of Stirling's formula, log(gamma(x + 1)) - (x + 1/2) log(x) + x - log(2 pi)/2 for x > 0.
 * The series is used from 15 on, where its first nine terms are exact to double precision.
 */
export function stirlingError(x: number): number {
  if (x < 15) return logGamma(x + 1) - (x + 0.5) * Math.log(x) + x - halfLogTwoPi;
  return stirlingTail(x);
}

function stirlingTail(x: number): number {
  const inverse = 1 / x;
  const square = inverse * inverse;
  let sum = 0;
  for (let k = stirlingSeries.length - 1; k >= 0; k--) sum = sum * square + (stirlingSeries[k] ?? 0);
  return sum * inverse;
}

/**
 * Natural logarithm of the gamma function for x > 0: the argument is raised to 15 by the recurrence, where the Stirling
 * series (DLMF 5.11.1) is exact to double precision. NaN for x <= 0.
 */
export function logGamma(x: number): number {
  if (!(x > 0)) return Number.NaN;
  if (x === 1 || x === 2) return 0;
  let product = 1;
  let raised = x;
  while (raised < 15) {
    product *= raised;
    raised += 1;
  }
  const value = (raised - 0.5) * Math.log(raised) - raised + halfLogTwoPi + stirlingTail(raised);
  return product === 1 ? value : value - Math.log(product);
}

/**
 * Natural logarithm of the beta function for a, b > 0 (DLMF 5.12.1).
 * Large arguments go through Stirling errors, so that nothing cancels.
 */
export function logBeta(a: number, b: number): number {
  const small = Math.min(a, b);
  const large = Math.max(a, b);
  const sum = small + large;
  if (large < 15) return logGamma(small) + logGamma(large) - logGamma(sum);
  const correction = stirlingTail(large) - stirlingTail(sum);
  if (small < 15) {
    return logGamma(small) + correction - (large - 0.5) * Math.log1p(small / large) - small * Math.log(sum) + small;
  }
  return (
    halfLogTwoPi +
    stirlingTail(small) +
    correction -
    0.5 * Math.log(large) +
    (small - 0.5) * Math.log(small / sum) +
    large * Math.log1p(-small / sum)
  );
}
