import { z } from 'zod';
import { settingStates, signalStates } from '../model/index.ts';
import { WarnDecision } from './mute.ts';
import { CalendarDay, FrequencyCode, TlpCode, TrilingualText } from './parts.ts';

const PlainValue = z.union([z.number(), z.string(), z.boolean(), z.null()]);

/** What a setting asks of one method of one watch, where that differs from the choice of the domain. */
const WatchChange = {
  indicator: z.string().max(200),
  frequency: FrequencyCode,
  window: z.string().max(20).default('').describe('`P12M` for figures of twelve months; empty for their own period'),
  method: z.string().max(200),
  parameters: z
    .record(z.string().max(100), PlainValue)
    .optional()
    .describe('Only what is to differ; empty: back to the domain’s choice'),
  fewestPerPeriod: z
    .number()
    .min(0)
    .max(1_000_000)
    .nullable()
    .default(null)
    .describe('Average count per period below which the method is passed over; null: as the domain chose'),
};

export const SettingPreviewRequest = z.object(WatchChange);
export type SettingPreviewRequest = z.input<typeof SettingPreviewRequest>;

/** A signal that a change would have added or removed. */
export const PreviewedSignal = z.object({
  series: z.number().int(),
  place: z.string(),
  substance: z.string().nullable(),
  period: CalendarDay,
  kind: z.enum(['increase', 'decrease']),
  observed: z.number().nullable(),
  expected: z.number().nullable(),
  upper: z.number().nullable(),
  signal: z.number().int().nullable().describe('The signal that was raised of it, where one was'),
  state: z.enum(signalStates).nullable().describe('How that signal was judged'),
});
export type PreviewedSignal = z.infer<typeof PreviewedSignal>;

const Judged = z.object({
  verified: z.number().int(),
  dismissed: z.number().int(),
  undecided: z.number().int(),
});

/** What a change would have done in the last two years, replayed over the figures as they were known then. */
export const SettingPreview = z.object({
  series: z.number().int().describe('Series replayed'),
  ofSeries: z.number().int().describe('Series of the watch; those with most figures are replayed'),
  periods: z.number().int(),
  before: z.object({ signals: z.number().int(), judged: Judged }),
  after: z.object({ signals: z.number().int(), judged: Judged }),
  added: z.array(PreviewedSignal).describe('At most a hundred, latest first'),
  removed: z.array(PreviewedSignal).describe('At most a hundred, latest first'),
  addedCount: z.number().int(),
  removedCount: z.number().int(),
});
export type SettingPreview = z.infer<typeof SettingPreview>;

export const SettingProposal = SettingPreviewRequest.extend({ reason: z.string().min(1).max(4_000) });
export type SettingProposal = z.input<typeof SettingProposal>;

export const SettingDecision = z.object({
  decision: z.enum(['accept', 'reject', 'withdraw']),
  note: z.string().max(4_000).optional(),
  reviewOwn: z
    .boolean()
    .default(false)
    .describe('One’s own proposal: only on a node of a single analyst, and it is written down'),
});
export type SettingDecision = z.input<typeof SettingDecision>;

/** One version of a setting. */
export const SettingEntry = z.object({
  id: z.number().int(),
  indicator: z.string(),
  frequency: FrequencyCode,
  window: z.string(),
  method: z.string(),
  parameters: z.record(z.string(), PlainValue),
  fewestPerPeriod: z.number().nullable(),
  reason: z.string(),
  state: z.enum(settingStates),
  preview: SettingPreview,
  reviewedByProposer: z.boolean(),
  tlp: TlpCode,
  history: z.array(WarnDecision),
});
export type SettingEntry = z.infer<typeof SettingEntry>;
export const SettingList = z.object({ settings: z.array(SettingEntry).describe('Latest first') });
export type SettingList = z.infer<typeof SettingList>;

/** A method of a watch, with what it is asked for now. */
export const WatchedMethod = z.object({
  method: z.string(),
  title: TrilingualText,
  why: TrilingualText,
  parameters: z.record(z.string(), PlainValue).describe('In force, defaults included'),
  chosen: z.record(z.string(), PlainValue).describe('The domain’s choice, defaults included'),
  meanings: z.record(z.string(), TrilingualText),
  fewestPerPeriod: z.number().nullable(),
  chosenFewestPerPeriod: z.number().nullable(),
  setting: z.number().int().nullable().describe('The accepted setting in force; null: the domain’s choice'),
});

/** What watches the series of an indicator at a frequency: its methods, the first that can say something does. */
export const WatchEntry = z.object({
  indicator: z.string(),
  frequency: FrequencyCode,
  window: z.string(),
  series: z.number().int(),
  methods: z.array(WatchedMethod),
});
export type WatchEntry = z.infer<typeof WatchEntry>;
export const WatchList = z.object({
  watches: z.array(WatchEntry),
  secondPerson: z.boolean().describe('Whether another person than the proposer has to review'),
});
export type WatchList = z.infer<typeof WatchList>;
