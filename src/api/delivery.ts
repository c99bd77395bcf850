import { z } from 'zod';
import { issueCodes } from '../model/index.ts';
import { CalendarDay, Page, TlpCode } from './parts.ts';

export const DriftEntry = z.object({
  kind: z.enum([
    'unknown-code',
    'unknown-place',
    'unknown-substance',
    'unknown-unit',
    'unknown-period',
    'new-column',
    'missing-column',
    'header-spelling',
    'unmapped-substance',
    'mass-withdrawal',
    'withdrawals-held',
    'as-of-received',
    'as-of-future',
    'more',
  ]),
  column: z.string(),
  text: z.string(),
  rows: z.number().int(),
  suggestion: z.string().nullable(),
});
export type DriftEntry = z.infer<typeof DriftEntry>;

/** What an ingest did; `vigia ingest --json` prints the same. */
export const IngestReport = z.object({
  source: z.string(),
  delivery: z.number().int(),
  file: z.string(),
  sha256: z.string(),
  layout: z.string(),
  asOf: CalendarDay,
  asOfBasis: z.enum(['given', 'file', 'file-name', 'received']).describe('Where the as-of date comes from'),
  receivedAt: z.string(),
  duplicate: z.boolean().describe('The same bytes were here before: nothing changed'),
  rows: z.object({
    read: z.number().int(),
    accepted: z.number().int(),
    rejected: z.number().int(),
    flagged: z.number().int(),
    new: z.number().int().describe('Rows with a figure never seen before'),
    changed: z.number().int().describe('Rows with a figure that differs from what was known before'),
  }),
  observations: z.object({
    new: z.number().int(),
    changed: z.number().int(),
    unchanged: z.number().int(),
    withdrawn: z.number().int().describe('Cells that the delivery should hold and no longer does'),
  }),
  records: z.object({ new: z.number().int(), changed: z.number().int(), unchanged: z.number().int() }),
  drift: z.array(DriftEntry),
});
export type IngestReport = z.infer<typeof IngestReport>;

/** An upload answers with a report per file: an archive holds several. */
export const IngestReportList = z.object({ reports: z.array(IngestReport) });
export type IngestReportList = z.infer<typeof IngestReportList>;

/** A received file and what it brought. */
export const DeliverySummary = IngestReport.omit({ delivery: true, duplicate: true }).extend({
  id: z.number().int(),
  connectorVersion: z.string(),
  bytes: z.number().int(),
  training: z.boolean(),
  tlp: TlpCode,
});
export type DeliverySummary = z.infer<typeof DeliverySummary>;

export const DeliveryQuery = Page.extend({ source: z.string().optional() });
export const DeliveryPage = z.object({ deliveries: z.array(DeliverySummary), next: z.string().nullable() });
export type DeliveryPage = z.infer<typeof DeliveryPage>;

/** A row, or a cell of it, that could not be taken as it stands. */
export const DeliveryIssue = z.object({
  delivery: z.number().int(),
  source: z.string(),
  file: z.string(),
  row: z.number().int(),
  column: z.string(),
  code: z.enum(issueCodes),
  text: z.string(),
  severity: z.enum(['rejected', 'flagged']),
  suggestion: z.string().nullable(),
  tlp: TlpCode,
});
export type DeliveryIssue = z.infer<typeof DeliveryIssue>;
export const IssueQuery = Page.extend({
  source: z.string().optional(),
  delivery: z.coerce.number().int().optional(),
  severity: z.enum(['rejected', 'flagged']).optional(),
});
export const IssuePage = z.object({
  issues: z.array(DeliveryIssue),
  next: z.string().nullable(),
  total: z.number().int(),
});
export type IssuePage = z.infer<typeof IssuePage>;
