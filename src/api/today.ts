import { z } from 'zod';
import { CalendarDay, TrilingualText } from './parts.ts';
import { SignalBudget, SignalGroup } from './signal.ts';

/** The first screen: what is new, what waits, which data are late. */
export const TodaySummary = z.object({
  today: CalendarDay,
  groups: z.array(SignalGroup).describe('The strongest open signals, at most ten'),
  waiting: z.object({
    new: z.number().int(),
    inReview: z.number().int(),
    heldBack: z.number().int(),
    muted: z.number().int(),
  }),
  alerts: z
    .object({
      review: z.number().int().describe('Drafts of others that wait for the reader as second person'),
      returned: z.number().int().describe('Drafts of the reader that came back with remarks'),
      unread: z.number().int().describe('Of other nodes, or new versions of them'),
      answer: z.number().int().describe('Requests of other nodes that this node has not answered'),
    })
    .describe('Alerts that wait for the reader'),
  budget: SignalBudget,
  sinceYesterday: z.object({
    signals: z.number().int(),
    deliveries: z.number().int(),
    changedObservations: z.number().int(),
    decided: z.number().int(),
  }),
  late: z.array(
    z.object({
      source: z.string(),
      title: TrilingualText,
      daysLate: z.number().int(),
      latestPeriod: CalendarDay.nullable(),
    }),
  ),
  lastScan: z
    .object({
      at: z.string(),
      series: z.number().int(),
      signals: z.number().int(),
      heldBack: z.number().int(),
      notAssessable: z.number().int().describe('Series that no method can watch yet'),
    })
    .nullable(),
});
export type TodaySummary = z.infer<typeof TodaySummary>;
