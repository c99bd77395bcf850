import { z } from 'zod';
import { frequencies, unitCodes } from '../base/index.ts';
import { aggregations, betterDirections, placeLevels } from '../model/index.ts';
import { EntryHead, entryDetailOf, saveOutcomeOf, saveRequestOf } from './entry.ts';
import { CalendarDay } from './parts.ts';
import { TrilingualPlainText } from './plain-text.ts';

const Id = z.string().min(1).max(200);
const Per = z.number().positive().max(1_000_000_000);

const PlaceSelection = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('named'), places: z.array(Id).max(200) }),
  z.strictObject({ kind: z.literal('within'), place: Id, level: z.enum(placeLevels).nullable() }),
]);

const Measure = z.strictObject({
  indicator: Id,
  substance: Id.nullable().describe('null: figures that are about no substance in particular'),
  places: PlaceSelection,
  sources: z.array(Id).max(20).describe('In order: where two speak of one place and period, the first is taken'),
  frequency: z.enum(frequencies),
  window: z
    .templateLiteral(['P', z.int().min(1).max(120), 'M'])
    .or(z.literal(''))
    .describe('Period that a reported figure covers, P12M; empty: its own'),
  dimensions: z
    .record(z.string().max(100), z.string().max(1_000))
    .describe('Exactly these; values separated by `~` are added up, and under `*` all that are reported'),
});

/** A question about progress that people composed; what makes one without an answer is refused. */
export const ComposedQuestion = z.strictObject({
  title: TrilingualPlainText(300),
  note: TrilingualPlainText(2_000).describe('What is asked, and what the answer does not say'),
  measure: Measure,
  across: z.enum(aggregations).describe('How places become one figure'),
  periods: z.number().int().min(1).max(120).describe('Periods that one figure adds up'),
  denominator: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('none') }),
    z.strictObject({ kind: z.literal('population'), per: Per, of: Id.exactOptional() }),
    z.strictObject({ kind: z.literal('measure'), measure: Measure, per: Per, isWhole: z.boolean() }),
  ]),
  chance: z.boolean().describe('Whether counts are taken as one outcome of chance'),
  better: z.enum(betterDirections).nullable().describe('null: what a rise means is not agreed'),
  unit: z.enum(unitCodes),
  panel: z.enum(['common', 'whole']),
});
export type ComposedQuestion = z.infer<typeof ComposedQuestion>;

export const ComposedQuestionEntry = z.object({ ...EntryHead.shape, ...ComposedQuestion.shape });
export type ComposedQuestionEntry = z.infer<typeof ComposedQuestionEntry>;
export const ComposedQuestionList = z.object({ questions: z.array(ComposedQuestionEntry) });
export type ComposedQuestionList = z.infer<typeof ComposedQuestionList>;
export const SaveComposedQuestionRequest = saveRequestOf(ComposedQuestion);
export type SaveComposedQuestionRequest = z.input<typeof SaveComposedQuestionRequest>;
export const SaveComposedQuestionOutcome = saveOutcomeOf(ComposedQuestionEntry, ComposedQuestion);
export type SaveComposedQuestionOutcome = z.infer<typeof SaveComposedQuestionOutcome>;
export const ComposedQuestionDetail = entryDetailOf(ComposedQuestionEntry, ComposedQuestion);
export type ComposedQuestionDetail = z.infer<typeof ComposedQuestionDetail>;

/** Asks for the answer to a question before it is stored; texts may still be empty. */
export const PreviewQuestionRequest = z.strictObject({
  content: ComposedQuestion,
  asKnownOn: CalendarDay.nullable().default(null).describe('As this node knew it on that day; null: today'),
});
export type PreviewQuestionRequest = z.input<typeof PreviewQuestionRequest>;
