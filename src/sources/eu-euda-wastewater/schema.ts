import { z } from 'zod';

/** The publisher's site data as a tree of 2023: countries, cities, locations, and one measurement per day. */
export const SiteTree = z.object({
  countries: z.array(
    z.object({
      country_code: z.string(),
      cities: z.array(z.object({ name: z.string(), locations: z.array(z.json()).nullish() })).nullish(),
    }),
  ),
});

export const Location = z.object({
  latitude: z.number().nullish(),
  longitude: z.number().nullish(),
  /** Judged apart: a damaged one does not keep the loads out. */
  population_size: z.json().optional(),
  measurements: z
    .array(
      z.object({
        year: z.int().gte(2000).lte(2099),
        dayofweek: z.string(),
        value: z.number(),
        metabolite: z.object({ name: z.string() }),
      }),
    )
    .nullish(),
});

export type Location = z.infer<typeof Location>;

/** One week of a site and metabolite, as the reader regroups the measurements. */
export const Week = z.object({
  country: z.string(),
  city: z.string(),
  latitude: z.number().nullable(),
  longitude: z.number().nullable(),
  /** Number of the plant in the file, and whom it serves. */
  plant: z.int(),
  population: z.json(),
  year: z.int(),
  metabolite: z.string(),
  measurements: z.array(z.object({ day: z.string(), value: z.number() })),
});
export type Week = z.infer<typeof Week>;
