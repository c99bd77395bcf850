import { addDays, type CalendarDate, type Frequency, nextPeriod, periodContaining } from '../../base/index.ts';

/** Periods from the one that a day lies in to the last that has ended by another day, oldest first. */
export function endedPeriods(
  frequency: Frequency,
  { from, by }: { readonly from: CalendarDate; readonly by: CalendarDate },
): readonly CalendarDate[] {
  const periods: CalendarDate[] = [];
  let period = periodContaining(from, frequency);
  for (;;) {
    const next = nextPeriod(period, frequency);
    if (addDays(next, -1) > by) return periods;
    periods.push(period);
    period = next;
  }
}
