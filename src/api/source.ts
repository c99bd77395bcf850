import { z } from 'zod';
import { CalendarDay, FrequencyCode, TlpCode, TrilingualText } from './parts.ts';

/** A published feed and how fresh our copy is. */
export const SourceSummary = z.object({
  id: z.string(),
  country: z.string(),
  title: TrilingualText,
  publisher: TrilingualText,
  description: TrilingualText,
  homepage: z.string(),
  licence: z.object({ name: z.string(), url: z.string().nullable(), attribution: TrilingualText }),
  languages: z.array(z.string()),
  cadence: z.object({ frequency: FrequencyCode, lagDays: z.number().int() }),
  connectorVersion: z.string(),
  tlp: TlpCode,
  layouts: z.array(z.string()),
  freshness: z.object({
    state: z.enum(['never', 'fresh', 'due', 'late']),
    latestDelivery: z.number().int().nullable(),
    latestAsOf: CalendarDay.nullable(),
    latestPeriod: CalendarDay.nullable().describe('Last day of the latest period with a figure'),
    receivedAt: z.string().nullable(),
    expectedBy: CalendarDay.nullable().describe('When the next delivery should be here'),
    daysLate: z.number().int(),
  }),
  counts: z.object({
    deliveries: z.number().int(),
    series: z.number().int(),
    observations: z.number().int(),
    records: z.number().int(),
    issues: z.number().int(),
    drift: z.number().int(),
  }),
});
export type SourceSummary = z.infer<typeof SourceSummary>;
export const SourceList = z.object({ sources: z.array(SourceSummary) });
export type SourceList = z.infer<typeof SourceList>;
