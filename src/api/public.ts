import { z } from 'zod';
import {
  alertAudiences,
  alertFields,
  alertSeverities,
  informationCredibilities,
  jurisdictions,
  sourceReliabilities,
} from '../model/index.ts';
import { GapKind } from './gap.ts';
import { CalendarDay, TrilingualText } from './parts.ts';
import { TranslatedTextShape } from './plain-text.ts';

const Named = z.object({ id: z.string(), name: TrilingualText });

/** What everybody may know of this installation. */
export const PublicNode = z.object({
  country: z.string().describe('ISO 3166-1 alpha-2'),
  name: TrilingualText,
  today: CalendarDay,
  trainingData: z.boolean().describe('Everything shown is synthetic training data'),
});
export type PublicNode = z.infer<typeof PublicNode>;

const entryFields = {
  id: z.uuid(),
  owner: z.string().describe('ISO 3166-1 alpha-2 of the node that owns it'),
  state: z.enum(['published', 'updated', 'retracted']),
  version: z.number().int(),
  publishedAt: z.string(),
  title: TranslatedTextShape,
  severity: z.enum(alertSeverities),
  from: CalendarDay.nullable(),
  until: CalendarDay.nullable(),
  substances: z.array(Named),
  places: z.array(Named),
};
export const PublicAlertEntry = z.object(entryFields);
export type PublicAlertEntry = z.infer<typeof PublicAlertEntry>;
export const PublicAlertList = z.object({ alerts: z.array(PublicAlertEntry) });
export type PublicAlertList = z.infer<typeof PublicAlertList>;

/** An alert as everybody may read it; what is marked more narrowly is not in it, nor who wrote it. */
export const PublicAlert = z.object({
  ...entryFields,
  fields: z.partialRecord(z.enum(alertFields), TranslatedTextShape),
  audiences: z.partialRecord(z.enum(alertAudiences), TranslatedTextShape),
  reliability: z.enum(sourceReliabilities).describe('Admiralty code: the source'),
  credibility: z.enum(informationCredibilities).describe('Admiralty code: the information'),
  figures: z.array(
    z.object({
      indicator: Named,
      unit: z.string(),
      place: Named,
      substance: Named.nullable(),
      source: Named,
      asOf: CalendarDay,
      points: z.array(
        z.object({
          period: CalendarDay,
          value: z.number().nullable(),
          low: z.number().nullable(),
          high: z.number().nullable(),
          status: z.string().describe('SDMX OBS_STATUS'),
        }),
      ),
    }),
  ),
  versions: z.array(
    z.object({
      version: z.number().int(),
      state: z.enum(['published', 'updated', 'retracted']),
      publishedAt: z.string(),
      retraction: TranslatedTextShape.nullable(),
    }),
  ),
});
export type PublicAlert = z.infer<typeof PublicAlert>;

/** Feeds behind what is public, and of which day our copies are. */
export const PublicSourceList = z.object({
  sources: z.array(
    z.object({
      id: z.string(),
      country: z.string(),
      title: TrilingualText,
      publisher: TrilingualText,
      homepage: z.string(),
      licence: z.object({ name: z.string(), url: z.string().nullable(), attribution: TrilingualText }),
      latestAsOf: CalendarDay.nullable(),
      latestPeriod: CalendarDay.nullable(),
    }),
  ),
});
export type PublicSourceList = z.infer<typeof PublicSourceList>;

export const PublicGapQuery = z.object({
  jurisdiction: z.enum(jurisdictions).optional().describe('Missing there'),
  limit: z.coerce.number().int().min(1).max(500).default(100),
  cursor: z.string().max(20).optional().describe('`next` of the page before'),
});
export type PublicGapQuery = z.infer<typeof PublicGapQuery>;

/** What one jurisdiction lists and another has no entry for. */
export const PublicGapList = z.object({
  gaps: z.array(
    z.object({
      key: z.string(),
      kind: GapKind,
      title: TrilingualText,
      name: TrilingualText,
      listedBy: z.array(
        z.object({ jurisdiction: z.enum(jurisdictions), since: CalendarDay.nullable(), citation: z.string() }),
      ),
      missingIn: z.array(z.enum(jurisdictions)),
      openedOn: CalendarDay.nullable(),
      caution: z.array(TrilingualText),
    }),
  ),
  total: z.number().int(),
  next: z.string().nullable(),
});
export type PublicGapList = z.infer<typeof PublicGapList>;

/** How departures are found: what a method does and where it comes from. */
export const PublicMethodList = z.object({
  methods: z.array(
    z.object({
      id: z.string(),
      title: TrilingualText,
      sentences: z.array(TrilingualText),
      formula: z.array(z.string()),
      sources: z.array(z.string()),
      validity: TrilingualText,
    }),
  ),
});
export type PublicMethodList = z.infer<typeof PublicMethodList>;

/** What countries stated together and published: the same words in three languages, of equal standing. */
export const PublicStatementList = z.object({
  statements: z.array(
    z.object({
      id: z.string(),
      number: z.number().int(),
      publishedOn: CalendarDay,
      title: TrilingualText,
      parties: z.array(z.string()).describe('ISO 3166-1 alpha-2 of the countries that approved it'),
      held: z.object({ from: CalendarDay, until: CalendarDay, place: TrilingualText }).nullable(),
      replaces: z.string().nullable().describe('Published statement that it corrects'),
      paragraphs: z.array(TrilingualText),
    }),
  ),
});
export type PublicStatementList = z.infer<typeof PublicStatementList>;
