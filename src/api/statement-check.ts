import { z } from 'zod';
import { figureFindings } from '../model/index.ts';
import { JointParagraph } from './joint-statement.ts';
import { LanguageCode, TrilingualText } from './parts.ts';

const Bounds = z
  .object({ value: z.number().nullable(), low: z.number().nullable(), high: z.number().nullable() })
  .nullable();

export const FigureFindingEntry = z.object({
  kind: z.enum(figureFindings),
  language: LanguageCode,
  citation: z.string().nullable(),
  stated: z.string().nullable().describe('As the text has it; null: the language does not state it'),
  estimate: Bounds.describe('What the data said on the day that is cited; null: nobody measured it'),
  today: Bounds.describe('What they say today'),
  missingIn: z.array(LanguageCode).describe('Languages that lack a number which this one states'),
});
export type FigureFindingEntry = z.infer<typeof FigureFindingEntry>;

/** A citation as it is answered. */
export const CitedFigureEntry = z.object({
  id: z.string(),
  title: TrilingualText.nullable().describe('Of the question; null: there is none that whoever asks may see'),
  unitText: TrilingualText.nullable(),
  isPercent: z.boolean(),
  estimate: Bounds,
  today: Bounds,
  carried: z.boolean().describe('Whether the data carry a statement of it'),
  training: z.boolean(),
});
export type CitedFigureEntry = z.infer<typeof CitedFigureEntry>;

/** What the data say of one paragraph, before or after it is saved. */
export const CheckParagraphRequest = z.strictObject({ paragraph: JointParagraph });
export type CheckParagraphRequest = z.input<typeof CheckParagraphRequest>;
export const ParagraphCheck = z.object({
  citations: z.array(CitedFigureEntry),
  findings: z.array(FigureFindingEntry),
});
export type ParagraphCheck = z.infer<typeof ParagraphCheck>;
