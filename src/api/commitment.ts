import { z } from 'zod';
import { commitmentLevels, commitmentOrigins, commitmentRelations, sectors } from '../model/index.ts';
import { EntryHead, entryDetailOf, saveOutcomeOf, saveRequestOf } from './entry.ts';
import { CalendarDay, CountryCode, LanguageCode, TrilingualText } from './parts.ts';
import { PlainText, TrilingualPlainText } from './plain-text.ts';
import { EvidenceEntry, RecommendationEntry } from './recommendation.ts';

/** A published text in which something was promised. */
export const StatementEntry = z.object({
  id: z.string(),
  title: TrilingualText,
  heldFrom: CalendarDay,
  heldUntil: CalendarDay,
  publishedOn: CalendarDay,
  publisher: TrilingualText,
  language: LanguageCode.describe('Of the version that was read'),
  place: TrilingualText,
});
export type StatementEntry = z.infer<typeof StatementEntry>;

const CommitmentIdentifier = z.string().min(1).max(200);
const TextOfAuthor = TrilingualPlainText(2_000);

/** Who answers for something. */
export const PartyEntry = z.strictObject({
  country: CountryCode,
  agency: TrilingualPlainText(300).nullable().describe('null: the country has named none'),
});

/** Something that was promised, at any level of a strategy. */
export const CommitmentContent = z.strictObject({
  level: z.enum(commitmentLevels),
  origin: z.enum(commitmentOrigins),
  parent: CommitmentIdentifier.nullable(),
  title: TrilingualPlainText(500),
  description: TextOfAuthor.nullable(),
  horizon: z.strictObject({ from: CalendarDay, until: CalendarDay }).nullable().describe('null: no days were agreed'),
  owners: z.array(PartyEntry).max(60).describe('The first leads'),
  sectors: z.array(z.enum(sectors)).max(sectors.length),
  resources: TextOfAuthor.nullable(),
  dependsOn: z.array(CommitmentIdentifier).max(200),
  lineage: z
    .array(
      z.strictObject({
        relation: z.enum(commitmentRelations),
        to: CommitmentIdentifier,
        basis: z.enum(['text', 'reading']).describe('`text`: the statement says so; `reading`: it is read so'),
      }),
    )
    .max(200),
  passage: z
    .strictObject({
      statement: z.string().max(200),
      words: PlainText(500).describe('First words, in the language of the statement'),
    })
    .nullable(),
  evidence: z.array(EvidenceEntry).max(50).default([]).describe('What shows how far it is'),
  questions: z
    .array(z.string().min(1).max(200))
    .max(50)
    .default([])
    .describe('Questions about progress of which the answers show how far it is, with no target agreed'),
  recommendation: RecommendationEntry.nullable()
    .default(null)
    .describe('Who recommends it and what became of it; with the origin `recommendation`, and only then'),
});
export type CommitmentContent = z.infer<typeof CommitmentContent>;

export const CommitmentEntry = z.object({ ...EntryHead.shape, ...CommitmentContent.shape });
export type CommitmentEntry = z.infer<typeof CommitmentEntry>;

export const CommitmentQuery = z.object({
  asKnownOn: CalendarDay.optional().describe('As it was written on that day; absent: today'),
});
export type CommitmentQuery = z.infer<typeof CommitmentQuery>;

export const CommitmentList = z.object({
  statements: z.array(StatementEntry),
  commitments: z.array(CommitmentEntry),
});
export type CommitmentList = z.infer<typeof CommitmentList>;

export const SaveCommitmentRequest = saveRequestOf(CommitmentContent);
export type SaveCommitmentRequest = z.input<typeof SaveCommitmentRequest>;
export const SaveCommitmentOutcome = saveOutcomeOf(CommitmentEntry, CommitmentContent);
export type SaveCommitmentOutcome = z.infer<typeof SaveCommitmentOutcome>;
export const CommitmentDetail = entryDetailOf(CommitmentEntry, CommitmentContent);
export type CommitmentDetail = z.infer<typeof CommitmentDetail>;
