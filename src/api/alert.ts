import { z } from 'zod';
import {
  alertAudiences,
  alertFields,
  alertSeverities,
  alertStates,
  informationCredibilities,
  signalStates,
  sourceReliabilities,
  translationStates,
} from '../model/index.ts';
import { AlertReplyEntry } from './alert-reply.ts';
import { MarkingEntry } from './marking.ts';
import { CalendarDay, LanguageCode, Page, TildeList, TlpCode, TrilingualText } from './parts.ts';
import { TranslatedTextShape } from './plain-text.ts';
import { WordingFinding } from './wording.ts';

const AlertId = z.uuid();

/** A figure of a series as it stood on the vintage used. */
const SnapshotPoint = z.object({
  period: CalendarDay,
  value: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  status: z.string().describe('SDMX OBS_STATUS'),
});

/** Where evidence comes from in this node, and what is known of it now; null for what another node sent. */
const SeriesToday = z.object({
  series: z.number().int(),
  latestAsOf: CalendarDay.nullable(),
  changes: z
    .array(z.object({ period: CalendarDay, before: SnapshotPoint.nullable(), now: SnapshotPoint.nullable() }))
    .describe('Periods of the snapshot whose figures are others now'),
});
const SignalToday = z.object({
  signal: z.number().int(),
  state: z.enum(signalStates),
  observed: z.number().nullable(),
  expected: z.number().nullable(),
  upper: z.number().nullable(),
  asOf: CalendarDay,
  changed: z.boolean().describe('Its figures, or what was decided on it, differ from what the alert rests on'),
});

/** `apart`: it is stricter than the alert, and readers who may not see it do not learn of it. */
const evidenceFields = { apart: z.boolean(), marking: MarkingEntry };

export const AlertSignalEvidence = z.object({
  ...evidenceFields,
  kind: z.string(),
  indicator: z.string(),
  place: z.string(),
  substance: z.string().nullable(),
  period: CalendarDay,
  observed: z.number().nullable(),
  expected: z.number().nullable(),
  upper: z.number().nullable(),
  method: z.string(),
  asOf: CalendarDay,
  today: SignalToday.nullable(),
});
export const AlertSeriesSnapshot = z.object({
  ...evidenceFields,
  indicator: z.string(),
  unit: z.string(),
  place: z.string(),
  substance: z.string().nullable(),
  source: z.string(),
  frequency: z.string(),
  window: z.string(),
  asOf: CalendarDay,
  points: z.array(SnapshotPoint),
  today: SeriesToday.nullable(),
});
export const AlertFinding = z.object({
  ...evidenceFields,
  substance: z.string(),
  methods: z.array(z.string()),
  foundOn: CalendarDay.nullable(),
  place: z.string().nullable(),
  samples: z.number().nullable(),
  form: z.string().nullable(),
});

const AlertRequestText = z.object({ text: TranslatedTextShape, due: CalendarDay }).nullable();

const isTraining = z.boolean().describe('Rests on invented figures for practice: it warns of nothing');

/** What one version says, as far as the reader may see it. */
export const AlertText = z.object({
  title: TranslatedTextShape,
  fields: z.partialRecord(
    z.enum(alertFields),
    z.object({ text: TranslatedTextShape, marking: MarkingEntry.nullable() }),
  ),
  audiences: z.partialRecord(z.enum(alertAudiences), TranslatedTextShape),
  severity: z.enum(alertSeverities),
  reliability: z.enum(sourceReliabilities).describe('Admiralty code: the source'),
  credibility: z.enum(informationCredibilities).describe('Admiralty code: the information'),
  from: CalendarDay.nullable(),
  until: CalendarDay.nullable(),
  substances: z.array(z.string()),
  places: z.array(z.string()),
  signals: z.array(AlertSignalEvidence),
  series: z.array(AlertSeriesSnapshot),
  findings: z.array(AlertFinding),
  request: AlertRequestText.describe('Question to the peers, with the last day for answers'),
  training: isTraining,
  marking: MarkingEntry.describe('Effective: the strictest of its own and of everything that it shows'),
});
export type AlertText = z.infer<typeof AlertText>;

