import { extensionIds, referencesOf, type StixObject } from '../../../exchange/index.ts';
import { internalMarking, type QuarantineReason } from '../../../model/index.ts';
import type { NodeIdentity } from '../../access/index.ts';
import type { Connection } from '../../store/index.ts';
import type { CollectionService } from '../collection/service.ts';
import { digestOf, type NewSharedObject } from '../collection/shared-object.ts';
import type { ShareContext } from '../context.ts';
import { isActive, type PeerRecord, type PeerService } from '../peer/index.ts';
import { lastMarking, type Quota, requireRoom } from '../quota/index.ts';
import { isHandling } from './definitions.ts';
import { type Held, heldOf, type Inbound, isUnreadable, readInbound, type World } from './inbound.ts';
import { type Judged, judgeInbound } from './judge-inbound.ts';
import { ContentReader, type ContentReceiver } from './receive-content.ts';
import { isWaitedFor, listWaitingFor } from './sync-store.ts';
import { alertMark, ownerOf, type TakeReport, Taking } from './taking.ts';

/** What came in one page, or in one bundle. */
export interface Batch {
  readonly sender: PeerRecord;
  readonly objects: readonly unknown[];
  /** Keys that the sender publishes. */
  readonly senderKeys: World['senderKeys'];
  /** Its clock; ours where it gave none. */
  readonly clock: Date;
  readonly overruled?: QuarantineReason;
}

export interface TakeOptions {
  readonly collections: CollectionService;
  readonly peers: PeerService;
  readonly identity: NodeIdentity;
  readonly receiver: ContentReceiver;
  readonly quota: Quota;
}

/** Waiting objects that are looked at again when one of those they wait for has come. */
const mostWaiting = 2_000;

/** Takes what came from another node, in the caller's transaction, as the node itself: all of it finds its place, or nothing. */
export class ObjectTaker {
  readonly #context: ShareContext;
  readonly #options: TakeOptions;

  constructor(context: ShareContext, options: TakeOptions) {
    this.#context = context;
    this.#options = options;
  }

