import { z } from 'zod';
import { EntryHead, entryDetailOf, saveOutcomeOf, saveRequestOf } from './entry.ts';
import { CalendarDay, CountryCode } from './parts.ts';
import { TrilingualPlainText } from './plain-text.ts';

/** What a country writes about its own year, in the languages that it writes in; the others are empty. */
export const NarrativeContent = z.strictObject({
  country: CountryCode.describe('Country of the node: nobody writes for another'),
  strategy: z.string().min(1).max(200).describe('Id of a strategy of the commitments'),
  from: CalendarDay.describe('First day of what it tells about'),
  until: CalendarDay.describe('Last day of what it tells about'),
  text: TrilingualPlainText(20_000).describe('Paragraphs, one on each line; in one language at least'),
});
export type NarrativeContent = z.infer<typeof NarrativeContent>;

export const NarrativeEntry = z.object({ ...EntryHead.shape, ...NarrativeContent.shape });
export type NarrativeEntry = z.infer<typeof NarrativeEntry>;
export const NarrativeList = z.object({ narratives: z.array(NarrativeEntry) });
export type NarrativeList = z.infer<typeof NarrativeList>;
export const SaveNarrativeRequest = saveRequestOf(NarrativeContent);
export type SaveNarrativeRequest = z.input<typeof SaveNarrativeRequest>;
export const SaveNarrativeOutcome = saveOutcomeOf(NarrativeEntry, NarrativeContent);
export type SaveNarrativeOutcome = z.infer<typeof SaveNarrativeOutcome>;
export const NarrativeDetail = entryDetailOf(NarrativeEntry, NarrativeContent);
export type NarrativeDetail = z.infer<typeof NarrativeDetail>;
