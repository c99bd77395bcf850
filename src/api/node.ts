import { z } from 'zod';
import { CalendarDay, LanguageCode, TrilingualText } from './parts.ts';

/** What this installation is. */
export const NodeInformation = z.object({
  country: z.string().describe('ISO 3166-1 alpha-2'),
  name: TrilingualText,
  version: z.string(),
  today: CalendarDay.describe("The node's day"),
  languages: z.array(LanguageCode),
  trainingData: z.boolean().describe('Everything shown is synthetic training data'),
  empty: z.boolean().describe('Nothing has been ingested'),
  access: z.object({ mode: z.literal('single-analyst'), analyst: z.string() }),
});
export type NodeInformation = z.infer<typeof NodeInformation>;
