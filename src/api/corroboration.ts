import { z } from 'zod';
import { CalendarDay } from './parts.ts';

/** A series of another stream that speaks of the same event. */
export const CorroborationWitness = z.object({
  series: z.number().int(),
  source: z.string(),
  indicator: z.string(),
  place: z.string(),
  substance: z.string(),
  period: CalendarDay,
  score: z.number().describe('Standard deviations from what was expected; negative for less'),
});

/** What other streams of figures say of a signal. */
export const Corroboration = z.object({
  score: z.number().describe('All streams together, in standard deviations'),
  pValue: z.number(),
  streams: z.number().int().describe('Streams that speak of it, its own included'),
  agreeing: z.array(z.string()),
  contradicting: z.array(z.string()),
  witnesses: z.array(CorroborationWitness),
});
export type Corroboration = z.infer<typeof Corroboration>;

/** By how many months one stream of figures runs ahead of another, as learned from the figures held. */
export const StreamLead = z.object({
  leading: z.string(),
  following: z.string(),
  leadMonths: z.number().int(),
  correlation: z.number(),
  pairs: z.number().int().describe('Pairs of months behind it, over all places and substances'),
  pValue: z.number().describe('Chance of a correlation this large at any lead looked at'),
  learnedAt: z.string(),
});
export const StreamLeadList = z.object({ leads: z.array(StreamLead) });
export type StreamLeadList = z.infer<typeof StreamLeadList>;
