import { z } from 'zod';
import { placeLevels, recordKinds } from '../model/index.ts';
import { CalendarDay, CountryCode } from './parts.ts';

/** What of a source's figures may leave in which form. */
export const StatisticsPolicyRequest = z.strictObject({
  source: z.string().min(1).max(200),
  figures: z
    .enum(['protect', 'as-published'])
    .nullable()
    .default(null)
    .describe('Outside their audience; null: small counts are protected where the figures are not public'),
  questions: z
    .enum(['never', 'approval', 'automatic'])
    .describe('Whether questions of other nodes are answered, and by whom'),
  minimum: z
    .number()
    .int()
    .min(2)
    .max(1_000)
    .nullable()
    .default(null)
    .describe('Smaller counts are withheld; null: as the indicator has it'),
  budget: z
    .number()
    .int()
    .min(0)
    .max(10_000)
    .default(20)
    .describe('Questions that one node may have answered in thirty days'),
  legalBasis: z.string().min(1).max(500).nullable().default(null),
});
export type StatisticsPolicyRequest = z.input<typeof StatisticsPolicyRequest>;

export const StatisticsPolicyEntry = z.object({
  source: z.string(),
  figures: z.enum(['protect', 'as-published']).nullable(),
  questions: z.enum(['never', 'approval', 'automatic']),
  minimum: z.number().int().nullable(),
  budget: z.number().int(),
  legalBasis: z.string().nullable(),
  at: z.string().nullable(),
  by: z.string().nullable(),
});
export type StatisticsPolicyEntry = z.infer<typeof StatisticsPolicyEntry>;
export const StatisticsPolicyList = z.object({ policies: z.array(StatisticsPolicyEntry) });
export type StatisticsPolicyList = z.infer<typeof StatisticsPolicyList>;

const directions = ['place', 'period', 'substance'] as const;

/** A question whose answer is a table of sums; the rows that it is computed from stay where they are. */
export const StatisticsQuestion = z
  .strictObject({
    source: z.string().min(1).max(200),
    indicator: z.string().min(1).max(200).optional().describe('Sum of a quantity that may be added up'),
    records: z.enum(recordKinds).optional().describe('Number of records, instead of an indicator'),
    dataset: z.string().min(1).max(200).optional().describe('Where the source has several'),
    by: z.array(z.enum(directions)).max(3).default([]),
    level: z.enum(placeLevels).default('subdivision').describe('Of places, with `place` in `by`'),
    within: z.string().min(1).max(200).optional().describe('Only places inside this one'),
    frequency: z.enum(['A', 'S', 'Q', 'M']).default('A').describe('Of periods, with `period` in `by`'),
    substance: z
      .string()
      .min(1)
      .max(200)
      .optional()
      .describe('Only this substance, or class where the quantity may be added up'),
    from: CalendarDay,
    to: CalendarDay,
  })
  .refine(
    ({ indicator, records }) => (indicator === undefined) !== (records === undefined),
    'indicator or records, one of them',
  )
  .refine(({ from, to }) => from <= to, 'from is after to');
export type StatisticsQuestion = z.infer<typeof StatisticsQuestion>;

export const AnswerCell = z.object({
  place: z.string().nullable().describe('null: all that the question is about'),
  period: z.string().nullable(),
  substance: z.string().nullable(),
  value: z.number().nullable().describe('null: withheld, which tells nothing of its size'),
});
export type AnswerCell = z.infer<typeof AnswerCell>;

export const StatisticsAnswer = z.object({
  asOf: CalendarDay.describe('As known on this day'),
  cells: z.array(AnswerCell),
});
export type StatisticsAnswer = z.infer<typeof StatisticsAnswer>;

const states = ['waiting', 'answered', 'refused'] as const;

/** What the other node hears: a refusal is the same whatever its reason. */
export const PeerQuestionAnswer = z.object({
  id: z.uuid(),
  state: z.enum(states),
  answer: StatisticsAnswer.nullable(),
});
export type PeerQuestionAnswer = z.infer<typeof PeerQuestionAnswer>;
export const PeerQuestionRequest = z.strictObject({ id: z.uuid(), question: StatisticsQuestion });

export const QuestionEntry = z.object({
  id: z.string(),
  direction: z.enum(['in', 'out']).describe('in: another node asked this one'),
  country: z.string(),
  askedAt: z.string(),
  askedBy: z.string(),
  question: StatisticsQuestion,
  state: z.enum(states),
  reason: z.string().nullable().describe('Why it was refused; never told to the other node'),
  answer: StatisticsAnswer.nullable(),
  cost: z.number().int(),
  decidedAt: z.string().nullable(),
  decidedBy: z.string().nullable(),
});
export type QuestionEntry = z.infer<typeof QuestionEntry>;
export const QuestionList = z.object({ questions: z.array(QuestionEntry) });
export type QuestionList = z.infer<typeof QuestionList>;

export const QuestionListQuery = z.object({
  direction: z.enum(['in', 'out']).optional(),
  state: z.enum(states).optional(),
});
export type QuestionListQuery = z.infer<typeof QuestionListQuery>;

export const AskRequest = z.strictObject({
  country: CountryCode,
  question: StatisticsQuestion,
});
export type AskRequest = z.input<typeof AskRequest>;

export const QuestionDecision = z.strictObject({ decision: z.enum(['answer', 'refuse']) });
export type QuestionDecision = z.infer<typeof QuestionDecision>;
export const QuestionRefresh = z.strictObject({});
