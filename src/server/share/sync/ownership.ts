import { extensionIds, provenanceOf, signedContent } from '../../../exchange/index.ts';
import { verifySignature } from '../../access/index.ts';
import { isActive, isInForce } from '../peer/index.ts';
import { isCommonKnowledge, isDerivedDefinition, isForgedExtension, isHandling } from './definitions.ts';
import type { Inbound, Verdict, World } from './inbound.ts';

type Ownership = { readonly owner: string } | Extract<Verdict, { kind: 'quarantine' | 'known' }>;

/** Of whom an object is: proved by a signature, never by what it says of itself. */
export function judgeOwnership(inbound: Inbound, world: World): Ownership {
  const { content, sender } = inbound;
  if (isCommonKnowledge(content)) return { kind: 'known' };
  if (content.type === 'extension-definition') {
    return isForgedExtension(content) ? refuse('forged-definition', content.id) : { owner: '' };
  }
  if (content.type === 'marking-definition') {
    if (isHandling(content, extensionIds.handling)) {
      return isDerivedDefinition(content) ? { owner: '' } : refuse('forged-definition', content.id);
    }
    // Holds for what its sender owns, and for nothing else.
    if (provenanceOf(content) === undefined) return { owner: sender.country };
  }
  return judgeSignature(inbound, world);
}

function judgeSignature({ content, sender }: Inbound, world: World): Ownership {
  const provenance = provenanceOf(content);
  if (provenance === undefined) return refuse('unsigned', sender.country);
  if (provenance === 'malformed' || provenance.signature === undefined) return refuse('signature-wrong', 'malformed');
  const { owner, key, signature } = provenance;
  const keys = keysOf(owner, sender.country, world);
  if (keys === undefined) return refuse('owner-unknown', owner);
  const record = keys.find(({ fingerprint }) => fingerprint === key);
  if (record === undefined) return refuse('signature-wrong', 'unknown key');
  const bytes = Buffer.from(signedContent(content), 'utf8');
  if (!verifySignature(record.publicJwk, bytes, Buffer.from(signature, 'base64url'))) {
    return refuse('signature-wrong', 'another content');
  }
  return judgeClaims({ content, owner }, world);
}

/** Undefined: no node that something is exchanged with at this moment. */
function keysOf(owner: string, sender: string, world: World): World['ownKeys'] | undefined {
  if (owner === world.country) return world.ownKeys;
  const peer = world.peers.find(({ country }) => country === owner);
  if (peer === undefined || !isActive(peer, world.now)) return undefined;
  const known = peer.keys.filter((key) => isInForce(key, world.now));
  // Asked itself, a node may show what it signed with keys before those that we know.
  return owner === sender ? [...known, ...world.senderKeys] : known;
}

/** Whom an object names as its creator, and whose earlier versions were, must be who signed it. */
function judgeClaims({ content, owner }: Pick<Inbound, 'content'> & { owner: string }, world: World): Ownership {
  const named = content.type === 'identity' ? content.id : content['created_by_ref'];
  const identities = [...world.peers, { country: world.country, identity: world.identity }];
  const creator = identities.find(({ identity }) => identity === named)?.country ?? owner;
  if (creator !== owner) return refuse('owner-differs', `created by ${creator}`);
  const isVersioned = content['created'] !== undefined;
  const before = world.held.get(content.id)?.find((held) => held.owner !== '' && held.owner !== owner);
  if (isVersioned && before !== undefined) return refuse('owner-differs', `held as of ${before.owner}`);
  // What is ours and held as it is was recognised before; nobody else keeps better copies of what we say.
  if (owner === world.country) return refuse('own-object-unknown', content.id);
  return { owner };
}

function refuse(reason: Extract<Verdict, { kind: 'quarantine' }>['reason'], problem: string): Ownership {
  return { kind: 'quarantine', reason, detail: { problem } };
}
