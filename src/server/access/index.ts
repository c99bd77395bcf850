export type { AuditObject, AuditOutcome, NewAuditEntry } from './audit/entry.ts';
export { recordAudit, recordDone } from './audit/record.ts';
export { RefusalRecorder } from './audit/refusals.ts';
export {
  collectReads,
  noteMarked,
  noteRestrictedRead,
  RestrictedReads,
  type RestrictedThing,
} from './audit/restricted-read.ts';
export { auditRoutes } from './audit/routes.ts';
export { AuditService } from './audit/service.ts';
export { type ActionSubject, authorise } from './authorise.ts';
export { analystClearance, publicClearance } from './clearance.ts';
export { chooseLanguage } from './language.ts';
export { readMarkings, registerJointMarking, registerMarking } from './marking-store.ts';
export { countryOfDirectory, type Endorsement, NodeIdentity, type PublishedKey } from './node-identity.ts';
export {
  fingerprintOf,
  type KeyRotation,
  type NodeKey,
  type PublicJwk,
  publicKeyOf,
  readFingerprint,
  rotationBytes,
  spokenFingerprint,
  verifySignature,
} from './node-key.ts';
export {
  actAs,
  clearanceOf,
  currentReader,
  keepReader,
  nodeReader,
  operatorReader,
  publicReader,
  type Reader,
} from './reader.ts';
export { RoomContext, type RoomContextOptions } from './room-context.ts';
