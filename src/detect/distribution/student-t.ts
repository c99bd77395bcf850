import { incompleteBeta } from './incomplete-beta.ts';
import { invertIncreasing } from './inversion.ts';
import { normalQuantile } from './normal.ts';

/** P(T > t) of Student's t distribution with real degrees of freedom (DLMF 8.17 through the beta distribution). */
export function studentUpperTail(t: number, degreesOfFreedom: number): number {
  if (Number.isNaN(t) || !(degreesOfFreedom > 0)) return Number.NaN;
  const square = t * t;
  if (square === Number.POSITIVE_INFINITY) return t > 0 ? 0 : 1;
  const x = degreesOfFreedom / (degreesOfFreedom + square);
  const y = square / (degreesOfFreedom + square);
  const { lower } = incompleteBeta(x, degreesOfFreedom / 2, 0.5, y);
  return t > 0 ? 0.5 * lower : 1 - 0.5 * lower;
}

/** P(T <= t) of Student's t distribution. */
export function studentLowerTail(t: number, degreesOfFreedom: number): number {
  return studentUpperTail(-t, degreesOfFreedom);
}

/** Quantile of Student's t distribution, solved on the logarithm of t. */
export function studentQuantile(p: number, degreesOfFreedom: number): number {
  if (!(p >= 0 && p <= 1) || !(degreesOfFreedom > 0)) return Number.NaN;
  if (p === 0.5) return 0;
  if (p === 0 || p === 1) return p === 0 ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  const tail = Math.min(p, 1 - p);
  const sign = p < 0.5 ? -1 : 1;
  if (degreesOfFreedom === 1) return sign / Math.tan(Math.PI * tail);
  if (degreesOfFreedom === 2) return (sign * (1 - 2 * tail)) / Math.sqrt(2 * tail * (1 - tail));
  const logT = invertIncreasing({
    start: Math.log(-normalQuantile(tail)),
    target: -Math.log(tail),
    value: (v) => -Math.log(studentUpperTail(Math.exp(v), degreesOfFreedom)),
  });
  return sign * Math.exp(logT);
}
