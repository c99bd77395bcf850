import type { NodeDocument } from '../../../api/index.ts';
import { VigiaError } from '../../../base/index.ts';
import { fingerprintOf, rotationBytes, verifySignature } from '../../access/index.ts';
import type { NewPeerKey, PeerRecord } from './peer-store.ts';

type DocumentKey = NodeDocument['keys'][number];

/** For so long is a key taken after another took its place, whatever the peer says. */
const mostDaysOfFormerKey = 30;

/** A document whose fingerprints are those of its keys, and which names no key twice. */
export function checkDocument(document: NodeDocument): void {
  const told = document.keys.map(({ fingerprint }) => fingerprint);
  const right = document.keys.every(({ publicJwk, fingerprint }) => fingerprintOf(publicJwk) === fingerprint);
  const presents = document.keys.filter(({ until }) => until === null).length;
  if (!right || new Set(told).size !== told.length || presents !== 1 || document.keys[0]?.until !== null) {
    throw new VigiaError('peer.keys-inconsistent', { country: document.country });
  }
}

/**
 * What a peer's document changes about its keys: nothing where its present key is known; else each key since the known one
 * must have been signed by the one before it. A document that names another key without that is refused, and the old key
 * stays: whoever holds the address of a peer is not yet the peer.
 */
export function succeedKeys(peer: PeerRecord, document: NodeDocument, now: Date): readonly NewPeerKey[] {
  checkDocument(document);
  const present = peer.keys.find(({ until }) => until === null);
  const [offered] = document.keys;
  if (present === undefined || offered === undefined) throw refuse(peer);
  if (offered.fingerprint === present.fingerprint) return [];
  const chain = chainTo(document.keys, present.fingerprint);
  if (chain === undefined || document.node !== peer.node) throw refuse(peer);
  const most = now.getTime() + mostDaysOfFormerKey * 86_400_000;
  const ends = [present, ...chain.toReversed()];
  return ends.map((key, index) => {
    const last = index === ends.length - 1;
    const told = document.keys.find(({ fingerprint }) => fingerprint === key.fingerprint)?.until ?? null;
    return {
      country: peer.country,
      fingerprint: key.fingerprint,
      publicJwk: key.publicJwk,
      since: key.since,
      until: last ? null : new Date(Math.min(told === null ? now.getTime() : Date.parse(told), most)).toISOString(),
      endorsedBy: ends[index - 1]?.fingerprint ?? null,
      markingId: peer.markingId,
    };
  });

  /** From the offered key back to the known one, without the known one; undefined: somewhere nobody vouches. */
  function chainTo(keys: readonly DocumentKey[], known: string): readonly DocumentKey[] | undefined {
    const chain: DocumentKey[] = [];
    for (let index = 0; index < keys.length; index += 1) {
      const key = keys[index];
      if (key === undefined) return undefined;
      if (key.fingerprint === known) return chain;
      const before = keys[index + 1];
      const publicJwk = before?.fingerprint === known ? present?.publicJwk : before?.publicJwk;
      const { endorsement } = key;
      if (before === undefined || publicJwk === undefined || endorsement?.by !== before.fingerprint) return undefined;
      const bytes = rotationBytes({
        country: peer.country,
        node: peer.node,
        from: before.fingerprint,
        to: key.publicJwk,
        at: endorsement.at,
      });
      if (!verifySignature(publicJwk, bytes, Buffer.from(endorsement.signature, 'base64url'))) return undefined;
      chain.push(key);
    }
    return undefined;
  }
}

function refuse({ country }: PeerRecord): VigiaError {
  return new VigiaError('peer.key-not-vouched-for', { country });
}
