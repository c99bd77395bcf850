import type { CircularZones } from './circular-zones.ts';
import {
  bernoulliLogLikelihoodRatio,
  expectationBasedScore,
  poissonLogLikelihoodRatio,
  type WindowTotals,
} from './log-likelihood-ratio.ts';

/** What is maximised: given the total, among a known number of tests, or against its own expectation. */
export type ScanScore = 'poisson' | 'bernoulli' | 'expectation-based';

export const scoreFunctions: Readonly<Record<ScanScore, (totals: WindowTotals) => number>> = {
  poisson: poissonLogLikelihoodRatio,
  bernoulli: bernoulliLogLikelihoodRatio,
  'expectation-based': expectationBasedScore,
};

export interface ScannedTable {
  readonly zones: CircularZones;
  readonly score: ScanScore;
  /** Windows of time per place. */
  readonly windows: number;
  /** Expected in each place and window, one row of windows for each place. */
  readonly expected: Float64Array;
  readonly totalExpected: number;
}

/**
 * The largest score of all zones and windows, for one table of counts after the other: the inner loop of the Monte Carlo
 * test. A work space: it allocates once.
 *
 * Zones of one centre grow by one place, so they are taken in blocks. Over a block and its window the score is at most
 * that of the count at its end with the expectation at its beginning, and log c/e terms are at most half of chi squared
 * (the second derivative in c, C/(c (C - c)), falls from c = e to C - e); only what may beat the largest score so far is
 * looked at one by one.
 */
export class ZoneScanner {
  readonly #table: ScannedTable;
  /** Number of places at which each block begins, the same for all centres. */
  readonly #blockStarts: Int32Array;
  /** Where the blocks of each centre begin in `#expectedAtStart`. */
  readonly #blockOffsets: Int32Array;
  /** Expected of the smallest zone of each block, one row of windows for each block. */
  readonly #expectedAtStart: Float64Array;
  readonly #count: Float64Array;
  readonly #countBefore: Float64Array;
  readonly #totals = { count: 0, expected: 0, totalCount: 0, totalExpected: 0 };

  constructor(table: ScannedTable) {
    this.#table = table;
    const { zones, windows } = table;
    this.#count = new Float64Array(windows);
    this.#countBefore = new Float64Array(windows);
    this.#blockStarts = blockStarts(longestList(zones), { single: table.score === 'bernoulli' });
    this.#blockOffsets = new Int32Array(zones.places + 1);
    for (let centre = 0; centre < zones.places; centre++) {
      const length = zones.offsets[centre + 1]! - zones.offsets[centre]!;
      let blocks = 0;
      while (this.#blockStarts[blocks]! < length) blocks++;
      this.#blockOffsets[centre + 1] = this.#blockOffsets[centre]! + blocks;
    }
    this.#expectedAtStart = new Float64Array(this.#blockOffsets[zones.places]! * windows);
    this.#fillExpected();
  }

  #fillExpected(): void {
    const { zones, windows, expected } = this.#table;
    const sum = new Float64Array(windows);
    for (let centre = 0; centre < zones.places; centre++) {
      sum.fill(0);
      let block = this.#blockOffsets[centre]!;
      const from = zones.offsets[centre]!;
      for (let k = from; k < zones.offsets[centre + 1]!; k++) {
        const row = zones.members[k]! * windows;
        for (let w = 0; w < windows; w++) sum[w]! += expected[row + w]!;
        if (k - from !== this.#blockStarts[block - this.#blockOffsets[centre]!]) continue;
        this.#expectedAtStart.set(sum, block * windows);
        block++;
      }
    }
  }

  /**
   * The largest score for these counts (one row of windows for each place), 0 where no zone is above its expectation.
   * Given the total, the expectations are scaled to it.
   */
  maximum(counts: Float64Array, totalCount: number): number {
    const { zones, windows, score, totalExpected } = this.#table;
    const { offsets, members } = zones;
    const [count, countBefore, expectedAtStart] = [this.#count, this.#countBefore, this.#expectedAtStart];
    const isConditional = score === 'poisson';
    const isBounded = score !== 'bernoulli';
    const scale = isConditional ? totalCount / totalExpected : 1;
    let largest = 0;
    for (let centre = 0; centre < zones.places; centre++) {
      const from = offsets[centre]!;
      const length = offsets[centre + 1]! - from;
      const firstBlock = this.#blockOffsets[centre]!;
      const blocks = this.#blockOffsets[centre + 1]! - firstBlock;
      count.fill(0);
      for (let block = 0; block < blocks; block++) {
        const start = this.#blockStarts[block]!;
        const end = Math.min(length, this.#blockStarts[block + 1]!);
        countBefore.set(count);
        for (let k = from + start; k < from + end; k++) {
          const row = members[k]! * windows;
          for (let w = 0; w < windows; w++) count[w]! += counts[row + w]!;
        }
        const row = (firstBlock + block) * windows;
        for (let w = 0; w < windows; w++) {
          const c = count[w]!;
          const e = expectedAtStart[row + w]! * scale;
          if (isBounded) {
            const excess = c - e;
            const variance = isConditional ? (e * (totalCount - e)) / totalCount : e;
            const mayBeat = excess * excess > 2 * largest * variance || (isConditional && c > totalCount - e);
            if (!(excess > 0 && mayBeat)) continue;
          }
          const found = this.#largestOfBlock(counts, { from, start, end, window: w, row, scale, totalCount });
          if (found > largest) largest = found;
        }
      }
    }
    return largest;
  }

  #largestOfBlock(counts: Float64Array, block: Block): number {
    const { zones, windows, score, expected, totalExpected } = this.#table;
    const { from, start, end, window, row, scale, totalCount } = block;
    const totals = this.#totals;
    const scoreOf = scoreFunctions[score];
    totals.totalCount = totalCount;
    totals.totalExpected = totalExpected * scale;
    let count = this.#countBefore[window]!;
    let sum = this.#expectedAtStart[row + window]!;
    let largest = 0;
    for (let k = start; k < end; k++) {
      const at = zones.members[from + k]! * windows + window;
      count += counts[at]!;
      if (k > start) sum += expected[at]!;
      totals.count = count;
      totals.expected = sum * scale;
      const found = scoreOf(totals);
      if (found > largest) largest = found;
    }
    return largest;
  }
}

/** One block of zones round a centre, and one window. */
interface Block {
  /** Where the places of the centre begin. */
  readonly from: number;
  /** First and one past the last place that the block adds. */
  readonly start: number;
  readonly end: number;
  readonly window: number;
  /** Where the block's expectations begin. */
  readonly row: number;
  readonly scale: number;
  readonly totalCount: number;
}

const largestBlock = 32;

/** Blocks of about an eighth of the zone they add to: small zones one by one, because each place changes them much. */
function blockStarts(longest: number, { single }: { readonly single: boolean }): Int32Array {
  const starts: number[] = [];
  for (let at = 0; at < longest; at += single ? 1 : Math.min(largestBlock, Math.max(1, at >> 3))) starts.push(at);
  starts.push(longest);
  return Int32Array.from(starts);
}

function longestList({ offsets, places }: CircularZones): number {
  let longest = 0;
  for (let centre = 0; centre < places; centre++) {
    longest = Math.max(longest, offsets[centre + 1]! - offsets[centre]!);
  }
  return longest;
}
