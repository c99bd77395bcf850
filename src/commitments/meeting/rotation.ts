import type { CalendarDate } from '../../base/index.ts';
import type { Meeting, MeetingSeries } from '../../model/index.ts';

type Turn = Pick<Meeting, 'series' | 'partOf' | 'status' | 'from' | 'until' | 'host'>;

/** The meeting of a series that was held before a day, the newest; parts of meetings are none of the series. */
export function lastHeldBefore<One extends Turn>(
  series: string,
  day: CalendarDate,
  meetings: readonly One[],
): One | undefined {
  return turnsOf(series, meetings)
    .filter(({ status, from }) => status === 'held' && from < day)
    .at(-1);
}

/** Whether the host of the meeting before it is the same: hosts rotate. */
export function hasSameHostAsBefore(meeting: Turn, meetings: readonly Turn[]): boolean {
  if (meeting.partOf !== null) return false;
  const before = turnsOf(meeting.series, meetings).filter(({ from }) => from < meeting.from);
  return before.at(-1)?.host === meeting.host;
}

/** The member whose turn is longest ago; of those that never had one, the first. */
export function nextHostOf({ id, members }: MeetingSeries, meetings: readonly Turn[]): string {
  const turns = turnsOf(id, meetings);
  const lastTurn = (member: string): CalendarDate => turns.findLast(({ host }) => host === member)?.from ?? '';
  const [first = ''] = members.toSorted((a, b) => (lastTurn(a) < lastTurn(b) ? -1 : lastTurn(a) > lastTurn(b) ? 1 : 0));
  return first;
}

/** Meetings that were not cancelled, the oldest first. */
function turnsOf<One extends Turn>(series: string, meetings: readonly One[]): readonly One[] {
  return meetings
    .filter((one) => one.series === series && one.partOf === null && one.status !== 'cancelled')
    .toSorted((a, b) => (a.from < b.from ? -1 : 1));
}
