import { z } from 'zod';
import { dismissReasons, holdReasons, signalKinds, signalStates, verdicts } from '../model/index.ts';
import { Corroboration } from './corroboration.ts';
import { FigurePoint } from './figure.ts';
import { CalendarDay, FrequencyCode, Page, TildeList, TlpCode, TrilingualText } from './parts.ts';
import { SeriesEntry } from './series.ts';

/** A departure that a method found in one series. */
export const SignalEntry = z.object({
  id: z.number().int(),
  group: z.number().int(),
  kind: z.enum(signalKinds),
  state: z.enum(signalStates),
  series: z.number().int(),
  source: z.string(),
  indicator: z.string(),
  place: z.string(),
  substance: z.string().nullable(),
  dimensions: z.record(z.string(), z.string()),
  frequency: FrequencyCode,
  window: z.string(),
  period: CalendarDay,
  observed: z.number().nullable(),
  expected: z.number().nullable(),
  lower: z.number().nullable(),
  upper: z.number().nullable(),
  score: z.number().describe('Standardised distance beyond the bound; ranks signals'),
  pValue: z.number().nullable(),
  adjustedPValue: z
    .number()
    .nullable()
    .describe('Benjamini–Hochberg over the scan: countries first, then the places of a country'),
  heldBack: z.boolean().describe('Found, but beyond the false discovery rate or the daily budget'),
  heldBackBecause: z.enum(holdReasons).nullable(),
  mutedUntil: CalendarDay.nullable().describe('Kept off the list up to this day; null: not muted'),
  method: z.string(),
  asOf: CalendarDay.describe('Vintage used'),
  foundAt: z.string(),
  decidedAt: z.string().nullable(),
  tlp: TlpCode,
  training: z.boolean(),
});
export type SignalEntry = z.infer<typeof SignalEntry>;

/** Signals of the same substance and time in nested or neighbouring places: one event. */
export const SignalGroup = z.object({
  id: z.number().int(),
  rank: z.number().int(),
  lead: SignalEntry,
  members: z.number().int(),
  places: z.array(z.string()),
  indicators: z.array(z.string()),
  sources: z.array(z.string()),
});
export type SignalGroup = z.infer<typeof SignalGroup>;

export const SignalQuery = Page.extend({
  state: TildeList.describe('States; absent: new and in review'),
  indicator: z.string().optional(),
  substance: z.string().optional(),
  place: z.string().optional().describe('This place and those inside it'),
  source: z.string().optional(),
  kind: z.enum(signalKinds).optional(),
  since: CalendarDay.optional().describe('Found on or after this day'),
  heldBack: z.enum(['no', 'only', 'all']).default('no'),
  muted: z.enum(['no', 'only', 'all']).default('no').describe('Open signals that a mute keeps off the list'),
});
export type SignalQuery = z.infer<typeof SignalQuery>;

/** How many signals reach a person. */
export const SignalBudget = z.object({
  falseDiscoveryRate: z.number(),
  perAnalyst: z.number().int().describe('Groups of signals shown to an analyst a day'),
  analysts: z.number().int().describe('Analysts on duty'),
  perDay: z.number().int(),
});

/** Open signals that are held back, by their reason. */
const HeldBackCounts = z.object({
  'false-discovery-rate': z.number().int(),
  budget: z.number().int(),
  'down-slope': z.number().int(),
});
export const SignalPage = z.object({
  groups: z.array(SignalGroup),
  next: z.string().nullable(),
  counts: z.object({
    new: z.number().int(),
    'in-review': z.number().int(),
    verified: z.number().int(),
    dismissed: z.number().int(),
    closed: z.number().int(),
    heldBack: z.number().int(),
    muted: z.number().int(),
  }),
  heldBackBecause: HeldBackCounts,
  budget: SignalBudget,
});
export type SignalPage = z.infer<typeof SignalPage>;

export const SignalHistoryEntry = z.object({
  at: z.string(),
  by: z.string().describe('Analyst, or `vigia` for the system'),
  event: z.enum(['found', 'updated', 'closed', 'reopened', 'review', 'verify', 'dismiss', 'reopen', 'note']),
  reason: z.enum(dismissReasons).nullable(),
  note: z.string().nullable(),
  observed: z.number().nullable(),
  expected: z.number().nullable(),
  upper: z.number().nullable(),
  asOf: CalendarDay.nullable(),
});
export type SignalHistoryEntry = z.infer<typeof SignalHistoryEntry>;

/** What the method expected at each period it looked at. */
export const ExpectedPoint = z.object({
  period: CalendarDay,
  expected: z.number().nullable(),
  lower: z.number().nullable(),
  upper: z.number().nullable(),
  alarm: z.boolean(),
  reference: z.boolean().describe('The period is part of the reference the signal was judged against'),
});

/** A method in plain words. */
export const MethodDescription = z.object({
  title: TrilingualText,
  sentences: z.array(TrilingualText).describe('What it does, and when it raises a signal'),
  parameters: z.record(z.string(), TrilingualText).describe('What the parameters mean, by their names'),
  why: TrilingualText.nullable().describe('Why the domain lets this method watch this indicator'),
});
export type MethodDescription = z.infer<typeof MethodDescription>;

/** What the judgement rests on beyond its numbers; signals of older versions have less of it. */
export const SignalEvidence = z.looseObject({
  knownPeriods: z.number().optional(),
  reference: z.object({ from: CalendarDay, to: CalendarDay }).nullish(),
  methodsPassedOver: z
    .array(z.object({ method: z.string(), reason: z.string() }))
    .optional()
    .describe('Methods that come first in the watch and had nothing to say'),
  onDownSlope: z.boolean().optional(),
  setting: z.number().int().nullish().describe('The accepted setting of the watch it was judged with'),
});

export const SignalDetail = SignalEntry.extend({
  methodText: MethodDescription.nullable().describe('Absent for a method that only an older version knew'),
  parameters: z.record(z.string(), z.union([z.number(), z.string(), z.boolean(), z.null()])),
  codeVersion: z.string(),
  delivery: z.number().int().nullable(),
  points: z.array(FigurePoint).describe('The series as known on the vintage used'),
  expectation: z.array(ExpectedPoint),
  provisionalFrom: CalendarDay.nullable().describe('Figures from here on are likely to be revised'),
  evidence: z.record(z.string(), z.unknown()),
  corroboration: Corroboration.nullable().describe('What other streams say; null where none speaks of it'),
  history: z.array(SignalHistoryEntry),
  members: z.array(SignalEntry).describe('The other signals of the group'),
  elsewhere: z.array(SignalEntry).describe('The same substance in other places and streams, same time'),
  relatedSeries: z.array(SeriesEntry).describe('The same substance elsewhere, with figures'),
});
export type SignalDetail = z.infer<typeof SignalDetail>;

export const VerdictRequest = z.object({
  verdict: z.enum(verdicts),
  reason: z.enum(dismissReasons).optional().describe('Required to dismiss'),
  note: z.string().max(4_000).optional(),
  expectedState: z.enum(signalStates).optional().describe('Refuse where somebody else decided meanwhile'),
  group: z.boolean().default(false).describe('Decide for the whole group'),
});
export type VerdictRequest = z.input<typeof VerdictRequest>;
export const NoteRequest = z.object({ note: z.string().min(1).max(4_000) });
export type NoteRequest = z.infer<typeof NoteRequest>;
