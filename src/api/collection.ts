import { z } from 'zod';
import { TrilingualText } from './parts.ts';

const Subject = z
  .string()
  .regex(/^[A-Za-z]+:[A-Za-z0-9*._@-]{1,100}$/)
  .describe('Who: token:7, peer:MX, peer:*, or a person’s subject');

export const CollectionGrant = z.object({ subject: z.string(), canRead: z.boolean(), canWrite: z.boolean() });
export type CollectionGrant = z.infer<typeof CollectionGrant>;

/** A collection of STIX objects that this node serves by TAXII 2.1. */
export const Collection = z.object({
  id: z.string(),
  alias: z.string(),
  kind: z.enum(['alerts', 'open']).describe('alerts: what peers read; open: for clients of this node'),
  title: TrilingualText,
  description: TrilingualText,
  epoch: z.string().describe('Another one after a restore from a backup'),
  grants: z.array(CollectionGrant),
});
export type Collection = z.infer<typeof Collection>;
export const CollectionList = z.object({ collections: z.array(Collection) });
export type CollectionList = z.infer<typeof CollectionList>;

export const CollectionGrantRequest = z.strictObject({
  subject: Subject,
  canRead: z.boolean(),
  canWrite: z.boolean().describe('Neither: the grant ends'),
});
export type CollectionGrantRequest = z.infer<typeof CollectionGrantRequest>;

export const CollectionRequest = z.strictObject({
  alias: z.string().regex(/^[a-z][a-z0-9-]{0,62}$/),
  title: z.union([z.string().min(1).max(200), TrilingualText]),
  description: z.union([z.string().min(1).max(2_000), TrilingualText]).optional(),
  grants: z.array(CollectionGrantRequest).max(100).optional(),
});
export type CollectionRequest = z.infer<typeof CollectionRequest>;

export const CollectionRemoval = z.object({ removed: z.string() });
export type CollectionRemoval = z.infer<typeof CollectionRemoval>;
