import { readVisibility } from '../../access/index.ts';
import type { Connection } from '../../store/index.ts';

/** Most different views that are kept at a time. */
const mostKept = 16;

/**
 * Keeps what was read for all readers who see the same, until its version changes. Both are asked in the transaction that
 * reads, so that nobody is handed what somebody else could see.
 */
export class SeenAlike<Value> {
  readonly #kept = new Map<string, { readonly version: string; readonly value: Value }>();

  async read(connection: Connection, version: string, read: () => Promise<Value>): Promise<Value> {
    const key = await readVisibility(connection);
    const known = this.#kept.get(key);
    if (known?.version === version) return known.value;
    const value = await read();
    this.#kept.delete(key);
    this.#kept.set(key, { version, value });
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > mostKept && oldest !== undefined) this.#kept.delete(oldest);
    return value;
  }
}
