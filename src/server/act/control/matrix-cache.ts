import type { CalendarDate } from '../../../base/index.ts';
import { type Matrix, matrixKnownOn, type SearchedText, shippedSearched } from '../../../control/index.ts';
import type { ControlItem } from '../../../model/index.ts';
import { readVisibility } from '../../access/index.ts';
import type { Clearance, Connection, Database } from '../../store/index.ts';
import { readMatrixVersion, readVersions } from './control-store.ts';

/** Texts that the node searched, as known on a day. */
export type ReadSearched = (connection: Connection, knownOn: CalendarDate) => Promise<readonly SearchedText[]>;

interface Held {
  readonly version: string;
  readonly items: readonly ControlItem[];
  readonly matrices: Map<string, Matrix>;
}

/** Most readers who see different things, and most days of each, that are kept at a time. */
const mostHeld = 16;

/**
 * Matrices in memory. What a reader may see is read under the reader's own clearance, and held under what they see at that
 * moment, for all who see the same; before each use the store is asked whether that has changed.
 */
export class MatrixCache {
  readonly #database: Database;
  readonly #readSearched: ReadSearched;
  readonly #held = new Map<string, Held>();

  constructor(database: Database, readSearched: ReadSearched = () => Promise.resolve(shippedSearched)) {
    this.#database = database;
    this.#readSearched = readSearched;
  }

  /** The matrix that a clearance sees, as known on a day. */
  async read(clearance: Clearance, knownOn: CalendarDate): Promise<Matrix> {
    return this.#database.read(clearance, async (connection) => {
      const held = await this.#hold(connection);
      const known = held.matrices.get(knownOn);
      const searched = await this.#searched(connection, held, knownOn);
      if (known !== undefined && sameTexts(known.searched, searched)) return known;
      const matrix = matrixKnownOn(held.items, { knownOn, searched });
      keep(held.matrices, knownOn, matrix);
      return matrix;
    });
  }

  async #hold(connection: Connection): Promise<Held> {
    const key = await readVisibility(connection);
    const version = await readMatrixVersion(connection);
    const known = this.#held.get(key);
    if (known?.version === version) return known;
    const held = { version, items: await readVersions(connection), matrices: new Map<string, Matrix>() };
    keep(this.#held, key, held);
    return held;
  }

  /** A day before the node knew anything had nothing searched. */
  async #searched(connection: Connection, held: Held, knownOn: CalendarDate): Promise<readonly SearchedText[]> {
    if (!held.items.some(({ recordedOn }) => recordedOn <= knownOn)) return [];
    return this.#readSearched(connection, knownOn);
  }
}

function sameTexts(a: readonly SearchedText[], b: readonly SearchedText[]): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

function keep<Value>(map: Map<string, Value>, key: string, value: Value): void {
  map.delete(key);
  map.set(key, value);
  const [oldest] = map.keys();
  if (map.size > mostHeld && oldest !== undefined) map.delete(oldest);
}
