import { requireRange } from '../evaluation.ts';

/** Periods of a cylinder, zero-based, both included. */
export interface ScanWindow {
  readonly first: number;
  readonly last: number;
}

interface WindowLengths {
  /** Periods in the study. */
  readonly periods: number;
  /** Fewest periods of a window. */
  readonly shortest?: number;
  /** Most periods of a window; half of the study unless given. */
  readonly longest?: number;
}

/** Windows that end with the last period, shortest first: clusters that are alive now (Kulldorff 2001, JRSS A 164:61). */
export function prospectiveWindows({ periods, shortest = 1, longest }: WindowLengths): readonly ScanWindow[] {
  const most = checkedLongest({ periods, shortest }, longest);
  return Array.from({ length: most - shortest + 1 }, (_, i) => ({
    first: periods - shortest - i,
    last: periods - 1,
  }));
}

/** Every window of the study of these lengths, by its first period: clusters at any time (Kulldorff et al. 1998). */
export function retrospectiveWindows({ periods, shortest = 1, longest }: WindowLengths): readonly ScanWindow[] {
  const most = checkedLongest({ periods, shortest }, longest);
  const windows: ScanWindow[] = [];
  for (let first = 0; first < periods; first++) {
    for (let length = shortest; length <= most && first + length <= periods; length++) {
      windows.push({ first, last: first + length - 1 });
    }
  }
  return windows;
}

function checkedLongest(
  { periods, shortest }: { readonly periods: number; readonly shortest: number },
  longest: number | undefined,
): number {
  requireRange('periods', periods, { from: 1, to: 100_000 });
  const most = longest ?? Math.max(shortest, Math.floor(periods / 2));
  requireRange('shortest', shortest, { from: 1, to: periods });
  requireRange('longest', most, { from: shortest, to: periods });
  return most;
}

/** Values of every place and period, one row of `periods` after the other for each place. */
export interface PlacePeriods {
  readonly periods: number;
  readonly values: Float64Array;
}

/** Writes the sum of each window into `sums`, one row of windows for each place. */
export function sumOverWindows(
  { periods, values }: PlacePeriods,
  windows: readonly ScanWindow[],
  sums: Float64Array,
): void {
  const count = windows.length;
  const places = values.length / periods;
  const upTo = new Float64Array(periods + 1);
  const firsts = Int32Array.from(windows, ({ first }) => first);
  const ends = Int32Array.from(windows, ({ last }) => last + 1);
  for (let place = 0; place < places; place++) {
    const row = place * periods;
    for (let t = 0; t < periods; t++) upTo[t + 1] = upTo[t]! + values[row + t]!;
    const to = place * count;
    for (let w = 0; w < count; w++) sums[to + w] = upTo[ends[w]!]! - upTo[firsts[w]!]!;
  }
}
