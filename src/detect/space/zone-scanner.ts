import type { CircularZones } from './circular-zones.ts';
import {
  bernoulliLogLikelihoodRatio,
  expectationBasedScore,
  poissonLogLikelihoodRatio,
  type WindowTotals,
} from './log-likelihood-ratio.ts';
import { PackedCounts } from './packed-counts.ts';
import { type ZoneBlocks, zoneBlocks } from './zone-blocks.ts';

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
 * Whether a zone with this count and at least this expectation (on the scale of the counts) may have a score above the
 * bound. `inverseTotal`: one over the total, 0 where the score is not conditional on it. The signed square keeps zones
 * below their expectation out by the same comparison, since a second branch would be taken half of the time.
 */
function mayBeat(bound: number, count: number, expected: number, inverseTotal: number): boolean {
  const excess = count - expected;
  const share = expected * inverseTotal;
  return excess * Math.abs(excess) > 2 * bound * expected * (1 - share) || count * inverseTotal > 1 - share;
}

/**
 * The largest score of all zones and windows, for one table of counts after the other: the inner loop of the Monte Carlo
 * test. A work space: it allocates once.
 *
 * Zones of one centre grow by one place, so they are taken in blocks. Over a block and its window the score is at most
 * that of the count at its end with the expectation at its beginning, and this at most half of chi squared as long as
 * c <= C - e (the second derivative in c, C/(c (C - c)), falls from c = e on; for Neill's score, 1/c, always). Only blocks
 * that may beat the largest score so far are looked at zone by zone.
 */
export class ZoneScanner {
  readonly #table: ScannedTable;
  readonly #blocks: ZoneBlocks;
  readonly #packed: PackedCounts;
  readonly #totals = { count: 0, expected: 0, totalCount: 0, totalExpected: 0 };

  /** `totalCount`: about how many events the tables will hold, for the size of the blocks. */
  constructor(table: ScannedTable, totalCount: number) {
    this.#table = table;
    const { zones, windows, score, totalExpected } = table;
    const scale = score === 'expectation-based' ? 1 : totalCount / totalExpected;
    this.#blocks = zoneBlocks(zones, table, { scale, single: score === 'bernoulli' || windows === 1 });
    this.#packed = new PackedCounts({ places: zones.places, windows });
  }

  /**
   * The largest score for these counts (one row of windows for each place), 0 where no zone is above its expectation.
   * Given the total, the expectations are scaled to it.
   */
  maximum(counts: Float64Array, totalCount: number): number {
    const { windows, score, totalExpected } = this.#table;
    this.#totals.totalCount = totalCount;
    this.#totals.totalExpected = score === 'poisson' ? totalCount : totalExpected;
    const scale = score === 'expectation-based' ? 1 : totalCount / totalExpected;
    return windows === 1 ? this.#maximumInSpace(counts, scale) : this.#maximumInTime(counts, scale);
  }

  /** One window: the count of the zone is one number, and each block one zone, since to bound it costs no less than to add it. */
  #maximumInSpace(counts: Float64Array, scale: number): number {
    const { zones, score } = this.#table;
    const { members, offsets, places } = zones;
    const { expected } = this.#blocks;
    const totals = this.#totals;
    const scoreOf = scoreFunctions[score];
    const isBounded = score !== 'bernoulli';
    const inverseTotal = score === 'expectation-based' ? 0 : 1 / totals.totalCount;
    let largest = 0;
    let bound = 0;
    for (let centre = 0; centre < places; centre++) {
      let count = 0;
      const end = offsets[centre + 1]!;
      for (let k = offsets[centre]!; k < end; k++) {
        count += counts[members[k]!]!;
        if (!mayBeat(bound, count, expected[k]! * scale, inverseTotal)) continue;
        totals.count = count;
        totals.expected = isBounded ? expected[k]! * scale : expected[k]!;
        const found = scoreOf(totals);
        if (found > largest) largest = found;
        if (isBounded) bound = largest;
      }
    }
    return largest;
  }

  #maximumInTime(counts: Float64Array, scale: number): number {
    const { zones, windows, score } = this.#table;
    const { ofCentre, starts, expected } = this.#blocks;
    const isBounded = score !== 'bernoulli';
    const inverseTotal = score === 'expectation-based' ? 0 : 1 / this.#totals.totalCount;
    const packed = this.#packed;
    const inZone = packed.counts;
    packed.load(counts, this.#totals.totalCount);
    let largest = 0;
    for (let centre = 0; centre < zones.places; centre++) {
      packed.startZone();
      const lastBlock = ofCentre[centre + 1]!;
      for (let block = ofCentre[centre]!; block < lastBlock; block++) {
        packed.addPlaces(zones.members, starts[block]!, starts[block + 1]!);
        const row = block * windows;
        for (let w = 0; w < windows; w++) {
          if (!mayBeat(isBounded ? largest : 0, inZone[w]!, expected[row + w]! * scale, inverseTotal)) continue;
          const found = { block, window: w, countBefore: packed.countsBefore[w]!, scale };
          largest = this.#searchBlock(counts, found, largest);
        }
      }
    }
    return largest;
  }

  /** The largest score of the zones of a block in one window, or the one given where that is larger. */
  #searchBlock(
    counts: Float64Array,
    { block, window, countBefore, scale }: BlockWindow,
    largestBefore: number,
  ): number {
    const { zones, windows, score, expected } = this.#table;
    const { starts } = this.#blocks;
    const totals = this.#totals;
    const scoreOf = scoreFunctions[score];
    const isBounded = score !== 'bernoulli';
    const inverseTotal = score === 'expectation-based' ? 0 : 1 / totals.totalCount;
    let largest = largestBefore;
    let count = countBefore;
    let sum = this.#blocks.expected[block * windows + window]!;
    for (let k = starts[block]!; k < starts[block + 1]!; k++) {
      const at = zones.members[k]! * windows + window;
      count += counts[at]!;
      if (k > starts[block]!) sum += expected[at]!;
      if (!mayBeat(isBounded ? largest : 0, count, sum * scale, inverseTotal)) continue;
      totals.count = count;
      totals.expected = isBounded ? sum * scale : sum;
      const found = scoreOf(totals);
      if (found > largest) largest = found;
    }
    return largest;
  }
}

interface BlockWindow {
  readonly block: number;
  readonly window: number;
  /** In the zone before the block's first place. */
  readonly countBefore: number;
  readonly scale: number;
}
