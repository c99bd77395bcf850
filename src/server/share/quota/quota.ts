import { VigiaError } from '../../../base/index.ts';
import type { Connection } from '../../store/index.ts';
import { countAside, listBrought, noteBrought } from './quota-store.ts';

/** How much of one peer, or of one program, this node keeps. */
export interface Quota {
  /** Markings under which it may bring something: each is kept for ever. */
  readonly markings: number;
  /** Objects of a peer that wait for others or are kept aside. */
  readonly aside: number;
}

/** Bytes of those objects; a single one may have a mebibyte. */
const mostBytesAside = 512 * 1024 * 1024;

/** What a batch of a peer leaves. */
export interface Left {
  /** ISO 3166-1 alpha-2 of the peer. */
  readonly country: string;
  readonly markings: readonly number[];
  /** Number of the last marking before the batch. */
  readonly since: number;
  /** Whether anything of it waits or is kept aside. */
  readonly isAside: boolean;
  /** ISO 8601. */
  readonly at: string;
}

/** Throws where a batch goes beyond what is kept of its sender; with its transaction all of it is undone, and can come again. */
export async function requireRoom(connection: Connection, left: Left, quota: Quota): Promise<void> {
  const { country, markings, since, isAside, at } = left;
  const brought = await noteBrought(connection, { subject: `peer:${country}`, markings, since });
  if (brought > quota.markings) throw new VigiaError('sync.too-many-markings', { country, most: quota.markings });
  if (!isAside) return;
  const { objects, bytes } = await countAside(connection, country, at);
  if (objects > quota.aside || bytes > mostBytesAside) {
    throw new VigiaError('sync.too-much-aside', { country, most: quota.aside });
  }
}

/** Under which markings a program may bring something: those it used before, and new ones up to its quota. */
export class MarkingAllowance {
  readonly #used: Set<number>;
  readonly #most: number;

  private constructor(used: readonly number[], most: number) {
    this.#used = new Set(used);
    this.#most = most;
  }

  static async of(connection: Connection, subject: string, most: number): Promise<MarkingAllowance> {
    return new MarkingAllowance(await listBrought(connection, subject), most);
  }

  /** False: not under this one, whether or not anybody else used it. */
  take(marking: number): boolean {
    if (this.#used.has(marking)) return true;
    if (this.isSpent) return false;
    this.#used.add(marking);
    return true;
  }

  /** Whether nothing may come under a marking that was not used before. */
  get isSpent(): boolean {
    return this.#used.size >= this.#most;
  }
}
