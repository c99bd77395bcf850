import { z } from 'zod';
import { unitCodes } from '../base/index.ts';
import { betterDirections, progressReasons, progressStatuses } from '../model/index.ts';
import { EntryHead, entryDetailOf, saveOutcomeOf, saveRequestOf } from './entry.ts';
import { CalendarDay, FrequencyCode, TrilingualText } from './parts.ts';
import { TrilingualPlainText } from './plain-text.ts';
import { ProgressFigure } from './progress.ts';

const UnitCode = z.enum(unitCodes).describe('UCUM code');

/** What was agreed of a figure, so that a commitment can be measured. */
export const GoalContent = z.strictObject({
  commitment: z.string().min(1).max(200),
  question: z.string().min(1).max(200).describe('Question about progress that is asked'),
  baseline: CalendarDay.describe('Start of the period from which progress is measured'),
  agreed: z
    .strictObject({ value: z.number(), unit: UnitCode, asOf: CalendarDay })
    .nullable()
    .describe('The figure of that period as it was when the goal was agreed; null: nobody wrote it down'),
  target: z
    .strictObject({ value: z.number(), unit: UnitCode, by: CalendarDay })
    .nullable()
    .describe('null: better than the baseline, and no number was agreed'),
  limit: z.number().nullable().describe('Must not be crossed meanwhile, in the unit of the question'),
  note: TrilingualPlainText(2_000).nullable(),
});
export type GoalContent = z.infer<typeof GoalContent>;

export const GoalEntry = z.object({ ...EntryHead.shape, ...GoalContent.shape });
export type GoalEntry = z.infer<typeof GoalEntry>;
export const GoalList = z.object({ goals: z.array(GoalEntry) });
export type GoalList = z.infer<typeof GoalList>;
export const SaveGoalRequest = saveRequestOf(GoalContent);
export type SaveGoalRequest = z.input<typeof SaveGoalRequest>;
export const SaveGoalOutcome = saveOutcomeOf(GoalEntry, GoalContent);
export type SaveGoalOutcome = z.infer<typeof SaveGoalOutcome>;
export const GoalDetail = entryDetailOf(GoalEntry, GoalContent);
export type GoalDetail = z.infer<typeof GoalDetail>;

const Bounds = z.object({ value: z.number().nullable(), low: z.number().nullable(), high: z.number().nullable() });
const OpenStatus = z.enum(progressStatuses).exclude(['inconclusive']);

/** What the data say of a goal. */
export const GoalStatus = z.object({
  status: z.enum(progressStatuses),
  possible: z.array(OpenStatus).describe('What the bounds leave open, best first'),
  covered: Bounds.describe('Share of the way from baseline to target'),
  elapsed: z.number().describe('Share of the time to the day of the target'),
  path: z.number().nullable().describe('What a straight line from baseline to target asks for by now'),
  baseline: ProgressFigure,
  current: ProgressFigure.nullable(),
  limit: z.enum(['kept', 'crossed', 'open']).nullable(),
  reasons: z.array(z.enum(progressReasons)),
});
export type GoalStatus = z.infer<typeof GoalStatus>;

export const GoalProgress = z.object({
  goal: GoalEntry,
  questionTitle: TrilingualText,
  unitText: TrilingualText,
  better: z.enum(betterDirections).nullable(),
  frequency: FrequencyCode,
  window: z.string(),
  training: z.boolean(),
  now: GoalStatus,
  since: GoalStatus.nullable().describe('What was said on the day that was asked for, with what was known then'),
});
export type GoalProgress = z.infer<typeof GoalProgress>;

export const GoalProgressQuery = z.object({
  asKnownOn: CalendarDay.optional().describe('As this node knew it on that day; absent: today'),
  since: CalendarDay.optional().describe('What was said on that day'),
  commitment: z.string().max(200).optional().describe('Only goals of this commitment'),
});
export type GoalProgressQuery = z.infer<typeof GoalProgressQuery>;

export const GoalProgressList = z.object({
  asKnownOn: CalendarDay,
  since: CalendarDay.nullable(),
  goals: z.array(GoalProgress),
});
export type GoalProgressList = z.infer<typeof GoalProgressList>;
