import type {
  AuditCheckpoint,
  AuditEntry,
  AuditPage,
  AuditQuery,
  AuditReport,
  AuditVerifyQuery,
} from '../../../api/index.ts';
import { canonicalJson } from '../../../exchange/index.ts';
import { authorise } from '../authorise.ts';
import type { NodeIdentity } from '../node-identity.ts';
import { fingerprintOf, type PublicJwk } from '../node-key.ts';
import { actAs, nodeReader } from '../reader.ts';
import type { RoomContext } from '../room-context.ts';
import {
  findLastCheckpoint,
  findPlace,
  holdHead,
  insertCheckpoint,
  listEntries,
  readChain,
  readCheckpoints,
  readHead,
  type StoredEntry,
} from './audit-store.ts';
import { ChainWalk, checkpointDigest, type VouchedPlace } from './chain-walk.ts';
import { readStatement, type SignedCheckpoint, signCheckpoint } from './checkpoint.ts';
import { auditText } from './entry.ts';
import { recordAudit, recordDone } from './record.ts';

/** Entries that are read at a time: enough for speed, little for memory. */
const entriesPerRead = 2_000;
/** A checkpoint is due after so many entries, or so much time with any. */
const entriesPerCheckpoint = 1_000;
const minutesPerCheckpoint = 60;

export interface VerifyOptions extends Partial<AuditVerifyQuery> {
  /** A checkpoint that was kept outside the node, and whose key it must be signed with; absent: the node's own keys. */
  readonly outside?: { readonly checkpoint: AuditCheckpoint; readonly publicKey?: PublicJwk };
}

/** The audit trail: reads it, proves it, and signs where it stands. */
export class AuditService {
  readonly #context: RoomContext;
  readonly #identity: NodeIdentity;

  constructor(context: RoomContext, { identity }: { readonly identity: NodeIdentity }) {
    this.#context = context;
    this.#identity = identity;
  }

