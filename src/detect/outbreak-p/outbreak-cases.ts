import { logOutbreakStatistic, type OutbreakMode, outbreakStatistic } from './outbreak-statistic.ts';

/** Beyond this surveillance tries no count (maxUpperboundCases). */
const largestCountTried = 100_000;

export interface OutbreakLimit {
  /** Alarm above this value of the statistic (k). */
  readonly decisionInterval: number;
  readonly mode: OutbreakMode;
  readonly largestCount?: number;
}

/**
 * Smallest count in the last of these periods for which the statistic exceeds the limit, the others being as they are;
 * NaN where none up to `largestCount` does. The statistic never falls as the last count rises. surveillance, which walks
 * from the count seen, says nothing (NaN) where even 0 exceeds the limit, and heeds `largestCount` on the way up only.
 */
export function outbreakCases(counts: Float64Array, limit: OutbreakLimit): number {
  const { decisionInterval, mode, largestCount = largestCountTried } = limit;
  const last = counts.length - 1;
  const seen = counts[last] ?? 0;
  const trial = counts.slice();
  function exceeds(count: number): boolean {
    trial[last] = count;
    if (mode === 'published') return logOutbreakStatistic(trial) > Math.log(decisionInterval);
    return outbreakStatistic(trial, mode) > decisionInterval;
  }
  if (exceeds(0)) return mode === 'published' ? 0 : Number.NaN;
  const most = exceeds(seen) ? Math.max(seen, largestCount) : largestCount;
  let low = 0;
  let high = 1;
  while (high < most && !exceeds(high)) {
    low = high;
    high *= 2;
  }
  if (high >= most) {
    high = most;
    if (!exceeds(high)) return Number.NaN;
  }
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (exceeds(middle)) high = middle;
    else low = middle;
  }
  return high;
}
