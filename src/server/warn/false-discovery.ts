import { benjaminiHochberg } from '../../detect/index.ts';

/** Adjusted p values over all tests of a scan (Benjamini and Hochberg 1995), looked up by p value. */
export function adjuster(pValues: readonly number[]): (pValue: number) => number {
  const sorted = Float64Array.from(pValues).sort();
  const adjusted = benjaminiHochberg([...sorted]);
  return (pValue) => {
    // A judgement that is not a test of this scan takes the place of the next larger p value.
    const at = firstAtLeast(sorted, pValue);
    return at === sorted.length ? 1 : (adjusted[at] ?? 1);
  };
}

function firstAtLeast(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
