import { z } from 'zod';
import { instrumentIds } from '../model/index.ts';
import { ControlFinding, JurisdictionCode, LegalTextEntry } from './control.ts';
import { CalendarDay, TlpCode, TrilingualText } from './parts.ts';

/** A text that the node can load. */
export const LegalTextSource = z.object({
  id: z.string(),
  jurisdiction: JurisdictionCode,
  title: TrilingualText,
  publisher: TrilingualText,
  description: TrilingualText,
  homepage: z.string(),
  licence: z.string(),
  instruments: z.array(z.enum(instrumentIds)),
  files: z.array(z.object({ language: z.string(), format: z.string(), name: z.string() })),
  tlp: TlpCode,
  latest: z
    .object({ run: z.number().int(), asOf: CalendarDay, loadedAt: z.string(), entries: z.number().int() })
    .nullable(),
  shippedAsOf: z.string().nullable().describe('What the shipped matrix was compiled from, where nothing was loaded'),
});
export type LegalTextSource = z.infer<typeof LegalTextSource>;
export const LegalTextSourceList = z.object({ sources: z.array(LegalTextSource) });
export type LegalTextSourceList = z.infer<typeof LegalTextSourceList>;

export const reportLineKinds = [
  'confirmed',
  'contradicted',
  'new',
  'changed',
  'gone',
  'ending',
  'unidentified',
  'issue',
] as const;

/** What one load of a text found. */
export const TextRun = z.object({
  id: z.number().int(),
  source: z.string(),
  asOf: CalendarDay,
  loadedAt: z.string(),
  by: z.string(),
  files: z.array(z.object({ language: z.string(), name: z.string(), sha256: z.string(), bytes: z.number().int() })),
  connectorVersion: z.string(),
  unchanged: z.boolean().describe('The same bytes were loaded before: nothing was stored'),
  entries: z.number().int(),
  counts: z.array(z.object({ kind: z.enum(reportLineKinds), count: z.number().int() })),
  tlp: TlpCode,
});
export type TextRun = z.infer<typeof TextRun>;
export const TextRunList = z.object({ runs: z.array(TextRun) });
export type TextRunList = z.infer<typeof TextRunList>;

export const TextRunLine = z.object({
  kind: z.enum(reportLineKinds),
  list: z.string().nullable(),
  item: z.string().nullable(),
  text: LegalTextEntry,
  before: LegalTextEntry.nullable(),
  diff: z
    .array(
      z.object({
        language: z.string(),
        parts: z.array(z.object({ op: z.enum(['same', 'added', 'removed']), text: z.string() })),
      }),
    )
    .describe('Changed wording, word by word'),
  substance: z.string().nullable(),
  rule: z.string().nullable(),
  until: CalendarDay.nullable(),
  finding: ControlFinding.nullable(),
  note: TrilingualText.nullable().describe('Why it counts as this kind'),
});
export type TextRunLine = z.infer<typeof TextRunLine>;
export const TextRunLineQuery = z.object({
  kind: z.enum(reportLineKinds).optional(),
  limit: z.coerce.number().int().min(1).max(5_000).default(200),
  cursor: z.string().max(200).optional(),
});
export const TextRunLinePage = z.object({
  run: TextRun,
  lines: z.array(TextRunLine),
  total: z.number().int(),
  next: z.string().nullable(),
});
export type TextRunLinePage = z.infer<typeof TextRunLinePage>;
