import { randomUUID } from 'node:crypto';
import { decodeProtectedHeader, jwtVerify } from 'jose';
import { VigiaError } from '../../../base/index.ts';
import { type NodeIdentity, publicKeyOf } from '../../access/index.ts';
import type { PeerKeyRecord, PeerRecord } from './peer-store.ts';

/** Type of the token (RFC 8725, section 3.11), so that no other JWT of a node is taken for one. */
const tokenType = 'vigia-peer+jwt';
/** Life of a token that is made here, and the longest that is taken. */
const secondsOfLife = 240;
const mostSecondsOfLife = 300;
/** By so much may the clocks of two nodes differ: “no more than a few minutes” (RFC 7519, section 4.1.4). */
const secondsOfTolerance = 300;
const mostTokenLength = 4_096;

/** A token with which this node asks a peer: for that peer only, a few minutes, and one change. */
export function makePeerToken(identity: NodeIdentity, peer: { readonly node: string }, now: Date): Promise<string> {
  const issued = Math.floor(now.getTime() / 1000);
  return identity.key.signToken(
    {
      iss: identity.node,
      sub: `peer:${identity.country}`,
      aud: peer.node,
      iat: issued,
      exp: issued + secondsOfLife,
      jti: randomUUID(),
    },
    tokenType,
  );
}

export interface PeerClaims {
  readonly peer: PeerRecord;
  readonly jti: string;
  /** ISO 8601 moment from which the token is refused by its age. */
  readonly until: string;
}

/** Fingerprint of the key that a token says it was signed with; of what is no token of a peer, none. */
export function keyNamedBy(token: string): string | undefined {
  if (token.length > mostTokenLength) return undefined;
  try {
    const { alg, kid, typ } = decodeProtectedHeader(token);
    return alg === 'EdDSA' && typ === tokenType && kid !== undefined && /^[0-9a-f]{64}$/u.test(kid) ? kid : undefined;
  } catch {
    return undefined;
  }
}

/** Reads a token with the key of the peer that it names. Every fault is answered alike: nobody learns which one it was. */
export async function verifyPeerToken(
  token: string,
  { peer, fingerprint, node, now }: { peer: PeerRecord; fingerprint: string; node: string; now: Date },
): Promise<PeerClaims> {
  const record = peer.keys.find((key) => key.fingerprint === fingerprint);
  const key = record === undefined || !isInForce(record, now) ? undefined : publicKeyOf(record.publicJwk);
  if (key === undefined) throw refuseToken();
  const { payload } = await jwtVerify(token, key, {
    algorithms: ['EdDSA'],
    typ: tokenType,
    issuer: peer.node,
    subject: `peer:${peer.country}`,
    audience: node,
    requiredClaims: ['iat', 'exp', 'jti'],
    maxTokenAge: mostSecondsOfLife,
    clockTolerance: secondsOfTolerance,
    currentDate: now,
  }).catch((error: unknown) => {
    throw refuseToken(error);
  });
  const { iat = 0, exp = 0, jti = '', aud } = payload;
  if (exp - iat > mostSecondsOfLife || exp <= iat || jti.length < 16 || jti.length > 100 || typeof aud !== 'string') {
    throw refuseToken();
  }
  return { peer, jti, until: new Date((exp + secondsOfTolerance + 1) * 1000).toISOString() };
}

export function refuseToken(cause?: unknown): VigiaError {
  return new VigiaError('access.credential-refused', {}, cause);
}

export function isInForce({ since, until }: PeerKeyRecord, now: Date): boolean {
  const slack = secondsOfTolerance * 1000;
  return Date.parse(since) <= now.getTime() + slack && (until === null || Date.parse(until) > now.getTime());
}
