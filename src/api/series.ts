import { z } from 'zod';
import { CalendarDay, CellFields, FrequencyCode, Page, TildeList, TlpCode } from './parts.ts';

/** A series: indicator × place × substance × further dimensions × source × frequency. */
export const SeriesEntry = z.object({
  id: z.number().int(),
  source: z.string(),
  dataset: z.string(),
  indicator: z.string(),
  place: z.string(),
  substance: z.string().nullable(),
  frequency: FrequencyCode,
  window: z.string().describe('ISO 8601 duration where a figure covers another span than its period, else empty'),
  dimensions: z.record(z.string(), z.string()),
  tlp: TlpCode,
  training: z.boolean(),
  first: CalendarDay.nullable(),
  last: CalendarDay.nullable(),
  observations: z.number().int(),
  latestAsOf: CalendarDay.nullable(),
});
export type SeriesEntry = z.infer<typeof SeriesEntry>;

export const SeriesQuery = Page.extend({
  source: z.string().optional(),
  indicator: z.string().optional(),
  substance: TildeList,
  place: TildeList,
  within: z.string().optional().describe('Places inside this one'),
  frequency: FrequencyCode.optional(),
  dimensions: z.string().max(1_000).optional().describe('`name:value`, separated by `~`'),
});
export type SeriesQuery = z.infer<typeof SeriesQuery>;
export const SeriesPage = z.object({ series: z.array(SeriesEntry), next: z.string().nullable() });
export type SeriesPage = z.infer<typeof SeriesPage>;

export const ObservationEntry = z.object({
  series: z.number().int(),
  period: CalendarDay.describe('First day of the reference period'),
  ...CellFields,
  asOf: CalendarDay.describe('Since when this figure is known as it stands'),
  delivery: z.number().int(),
  tlp: TlpCode,
});
export type ObservationEntry = z.infer<typeof ObservationEntry>;

export const ObservationQuery = SeriesQuery.extend({
  series: TildeList.describe('Series numbers, separated by `~`'),
  from: CalendarDay.optional(),
  to: CalendarDay.optional(),
  asKnownOn: CalendarDay.optional().describe('Figures as they were known on this day'),
  limit: z.coerce.number().int().min(1).max(100_000).default(10_000),
});
export type ObservationQuery = z.infer<typeof ObservationQuery>;
export const ObservationPage = z.object({
  asKnownOn: CalendarDay.nullable(),
  series: z.array(SeriesEntry).describe('The series that the observations of this page belong to'),
  observations: z.array(ObservationEntry),
  next: z.string().nullable(),
});
export type ObservationPage = z.infer<typeof ObservationPage>;

/** One change of one figure. */
export const VintageEntry = z.object({
  period: CalendarDay,
  ...CellFields,
  asOf: CalendarDay,
  delivery: z.number().int(),
  tlp: TlpCode,
});
export const VintageList = z.object({
  series: SeriesEntry,
  asOfDates: z.array(CalendarDay).describe('Days on which a delivery changed anything'),
  vintages: z.array(VintageEntry),
});
export type VintageList = z.infer<typeof VintageList>;
