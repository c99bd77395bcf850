import { z } from 'zod';
import { placeLevels } from '../model/index.ts';
import { CalendarDay, CellFields, FrequencyCode, TildeList, TlpCode } from './parts.ts';

/**
 * What Explore asks: an indicator for substances and places, added up where the indicator allows it. Dimensions that are
 * not named are added up too (or the source's own total is taken); suppressed parts carry their bounds into the sum.
 */
export const FigureQuery = z.object({
  indicator: z.string(),
  substance: TildeList.describe('Substance ids; absent: every substance that has figures'),
  place: TildeList.describe('Place ids; absent with `level`: every place of that level'),
  level: z.enum(placeLevels).optional(),
  within: z.string().optional().describe('With `level`: only places inside this one'),
  source: TildeList,
  frequency: FrequencyCode.optional(),
  dimensions: z.string().max(1_000).optional().describe('`name:value`, separated by `~`'),
  from: CalendarDay.optional(),
  to: CalendarDay.optional(),
  asKnownOn: CalendarDay.optional(),
  per: z
    .enum(['value', '100000'])
    .default('value')
    .describe('`100000`: per 100,000 inhabitants where population is known'),
});
export type FigureQuery = z.infer<typeof FigureQuery>;

export const FigurePoint = z.object({ period: CalendarDay, ...CellFields, asOf: CalendarDay });
export type FigurePoint = z.infer<typeof FigurePoint>;

/** Where a line has been going, in a word, with the interval behind it. */
export const FigureTrend = z.object({
  word: z.enum(['rising', 'stable', 'falling', 'unclear']),
  reason: z.string().describe('Where the interval lies, or why there is none'),
  percentChangePerPeriod: z.number().nullable(),
  lower: z.number().nullable().describe('95 % interval of the change per period'),
  upper: z.number().nullable(),
  percentChangeOverWindow: z.number().nullable(),
  pValue: z.number().nullable(),
  periods: z.number().int(),
  known: z.number().int().describe('Periods with a figure'),
  from: CalendarDay,
  to: CalendarDay.describe('Provisional figures at the end are left out where enough others are there'),
});
export type FigureTrend = z.infer<typeof FigureTrend>;

export const FigureLine = z.object({
  key: z.string(),
  source: z.string(),
  place: z.string(),
  substance: z.string().nullable(),
  frequency: FrequencyCode,
  window: z.string(),
  dimensions: z.record(z.string(), z.string()),
  tlp: TlpCode.describe('The strictest of what is added up'),
  added: z.number().int().describe('Number of series added up; 1: the source’s own figure'),
  series: z.array(z.number().int()).describe('Those series, at most 200 of them'),
  latestAsOf: CalendarDay.nullable(),
  points: z.array(FigurePoint),
  trend: FigureTrend.nullable(),
});
export type FigureLine = z.infer<typeof FigureLine>;

export const Figure = z.object({
  indicator: z.string(),
  unit: z.string(),
  asKnownOn: CalendarDay.nullable(),
  asOfDates: z.array(CalendarDay).describe('Days on which something in this figure changed, for the slider'),
  lines: z.array(FigureLine),
  truncated: z.boolean().describe('More lines exist than one figure shows (200)'),
  training: z.boolean(),
});
export type Figure = z.infer<typeof Figure>;
