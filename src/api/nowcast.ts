import { z } from 'zod';
import { CalendarDay } from './parts.ts';
import { SeriesEntry } from './series.ts';

/** Why a figure, or a whole series, cannot be completed. */
const nowcastReasons = ['too-few-vintages', 'no-variation', 'not-a-count', 'missing-value', 'bounded-value'] as const;
export type NowcastReason = (typeof nowcastReasons)[number];
const Reason = z.enum(nowcastReasons);

export const NowcastQuery = z.object({
  asKnownOn: CalendarDay.optional().describe('Only what was known on this day'),
});
export type NowcastQuery = z.infer<typeof NowcastQuery>;

/** A best estimate with intervals from narrow to wide. */
const Estimate = z.object({
  value: z.number(),
  intervals: z.array(
    z.object({
      level: z.number().describe('Share of figures that such an interval is to hold'),
      low: z.number(),
      high: z.number(),
    }),
  ),
});

export const NowcastPoint = z.object({
  period: CalendarDay.describe('First day of the reference period'),
  lag: z.number().describe('Months from the end of the period to the last vintage'),
  reported: z.number().nullable(),
  reason: Reason.nullable().describe('Why there is no nowcast'),
  completeness: Estimate.nullable().describe('Reported as a share of what will be known; above 1 where figures shrink'),
  nowcast: Estimate.nullable().describe('What will be known at the longest lag seen, in events'),
});
export type NowcastPoint = z.infer<typeof NowcastPoint>;

/** Recent figures of a series completed by how earlier vintages grew. */
export const SeriesNowcast = z.object({
  series: SeriesEntry,
  asKnownOn: CalendarDay.nullable(),
  method: z.object({ id: z.string(), version: z.string() }),
  reason: Reason.nullable().describe('Why nothing can be completed'),
  triangle: z
    .object({
      vintages: z.array(CalendarDay).describe('Days on which the figures were delivered, at most the last 24'),
      series: z.number().int().describe('Series of the same kind that say how reports come in'),
      pairs: z.number().int().describe('Figures known in an earlier and in the last vintage'),
      shortestLag: z.number().nullable().describe('Months'),
      longestLag: z.number().nullable().describe('Months'),
    })
    .describe('What the estimate rests on'),
  model: z
    .object({
      timeConstant: z.number().describe('Months in which what is missing falls to 37 %'),
      completenessAtOnce: z.number().describe('Completeness at the end of a period, on average over series'),
      betweenSeries: z.number().describe('Standard deviation between series of its logarithm'),
      matureLag: z.number().describe('Months after which a figure counts as complete'),
      heldOut: z.number().int().describe('Figures held out to set the width of intervals'),
    })
    .nullable(),
  points: z.array(NowcastPoint).describe('Recent periods, oldest first'),
});
export type SeriesNowcast = z.infer<typeof SeriesNowcast>;
