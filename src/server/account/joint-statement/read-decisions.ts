import type { MeetingDecisionsList } from '../../../api/index.ts';
import { partsInOrder } from '../../../base/index.ts';
import type { Connection } from '../../store/index.ts';
import { listEntries } from '../entry/read-entries.ts';
import { meetingRules } from '../meeting/meeting-rules.ts';

/** Decisions of the meetings that the reader sees, or of one of them. */
export async function readDecisions(
  connection: Connection,
  meeting: string | undefined,
): Promise<MeetingDecisionsList['meetings']> {
  const meetings = await listEntries(connection, meetingRules);
  return meetings
    .filter(({ head }) => meeting === undefined || head.id === meeting)
    .map(({ head, content }) => ({
      id: head.id,
      title: content.title,
      from: content.from,
      until: content.until,
      place: content.place,
      decisions: partsInOrder(content.decisions).map(({ id, text }) => ({ id, text })),
    }));
}
