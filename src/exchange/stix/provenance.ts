import { canonicalJson } from '../json/canonical-json.ts';
import { isJsonObject, type JsonObject } from '../json/json-value.ts';
import { extensionIds } from './schema/extension-ids.ts';
import type { StixObject } from './stix-object.ts';

/** Which node made an object, by which key, and its signature of `signedContent`; absent until it is signed. */
export interface Provenance {
  /** ISO 3166-1 alpha-2. */
  readonly owner: string;
  /** SHA-256 fingerprint of the Ed25519 public key. */
  readonly key: string;
  /** Ed25519 (RFC 8032), base64url. */
  readonly signature?: string;
}

/** The object with a provenance in place of the one that it may have. */
export function withProvenance(object: StixObject, { owner, key, signature }: Provenance): StixObject {
  const provenance = {
    extension_type: 'property-extension',
    owner,
    key,
    ...(signature === undefined ? {} : { signature }),
  };
  return { ...object, extensions: { ...extensionsOf(object), [extensionIds.provenance]: provenance } };
}

/** What the owner signs: the canonical JSON (RFC 8785) of the object with its provenance, without the signature itself. */
export function signedContent(object: StixObject): string {
  const provenance = extensionsOf(object)[extensionIds.provenance];
  if (!isJsonObject(provenance)) return canonicalJson(object);
  const { signature: _signature, ...unsigned } = provenance;
  return canonicalJson({ ...object, extensions: { ...extensionsOf(object), [extensionIds.provenance]: unsigned } });
}

/** Undefined: it has none, as objects of other makers; `malformed`: it claims one that cannot be read. */
export function provenanceOf(object: StixObject): Provenance | 'malformed' | undefined {
  const extensions = object['extensions'];
  if (extensions === undefined) return undefined;
  if (!isJsonObject(extensions)) return 'malformed';
  const provenance = extensions[extensionIds.provenance];
  if (provenance === undefined) return undefined;
  if (!isJsonObject(provenance)) return 'malformed';
  const { owner, key, signature } = provenance;
  if (typeof owner !== 'string' || !/^[A-Z]{2}$/.test(owner) || typeof key !== 'string' || key === '')
    return 'malformed';
  if (signature === undefined) return { owner, key };
  return typeof signature === 'string' && /^[A-Za-z0-9_-]{86}$/.test(signature)
    ? { owner, key, signature }
    : 'malformed';
}

function extensionsOf(object: StixObject): JsonObject {
  const extensions = object['extensions'];
  return isJsonObject(extensions) ? extensions : {};
}
