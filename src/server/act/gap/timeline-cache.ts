import type { CalendarDate } from '../../../base/index.ts';
import { type GapRules, type GapTimeline, gapTimeline, type Matrix, shippedGapBasis } from '../../../control/index.ts';
import type { ActContext } from '../context.ts';
import type { MatrixCache } from '../control/matrix-cache.ts';
import { listSightings } from '../sighting/index.ts';
import { readSightingVersion } from './gap-store.ts';

interface Held {
  readonly matrix: Matrix;
  readonly version: string;
  readonly timeline: Promise<GapTimeline>;
}

/** Most days of knowledge that are kept at a time. */
const mostHeld = 8;

/**
 * Gaps in memory, one timeline for each day of knowledge. A cache belongs to one clearance, that of its context: what the
 * timeline is made of is read under it and never handed to another. Before each use the store is asked whether entries or
 * figures have changed.
 */
export class TimelineCache {
  readonly #context: ActContext;
  readonly #matrices: MatrixCache;
  readonly #rules: Partial<GapRules>;
  readonly #held = new Map<CalendarDate, Held>();

  constructor(context: ActContext, matrices: MatrixCache, rules: Partial<GapRules> = {}) {
    this.#context = context;
    this.#matrices = matrices;
    this.#rules = rules;
  }

  async read(knownOn: CalendarDate): Promise<GapTimeline> {
    const { database, clearance } = this.#context;
    const matrix = await this.#matrices.read(clearance, knownOn);
    const version = await database.read(clearance, readSightingVersion);
    const known = this.#held.get(knownOn);
    if (known?.matrix === matrix && known.version === version) return known.timeline;
    const timeline = this.#build(matrix, knownOn);
    this.#keep(knownOn, { matrix, version, timeline });
    // A reading that failed is tried again by the next who asks.
    timeline.catch(() => this.#held.delete(knownOn));
    return timeline;
  }

  async #build(matrix: Matrix, knownOn: CalendarDate): Promise<GapTimeline> {
    const { database, clearance } = this.#context;
    const sightings = await database.read(clearance, (connection) => listSightings(connection, { knownOn }));
    return gapTimeline({ ...shippedGapBasis(), matrix, sightings }, this.#rules);
  }

  #keep(knownOn: CalendarDate, held: Held): void {
    this.#held.delete(knownOn);
    this.#held.set(knownOn, held);
    const [oldest] = this.#held.keys();
    if (this.#held.size > mostHeld && oldest !== undefined) this.#held.delete(oldest);
  }
}
