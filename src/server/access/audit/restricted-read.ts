import { AsyncLocalStorage } from 'node:async_hooks';
import { createHash } from 'node:crypto';
import type { JsonObject } from '../../../exchange/index.ts';
import { publicMarking, strictestTlp, type TlpLabel, tlpLabels } from '../../../model/index.ts';

/** Something above TLP:CLEAR that is shown to somebody. */
export interface RestrictedThing {
  readonly kind: string;
  readonly id: string | number | null;
  readonly tlp: TlpLabel;
}

/** Things that an entry names one by one; of all of them it keeps a digest. */
const mostNamed = 50;
const longestName = 100;

/** What one answer shows of what is restricted. Flat: an answer may show a million things. */
export class RestrictedReads {
  #tlp: TlpLabel = publicMarking.tlp;
  #recorded: TlpLabel | 'nothing' = 'nothing';
  #count = 0;
  #recordedCount = 0;
  readonly #named: string[] = [];
  readonly #kinds = new Map<string, number>();
  readonly #digest = createHash('sha256');

  note({ kind, id, tlp }: RestrictedThing): void {
    if (tlp === publicMarking.tlp) return;
    const name = `${kind}:${id ?? ''}`.slice(0, longestName);
    this.#tlp = strictestTlp([this.#tlp, tlp]);
    this.#count += 1;
    this.#kinds.set(kind, (this.#kinds.get(kind) ?? 0) + 1);
    this.#digest.update(`${kind}:${id ?? ''}:${tlp}\n`);
    if (this.#named.length < mostNamed) this.#named.push(name);
  }

  /** Whether something is shown that no entry tells of: the first, or something stricter than what one told. */
  get mustBeRecorded(): boolean {
    return this.#count > 0 && this.#tlp !== this.#recorded;
  }

  /** Whether more was shown since an entry told of it. */
  get hasGrown(): boolean {
    return this.#count > this.#recordedCount;
  }

  /** What an entry says of it, as far as it goes now. */
  take(): JsonObject {
    this.#recorded = this.#tlp;
    this.#recordedCount = this.#count;
    return {
      tlp: this.#tlp,
      count: this.#count,
      kinds: Object.fromEntries(this.#kinds),
      named: [...this.#named],
      digest: this.#digest.copy().digest('hex'),
    };
  }
}

const shown = new AsyncLocalStorage<RestrictedReads>();

/** Does something whose reads of restricted things are collected. */
export function collectReads<Result>(reads: RestrictedReads, work: () => Result): Result {
  return shown.run(reads, work);
}

/** Says that something is about to be shown; what carries its marking in an answer of JSON need not be named. */
export function noteRestrictedRead(thing: RestrictedThing): void {
  shown.getStore()?.note(thing);
}

const restricted: ReadonlySet<unknown> = new Set(tlpLabels.filter((label) => label !== publicMarking.tlp));

/** Notes everything in an answer that carries a marking above TLP:CLEAR, in `tlp` or in `marking`. */
export function noteMarked(reads: RestrictedReads, payload: unknown, kind = 'answer'): void {
  if (typeof payload !== 'object' || payload === null) return;
  if (Array.isArray(payload)) {
    for (const entry of payload) noteMarked(reads, entry, kind);
    return;
  }
  const label = labelOf(payload);
  if (label !== undefined) reads.note({ kind, id: idOf(payload), tlp: label });
  for (const [name, member] of Object.entries(payload)) {
    if (typeof member === 'object' && member !== null) noteMarked(reads, member, name === 'marking' ? kind : name);
  }
}

function labelOf(thing: object): TlpLabel | undefined {
  return 'tlp' in thing && restricted.has(thing.tlp) ? tlpLabels.find((label) => label === thing.tlp) : undefined;
}

const idNames = ['id', 'externalId', 'key', 'seq', 'number', 'series', 'period'] as const;

function idOf(thing: object): string | number | null {
  const members = new Map<string, unknown>(Object.entries(thing));
  for (const name of idNames) {
    const id = members.get(name);
    if (typeof id === 'string' || typeof id === 'number') return id;
  }
  return null;
}
