import { z } from 'zod';
import { frequencies, isCalendarDate, languages } from '../base/index.ts';
import { confidentialityStatuses, missingReasons, observationStatuses, tlpLabels } from '../model/index.ts';

/** A calendar day, `YYYY-MM-DD`. */
export const CalendarDay = z
  .string()
  .refine(isCalendarDate, 'not a calendar day (YYYY-MM-DD)')
  .meta({ format: 'date' });

/** ISO 3166-1 alpha-2. */
export const CountryCode = z.string().regex(/^[A-Z]{2}$/u, 'ISO 3166-1 alpha-2');

export const TrilingualText = z.object({ en: z.string(), fr: z.string(), es: z.string() });
export const LanguageCode = z.enum(languages);
export const FrequencyCode = z.enum(frequencies);
export const TlpCode = z.enum(tlpLabels);

/** A list in a query string, separated by `~`. */
export const TildeList = z.string().max(4_000).optional();

export const CellFields = {
  value: z.number().nullable(),
  low: z.number().nullable().describe('Lower bound: of the suppressed value, or of the 95 % interval'),
  high: z.number().nullable(),
  status: z.enum(observationStatuses).describe('SDMX OBS_STATUS'),
  confidentiality: z.enum(confidentialityStatuses).describe('SDMX CONF_STATUS'),
  reason: z.enum(missingReasons).nullable().describe('Why there is no value'),
};

export const Page = z.object({
  limit: z.coerce.number().int().min(1).max(10_000).default(100),
  cursor: z.string().max(200).optional().describe('`next` of the page before'),
});

/** RFC 9457 problem document. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: z.string(),
  detail: z.string(),
  details: z.record(z.string(), z.unknown()),
});
export type Problem = z.infer<typeof Problem>;
