export type { CollectionKind, StoredCollection } from './collection/collection-store.ts';
export { type AddedObject, CollectionService } from './collection/service.ts';
export { type AddOutcome, digestOf, type NewSharedObject, versionOf } from './collection/shared-object.ts';
export type { HeldObject } from './collection/shared-object-read-store.ts';
export type { ShareContext } from './context.ts';
export { openShare, type ShareOptions, type ShareRoom } from './open-share.ts';
export { PeerService, peerRoutes } from './peer/index.ts';
export { downloadRoutes } from './routes.ts';
