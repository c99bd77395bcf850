import type { AuditFinding } from '../../../api/index.ts';
import type { StoredEntry } from './audit-store.ts';
import { type ChainPlace, chainHash, digestOf } from './entry.ts';

/** A place that somebody vouches for with a signature. */
export interface VouchedPlace extends ChainPlace {
  /** Whether it is kept outside the node. */
  readonly outside: boolean;
}

export interface WalkOptions {
  readonly start: ChainPlace;
  readonly vouched: readonly VouchedPlace[];
  /** Digest of each stored checkpoint, by the entry that it covers. */
  readonly checkpoints: ReadonlyMap<number, string>;
}

/** Most findings that are named one by one; all are counted. */
const mostFindings = 100;

/** Follows the chain entry by entry and keeps nothing of what it passed. */
export class ChainWalk {
  readonly #vouched: Map<number, VouchedPlace[]>;
  readonly #checkpoints: ReadonlyMap<number, string>;
  readonly #findings: AuditFinding[] = [];
  #place: ChainPlace;
  #count = 0;
  #entries = 0;

  constructor({ start, vouched, checkpoints }: WalkOptions) {
    this.#place = start;
    this.#checkpoints = checkpoints;
    this.#vouched = new Map();
    for (const place of vouched) {
      if (place.seq > start.seq) this.#vouched.set(place.seq, [...(this.#vouched.get(place.seq) ?? []), place]);
      if (place.seq === start.seq && place.hash !== start.hash)
        this.found({ kind: 'differs-from-checkpoint', seq: place.seq });
    }
  }

  take({ seq, hash, content }: StoredEntry): void {
    const expected = this.#place.seq + 1;
    if (seq !== expected) this.found({ kind: 'missing', seq: expected, until: seq - 1 });
    else if (chainHash(this.#place.hash, content) !== hash) this.found({ kind: 'does-not-follow', seq });
    // From here on the stored hash counts: one change is one finding, and what comes after is looked at too.
    this.#place = { seq, hash };
    this.#entries += 1;
    this.#compare(hash, this.#vouched.get(seq) ?? []);
    if (content.action === 'audit.checkpoint') this.#requireCheckpoint(seq, content.object?.id ?? null, content.detail);
  }

  found(finding: AuditFinding): void {
    this.#count += 1;
    if (this.#findings.length < mostFindings) this.#findings.push(finding);
  }

  /** What was found, once the chain has ended. */
  end(): {
    readonly place: ChainPlace;
    readonly entries: number;
    readonly found: number;
    readonly findings: readonly AuditFinding[];
  } {
    const beyond = [...this.#vouched.keys()].filter((seq) => seq > this.#place.seq);
    if (beyond.length > 0) this.found({ kind: 'truncated', seq: this.#place.seq + 1, until: Math.max(...beyond) });
    return { place: this.#place, entries: this.#entries, found: this.#count, findings: this.#findings };
  }

  #compare(hash: string, places: readonly VouchedPlace[]): void {
    const differing = places.find((place) => place.hash !== hash);
    if (differing !== undefined) this.found({ kind: 'differs-from-checkpoint', seq: differing.seq });
  }

  /** A checkpoint that the chain tells of must be there, as it was. */
  #requireCheckpoint(seq: number, covered: string | null, detail: unknown): void {
    const kept = this.#checkpoints.get(Number(covered));
    if (kept === undefined) this.found({ kind: 'checkpoint-missing', seq: Number(covered) });
    else if (typeof detail !== 'object' || detail === null || !('digest' in detail) || detail.digest !== kept) {
      this.found({ kind: 'checkpoint-changed', seq });
    }
  }
}

/** What the chain keeps of a checkpoint. */
export function checkpointDigest({
  statement,
  signature,
}: {
  readonly statement: string;
  readonly signature: string;
}): string {
  return digestOf({ signature, statement });
}
