import { z } from 'zod';
import { duties, sectors } from '../model/index.ts';
import { CalendarDay, LanguageCode, TlpCode, TrilingualText } from './parts.ts';

/** What this installation is. */
export const NodeInformation = z.object({
  country: z.string().describe('ISO 3166-1 alpha-2'),
  name: TrilingualText,
  version: z.string(),
  today: CalendarDay.describe("The node's day"),
  languages: z.array(LanguageCode),
  trainingData: z.boolean().describe('Everything shown is synthetic training data'),
  empty: z.boolean().describe('Nothing has been ingested'),
  access: z
    .object({
      mode: z
        .enum(['single-analyst', 'signed-in', 'public'])
        .describe('single-analyst: whoever is at this machine works alone, without signing in'),
      subject: z.string(),
      name: z.string(),
      country: z.string().describe('ISO 3166-1 alpha-2; empty: none'),
      sectors: z.array(z.enum(sectors)),
      duties: z.array(z.enum(duties)),
      highestTlp: TlpCode.nullable(),
    })
    .describe('Whoever asks'),
});
export type NodeInformation = z.infer<typeof NodeInformation>;
