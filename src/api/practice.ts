import { z } from 'zod';
import { evidenceGrades, practiceShelves } from '../model/index.ts';
import { EntryHead, entryDetailOf, saveOutcomeOf, saveRequestOf } from './entry.ts';
import { CalendarDay, CountryCode } from './parts.ts';
import { TrilingualPlainText } from './plain-text.ts';

/** Something that works, or was tried, so that others need not find it again. */
export const PracticeContent = z.strictObject({
  title: TrilingualPlainText(300),
  description: TrilingualPlainText(10_000),
  shelf: z.enum(practiceShelves),
  grade: z.enum(evidenceGrades),
  evidence: z.array(z.url({ protocol: /^https?$/u }).max(1_000)).max(50),
  adopted: z
    .array(
      z.strictObject({
        country: CountryCode,
        where: TrilingualPlainText(300).nullable().describe('null: in the whole country'),
        since: CalendarDay.nullable(),
      }),
    )
    .max(100),
  contact: TrilingualPlainText(500).nullable(),
  commitments: z.array(z.string().min(1).max(200)).max(50).describe('What it serves'),
});
export type PracticeContent = z.infer<typeof PracticeContent>;

export const PracticeEntry = z.object({ ...EntryHead.shape, ...PracticeContent.shape });
export type PracticeEntry = z.infer<typeof PracticeEntry>;
export const PracticeQuery = z.object({
  q: z.string().max(200).optional().describe('Words that its texts hold, in any language, whatever their accents'),
  shelf: z.enum(practiceShelves).optional(),
  country: z.string().max(2).optional().describe('Adopted there'),
  commitment: z.string().max(200).optional().describe('Serves this commitment'),
});
export type PracticeQuery = z.infer<typeof PracticeQuery>;
export const PracticeList = z.object({ practices: z.array(PracticeEntry) });
export type PracticeList = z.infer<typeof PracticeList>;
export const SavePracticeRequest = saveRequestOf(PracticeContent);
export type SavePracticeRequest = z.input<typeof SavePracticeRequest>;
export const SavePracticeOutcome = saveOutcomeOf(PracticeEntry, PracticeContent);
export type SavePracticeOutcome = z.infer<typeof SavePracticeOutcome>;
export const PracticeDetail = entryDetailOf(PracticeEntry, PracticeContent);
export type PracticeDetail = z.infer<typeof PracticeDetail>;