  async take(connection: Connection, collection: string, batch: Batch): Promise<TakeReport> {
    const given = batch.objects.map((value) => readInbound(value, batch.sender, batch.overruled));
    const unreadable = given.filter(isUnreadable);
    const fresh = given.filter((inbound): inbound is Inbound => !isUnreadable(inbound));
    const peers = await this.#options.peers.listIn(connection);
    const woken = await this.#wake(connection, { fresh, peers });
    const world = await this.#world(connection, collection, { batch, peers, objects: [...fresh, ...woken] });
    const judged = judgeInbound([...fresh, ...woken], world);
    const since = await lastMarking(connection);
    const at = this.#context.now().toISOString();
    const work = new Taking(connection, { world, at, sender: batch.sender });
    await this.#store(work, collection, { judged, world });
    for (const entry of unreadable) await work.keepUnreadable(entry);
    await work.finish(judged, woken);
    await work.handOver(new ContentReader({ ...this.#options, collection }));
    const { country } = batch.sender;
    await requireRoom(connection, { ...work.left, country, since, at }, this.#options.quota);
    return work.report;
  }

  /** What a person let in, or wants to have read again. */
  async takeAgain(connection: Connection, collection: string, batch: Batch): Promise<TakeReport> {
    if (batch.overruled !== 'not-understood' && batch.overruled !== 'content-refused') {
      return this.take(connection, collection, batch);
    }
    const [inbound] = batch.objects.map((value) => readInbound(value, batch.sender));
    if (inbound === undefined || isUnreadable(inbound)) throw new Error('what was held is no object any longer');
    const reader = new ContentReader({ ...this.#options, collection });
    const { content } = inbound;
    const received = await reader.read(connection, { content, owner: ownerOf(inbound), from: batch.sender.country });
    const understood = received.kind === 'read' ? 1 : 0;
    return { accepted: understood, known: 0, waiting: 0, quarantined: 1 - understood };
  }

  /** Notes that an object of a peer could not be read in any way, and where it stands. */
  async leaveOut(
    connection: Connection,
    { sender, reason, addedAt }: { sender: PeerRecord; reason: QuarantineReason; addedAt: string },
  ): Promise<TakeReport> {
    const at = this.#context.now();
    const peers = await this.#options.peers.listIn(connection);
    const batch = { sender, objects: [], senderKeys: [], clock: at };
    const world = await this.#world(connection, '', { batch, peers, objects: [] });
    const work = new Taking(connection, { world, at: at.toISOString(), sender });
    const digest = digestOf({ type: 'left-out', id: sender.country, addedAt });
    await work.keepUnreadable({ id: '', type: '', digest, reason, detail: { addedAt }, content: null });
    await work.finish([], []);
    return work.report;
  }

  /** What waits for something that has come now. */
  async #wake(
    connection: Connection,
    { fresh, peers }: { readonly fresh: readonly Inbound[]; readonly peers: readonly PeerRecord[] },
  ): Promise<readonly Inbound[]> {
    const ids = fresh.map(({ content }) => content.id);
    if (!(await isWaitedFor(connection, ids))) return [];
    const waiting = await listWaitingFor(connection, { ids, most: mostWaiting });
    return waiting.flatMap(({ country, content, missing }) => {
      const sender = peers.find((peer) => peer.country === country && isActive(peer, this.#context.now()));
      if (sender === undefined || missing.some((id) => id.startsWith(alertMark))) return [];
      const inbound = readInbound(JSON.parse(content), sender);
      return isUnreadable(inbound) ? [] : [inbound];
    });
  }

  async #world(
    connection: Connection,
    collection: string,
    { batch, peers, objects }: { batch: Batch; peers: readonly PeerRecord[]; objects: readonly Inbound[] },
  ): Promise<World> {
    const { identity, collections } = this.#options;
    const ids = new Set(objects.flatMap(({ content, references }) => [content.id, ...references]));
    const held = new Map<string, Held[]>();
    for (const object of await collections.findObjects(connection, collection, [...ids])) {
      held.set(object.stixId, [...(held.get(object.stixId) ?? []), heldOf(object)]);
    }
    return {
      country: this.#context.country,
      identity: identity.identityId,
      clock: batch.clock,
      now: this.#context.now(),
      peers,
      senderKeys: batch.senderKeys,
      ownKeys: identity.publishedKeys,
      held,
    };
  }

  /** Objects that name others come after them; definitions of handling come first, once for each marking of what names them. */
  async #store(
    work: Taking,
    collection: string,
    { judged, world }: { readonly judged: readonly Judged[]; readonly world: World },
  ): Promise<void> {
    const all = inOrder(judged.filter(({ verdict }) => verdict.kind === 'accept'));
    const accepted = all.filter(({ inbound }) => !isHandlingDefinition(inbound.content));
    const rows: NewSharedObject[] = [];
    for (const { inbound, verdict } of accepted) {
      if (verdict.kind !== 'accept') continue;
      const { owner, via, marking } = verdict;
      rows.push({ content: inbound.content, owner, via, markingId: await work.numberOf(marking) });
    }
    const own = await work.numberOf(internalMarking(world.country));
    const definitions = definitionsBeside(rows, world, own);
    const outcomes =
      definitions.length + rows.length === 0
        ? []
        : await this.#options.collections.addObjects(work.connection, collection, [...definitions, ...rows]);
    for (const entry of all.filter(({ inbound }) => isHandlingDefinition(inbound.content))) work.stored(entry, false);
    accepted.forEach((entry, index) => {
      work.stored(entry, outcomes[definitions.length + index] === 'conflict');
    });
  }
}

/** A definition tells of how something is marked: whoever does not receive that does not receive it either. */
function isHandlingDefinition(content: StixObject): boolean {
  return content.type === 'marking-definition' && isHandling(content, extensionIds.handling);
}

/** Every definition once for each marking of an object that names it, and for this node itself. */
function definitionsBeside(
  rows: readonly NewSharedObject[],
  { held }: World,
  own: number,
): readonly (NewSharedObject & { readonly isBeside: true })[] {
  const found = new Map<string, NewSharedObject & { readonly isBeside: true }>();
  // Somebody else's statement may stand under the same identifier.
  const definitionIn = (entries: readonly Held[] = []): StixObject | undefined =>
    entries.map(({ content }) => content).find(isHandlingDefinition);
  const add = (content: StixObject, markingId: number): void => {
    found.set(`${content.id} ${markingId}`, { content, owner: '', via: [], markingId, isBeside: true });
  };
  for (const entries of held.values()) {
    const content = definitionIn(entries);
    if (content !== undefined) add(content, own);
  }
  for (const { content, markingId } of rows) {
    for (const id of referencesOf(content)) {
      const named = definitionIn(held.get(id));
      if (named !== undefined) add(named, markingId);
    }
  }
  return [...found.values()];
}

function inOrder(judged: readonly Judged[]): readonly Judged[] {
  const byId = new Map(judged.map((entry) => [entry.inbound.content.id, entry]));
  const done = new Set<Judged>();
  const ordered: Judged[] = [];
  const place = (entry: Judged): void => {
    if (done.has(entry)) return;
    done.add(entry);
    for (const id of entry.inbound.references) {
      const named = byId.get(id);
      if (named !== undefined) place(named);
    }
    ordered.push(entry);
  };
  // Versions of one object stay in the order in which they came.
  for (const entry of judged) place(entry);
  return ordered;
}
