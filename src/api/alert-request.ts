import { z } from 'zod';
import { languages } from '../base/index.ts';
import {
  alertAudiences,
  alertFields,
  alertSeverities,
  informationCredibilities,
  sourceReliabilities,
} from '../model/index.ts';
import { MarkingRequest } from './marking.ts';
import { CalendarDay } from './parts.ts';
import { optionalTexts, PlainText } from './plain-text.ts';

const AlertId = z.uuid();
const RegisterId = z.string().min(1).max(200);

const FindingRequest = z.strictObject({
  substance: RegisterId,
  methods: z.array(PlainText(200)).max(20).default([]),
  foundOn: CalendarDay.nullable().default(null),
  place: RegisterId.nullable().default(null),
  samples: z.number().int().min(0).max(1_000_000_000).nullable().default(null),
  form: z.string().max(60).nullable().default(null).describe('Words of the JRC: powder, pill-tablet, …'),
  marking: MarkingRequest.nullable().default(null).describe('Null: as the alert'),
  apart: z.boolean().default(false),
});

const EvidenceRequest = z.strictObject({
  id: z.number().int().min(1).max(2_147_483_647),
  apart: z
    .boolean()
    .default(false)
    .describe('Shown only to who may see it, instead of making the whole alert stricter'),
});

/** The whole text of a draft, as its author wants it. Signals and series are named; the server takes their figures. */
export const AlertTextRequest = z.strictObject({
  title: optionalTexts(300),
  fields: z
    .partialRecord(
      z.enum(alertFields),
      z.strictObject({ text: optionalTexts(10_000), marking: MarkingRequest.nullable().default(null) }),
    )
    .default({}),
  audiences: z.partialRecord(z.enum(alertAudiences), optionalTexts(20_000)).default({}),
  severity: z.enum(alertSeverities).default('unknown'),
  reliability: z.enum(sourceReliabilities).default('F'),
  credibility: z.enum(informationCredibilities).default('6'),
  from: CalendarDay.nullable().default(null),
  until: CalendarDay.nullable().default(null),
  substances: z.array(RegisterId).max(200).default([]),
  places: z.array(RegisterId).max(500).default([]),
  signals: z.array(EvidenceRequest).max(50).default([]),
  series: z.array(EvidenceRequest).max(50).default([]),
  findings: z.array(FindingRequest).max(100).default([]),
  request: z
    .strictObject({ text: optionalTexts(4_000), due: CalendarDay })
    .nullable()
    .default(null),
  marking: MarkingRequest,
  wordingKept: z
    .array(z.strictObject({ language: z.enum(languages), term: z.string().max(100), reason: PlainText(500).min(1) }))
    .max(200)
    .default([])
    .describe('Words that were pointed out and stay, with the reason, as the name of an organisation'),
});
export type AlertTextRequest = z.input<typeof AlertTextRequest>;

/** Composes a draft: from verified signals, a group of them, or from nothing. */
export const ComposeRequest = z.strictObject({
  signals: z.array(z.number().int().min(1).max(2_147_483_647)).max(50).default([]),
  group: z.number().int().min(1).max(2_147_483_647).optional().describe('Every verified signal of this group'),
  marking: MarkingRequest.optional().describe('Absent: AMBER+STRICT, the node’s own country'),
});
export type ComposeRequest = z.input<typeof ComposeRequest>;

export const SaveDraftRequest = z.strictObject({
  expectedRevision: z.number().int().min(0),
  text: AlertTextRequest,
  retakeEvidence: z.boolean().default(false).describe('Takes the figures as they are known today'),
});
export type SaveDraftRequest = z.input<typeof SaveDraftRequest>;

export const DraftStepRequest = z.strictObject({
  expectedRevision: z.number().int().min(0),
  note: PlainText(4_000).optional(),
});
export type DraftStepRequest = z.infer<typeof DraftStepRequest>;
export const ReturnDraftRequest = z.strictObject({
  expectedRevision: z.number().int().min(0),
  remarks: PlainText(4_000).min(1),
});
export type ReturnDraftRequest = z.infer<typeof ReturnDraftRequest>;
export const RetractAlertRequest = z.strictObject({ reason: optionalTexts(4_000) });
export type RetractAlertRequest = z.infer<typeof RetractAlertRequest>;

export const DuplicateRequest = z.strictObject({
  title: optionalTexts(300).default({}),
  substances: z.array(RegisterId).max(200).default([]),
  places: z.array(RegisterId).max(500).default([]),
  from: CalendarDay.nullable().default(null),
  until: CalendarDay.nullable().default(null),
  except: AlertId.optional().describe('The alert itself'),
});
export type DuplicateRequest = z.input<typeof DuplicateRequest>;
export const DiscardedAlert = z.object({ discarded: AlertId });
export type DiscardedAlert = z.infer<typeof DiscardedAlert>;
