import type {
  QuarantineDecision,
  QuarantineDetail,
  QuarantineEntry,
  QuarantinePage,
  QuarantineQuery,
  SyncList,
  SyncOutcome,
  WaitingList,
} from '../../../api/index.ts';
import { VigiaError } from '../../../base/index.ts';
import { releasableReasons } from '../../../model/index.ts';
import { actAs, authorise, type NodeIdentity, nodeReader, recordDone } from '../../access/index.ts';
import type { Connection } from '../../store/index.ts';
import type { CollectionService } from '../collection/service.ts';
import type { ShareContext } from '../context.ts';
import { askNode, isActive, type PeerRecord, type PeerService } from '../peer/index.ts';
import type { Quota } from '../quota/index.ts';
import { SyncLoop } from './loop.ts';
import { decideQuarantined, findQuarantined, listQuarantine, type Quarantined } from './quarantine-store.ts';
import type { Receipt } from './receipt-store.ts';
import type { ContentReceiver } from './receive-content.ts';
import { PeerVisit } from './sync-peer.ts';
import { countByPeer, listCursors, listWaiting } from './sync-store.ts';
import { ObjectTaker } from './take-objects.ts';
import type { TakeReport } from './taking.ts';

export interface SyncOptions {
  readonly collections: CollectionService;
  readonly peers: PeerService;
  readonly identity: NodeIdentity;
  readonly receiver: ContentReceiver;
  readonly quota: Quota;
  readonly onError: (error: unknown, country: string) => void;
  /** What a peer says of objects that it was given; how many of them it was given. */
  readonly onReceipts: (country: string, receipts: readonly Receipt[]) => Promise<number>;
  readonly everyMilliseconds?: number;
}

const hoursToOverdue = 24;
const mostShown = 1_000;

/** What a visit to a peer brought, whoever it is marked for. */
export interface VisitOutcome extends SyncOutcome, TakeReport {}

/** What comes from other nodes: read, judged, kept aside where something is wrong with it. */
export class SyncService {
  readonly taker: ObjectTaker;
  readonly #context: ShareContext;
  readonly #options: SyncOptions;
  readonly #visits = new Map<string, Promise<VisitOutcome>>();
  #loop: SyncLoop | undefined;

  constructor(context: ShareContext, options: SyncOptions) {
    this.#context = context;
    this.#options = options;
    this.taker = new ObjectTaker(context, options);
  }

