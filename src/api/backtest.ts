import { z } from 'zod';
import { CalendarDay, FrequencyCode } from './parts.ts';

export const BacktestQuery = z.object({
  from: CalendarDay.optional().describe('First period; absent: the last two years'),
  to: CalendarDay.optional().describe('Last period; absent: the latest'),
});
export type BacktestQuery = z.infer<typeof BacktestQuery>;

/** What the watch would have said about one period on the day its figure came. */
export const BacktestPoint = z.object({
  period: CalendarDay,
  knownOn: CalendarDay.nullable().describe('As-of day of the delivery that first had a figure of the period'),
  hindsight: z
    .boolean()
    .describe('The first delivery brought the period with its history: how it stood when it was new is not known'),
  observed: z.number().nullable().describe('As known then; null where only bounds or nothing were'),
  expected: z.number().nullable(),
  lower: z.number().nullable(),
  upper: z.number().nullable(),
  score: z.number().nullable(),
  kind: z.enum(['increase', 'decrease']).nullable().describe('The departure that would have been raised'),
  method: z.string().nullable(),
  reason: z.string().nullable().describe('Why nothing would have been said'),
  today: z.number().nullable().describe('The figure as known today'),
});
export type BacktestPoint = z.infer<typeof BacktestPoint>;

/** What a watch would have said, period by period, as the figures were known then. */
export const Backtest = z.object({
  series: z.number().int(),
  indicator: z.string(),
  place: z.string(),
  substance: z.string().nullable(),
  frequency: FrequencyCode,
  outcome: z.enum(['watched', 'not-watched', 'no-figures']),
  points: z.array(BacktestPoint).describe('Oldest first'),
  counts: z.object({
    periods: z.number().int(),
    judged: z.number().int(),
    alarms: z.number().int(),
    revised: z.number().int().describe('Judged periods whose figure is another one today'),
  }),
  truncated: z.boolean().describe('More periods were asked for than one answer holds (520)'),
});
export type Backtest = z.infer<typeof Backtest>;
