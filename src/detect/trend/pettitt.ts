import { knownValues, type NotTested } from './known-values.ts';

/** What Pettitt's test finds. */
export interface Pettitt {
  readonly status: 'tested';
  /** Largest |U(t)| (R: U*). */
  readonly statistic: number;
  /** Two-sided, approximate, at most 1. */
  readonly pValue: number;
  /**
   * Index from 0 of the first known period after the change; several where the largest |U(t)| is reached more than once.
   * R's number counts from 1 and is that of the period before: without gaps the same number.
   */
  readonly changes: readonly number[];
}

/** Ranks from 1, the mean rank for equal values. */
function meanRanks(values: Float64Array): Float64Array {
  const order = Uint32Array.from(values.keys()).sort((a, b) => values[a]! - values[b]!);
  const ranks = new Float64Array(values.length);
  for (let start = 0; start < order.length; ) {
    let end = start + 1;
    while (end < order.length && values[order[end]!] === values[order[start]!]) end++;
    for (let k = start; k < end; k++) ranks[order[k]!] = (start + end + 1) / 2;
    start = end;
  }
  return ranks;
}

/**
 * Pettitt's test of one change of level at an unknown time: U(t) = 2 sum of the first t ranks - t (n + 1),
 * p = 2 exp(-6 max U^2 / (n^3 + n^2)) (Pettitt 1979, Applied Statistics 28:126). Valid for independent values without a
 * trend, p below 0.5. Gaps are left out. R: `trend::pettitt.test`.
 */
export function pettitt(series: ArrayLike<number>): Pettitt | NotTested {
  const { values, times } = knownValues(series);
  const n = values.length;
  if (n < 2) return { status: 'too-few-values' };
  const ranks = meanRanks(values);
  let sum = 0;
  let statistic = 0;
  let changes: number[] = [];
  for (let k = 0; k < n - 1; k++) {
    sum += ranks[k]!;
    const size = Math.abs(2 * sum - (k + 1) * (n + 1));
    if (size > statistic) changes = [];
    if (size < statistic || size === 0) continue;
    statistic = size;
    changes.push(times[k + 1]!);
  }
  if (statistic === 0) return { status: 'constant-values' };
  const pValue = Math.min(1, 2 * Math.exp((-6 * statistic * statistic) / (n ** 3 + n ** 2)));
  return { status: 'tested', statistic, pValue, changes };
}
