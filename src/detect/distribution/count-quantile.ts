import { normalQuantile } from './normal.ts';

/** Guard against a probability that misses the target by rounding only (the rule of R's qpois and qnbinom). */
const roundingGuard = 1 - 1e-14;

interface CountDistribution {
  readonly p: number;
  readonly mean: number;
  readonly deviation: number;
  readonly skewness: number;
  readonly lowerTail: (count: number) => number;
  readonly probability: (count: number) => number;
  /** P(count + 1) / P(count). */
  readonly ratioUp: (count: number) => number;
}

/** Above this mean the start is within one count of the answer, and tails would take a million terms. */
const largestSearchedMean = 1e12;

/** Steps by neighbouring probabilities before the search turns to halving. */
const walkLimit = 64;

/** Counts above this one cannot be told from their neighbours, so they are not walked. */
const largestWalked = Number.MAX_SAFE_INTEGER - walkLimit;

/**
 * Smallest count whose cumulative probability reaches p (1 - 1e-14): from a Cornish-Fisher start by single steps along
 * the ratio of neighbouring probabilities, and by doubling and halving when the start was far off.
 */
export function quantileOfCounts(distribution: CountDistribution): number {
  const { p, mean, deviation, skewness, lowerTail, probability, ratioUp } = distribution;
  const target = p * roundingGuard;
  const z = normalQuantile(p);
  const start = Math.max(0, Math.floor(mean + deviation * (z + (skewness * (z * z - 1)) / 6)));
  if (mean > largestSearchedMean) return start;
  let count = start;
  let cumulative = lowerTail(count);
  if (start > largestWalked) {
    return cumulative >= target
      ? halve({ low: -1, high: start, target, lowerTail })
      : outwards(start, target, lowerTail);
  }
  let single = probability(count);
  if (cumulative >= target) {
    while (count > 0 && cumulative - single >= target && start - count < walkLimit) {
      cumulative -= single;
      count -= 1;
      single /= ratioUp(count);
    }
    return start - count < walkLimit ? count : halve({ low: -1, high: count, target, lowerTail });
  }
  while (cumulative < target && count - start < walkLimit) {
    single *= ratioUp(count);
    count += 1;
    cumulative += single;
  }
  return cumulative >= target ? count : outwards(count, target, lowerTail);
}

/** The first count above one that is too small, by strides that double, then by halving. */
function outwards(from: number, target: number, lowerTail: (count: number) => number): number {
  let stride = walkLimit;
  let low = from;
  while (lowerTail(low + stride) < target) {
    low += stride;
    stride *= 2;
  }
  return halve({ low, high: low + stride, target, lowerTail });
}

interface Search {
  low: number;
  high: number;
  readonly target: number;
  readonly lowerTail: (count: number) => number;
}

function halve(search: Search): number {
  let { low, high } = search;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    // Beyond 2^53 neighbouring numbers lie further apart than one.
    if (middle === low || middle === high) break;
    if (search.lowerTail(middle) >= search.target) high = middle;
    else low = middle;
  }
  return high;
}
