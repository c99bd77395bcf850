import { randomUUID } from 'node:crypto';
import {
  type ActionItemOutcome,
  type CommitmentContent,
  type EnterActionItemRequest,
  MarkingRequest,
  type MeetingContent,
} from '../../../api/index.ts';
import { VigiaError } from '../../../base/index.ts';
import { commitmentOfItem } from '../../../commitments/index.ts';
import { commitmentRules } from '../commitment/commitment-rules.ts';
import type { AccountContext } from '../context.ts';
import { type Entry, findEntry, flat } from '../entry/read-entries.ts';
import type { EntryService, Saved } from '../entry/service.ts';
import { writeEntries } from '../entry/write-entries.ts';
import { meetingRules } from './meeting-rules.ts';

interface Keepers {
  readonly meetings: EntryService<MeetingContent>;
  readonly commitments: EntryService<CommitmentContent>;
}

/** Which action item, and why now. */
export interface EnteredItem extends EnterActionItemRequest {
  readonly meeting: string;
  readonly item: string;
}

/**
 * Makes an action item an action of the tree, marked as its meeting is; commitment and meeting are stored together or not at
 * all. A second time it answers what the first made; where that was withdrawn, it is entered anew.
 */
export function enterActionItem(
  context: AccountContext,
  { meetings, commitments }: Keepers,
  { meeting: id, item, note }: EnteredItem,
): Promise<ActionItemOutcome> {
  const { subject } = context.reader;
  return writeEntries(context, ['commitment', 'meeting'], async (connection) => {
    const { entry: meeting } = await findEntry(connection, meetingRules, { id, subject });
    const actionItems = new Map(Object.entries(meeting?.content.actionItems ?? {}));
    const action = actionItems.get(item);
    if (meeting === null || action === undefined) throw new VigiaError('meeting.action-unknown', { meeting: id, item });
    if (action.commitment !== null) {
      const { entry } = await findEntry(connection, commitmentRules, { id: action.commitment, subject });
      if (entry !== null) return { added: false, commitment: flat(entry), meeting: flat(meeting) };
    }
    if (action.parent === null) throw new VigiaError('meeting.action-parent-missing', { title: action.title });
    const commitment = randomUUID();
    const content = commitmentRules.content.parse(commitmentOfItem(action, meeting.content));
    const marking = MarkingRequest.strip().parse(meeting.head.marking);
    const entered = stored(await commitments.saveWithin(connection, commitment, { base: 0, content, note, marking }));
    actionItems.set(item, { ...action, commitment });
    const changed = stored(
      await meetings.saveWithin(connection, id, {
        base: meeting.head.revision,
        content: { ...meeting.content, actionItems: Object.fromEntries(actionItems) },
        note,
        marking: null,
        // What they write on the meeting meanwhile is not what they did here.
        keepsDraft: true,
      }),
    );
    return { added: true, commitment: flat(entered), meeting: flat(changed) };
  });
}

/** Both begin with what is there last, which nobody changes meanwhile. */
function stored<Content>(saved: Saved<Content>): Entry<Content> {
  if (saved.outcome !== 'saved') throw new Error('an entry changed under its own lock');
  return saved.entry;
}
