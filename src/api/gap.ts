import { z } from 'zod';
import { gapKinds } from '../model/index.ts';
import { JurisdictionCode, RegisterName } from './control.ts';
import { CalendarDay, TlpCode, TrilingualText } from './parts.ts';

export const GapKind = z.enum(gapKinds);

/** What one partner controls, or laboratories find, and another has no entry for. */
export const Gap = z.object({
  key: z.string().describe('Stable: kind, subject, and the jurisdiction or last day where a subject can have several'),
  kind: GapKind,
  title: TrilingualText,
  subject: z.object({
    kind: z.enum(['substance', 'class']),
    id: z.string(),
    name: RegisterName,
    classes: z.array(z.string()),
  }),
  listedBy: z.array(
    z.object({
      jurisdiction: JurisdictionCode,
      since: CalendarDay.nullable(),
      uncertain: z.boolean(),
      key: z.string(),
      citation: z.string(),
      unverified: z.boolean(),
    }),
  ),
  missingIn: z.array(JurisdictionCode),
  openedOn: CalendarDay.nullable().describe(
    'First day on which one had an entry (or a laboratory found it) and the other had none',
  ),
  closedOn: CalendarDay.nullable(),
  daysOpen: z.number().int().nullable(),
  dueOn: CalendarDay.nullable().describe(
    'For treaties: 180 days after communication; for temporary orders: their last day',
  ),
  lagDays: z.number().int().nullable().describe('Of a closed gap: from the first entry to the last'),
  evidence: z.object({
    firstSeen: z.array(z.object({ country: z.string(), source: z.string(), date: CalendarDay, place: z.string() })),
    findings: z.number().nullable(),
    series: z.array(z.number().int()),
  }),
  members: z
    .object({
      total: z.number().int(),
      named: z.number().int(),
      asClass: z.number().int(),
      review: z.number().int().describe('An open wording may cover them, or the first day of an entry is not known'),
      noEntry: z.number().int(),
    })
    .optional()
    .describe('Of the kind class-against-names: what the jurisdiction without the class says of its known members'),
  parent: z.string().optional().describe('Of the kind form-not-covered: the substance whose form it is'),
  caution: z.array(TrilingualText).describe('What weakens the statement: old texts, unverified entries, open wordings'),
  process: z.number().int().nullable().describe('Scheduling process that was opened for it'),
  tlp: TlpCode.describe('Of the findings that it rests on; texts of law are public'),
});
export type Gap = z.infer<typeof Gap>;
export const GapQuery = z.object({
  kind: GapKind.optional(),
  class: z.string().max(200).optional(),
  jurisdiction: JurisdictionCode.optional().describe('Missing there'),
  substance: z.string().max(200).optional(),
  state: z.enum(['open', 'closed', 'all']).default('open'),
  minDays: z.coerce.number().int().min(0).optional(),
  on: CalendarDay.optional(),
  knownOn: CalendarDay.optional(),
  limit: z.coerce.number().int().min(1).max(5_000).default(100),
  cursor: z.string().max(200).optional(),
});
export type GapQuery = z.infer<typeof GapQuery>;
export const GapPage = z.object({
  gaps: z.array(Gap),
  total: z.number().int(),
  next: z.string().nullable(),
  counts: z.array(z.object({ kind: GapKind, jurisdiction: JurisdictionCode, count: z.number().int() })),
  on: CalendarDay,
  knownOn: CalendarDay,
});
export type GapPage = z.infer<typeof GapPage>;

/** Class by jurisdiction: how much of what the others list is listed here. */
export const GapMatrixQuery = z.object({ on: CalendarDay.optional(), knownOn: CalendarDay.optional() });
export type GapMatrixQuery = z.infer<typeof GapMatrixQuery>;
export const GapMatrix = z.object({
  jurisdictions: z.array(JurisdictionCode),
  classes: z.array(
    z.object({
      class: z.string(),
      name: TrilingualText,
      substances: z.number().int(),
      cells: z.array(
        z.object({
          jurisdiction: JurisdictionCode,
          named: z.number().int(),
          asClass: z.number().int(),
          review: z
            .number()
            .int()
            .describe('An open wording may cover them, or the day lies before what is known of the entry’s beginning'),
          proposed: z.number().int(),
          noEntry: z.number().int(),
          openGaps: z.number().int(),
        }),
      ),
    }),
  ),
  on: CalendarDay,
  knownOn: CalendarDay,
});
export type GapMatrix = z.infer<typeof GapMatrix>;
export const LagQuery = z.object({ knownOn: CalendarDay.optional() });
export type LagQuery = z.infer<typeof LagQuery>;

