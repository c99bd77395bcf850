import type { CircularZones } from './circular-zones.ts';

/** Expectations of each place and window, one row of windows for each place. */
export interface WindowTable {
  readonly windows: number;
  readonly expected: Float64Array;
}

/** Consecutive zones of one centre, taken together. */
export interface ZoneBlocks {
  /** First block of each centre; one entry more than there are centres. */
  readonly ofCentre: Int32Array;
  /** Where each block begins in the zones' `members`; one entry more than there are blocks. */
  readonly starts: Int32Array;
  /** Expected in the smallest zone of each block, one row of windows for each block. */
  readonly expected: Float64Array;
}

/** A block ends before its expectation has grown by more than this many standard deviations. */
const widestBlock = 1.5;

/**
 * Divides the zones round each centre into blocks within which the expectation of the fullest window grows little next to
 * its standard deviation, so that a bound for the block is nearly one for each of its zones. `single`: one zone each.
 */
export function zoneBlocks(
  zones: CircularZones,
  { windows, expected }: WindowTable,
  { scale, single }: { readonly scale: number; readonly single: boolean },
): ZoneBlocks {
  const ofCentre = new Int32Array(zones.places + 1);
  const starts: number[] = [];
  const sums: number[] = [];
  const sum = new Float64Array(windows);
  for (let centre = 0; centre < zones.places; centre++) {
    sum.fill(0);
    let largestAtStart = 0;
    for (let k = zones.offsets[centre]!; k < zones.offsets[centre + 1]!; k++) {
      const row = zones.members[k]! * windows;
      for (let w = 0; w < windows; w++) sum[w]! += expected[row + w]!;
      const largest = largestOf(sum) * scale;
      const isFirst = k === zones.offsets[centre];
      if (!single && !isFirst && largest - largestAtStart <= widestBlock * Math.sqrt(largestAtStart)) continue;
      largestAtStart = largest;
      starts.push(k);
      for (let w = 0; w < windows; w++) sums.push(sum[w]!);
    }
    ofCentre[centre + 1] = starts.length;
  }
  starts.push(zones.members.length);
  return { ofCentre, starts: Int32Array.from(starts), expected: Float64Array.from(sums) };
}

function largestOf(values: Float64Array): number {
  let largest = 0;
  for (const value of values) if (value > largest) largest = value;
  return largest;
}
