import { type CalendarDate, type Frequency, nextPeriod, periodsBetween } from '../../base/index.ts';

/** Whether periods lie between a figure and the one before it of which nothing is known: no line may be drawn across. */
export function isAfterGap(before: CalendarDate | undefined, period: CalendarDate, frequency: Frequency): boolean {
  return before !== undefined && periodsBetween(before, period, frequency) > 1;
}

interface Known {
  readonly period: CalendarDate;
  readonly value: number | null;
}

/** The same figures with an empty one for every period between them of which nothing is known, oldest first. */
export function withGaps(known: readonly Known[], frequency: Frequency): readonly Known[] {
  return known.flatMap((point, index) => {
    const before = known[index - 1]?.period;
    const missing: Known[] = [];
    if (before !== undefined) {
      for (let period = nextPeriod(before, frequency); period < point.period; period = nextPeriod(period, frequency)) {
        missing.push({ period, value: null });
      }
    }
    return [...missing, point];
  });
}
