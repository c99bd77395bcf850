const mostPasses = 500;
const smallestMass = 2.220446049250313e-16;

interface Cell {
  readonly end: number;
  /** Indices of the intervals that cover it, ascending. */
  readonly members: readonly number[];
}

/**
 * Median of the distribution that makes values known only within intervals (lower, upper] most likely (Turnbull 1976,
 * J R Stat Soc B 38:290), by self-consistency; a value known exactly is an interval of no length. The median is the end
 * of the first cell beyond which at most half of the mass lies.
 */
export function turnbullMedian(lower: Float64Array, upper: Float64Array): number {
  const cells = cellsOf(lower, upper);
  const masses = cellMasses(cells, lower.length);
  // Mass of each cell and of all beyond it, from the right.
  const fromRight = runningSums(masses.toReversed());
  const position = fromRight.findIndex((mass) => mass > 0.5);
  return cells[position < 0 ? 0 : cells.length - 1 - position]?.end ?? Number.NaN;
}

/** Mass of each cell; sums run as R's do, because a median often hangs on whether exactly half lies beyond. */
function cellMasses(cells: readonly Cell[], count: number): Float64Array {
  let total = 0;
  for (const { members } of cells) total += members.length;
  let masses = Float64Array.from(cells, ({ members }) => members.length / total);
  dropDust(masses);
  for (let pass = 0; pass < mostPasses; pass++) {
    const coverage = new Float64Array(count);
    for (const [cell, { members }] of cells.entries()) for (const one of members) coverage[one]! += masses[cell]!;
    const next = Float64Array.from(cells, ({ members }, cell) => {
      let sum = 0;
      for (const one of members) sum += (1 / coverage[one]!) * masses[cell]!;
      return sum / count;
    });
    dropDust(next);
    let change = 0;
    for (let cell = 0; cell < next.length; cell++) change += Math.abs(next[cell]! - masses[cell]!);
    masses = next;
    if (change < smallestMass) break;
  }
  return masses;
}

/** Sums of the first values that keep what rounding drops (Neumaier 1974, Z Angew Math Mech 54:39), like R's long double. */
function runningSums(values: Float64Array): Float64Array {
  let sum = 0;
  let lost = 0;
  return values.map((value) => {
    const next = sum + value;
    lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
    sum = next;
    return sum + lost;
  });
}

/** Masses below the last digit are none; the others share what is left. */
function dropDust(masses: Float64Array): void {
  for (let cell = 0; cell < masses.length; cell++) if (masses[cell]! < smallestMass) masses[cell] = 0;
  const total = runningSums(masses).at(-1) ?? Number.NaN;
  for (let cell = 0; cell < masses.length; cell++) masses[cell]! /= total;
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
      cells.push({ end, members: members.toSorted((a, b) => a - b) });
      members = members.filter((earlier) => begin < upper[earlier]!);
      end = Math.min(...members.map((earlier) => upper[earlier]!));
    }
    members = [...members, one];
    end = Math.min(end, upper[one]!);
  }
  cells.push({ end, members: members.toSorted((a, b) => a - b) });
  return cells;
}
