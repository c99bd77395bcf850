import { z } from 'zod';
import { actionItemStates } from '../model/index.ts';
import { PartyEntry } from './commitment.ts';
import { GoalProgress } from './goal.ts';
import { JudgementEntry } from './judgement.ts';
import { MarkingEntry } from './marking.ts';
import { MeetingSummary } from './meeting.ts';
import { CalendarDay, TrilingualText } from './parts.ts';

/** A commitment as it stands, with what the data say of it and what they said on the day of the meeting. */
export const CommitmentStanding = z.object({
  id: z.string(),
  title: TrilingualText.nullable().describe('null: withdrawn, or not for whoever asks'),
  marking: MarkingEntry.nullable(),
  goals: z.array(GoalProgress),
  judgements: z.array(JudgementEntry).describe('The latest of each country that is judged'),
});
export type CommitmentStanding = z.infer<typeof CommitmentStanding>;

/** What became of a meeting. */
export const MeetingStanding = z.object({
  meeting: MeetingSummary,
  since: CalendarDay.describe('Day of which it is told what was said then'),
  decisions: z.array(
    z.object({
      id: z.string(),
      text: TrilingualText,
      countries: z.array(z.string()),
      commitments: z.array(CommitmentStanding),
    }),
  ),
  actionItems: z
    .array(
      z.object({
        id: z.string(),
        title: TrilingualText,
        owners: z.array(PartyEntry).describe('Of the commitment where there is one'),
        due: CalendarDay.nullable(),
        state: z.enum(actionItemStates),
        commitment: CommitmentStanding.nullable().describe('null: it is not in the tree yet'),
      }),
    )
    .describe('What asks for attention first'),
});
export type MeetingStanding = z.infer<typeof MeetingStanding>;

export const MeetingFollowUp = z.object({
  asKnownOn: CalendarDay,
  present: MeetingStanding.describe('Of the meeting itself'),
  previous: MeetingStanding.nullable().describe('Of the meeting of the series that was held before it'),
});
export type MeetingFollowUp = z.infer<typeof MeetingFollowUp>;
