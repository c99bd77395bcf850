import { createHash } from 'node:crypto';
import { BundleFile, BundleManifest } from '../../../api/index.ts';
import { VigiaError } from '../../../base/index.ts';
import { canonicalJson, isDeeperThan, type JsonObject, type JsonValue } from '../../../exchange/index.ts';
import { type NodeIdentity, verifySignature } from '../../access/index.ts';
import { isInForce, type PeerRecord } from '../peer/index.ts';

/** Longest file that is read, in UTF-16 units. */
const longest = 256 * 1024 * 1024;
const deepest = 80;

export interface ReadBundle {
  readonly manifest: BundleManifest;
  readonly objects: readonly unknown[];
  /** SHA-256 of the manifest's canonical JSON. */
  readonly digest: string;
}

/** What is signed. */
export function manifestBytes(manifest: JsonObject): Uint8Array {
  return Buffer.from(canonicalJson(manifest), 'utf8');
}

export function digestOfBytes(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Reads a file as far as nothing of it needs to be believed. */
export function parseBundle(text: string): BundleFile {
  if (text.length > longest) throw new VigiaError('bundle.unreadable', { problem: `more than ${longest}` });
  if (isDeeperThan(text, deepest))
    throw new VigiaError('bundle.unreadable', { problem: `more than ${deepest} levels` });
  const found = BundleFile.safeParse(parseJson(text));
  if (!found.success) throw new VigiaError('bundle.unreadable', { problem: 'not a file of a node, or cut off' });
  return found.data;
}

/**
 * Believes a file only where a peer that is known signed it, it is for this node, and every object is the one that was signed,
 * in its place. Until then nothing of it is stored.
 */
export function verifyBundle(
  file: BundleFile,
  { sender, identity, now }: { readonly sender: PeerRecord; readonly identity: NodeIdentity; readonly now: Date },
): ReadBundle {
  const bytes = manifestBytes(jsonOf(file.manifest));
  const key = sender.keys.find((known) => known.fingerprint === file.key && isInForce(known, now));
  if (key === undefined || !verifySignature(key.publicJwk, bytes, Buffer.from(file.signature, 'base64url'))) {
    throw new VigiaError('bundle.signature-wrong', { from: sender.country });
  }
  const parsed = BundleManifest.safeParse(file.manifest);
  if (!parsed.success) throw new VigiaError('bundle.unreadable', { problem: 'manifest' });
  const manifest = parsed.data;
  if (manifest.from.country !== sender.country || manifest.from.node !== sender.node) {
    throw new VigiaError('bundle.signature-wrong', { from: sender.country });
  }
  if (manifest.to.country !== identity.country || manifest.to.node !== identity.node) {
    throw new VigiaError('bundle.wrong-recipient', { to: manifest.to.country });
  }
  const differs = file.objects.findIndex((object, index) => digestOf(object) !== manifest.objects[index]?.digest);
  if (differs >= 0 || file.objects.length !== manifest.objects.length) {
    throw new VigiaError('bundle.changed', { object: differs });
  }
  return { manifest, objects: file.objects, digest: digestOfBytes(bytes) };
}

/** Country that a file says it comes from: whose key to try. */
export function senderNamedBy({ manifest }: BundleFile): string {
  const { from } = manifest;
  const country = typeof from === 'object' && from !== null && 'country' in from ? from.country : undefined;
  return typeof country === 'string' ? country.slice(0, 2) : '';
}

function digestOf(object: unknown): string {
  return digestOfBytes(Buffer.from(canonicalJson(jsonOf(object)), 'utf8'));
}

/** What `JSON.parse` gave. */
function jsonOf<Value extends JsonValue>(value: unknown): Value {
  return value as Value;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
