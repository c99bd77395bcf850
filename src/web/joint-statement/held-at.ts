import type { JointStatementContent, MeetingDecisionsList } from '../../api/index.ts';
import { noText } from '../entries/trilingual-field.tsx';

/** Days and place of a meeting, as a statement of it begins with them; null: the meeting is not known here. */
export function heldAt(
  meeting: string | null,
  meetings: MeetingDecisionsList['meetings'],
): JointStatementContent['held'] {
  const found = meetings.find(({ id }) => id === meeting);
  return found === undefined ? null : { from: found.from, until: found.until, place: found.place ?? noText };
}
