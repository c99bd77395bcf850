import type { CalendarDate } from '../../base/index.ts';
import { toDayNumber } from '../../base/index.ts';
import type { Partner } from '../../model/index.ts';
import type { GapTimeline } from './find-gaps.ts';
import { type GapSubject, isDated } from './gap.ts';

/** How many gaps a partner has on a day. */
export interface GapCount {
  readonly open: number;
  /** Those that may have been open too: no text gives the first day of the entries that make them gaps. */
  readonly perhaps: number;
}

interface CountGaps {
  readonly partner: Partner;
  readonly on: CalendarDate;
  /** Whether gaps about a subject are counted. */
  readonly counts: (subject: GapSubject) => boolean;
}

/** Counts the gaps of one partner at the end of a day of the law. */
export function countGaps({ episodes }: GapTimeline, { partner, on, counts }: CountGaps): GapCount {
  const day = toDayNumber(on);
  const asked = episodes.filter(({ subject }) => counts(subject));
  const open = asked.filter(
    ({ opened, closed, missingIn }) => opened <= day && day < closed && missingIn(day).includes(partner),
  );
  const surely = new Set(open.map(({ key }) => key));
  const perhaps = asked.filter(
    ({ key, opened, openers, missingIn }) =>
      !surely.has(key) && opened > day && !isDated(openers) && missingIn(opened).includes(partner),
  );
  return { open: surely.size, perhaps: new Set(perhaps.map(({ key }) => key)).size };
}
