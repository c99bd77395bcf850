import { z } from 'zod';
import { recordKinds } from '../model/index.ts';
import { CalendarDay, Page, TlpCode } from './parts.ts';

/** One event as its publisher describes it, without what a law withholds from whoever asks. */
export const RecordEntry = z.object({
  source: z.string(),
  externalId: z.string().describe('The publisher’s number of it'),
  kind: z.enum(recordKinds),
  date: CalendarDay,
  place: z.string(),
  asOf: CalendarDay.describe('Vintage'),
  delivery: z.number().int(),
  payload: z.record(z.string(), z.unknown()),
  withheld: z
    .array(z.object({ field: z.string(), legalBasis: z.string().nullable() }))
    .describe('Fields that a law keeps from whoever asks'),
  tlp: TlpCode,
  training: z.boolean(),
});
export type RecordEntry = z.infer<typeof RecordEntry>;

export const RecordQuery = Page.extend({
  limit: z.coerce.number().int().min(1).max(1_000).default(100),
  source: z.string().max(100),
  kind: z.enum(recordKinds).optional(),
  place: z.string().max(100).optional().describe('This place and those inside it'),
  from: CalendarDay.optional(),
  to: CalendarDay.optional(),
  asKnownOn: CalendarDay.optional().describe('As known on this day; absent: as known now'),
});
export type RecordQuery = z.infer<typeof RecordQuery>;

/** Latest events first. */
export const RecordPage = z.object({ records: z.array(RecordEntry), next: z.string().nullable() });
export type RecordPage = z.infer<typeof RecordPage>;
