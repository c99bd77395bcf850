import { MeetingContent } from '../../../api/index.ts';
import { type ErrorCode, VigiaError } from '../../../base/index.ts';
import {
  checkMeeting,
  type MeetingProblem,
  meetingSeries,
  shippedMeetings,
  statements,
} from '../../../commitments/index.ts';
import { commitmentRules } from '../commitment/commitment-rules.ts';
import type { EntryRules } from '../entry/entry-rules.ts';
import { listEntries } from '../entry/read-entries.ts';

/** Meetings of which the statements are published, and those that people enter. */
export const meetingRules: EntryRules<MeetingContent> = {
  kind: 'meeting',
  content: MeetingContent,
  shipped: new Map(shippedMeetings.map(({ id, ...content }) => [id, MeetingContent.parse(content)])),
  namesPersons: ({ participants }) => Object.keys(participants).length > 0,
  check: async ({ content, before, others, today }, connection) => {
    if (content === null) return;
    const around = {
      series: meetingSeries,
      others,
      commitments: new Set((await listEntries(connection, commitmentRules)).map(({ head }) => head.id)),
      statements: new Set(statements.map(({ id }) => id)),
      today,
    };
    const present = new Set(before === null ? [] : checkMeeting(before, around).map(nameOf));
    // What was wrong before is nobody's to mend with this change: a commitment may be withdrawn, or not for everybody.
    const problem = checkMeeting(content, around).find((one) => !present.has(nameOf(one)));
    if (problem === undefined) return;
    const { kind, part, other } = problem;
    const known = (kind === 'statement-unknown' ? statements : meetingSeries).map(({ id }) => id);
    throw new VigiaError(codes[kind], { part, other, known, statement: part });
  },
};

function nameOf({ kind, part, other }: MeetingProblem): string {
  return JSON.stringify([kind, part, other]);
}

const codes: Readonly<Record<MeetingProblem['kind'], ErrorCode>> = {
  'series-unknown': 'meeting.series-unknown',
  'days-reversed': 'meeting.days-reversed',
  'held-in-future': 'meeting.held-in-future',
  'host-not-member': 'meeting.host-not-member',
  'number-used': 'meeting.number-used',
  'part-of-unknown': 'meeting.part-of-unknown',
  'statement-unknown': 'commitment.statement-unknown',
  'reference-unknown': 'meeting.reference-unknown',
  'commitment-unknown': 'meeting.commitment-unknown',
  'due-before-meeting': 'meeting.due-before-meeting',
  'participant-of-nobody': 'meeting.participant-of-nobody',
  'participant-twice': 'meeting.participant-twice',
};
