export { actAsNodeFor, nodeClearanceFor } from './as-node.ts';
export type { AuditObject, AuditOutcome, NewAuditEntry } from './audit/entry.ts';
export { AuditKeeper } from './audit/keeper.ts';
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
export { readVisibility, withClearance } from './clearance-store.ts';
export { describeReader } from './describe-reader.ts';
export { AccessDoor } from './door.ts';
export { chooseLanguage } from './language.ts';
export {
  findMarking,
  isPublic,
  listPublicMarkings,
  readMarking,
  readMarkings,
  registerJointMarking,
  registerMarking,
} from './marking-store.ts';
export { mayRead } from './may-read.ts';
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
export { ownMarkingOf } from './own-marking.ts';
export { readReachable } from './person/reachable-store.ts';
export { peopleRoutes } from './person/routes.ts';
export { requireIndependent } from './person/second-person.ts';
export { explainPolicies } from './policy/explain.ts';
export { policyRoutes } from './policy/routes.ts';
export {
  actAs,
  clearanceOf,
  colleagueReader,
  currentReader,
  isNodeItself,
  keepReader,
  nodeReader,
  operatorReader,
  publicReader,
  type Reader,
  sectorsAtHome,
} from './reader.ts';
export { RoomContext, type RoomContextOptions } from './room-context.ts';
export { rememberSession, sessionOf } from './session/cookies.ts';
export { isCsrfToken } from './session/service.ts';
export { providerCallback, signInRoutes } from './sign-in/routes.ts';
