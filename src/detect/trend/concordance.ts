/** Pairs of a series, compared in the order of time. */
export interface Concordance {
  /** Values compared. */
  readonly count: number;
  /** S of Kendall: rising pairs less falling pairs. */
  readonly score: number;
  /** Pairs of equal values. */
  readonly tiedPairs: number;
  /** Variance of S when every order is equally likely: (n(n-1)(2n+5) - sum over ties of t(t-1)(2t+5)) / 18. */
  readonly variance: number;
}

/**
 * Kendall's S with its variance under no trend, corrected for ties (Kendall 1975, Rank Correlation Methods; Hipel and
 * McLeod 1994, chapter 23). Falling pairs are counted while merging, in n log n steps. The values are all numbers.
 */
export function concordance(values: Float64Array): Concordance {
  const n = values.length;
  const sorted = Float64Array.from(values);
  const falling = sortCountingInversions(sorted, new Float64Array(n));
  let tiedPairs = 0;
  let tieTerm = 0;
  for (let start = 0; start < n; ) {
    let end = start + 1;
    while (end < n && sorted[end] === sorted[start]) end++;
    const t = end - start;
    tiedPairs += (t * (t - 1)) / 2;
    tieTerm += t * (t - 1) * (2 * t + 5);
    start = end;
  }
  const pairs = (n * (n - 1)) / 2;
  return {
    count: n,
    score: pairs - tiedPairs - 2 * falling,
    tiedPairs,
    variance: (n * (n - 1) * (2 * n + 5) - tieTerm) / 18,
  };
}

/** Sorts in place by merging ever longer runs and counts the pairs that stood in falling order. */
function sortCountingInversions(values: Float64Array, space: Float64Array): number {
  const n = values.length;
  let inversions = 0;
  let from = values;
  let to = space;
  for (let width = 1; width < n; width *= 2) {
    for (let left = 0; left < n; left += 2 * width) {
      const middle = Math.min(left + width, n);
      const right = Math.min(left + 2 * width, n);
      let a = left;
      let b = middle;
      for (let k = left; k < right; k++) {
        if (a < middle && (b >= right || from[a]! <= from[b]!)) {
          to[k] = from[a++]!;
        } else {
          inversions += middle - a;
          to[k] = from[b++]!;
        }
      }
    }
    [from, to] = [to, from];
  }
  if (from !== values) values.set(from);
  return inversions;
}
