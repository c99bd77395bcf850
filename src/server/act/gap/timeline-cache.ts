import type { CalendarDate } from '../../../base/index.ts';
import {
  type GapKnowledge,
  type GapRules,
  type GapTimeline,
  gapTimeline,
  type Matrix,
  shippedGapBasis,
} from '../../../control/index.ts';
import type { SubstanceId } from '../../../model/index.ts';
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
    const { matrix, version, timeline: known } = await this.#find(knownOn);
    if (known !== undefined) return known;
    const timeline = this.#build(matrix, knownOn);
    this.#keep(knownOn, { matrix, version, timeline });
    // A reading that failed is tried again by the next who asks.
    timeline.catch(() => this.#held.delete(knownOn));
    return timeline;
  }

  /**
   * A timeline that says the same about one substance as the whole one: that one where it is at hand, else a small one, so that
   * a command that asks about one substance does not wait for all. It says nothing about classes.
   */
  async readAbout(substance: SubstanceId, knownOn: CalendarDate): Promise<GapTimeline> {
    const { matrix, timeline } = await this.#find(knownOn);
    if (timeline !== undefined) return timeline;
    const { database, clearance } = this.#context;
    const sightings = await database.read(clearance, (connection) =>
      listSightings(connection, { substances: [substance], knownOn }),
    );
    return gapTimeline({ ...about(substance, matrix), sightings }, this.#rules);
  }

  async #find(knownOn: CalendarDate): Promise<Omit<Held, 'timeline'> & Partial<Held>> {
    const { database, clearance } = this.#context;
    const matrix = await this.#matrices.read(clearance, knownOn);
    const version = await database.read(clearance, readSightingVersion);
    const known = this.#held.get(knownOn);
    return known?.matrix === matrix && known.version === version ? known : { matrix, version };
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

/** What bears on one substance: its entries, those of the class wordings it fits, those of its forms and of what it is a form of. */
function about(substance: SubstanceId, matrix: Matrix): Omit<GapKnowledge, 'sightings'> {
  const basis = shippedGapBasis();
  const own = new Set([substance, ...basis.forms.filter(({ of }) => of === substance).map((form) => form.substance)]);
  const forms = basis.forms.filter((form) => own.has(form.substance));
  const ids = new Set([...own, ...forms.map(({ of }) => of)]);
  const members = new Map([...basis.members].filter(([id]) => ids.has(id)));
  const rules = new Set([...members.values()].flat());
  const items = matrix.items.filter(
    ({ subject }) =>
      (subject.kind === 'substance' && ids.has(subject.substance)) ||
      (subject.kind === 'rule' && rules.has(subject.rule)),
  );
  return {
    ...basis,
    forms,
    members,
    assessed: basis.assessed.filter((id) => ids.has(id)),
    matrix: { ...matrix, items },
  };
}
