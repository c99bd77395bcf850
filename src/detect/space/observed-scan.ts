import type { CircularZones } from './circular-zones.ts';
import { type ScannedTable, scoreFunctions } from './zone-scanner.ts';

/** Scores that differ by less are one score: sums in another order round differently, and the first zone is kept. */
const sameScore = 1e-12;

/** The best zone of one centre: its first `length` places in one window. */
export interface CentreBest {
  readonly score: number;
  /** 0 where no zone of the centre may be used. */
  readonly length: number;
  readonly window: number;
}

export interface ObservedScan {
  readonly byCentre: readonly CentreBest[];
  /** Largest score of each window over all zones. */
  readonly byWindow: Float64Array;
}

/** The best zone and window round every centre, for the counts that were observed. Scores below 0 do not occur. */
export function scanObserved(table: ScannedTable, counts: Float64Array, totalCount: number): ObservedScan {
  const byWindow = new Float64Array(table.windows);
  const free = new Uint8Array(table.zones.places);
  const byCentre = Array.from({ length: table.zones.places }, (_, centre) =>
    scanCentre(table, { counts, totalCount, centre, taken: free, byWindow }),
  );
  return { byCentre, byWindow };
}

interface CentreScan {
  readonly counts: Float64Array;
  readonly totalCount: number;
  readonly centre: number;
  /** 1 for places that no zone may hold. */
  readonly taken: Uint8Array;
  readonly byWindow?: Float64Array;
}

/** The best zone round one centre without the places taken. */
export function scanCentre(
  table: ScannedTable,
  { counts, totalCount, centre, taken, byWindow }: CentreScan,
): CentreBest {
  const { zones, windows, expected, totalExpected } = table;
  const scoreOf = scoreFunctions[table.score];
  const scale = table.score === 'poisson' ? totalCount / totalExpected : 1;
  const totals = { count: 0, expected: 0, totalCount, totalExpected: totalExpected * scale };
  const count = new Float64Array(windows);
  const sum = new Float64Array(windows);
  let best: CentreBest = { score: 0, length: 0, window: 0 };
  const from = zones.offsets[centre]!;
  for (let k = from; k < zones.offsets[centre + 1]!; k++) {
    const place = zones.members[k]!;
    if (taken[place] === 1) break;
    for (let w = 0; w < windows; w++) {
      count[w]! += counts[place * windows + w]!;
      sum[w]! += expected[place * windows + w]!;
      totals.count = count[w]!;
      totals.expected = sum[w]! * scale;
      const score = scoreOf(totals);
      if (byWindow && score > byWindow[w]!) byWindow[w] = score;
      if (score > best.score * (1 + sameScore)) best = { score, length: k - from + 1, window: w };
    }
  }
  return best;
}

/** Places of a centre's best zone, nearest first. */
export function placesOf(zones: CircularZones, centre: number, { length }: CentreBest): readonly number[] {
  const from = zones.offsets[centre]!;
  return Array.from(zones.members.subarray(from, from + length));
}

export interface CentredZone {
  readonly centre: number;
  readonly best: CentreBest;
}

/**
 * The zone with the largest score, then the largest of those that share no place with it, and so on (SaTScan's "no
 * geographical overlap", taken over all zones as in SpatialEpi).
 */
export function separateZones(
  table: ScannedTable,
  observed: { readonly counts: Float64Array; readonly totalCount: number; readonly byCentre: readonly CentreBest[] },
  most: number,
): readonly CentredZone[] {
  const { counts, totalCount } = observed;
  const taken = new Uint8Array(table.zones.places);
  const byCentre = [...observed.byCentre];
  const found: CentredZone[] = [];
  while (found.length < most) {
    const next = largestOf(byCentre);
    if (next === null) return found;
    found.push(next);
    for (const place of placesOf(table.zones, next.centre, next.best)) taken[place] = 1;
    for (const [centre, best] of byCentre.entries()) {
      const isTouched = placesOf(table.zones, centre, best).some((place) => taken[place] === 1);
      if (isTouched) byCentre[centre] = scanCentre(table, { counts, totalCount, centre, taken });
    }
  }
  return found;
}

function largestOf(byCentre: readonly CentreBest[]): CentredZone | null {
  let largest: CentredZone | null = null;
  for (const [centre, best] of byCentre.entries()) {
    if (best.score > 0 && (largest === null || best.score > largest.best.score * (1 + sameScore))) {
      largest = { centre, best };
    }
  }
  return largest;
}
