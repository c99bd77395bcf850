import { VigiaError } from '../../../base/index.ts';
import { protocolVersions } from '../../../model/index.ts';
import type { Connection } from '../../store/index.ts';
import type { ShareContext } from '../context.ts';
import { askNode, isActive, type PeerRecord, type PeerService, readNodeDocument } from '../peer/index.ts';
import { believableClock } from './believable-clock.ts';
import { type BadPage, type Page, pullPage } from './pull-page.ts';
import { listUnsent, markSent } from './receipt-store.ts';
import { type Cursor, findCursor, putCursor } from './sync-store.ts';
import type { Batch, ObjectTaker } from './take-objects.ts';
import type { TakeReport } from './taking.ts';
import { advance, beginWalk, isSamePlace, skip } from './walk.ts';

export interface SyncReport extends TakeReport {
  readonly country: string;
  readonly pages: number;
  /** False: more is there, and is read at the next time. */
  readonly complete: boolean;
  readonly receipts: number;
}

export interface SyncPeerOptions {
  readonly context: ShareContext;
  readonly peers: PeerService;
  readonly taker: ObjectTaker;
  /** Of what is shared between nodes. */
  readonly collection: () => Promise<string>;
}

const objectsInPage = 500;
/** Of one visit: a server that never comes to an end must not keep this node from the others. */
const mostPages = 400;
const receiptsInPost = 500;
const nothing: TakeReport = { accepted: 0, known: 0, waiting: 0, quarantined: 0 };

/** Of who serves the pages, as it said at the beginning of the visit. */
type Sender = Pick<Batch, 'senderKeys' | 'clock'>;

/** One visit to a peer: what it has for us is taken page by page, and what became of it is told. */
export class PeerVisit {
  readonly #options: SyncPeerOptions;
  readonly #signal: AbortSignal;

  constructor(options: SyncPeerOptions, signal: AbortSignal) {
    this.#options = options;
    this.#signal = signal;
  }

  async run(known: PeerRecord & { readonly url: string }): Promise<SyncReport> {
    const { peers, context } = this.#options;
    const token = await peers.makeToken(known);
    const { document, clockSkewSeconds } = await readNodeDocument(known.url, {
      now: context.now,
      signal: this.#signal,
      token,
    });
    const peer = await peers.takeDocument(known, document);
    if (!document.protocolVersions.some((version) => protocolVersions.includes(version))) {
      throw new VigiaError('peer.protocol-unknown', { country: peer.country });
    }
    const start = { document, country: peer.country, now: context.now(), markingId: peer.markingId };
    const cursor = await this.#write(async (connection) => {
      const found = await findCursor(connection, peer.country, { lock: true });
      const begun = beginWalk({ ...start, cursor: found });
      await putCursor(connection, begun);
      return begun;
    });
    const walked = await this.#walk({ ...peer, url: known.url }, cursor, {
      senderKeys: document.keys,
      clock: believableClock(new Date(document.clock), context.now()),
    });
    const receipts = await this.sendReceipts({ ...peer, url: known.url });
    await peers.noteContact(peer, { error: null, clockSkewSeconds, version: document.version });
    return { ...walked, country: peer.country, receipts };
  }

  async #walk(
    peer: PeerRecord & { readonly url: string },
    start: Cursor,
    sender: Sender,
  ): Promise<TakeReport & { readonly pages: number; readonly complete: boolean }> {
    let cursor = start;
    let limit = objectsInPage;
    let total = nothing;
    for (let pages = 1; pages <= mostPages; pages += 1) {
      const page = await this.#pull(peer, cursor, limit);
      if ('bad' in page && limit > 1) {
        // With smaller pages the object at fault is found, and only that one is left out.
        limit = Math.max(1, Math.floor(limit / 10));
        continue;
      }
      const taken = await this.#takePage(peer, { cursor, page, told: sender });
      total = sum(total, taken.report);
      cursor = taken.cursor;
      limit = 'bad' in page ? objectsInPage : limit;
      if (cursor.next === null && cursor.seenUntil === null) return { ...total, pages, complete: true };
    }
    return { ...total, pages: mostPages, complete: false };
  }

  async #pull(peer: PeerRecord & { readonly url: string }, cursor: Cursor, limit: number): Promise<Page | BadPage> {
    const { collection, addedAfter, next } = cursor;
    const token = await this.#options.peers.makeToken(peer);
    return pullPage({ url: peer.url, collection, token, addedAfter, next, limit, signal: this.#signal });
  }

  /** The objects of a page and the cursor behind it go in together, or neither does. */
  async #takePage(
    peer: PeerRecord,
    { cursor, page, told }: { readonly cursor: Cursor; readonly page: Page | BadPage; readonly told: Sender },
  ): Promise<{ readonly cursor: Cursor; readonly report: TakeReport }> {
    const { context, taker } = this.#options;
    const collection = await this.#options.collection();
    const isBad = 'bad' in page;
    const next = isBad ? skip(cursor, page.lastAdded) : advance(cursor, page, context.now());
    return this.#write(async (connection) => {
      const stored = await findCursor(connection, peer.country, { lock: true });
      if (stored === undefined || !isSamePlace(stored, cursor)) {
        throw new VigiaError('sync.read-meanwhile', { country: peer.country });
      }
      const sender = (await this.#options.peers.listIn(connection)).find(({ country }) => country === peer.country);
      if (sender === undefined || !isActive(sender, context.now())) {
        throw new VigiaError('sync.suspended', { country: peer.country });
      }
      const batch = { ...told, sender, objects: isBad ? [] : page.objects };
      const report = isBad
        ? await taker.leaveOut(connection, { sender, reason: page.bad, addedAt: page.lastAdded ?? '' })
        : await taker.take(connection, collection, batch);
      await putCursor(connection, next);
      return { cursor: next, report };
    });
  }

  /** Tells a peer what became of what it gave, until it has heard it. */
  async sendReceipts(peer: PeerRecord & { readonly url: string }): Promise<number> {
    const { context, peers } = this.#options;
    let sent = 0;
    for (;;) {
      const receipts = await peers.read((connection) =>
        listUnsent(connection, { country: peer.country, most: receiptsInPost }),
      );
      if (receipts.length === 0) return sent;
      const answer = await askNode(`${peer.url}/api/v1/peer/receipts`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${await peers.makeToken(peer)}` },
        body: JSON.stringify({ receipts }),
        signal: this.#signal,
      });
      if (answer.status !== 200) throw new VigiaError('sync.refused', { url: peer.url, status: answer.status });
      const at = context.now().toISOString();
      await this.#write((connection) => markSent(connection, { country: peer.country, receipts, at }));
      sent += receipts.length;
    }
  }

  #write<Result>(work: (connection: Connection) => Promise<Result>): Promise<Result> {
    const { database, clearance } = this.#options.context;
    return database.write(clearance, work);
  }
}

function sum(one: TakeReport, other: TakeReport): TakeReport {
  return {
    accepted: one.accepted + other.accepted,
    known: one.known + other.known,
    waiting: one.waiting + other.waiting,
    quarantined: one.quarantined + other.quarantined,
  };
}
