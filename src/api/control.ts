import { z } from 'zod';
import {
  confidences,
  controlBases,
  controlStatuses,
  identityOutcomes,
  identityPaths,
  instrumentIds,
  jurisdictions,
  jurisdictionVerdicts,
  queryKinds,
  ruleOutcomes,
  sinceKinds,
  verifications,
} from '../model/index.ts';
import { CalendarDay, TlpCode, TrilingualText } from './parts.ts';

export const JurisdictionCode = z.enum(jurisdictions);
export const LegalTextEntry = z
  .object({ en: z.string(), fr: z.string(), es: z.string(), nl: z.string() })
  .partial()
  .describe('The line as published, in the languages in which it is');

const NameOrigin = z.enum(['published', 'international', 'systematic', 'english']);

/** A name in three languages, and where each comes from: a missing one is the English name, and says so. */
export const RegisterName = z.object({
  text: TrilingualText,
  origin: z
    .object({ en: NameOrigin, fr: NameOrigin, es: NameOrigin })
    .describe(
      'published: an official text prints it; international: INN; systematic: spelled by the rules of the language; english: no name in this language is known, the English one is shown',
    ),
});
export type RegisterName = z.infer<typeof RegisterName>;

/** One entry of the matrix that bears on what was asked. */
export const ControlFinding = z.object({
  key: z.string(),
  jurisdiction: JurisdictionCode,
  instrument: z.enum(instrumentIds),
  instrumentTitle: TrilingualText,
  list: z.string(),
  listTitle: TrilingualText,
  item: z.string().nullable(),
  text: LegalTextEntry,
  since: CalendarDay.nullable(),
  sinceKind: z.enum(sinceKinds),
  until: CalendarDay.nullable(),
  status: z.enum(controlStatuses),
  /** On the day asked for. */
  standing: z
    .enum(['in-force', 'ended', 'not-yet', 'proposed', 'unknown'])
    .describe(
      'On the day asked for; unknown: the first day of the entry is not known and the day lies before its text',
    ),
  basis: z.enum(controlBases),
  outcome: z.enum(ruleOutcomes),
  rule: z
    .object({
      id: z.string(),
      wording: TrilingualText.describe('What the wording says, in our words'),
      readings: z.array(TrilingualText).describe('The readings chosen where the wording leaves room'),
      exceptions: TrilingualText.nullable(),
      requires: TrilingualText.nullable().describe('What the wording asks for that no structure shows'),
      matchedAtoms: z.array(z.number().int()).describe('Numbers of the matched atoms in `structure.smiles`, from 0'),
    })
    .nullable(),
  confidence: z.enum(confidences),
  verification: z.enum(verifications),
  citation: z.string(),
  source: z.string(),
  sourceSha256: z.string().nullable(),
  recordedOn: CalendarDay,
});
export type ControlFinding = z.infer<typeof ControlFinding>;

/** What one jurisdiction's texts say. There is no "not controlled": there is what was found in which texts, as of when. */
export const JurisdictionAnswer = z.object({
  jurisdiction: JurisdictionCode,
  verdict: z.enum(jurisdictionVerdicts),
  findings: z.array(ControlFinding).describe('Strongest first'),
  searched: z.array(
    z.object({ instrument: z.enum(instrumentIds), title: TrilingualText, asOf: z.string(), complete: z.boolean() }),
  ),
});
export type JurisdictionAnswer = z.infer<typeof JurisdictionAnswer>;

export const IdentityCandidate = z.object({
  substance: z.string(),
  name: RegisterName,
  matchedName: z.string().nullable(),
  via: z.enum(identityPaths),
  score: z.number().describe('1: exact'),
});
export const Identity = z.object({
  outcome: z
    .enum(identityOutcomes)
    .describe(
      'homonym: the name means several substances, none is picked; suggestions: nothing has this name, these are near; named-in-text: no item of the register has this name or number, but a line of a text or list does; only names could be compared, so that no-entry says nothing of class wordings',
    ),
  candidates: z.array(IdentityCandidate).max(20),
  structure: z
    .object({
      smiles: z.string(),
      inchiKey: z.string(),
      formula: z.string().nullable(),
      fragments: z.number().int(),
      strippedIons: z.array(z.string()).describe('Counter-ions and solvents left aside'),
      remark: z.enum(['drawn-as-imidol']).nullable(),
    })
    .nullable(),
  problem: z.string().nullable().describe('Why the query was refused: code of the error'),
});
export type Identity = z.infer<typeof Identity>;

export const ThresholdAnswer = z.object({
  jurisdiction: JurisdictionCode,
  quantity: z.string().describe('As published'),
  asked: z.string(),
  verdict: z.enum(['above', 'at-or-below', 'no-threshold', 'not-comparable']),
  meaning: TrilingualText,
  citation: z.string(),
});
export type ThresholdAnswer = z.infer<typeof ThresholdAnswer>;

/** One line checked against the matrix. */
export const CheckAnswer = z.object({
  query: z.string(),
  queryKind: z.enum(queryKinds),
  on: CalendarDay.describe('Day of the law'),
  knownOn: CalendarDay.describe('Day of what this node knew'),
  identity: Identity,
  jurisdictions: z.array(JurisdictionAnswer),
  localLists: z
    .array(ControlFinding)
    .describe('Entries on lists that the authority holds itself: no law of any country or convention'),
  thresholds: z.array(ThresholdAnswer),
  gaps: z.array(z.string()).describe('Keys of open gaps about it'),
});
export type CheckAnswer = z.infer<typeof CheckAnswer>;

