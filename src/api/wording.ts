import { z } from 'zod';
import { languages } from '../base/index.ts';
import { LanguageCode, TrilingualText } from './parts.ts';

/** A word that stigmatises people, where it stands, and what authorities say instead. */
export const WordingFinding = z.object({
  language: LanguageCode,
  term: z.string().describe('Stable name of the entry in the list of terms'),
  found: z.string().describe('As it stands in the text'),
  start: z.number().int().describe('Offset in UTF-16 units'),
  end: z.number().int(),
  alternatives: z.array(z.string()),
  why: TrilingualText,
  source: z.object({ publisher: z.string(), title: z.string(), url: z.string() }),
});
export type WordingFinding = z.infer<typeof WordingFinding>;

export const WordingRequest = z.strictObject({
  texts: z.array(z.strictObject({ language: z.enum(languages), text: z.string().max(100_000) })).max(100),
});
export type WordingRequest = z.infer<typeof WordingRequest>;
/** One list of findings for each text, in their order. */
export const WordingReport = z.object({ texts: z.array(z.object({ findings: z.array(WordingFinding) })) });
export type WordingReport = z.infer<typeof WordingReport>;
