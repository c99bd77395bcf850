import { z } from 'zod';
import { muteReasons, muteScopes } from '../model/index.ts';
import { CalendarDay, TlpCode } from './parts.ts';

/** Who decided what, when and why. */
export const WarnDecision = z.object({
  at: z.string(),
  by: z.string(),
  event: z.enum(['muted', 'unmuted', 'proposed', 'accepted', 'rejected', 'withdrawn', 'replaced']),
  note: z.string().nullable(),
});
export type WarnDecision = z.infer<typeof WarnDecision>;

/** What is kept off the list of signals until a day. */
export const MuteEntry = z.object({
  id: z.number().int(),
  scope: z.enum(muteScopes),
  series: z.number().int().nullable(),
  substance: z.string().nullable(),
  place: z.string().nullable(),
  indicator: z.string().nullable().describe('Of the scope indicator-source, and of the series of the scope series'),
  source: z.string().nullable(),
  reason: z.enum(muteReasons),
  until: CalendarDay.describe('Last day on which it holds; it ends by itself'),
  active: z.boolean(),
  signals: z.number().int().describe('Open signals that it keeps off the list now'),
  tlp: TlpCode,
  history: z.array(WarnDecision),
});
export type MuteEntry = z.infer<typeof MuteEntry>;
export const MuteList = z.object({ mutes: z.array(MuteEntry) });
export type MuteList = z.infer<typeof MuteList>;

export const MuteQuery = z.object({
  which: z.enum(['active', 'ended', 'all']).default('active'),
});
export type MuteQuery = z.infer<typeof MuteQuery>;

export const MuteRequest = z.object({
  scope: z.enum(muteScopes),
  series: z.number().int().min(1).optional().describe('For the scope series'),
  substance: z
    .string()
    .max(200)
    .nullable()
    .optional()
    .describe('For the scope substance-place; null: figures about no substance in particular'),
  place: z.string().max(200).optional().describe('For the scope substance-place: this place and those inside it'),
  indicator: z.string().max(200).optional().describe('For the scope indicator-source'),
  source: z.string().max(200).optional().describe('For the scope indicator-source'),
  reason: z.enum(muteReasons),
  note: z.string().max(4_000).optional(),
  until: CalendarDay.describe('Last day, at most a year from today'),
});
export type MuteRequest = z.infer<typeof MuteRequest>;

export const UnmuteRequest = z.object({ note: z.string().max(4_000).optional() });
export type UnmuteRequest = z.infer<typeof UnmuteRequest>;
