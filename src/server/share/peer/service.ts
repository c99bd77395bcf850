import type {
  NodeDocument,
  Peer,
  PeerAddRequest,
  PeerAllowRequest,
  PeerDetail,
  PeerList,
  PeerPreview,
} from '../../../api/index.ts';
import { VigiaError } from '../../../base/index.ts';
import { internalMarking, type PeerEvent, protocolVersions, type Recipient } from '../../../model/index.ts';
import {
  authorise,
  clearanceOf,
  type NodeIdentity,
  nodeReader,
  type Reader,
  type RoomContext,
  recordDone,
  registerMarking,
  spokenFingerprint,
  verifySignature,
} from '../../access/index.ts';
import type { Clearance, Connection } from '../../store/index.ts';
import { readNodeAddress, readNodeDocument } from './ask-node.ts';
import { checkStranger } from './check-stranger.ts';
import {
  contentOf,
  describePeer,
  isActive,
  maySpeak,
  readerOfPeer,
  recipientOf,
  startOf,
  viewOf,
} from './describe-peer.ts';
import { checkDocument, succeedKeys } from './key-succession.ts';
import {
  findOtherOwners,
  findPeerByKey,
  insertEvent,
  listContacts,
  listEvents,
  listPeers,
  lockPeer,
  noteHeard,
  type PeerContent,
  type PeerRecord,
  removeKeys,
  spendToken,
  upsertPeer,
  writeContact,
  writeKeys,
} from './peer-store.ts';
import { isInForce, keyNamedBy, makePeerToken, refuseToken, verifyPeerToken } from './peer-token.ts';

/** What this node shares with others, as its document names it. */
export interface SharedCollection {
  readonly id: string;
  readonly epoch: string;
}

export interface PeerOptions {
  readonly identity: NodeIdentity;
  readonly version: string;
  readonly describeCollection: () => Promise<SharedCollection | undefined>;
}

/** How an attempt to ask a peer went. */
export interface Contact {
  readonly error: string | null;
  readonly clockSkewSeconds?: number;
  readonly version?: string;
}

/** Other nodes: who they are, what was agreed with each, and how they prove themselves. */
export class PeerService {
  readonly #context: RoomContext;
  readonly #options: PeerOptions;

  constructor(context: RoomContext, options: PeerOptions) {
    this.#context = context;
    this.#options = options;
  }

  /** What this node tells everybody about itself. */
  async ownDocument(): Promise<NodeDocument> {
    const { identity, version, describeCollection } = this.#options;
    const collection = await describeCollection();
    return {
      country: identity.country,
      node: identity.node,
      identity: identity.identityId,
      name: identity.name,
      url: identity.url,
      keys: identity.publishedKeys.map(({ publicJwk, fingerprint, since, until, endorsement }) => ({
        publicJwk: { ...publicJwk },
        fingerprint,
        since,
        until,
        endorsement,
      })),
      protocolVersions: [...protocolVersions],
      version,
      collection: collection?.id ?? null,
      epoch: collection?.epoch ?? null,
      clock: this.#context.now().toISOString(),
    };
  }

  /** The same for a peer that asks, with a mark that changes when it may see more or less than before. */
  async ownDocumentFor(reader: Reader): Promise<NodeDocument> {
    const peer = reader.kind === 'peer' ? await this.find(reader.country) : undefined;
    return { ...(await this.ownDocument()), view: peer === undefined ? null : viewOf(peer) };
  }

