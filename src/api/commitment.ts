import { z } from 'zod';
import { commitmentLevels, commitmentOrigins, commitmentRelations, sectors } from '../model/index.ts';
import { CalendarDay, LanguageCode, TrilingualText } from './parts.ts';

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

/** Something that was promised, at any level of a strategy. */
export const CommitmentEntry = z.object({
  id: z.string(),
  level: z.enum(commitmentLevels),
  origin: z.enum(commitmentOrigins),
  parent: z.string().nullable(),
  title: TrilingualText,
  description: TrilingualText.nullable(),
  horizon: z.object({ from: CalendarDay, until: CalendarDay }).nullable().describe('null: no days were agreed'),
  owners: z.array(
    z.object({
      country: z.string().describe('ISO 3166-1 alpha-2'),
      agency: TrilingualText.nullable().describe('null: the country has named none'),
    }),
  ),
  sectors: z.array(z.enum(sectors)),
  resources: TrilingualText.nullable(),
  dependsOn: z.array(z.string()),
  lineage: z.array(
    z.object({
      relation: z.enum(commitmentRelations),
      to: z.string(),
      basis: z.enum(['text', 'reading']).describe('`text`: the statement says so; `reading`: it is read so'),
    }),
  ),
  passage: z
    .object({ statement: z.string(), words: z.string().describe('First words, in the language of the statement') })
    .nullable(),
});
export type CommitmentEntry = z.infer<typeof CommitmentEntry>;

export const CommitmentList = z.object({
  statements: z.array(StatementEntry),
  commitments: z.array(CommitmentEntry),
});
export type CommitmentList = z.infer<typeof CommitmentList>;