  /** Visits peers from now on, until stopped. */
  start(): void {
    const { peers, onError, everyMilliseconds } = this.#options;
    this.#loop ??= new SyncLoop({
      countries: async () => (await peers.active()).filter(hasAddress).map(({ country }) => country),
      visit: async (country, signal) => (await this.#visit(country, signal)).error === null,
      onError: (error) => onError(error, ''),
      ...(everyMilliseconds === undefined ? {} : { everyMilliseconds }),
    });
    this.#asNode(() => this.#loop?.start());
  }

  async stop(): Promise<void> {
    const loop = this.#loop;
    this.#loop = undefined;
    await loop?.stop();
  }

  /** A peer says that it has something new. */
  poke(country: string): void {
    this.#loop?.poke(country);
  }

  /** A peer's word of what became of what it was given. */
  acknowledge(country: string, receipts: readonly Receipt[]): Promise<number> {
    return this.#asNode(() => this.#options.onReceipts(country, receipts));
  }

  /** Tells peers that there may be something new for them; who does not hear it comes by itself. */
  async pokePeers(countries?: readonly string[]): Promise<void> {
    const { peers, onError } = this.#options;
    await this.#asNode(async () => {
      const known = (await peers.active()).filter(hasAddress);
      const all = known.filter(({ country }) => countries === undefined || countries.includes(country));
      await Promise.all(all.map((peer) => this.#poke(peer).catch((error: unknown) => onError(error, peer.country))));
    });
  }

  async #poke(peer: PeerRecord & { readonly url: string }): Promise<void> {
    await askNode(`${peer.url}/api/v1/peer/poke`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${await this.#options.peers.makeToken(peer)}`,
      },
      body: '{}',
    });
  }

  /** Visits a peer, or all of them, here and now. */
  async syncNow(country?: string): Promise<readonly VisitOutcome[]> {
    authorise(this.#context.reader, 'sharing.manage');
    const { peers } = this.#options;
    const all = (await peers.active()).filter(hasAddress).map((peer) => peer.country);
    if (country !== undefined && !all.includes(country)) throw new VigiaError('peer.not-found', { country });
    const signal = new AbortController().signal;
    const asked = country === undefined ? all : [country];
    return Promise.all(asked.map((one) => this.#visit(one, signal)));
  }

  /** One visit to a peer at a time; who asks meanwhile is told of the same one. */
  #visit(country: string, signal: AbortSignal): Promise<VisitOutcome> {
    const running = this.#visits.get(country);
    if (running !== undefined) return running;
    const visit = this.#asNode(() => this.#visitOnce(country, signal)).finally(() => this.#visits.delete(country));
    this.#visits.set(country, visit);
    return visit;
  }

  async #visitOnce(country: string, signal: AbortSignal): Promise<VisitOutcome> {
    const { collections, peers, onError } = this.#options;
    const peer = await peers.find(country);
    const none = { country, accepted: 0, known: 0, waiting: 0, quarantined: 0, complete: false };
    if (peer === undefined || !hasAddress(peer) || !isActive(peer, this.#context.now())) {
      return { ...none, error: 'sync.suspended' };
    }
    const collection = async (): Promise<string> => (await collections.alertsCollection()).id;
    const visit = new PeerVisit({ context: this.#context, peers, taker: this.taker, collection }, signal);
    try {
      const { pages: _pages, receipts: _receipts, ...report } = await visit.run(peer);
      return { ...report, error: null };
    } catch (error) {
      if (signal.aborted) return { ...none, error: 'sync.suspended' };
      const code = error instanceof VigiaError ? error.code : 'internal.bug';
      await peers.noteContact(peer, { error: code });
      onError(error, country);
      return { ...none, error: code };
    }
  }

  /** How far each peer was read, and what of it waits or is kept aside, as far as the reader may see it. */
  async list(): Promise<SyncList> {
    authorise(this.#context.reader, 'sharing.read');
    const overdue = this.#overdueBefore();
    return this.#read(async (connection) => {
      const cursors = new Map((await listCursors(connection)).map((cursor) => [cursor.country, cursor]));
      const counts = await countByPeer(connection, overdue);
      return {
        peers: counts.map((count) => {
          const cursor = cursors.get(count.country);
          const { walkedAt = null, wholeWalkAt = null, addedAfter = null } = cursor ?? {};
          const underWay = cursor !== undefined && (cursor.next !== null || cursor.seenUntil !== null);
          return { ...count, walkedAt, wholeWalkAt, addedAfter, underWay };
        }),
      };
    });
  }

  /** Objects that wait for others, as far as the reader may see them. */
  async listWaiting(): Promise<WaitingList> {
    authorise(this.#context.reader, 'sharing.read');
    const overdue = this.#overdueBefore();
    const rows = await this.#read((connection) => listWaiting(connection, { most: mostShown }));
    return {
      waiting: rows.map(({ country, stixId, version, missing, since }) => ({
        country,
        object: stixId,
        version,
        missing: [...missing],
        since,
        overdue: since < overdue,
      })),
    };
  }

  /** What is kept aside, as far as the reader may see it; latest first. */
  async listQuarantine({ state, country, limit, before }: QuarantineQuery): Promise<QuarantinePage> {
    authorise(this.#context.reader, 'sharing.read');
    const rows = await this.#read((connection) =>
      listQuarantine(connection, { state, country: country ?? null, before: before ?? null, limit: limit + 1 }),
    );
    const entries = rows.slice(0, limit).map(describe);
    return { entries, next: rows.length > limit ? (entries.at(-1)?.id ?? null) : null };
  }

  async getQuarantined(id: number): Promise<QuarantineDetail> {
    authorise(this.#context.reader, 'sharing.read');
    const found = await this.#read((connection) => findQuarantined(connection, id));
    if (found === undefined) throw new VigiaError('quarantine.not-found', { id });
    return { ...describe(found), content: found.content };
  }

  /** Forgets an object that was kept aside; its reason stays written down. */
  async discard(id: number, { note }: QuarantineDecision): Promise<QuarantineEntry> {
    authorise(this.#context.reader, 'sharing.manage');
    return this.#decide(id, { state: 'discarded', note: note ?? null });
  }

  /** Lets an object in whose reason a person may overrule; everything else about it is judged again. */
  async release(id: number, { note }: QuarantineDecision): Promise<QuarantineEntry> {
    authorise(this.#context.reader, 'sharing.manage');
    const found = await this.getQuarantined(id);
    const { state, reason, content } = found;
    if (state !== 'held') throw new VigiaError('quarantine.decided', { id });
    if (!releasableReasons.includes(reason) || content === null) {
      throw new VigiaError('quarantine.not-releasable', { id, reason });
    }
    const sender = await this.#options.peers.find(found.country);
    if (sender === undefined || !isActive(sender, this.#context.now())) {
      throw new VigiaError('peer.not-found', { country: found.country });
    }
    const collection = (await this.#options.collections.alertsCollection()).id;
    return this.#decide(id, { state: 'released', note: note ?? null }, async (connection) => {
      const objects: readonly unknown[] = [JSON.parse(content)];
      const batch = { sender, objects, senderKeys: sender.keys, clock: this.#context.now(), overruled: reason };
      const report = await actAs(nodeReader(this.#context.country), () =>
        this.taker.takeAgain(connection, collection, batch),
      );
      if (report.quarantined > 0) throw new VigiaError('quarantine.other-reasons', { id });
    });
  }

  async #decide(
    id: number,
    { state, note }: { readonly state: 'released' | 'discarded'; readonly note: string | null },
    work?: (connection: Connection) => Promise<void>,
  ): Promise<QuarantineEntry> {
    // Only what the reader may see can be decided on; what follows is the node's own work.
    await this.getQuarantined(id);
    const { reader } = this.#context;
    const at = this.#context.now().toISOString();
    return this.#asNode(() =>
      this.#context.database.write(this.#context.clearance, async (connection) => {
        const locked = await findQuarantined(connection, id, { lock: true });
        if (locked === undefined) throw new VigiaError('quarantine.not-found', { id });
        if (locked.state !== 'held') throw new VigiaError('quarantine.decided', { id });
        await work?.(connection);
        await decideQuarantined(connection, { id, state, at, by: reader.name, note });
        await recordDone(
          connection,
          { reader, now: this.#context.now },
          {
            action: `quarantine.${state}`,
            object: { kind: 'quarantine', id },
            detail: { from: locked.country, object: locked.stixId, digest: locked.digest, reason: locked.reason },
          },
        );
        const decided = await findQuarantined(connection, id);
        if (decided === undefined) throw new Error('what was decided on is gone');
        return describe(decided);
      }),
    );
  }

  #overdueBefore(): string {
    return new Date(this.#context.now().getTime() - hoursToOverdue * 3_600_000).toISOString();
  }

  #read<Result>(work: (connection: Connection) => Promise<Result>): Promise<Result> {
    return this.#context.database.read(this.#context.clearance, work);
  }

  #asNode<Result>(work: () => Result): Result {
    return actAs(nodeReader(this.#context.country), work);
  }
}

function hasAddress(peer: PeerRecord): peer is PeerRecord & { readonly url: string } {
  return peer.url !== null;
}

function describe(found: Quarantined): QuarantineEntry {
  const { id, country, stixId, type, version, digest, reason, detail, receivedAt, state } = found;
  const problem = typeof detail['problem'] === 'string' ? detail['problem'] : JSON.stringify(detail);
  const { decidedAt, decidedBy, note, tlp, content } = found;
  const releasable = state === 'held' && releasableReasons.includes(reason) && content !== null;
  return {
    id,
    country,
    object: stixId,
    type,
    version,
    digest,
    reason,
    problem,
    receivedAt,
    state,
    releasable,
    decidedAt,
    decidedBy,
    note,
    tlp,
  };
}
