import { z } from 'zod';
import { CalendarDay, TrilingualText } from './parts.ts';

/** Formats in which commitments and goals leave. */
export const planFormats = ['csv', 'xlsx', 'iati', 'open-sdg'] as const;

export const PlanFileQuery = z.object({
  format: z.enum(planFormats),
  table: z.enum(['commitments', 'goals']).default('commitments').describe('Of CSV, which holds one table'),
  organisation: z
    .string()
    .regex(/^[^/&|?\s]{1,100}$/u, 'an IATI organisation identifier')
    .optional()
    .describe('Of IATI: identifier of whoever publishes; absent: the country of the node and `-vigia`'),
  asKnownOn: CalendarDay.optional().describe(
    'As it was written, and as the figures were known, on that day; absent: today',
  ),
});
export type PlanFileQuery = z.infer<typeof PlanFileQuery>;

const Problem = z.object({
  code: z.string(),
  column: z.string().nullable().describe('null: the row as a whole'),
  value: z.string().describe('What stands there; long texts are cut'),
  text: TrilingualText,
});

const Conflict = z.object({ path: z.string(), base: z.unknown(), theirs: z.unknown(), mine: z.unknown() });

/** What becomes of one row. */
export const PlanFileRow = z.object({
  table: z.enum(['commitments', 'goals']),
  row: z.number().int().describe('As spreadsheets count: the header is row 1; of XML the line'),
  id: z.string(),
  title: TrilingualText.nullable().describe('null: it has none that can be read'),
  outcome: z.enum(['added', 'changed', 'unchanged', 'rejected']),
  changed: z.array(z.string()).describe('JSON Pointers (RFC 6901) to what it changes'),
  problem: Problem.nullable().describe('Why it was rejected'),
  conflicts: z.array(Conflict).describe('Both texts, where somebody changed the same parts meanwhile'),
});
export type PlanFileRow = z.infer<typeof PlanFileRow>;

/** What taking in a file does, or did. */
export const PlanFileReport = z.object({
  file: z.string(),
  stored: z.boolean().describe('false: nothing was stored, this is what would be'),
  added: z.number().int(),
  changed: z.number().int(),
  unchanged: z.number().int(),
  rejected: z.number().int(),
  ignored: z.array(z.string()).describe('Columns and sheets that nobody reads'),
  rows: z.array(PlanFileRow),
  rejects: z
    .array(z.object({ table: z.enum(['commitments', 'goals']), csv: z.string() }))
    .describe('Rejected rows with their problem, to be corrected and taken in again'),
});
export type PlanFileReport = z.infer<typeof PlanFileReport>;
