/**
 * Corrections for judging many series at once. Each returns adjusted p values in the order given: a test is rejected
 * at level alpha when its adjusted p value is at most alpha. NaN stands for a test that was not made: it stays NaN and
 * is not counted.
 */

type Correction = (sortedDown: readonly number[]) => readonly number[];

/** Applies a correction to the p values that are known, sorted from the largest to the smallest. */
function adjust(pValues: readonly number[], correct: Correction): readonly number[] {
  const order: number[] = [];
  for (const [position, p] of pValues.entries()) {
    if (Number.isNaN(p)) continue;
    if (!(p >= 0 && p <= 1)) throw new RangeError(`not a p value: ${p}`);
    order.push(position);
  }
  order.sort((a, b) => (pValues[b] ?? 0) - (pValues[a] ?? 0));
  const corrected = correct(order.map((position) => pValues[position] ?? 1));
  const adjusted = pValues.map(() => Number.NaN);
  for (const [rank, position] of order.entries()) adjusted[position] = corrected[rank] ?? 1;
  return adjusted;
}

/** Running minimum of p times a factor, from the largest p value (rank n) down to the smallest (rank 1). */
function stepUp(sortedDown: readonly number[], factorOf: (rank: number) => number): readonly number[] {
  let running = 1;
  return sortedDown.map((p, i) => {
    running = Math.min(running, p * factorOf(sortedDown.length - i));
    return running;
  });
}

/**
 * Benjamini and Hochberg 1995 (JRSS B 57:289): keeps the expected share of false alarms among all alarms below the
 * level, for independent or positively dependent tests. With discrete P(Y >= y) it is conservative.
 */
export function benjaminiHochberg(pValues: readonly number[]): readonly number[] {
  return adjust(pValues, (sorted) => stepUp(sorted, (rank) => sorted.length / rank));
}

/** Benjamini and Yekutieli 2001 (Ann Stat 29:1165): as above for any dependence. */
export function benjaminiYekutieli(pValues: readonly number[]): readonly number[] {
  return adjust(pValues, (sorted) => {
    const harmonic = sorted.reduce((sum, _, i) => sum + 1 / (i + 1), 0);
    return stepUp(sorted, (rank) => (harmonic * sorted.length) / rank);
  });
}

/** Hochberg 1988 (Biometrika 75:800): familywise error, step-up. */
export function hochberg(pValues: readonly number[]): readonly number[] {
  return adjust(pValues, (sorted) => stepUp(sorted, (rank) => sorted.length - rank + 1));
}

/** Holm 1979 (Scand J Stat 6:65): familywise error for any dependence, step-down. */
export function holm(pValues: readonly number[]): readonly number[] {
  return adjust(pValues, (sorted) => {
    let running = 0;
    const upwards = sorted.toReversed().map((p, i) => {
      running = Math.max(running, Math.min(1, p * (sorted.length - i)));
      return running;
    });
    return upwards.reverse();
  });
}

/** Bonferroni: each p value times the number of tests. */
export function bonferroni(pValues: readonly number[]): readonly number[] {
  return adjust(pValues, (sorted) => sorted.map((p) => Math.min(1, p * sorted.length)));
}

/**
 * Hommel 1988 (Biometrika 75:383): familywise error. An adjusted p value is the largest, over all sets of tests that
 * hold it, of Simes' p value of the set; only the sets made of the m largest p values need to be looked at (Wright
 * 1992, Biometrics 48:1005).
 */
export function hommel(pValues: readonly number[]): readonly number[] {
  return adjust(pValues, (sortedDown) => {
    const sorted = sortedDown.toReversed();
    const n = sorted.length;
    const adjusted = [...sorted];
    for (let m = n; m >= 2; m--) {
      const largest = sorted.slice(n - m + 1);
      const simes = Math.min(...largest.map((p, i) => (m * p) / (i + 2)));
      for (const [i, p] of sorted.entries()) {
        const inLargest = i > n - m;
        const least = inLargest ? simes : Math.min(m * p, simes);
        adjusted[i] = Math.max(adjusted[i] ?? 0, least);
      }
    }
    return adjusted.reverse();
  });
}
