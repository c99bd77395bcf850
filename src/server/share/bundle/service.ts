import { randomUUID } from 'node:crypto';
import type { BundleImportReport, BundleManifest, BundleReport } from '../../../api/index.ts';
import { VigiaError } from '../../../base/index.ts';
import { fromMicroseconds, type JsonObject, readMoment, toMicroseconds } from '../../../exchange/index.ts';
import { releasePolicyVersion } from '../../../model/index.ts';
import { actAs, authorise, type NodeIdentity, nodeReader, recordDone } from '../../access/index.ts';
import type { Connection } from '../../store/index.ts';
import type { CollectionService } from '../collection/service.ts';
import { digestOf } from '../collection/shared-object.ts';
import type { ShareContext } from '../context.ts';
import { isActive, type PeerRecord, type PeerService, readerOfPeer } from '../peer/index.ts';
import { listUnsent, type Receipt, type SyncService } from '../sync/index.ts';
import type { TaxiiService } from '../taxii/service.ts';
import { hearReceipts, importedNumbers, insertExport, insertImport, lastExport } from './bundle-store.ts';
import { digestOfBytes, manifestBytes, parseBundle, senderNamedBy, verifyBundle } from './read-bundle.ts';

export interface BundleOptions {
  readonly identity: NodeIdentity;
  readonly peers: PeerService;
  readonly collections: CollectionService;
  readonly taxii: TaxiiService;
  readonly sync: SyncService;
}

const objectsInPage = 1_000;
const mostObjects = 200_000;
const mostReceipts = 10_000;
/** By so much may the clock of who wrote a file be ahead. */
const minutesAhead = 10;

interface Collected {
  readonly objects: readonly JsonObject[];
  readonly untilSeq: number;
}

/** Files between nodes whose networks never touch; what may leave and what is taken is decided as over the network. */
export class BundleService {
  readonly #context: ShareContext;
  readonly #options: BundleOptions;

  constructor(context: ShareContext, options: BundleOptions) {
    this.#context = context;
    this.#options = options;
  }

  /** What a peer may have that was added since a moment; without one, since the last file for it. */
  async write(country: string, since?: string): Promise<{ readonly text: string; readonly report: BundleReport }> {
    authorise(this.#context.reader, 'sharing.manage');
    const peer = await this.#requireActive(country);
    const from = since === undefined ? undefined : this.#readSince(since);
    const document = await this.#options.peers.ownDocument();
    const { reader } = this.#context;
    const last = await this.#write((connection) => lastExport(connection, country));
    const after = from ?? (last === undefined ? null : fromMicroseconds(last.untilSeq));
    const collected = await this.#collect(peer, after);
    return this.#write(async (connection) => {
      const before = await lastExport(connection, country);
      const number = (before?.number ?? 0) + 1;
      const exportedAt = this.#context.now().toISOString();
      const receipts = await listUnsent(connection, { country, most: mostReceipts });
      const untilSeq = Math.max(collected.untilSeq, before?.untilSeq ?? 0);
      const { identity } = this.#options;
      const manifest: BundleManifest = {
        bundle: randomUUID(),
        number,
        after: number - 1,
        from: { country: identity.country, node: identity.node },
        to: { country: peer.country, node: peer.node },
        createdAt: exportedAt,
        since: after,
        until: untilSeq === 0 ? null : fromMicroseconds(untilSeq),
        policyVersion: releasePolicyVersion,
        heard: Math.max(0, ...(await importedNumbers(connection, country))),
        document,
        receipts: receipts.map((receipt) => ({ ...receipt })),
        objects: collected.objects.map(stixOf).map((object) => ({ id: object.id, digest: digestOf(object) })),
      };
      const bytes = manifestBytes(JSON.parse(JSON.stringify(manifest)));
      const digest = digestOfBytes(bytes);
      const { bundle } = manifest;
      const objects = collected.objects.length;
      const frame = { country, number, exportedAt, by: reader.name, markingId: peer.markingId };
      await insertExport(connection, { ...frame, bundle, digest, objects, untilSeq });
      await recordDone(
        connection,
        { reader, now: this.#context.now },
        {
          action: 'bundle.written',
          object: { kind: 'peer', id: country },
          detail: { bundle, number, digest, objects, policyVersion: releasePolicyVersion },
        },
      );
      const signature = Buffer.from(identity.key.sign(bytes)).toString('base64url');
      const key = identity.key.fingerprint;
      const file = { format: 'vigia-bundle-1', manifest, key, signature, objects: collected.objects };
      return {
        text: `${JSON.stringify(file)}\n`,
        report: { bundle, from: identity.country, to: country, number, objects },
      };
    });
  }

