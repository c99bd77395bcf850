import { createHmac, generateKeyPairSync, randomBytes, randomUUID } from 'node:crypto';
import {
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { VigiaError } from '../../base/index.ts';
import { fingerprintOf, type NodeKey, nodeKeyOf, type PublicJwk, publicPartOf, rotationBytes } from './node-key.ts';

const KeyPart = z.string().regex(/^[A-Za-z0-9_-]{43}$/u);
const PublicKey = z.object({ kty: z.literal('OKP'), crv: z.literal('Ed25519'), x: KeyPart });

/** By whom a key was put in the place of another. */
const Endorsement = z.object({ by: z.string(), at: z.string(), signature: z.string() });
export type Endorsement = z.infer<typeof Endorsement>;

const IdentityFile = z.object({
  format: z.literal(1),
  country: z.string().regex(/^[A-Z]{2}$/u),
  node: z.uuid(),
  name: z.string().nullable(),
  url: z.string().nullable(),
  since: z.string(),
  key: PublicKey.extend({ d: KeyPart }),
  /** Stays when the key is changed; absent in files from before there was one. */
  seed: KeyPart.optional(),
  endorsement: Endorsement.nullable(),
  formerKeys: z.array(
    z.object({ publicJwk: PublicKey, since: z.string(), until: z.string(), endorsement: Endorsement.nullable() }),
  ),
});
type IdentityFile = z.infer<typeof IdentityFile>;

/** A public key of the node, with its time and who vouches for it. */
export interface PublishedKey {
  readonly publicJwk: PublicJwk;
  readonly fingerprint: string;
  readonly since: string;
  /** Last moment at which peers take it; null: the present one. */
  readonly until: string | null;
  readonly endorsement: Endorsement | null;
}

/** For so long do peers take what the key before signed. */
const daysOfFormerKey = 7;
/** Rotations that a peer can have missed and still follow. */
const mostFormerKeys = 12;

export interface Initialisation {
  readonly country: string;
  readonly name?: string;
  readonly url?: string;
}

/**
 * Who the node is to others: its number, its country and its key, in `keys/node.json` of the data directory, readable by
 * its owner only. Made at first need; never in the database, whose backups travel.
 */
export class NodeIdentity {
  readonly #country: string;
  readonly #path: string | undefined;
  readonly #now: () => Date;
  #read: { readonly file: IdentityFile; readonly key: NodeKey; readonly mark: string } | undefined;

  /** `directory` undefined: kept in memory, for tests. */
  constructor(options: { readonly country: string; readonly directory: string | undefined; readonly now: () => Date }) {
    this.#country = options.country;
    this.#path = options.directory === undefined ? undefined : pathIn(options.directory);
    this.#now = options.now;
  }

  get country(): string {
    return this.#country;
  }

  /** Number of the node: whom tokens are meant for. */
  get node(): string {
    return this.#load().file.node;
  }

  /** The node's STIX identity object. */
  get identityId(): string {
    return `identity--${this.node}`;
  }

  get name(): string | null {
    return this.#load().file.name;
  }

  get url(): string | null {
    return this.#load().file.url;
  }

  get key(): NodeKey {
    return this.#load().key;
  }

  /**
   * HMAC-SHA-256 (RFC 2104) under a secret that stays when the key changes: identifiers that follow from names, and that
   * nobody else can compute, and so take, before this node has given them.
   */
  digestPrivately(text: string): Uint8Array {
    const { file } = this.#load();
    if (file.seed === undefined) this.#replace({ ...file, seed: drawSeed() });
    const { seed } = this.#load().file;
    if (seed === undefined) throw new Error('the seed of a node was not kept');
    return createHmac('sha256', Buffer.from(seed, 'base64url')).update(text).digest();
  }

  /** The present key first, then those before it. */
  get publishedKeys(): readonly PublishedKey[] {
    const { file, key } = this.#load();
    const { publicJwk, fingerprint } = key;
    return [
      { publicJwk, fingerprint, since: file.since, until: null, endorsement: file.endorsement },
      ...file.formerKeys.map((former) => ({ ...former, fingerprint: fingerprintOf(former.publicJwk) })),
    ];
  }

  /** Says or changes the node's name and address; the country stays what it was. */
  initialise({ country, name, url }: Initialisation): void {
    if (country !== this.#country) throw new VigiaError('node.other-country', { country, is: this.#country });
    const { file } = this.#load();
    if (name === undefined && url === undefined) return;
    this.#replace({ ...file, name: name ?? file.name, url: url ?? file.url });
  }

  /** Puts a new key in the place of the present one, which signs it and is then gone; its public part stays published. */
  rotateKey(): void {
    const { file, key } = this.#load();
    const at = this.#now();
    const privateJwk = generateKey();
    const from = key.fingerprint;
    const signed = rotationBytes({
      country: this.#country,
      node: file.node,
      from,
      to: publicPartOf(privateJwk),
      at: at.toISOString(),
    });
    const signature = Buffer.from(key.sign(signed)).toString('base64url');
    const until = new Date(at.getTime() + daysOfFormerKey * 86_400_000).toISOString();
    const former = { publicJwk: publicPartOf(file.key), since: file.since, until, endorsement: file.endorsement };
    this.#replace({
      ...file,
      since: at.toISOString(),
      key: privateJwk,
      endorsement: { by: from, at: at.toISOString(), signature },
      formerKeys: [former, ...file.formerKeys].slice(0, mostFormerKeys),
    });
  }

  #load(): { readonly file: IdentityFile; readonly key: NodeKey } {
    const mark = this.#mark();
    if (this.#read !== undefined && this.#read.mark === mark) return this.#read;
    if (this.#path === undefined) return this.#keep(this.#create(), 'memory');
    if (mark === 'absent') createFile(this.#path, this.#create());
    const file = readIdentity(this.#path);
    if (file.country !== this.#country) {
      throw new VigiaError('node.other-country', { country: this.#country, is: file.country });
    }
    return this.#keep(file, this.#mark());
  }

  #keep(file: IdentityFile, mark: string): { readonly file: IdentityFile; readonly key: NodeKey } {
    this.#read = { file, key: nodeKeyOf(file.country, file.key), mark };
    return this.#read;
  }

  /** Another process may have put another key there. */
  #mark(): string {
    if (this.#path === undefined) return 'memory';
    const found = statSync(this.#path, { throwIfNoEntry: false, bigint: true });
    return found === undefined ? 'absent' : `${found.mtimeNs} ${found.size} ${found.ino}`;
  }

  #create(): IdentityFile {
    return {
      format: 1,
      country: this.#country,
      node: randomUUID(),
      name: null,
      url: null,
      since: this.#now().toISOString(),
      key: generateKey(),
      seed: drawSeed(),
      endorsement: null,
      formerKeys: [],
    };
  }

  #replace(file: IdentityFile): void {
    if (this.#path === undefined) {
      this.#keep(file, 'memory');
      return;
    }
    const written = writeBeside(this.#path, file);
    renameSync(written, this.#path);
    this.#read = undefined;
  }
}

/** Country that a data directory was made for; undefined: none yet. */
export function countryOfDirectory(directory: string): string | undefined {
  const path = pathIn(directory);
  return existsSync(path) ? readIdentity(path).country : undefined;
}

function pathIn(directory: string): string {
  return join(directory, 'keys', 'node.json');
}

function drawSeed(): string {
  return randomBytes(32).toString('base64url');
}

function generateKey(): IdentityFile['key'] {
  const { privateKey } = generateKeyPairSync('ed25519');
  return PublicKey.extend({ d: KeyPart }).parse(privateKey.export({ format: 'jwk' }));
}

/** Of two processes that start at once, one makes the key and the other takes it. */
function createFile(path: string, file: IdentityFile): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const written = writeBeside(path, file);
  try {
    linkSync(written, path);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  } finally {
    unlinkSync(written);
  }
}

function writeBeside(path: string, file: IdentityFile): string {
  const beside = `${path}.${process.pid}.${randomUUID()}`;
  writeFileSync(beside, `${JSON.stringify(file, null, 2)}\n`, { mode: 0o600, flag: 'wx', flush: true });
  return beside;
}

/** What is wrong with the file is never quoted: it holds the key. */
function readIdentity(path: string): IdentityFile {
  const found = IdentityFile.safeParse(parseJson(readFileSync(path, 'utf8')));
  if (!found.success) throw new VigiaError('node.key-unreadable', { path });
  return found.data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
