import { z } from 'zod';
import { receiptStates } from '../model/index.ts';
import { NodeDocument } from './peer.ts';

const Digest = z.string().regex(/^[0-9a-f]{64}$/u);
const Party = z.object({ country: z.string().regex(/^[A-Z]{2}$/u), node: z.uuid() });

/** What the writer of a file signs: everything about it, and the digest of each object. */
export const BundleManifest = z.object({
  bundle: z.uuid(),
  number: z.number().int().min(1).describe('Place in the row of files from this sender to this recipient'),
  after: z.number().int().min(0).describe('The file before it in that row; 0: none'),
  from: Party,
  to: Party,
  createdAt: z.iso.datetime(),
  since: z.string().nullable().describe('Additions after this moment; null: everything'),
  until: z.string().nullable().describe('Last addition that was looked at'),
  policyVersion: z.string(),
  heard: z.number().int().min(0).describe('Last file of the recipient that the sender has taken in; 0: none'),
  document: NodeDocument.describe('The sender as it describes itself'),
  receipts: z
    .array(z.object({ object: z.string(), version: z.string(), digest: Digest, state: z.enum(receiptStates) }))
    .max(10_000),
  objects: z.array(z.object({ id: z.string(), digest: Digest })).max(200_000),
});
export type BundleManifest = z.infer<typeof BundleManifest>;

/** A file between nodes whose networks never touch. */
export const BundleFile = z.object({
  format: z.literal('vigia-bundle-1'),
  manifest: z.record(z.string(), z.unknown()),
  key: Digest.describe('Fingerprint of the key'),
  signature: z
    .string()
    .regex(/^[A-Za-z0-9_-]{86}$/u)
    .describe('Ed25519 over the canonical JSON (RFC 8785) of the manifest'),
  objects: z.array(z.unknown()).max(200_000),
});
export type BundleFile = z.infer<typeof BundleFile>;

export const BundleReport = z.object({
  bundle: z.string(),
  from: z.string(),
  to: z.string(),
  number: z.number().int(),
  objects: z.number().int(),
});
export type BundleReport = z.infer<typeof BundleReport>;

export const BundleImportReport = BundleReport.extend({
  again: z.boolean().describe('The same file was taken in before: nothing was changed'),
  missing: z.array(z.number().int()).describe('Files before it in the row that have not come'),
  accepted: z.number().int(),
  known: z.number().int(),
  waiting: z.number().int(),
  quarantined: z.number().int(),
});
export type BundleImportReport = z.infer<typeof BundleImportReport>;
