import { logGamma } from '../distribution/log-gamma.ts';

function logChoose(n: number, k: number): number {
  return logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1);
}

export interface HypergeometricDraw {
  /** Samples in all. */
  readonly total: number;
  /** Of them, those with the mark. */
  readonly marked: number;
  /** Samples drawn. */
  readonly drawn: number;
}

/** P(X >= observed) marked samples among those drawn without replacement (Fisher 1935); 1 for observed <= 0. */
export function hypergeometricUpperTail(observed: number, { total, marked, drawn }: HypergeometricDraw): number {
  const largest = Math.min(marked, drawn);
  const least = Math.max(0, drawn + marked - total);
  if (observed <= least) return 1;
  if (observed > largest) return 0;
  const logAll = logChoose(total, drawn);
  let term = Math.exp(logChoose(marked, observed) + logChoose(total - marked, drawn - observed) - logAll);
  let sum = 0;
  for (let k = observed; k <= largest; k++) {
    sum += term;
    term *= ((marked - k) * (drawn - k)) / ((k + 1) * (total - marked - drawn + k + 1));
  }
  return Math.min(1, sum);
}