export const CheckQuery = z.strictObject({
  q: z.string().min(1).max(4_000),
  on: CalendarDay.optional(),
  knownOn: CalendarDay.optional(),
  quantity: z.string().max(40).optional().describe('For thresholds: "1.2 kg", "3 g", "100 l"'),
});
export type CheckQuery = z.infer<typeof CheckQuery>;

/** Entries of the matrix, one by one. */
export const ControlItemQuery = z.object({
  jurisdiction: JurisdictionCode.optional(),
  instrument: z.enum(instrumentIds).optional(),
  list: z.string().max(200).optional(),
  substance: z.string().max(200).optional(),
  rule: z.string().max(200).optional(),
  status: z.enum(controlStatuses).optional(),
  verification: z.enum(verifications).optional(),
  on: CalendarDay.optional(),
  knownOn: CalendarDay.optional(),
  limit: z.coerce.number().int().min(1).max(5_000).default(100),
  cursor: z.string().max(400).optional(),
});
export type ControlItemQuery = z.infer<typeof ControlItemQuery>;
export const ControlItemEntry = ControlFinding.extend({
  subject: z.object({
    kind: z.enum(['substance', 'rule', 'wording']),
    id: z.string(),
    name: TrilingualText.describe('Of the substance, or what the wording says'),
  }),
});
export type ControlItemEntry = z.infer<typeof ControlItemEntry>;
export const ControlItemPage = z.object({
  items: z.array(ControlItemEntry),
  total: z.number().int(),
  next: z.string().nullable(),
  on: CalendarDay,
  knownOn: CalendarDay,
});
export type ControlItemPage = z.infer<typeof ControlItemPage>;

/** Class-wide wordings, and what stays with a person. */
export const ControlRuleList = z.object({
  rules: z.array(
    z.object({
      id: z.string(),
      jurisdictions: z.array(JurisdictionCode),
      instrument: z.enum(instrumentIds),
      instrumentTitle: TrilingualText,
      list: z.string(),
      listTitle: TrilingualText,
      status: z.enum(controlStatuses),
      outcome: z.enum(ruleOutcomes),
      since: CalendarDay.nullable(),
      citation: z.string(),
      source: z.string(),
      wording: TrilingualText,
      readings: z.array(TrilingualText),
      exceptions: TrilingualText.nullable(),
      requires: TrilingualText.nullable(),
      members: z.array(z.string()).describe('Substances of the register that fit it'),
    }),
  ),
  wordings: z
    .array(
      z.object({
        id: z.string(),
        jurisdiction: JurisdictionCode,
        instrument: z.enum(instrumentIds),
        list: z.string().nullable(),
        citation: z.string(),
        title: TrilingualText,
        why: TrilingualText,
      }),
    )
    .describe('Wordings that no machine can check'),
});
export type ControlRuleList = z.infer<typeof ControlRuleList>;

/** A laboratory's list being checked. */
export const Screening = z.object({
  id: z.number().int(),
  fileName: z.string(),
  state: z.enum(['waiting', 'running', 'done', 'failed', 'cancelled']),
  rows: z.number().int(),
  done: z.number().int(),
  on: CalendarDay,
  knownOn: CalendarDay,
  createdAt: z.string(),
  finishedAt: z.string().nullable(),
  by: z.string(),
  summary: z.object({
    identified: z.number().int(),
    toAPerson: z.number().int(),
    unknown: z.number().int(),
    refused: z.number().int(),
    listedSomewhere: z.number().int(),
    listedNowhere: z.number().int(),
  }),
  problem: z.string().nullable(),
  tlp: TlpCode,
});
export type Screening = z.infer<typeof Screening>;
export const ScreeningList = z.object({ screenings: z.array(Screening) });
export type ScreeningList = z.infer<typeof ScreeningList>;
export const ScreeningRequest = z.strictObject({
  text: z.string().max(1_000_000).describe('One substance a line; or CSV with a header'),
  name: z.string().max(200).default('pasted'),
  on: CalendarDay.optional(),
});
export type ScreeningRequest = z.infer<typeof ScreeningRequest>;

export const ScreeningRow = z.object({
  row: z.number().int(),
  query: z.string(),
  queryKind: z.enum(queryKinds),
  outcome: Identity.shape.outcome,
  substances: z.array(z.object({ id: z.string(), name: RegisterName })),
  via: IdentityCandidate.shape.via.nullable(),
  verdicts: z.array(
    z.object({
      jurisdiction: JurisdictionCode,
      verdict: JurisdictionAnswer.shape.verdict,
      list: z.string().nullable(),
      listTitle: TrilingualText.nullable(),
      citation: z.string().nullable(),
      unverified: z.boolean(),
    }),
  ),
  localLists: z
    .array(z.object({ list: z.string(), item: z.string().nullable() }))
    .describe('Entries on lists that the authority holds itself: no law of any country or convention'),
  problem: z.string().nullable(),
});
export type ScreeningRow = z.infer<typeof ScreeningRow>;
export const ScreeningRowQuery = z.object({
  outcome: Identity.shape.outcome.optional(),
  verdict: JurisdictionAnswer.shape.verdict.optional(),
  jurisdiction: JurisdictionCode.optional(),
  limit: z.coerce.number().int().min(1).max(10_000).default(100),
  cursor: z.string().max(200).optional(),
});
export const ScreeningRowPage = z.object({
  rows: z.array(ScreeningRow),
  total: z.number().int(),
  next: z.string().nullable(),
});
export type ScreeningRowPage = z.infer<typeof ScreeningRowPage>;
