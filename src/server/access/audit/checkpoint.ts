import { z } from 'zod';
import { canonicalJson } from '../../../exchange/index.ts';
import { fingerprintOf, type NodeKey, type PublicJwk, verifySignature } from '../node-key.ts';
import type { ChainPlace } from './entry.ts';

/** Where the chain stood, signed: whoever keeps it can tell later whether what stood before was touched. */
export interface SignedCheckpoint {
  readonly seq: number;
  readonly hash: string;
  readonly at: string;
  readonly fingerprint: string;
  readonly publicKey: PublicJwk;
  /** What was signed: canonical JSON (RFC 8785), exactly. */
  readonly statement: string;
  /** Ed25519 (RFC 8032), base64url. */
  readonly signature: string;
}

const statementType = 'vigia-audit-checkpoint';

const Statement = z.object({
  at: z.string(),
  country: z.string(),
  hash: z.string().regex(/^[0-9a-f]{64}$/u),
  key: z.string(),
  seq: z.number().int().min(1),
  type: z.literal(statementType),
});

export function signCheckpoint(key: NodeKey, { seq, hash }: ChainPlace, at: string): SignedCheckpoint {
  const { country, fingerprint, publicJwk } = key;
  const statement = canonicalJson({ at, country, hash, key: fingerprint, seq, type: statementType });
  const signature = Buffer.from(key.sign(Buffer.from(statement))).toString('base64url');
  return { seq, hash, at, fingerprint, publicKey: publicJwk, statement, signature };
}

/** The place that a key vouches for; undefined where it does not. */
export function readStatement(
  { statement, signature }: { readonly statement: string; readonly signature: string },
  key: PublicJwk,
): ChainPlace | undefined {
  if (!verifySignature(key, Buffer.from(statement), Buffer.from(signature, 'base64url'))) return undefined;
  const parsed = Statement.safeParse(parseJson(statement));
  if (!parsed.success || parsed.data.key !== fingerprintOf(key)) return undefined;
  const { seq, hash } = parsed.data;
  return { seq, hash };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // What is no JSON states nothing; the caller says so.
    return undefined;
  }
}
