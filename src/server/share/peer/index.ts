export { type AnswerLimits, askNode, type NodeAnswer, parseJson, readNodeDocument } from './ask-node.ts';
export { isActive, readerOfPeer } from './describe-peer.ts';
export type { PeerKeyRecord, PeerRecord } from './peer-store.ts';
export { isInForce } from './peer-token.ts';
export { peerRoutes, requirePeer } from './routes.ts';
export { type Contact, PeerService } from './service.ts';
