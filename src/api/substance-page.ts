import { z } from 'zod';
import { controlStatuses } from '../model/index.ts';
import { ControlFinding, JurisdictionAnswer, JurisdictionCode, RegisterName } from './control.ts';
import { CalendarDay, TlpCode, TrilingualText } from './parts.ts';

export const substanceKinds = ['substance', 'class', 'equipment', 'reagent', 'reported'] as const;

/** Searching the register. */
export const RegisterQuery = z.object({
  q: z.string().max(200).optional(),
  kind: z.enum(substanceKinds).optional(),
  class: z.string().max(200).optional(),
  listedBy: JurisdictionCode.optional(),
  notListedBy: JurisdictionCode.optional(),
  seen: z.enum(['true', 'false']).optional().describe('Whether some source has found it'),
  limit: z.coerce.number().int().min(1).max(1_000).default(50),
  cursor: z.string().max(200).optional(),
});
export type RegisterQuery = z.infer<typeof RegisterQuery>;

export const RegisterEntry = z.object({
  id: z.string(),
  kind: z.enum(substanceKinds),
  name: RegisterName,
  matchedName: z.string().nullable().describe('The other name by which it was found'),
  score: z.number(),
  classes: z.array(z.object({ id: z.string(), name: TrilingualText })),
  cas: z.string().nullable(),
  hasStructure: z.boolean(),
  verdicts: z.array(z.object({ jurisdiction: JurisdictionCode, verdict: JurisdictionAnswer.shape.verdict })),
  series: z.number().int(),
  openGaps: z.number().int(),
});
export type RegisterEntry = z.infer<typeof RegisterEntry>;
export const RegisterPage = z.object({
  substances: z.array(RegisterEntry),
  total: z.number().int(),
  next: z.string().nullable(),
  facets: z.object({
    kind: z.array(z.object({ value: z.string(), count: z.number().int() })),
    class: z.array(z.object({ value: z.string(), name: TrilingualText, count: z.number().int() })),
    listedBy: z.array(z.object({ value: z.string(), count: z.number().int() })),
  }),
});
export type RegisterPage = z.infer<typeof RegisterPage>;

/** Everything about one substance. */
export const SubstanceDetail = z.object({
  id: z.string(),
  kind: z.enum(substanceKinds),
  name: RegisterName,
  names: z
    .array(
      z.object({
        name: z.string(),
        language: z.enum(['en', 'fr', 'es', 'nl']).nullable(),
        kind: z.enum(['systematic', 'international', 'trade', 'street', 'code', 'other']),
        source: z.string().nullable(),
      }),
    )
    .describe('Other names, each with where it stands'),
  identity: z
    .object({
      smiles: z.string(),
      inchi: z.string(),
      inchiKey: z.string(),
      formula: z.string(),
      molarMass: z.number(),
      status: z.enum(['validated', 'validated-connectivity', 'computed']),
    })
    .nullable(),
  cas: z.array(z.string()),
  salts: z
    .array(z.object({ acid: TrilingualText, inchiKey: z.string() }))
    .describe('Its salts that published records give, each found by its own InChIKey too'),
  classes: z.array(z.object({ id: z.string(), name: TrilingualText })),
  related: z.array(
    z.object({
      id: z.string(),
      name: RegisterName,
      relation: z.enum(['marker-of', 'marker', 'stereo-form', 'skeleton', 'salt', 'member', 'homonym']),
    }),
  ),
  jurisdictions: z.array(JurisdictionAnswer),
  timeline: z
    .array(
      z.object({
        jurisdiction: JurisdictionCode,
        from: CalendarDay.nullable(),
        to: CalendarDay.nullable(),
        uncertainStart: z.boolean(),
        status: z.enum(controlStatuses),
        finding: ControlFinding,
      }),
    )
    .describe('Every entry that there was, is or will be; one axis for all jurisdictions'),
  sightings: z
    .array(
      z.object({
        country: z.string(),
        source: z.string(),
        firstSeen: CalendarDay,
        place: z.string(),
        lastSeen: CalendarDay,
        series: z.number().int(),
        findings: z.number().nullable().describe('Laboratory findings in all, where the source counts them'),
        indicator: z.string(),
        tlp: TlpCode.describe('Narrowest label of its series'),
      }),
    )
    .describe('Where and when first seen, by source'),
  gaps: z.array(
    z.object({ key: z.string(), kind: z.string(), daysOpen: z.number().int().nullable(), title: TrilingualText }),
  ),
  on: CalendarDay,
  knownOn: CalendarDay,
});
export type SubstanceDetail = z.infer<typeof SubstanceDetail>;
export const SubstanceDetailQuery = z.object({ on: CalendarDay.optional(), knownOn: CalendarDay.optional() });

export type SubstanceDetailQuery = z.infer<typeof SubstanceDetailQuery>;

/** A name that a source reports and nobody has identified yet. */
export const UnmappedSubstance = z.object({
  id: z.string(),
  source: z.string(),
  name: z.string(),
  firstReported: CalendarDay.nullable(),
  series: z.number().int(),
  findings: z.number().nullable(),
  tlp: TlpCode.describe('Narrowest label of the name and its series'),
  suggestions: z.array(z.object({ substance: z.string(), name: RegisterName, score: z.number() })),
  decision: z
    .object({
      decision: z.enum(['same-as', 'not-a-substance', 'new-substance', 'undecided']),
      substance: z.string().nullable(),
      by: z.string(),
      at: z.string(),
      note: z.string().nullable(),
    })
    .nullable(),
});
export type UnmappedSubstance = z.infer<typeof UnmappedSubstance>;
export const UnmappedQuery = z.object({
  which: z.enum(['waiting', 'decided', 'all']).default('waiting'),
  source: z.string().max(200).optional(),
  q: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(1_000).default(50),
  cursor: z.string().max(200).optional(),
});
export type UnmappedQuery = z.infer<typeof UnmappedQuery>;
export const UnmappedPage = z.object({
  substances: z.array(UnmappedSubstance),
  total: z.number().int(),
  next: z.string().nullable(),
});
export type UnmappedPage = z.infer<typeof UnmappedPage>;
export const IdentificationRequest = z.strictObject({
  decision: z
    .enum(['same-as', 'not-a-substance', 'new-substance', 'undecided'])
    .describe('undecided takes the last decision back'),
  substance: z.string().max(200).optional().describe('For same-as: id in the register'),
  note: z.string().max(4_000).optional(),
});
export type IdentificationRequest = z.infer<typeof IdentificationRequest>;
