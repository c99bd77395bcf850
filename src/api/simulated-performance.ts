import { z } from 'zod';

/** What one method reached on simulated series with known outbreaks; shares from 0 to 1. */
export const SimulatedPerformance = z.object({
  method: z.string(),
  version: z.string(),
  codeVersion: z.string(),
  isCurrent: z.boolean().describe('False: measured with an older version of the method'),
  evaluatedShare: z.number().describe('Judged weeks in which the method gave an evaluation'),
  detected: z.number().describe('Outbreaks with an alarm between their start and their end'),
  detectedError: z.number().describe('One Monte Carlo standard error'),
  falseAlarms: z.number().describe('Alarms in weeks without an outbreak'),
  falseAlarmsError: z.number(),
  sensitivity: z.number().describe('Weeks of outbreaks that alarmed'),
  positivePredictiveValue: z.number().nullable(),
  f1: z.number().nullable(),
  timeliness: z.number().describe('(first alarm − start) / duration, 1 where missed, averaged'),
  timelinessError: z.number(),
  detectedBySize: z.array(z.number()).describe('Detected, for outbreaks of 1, 2 … 10 standard deviations'),
  atFalseAlarms: z
    .array(z.object({ falseAlarms: z.number(), detected: z.number(), timeliness: z.number() }))
    .describe('Where the limit is set for 0.5, 1, 2 and 5 % of false alarms; fewer where it cannot be'),
});
export type SimulatedPerformance = z.infer<typeof SimulatedPerformance>;

/** How well methods find outbreaks that are known, when last measured. */
export const SimulatedPerformanceList = z.object({
  command: z.string().describe('Gives these figures again'),
  scenarios: z.string(),
  replicates: z.number().int(),
  seed: z.number().int(),
  series: z.number().int(),
  outbreaks: z.number().int(),
  methods: z.array(SimulatedPerformance),
});
export type SimulatedPerformanceList = z.infer<typeof SimulatedPerformanceList>;
