import type { SegmentCost } from './segment-cost.ts';

export interface Segmentation {
  /** Number of values before each change, in order. */
  readonly changes: readonly number[];
  /** Cost of all segments and of the penalty of each change. */
  readonly cost: number;
}

interface SegmentationProblem {
  readonly count: number;
  readonly cost: SegmentCost;
  readonly penalty: number;
  /** Fewest values of a segment (R: minseglen). */
  readonly shortest: number;
}

interface ExactProblem extends SegmentationProblem {
  /** The log of each segment's length is added to its cost (MBIC). */
  readonly lengthCost: boolean;
}

/** Change points of the best segmentation, followed back from the end. */
function traceBack(previous: Int32Array, count: number): readonly number[] {
  const changes: number[] = [];
  for (let last = previous[count]!; last > 0; last = previous[last]!) changes.push(last);
  return changes.reverse();
}

/**
 * The segmentation of least cost, exactly: F(t) = min over s of F(s) + C(s, t) + penalty (Killick, Fearnhead and Eckley
 * 2012, JASA 107:1590). A start s with F(s) + C(s, t) > F(t) can be left out once a segment may begin at t and end, that
 * is from t + shortest on; the length cost is left out of that comparison, since splitting a segment can lower the sum of
 * logs by at most the log of its first part.
 */
export function pelt({ count, cost, penalty, shortest, lengthCost }: ExactProblem): Segmentation {
  const best = new Float64Array(count + 1).fill(Number.POSITIVE_INFINITY);
  const previous = new Int32Array(count + 1);
  const starts = new Int32Array(count + 1);
  const dropFrom = new Int32Array(count + 1).fill(count + 1);
  const splits = new Float64Array(count + 1);
  best[0] = -penalty;
  let open = 0;
  for (let t = shortest; t <= count; t++) {
    // A start needs a whole segment before it, or none at all.
    const added = t - shortest;
    if (added === 0 || added >= shortest) starts[open++] = added;
    let least = Number.POSITIVE_INFINITY;
    let from = 0;
    let kept = 0;
    for (let k = 0; k < open; k++) {
      const s = starts[k]!;
      if (dropFrom[s]! <= t) continue;
      const split = best[s]! + cost(s, t);
      splits[kept] = split;
      starts[kept++] = s;
      const total = split + (lengthCost ? Math.log(t - s) : 0) + penalty;
      if (total < least) {
        least = total;
        from = s;
      }
    }
    open = kept;
    best[t] = least;
    previous[t] = from;
    for (let k = 0; k < open; k++) {
      const s = starts[k]!;
      if (splits[k]! > least) dropFrom[s] = Math.min(dropFrom[s]!, t + shortest);
    }
  }
  return { changes: traceBack(previous, count), cost: best[count]! };
}

/**
 * As R's `changepoint` 2.3 computes it: a start is dropped for good as soon as it is worse at t, though no segment may end
 * before t + shortest, and the length cost of MBIC, here part of `cost`, takes part in that; with MBIC or segments of more
 * than one value the result can therefore miss the least cost.
 */
export function peltAsInChangepoint({ count, cost, penalty, shortest }: SegmentationProblem): Segmentation {
  const best = new Float64Array(count + 1);
  const previous = new Int32Array(count + 1);
  const starts = new Int32Array(count + 2);
  const totals = new Float64Array(count + 2);
  best[0] = -penalty;
  for (let t = shortest; t < 2 * shortest && t <= count; t++) best[t] = cost(0, t);
  starts[1] = shortest;
  let open = 2;
  for (let t = 2 * shortest; t <= count; t++) {
    let least = 0;
    for (let k = 0; k < open; k++) {
      const s = starts[k]!;
      totals[k] = best[s]! + cost(s, t) + penalty;
      if (totals[k]! < totals[least]!) least = k;
    }
    best[t] = totals[least]!;
    previous[t] = starts[least]!;
    let kept = 0;
    for (let k = 0; k < open; k++) {
      if (totals[k]! <= best[t]! + penalty) starts[kept++] = starts[k]!;
    }
    starts[kept++] = t - shortest + 1;
    open = kept;
  }
  return { changes: traceBack(previous, count), cost: best[count]! };
}
