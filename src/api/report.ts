import { z } from 'zod';
import { languages } from '../base/index.ts';
import { CalendarDay } from './parts.ts';

/** Formats of a report, and the data package by which it can be checked. */
export const documentFormats = ['pdf', 'html', 'docx'] as const;

export const ReportSubject = z.object({
  strategy: z.string().min(1).max(200).describe('Id of a strategy of the commitments'),
  asKnownOn: CalendarDay.optional().describe('As this node knew it on that day; absent: today'),
  since: CalendarDay.optional().describe('Day of the last report: what changed since, and what was revised'),
});

/** One file of a report. */
export const ReportQuery = ReportSubject.extend({
  language: z.enum(languages).optional().describe('Absent: the language that the browser asks for'),
  format: z.enum([...documentFormats, 'package']).describe('`package`: figures, questions and numbers as a ZIP file'),
});
export type ReportQuery = z.infer<typeof ReportQuery>;

/** All files of a report. */
export const ReportFilesQuery = ReportSubject.extend({
  lang: z.array(z.enum(languages)).min(1).max(3),
  format: z.array(z.enum(documentFormats)).min(1).max(3),
});
export type ReportFilesQuery = z.infer<typeof ReportFilesQuery>;
