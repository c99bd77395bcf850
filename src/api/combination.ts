import { z } from 'zod';
import { CalendarDay } from './parts.ts';

export const CombinationQuery = z.object({
  source: z.string().optional().describe('Only samples of this source'),
  from: CalendarDay.optional().describe('First month looked at; absent: the last three months of each source'),
  limit: z.coerce.number().int().min(1).max(500).default(50),
});
export type CombinationQuery = z.infer<typeof CombinationQuery>;

/** Two substances that were never found in one sample before, and now are. */
export const CombinationEntry = z.object({
  source: z.string(),
  substances: z.tuple([z.string(), z.string()]),
  firstMonth: CalendarDay,
  samples: z.number().int().describe('Samples with both since `from`'),
  expected: z.number().describe('Samples with both that chance alone would give'),
  pValue: z.number(),
  surprise: z.number().describe('-log2 of the p value: bits'),
  before: z.tuple([z.number().int(), z.number().int()]).describe('Samples with each of the two before `from`'),
  places: z.array(z.string()).describe('Where the samples with both came from'),
  training: z.boolean(),
});
export const CombinationList = z.object({
  combinations: z.array(CombinationEntry).describe('The most surprising first'),
  sources: z.array(z.object({ source: z.string(), from: CalendarDay, samples: z.number().int() })),
});
export type CombinationList = z.infer<typeof CombinationList>;
