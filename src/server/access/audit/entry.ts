import { createHash } from 'node:crypto';
import { canonicalJson, isJsonObject, type JsonObject } from '../../../exchange/index.ts';
import type { JsonValue, ReaderKind, TlpLabel } from '../../../model/index.ts';
import type { Reader } from '../reader.ts';

export const auditOutcomes = ['done', 'refused', 'failed'] as const;
export type AuditOutcome = (typeof auditOutcomes)[number];

/** What something was done to: a kind of the model in words with hyphens, and its number or key. */
export interface AuditObject {
  readonly kind: string;
  readonly id: string | number | null;
}

export interface NewAuditEntry {
  readonly reader: Reader;
  readonly at: Date | string;
  /** `area.what`, in the words of `src/model/access.ts` where they have one. */
  readonly action: string;
  readonly object?: AuditObject;
  readonly outcome?: AuditOutcome;
  /** Numbers, keys and digests; never a secret, and no text of what is restricted. */
  readonly detail?: JsonObject;
}

/** An entry as the chain holds it, without its place; the hash is taken over its canonical JSON. */
export interface AuditEntryContent {
  readonly at: string;
  readonly subject: string;
  readonly kind: ReaderKind;
  readonly name: string;
  readonly country: string;
  readonly action: string;
  readonly object: { readonly kind: string; readonly id: string | null } | null;
  readonly outcome: AuditOutcome;
  readonly detail: JsonObject;
  readonly tlp: TlpLabel;
}

/** An entry's place in the chain. */
export interface ChainPlace {
  readonly seq: number;
  readonly hash: string;
}

/** What stands before the first entry's canonical JSON. */
export const firstHash = '0'.repeat(64);

/** Longest details that are kept as they are; of longer ones a digest is. */
const mostDetailLength = 8_192;
const mostTextLength = 300;

export function contentOf({
  reader,
  at,
  action,
  object,
  outcome = 'done',
  detail = {},
}: NewAuditEntry): AuditEntryContent {
  if (!/^[a-z]+(-[a-z]+)*(\.[a-z]+(-[a-z]+)*)*$/u.test(action)) throw new Error(`no name of an action: ${action}`);
  return {
    at: (typeof at === 'string' ? new Date(at) : at).toISOString(),
    subject: storable(reader.subject),
    kind: reader.kind,
    name: storable(reader.name),
    country: storable(reader.country),
    action,
    object:
      object === undefined
        ? null
        : { kind: storable(object.kind), id: object.id === null ? null : storable(String(object.id)) },
    outcome,
    detail: boundedDetail(detail),
    tlp: 'AMBER+STRICT',
  };
}

/** Hash of an entry: SHA-256, in hexadecimal, of the hash before it and the canonical JSON (RFC 8785) of the entry. */
export function chainHash(before: string, content: AuditEntryContent): string {
  return createHash('sha256').update(before).update(auditText(content)).digest('hex');
}

export function auditText(content: AuditEntryContent): string {
  return canonicalJson({ ...content, object: content.object === null ? null : { ...content.object } });
}

export function digestOf(value: JsonValue): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex');
}

function boundedDetail(detail: JsonObject): JsonObject {
  const kept = storableMembers(detail);
  const { length } = canonicalJson(kept);
  return length <= mostDetailLength ? kept : { digest: digestOf(kept), length };
}

function storableValue(value: JsonValue): JsonValue {
  if (typeof value === 'string') return storable(value);
  if (typeof value !== 'object' || value === null) return value;
  if (!isJsonObject(value)) return value.map(storableValue);
  return storableMembers(value);
}

function storableMembers(value: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [storable(name), storableValue(member)]));
}

/** What a column can hold: no lone surrogate, no NUL, and no longer than what somebody reads. */
function storable(text: string): string {
  const short = text.length <= mostTextLength ? text : `${text.slice(0, mostTextLength)}…`;
  return short.replaceAll('\0', '\u{fffd}').replace(/\p{Surrogate}/gu, '\u{fffd}');
}
