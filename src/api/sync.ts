import { z } from 'zod';
import { quarantineReasons, quarantineStates, receiptStates } from '../model/index.ts';
import { TlpCode } from './parts.ts';

const Digest = z.string().regex(/^[0-9a-f]{64}$/u);

/** What another node says of objects that it was given. */
export const PeerReceipts = z.object({
  receipts: z
    .array(
      z.object({
        object: z.string().max(300),
        version: z.string().max(64).describe('Empty: the object has none'),
        digest: Digest.describe('SHA-256 of the canonical JSON (RFC 8785)'),
        state: z.enum(receiptStates),
      }),
    )
    .max(1_000),
});
export type PeerReceipts = z.infer<typeof PeerReceipts>;
export const PeerReceiptsAnswer = z.object({ known: z.number().int() });
export type PeerReceiptsAnswer = z.infer<typeof PeerReceiptsAnswer>;

/** How far this node has read a peer, and what came of it. */
export const SyncEntry = z.object({
  country: z.string(),
  walkedAt: z.string().nullable().describe('When everything that it had was last read'),
  wholeWalkAt: z.string().nullable().describe('When it was last read from the beginning'),
  addedAfter: z.string().nullable().describe('Last addition of the peer that was read'),
  underWay: z.boolean(),
  waiting: z.number().int().describe('Objects that wait for others'),
  waitingOverdue: z.number().int().describe('Of these, longer than a day'),
  quarantined: z.number().int(),
  receiptsUnsent: z.number().int(),
});
export type SyncEntry = z.infer<typeof SyncEntry>;
export const SyncList = z.object({ peers: z.array(SyncEntry) });
export type SyncList = z.infer<typeof SyncList>;

export const SyncNowRequest = z.strictObject({ country: z.string().max(2).optional() });
/** Not how much came: some of it may be marked for others than who asks. */
export const SyncOutcome = z.object({
  country: z.string(),
  error: z.string().nullable().describe('Code; null: it went well'),
  complete: z.boolean().describe('Whether everything that the peer has was read'),
});
export type SyncOutcome = z.infer<typeof SyncOutcome>;
export const SyncOutcomeList = z.object({ outcomes: z.array(SyncOutcome) });
export type SyncOutcomeList = z.infer<typeof SyncOutcomeList>;

export const QuarantineEntry = z.object({
  id: z.number().int(),
  country: z.string().describe('Peer that gave it'),
  object: z.string(),
  type: z.string(),
  version: z.string(),
  digest: z.string(),
  reason: z.enum(quarantineReasons),
  problem: z.string(),
  receivedAt: z.string(),
  state: z.enum(quarantineStates),
  releasable: z.boolean().describe('Whether a person may let it in'),
  decidedAt: z.string().nullable(),
  decidedBy: z.string().nullable(),
  note: z.string().nullable(),
  tlp: TlpCode,
});
export type QuarantineEntry = z.infer<typeof QuarantineEntry>;
export const QuarantinePage = z.object({ entries: z.array(QuarantineEntry), next: z.number().int().nullable() });
export type QuarantinePage = z.infer<typeof QuarantinePage>;
export const QuarantineDetail = QuarantineEntry.extend({
  content: z.string().nullable().describe('As received; null: too large, retracted meanwhile, or discarded'),
});
export type QuarantineDetail = z.infer<typeof QuarantineDetail>;

export const QuarantineQuery = z.object({
  state: z.enum([...quarantineStates, 'all']).default('held'),
  country: z.string().max(2).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
  before: z.coerce.number().int().min(1).max(2_147_483_647).optional().describe('`next` of the page before'),
});
export type QuarantineQuery = z.infer<typeof QuarantineQuery>;
export const QuarantineDecision = z.strictObject({ note: z.string().max(4_000).optional() });
export type QuarantineDecision = z.infer<typeof QuarantineDecision>;

export const WaitingEntry = z.object({
  country: z.string(),
  object: z.string(),
  version: z.string(),
  missing: z.array(z.string()),
  since: z.string(),
  overdue: z.boolean(),
});
export type WaitingEntry = z.infer<typeof WaitingEntry>;
export const WaitingList = z.object({ waiting: z.array(WaitingEntry) });
export type WaitingList = z.infer<typeof WaitingList>;
