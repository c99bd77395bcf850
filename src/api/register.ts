import { z } from 'zod';
import { units } from '../base/index.ts';
import { placeLevels } from '../model/index.ts';
import { TrilingualText } from './parts.ts';

export const PlaceEntry = z.object({
  id: z.string(),
  level: z.enum(placeLevels),
  name: TrilingualText,
  parent: z.string().nullable(),
  country: z.string().nullable(),
  latitude: z.number().nullable(),
  longitude: z.number().nullable(),
  series: z.number().int().describe('Number of series about this very place'),
});
export type PlaceEntry = z.infer<typeof PlaceEntry>;
export const PlaceList = z.object({ places: z.array(PlaceEntry) });
export type PlaceList = z.infer<typeof PlaceList>;
export const PlaceQuery = z.object({
  level: z.enum(placeLevels).optional(),
  country: z.string().max(2).optional(),
  withData: z
    .enum(['true', 'false'])
    .default('false')
    .describe('Only places that some series is about, and what contains them'),
});

export const SubstanceEntry = z.object({
  id: z.string(),
  kind: z.enum(['substance', 'class', 'equipment', 'reagent', 'reported']),
  name: TrilingualText,
  inchiKey: z.string().nullable(),
  cas: z.string().nullable(),
  synonyms: z.array(z.string()),
  classes: z.array(z.string()),
  markerOf: z.string().nullable(),
  icd10: z.array(z.string()),
  identifiedAs: z
    .string()
    .nullable()
    .optional()
    .describe('For a name that a source reports: the substance that people say it means'),
  series: z.number().int(),
});
export type SubstanceEntry = z.infer<typeof SubstanceEntry>;
export const SubstanceList = z.object({ substances: z.array(SubstanceEntry) });
export type SubstanceList = z.infer<typeof SubstanceList>;
export const SubstanceQuery = z.object({
  q: z.string().max(200).optional(),
  withData: z.enum(['true', 'false']).default('false'),
});

export const IndicatorEntry = z.object({
  id: z.string(),
  domain: z.string(),
  title: TrilingualText,
  description: TrilingualText,
  unit: z.string().describe('UCUM'),
  unitText: TrilingualText,
  kind: z.enum(['count', 'rate', 'load', 'share', 'mass', 'amount', 'price', 'days']),
  direction: z.enum(['rise-is-worse', 'rise-is-better', 'neutral']),
  absence: z.enum(['zero', 'unknown']),
  additive: z.object({ places: z.boolean(), substances: z.boolean() }),
  caution: TrilingualText.nullable().describe('What a reader must not conclude'),
  watch: z
    .array(z.object({ method: z.string(), frequency: z.string(), why: TrilingualText }))
    .describe('Which methods watch it, best first'),
  sources: z.array(z.string()).describe('Sources with series of it'),
  series: z.number().int(),
});
export type IndicatorEntry = z.infer<typeof IndicatorEntry>;
export const IndicatorList = z.object({ indicators: z.array(IndicatorEntry) });
export type IndicatorList = z.infer<typeof IndicatorList>;

export const unitCodes = Object.keys(units);
