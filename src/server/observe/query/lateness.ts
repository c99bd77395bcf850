import type { SourceSummary } from '../../../api/index.ts';
import {
  addDays,
  type CalendarDate,
  type Frequency,
  nextPeriod,
  periodContaining,
  periodEnd,
  toDayNumber,
} from '../../../base/index.ts';
import type { Source } from '../../../sources/index.ts';

/** Days after the expected day within which a source is due, not late. */
const graceDays = 14;

/** How far the figures reach: the end of the latest period, though never beyond the day on which they were known. */
export function reachOf(
  latest: { readonly period: CalendarDate; readonly frequency: Frequency } | undefined,
  asOf: CalendarDate | undefined,
): CalendarDate | null {
  if (latest === undefined || latest.period === null) return null;
  const end = periodEnd(latest.period, latest.frequency);
  return asOf !== undefined && asOf < end ? asOf : end;
}

/** The next period is expected once it is over and the publisher's usual delay has passed. */
export function lateness(
  { cadence }: Pick<Source, 'cadence'>,
  latestPeriod: CalendarDate | null,
  today: CalendarDate,
): Pick<SourceSummary['freshness'], 'state' | 'expectedBy' | 'daysLate'> {
  if (latestPeriod === null) return { state: 'never', expectedBy: null, daysLate: 0 };
  const { frequency, lagDays } = cadence;
  const next = periodContaining(addDays(latestPeriod, 1), frequency);
  const expectedBy = addDays(nextPeriod(next, frequency), lagDays);
  const daysLate = Math.max(0, toDayNumber(today) - toDayNumber(expectedBy));
  const state = daysLate === 0 ? 'fresh' : daysLate <= graceDays ? 'due' : 'late';
  return { state, expectedBy, daysLate };
}
