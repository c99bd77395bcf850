import { decodeMarkings, type JsonObject, provenanceOf, type StixObject } from '../../../exchange/index.ts';
import {
  internalMarking,
  type Marking,
  type QuarantineReason,
  type ReceiptState,
  strictestTlp,
} from '../../../model/index.ts';
import { registerMarking } from '../../access/index.ts';
import type { Connection } from '../../store/index.ts';
import type { PeerRecord } from '../peer/index.ts';
import { type Inbound, isUnreadable, readInbound, type Unreadable, type World } from './inbound.ts';
import type { Judged } from './judge-inbound.ts';
import { insertQuarantine, type NewQuarantine } from './quarantine-store.ts';
import { insertReceipts, type NewReceipt } from './receipt-store.ts';
import { type ContentReader, isReadable, type Readable, type Received } from './receive-content.ts';
import {
  forgetRetracted,
  isWaitedFor,
  listWaitingFor,
  putWaiting,
  removeWaiting,
  type WaitingObject,
} from './sync-store.ts';

export interface TakeReport {
  readonly accepted: number;
  readonly known: number;
  readonly waiting: number;
  readonly quarantined: number;
}

export interface TakingOptions {
  readonly world: World;
  /** ISO 8601. */
  readonly at: string;
  readonly sender: PeerRecord;
}

/** What waits for an alert, rather than for an object, is named so. */
export const alertMark = 'alert:';
const mostWaiting = 2_000;
/** Reasons whose content must not lie about: it was taken back. */
const withoutContent: ReadonlySet<QuarantineReason> = new Set(['tombstoned', 'after-revocation']);

/** The rows that one batch leaves, collected and written with one statement for each table. */
export class Taking {
  readonly connection: Connection;
  readonly #options: TakingOptions;
  readonly #numbers = new Map<string, number>();
  readonly #accepted: Judged[] = [];
  readonly #conflicts: Inbound[] = [];
  readonly #quarantine: NewQuarantine[] = [];
  readonly #receipts: NewReceipt[] = [];
  readonly #waiting: WaitingObject[] = [];
  #isAside = false;
  #counts: TakeReport = { accepted: 0, known: 0, waiting: 0, quarantined: 0 };

  constructor(connection: Connection, options: TakingOptions) {
    this.connection = connection;
    this.#options = options;
  }

  get report(): TakeReport {
    return this.#counts;
  }

  /** Under which markings the batch is kept, and whether any of it waits or is kept aside. */
  get left(): { readonly markings: readonly number[]; readonly isAside: boolean } {
    return { markings: [...this.#numbers.values()], isAside: this.#isAside };
  }

  /** Number of a marking; one that has a number already keeps it. */
  async numberOf(marking: Marking | number): Promise<number> {
    if (typeof marking === 'number') return marking;
    const key = JSON.stringify(marking);
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = await registerMarking(this.connection, marking);
    this.#numbers.set(key, number);
    return number;
  }

  /** The collection has taken an object, or has another content under the same version since a moment ago. */
  stored(judged: Judged, isConflict: boolean): void {
    if (isConflict) this.#conflicts.push(judged.inbound);
    else this.#accepted.push(judged);
  }
  async keepUnreadable({ id, type, digest, reason, detail, content }: Unreadable): Promise<void> {
    const { country } = this.#options.sender;
    await this.#keep({ country, stixId: id, type, version: '', digest, reason, detail, content }, undefined);
  }

  async #keepInbound(
    { sender, content, version, digest }: Inbound,
    reason: QuarantineReason,
    detail: JsonObject,
  ): Promise<void> {
    const { country } = sender;
    const text = withoutContent.has(reason) ? null : JSON.stringify(content);
    const { id: stixId, type } = content;
    await this.#keep({ country, stixId, type, version, digest, reason, detail, content: text }, content);
    this.#tell(country, { content, version, digest }, 'quarantined');
  }

  async #keep(row: Omit<NewQuarantine, 'at' | 'markingId'>, content: StixObject | undefined): Promise<void> {
    const markingId = await this.#numberAside(content);
    this.#quarantine.push({ ...row, at: this.#options.at, markingId });
  }

  #numberAside(content: StixObject | undefined): Promise<number> {
    this.#isAside = true;
    return this.numberOf(this.#markingAside(content));
  }

