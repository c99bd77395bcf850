import { z } from 'zod';
import { sectors } from '../model/index.ts';
import { MarkingEntry } from './marking.ts';
import { CountryCode, TlpCode, TrilingualText } from './parts.ts';

/** A marking for what a source delivers from now on; never wider than the source's own. */
export const SourceMarkingRequest = z.strictObject({
  tlp: TlpCode,
  releasableTo: z.array(CountryCode).max(60).default([]),
  sectors: z.array(z.enum(sectors)).max(sectors.length).default([]),
  legalBasis: z.string().min(1).max(500).nullable().default(null),
  reason: z.string().trim().min(1).max(1_000),
});
export type SourceMarkingRequest = z.input<typeof SourceMarkingRequest>;

export const SourceMarkingAnswer = z.object({
  source: z.string(),
  own: MarkingEntry.describe('What the source itself says'),
  marking: MarkingEntry.describe('What deliveries carry from now on'),
  inWords: TrilingualText,
  history: z.array(z.object({ at: z.string(), by: z.string(), reason: z.string(), marking: MarkingEntry.nullable() })),
});
export type SourceMarkingAnswer = z.infer<typeof SourceMarkingAnswer>;
