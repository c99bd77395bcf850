import { z } from 'zod';
import { MarkingEntry, MarkingRequest } from './marking.ts';
import { CountryCode } from './parts.ts';
import { PlainText } from './plain-text.ts';

/** What the account room says of each of its entries, whatever they hold. */
export const EntryHead = z.object({
  id: z.string(),
  revision: z.number().int().describe('Number of this version; 0: as it came with the software'),
  writtenBy: CountryCode.nullable().describe('Country that wrote it, and alone changes it; null: this one'),
  changedAt: z.string().nullable(),
  changedBy: z.string().nullable(),
  marking: MarkingEntry,
});
export type EntryHead = z.infer<typeof EntryHead>;

const Revision = z.number().int().min(0).max(9_007_199_254_740_991);
const Note = PlainText(2_000).nullable().default(null);

/** Takes an entry away; its versions stay. */
export const WithdrawEntryRequest = z.strictObject({ base: Revision, note: Note });
export type WithdrawEntryRequest = z.input<typeof WithdrawEntryRequest>;

/** Names of what two people wrote differently; both texts are there whole. */
const Conflict = z.object({
  path: z.string().describe('JSON Pointer (RFC 6901)'),
  base: z.unknown(),
  theirs: z.unknown(),
  mine: z.unknown(),
});
export type MergeConflictEntry = z.infer<typeof Conflict>;

const HistoryEntry = z.object({
  revision: z.number().int(),
  at: z.string(),
  by: z.string(),
  note: z.string().nullable(),
  withdrawn: z.boolean(),
  changed: z.array(z.string()).describe('JSON Pointers to what it changed'),
  marking: MarkingEntry,
});
export type EntryHistory = z.infer<typeof HistoryEntry>;

/** What is sent to write an entry whole, as a draft or for everybody. */
export function saveRequestOf<Content extends z.ZodType>(
  content: Content,
): z.ZodObject<
  {
    base: typeof Revision;
    content: Content;
    note: typeof Note;
    marking: z.ZodDefault<z.ZodNullable<typeof MarkingRequest>>;
  },
  z.core.$strict
> {
  return z.strictObject({
    base: Revision.describe('The revision that it was begun with; 0: a new one, or as it came with the software'),
    content,
    note: Note,
    marking: MarkingRequest.nullable().default(null).describe('null: as before; of a new one: within the own country'),
  });
}

/** What came of saving: stored, or two texts that a person has to put together. */
export type SaveOutcome<Entry, Content> =
  | { outcome: 'saved'; entry: Entry; merged: string[] }
  | {
      outcome: 'merge';
      revision: number;
      by: string;
      at: string;
      theirs: Content | null;
      merged: Content;
      conflicts: MergeConflictEntry[];
    };

export function saveOutcomeOf<Entry, Content>(
  entry: z.ZodType<Entry>,
  content: z.ZodType<Content>,
): z.ZodType<SaveOutcome<Entry, Content>> {
  return z.discriminatedUnion('outcome', [
    z.object({
      outcome: z.literal('saved'),
      entry,
      merged: z.array(z.string()).describe('JSON Pointers to what somebody else had changed meanwhile, and stays'),
    }),
    z.object({
      outcome: z.literal('merge'),
      revision: z.number().int().describe('The base of the text that puts both together'),
      by: z.string(),
      at: z.string(),
      theirs: content.nullable().describe('null: withdrawn'),
      merged: content.describe('Every change of both; where they differ, what was sent'),
      conflicts: z.array(Conflict),
    }),
  ]);
}

/** An entry with its versions, and what is being written on it. */
export interface EntryDetail<Entry, Content> {
  entry: Entry | null;
  history: EntryHistory[];
  draft: { base: number; at: string; content: Content } | null;
  writers: { by: string; at: string }[];
}

export function entryDetailOf<Entry, Content>(
  entry: z.ZodType<Entry>,
  content: z.ZodType<Content>,
): z.ZodType<EntryDetail<Entry, Content>> {
  return z.object({
    entry: entry.nullable().describe('null: drafts only, or withdrawn'),
    history: z.array(HistoryEntry).describe('The latest first'),
    draft: z.object({ base: z.number().int(), at: z.string(), content }).nullable().describe('Of whoever asks'),
    writers: z
      .array(z.object({ by: z.string(), at: z.string() }))
      .describe('Who else has a draft of it, the latest first'),
  });
}
