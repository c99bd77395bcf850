/**
 * Exact two-sided p value of Kendall's S for n values without ties: twice the smaller tail, at most 1. The number of
 * orders with k falling pairs follows from n - 1 values by adding up n neighbours (Kendall 1975, Rank Correlation
 * Methods, section 5.2; R: `cor.test(exact = TRUE)`). Meant for n up to 50; n n^2 steps.
 */
export function exactKendallPValue(score: number, count: number): number {
  const pairs = (count * (count - 1)) / 2;
  const rarer = (pairs - Math.abs(score)) / 2;
  return Math.min(1, 2 * atMost(rarer, count));
}

/** P(falling pairs <= limit) of n values in random order. */
function atMost(limit: number, count: number): number {
  let shares = new Float64Array(limit + 1);
  let next = new Float64Array(limit + 1);
  shares[0] = 1;
  for (let size = 2; size <= count; size++) {
    let running = 0;
    for (let k = 0; k <= limit; k++) {
      running += shares[k]!;
      if (k >= size) running -= shares[k - size]!;
      next[k] = running / size;
    }
    [shares, next] = [next, shares];
  }
  let sum = 0;
  for (let k = 0; k <= limit; k++) sum += shares[k]!;
  return sum;
}