  /** What everybody did, the newest first. */
  list(query: AuditQuery): Promise<AuditPage> {
    authorise(this.#context.reader, 'audit.read');
    return this.#list(query);
  }

  /** What whoever asks did themselves. */
  listOwn(query: AuditQuery): Promise<AuditPage> {
    return this.#list({ ...query, subject: this.#context.reader.subject });
  }

  async #list({ cursor, limit, ...filters }: AuditQuery): Promise<AuditPage> {
    const before = cursor === undefined ? null : Number(cursor);
    const found = await this.#context.database.read(this.#context.clearance, (connection) =>
      listEntries(connection, { ...filters, before, limit: limit + 1 }),
    );
    const entries = found.slice(0, limit);
    const next = found.length > limit ? String(entries.at(-1)?.seq) : null;
    return { entries: entries.map(toEntry), next };
  }

  /** Follows the chain from its beginning, or from an entry, and compares it with every signed checkpoint. */
  async verify({ from = 1, outside }: VerifyOptions = {}): Promise<AuditReport> {
    authorise(this.#context.reader, 'audit.read');
    const report = await this.#asNode(() => this.#verify({ from, ...(outside === undefined ? {} : { outside }) }));
    await this.#context.database.write(this.#context.clearance, (connection) =>
      recordDone(connection, this.#context, {
        action: 'audit.verify',
        object: { kind: 'audit-entry', id: report.last },
        detail: { from, sound: report.sound, found: report.found },
      }),
    );
    return report;
  }

  async #verify({ from = 1, outside }: VerifyOptions): Promise<AuditReport> {
    const { head, start, checkpoints } = await this.#context.database.read(
      this.#context.clearance,
      async (connection) => ({
        ...(await readCheckpoints(connection)),
        start: await findPlace(connection, from - 1),
      }),
    );
    const places = [...this.#vouchedPlaces(checkpoints), ...this.#outsidePlace(outside)];
    const walk = new ChainWalk({
      start: start ?? { seq: from - 1, hash: '' },
      vouched: places.flatMap(({ place }) => place ?? []),
      checkpoints: new Map(checkpoints.map((checkpoint) => [checkpoint.seq, checkpointDigest(checkpoint)])),
    });
    if (start === undefined) walk.found({ kind: 'missing', seq: from - 1, until: from - 1 });
    for (const { seq, place } of places) if (place === undefined) walk.found({ kind: 'checkpoint-not-signed', seq });
    for await (const page of this.#pages({ after: from - 1, until: head })) {
      for (const entry of page) walk.take(entry);
    }
    const { place, entries, found, findings } = walk.end();
    return {
      sound: found === 0,
      from,
      entries,
      last: place.seq,
      hash: place.hash,
      checkpoints: places.length,
      found,
      findings: [...findings],
    };
  }

  /**
   * The newest checkpoint must carry a key that the node holds or held. Older ones may carry keys that are forgotten: what
   * they cover is vouched for by the newer ones.
   */
  #vouchedPlaces(checkpoints: readonly SignedCheckpoint[]): readonly ClaimedPlace[] {
    const own = new Set(this.#identity.publishedKeys.map(({ fingerprint }) => fingerprint));
    return checkpoints.map((checkpoint, index) => {
      const { seq, hash, fingerprint, publicKey } = checkpoint;
      const trusted = own.has(fingerprint) || index < checkpoints.length - 1;
      const signed =
        trusted && fingerprintOf(publicKey) === fingerprint ? readStatement(checkpoint, publicKey) : undefined;
      const same = signed !== undefined && signed.seq === seq && signed.hash === hash;
      return { seq, place: same ? { seq, hash, outside: false } : undefined };
    });
  }

  #outsidePlace(outside: VerifyOptions['outside']): readonly ClaimedPlace[] {
    if (outside === undefined) return [];
    const { checkpoint, publicKey } = outside;
    const keys = publicKey === undefined ? this.#identity.publishedKeys.map(({ publicJwk }) => publicJwk) : [publicKey];
    const place = keys.flatMap((key) => readStatement(checkpoint, key) ?? [])[0];
    return [{ seq: place?.seq ?? 0, place: place === undefined ? undefined : { ...place, outside: true } }];
  }

  async *#pages({ after, until }: { readonly after: number; readonly until: number }): AsyncGenerator<StoredEntry[]> {
    for (let last = after; last < until; ) {
      const start = last;
      const page = await this.#context.database.read(this.#context.clearance, (connection) =>
        readChain(connection, { after: start, until, limit: entriesPerRead }),
      );
      const end = page.at(-1);
      if (end === undefined) return;
      yield page;
      last = end.seq;
    }
  }

  /** Every entry as a line of JSON, then every checkpoint: what an outsider needs to follow the chain. */
  async *exportLines(): AsyncGenerator<string> {
    authorise(this.#context.reader, 'audit.read');
    await this.#context.database.write(this.#context.clearance, (connection) =>
      recordDone(connection, this.#context, { action: 'audit.export' }),
    );
    const { head, checkpoints } = await this.#asNode(() =>
      this.#context.database.read(this.#context.clearance, readCheckpoints),
    );
    const pages = this.#pages({ after: 0, until: head });
    for (;;) {
      const page = await this.#asNode(() => pages.next());
      if (page.done === true) break;
      for (const { seq, hash, content } of page.value) {
        yield `{"entry":${auditText(content)},"hash":"${hash}","seq":${seq}}\n`;
      }
    }
    for (const checkpoint of checkpoints) yield `${canonicalJson({ checkpoint: printable(checkpoint) })}\n`;
  }

  /** How far the chain has come and where it was last signed; nothing of what it holds. */
  describeChain(): Promise<{ readonly head: number; readonly signed: number | null }> {
    authorise(this.#context.reader, 'audit.read');
    return this.#context.database.read(this.#context.clearance, async (connection) => ({
      head: await readHead(connection),
      signed: (await findLastCheckpoint(connection))?.seq ?? null,
    }));
  }

  /** The same for whoever asks, if they may read the trail. */
  requestCheckpoint(): Promise<AuditCheckpoint | null> {
    authorise(this.#context.reader, 'audit.read');
    return this.checkpoint();
  }

  /** Signs where the chain stands, unless nothing was added since it was signed last; null: it is empty. */
  checkpoint(): Promise<AuditCheckpoint | null> {
    return this.#asNode(async () => {
      const checkpoint = await this.#context.database.write(this.#context.clearance, async (connection) => {
        const head = await holdHead(connection);
        const last = await findLastCheckpoint(connection);
        // What tells of the last checkpoint is no reason for another.
        if (last !== undefined && head.seq <= last.seq + 1) return last;
        if (head.seq === 0) return undefined;
        const at = this.#context.now().toISOString();
        const signed = signCheckpoint(this.#identity.key, head, at);
        await insertCheckpoint(connection, signed);
        await recordAudit(connection, {
          reader: this.#context.reader,
          at,
          action: 'audit.checkpoint',
          object: { kind: 'audit-checkpoint', id: head.seq },
          detail: { digest: checkpointDigest(signed), key: signed.fingerprint },
        });
        return signed;
      });
      return checkpoint === undefined ? null : printable(checkpoint);
    });
  }

  /** Signs when enough entries came in, or some and enough time passed. */
  async checkpointWhenDue(): Promise<void> {
    const [head, last] = await this.#asNode(() =>
      this.#context.database.read(
        this.#context.clearance,
        async (connection) => [await readHead(connection), await findLastCheckpoint(connection)] as const,
      ),
    );
    const added = head - (last === undefined ? 0 : last.seq + 1);
    const minutes =
      last === undefined ? Number.POSITIVE_INFINITY : (this.#context.now().getTime() - Date.parse(last.at)) / 60_000;
    if (added >= entriesPerCheckpoint || (added > 0 && minutes >= minutesPerCheckpoint)) await this.checkpoint();
  }

  #asNode<Result>(work: () => Result): Result {
    return actAs(nodeReader(this.#identity.country), work);
  }
}

interface ClaimedPlace {
  readonly seq: number;
  /** Undefined: the claim is not signed as it should be. */
  readonly place: VouchedPlace | undefined;
}

function printable({ statement, signature, publicKey }: SignedCheckpoint): AuditCheckpoint {
  return { statement, signature, publicKey: { ...publicKey } };
}

function toEntry({ seq, hash, content }: StoredEntry): AuditEntry {
  return { ...content, seq, hash, detail: { ...content.detail } };
}
