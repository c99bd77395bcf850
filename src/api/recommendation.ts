import { z } from 'zod';
import { recommendationResponses, recommendationStates, recommendingBodies } from '../model/index.ts';
import { CalendarDay, CountryCode } from './parts.ts';
import { PlainText, TrilingualPlainText } from './plain-text.ts';

const WebAddress = z.url({ protocol: /^https?$/u }).max(1_000);
const mostCountries = 60;

/** What shows how far something is. */
export const EvidenceEntry = z.strictObject({
  title: TrilingualPlainText(300),
  address: WebAddress.describe('http or https'),
  day: CalendarDay.nullable().describe('Day that it is of; null: it bears none'),
});
export type EvidenceEntry = z.infer<typeof EvidenceEntry>;

const Response = z.strictObject({
  response: z.enum(recommendationResponses),
  text: TrilingualPlainText(2_000).nullable(),
  day: CalendarDay,
});

/** What a body outside asks of countries, and what they answered, as it was published. */
export const RecommendationEntry = z.strictObject({
  body: z.enum(recommendingBodies),
  bodyName: TrilingualPlainText(300).nullable().describe('Needed where `body` does not say which institution it is'),
  reference: PlainText(200).describe('Paragraph or number in the document'),
  document: z.strictObject({ title: TrilingualPlainText(500), address: WebAddress.nullable(), day: CalendarDay }),
  addressed: z
    .array(CountryCode)
    .min(1)
    .max(mostCountries)
    .refine((countries) => new Set(countries).size === countries.length, 'names a country twice'),
  responses: z
    .record(CountryCode, Response)
    .refine((responses) => Object.keys(responses).length <= mostCountries, `more than ${mostCountries}`)
    .describe('By country; as it was published where the country is not that of the node'),
  state: z.enum(recommendationStates),
  stateOn: CalendarDay.nullable().describe('Day since which it is so; null: nobody said'),
});
export type RecommendationEntry = z.infer<typeof RecommendationEntry>;
