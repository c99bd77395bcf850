import { z } from 'zod';
import { CalendarDay } from './parts.ts';

export const CombinationQuery = z.object({
  source: z.string().optional().describe('Only samples of this source'),
  from: CalendarDay.optional().describe('First month looked at; absent: the last three months of each source'),
  limit: z.coerce.number().int().min(1).max(500).default(50),
});
export type CombinationQuery = z.infer<typeof CombinationQuery>;

export const CombinationPartner = z.object({
  substance: z.string(),
  before: z.number().int().describe('Samples with it before `from`'),
  samples: z.number().int().describe('Samples with both since `from`'),
  expected: z.number().describe('Samples with both that chance alone would give'),
  pValue: z.number(),
  surprise: z.number().describe('-log2 of the p value: bits'),
  firstMonth: CalendarDay,
});

/** A substance that is now found together with others, with which it was never found in one sample before. */
export const CombinationEntry = z.object({
  source: z.string(),
  substance: z.string().describe('The rarer one of each pair before'),
  before: z.number().int().describe('Samples with it before `from`'),
  surprise: z.number().describe('Of its most surprising partner'),
  firstMonth: CalendarDay,
  partners: z.array(CombinationPartner).describe('The most surprising first'),
  places: z.array(z.string()).describe('Where the samples came from'),
  training: z.boolean(),
});
export type CombinationEntry = z.infer<typeof CombinationEntry>;
export const CombinationList = z.object({
  combinations: z.array(CombinationEntry).describe('The most surprising first'),
  sources: z.array(z.object({ source: z.string(), from: CalendarDay, samples: z.number().int() })),
});
export type CombinationList = z.infer<typeof CombinationList>;
