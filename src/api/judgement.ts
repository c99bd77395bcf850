import { z } from 'zod';
import { ambitions, commitmentResults, completions } from '../model/index.ts';
import { EntryHead, entryDetailOf, saveOutcomeOf, saveRequestOf } from './entry.ts';
import { CalendarDay, CountryCode } from './parts.ts';
import { TrilingualPlainText } from './plain-text.ts';

/** What reviewers of one country say of what another country promised. */
export const JudgementContent = z.strictObject({
  commitment: z.string().min(1).max(200),
  rated: CountryCode.describe('One of the owners; never the country of the reviewers'),
  reviewer: CountryCode.describe('The country of this node'),
  asOf: CalendarDay.describe('Day until which was looked'),
  completion: z.enum(completions),
  result: z.enum(commitmentResults),
  ambition: z.enum(ambitions),
  reasons: TrilingualPlainText(5_000),
  evidence: z.array(z.url({ protocol: /^https?$/u }).max(1_000)).max(50),
  dissentsFrom: z.string().max(200).nullable().describe('Judgement that these reviewers do not share'),
});
export type JudgementContent = z.infer<typeof JudgementContent>;

export const JudgementEntry = z.object({ ...EntryHead.shape, ...JudgementContent.shape });
export type JudgementEntry = z.infer<typeof JudgementEntry>;
export const JudgementQuery = z.object({
  commitment: z.string().max(200).optional().describe('Only of this commitment'),
});
export type JudgementQuery = z.infer<typeof JudgementQuery>;
export const JudgementList = z.object({ judgements: z.array(JudgementEntry) });
export type JudgementList = z.infer<typeof JudgementList>;
export const SaveJudgementRequest = saveRequestOf(JudgementContent);
export type SaveJudgementRequest = z.input<typeof SaveJudgementRequest>;
export const SaveJudgementOutcome = saveOutcomeOf(JudgementEntry, JudgementContent);
export type SaveJudgementOutcome = z.infer<typeof SaveJudgementOutcome>;
export const JudgementDetail = entryDetailOf(JudgementEntry, JudgementContent);
export type JudgementDetail = z.infer<typeof JudgementDetail>;
