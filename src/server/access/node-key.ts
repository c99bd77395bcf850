import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { type JWTPayload, SignJWT } from 'jose';
import { canonicalJson } from '../../exchange/index.ts';

/** Ed25519 public key as RFC 8037 writes it. */
export interface PublicJwk {
  readonly kty: 'OKP';
  readonly crv: 'Ed25519';
  /** base64url of the 32 octets. */
  readonly x: string;
}

export interface PrivateJwk extends PublicJwk {
  readonly d: string;
}

/** What the node signs with; the private part never leaves this object. */
export interface NodeKey {
  /** ISO 3166-1 alpha-2 of the node. */
  readonly country: string;
  readonly fingerprint: string;
  readonly publicJwk: PublicJwk;
  /** Ed25519 (RFC 8032) signature, 64 octets. */
  readonly sign: (bytes: Uint8Array) => Uint8Array;
  /** A JWT with these claims, EdDSA, the key's fingerprint as `kid`. */
  readonly signToken: (claims: JWTPayload, type: string) => Promise<string>;
}

/** SHA-256 of the key's thumbprint input (RFC 7638), as hex: the same on every node, and short enough for a telephone. */
export function fingerprintOf({ crv, kty, x }: PublicJwk): string {
  return createHash('sha256').update(canonicalJson({ crv, kty, x })).digest('hex');
}

/** In groups of four, as two people read it to each other. */
export function spokenFingerprint(fingerprint: string): string {
  return (fingerprint.toUpperCase().match(/.{1,4}/gu) ?? []).join(' ');
}

/** What somebody typed or was read, as a fingerprint; spaces, colons and capitals do not matter. */
export function readFingerprint(text: string): string | undefined {
  const hex = text.replace(/[\s:.-]/gu, '').toLowerCase();
  return /^[0-9a-f]{64}$/u.test(hex) ? hex : undefined;
}

export function nodeKeyOf(country: string, privateJwk: PrivateJwk): NodeKey {
  const privateKey = createPrivateKey({ key: { ...privateJwk }, format: 'jwk' });
  const publicJwk = publicPartOf(privateJwk);
  const fingerprint = fingerprintOf(publicJwk);
  return {
    country,
    fingerprint,
    publicJwk,
    sign: (bytes) => sign(null, bytes, privateKey),
    signToken: (claims, type) =>
      new SignJWT(claims).setProtectedHeader({ alg: 'EdDSA', typ: type, kid: fingerprint }).sign(privateKey),
  };
}

export function publicPartOf({ kty, crv, x }: PublicJwk): PublicJwk {
  return { kty, crv, x };
}

/** The key for verifying; undefined where it is none. */
export function publicKeyOf(jwk: PublicJwk): KeyObject | undefined {
  try {
    return createPublicKey({ key: { ...publicPartOf(jwk) }, format: 'jwk' });
  } catch {
    // Whatever is not 32 octets of base64url is no key.
    return undefined;
  }
}

/** Whether a key made this Ed25519 signature. */
export function verifySignature(jwk: PublicJwk, bytes: Uint8Array, signature: Uint8Array): boolean {
  const key = publicKeyOf(jwk);
  return key !== undefined && signature.length === 64 && verify(null, bytes, key, signature);
}

/** What an old key signs when a new one takes its place. */
export interface KeyRotation {
  readonly country: string;
  readonly node: string;
  readonly from: string;
  readonly to: PublicJwk;
  /** ISO 8601. */
  readonly at: string;
}

export function rotationBytes({ country, node, from, to, at }: KeyRotation): Uint8Array {
  return Buffer.from(
    canonicalJson({ statement: 'vigia-key-rotation', country, node, from, to: { ...publicPartOf(to) }, at }),
    'utf8',
  );
}