  /** For this node only, and no wider than the object says of itself; what says nothing is for who may see everything. */
  #markingAside(content: StixObject | undefined): Marking {
    const { country, held } = this.#options.world;
    const own = internalMarking(country);
    const decoded = content === undefined ? undefined : decodeMarkings(content, (id) => held.get(id)?.at(-1)?.content);
    if (decoded === undefined || 'unknown' in decoded) return { ...own, tlp: 'RED' };
    const { tlp, releasableTo, sectors } = decoded.marking;
    if (releasableTo.length > 0 && !releasableTo.includes(country)) return { ...own, tlp: 'RED' };
    return { ...own, tlp: strictestTlp([own.tlp, tlp]), sectors };
  }

  #tell(
    country: string,
    { content, version, digest }: Pick<Inbound, 'content' | 'version' | 'digest'>,
    state: ReceiptState,
  ): void {
    const peer = this.#options.world.peers.find((known) => known.country === country && known.state !== 'removed');
    if (peer === undefined) return;
    this.#receipts.push({ country, object: content.id, version, digest, state, markingId: peer.markingId });
  }

  /** Writes what became of everything but the content of alerts. */
  async finish(judged: readonly Judged[], woken: readonly Inbound[]): Promise<void> {
    for (const { inbound, verdict } of judged) {
      if (verdict.kind === 'quarantine') await this.#keepInbound(inbound, verdict.reason, verdict.detail);
      if (verdict.kind === 'wait') this.#waiting.push(await this.#waitingRow(inbound, verdict.missing));
      if (verdict.kind === 'known') this.#tell(inbound.sender.country, inbound, stateOf(inbound));
      if (verdict.kind === 'ended') this.#tell(inbound.sender.country, inbound, 'retracted');
    }
    for (const inbound of this.#conflicts) await this.#keepInbound(inbound, 'content-differs', {});
    for (const { inbound, verdict } of this.#accepted) {
      const owner = verdict.kind === 'accept' ? verdict.owner : '';
      for (const country of new Set([inbound.sender.country, owner])) this.#tell(country, inbound, stateOf(inbound));
    }
    const still = new Set(this.#waiting.map(({ digest }) => digest));
    const gone = woken.filter(({ digest }) => !still.has(digest));
    const count = (kind: string): number => judged.filter(({ verdict }) => verdict.kind === kind).length;
    this.#counts = {
      accepted: this.#accepted.length,
      known: count('known') + count('ended'),
      waiting: this.#waiting.length,
      quarantined: 0,
    };
    await this.#write(gone);
  }

  async #write(gone: readonly Inbound[]): Promise<void> {
    const { connection } = this;
    const { at } = this.#options;
    if (gone.length > 0) await removeWaiting(connection, gone.map(rowOf));
    if (this.#waiting.length > 0) await putWaiting(connection, this.#waiting);
    await this.#writeQuarantine();
    if (this.#receipts.length > 0) await insertReceipts(connection, this.#receipts, at);
    const retracted = this.#accepted.filter(({ inbound }) => inbound.revoked).map(({ inbound }) => inbound.content.id);
    if (retracted.length > 0) await forgetRetracted(connection, retracted, at);
  }

  async #writeQuarantine(): Promise<void> {
    const rows = this.#quarantine.splice(0);
    if (rows.length > 0) await insertQuarantine(this.connection, rows);
    this.#counts = { ...this.#counts, quarantined: this.#counts.quarantined + rows.length };
  }

  async #waitingRow({ sender, content, version, digest }: Inbound, missing: readonly string[]): Promise<WaitingObject> {
    const markingId = await this.#numberAside(content);
    const { at: since } = this.#options;
    const text = JSON.stringify(content);
    return { country: sender.country, stixId: content.id, version, digest, content: text, missing, since, markingId };
  }

  /** Hands what people read to those who show it; alerts first, since replies speak of them. */
  async handOver(reader: ContentReader): Promise<void> {
    const readable = this.#accepted.flatMap(({ inbound, verdict }) =>
      verdict.kind === 'accept' && isReadable(inbound.content) ? [{ inbound, owner: verdict.owner }] : [],
    );
    const reports = readable.filter(({ inbound }) => inbound.content.type === 'report');
    const alerts: string[] = [];
    for (const { inbound, owner } of reports) {
      const received = await reader.read(this.connection, readableOf(inbound, owner));
      if (received.kind === 'read' && received.alert !== undefined) alerts.push(`${alertMark}${received.alert}`);
      await this.#note(inbound, received);
    }
    const others = readable.filter(({ inbound }) => inbound.content.type !== 'report');
    for (const { inbound, owner } of others) {
      await this.#note(inbound, await reader.read(this.connection, readableOf(inbound, owner)));
    }
    await this.#retryReplies(reader, alerts);
    await this.#writeQuarantine();
  }

  async #note(inbound: Inbound, received: Received): Promise<void> {
    if (received.kind === 'waiting') {
      await putWaiting(this.connection, [await this.#waitingRow(inbound, [`${alertMark}${received.alert}`])]);
    } else if (received.kind !== 'read') {
      await this.#keepInbound(inbound, received.kind, { problem: received.problem });
    }
  }

  /** Replies that came before their alert. */
  async #retryReplies(reader: ContentReader, alerts: readonly string[]): Promise<void> {
    if (alerts.length === 0 || !(await isWaitedFor(this.connection, alerts))) return;
    const rows = await listWaitingFor(this.connection, { ids: alerts, most: mostWaiting });
    for (const row of rows.filter(({ missing }) => missing.some((id) => alerts.includes(id)))) {
      const sender = this.#options.world.peers.find(({ country }) => country === row.country);
      const inbound = sender === undefined ? undefined : readInbound(JSON.parse(row.content), sender);
      if (inbound === undefined || isUnreadable(inbound)) continue;
      await removeWaiting(this.connection, [row]);
      await this.#note(inbound, await reader.read(this.connection, readableOf(inbound, ownerOf(inbound))));
    }
  }
}

/** Of an object that was accepted: its signature was verified then. */
export function ownerOf({ content, sender }: Inbound): string {
  const provenance = provenanceOf(content);
  return provenance === undefined || provenance === 'malformed' ? sender.country : provenance.owner;
}

function readableOf({ content, sender }: Inbound, owner: string): Readable {
  return { content, owner, from: sender.country };
}

function stateOf({ revoked }: Inbound): ReceiptState {
  return revoked ? 'retracted' : 'accepted';
}

function rowOf({ sender, content, digest }: Inbound): { country: string; stixId: string; digest: string } {
  return { country: sender.country, stixId: content.id, digest };
}