  /** A node as it describes itself; nothing is kept until somebody has compared its fingerprint. */
  async preview(address: string): Promise<PeerPreview> {
    authorise(this.#context.reader, 'sharing.manage');
    const { document, clockSkewSeconds } = await readNodeDocument(readNodeAddress(address), this.#context);
    checkDocument(document);
    return { document, clockSkewSeconds, spokenFingerprint: spokenFingerprint(document.keys[0]?.fingerprint ?? '') };
  }

  /** Adds a node whose fingerprint was compared. Nothing is released to it until an agreement says so. */
  async add(request: PeerAddRequest): Promise<Peer> {
    authorise(this.#context.reader, 'sharing.manage');
    const url = request.url === undefined ? null : readNodeAddress(request.url);
    const document = url === null ? request.document : (await readNodeDocument(url, this.#context)).document;
    if (document === undefined) throw new VigiaError('request.invalid', { problem: 'url or document' });
    checkDocument(document);
    checkStranger(document, { told: request.fingerprint, own: this.#options.identity });
    await this.#context.database.write(this.#context.clearance, (connection) => this.#registerOwnMarking(connection));
    return this.#write(async (connection, at) => {
      const known = await lockPeer(connection, document.country);
      if (known !== undefined && known.state !== 'removed') {
        throw new VigiaError('peer.known', { country: document.country });
      }
      const fingerprints = document.keys.map(({ fingerprint }) => fingerprint);
      const others = await findOtherOwners(connection, {
        country: document.country,
        fingerprints,
        node: document.node,
      });
      if (others.length > 0) throw new VigiaError('peer.key-of-another', { country: others.join(', ') });
      const markingId = await this.#registerOwnMarking(connection);
      const peer = startOf(document, { url, at, markingId, revision: (known?.revision ?? 0) + 1 });
      await upsertPeer(connection, peer);
      await removeKeys(connection, { country: peer.country, before: null });
      // Of the keys before it nobody compared a fingerprint.
      await writeKeys(
        connection,
        document.keys.slice(0, 1).map(({ publicJwk, fingerprint, since, until }) => ({
          country: peer.country,
          fingerprint,
          publicJwk,
          since,
          until,
          endorsedBy: null,
          markingId,
        })),
      );
      return this.#record(connection, peer, 'added');
    });
  }

  /** Changes what was agreed; what is not named stays. */
  allow(country: string, request: PeerAllowRequest): Promise<Peer> {
    return this.#change(country, 'allowed', (peer) => {
      const { profile = peer.profile, highestTlp = peer.highestTlp, sectors = peer.sectors } = request;
      const { agreementFrom = peer.agreementFrom, agreementUntil = peer.agreementUntil } = request;
      if (agreementFrom !== null && agreementUntil !== null && agreementUntil < agreementFrom) {
        throw new VigiaError('peer.agreement-ends-before', { from: agreementFrom, until: agreementUntil });
      }
      if (profile === 'partner' && highestTlp !== null && agreementUntil === null) {
        throw new VigiaError('peer.partner-without-end', { country });
      }
      return { ...peer, profile, highestTlp, sectors, agreementFrom, agreementUntil };
    });
  }

  /** The kill switch: from the next question on nothing goes either way. */
  suspend(country: string): Promise<Peer> {
    return this.#change(country, 'suspended', (peer) => ({ ...peer, state: 'suspended' }));
  }

  resume(country: string): Promise<Peer> {
    return this.#change(country, 'resumed', (peer) => ({ ...peer, state: 'active' }));
  }

  /** Ends the relation; what it was and did stays written down. */
  remove(country: string): Promise<Peer> {
    return this.#change(country, 'removed', (peer) => ({ ...peer, state: 'removed', highestTlp: null }));
  }

  async #change(country: string, event: PeerEvent, change: (peer: PeerContent) => PeerContent): Promise<Peer> {
    authorise(this.#context.reader, 'sharing.manage');
    await this.#requireVisible(country);
    return this.#write(async (connection) => {
      const locked = await lockPeer(connection, country);
      if (locked === undefined || locked.state === 'removed') throw new VigiaError('peer.not-found', { country });
      const peer = { ...change(locked), revision: locked.revision + 1 };
      await upsertPeer(connection, peer);
      return this.#record(connection, peer, event);
    });
  }

  async #record(
    connection: Connection,
    { country, revision, markingId }: PeerContent,
    event: PeerEvent,
  ): Promise<Peer> {
    const [peer] = await listPeers(connection, country);
    if (peer === undefined) throw new Error('a peer that was changed is not there');
    const at = this.#context.now().toISOString();
    const { analyst: by } = this.#context;
    const content = contentOf(peer);
    await insertEvent(connection, { country, revision, at, by, event, content, markingId });
    await recordDone(connection, this.#context, {
      action: `peer.${event}`,
      object: { kind: 'peer', id: country },
      detail: { ...content, revision },
    });
    return this.#describe(connection, peer);
  }

  async #describe(connection: Connection, peer: PeerRecord): Promise<Peer> {
    const [contact] = await listContacts(connection, peer.country);
    return describePeer(peer, contact, this.#context.now());
  }

  /** Peers that the reader may see, with the state of their lines; those that were removed only where asked for. */
  async list({ removed = false }: { readonly removed?: boolean } = {}): Promise<PeerList> {
    authorise(this.#context.reader, 'sharing.read');
    return this.#readAsAsked(async (connection) => {
      const contacts = new Map((await listContacts(connection)).map((contact) => [contact.country, contact]));
      const peers = (await listPeers(connection)).filter(({ state }) => removed || state !== 'removed');
      return { peers: peers.map((peer) => describePeer(peer, contacts.get(peer.country), this.#context.now())) };
    });
  }

  async get(country: string): Promise<PeerDetail> {
    authorise(this.#context.reader, 'sharing.read');
    return this.#readAsAsked(async (connection) => {
      const peer = await requirePeerIn(connection, country);
      return { ...(await this.#describe(connection, peer)), history: await listEvents(connection, country) };
    });
  }

  /** A peer as the node keeps it; undefined: none, or removed. For the node's own work. */
  async find(country: string): Promise<PeerRecord | undefined> {
    const [peer] = await this.read((connection) => listPeers(connection, country));
    return peer?.state === 'removed' ? undefined : peer;
  }

  /** Peers with which something may go either way at this moment. */
  async active(): Promise<readonly PeerRecord[]> {
    return (await this.read((connection) => listPeers(connection))).filter((peer) =>
      isActive(peer, this.#context.now()),
    );
  }

  /** All peers, in the caller's transaction, which must be the node's own. */
  listIn(connection: Connection): Promise<readonly PeerRecord[]> {
    return listPeers(connection);
  }

  /** The peer as the release decision knows it, at this moment. */
  recipientOf(peer: PeerRecord): Recipient {
    return recipientOf(peer, this.#context.now());
  }

  /** Every node that there is or was an agreement with; one that is suspended keeps what it has, and nothing is decided. */
  async everyRecipient(): Promise<readonly Recipient[]> {
    const peers = await this.read((connection) => listPeers(connection));
    return peers.filter(({ state }) => state !== 'suspended').map((peer) => this.recipientOf(peer));
  }

  /** The same for a country; undefined: no peer. */
  async recipientOfCountry(country: string): Promise<Recipient | undefined> {
    const [peer] = await this.read((connection) => listPeers(connection, country));
    return peer === undefined ? undefined : this.recipientOf(peer);
  }

  /** Whether a key that this country uses now, or used until lately, made a signature. */
  async verify(owner: string, bytes: Uint8Array, signature: Uint8Array): Promise<boolean> {
    const { identity } = this.#options;
    if (owner === identity.country) {
      return identity.publishedKeys.some(({ publicJwk }) => verifySignature(publicJwk, bytes, signature));
    }
    const peer = await this.find(owner);
    const keys = peer?.keys.filter((key) => isInForce(key, this.#context.now())) ?? [];
    return keys.some(({ publicJwk }) => verifySignature(publicJwk, bytes, signature));
  }

  /** With this token the node asks a peer; a new one for each question. */
  async tokenFor(country: string): Promise<string> {
    const peer = await this.find(country);
    if (peer === undefined) throw new VigiaError('peer.not-found', { country });
    return this.makeToken(peer);
  }

  makeToken(peer: Pick<PeerRecord, 'node'>): Promise<string> {
    return makePeerToken(this.#options.identity, peer, this.#context.now());
  }

  /** Whoever asks with a peer's token. One that changes something is good once. Every refusal is the same. */
  async readerOfToken(token: string, { changes }: { readonly changes: boolean }): Promise<Reader> {
    const fingerprint = keyNamedBy(token);
    if (fingerprint === undefined) throw refuseToken();
    const now = this.#context.now();
    const peer = await this.read((connection) => findPeerByKey(connection, fingerprint));
    if (peer === undefined || !maySpeak(peer, now)) throw refuseToken();
    const { node } = this.#options.identity;
    const claims = await verifyPeerToken(token, { peer, fingerprint, node, now });
    await this.#noteUse(peer, { jti: claims.jti, until: claims.until, changes });
    return readerOfPeer(peer, now);
  }

  async #noteUse(
    { country, markingId }: PeerRecord,
    { jti, until, changes }: { readonly jti: string; readonly until: string; readonly changes: boolean },
  ): Promise<void> {
    const now = this.#context.now().toISOString();
    const isFirst = await this.#writeAsNode(async (connection) => {
      await noteHeard(connection, { country, at: now, markingId });
      return !changes || (await spendToken(connection, { country, jti, until, now, markingId }));
    });
    if (!isFirst) throw refuseToken();
  }

  /** Takes what a peer's document says anew: a key that its last one vouches for, versions, its collection. */
  async takeDocument(peer: PeerRecord, document: NodeDocument): Promise<PeerRecord> {
    if (document.country !== peer.country || document.node !== peer.node) {
      throw new VigiaError('peer.another-node', { country: peer.country });
    }
    const keys = succeedKeys(peer, document, this.#context.now());
    const { protocolVersions: versions, collection, name } = document;
    const same =
      versions.join() === peer.protocolVersions.join() && collection === peer.collection && name === peer.name;
    if (keys.length === 0 && same) return peer;
    return this.#writeAsNode(async (connection) => {
      const locked = await lockPeer(connection, peer.country);
      if (locked === undefined || locked.revision !== peer.revision) return locked ?? peer;
      const revision = keys.length === 0 ? peer.revision : peer.revision + 1;
      await upsertPeer(connection, { ...locked, protocolVersions: versions, collection, name, revision });
      if (keys.length > 0) {
        await writeKeys(connection, keys);
        await removeKeys(connection, { country: peer.country, before: this.#context.now().toISOString() });
        await this.#record(connection, { ...locked, revision }, 'key-changed');
      }
      return (await lockPeer(connection, peer.country)) ?? peer;
    });
  }

  /** Notes how an attempt to ask a peer went. */
  noteContact({ country, markingId }: PeerRecord, { error, clockSkewSeconds, version }: Contact): Promise<void> {
    const at = this.#context.now().toISOString();
    return this.#writeAsNode((connection) =>
      writeContact(connection, {
        country,
        at,
        error,
        clockSkewSeconds: clockSkewSeconds ?? null,
        version: version ?? null,
        markingId,
      }),
    );
  }

  #registerOwnMarking(connection: Connection): Promise<number> {
    return registerMarking(connection, internalMarking(this.#options.identity.country));
  }

  /** The node's own reading: peers prove themselves before anybody is there to read on whose behalf. */
  read<Result>(work: (connection: Connection) => Promise<Result>): Promise<Result> {
    return this.#context.database.read(this.#clearance, work);
  }

  /** What the reader may not see is not there. */
  async #requireVisible(country: string): Promise<void> {
    await this.#readAsAsked((connection) => requirePeerIn(connection, country));
  }

  #readAsAsked<Result>(work: (connection: Connection) => Promise<Result>): Promise<Result> {
    return this.#context.database.read(this.#context.clearance, work);
  }

  #writeAsNode<Result>(work: (connection: Connection) => Promise<Result>): Promise<Result> {
    return this.#context.database.write(this.#clearance, work);
  }

  #write<Result>(work: (connection: Connection, at: string) => Promise<Result>): Promise<Result> {
    return this.#writeAsNode((connection) => work(connection, this.#context.now().toISOString()));
  }

  get #clearance(): Clearance {
    return clearanceOf(nodeReader(this.#options.identity.country), this.#context.now().toISOString());
  }
}

async function requirePeerIn(connection: Connection, country: string): Promise<PeerRecord> {
  const [peer] = await listPeers(connection, country);
  if (peer === undefined) throw new VigiaError('peer.not-found', { country });
  return peer;
}