/** Why the effective marking is what it is. */
export const MarkingReason = z.object({
  because: z.enum(['own', 'signal', 'series', 'finding']),
  name: TrilingualText,
  marking: MarkingEntry,
  decides: z.boolean().describe('Without it the effective marking would be wider'),
});
export type MarkingReason = z.infer<typeof MarkingReason>;

/** What keeps a draft from being published; `path` names the place in the text (`fields.risk`, `audiences.clinicians`). */
export const AlertCheck = z.object({
  problem: z.enum([
    'missing',
    'translation-missing',
    'translation-draft',
    'wording',
    'named-by-what-is-apart',
    'request-overdue',
    'expired',
    'days-in-wrong-order',
  ]),
  path: z.string(),
  language: LanguageCode.nullable(),
  wording: WordingFinding.nullable(),
});
export type AlertCheck = z.infer<typeof AlertCheck>;

/** How far each part is in each language. */
export const TranslationCell = z.object({
  path: z.string(),
  language: LanguageCode,
  state: z.enum([...translationStates, 'missing']),
  required: z.boolean(),
});

export type TranslationCell = z.infer<typeof TranslationCell>;

/** A possible duplicate, with what it has in common. */
export const DuplicateEntry = z.object({
  id: AlertId,
  owner: z.string(),
  state: z.enum(alertStates),
  title: TranslatedTextShape,
  score: z.number().describe('0 nothing in common, 1 the same'),
  substances: z.array(z.string()).describe('Of the other alert: the same, or of the same class'),
  places: z.array(z.string()).describe('Of the other alert: the same, inside or around'),
  daysApart: z.number().int().nullable().describe('Between both periods; 0: they overlap; null: no days are known'),
  titleSimilarity: z.number(),
});
export type DuplicateEntry = z.infer<typeof DuplicateEntry>;
export const DuplicateList = z.object({ duplicates: z.array(DuplicateEntry) });
export type DuplicateList = z.infer<typeof DuplicateList>;

/** Words that were pointed out and stay, and why. */
const KeptWords = z.array(z.object({ language: LanguageCode, term: z.string(), reason: z.string() }));

/** What people write on; only readers of the owner's node who may see it. */
export const AlertDraft = z.object({
  revision: z.number().int().describe('To be given back when saving, so that nobody overwrites what others wrote'),
  state: z.enum(['draft', 'in-review']),
  authors: z.array(z.string()).describe('Subjects of everybody who wrote on it'),
  changedAt: z.string(),
  changedBy: z.string(),
  remarks: z.string().nullable().describe('Why it came back from review'),
  text: AlertText,
  ownMarking: MarkingEntry.describe('What its author asks for'),
  wordingKept: KeptWords,
  checks: z.array(AlertCheck).describe('Empty: it may be published'),
  translations: z.array(TranslationCell),
  duplicates: z.array(DuplicateEntry),
  mayPublish: z.boolean().describe('The reader may publish it: a second person, or who works alone on this machine'),
});
export type AlertDraft = z.infer<typeof AlertDraft>;

/** A path in the text, and what it said before and after; null where there was nothing. */
export const AlertChange = z.object({
  path: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
});
export type AlertChange = z.infer<typeof AlertChange>;

export const AlertVersionEntry = z.object({
  version: z.number().int(),
  state: z.enum(['published', 'updated', 'retracted']),
  publishedAt: z.string(),
  publishedBy: z.string().describe('Person, or country of the node that sent it'),
  samePerson: z.boolean().describe('Published by who wrote it: only where one person works alone'),
  retraction: TranslatedTextShape.nullable(),
  changes: z.array(AlertChange).describe('Against the version before'),
});
export type AlertVersionEntry = z.infer<typeof AlertVersionEntry>;
export const AlertVersion = AlertVersionEntry.extend({ text: AlertText });
export type AlertVersion = z.infer<typeof AlertVersion>;

