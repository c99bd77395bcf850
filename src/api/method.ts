import { z } from 'zod';
import { FrequencyCode, TrilingualText } from './parts.ts';
import { SimulatedPerformance, SimulatedPerformanceList } from './simulated-performance.ts';

const PlainValue = z.union([z.number(), z.string(), z.boolean(), z.null()]);

export const MethodParameter = z.object({
  name: z.string(),
  meaning: TrilingualText.nullable(),
  defaults: z.record(z.string(), PlainValue).describe('Default at each frequency'),
});

/** Where a method watches: by the decision of a domain, with its reason. */
export const MethodWatch = z.object({
  indicator: z.string(),
  frequency: FrequencyCode,
  position: z.number().int().describe('1: asked first; a later one is asked where those before have nothing to say'),
  why: TrilingualText,
});

/** What people decided about the signals of a method. */
export const MethodRecord = z.object({
  verified: z.number().int(),
  dismissed: z.number().int(),
  waiting: z.number().int(),
  medianLeadDays: z
    .number()
    .nullable()
    .describe('Median days from the start of the period of a verified signal to the day it was found'),
});

/** A method: what it does, its formula, its origin, where it may be trusted, and how it has done. */
export const MethodEntry = z.object({
  id: z.string(),
  title: TrilingualText,
  sentences: z.array(TrilingualText),
  formula: z.array(z.string()),
  sources: z.array(z.string()),
  validity: TrilingualText,
  watchesSeries: z.boolean().describe('False: it answers a question of its own instead of judging periods of a series'),
  kinds: z.array(z.string()),
  frequencies: z.array(FrequencyCode),
  minimumHistory: z.record(z.string(), z.number()).describe('Earlier periods needed, at each frequency'),
  version: z.string().nullable(),
  codeVersion: z.string().nullable(),
  parameters: z.array(MethodParameter),
  watches: z.array(MethodWatch),
  record: MethodRecord.nullable(),
  performance: SimulatedPerformance.nullable().describe('On simulated weekly series whose outbreaks are known'),
});
export type MethodEntry = z.infer<typeof MethodEntry>;
export const MethodList = z.object({
  methods: z.array(MethodEntry),
  measurement: SimulatedPerformanceList.omit({ methods: true }).describe('How performance was measured'),
});
export type MethodList = z.infer<typeof MethodList>;
