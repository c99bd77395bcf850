import { z } from 'zod';
import { readerKinds } from '../model/index.ts';
import { Page, TlpCode } from './parts.ts';

/** One thing that was done, refused or shown. */
export const AuditEntry = z.object({
  seq: z.number().int().describe('Place in the chain, from 1 without gaps'),
  at: z.string(),
  subject: z.string().describe('Who did it'),
  kind: z.enum(readerKinds),
  name: z.string(),
  country: z.string(),
  action: z.string(),
  object: z.object({ kind: z.string(), id: z.string().nullable() }).nullable(),
  outcome: z.enum(['done', 'refused', 'failed']),
  detail: z.record(z.string(), z.unknown()).describe('Numbers, keys and digests'),
  tlp: TlpCode,
  hash: z.string().describe('SHA-256 of the hash before it and the canonical JSON of the entry'),
});
export type AuditEntry = z.infer<typeof AuditEntry>;
export const AuditPage = z.object({ entries: z.array(AuditEntry), next: z.string().nullable() });
export type AuditPage = z.infer<typeof AuditPage>;

const Moment = z.iso.datetime({ offset: true });

export const AuditQuery = Page.extend({
  limit: z.coerce.number().int().min(1).max(1_000).default(100),
  cursor: z
    .string()
    .regex(/^\d{1,15}$/u)
    .optional()
    .describe('`next` of the page before'),
  subject: z.string().max(200).optional().describe('Who did it'),
  action: z.string().max(100).optional().describe('What was done; `alert` finds `alert.publish` too'),
  kind: z.string().max(100).optional().describe('Kind of what it was done to'),
  id: z.string().max(300).optional().describe('Number or key of what it was done to'),
  outcome: z.enum(['done', 'refused', 'failed']).optional(),
  since: Moment.optional().describe('From this moment on'),
  until: Moment.optional().describe('Before this moment'),
});
export type AuditQuery = z.infer<typeof AuditQuery>;

export const auditFindingKinds = [
  'does-not-follow',
  'missing',
  'truncated',
  'differs-from-checkpoint',
  'checkpoint-missing',
  'checkpoint-changed',
  'checkpoint-not-signed',
] as const;

/** Where the chain is not what it was. */
export const AuditFinding = z.object({
  kind: z.enum(auditFindingKinds),
  seq: z.number().int().describe('The first entry that it is about'),
  until: z.number().int().optional().describe('The last entry that it is about'),
});
export type AuditFinding = z.infer<typeof AuditFinding>;

export const AuditReport = z.object({
  sound: z.boolean(),
  from: z.number().int().describe('First entry that was looked at'),
  entries: z.number().int(),
  last: z.number().int().describe('Last entry that was looked at; 0: there is none'),
  hash: z.string().describe('Hash of the last entry'),
  checkpoints: z.number().int().describe('Signed checkpoints that it was compared with'),
  found: z.number().int(),
  findings: z.array(AuditFinding).describe('The first hundred'),
});
export type AuditReport = z.infer<typeof AuditReport>;

export const AuditVerifyQuery = z.object({
  from: z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER).default(1).describe('First entry to look at'),
});
export type AuditVerifyQuery = z.infer<typeof AuditVerifyQuery>;

/** Where the chain stood, signed with the node's key; for keeping outside the node. */
export const AuditCheckpoint = z.object({
  statement: z.string().describe('What was signed: canonical JSON, exactly'),
  signature: z.string().describe('Ed25519, base64url'),
  publicKey: z.object({ kty: z.literal('OKP'), crv: z.literal('Ed25519'), x: z.string() }),
});
export type AuditCheckpoint = z.infer<typeof AuditCheckpoint>;
export const AuditCheckpointAnswer = z.object({ checkpoint: AuditCheckpoint.nullable() });
export type AuditCheckpointAnswer = z.infer<typeof AuditCheckpointAnswer>;
