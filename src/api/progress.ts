import { z } from 'zod';
import { aggregations, betterDirections, figureCaveats } from '../model/index.ts';
import { CalendarDay, FrequencyCode, TrilingualText } from './parts.ts';

export const ProgressQuery = z.object({
  asKnownOn: CalendarDay.optional().describe('As this node knew it on that day; absent: today'),
});
export type ProgressQuery = z.infer<typeof ProgressQuery>;

export const ProgressListQuery = ProgressQuery.extend({
  commitment: z.string().min(1).max(200).optional().describe('Only those that this commitment names'),
});
export type ProgressListQuery = z.infer<typeof ProgressListQuery>;

export const ProgressAnswerQuery = ProgressQuery.extend({
  since: CalendarDay.optional().describe('What was said on that day, and what is known now of the same period'),
});
export type ProgressAnswerQuery = z.infer<typeof ProgressAnswerQuery>;

/** What an indicator says of a period. */
export const ProgressFigure = z.object({
  period: CalendarDay.describe('First day of the period that the figure is called after, its last one'),
  value: z.number().nullable().describe('null: the figures carry no number, and no more than the bounds'),
  low: z.number().nullable().describe('null: nothing bounds it below'),
  high: z.number().nullable().describe('null: nothing bounds it above'),
  reporting: z.number().int().describe('Places that report'),
  expected: z.number().int().describe('Places that were to report'),
  countries: z.array(z.string()).describe('Countries of the places that report'),
  caveats: z.array(z.enum(figureCaveats)),
  sources: z.array(z.string()),
  asOf: CalendarDay.nullable().describe('Day from which the youngest of its figures was known'),
});
export type ProgressFigure = z.infer<typeof ProgressFigure>;

/** A question that is asked of stored figures, or of the node's own work. */
export const ProgressQuestion = z.object({
  id: z.string(),
  domain: z.string(),
  domainTitle: TrilingualText,
  title: TrilingualText,
  note: TrilingualText,
  unit: z.string(),
  unitText: TrilingualText,
  better: z.enum(betterDirections).nullable().describe('null: what a rise means is not agreed'),
  indicator: z.string(),
  substance: z.string().nullable(),
  sources: z.array(z.string()).describe('In the order in which they are taken; empty: the node’s own work is asked'),
  frequency: FrequencyCode,
  window: z.string(),
  dimensions: z
    .record(z.string(), z.string())
    .describe('Values separated by `~` are added up; `*`: all that are reported'),
  across: z.enum(aggregations).describe('How places become one figure'),
  periods: z.number().int().describe('Periods that one figure adds up'),
  chance: z.boolean().describe('Whether the bounds take counts as one outcome of chance'),
  panel: z.enum(['common', 'whole']).describe('Over which places two periods are compared'),
  relatedTo: z.enum(['none', 'population', 'measure']),
  per: z.number().nullable(),
});
export type ProgressQuestion = z.infer<typeof ProgressQuestion>;

export const ProgressEntry = ProgressQuestion.extend({
  latest: ProgressFigure.nullable().describe('null: nothing was ever reported'),
  training: z.boolean(),
});
export type ProgressEntry = z.infer<typeof ProgressEntry>;

export const ProgressList = z.object({ asKnownOn: CalendarDay, questions: z.array(ProgressEntry) });
export type ProgressList = z.infer<typeof ProgressList>;

/** Every period of a question, and what changed since a day. */
export const ProgressAnswer = ProgressEntry.extend({
  asKnownOn: CalendarDay,
  places: z.array(z.string()).describe('Places that were to report'),
  figures: z.array(ProgressFigure),
  since: z
    .object({
      day: CalendarDay,
      said: ProgressFigure.nullable().describe('The latest figure as it was known that day'),
      known: ProgressFigure.nullable().describe('The same period as it is known now'),
    })
    .nullable(),
});
export type ProgressAnswer = z.infer<typeof ProgressAnswer>;
