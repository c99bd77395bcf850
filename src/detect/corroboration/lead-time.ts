import { Generator } from '../random/generator.ts';

/** The same thing watched by two streams in one place: departures from what each expected, period by period. */
export interface StreamPair {
  /** Scores of the stream that may lead, one per period, NaN where it says nothing. */
  readonly leading: Float64Array;
  /** Scores of the stream that may follow, for the same periods. */
  readonly following: Float64Array;
}

export interface LeadTimeOptions {
  /** Largest lead looked at, in periods; negative leads (the other stream first) are looked at as well. */
  readonly longest: number;
  /** Fewest pairs of periods with both scores at each lead. */
  readonly fewestPairs?: number;
  /** Circular shifts drawn for the p value. */
  readonly simulations?: number;
  readonly seed: number;
}

/** How far ahead one stream runs of another, as learned from their history. */
export interface LeadTime {
  readonly status: 'learned';
  /** Periods from a departure in the leading stream to the one in the following stream; negative if it follows itself. */
  readonly lead: number;
  /** Pearson correlation of the scores at that lead, over all places together. */
  readonly correlation: number;
  /** Pairs of scores behind it. */
  readonly pairs: number;
  /** Chance of a correlation this large at any lead looked at, if the streams had nothing to do with each other. */
  readonly pValue: number;
}

export interface NoLeadTime {
  readonly status: 'too-short' | 'no-variation';
}

/** Sums behind a correlation at one lead. */
function correlate(pairs: readonly StreamPair[], lead: number, shifts: Int32Array | null): { r: number; n: number } {
  let n = 0;
  let meanX = 0;
  let meanY = 0;
  let xx = 0;
  let yy = 0;
  let xy = 0;
  for (const [which, { leading, following }] of pairs.entries()) {
    const length = leading.length;
    const shift = shifts?.[which] ?? 0;
    for (let i = 0; i < length; i++) {
      const j = i + lead;
      if (j < 0 || j >= length) continue;
      const x = leading[(i + shift) % length]!;
      const y = following[j]!;
      if (Number.isNaN(x) || Number.isNaN(y)) continue;
      // Sums about a running mean keep their digits (Welford 1962).
      n++;
      const dx = x - meanX;
      const dy = y - meanY;
      meanX += dx / n;
      meanY += dy / n;
      xx += dx * (x - meanX);
      yy += dy * (y - meanY);
      xy += dx * (y - meanY);
    }
  }
  return { r: xx > 0 && yy > 0 ? xy / Math.sqrt(xx * yy) : Number.NaN, n };
}

function best(
  pairs: readonly StreamPair[],
  leads: readonly number[],
  shifts: Int32Array | null,
): { lead: number; r: number; n: number } | null {
  let found: { lead: number; r: number; n: number } | null = null;
  for (const lead of leads) {
    const { r, n } = correlate(pairs, lead, shifts);
    if (!Number.isNaN(r) && (found === null || r > found.r)) found = { lead, r, n };
  }
  return found;
}

/**
 * Learns by how many periods one stream runs ahead of another: the lead with the largest cross-correlation of their scores,
 * pooled over places (Box, Jenkins and Reinsel 2008, section 12.1). Its p value is that of the largest correlation over all
 * leads under circular shifts of one stream, which keep each stream's own rhythm (Chatfield and Xing 2019, section 8.1;
 * Phipson and Smyth 2010 for (1 + exceeding) / (1 + simulations)). Small leads are preferred where correlations tie.
 */
export function learnLeadTime(
  pairs: readonly StreamPair[],
  { longest, fewestPairs = 24, simulations = 499, seed }: LeadTimeOptions,
): LeadTime | NoLeadTime {
  for (const { leading, following } of pairs) {
    if (leading.length !== following.length) throw new RangeError('both streams of a pair have the same periods');
  }
  const leads = Array.from({ length: 2 * longest + 1 }, (_, i) => i - longest)
    .sort((a, b) => Math.abs(a) - Math.abs(b) || b - a)
    .filter((lead) => countPairs(pairs, lead) >= fewestPairs);
  if (leads.length === 0) return { status: 'too-short' };
  const observed = best(pairs, leads, null);
  if (observed === null) return { status: 'no-variation' };
  const generator = new Generator(seed);
  const shifts = new Int32Array(pairs.length);
  let exceeding = 0;
  for (let simulation = 0; simulation < simulations; simulation++) {
    for (const [which, { leading }] of pairs.entries()) shifts[which] = generator.integer(Math.max(1, leading.length));
    const drawn = best(pairs, leads, shifts);
    if (drawn !== null && drawn.r >= observed.r) exceeding++;
  }
  return {
    status: 'learned',
    lead: observed.lead,
    correlation: observed.r,
    pairs: observed.n,
    pValue: (1 + exceeding) / (1 + simulations),
  };
}

function countPairs(pairs: readonly StreamPair[], lead: number): number {
  let count = 0;
  for (const { leading, following } of pairs) {
    for (let i = Math.max(0, -lead); i < leading.length && i + lead < following.length; i++) {
      if (!Number.isNaN(leading[i]!) && !Number.isNaN(following[i + lead]!)) count++;
    }
  }
  return count;
}
