import { z } from 'zod';
import { MarkingEntry, MarkingRequest } from './marking.ts';
import { CalendarDay } from './parts.ts';
import { optionalTexts, TranslatedTextShape } from './plain-text.ts';

export const replyKinds = ['note', 'sighting', 'answer'] as const;

/** What a node says of an alert: its own object, never a change of the alert. */
export const AlertReplyEntry = z.object({
  id: z.uuid(),
  owner: z.string(),
  own: z.boolean(),
  kind: z.enum(replyKinds),
  createdAt: z.string(),
  modifiedAt: z.string(),
  by: z.string().nullable().describe('Person of this node; null for what another node sent'),
  retracted: z.boolean(),
  text: TranslatedTextShape,
  count: z.number().nullable(),
  firstSeen: CalendarDay.nullable(),
  lastSeen: CalendarDay.nullable(),
  places: z.array(z.string()),
  answer: z.enum(['yes', 'no', 'unknown']).nullable(),
  marking: MarkingEntry,
});
export type AlertReplyEntry = z.infer<typeof AlertReplyEntry>;

export const AlertReplyRequest = z.strictObject({
  kind: z.enum(replyKinds),
  text: optionalTexts(10_000).default({}),
  count: z.number().int().min(0).max(1_000_000_000).nullable().default(null).describe('Of a sighting'),
  firstSeen: CalendarDay.nullable().default(null),
  lastSeen: CalendarDay.nullable().default(null),
  places: z.array(z.string().min(1).max(200)).max(200).default([]),
  answer: z.enum(['yes', 'no', 'unknown']).nullable().default(null).describe('Of an answer: whether the like was seen'),
  marking: MarkingRequest.nullable().default(null).describe('Never wider than the alert’s; null: as the alert'),
});
export type AlertReplyRequest = z.input<typeof AlertReplyRequest>;
