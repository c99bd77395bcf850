import { z } from 'zod';
import { releaseRefusals } from '../model/index.ts';
import { MarkingEntry } from './marking.ts';
import { CalendarDay, TlpCode } from './parts.ts';

const Refusal = z.enum(releaseRefusals);

/** One object as it would leave, or left: exactly these bytes. */
export const ReleasedObject = z.object({
  id: z.string().describe('STIX identifier'),
  type: z.string(),
  bytes: z.number().int().describe('Length of the object as it is sent (UTF-8)'),
  digest: z.string().describe('SHA-256 of its canonical form (RFC 8785), hexadecimal'),
  content: z.string().describe('The object itself (STIX 2.1 JSON)'),
});
export type ReleasedObject = z.infer<typeof ReleasedObject>;

/** What of an alert a receiver does not get, and why. */
export const WithheldPart = z.object({
  part: z.string().describe('`field:analysis`, `series:2`, `signal:1`, `finding:1`'),
  reason: Refusal,
});
export type WithheldPart = z.infer<typeof WithheldPart>;

/** What one receiver would get. */
export const ReceiverPreview = z.object({
  receiver: z.string().describe('ISO 3166-1 alpha-2 of the node'),
  refused: Refusal.nullable().describe('Why nothing goes there; null: something does'),
  form: z
    .enum(['whole', 'own'])
    .nullable()
    .describe('`own`: a form without what is withheld, under identifiers of its own'),
  objects: z.array(ReleasedObject),
  bytes: z.number().int(),
  withheld: z.array(WithheldPart),
  replaces: z.boolean().describe('It holds another form, which is taken back'),
});
export type ReceiverPreview = z.infer<typeof ReceiverPreview>;

/** What would leave if an alert were published as it stands, to whom, and what stays and why. */
export const ReleasePreview = z.object({
  alert: z.string(),
  at: z.string(),
  policyVersion: z.string(),
  receivers: z.array(ReceiverPreview),
  public: z.object({ refused: Refusal.nullable() }).describe('The public portal and feeds'),
});
export type ReleasePreview = z.infer<typeof ReleasePreview>;

export const disclosureStates = ['offered', 'served', 'acknowledged', 'withdrawn', 'withdrawal-acknowledged'] as const;

/** One version of one object that left, or is there to be fetched, for one receiver. */
export const Disclosure = z.object({
  id: z.number().int(),
  receiver: z.string(),
  item: z.string().describe('Alert or reply that it belongs to'),
  object: z.string(),
  version: z.string(),
  channel: z.enum(['taxii', 'bundle']),
  state: z.enum(disclosureStates),
  overdue: z.boolean().describe('Not acknowledged, or its withdrawal not acknowledged, in the time that was agreed'),
  offeredAt: z.string(),
  servedAt: z.string().nullable(),
  acknowledgedAt: z.string().nullable(),
  acknowledgedAs: z.string().nullable().describe('What the receiver says became of it'),
  withdrawnAt: z.string().nullable(),
  withdrawalServedAt: z.string().nullable(),
  withdrawalAcknowledgedAt: z.string().nullable(),
  bytes: z.number().int(),
  digest: z.string(),
  policyVersion: z.string(),
  marking: MarkingEntry.describe('As the object carried it'),
  tlp: TlpCode,
});
export type Disclosure = z.infer<typeof Disclosure>;

export const DisclosureQuery = z.object({
  receiver: z.string().length(2).optional(),
  item: z.string().max(250).optional(),
  state: z.enum(disclosureStates).optional(),
  overdue: z.enum(['only', 'all']).default('all'),
  since: CalendarDay.optional(),
  limit: z.coerce.number().int().min(1).max(1_000).default(100),
  before: z.coerce.number().int().optional().describe('`next` of the page before'),
});
export type DisclosureQuery = z.infer<typeof DisclosureQuery>;

export const DisclosurePage = z.object({
  disclosures: z.array(Disclosure),
  next: z.number().int().nullable(),
  counts: z.object({
    offered: z.number().int(),
    served: z.number().int(),
    acknowledged: z.number().int(),
    withdrawn: z.number().int(),
    'withdrawal-acknowledged': z.number().int(),
    overdue: z.number().int(),
  }),
});
export type DisclosurePage = z.infer<typeof DisclosurePage>;

/** Who holds an alert, or held it. */
export const HolderList = z.object({
  holders: z.array(
    z.object({
      receiver: z.string(),
      version: z.number().int().describe('Latest version of the alert that it was given'),
      form: z.enum(['whole', 'own']),
      state: z.enum(disclosureStates),
      overdue: z.boolean(),
    }),
  ),
});
export type HolderList = z.infer<typeof HolderList>;
