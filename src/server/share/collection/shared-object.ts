import { createHash } from 'node:crypto';
import { canonicalJson, readMoment, type StixObject } from '../../../exchange/index.ts';

/** An object that goes into a collection. */
export interface NewSharedObject {
  readonly content: StixObject;
  /** ISO 3166-1 alpha-2 of the node that created it; empty: unknown. */
  readonly owner: string;
  /** Nodes that it came through. */
  readonly via: readonly string[];
  readonly markingId: number;
  /** The same may be stored under several markings, for whoever may see one of them. */
  readonly isBeside?: boolean;
}

/** `conflict`: the same version of the object is stored with another content; what was stored first stays. */
export const addOutcomes = ['added', 'known', 'conflict'] as const;
export type AddOutcome = (typeof addOutcomes)[number];

/** An object as its row holds it. */
export interface ObjectRow {
  readonly stixId: string;
  readonly type: string;
  readonly specVersion: string;
  /** As received; null where the object has no version of its own: then it is the moment when it was added. */
  readonly version: string | null;
  /** The same moment with six decimals. */
  readonly versionAt: string | null;
  readonly content: string;
  readonly digest: string;
  readonly owner: string;
  readonly revoked: boolean;
  readonly via: readonly string[];
  readonly markingId: number;
  readonly isBeside: boolean;
}

/** SHA-256 of an object's canonical JSON (RFC 8785), in hexadecimal. */
export function digestOf(object: StixObject): string {
  return createHash('sha256').update(canonicalJson(object)).digest('hex');
}

export function toRow({ content, owner, via, markingId, isBeside = false }: NewSharedObject): ObjectRow {
  const version = versionOf(content);
  const { spec_version: specVersion } = content;
  return {
    stixId: content.id,
    type: content.type,
    specVersion: typeof specVersion === 'string' ? specVersion : '2.1',
    version,
    versionAt: version === null ? null : requireMoment(version),
    content: JSON.stringify(content),
    digest: digestOf(content),
    owner,
    revoked: content['revoked'] === true,
    via,
    markingId,
    isBeside,
  };
}

/** TAXII 2.1 section 5.3.1: the modified timestamp, else the created one, else none. */
export function versionOf({ modified, created }: StixObject): string | null {
  if (typeof modified === 'string') return modified;
  return typeof created === 'string' ? created : null;
}

function requireMoment(version: string): string {
  const moment = readMoment(version);
  if (moment === undefined) throw new Error('an object with a version that is no moment came past validation');
  return moment;
}
