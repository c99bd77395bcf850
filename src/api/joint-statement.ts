import { z } from 'zod';
import { citedAspects } from '../model/index.ts';
import { EntryHead, entryDetailOf, saveOutcomeOf, saveRequestOf } from './entry.ts';
import { CalendarDay, CountryCode, LanguageCode } from './parts.ts';
import { PlainText, TrilingualPlainText } from './plain-text.ts';

const Identifier = z.string().min(1).max(200);

/** A record of at most so many parts, by names of their own: two people who each add one keep both. */
function Named<Part extends z.ZodType>(part: Part, most: number): z.ZodRecord<z.ZodString, Part> {
  return z
    .record(z.string().min(1).max(60), part)
    .refine((parts) => Object.keys(parts).length <= most, `holds more than ${most}`);
}

/** What a sentence rests on: something of the answer to a question, as it was known on a day. */
export const FigureCitation = z.strictObject({
  asked: z.strictObject({ kind: z.enum(['question', 'goal']), id: Identifier }),
  asKnownOn: CalendarDay,
  period: CalendarDay.describe('First day of the period that the figure is called after'),
  aspect: z.enum(citedAspects),
  since: CalendarDay.nullable().describe('Of a change: the period that it is compared with'),
  decimals: z.number().int().min(0).max(6),
});
export type FigureCitation = z.infer<typeof FigureCitation>;

export const JointParagraph = z.strictObject({
  position: z.number().min(-1_000_000).max(1_000_000).describe('Paragraphs are read in the order of these'),
  text: TrilingualPlainText(5_000).describe('A language that is still to be written is empty'),
  decisions: z.array(Identifier).max(50).describe('Decisions of the meeting that it states'),
  citations: Named(FigureCitation, 20),
  sourced: Named(z.strictObject({ value: z.number(), source: PlainText(500) }), 20).describe(
    'Numbers that are not from the data of this node, and where they are from',
  ),
});
export type JointParagraph = z.infer<typeof JointParagraph>;

const Content = z.strictObject({
  meeting: Identifier.nullable(),
  title: TrilingualPlainText(300),
  parties: z
    .array(CountryCode)
    .min(1)
    .max(20)
    .refine((countries) => new Set(countries).size === countries.length, 'names a country twice')
    .describe('Countries whose approval it needs'),
  held: z
    .strictObject({ from: CalendarDay, until: CalendarDay, place: TrilingualPlainText(200) })
    .nullable()
    .describe('Days and place of the meeting'),
  paragraphs: Named(JointParagraph, 200),
  replaces: Identifier.nullable().describe('Published statement that it corrects'),
  published: z.null().describe('It is published by its own request, never by saving'),
});

/** A statement of several countries: its paragraphs in three languages, side by side. */
export const JointStatementContent = Content.extend({
  published: z
    .strictObject({
      on: CalendarDay,
      number: z.number().int().min(1),
      training: z.boolean().describe('Whether it rests on synthetic training data'),
    })
    .nullable(),
});
export type JointStatementContent = z.infer<typeof JointStatementContent>;

export const JointStatementEntry = z.object({ ...EntryHead.shape, ...JointStatementContent.shape });
export type JointStatementEntry = z.infer<typeof JointStatementEntry>;
export const JointStatementList = z.object({ statements: z.array(JointStatementEntry) });
export type JointStatementList = z.infer<typeof JointStatementList>;
export const SaveJointStatementRequest = saveRequestOf(Content);
export type SaveJointStatementRequest = z.input<typeof SaveJointStatementRequest>;
export const SaveJointStatementOutcome = saveOutcomeOf(JointStatementEntry, JointStatementContent);
export type SaveJointStatementOutcome = z.infer<typeof SaveJointStatementOutcome>;
export const JointStatementDetail = entryDetailOf(JointStatementEntry, JointStatementContent);
export type JointStatementDetail = z.infer<typeof JointStatementDetail>;

export const PublishJointStatementRequest = z.strictObject({
  base: z.number().int().min(1).max(9_007_199_254_740_991).describe('The revision that was read'),
});
export type PublishJointStatementRequest = z.input<typeof PublishJointStatementRequest>;

export const StatementTextQuery = z.object({ language: LanguageCode.default('en') });