export const GapHistoryQuery = z.object({
  from: CalendarDay.optional(),
  to: CalendarDay.optional(),
  knownOn: CalendarDay.optional(),
  step: z.enum(['month', 'quarter', 'year']).default('month'),
});
export type GapHistoryQuery = z.infer<typeof GapHistoryQuery>;
/** The indicators of the account room, over time. */
export const GapHistory = z.object({
  points: z.array(
    z.object({
      on: CalendarDay,
      open: z.number().int(),
      byKind: z.array(z.object({ kind: GapKind, open: z.number().int() })),
      medianDaysOpen: z.number().nullable(),
      coveredShare: z
        .number()
        .nullable()
        .describe(
          'Share of laboratory findings that all three countries of the Dialogue list; entries of which the text does not say since when count from the first',
        ),
    }),
  ),
  knownOn: CalendarDay,
});
export type GapHistory = z.infer<typeof GapHistory>;

/** How long one jurisdiction took after another. */
export const LagList = z.object({
  lags: z.array(
    z.object({
      from: JurisdictionCode,
      to: JurisdictionCode,
      substances: z.number().int(),
      medianDays: z.number().nullable(),
      lowerQuartileDays: z.number().nullable(),
      upperQuartileDays: z.number().nullable(),
      firstInFrom: z.number().int().describe('Substances that `from` listed before `to`'),
    }),
  ),
  knownOn: CalendarDay,
});
export type LagList = z.infer<typeof LagList>;

export const processStates = ['open', 'done', 'stopped'] as const;
/** A country's way from a proposal to law. */
export const SchedulingProcess = z.object({
  id: z.number().int(),
  jurisdiction: JurisdictionCode,
  procedure: z.string().describe('Which of the jurisdiction’s procedures'),
  procedureTitle: TrilingualText,
  subject: z.object({ kind: z.enum(['substance', 'class']), id: z.string(), name: RegisterName }),
  gap: z.string().nullable(),
  owner: z.string(),
  state: z.enum(processStates),
  nextDate: CalendarDay.nullable(),
  overdue: z.boolean(),
  steps: z.array(
    z.object({
      step: z.string(),
      title: TrilingualText,
      clock: TrilingualText.nullable().describe('The clock that the law sets, with its source'),
      dueOn: CalendarDay.nullable(),
      dueBasis: z.enum(['law', 'person', 'none']),
      doneOn: CalendarDay.nullable(),
      note: z.string().nullable(),
      documents: z.array(z.object({ title: z.string(), url: z.string().nullable() })),
    }),
  ),
  tlp: TlpCode,
  history: z.array(z.object({ at: z.string(), by: z.string(), event: z.string(), note: z.string().nullable() })),
});
export type SchedulingProcess = z.infer<typeof SchedulingProcess>;
export const ProcessList = z.object({ processes: z.array(SchedulingProcess) });
export type ProcessList = z.infer<typeof ProcessList>;
export const ProcessQuery = z.object({
  state: z.enum(processStates).optional(),
  jurisdiction: JurisdictionCode.optional(),
  substance: z.string().max(200).optional(),
});
export type ProcessQuery = z.infer<typeof ProcessQuery>;
export const ProcessRequest = z.strictObject({
  jurisdiction: JurisdictionCode,
  procedure: z.string().max(100),
  subject: z.strictObject({ kind: z.enum(['substance', 'class']), id: z.string().max(200) }),
  gap: z.string().max(400).optional(),
  owner: z.string().min(1).max(200),
  startedOn: CalendarDay,
  note: z.string().max(4_000).optional(),
});
export type ProcessRequest = z.infer<typeof ProcessRequest>;
export const ProcessStepRequest = z.strictObject({
  doneOn: CalendarDay.nullable().optional(),
  dueOn: CalendarDay.nullable().optional(),
  note: z.string().max(4_000).optional(),
  document: z.strictObject({ title: z.string().min(1).max(300), url: z.url().max(2_000).nullable() }).optional(),
});
export type ProcessStepRequest = z.infer<typeof ProcessStepRequest>;
export const ProcessChangeRequest = z.strictObject({
  state: z.enum(processStates).optional(),
  owner: z.string().min(1).max(200).optional(),
  note: z.string().max(4_000).optional(),
});
export type ProcessChangeRequest = z.infer<typeof ProcessChangeRequest>;
/** The procedures a jurisdiction has, for the form that opens one. */
export const ProcedureList = z.object({
  procedures: z.array(
    z.object({
      id: z.string(),
      jurisdiction: JurisdictionCode,
      title: TrilingualText,
      steps: z.array(
        z.object({ step: z.string(), title: TrilingualText, clock: TrilingualText.nullable(), source: z.string() }),
      ),
    }),
  ),
});
export type ProcedureList = z.infer<typeof ProcedureList>;
