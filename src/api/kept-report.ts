import { z } from 'zod';
import { languages } from '../base/index.ts';
import { MarkingEntry } from './marking.ts';
import { TrilingualText } from './parts.ts';
import { documentFormats, ReportSubject } from './report.ts';

/** Orders a report that is built in the background and kept. */
export const BuildReportRequest = z.strictObject({
  ...ReportSubject.shape,
  languages: z
    .array(z.enum(languages))
    .min(1)
    .max(3)
    .default([...languages]),
  formats: z
    .array(z.enum(documentFormats))
    .min(1)
    .max(3)
    .default([...documentFormats]),
  audience: z
    .enum(['reader', 'public'])
    .default('reader')
    .describe('`public`: made from what everybody may see, whoever asks'),
});
export type BuildReportRequest = z.input<typeof BuildReportRequest>;

const ReportFile = z.object({
  name: z.string(),
  format: z.enum([...documentFormats, 'package']),
  language: z.enum(languages).nullable().describe('null: the data package'),
  bytes: z.number().int(),
  sha256: z.string(),
});
export type ReportFile = z.infer<typeof ReportFile>;

/** A report that is kept, or is being built. */
export const KeptReport = z.object({
  id: z.string(),
  strategy: z.string(),
  asKnownOn: z.string(),
  since: z.string().nullable(),
  languages: z.array(z.enum(languages)),
  formats: z.array(z.enum(documentFormats)),
  audience: z.enum(['reader', 'public']),
  state: z.enum(['building', 'done', 'failed']),
  progress: z
    .object({ step: z.enum(['gathering', 'questions', 'files']), done: z.number().int(), all: z.number().int() })
    .nullable()
    .describe('null: it is not being built'),
  problem: z.object({ code: z.string(), text: TrilingualText }).nullable().describe('Why it failed'),
  training: z.boolean().describe('Whether synthetic training data have a part in it'),
  madeAt: z.string(),
  madeBy: z.string(),
  marking: MarkingEntry,
  files: z.array(ReportFile),
});
export type KeptReport = z.infer<typeof KeptReport>;
export const KeptReportList = z.object({ reports: z.array(KeptReport).describe('The latest first') });
export type KeptReportList = z.infer<typeof KeptReportList>;

/** Every number of a report, computed anew from its package. */
export const ReportVerification = z.object({
  checked: z.number().int().describe('Rows of figures and numbers that were computed anew'),
  changedFiles: z.array(z.object({ file: z.string(), problem: z.enum(['changed', 'missing', 'unlisted']) })),
  differences: z.array(
    z.object({
      table: z.string(),
      row: z.string(),
      column: z.string().nullable().describe('null: the whole row is on one side only'),
      written: z.string().nullable(),
      computed: z.string().nullable(),
    }),
  ),
});
export type ReportVerification = z.infer<typeof ReportVerification>;
