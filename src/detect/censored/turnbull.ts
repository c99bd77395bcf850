const mostPasses = 500;
const smallestMass = 2.220446049250313e-16;

interface Cell {
  readonly end: number;
  /** Indices of the intervals that cover it. */
  readonly members: readonly number[];
}

/**
 * Median of the distribution that makes values known only within intervals (lower, upper] most likely (Turnbull 1976,
 * J R Stat Soc B 38:290), by self-consistency; a value known exactly is an interval of no length. The median is the end
 * of the first cell beyond which at most half of the mass lies.
 */
export function turnbullMedian(lower: Float64Array, upper: Float64Array): number {
  const cells = cellsOf(lower, upper);
  const count = lower.length;
  let total = 0;
  for (const { members } of cells) total += members.length;
  let masses = Float64Array.from(cells, ({ members }) => members.length / total);
  for (let pass = 0; pass < mostPasses; pass++) {
    const coverage = new Float64Array(count);
    for (const [cell, { members }] of cells.entries()) for (const one of members) coverage[one]! += masses[cell]!;
    const next = Float64Array.from(cells, ({ members }, cell) => {
      let sum = 0;
      for (const one of members) sum += 1 / coverage[one]!;
      return (masses[cell]! * sum) / count;
    });
    dropDust(next);
    let change = 0;
    for (let cell = 0; cell < next.length; cell++) change += Math.abs(next[cell]! - masses[cell]!);
    masses = next;
    if (change < smallestMass) break;
  }
  const beyond = new Float64Array(cells.length);
  let above = 0;
  for (let cell = cells.length - 1; cell >= 0; cell--) {
    beyond[cell] = above;
    above += masses[cell]!;
  }
  return cells[beyond.findIndex((mass) => mass <= 0.5)]?.end ?? Number.NaN;
}

/** Masses below the last digit are none; the others share what is left. */
function dropDust(masses: Float64Array): void {
  let sum = 0;
  for (let cell = 0; cell < masses.length; cell++) {
    if (masses[cell]! < smallestMass) masses[cell] = 0;
    sum += masses[cell]!;
  }
  for (let cell = 0; cell < masses.length; cell++) masses[cell]! /= sum;
}

/**
 * The places that can hold mass, from left to right: maximal sets of intervals with a point in common. Intervals are
 * open on the left, so that one that begins where another ends does not meet it.
 */
function cellsOf(lower: Float64Array, upper: Float64Array): readonly Cell[] {
  const order = Array.from(lower.keys()).sort((a, b) => lower[a]! - lower[b]!);
  const cells: Cell[] = [];
  let members: number[] = [];
  let end = Number.POSITIVE_INFINITY;
  for (const one of order) {
    const begin = lower[one]!;
    if (members.length > 0 && begin >= end) {
      cells.push({ end, members });
      members = members.filter((earlier) => begin < upper[earlier]!);
      end = Math.min(...members.map((earlier) => upper[earlier]!));
    }
    members = [...members, one];
    end = Math.min(end, upper[one]!);
  }
  cells.push({ end, members });
  return cells;
}