export const alertEvents = [
  'composed',
  'saved',
  'submitted',
  'returned',
  'published',
  'updated',
  'retracted',
  'discarded',
  'received',
  'replied',
  'reply-received',
] as const;
export const AlertEvent = z.object({
  at: z.string(),
  by: z.string(),
  event: z.enum(alertEvents),
  note: z.string().nullable(),
});
export type AlertEvent = z.infer<typeof AlertEvent>;

/** Who was asked, who answered, who is overdue. */
export const AlertTally = z.object({
  due: CalendarDay,
  countries: z.array(
    z.object({
      country: z.string(),
      state: z.enum(['answered', 'waiting', 'overdue']),
      answer: z.enum(['yes', 'no', 'unknown']).nullable(),
      answeredAt: z.string().nullable(),
    }),
  ),
});
export type AlertTally = z.infer<typeof AlertTally>;

const entryFields = {
  id: AlertId,
  owner: z.string().describe('ISO 3166-1 alpha-2 of the node that owns it; nobody else changes it'),
  state: z.enum(alertStates).describe('Of what is published; draft or in-review before that'),
  version: z.number().int().describe('0: never published'),
  pending: z.enum(['draft', 'in-review']).nullable().describe('A next version that somebody works on'),
  createdAt: z.string(),
  changedAt: z.string(),
  publishedAt: z.string().nullable(),
  waiting: z.enum(['review', 'returned', 'unread', 'answer']).nullable().describe('Why it waits for the reader'),
};

export const AlertEntry = z.object({
  ...entryFields,
  title: TranslatedTextShape,
  severity: z.enum(alertSeverities),
  from: CalendarDay.nullable(),
  until: CalendarDay.nullable(),
  substances: z.array(z.string()),
  places: z.array(z.string()),
  audiences: z.array(z.enum(alertAudiences)),
  answersDue: CalendarDay.nullable(),
  tlp: TlpCode,
  training: isTraining,
});
export type AlertEntry = z.infer<typeof AlertEntry>;

/** Where people look for an alert: each stands on one of these, or on none. */
export const alertShelves = ['drafts', 'review', 'published', 'received', 'retracted'] as const;
export type AlertShelf = (typeof alertShelves)[number];

export const AlertQuery = Page.extend({
  shelf: z
    .enum(alertShelves)
    .optional()
    .describe('`drafts` and `review` also hold next versions of what is published; `received` is of other nodes'),
  state: TildeList.describe('States; absent: all'),
  owner: z.string().max(2).optional(),
  substance: z.string().max(200).optional().describe('This substance, or those of this class'),
  place: z.string().max(200).optional().describe('This place and those inside it'),
  audience: z.enum(alertAudiences).optional(),
  since: CalendarDay.optional().describe('Changed on or after this day'),
  waiting: z.enum(['me', 'all']).default('all').describe('Only what waits for the reader'),
});
export type AlertQuery = z.infer<typeof AlertQuery>;
export const AlertPage = z.object({
  alerts: z.array(AlertEntry),
  next: z.string().nullable(),
  counts: z.object({
    draft: z.number().int(),
    'in-review': z.number().int(),
    published: z.number().int(),
    updated: z.number().int(),
    retracted: z.number().int(),
    received: z.number().int().describe('Of other nodes'),
    waiting: z.number().int().describe('For the reader'),
  }),
  shelves: z.record(z.enum(alertShelves), z.number().int()).describe('How many stand on each'),
});
export type AlertPage = z.infer<typeof AlertPage>;

export const AlertDetail = z.object({
  ...entryFields,
  own: z.boolean().describe('Of this node; others are read only'),
  revision: z.number().int().describe('Of the text shown; to be given back when a next version is begun'),
  text: AlertText.nullable().describe('Of the last version; null before the first'),
  markingReasons: z.array(MarkingReason).describe('Of the draft where there is one, else of the last version'),
  wordingKept: KeptWords.describe('Of the last version, for whoever writes the next one; of this node’s alerts only'),
  draft: AlertDraft.nullable(),
  versions: z.array(AlertVersionEntry),
  history: z.array(AlertEvent),
  replies: z.array(AlertReplyEntry),
  tally: AlertTally.nullable(),
  requiredLanguages: z.array(LanguageCode),
});
export type AlertDetail = z.infer<typeof AlertDetail>;