  /** Reads as the peer itself would: the same decision, the same ledger. */
  async #collect(peer: PeerRecord, after: string | null): Promise<Collected> {
    const { taxii, collections } = this.#options;
    const { id } = await collections.alertsCollection();
    return actAs(readerOfPeer(peer, this.#context.now()), async () => {
      const { collection } = await taxii.find(id);
      const objects: JsonObject[] = [];
      let untilSeq = 0;
      let next: string | undefined;
      do {
        const query = {
          limit: String(objectsInPage),
          ...(after === null ? {} : { added_after: after }),
          ...(next === undefined ? {} : { next }),
        };
        const page = await taxii.objects(collection, query, 'bundle');
        for (const { content, seq } of page.entries) {
          objects.push(JSON.parse(content));
          untilSeq = Math.max(untilSeq, seq);
        }
        if (objects.length > mostObjects) throw new VigiaError('bundle.too-many', { limit: mostObjects });
        next = page.more ? page.next : undefined;
      } while (next !== undefined);
      return { objects, untilSeq };
    });
  }

  #readSince(text: string): string {
    const moment = readMoment(/^\d{4}-\d\d-\d\d$/u.test(text) ? `${text}T00:00:00Z` : text);
    if (moment === undefined) throw new VigiaError('request.invalid', { problem: `since: ${text.slice(0, 100)}` });
    // What was added in that microsecond belongs to it.
    return fromMicroseconds(toMicroseconds(moment) - 1);
  }

  /** Takes a file in, after everything about it was verified; the same file again changes nothing. */
  async read(text: string): Promise<BundleImportReport> {
    authorise(this.#context.reader, 'sharing.manage');
    const file = parseBundle(text);
    const sender = await this.#requireActive(senderNamedBy(file));
    const now = this.#context.now();
    const { identity, collections, sync } = this.#options;
    const { manifest, objects, digest } = verifyBundle(file, { sender, identity, now });
    if (Date.parse(manifest.createdAt) > now.getTime() + minutesAhead * 60_000) {
      throw new VigiaError('bundle.from-the-future', { at: manifest.createdAt });
    }
    const { id: collection } = await collections.alertsCollection();
    const { reader } = this.#context;
    const { bundle, number, after } = manifest;
    const { country, markingId } = sender;
    const frame = { bundle, from: country, to: identity.country, number, objects: objects.length };
    const report = await this.#write(async (connection) => {
      const before = await importedNumbers(connection, country);
      const importedAt = now.toISOString();
      const row = { bundle, country, number, after, importedAt, by: reader.name, digest, objects: objects.length };
      const isNew = await insertImport(connection, { ...row, markingId });
      const missing = missingBefore(after, before);
      if (!isNew) return { ...frame, again: true, missing, accepted: 0, known: 0, waiting: 0, quarantined: 0 };
      const batch = { sender, objects, senderKeys: manifest.document.keys, clock: new Date(manifest.createdAt) };
      const taken = await sync.taker.take(connection, collection, batch);
      await hearReceipts(connection, { country, heard: manifest.heard, at: importedAt });
      await recordDone(
        connection,
        { reader, now: this.#context.now },
        {
          action: 'bundle.read',
          object: { kind: 'peer', id: country },
          detail: { bundle, number, digest, objects: objects.length, missing: [...missing] },
        },
      );
      return { ...frame, again: false, missing, ...taken };
    });
    if (!report.again) await this.#tell(country, manifest.receipts);
    return { ...report, missing: [...report.missing] };
  }

  /** Saying it twice does no harm: what was acknowledged stays so. */
  async #tell(country: string, receipts: readonly Receipt[]): Promise<void> {
    if (receipts.length > 0) await this.#options.sync.acknowledge(country, receipts);
  }

  async #requireActive(country: string): Promise<PeerRecord> {
    const peer = await this.#options.peers.find(country);
    if (peer === undefined || !isActive(peer, this.#context.now())) throw new VigiaError('peer.not-found', { country });
    return peer;
  }

  #write<Result>(work: (connection: Connection) => Promise<Result>): Promise<Result> {
    const { database, country } = this.#context;
    return actAs(nodeReader(country), () => database.write(this.#context.clearance, work));
  }
}

/** Files between those that came and this one. */
function missingBefore(after: number, before: readonly number[]): readonly number[] {
  const known = new Set(before);
  const missing: number[] = [];
  for (let number = after; number > 0 && missing.length < 100; number -= 1)
    if (!known.has(number)) missing.push(number);
  return missing.reverse();
}

function stixOf(object: JsonObject): JsonObject & { readonly type: string; readonly id: string } {
  const { id, type } = object;
  if (typeof id !== 'string' || typeof type !== 'string') throw new Error('a stored object is no STIX object');
  return { ...object, id, type };
}
