import { createHash } from 'node:crypto';
import type { NodeDocument, Peer, PeerChange } from '../../../api/index.ts';
import { peerSubject, type Recipient } from '../../../model/index.ts';
import type { Reader } from '../../access/index.ts';
import type { ContactRecord, PeerContent, PeerRecord } from './peer-store.ts';

/** A node that was just added: nothing is releasable to it. */
export function startOf(
  document: NodeDocument,
  start: { readonly url: string | null; readonly at: string; readonly markingId: number; readonly revision: number },
): PeerContent {
  return {
    country: document.country,
    node: document.node,
    identity: document.identity,
    name: document.name,
    url: start.url,
    collection: document.collection,
    protocolVersions: document.protocolVersions,
    profile: 'member',
    state: 'active',
    highestTlp: null,
    sectors: [],
    agreementFrom: null,
    agreementUntil: null,
    revision: start.revision,
    addedAt: start.at,
    markingId: start.markingId,
  };
}

/** Neither suspended nor removed, and within the days of its agreement (UTC). */
export function isActive({ state, agreementFrom, agreementUntil }: PeerContent, now: Date): boolean {
  const today = now.toISOString().slice(0, 10);
  return (
    state === 'active' &&
    (agreementFrom === null || agreementFrom <= today) &&
    (agreementUntil === null || agreementUntil >= today)
  );
}

export function recipientOf(peer: PeerContent, now: Date): Recipient {
  const { country, profile, highestTlp, sectors } = peer;
  return { country, profile, highestTlp, sectors, active: isActive(peer, now) };
}

export function describePeer(peer: PeerRecord, contact: ContactRecord | undefined, now: Date): Peer {
  return {
    country: peer.country,
    node: peer.node,
    name: peer.name,
    url: peer.url,
    profile: peer.profile,
    state: peer.state,
    active: isActive(peer, now),
    highestTlp: peer.highestTlp,
    sectors: [...peer.sectors],
    agreementFrom: peer.agreementFrom,
    agreementUntil: peer.agreementUntil,
    protocolVersions: [...peer.protocolVersions],
    keys: peer.keys.map(({ fingerprint, since, until }) => ({ fingerprint, since, until })),
    revision: peer.revision,
    addedAt: peer.addedAt,
    contact: {
      triedAt: contact?.triedAt ?? null,
      succeededAt: contact?.succeededAt ?? null,
      heardAt: contact?.heardAt ?? null,
      failures: contact?.failures ?? 0,
      lastError: contact?.lastError ?? null,
      clockSkewSeconds: contact?.clockSkewSeconds ?? null,
      version: contact?.version ?? null,
    },
  };
}

/** What the history keeps of a peer at each change. */
export function contentOf(peer: PeerRecord): Omit<PeerChange, 'at' | 'by' | 'event' | 'revision'> {
  const { profile, state, highestTlp, sectors, agreementFrom, agreementUntil, url, keys } = peer;
  const fingerprint = keys[0]?.fingerprint ?? '';
  return { profile, state, highestTlp, sectors: [...sectors], agreementFrom, agreementUntil, url, fingerprint };
}

/** Another agreement shows the peer other objects, also such that were there before. */
export function viewOf({ profile, highestTlp, sectors, agreementFrom, agreementUntil }: PeerContent): string {
  const agreement = JSON.stringify([profile, highestTlp, sectors.toSorted(), agreementFrom, agreementUntil]);
  return createHash('sha256').update(agreement).digest('hex').slice(0, 16);
}

/** Whoever asks in a peer's name, with what its agreement covers. */
export function readerOfPeer(peer: PeerContent, now: Date): Reader {
  const { country, name } = peer;
  const { sectors, highestTlp } = isActive(peer, now) ? peer : { sectors: [], highestTlp: null };
  const subject = peerSubject(country);
  return {
    kind: 'peer',
    subject,
    name: name ?? country,
    country,
    sectors,
    duties: [],
    highestTlp: highestTlp ?? 'CLEAR',
  };
}

/** Whoever left may still fetch the versions that take back what they were given; the agreement decides the rest. */
export function maySpeak({ state, agreementFrom }: PeerContent, now: Date): boolean {
  return state !== 'suspended' && (agreementFrom === null || agreementFrom <= now.toISOString().slice(0, 10));
}
