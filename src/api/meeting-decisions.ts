import { z } from 'zod';
import { CalendarDay, TrilingualText } from './parts.ts';

/** Meetings with their decisions, as far as a statement states them. */
export const MeetingDecisionsQuery = z.object({
  meeting: z.string().min(1).max(200).optional().describe('Only of this meeting'),
});
export type MeetingDecisionsQuery = z.infer<typeof MeetingDecisionsQuery>;
export const MeetingDecisionsList = z.object({
  meetings: z.array(
    z.object({
      id: z.string(),
      title: TrilingualText.nullable(),
      from: CalendarDay,
      until: CalendarDay,
      place: TrilingualText.nullable(),
      decisions: z.array(z.object({ id: z.string(), text: TrilingualText })),
    }),
  ),
});
export type MeetingDecisionsList = z.infer<typeof MeetingDecisionsList>;
