import { z } from 'zod';
import { placeLevels } from '../model/index.ts';
import { CalendarDay, FrequencyCode, TlpCode } from './parts.ts';

/** Where, among the places of an indicator, the latest periods hold more events than expected. */
export const ClusterQuery = z.object({
  indicator: z.string().max(100),
  frequency: FrequencyCode,
  country: z.string().max(20).default('NADD').describe('Places inside this one'),
  level: z.enum(placeLevels).default('subdivision'),
  substance: z.string().max(100).optional(),
  source: z.string().max(100).optional(),
  dimensions: z.string().max(1_000).optional().describe('`name:value`, separated by `~`'),
  to: CalendarDay.optional().describe('Last period; absent: the latest that most places have'),
  asKnownOn: CalendarDay.optional().describe('Figures as they were known on this day'),
  longest: z.coerce.number().int().min(1).max(26).optional().describe('Most periods of a cluster'),
  share: z.coerce.number().min(0.01).max(0.5).default(0.5).describe('Largest share of the expected events in a circle'),
  against: z
    .enum(['rest', 'itself'])
    .default('rest')
    .describe(
      '`rest`: more than elsewhere, so that a rise everywhere is none; `itself`: more than the place’s own past',
    ),
  simulations: z.coerce.number().int().min(99).max(9_999).default(999),
});
export type ClusterQuery = z.infer<typeof ClusterQuery>;

export const PlaceCluster = z.object({
  places: z.array(z.string()).describe('Nearest to the centre first'),
  centre: z.string(),
  radius: z.number().describe('Kilometres from the centre to the middle of the farthest place'),
  from: CalendarDay.describe('First period'),
  to: CalendarDay.describe('Last period: that of the study'),
  periods: z.number().int(),
  observed: z.number(),
  expected: z.number(),
  ratio: z.number().describe('Observed over expected'),
  score: z.number().describe('Log likelihood ratio, counts divided by their dispersion'),
  pValue: z.number().describe('Share of simulations without a cluster whose strongest is at least as strong'),
  gumbelPValue: z.number().nullable().describe('The same by a Gumbel distribution, finer than the simulations allow'),
  recurrence: z
    .number()
    .describe(
      'Analyses, one each period, within which one such cluster is due by chance; at most a hundred times the simulations',
    ),
});
export type PlaceCluster = z.infer<typeof PlaceCluster>;

export const ClusterReport = z.object({
  indicator: z.string(),
  substance: z.string().nullable(),
  source: z.string(),
  frequency: FrequencyCode,
  asKnownOn: CalendarDay.nullable(),
  against: z.enum(['rest', 'itself']),
  history: z.object({ from: CalendarDay, to: CalendarDay }).describe('Periods that the expectation rests on'),
  study: z.object({ from: CalendarDay, to: CalendarDay, observed: z.number(), expected: z.number() }),
  longest: z.number().int(),
  share: z.number(),
  simulations: z.number().int(),
  rehearsals: z.number().int().describe('Earlier spans that the dispersions rest on'),
  places: z.array(
    z.object({
      place: z.string(),
      observed: z.number().describe('In the study'),
      expected: z.number().describe('From its own history and the common season'),
      dispersion: z.number().describe('Variance over mean of its counts about such expectations'),
    }),
  ),
  leftOut: z.array(z.object({ place: z.string(), reason: z.enum(['no-coordinates', 'missing-figures']) })),
  clusters: z.array(PlaceCluster).describe('Strongest first; no two share a place. The first whatever its p value'),
  tlp: TlpCode.describe('The strictest of the figures used'),
  training: z.boolean(),
});
export type ClusterReport = z.infer<typeof ClusterReport>;
