import type { CalendarDate } from '../../base/index.ts';
import { toDayNumber } from '../../base/index.ts';
import type { Partner } from '../../model/index.ts';
import type { GapTimeline } from './find-gaps.ts';
import { type GapSubject, isDated } from './gap.ts';

/** Keys of the gaps that a partner has on a day. */
export interface OpenGaps {
  readonly open: readonly string[];
  /** Those that may have been open too: no text gives the first day of the entries that make them gaps. */
  readonly perhaps: readonly string[];
}

interface GapQuestion {
  readonly partner: Partner;
  /** Whether gaps about a subject are counted. */
  readonly counts: (subject: GapSubject) => boolean;
}

/** The gaps of one partner at the end of any day of the law. */
export function openGapsOf(
  { episodes }: GapTimeline,
  { partner, counts }: GapQuestion,
): (on: CalendarDate) => OpenGaps {
  const asked = episodes.filter(({ subject }) => counts(subject));
  const undated = asked.filter(
    ({ opened, openers, missingIn }) => !isDated(openers) && missingIn(opened).includes(partner),
  );
  return (on) => {
    const day = toDayNumber(on);
    const open = asked.filter(
      ({ opened, closed, missingIn }) => opened <= day && day < closed && missingIn(day).includes(partner),
    );
    const surely = new Set(open.map(({ key }) => key));
    const perhaps = undated.filter(({ key, opened }) => !surely.has(key) && opened > day);
    return { open: [...surely].sort(), perhaps: [...new Set(perhaps.map(({ key }) => key))].sort() };
  };
}
