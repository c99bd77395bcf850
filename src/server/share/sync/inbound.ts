import {
  canonicalJson,
  isJsonObject,
  isStixId,
  type JsonObject,
  readMoment,
  referencesOf,
  type StixObject,
} from '../../../exchange/index.ts';
import type { Marking, QuarantineReason } from '../../../model/index.ts';
import { digestOf, versionOf } from '../collection/shared-object.ts';
import type { HeldObject } from '../collection/shared-object-read-store.ts';
import type { PeerKeyRecord, PeerRecord } from '../peer/index.ts';

/** Largest object that is taken, in UTF-16 units of its JSON. */
export const mostObjectLength = 1024 * 1024;

/** An object as a peer gave it, before anything of it is believed. */
export interface Inbound {
  readonly sender: PeerRecord;
  readonly content: StixObject;
  /** As given; empty: it has none. */
  readonly version: string;
  /** Comparable moment of the version; empty: it has none. */
  readonly moment: string;
  readonly digest: string;
  readonly references: readonly string[];
  readonly revoked: boolean;
  /** A reason that a person overruled. */
  readonly overruled?: QuarantineReason | undefined;
}

/** What cannot even be looked at as an object. */
export interface Unreadable {
  readonly id: string;
  readonly type: string;
  readonly digest: string;
  readonly reason: QuarantineReason;
  readonly detail: JsonObject;
  readonly content: string | null;
}

export type Verdict =
  | {
      readonly kind: 'accept';
      readonly owner: string;
      readonly via: readonly string[];
      readonly marking: Marking | number;
    }
  | { readonly kind: 'wait'; readonly missing: readonly string[] }
  /** Held already; or of this node, as it holds it; or of no further use. */
  | { readonly kind: 'known' }
  /** Retracted here already, and said again. */
  | { readonly kind: 'ended' }
  | { readonly kind: 'quarantine'; readonly reason: QuarantineReason; readonly detail: JsonObject };

/** What this node knows when it judges. */
export interface World {
  readonly country: string;
  /** The node's own STIX identity. */
  readonly identity: string;
  /** The other side's clock, or ours where it gave none. */
  readonly clock: Date;
  readonly now: Date;
  readonly peers: readonly PeerRecord[];
  /** Keys that the sender publishes at this moment, the former ones too. */
  readonly senderKeys: readonly Pick<PeerKeyRecord, 'fingerprint' | 'publicJwk'>[];
  readonly ownKeys: readonly Pick<PeerKeyRecord, 'fingerprint' | 'publicJwk'>[];
  /** Versions that are stored, or were accepted before in the same page, oldest first. */
  readonly held: Map<string, Held[]>;
}

/** A version that is stored here. */
export interface Held {
  readonly version: string;
  readonly moment: string;
  readonly digest: string;
  readonly owner: string;
  readonly revoked: boolean;
  readonly content: StixObject;
  /** Number of its marking, or the marking that it will be stored under. */
  readonly marking: Marking | number;
}

/** Reads one entry of a page. */
export function readInbound(value: unknown, sender: PeerRecord, overruled?: QuarantineReason): Inbound | Unreadable {
  const text = JSON.stringify(value) ?? 'null';
  const content = isObject(value) ? value : undefined;
  const id = content === undefined ? '' : textIn(content, 'id');
  const type = content === undefined ? '' : textIn(content, 'type');
  if (text.length > mostObjectLength) {
    return unreadable('too-large', { id, type, text: '' }, { length: text.length, limit: mostObjectLength });
  }
  if (content === undefined || !isStixObject(content)) return unreadable('not-valid', { id, type, text }, {});
  const digest = safeDigest(content);
  const version = versionOf(content) ?? '';
  const moment = version === '' ? '' : readMoment(version);
  if (digest === undefined) return unreadable('too-deep', { id, type, text }, {});
  if (moment === undefined) return unreadable('not-valid', { id, type, text }, { version: version.slice(0, 100) });
  const revoked = content['revoked'] === true;
  return { sender, content, version, moment, digest, references: referencesOf(content), revoked, overruled };
}

export function isUnreadable(inbound: Inbound | Unreadable): inbound is Unreadable {
  return 'reason' in inbound;
}

function unreadable(
  reason: QuarantineReason,
  { id, type, text }: { readonly id: string; readonly type: string; readonly text: string },
  detail: JsonObject,
): Unreadable {
  const digest = digestOf({ type: 'unreadable', id: id === '' ? 'unreadable' : id, text });
  return { id, type, digest, reason, detail, content: text === '' ? null : text };
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** As far as a column holds it. */
function textIn(object: JsonObject, property: string): string {
  const value = object[property];
  return typeof value === 'string' ? value.slice(0, 250) : '';
}

function isStixObject(value: JsonObject): value is StixObject {
  const { id, type } = value;
  return typeof id === 'string' && typeof type === 'string' && isStixId(id) && id.startsWith(`${type}--`);
}

/** What is nested without end or holds no text that everybody writes alike has no digest. */
function safeDigest(object: StixObject): string | undefined {
  try {
    return digestOf(object);
  } catch {
    return undefined;
  }
}

export function heldOf({ version, digest, owner, revoked, content, markingId }: HeldObject): Held {
  const parsed: unknown = JSON.parse(content);
  if (!isObject(parsed) || !isStixObject(parsed)) throw new Error('a stored object is no STIX object');
  return { version, moment: readMoment(version) ?? '', digest, owner, revoked, content: parsed, marking: markingId };
}

export function isSameContent(one: StixObject, other: StixObject): boolean {
  return canonicalJson(one) === canonicalJson(other);
}

export function extensionIn(object: StixObject, extension: string): JsonObject | undefined {
  const { extensions } = object;
  const found = isJsonObject(extensions) ? extensions[extension] : undefined;
  return isJsonObject(found) ? found : undefined;
}
