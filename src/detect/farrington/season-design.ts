import { referenceDates } from './reference-dates.ts';

export interface DesignRequest {
  readonly length: number;
  /** First day of each period as days since 1970-01-01; null when periods are counted, not dated. */
  readonly starts: Int32Array | null;
  /** Periods per year: 52, 12 or 365 where dated, any whole number where counted. */
  readonly periodsPerYear: number;
  /** Index of the period to be predicted. */
  readonly index: number;
  readonly yearsBack: number;
  readonly halfWindow: number;
  readonly seasonLevels: number;
  /** Most recent periods before the index that are left out of the baseline. */
  readonly recentPeriodsExcluded: number;
}

/** The baseline of one prediction: which periods, at what time, in which season level. */
export interface SeasonDesign {
  readonly rows: Int32Array;
  /** Season level of each row, counted from 0; the predicted period belongs to the last level. */
  readonly levels: Uint8Array;
  readonly times: Float64Array;
  /** Number of season levels that occur. */
  readonly levelCount: number;
  /** Level of the predicted period among those that occur. */
  readonly levelNow: number;
  readonly timeNow: number;
}

/**
 * The baseline of Noufaily et al. 2013 (Stat Med 32:1206), section 3.3: windows of +- `halfWindow` periods round the
 * same date of each of the last years form one season level, the time between windows is split into
 * `seasonLevels` - 1 further blocks, the first of them one longer where it does not divide evenly.
 * Null when the series does not reach back far enough.
 */
export function seasonDesign(request: DesignRequest): SeasonDesign | null {
  const references = referenceIndexes(request);
  if (references === null) return null;
  const factors = seasonFactors(request, references);
  if (factors === null) return null;
  const { index, recentPeriodsExcluded, starts, seasonLevels } = request;
  if (index - recentPeriodsExcluded < -1) return null;
  factors.fill(0, Math.max(0, index - recentPeriodsExcluded), index + 1);

  const used = new Uint8Array(seasonLevels + 1);
  let count = 0;
  const begin = Math.max(0, (references.at(-1) ?? 0) - request.halfWindow - 1);
  for (let i = begin; i < index; i++) {
    const factor = factors[i] ?? 0;
    if (factor === 0) continue;
    used[factor] = 1;
    count++;
  }
  if (count === 0 || used[seasonLevels] === 0) return null;
  const rank = new Uint8Array(seasonLevels + 1);
  let levelCount = 0;
  for (let factor = 1; factor <= seasonLevels; factor++) if (used[factor] === 1) rank[factor] = levelCount++;

  const rows = new Int32Array(count);
  const levels = new Uint8Array(count);
  const times = new Float64Array(count);
  let row = 0;
  for (let i = begin; i < index; i++) {
    const factor = factors[i] ?? 0;
    if (factor === 0) continue;
    rows[row] = i;
    levels[row] = rank[factor] ?? 0;
    row++;
  }
  const timeOf = timeScale(starts, rows[0] ?? 0);
  for (let i = 0; i < count; i++) times[i] = timeOf(rows[i] ?? 0);
  return { rows, levels, times, levelCount, levelNow: levelCount - 1, timeNow: timeOf(index) };
}

/** Counted periods are their own time (from 1); dated ones count from the first row in units of the first gap. */
function timeScale(starts: Int32Array | null, firstRow: number): (index: number) => number {
  if (starts === null) return (index) => index + 1;
  const origin = starts[firstRow] ?? 0;
  const unit = (starts[1] ?? 0) - (starts[0] ?? 0);
  return (index) => ((starts[index] ?? 0) - origin) / unit;
}

/** Indexes of the period itself and of its reference periods, newest first. */
function referenceIndexes(request: DesignRequest): readonly number[] | null {
  const { starts, index, yearsBack, periodsPerYear } = request;
  if (starts === null) {
    if (index - yearsBack * periodsPerYear < 0) return null;
    return Array.from({ length: yearsBack + 1 }, (_, back) => index - back * periodsPerYear);
  }
  const dayNumber = starts[index];
  if (dayNumber === undefined) return null;
  const found: number[] = [];
  for (const date of referenceDates({ dayNumber, yearsBack, sameWeekday: periodsPerYear === 52 })) {
    const at = findStart(starts, date);
    if (at < 0) return null;
    found.push(at);
  }
  return found;
}

/** Index of the period that starts on a day; -1 where none does. */
export function findStart(starts: Int32Array, date: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const start = starts[middle] ?? 0;
    if (start === date) return middle;
    if (start < date) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** Season level 1 to `seasonLevels` of every period of the baseline, 0 elsewhere. */
function seasonFactors(request: DesignRequest, references: readonly number[]): Uint8Array | null {
  const { length, index, halfWindow, seasonLevels } = request;
  const factors = new Uint8Array(length);
  const oldest = references.at(-1) ?? 0;
  if (oldest - halfWindow < -1) return null;
  factors.fill(seasonLevels, Math.max(0, index - halfWindow), index + 1);
  for (let year = 1; year < references.length; year++) {
    const reference = references[year] ?? 0;
    const next = references[year - 1] ?? 0;
    factors.fill(seasonLevels, Math.max(0, reference - halfWindow), reference + halfWindow + 1);
    if (seasonLevels === 1) continue;
    const between = next - 2 * halfWindow - 1 - reference;
    if (between < seasonLevels - (2 * halfWindow + 1)) return null;
    fillBlocks({ factors, from: reference + halfWindow + 1, between, blocks: seasonLevels - 1 });
  }
  return factors;
}

interface Blocks {
  readonly factors: Uint8Array;
  readonly from: number;
  readonly between: number;
  readonly blocks: number;
}

/**
 * Where there are more blocks than periods, the reference implementation lets an empty block claim the period at its
 * start and the one before it; this is kept, so that both give the same levels.
 */
function fillBlocks({ factors, from, between, blocks }: Blocks): void {
  const shortest = Math.floor(between / blocks);
  const longer = between - shortest * blocks;
  let start = from;
  for (let block = 1; block <= blocks; block++) {
    const size = shortest + (block <= longer ? 1 : 0);
    if (size <= 0) factors.fill(block, start - 1, start + 1);
    else factors.fill(block, start, start + size);
    start += size;
  }
}
