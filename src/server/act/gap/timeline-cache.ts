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
import { readVisibility } from '../../access/index.ts';
import type { Clearance, Connection } from '../../store/index.ts';
import type { ActContext } from '../context.ts';
import type { MatrixCache } from '../control/matrix-cache.ts';
import { listSightings } from '../sighting/index.ts';
import { readSightingVersion } from './gap-store.ts';

/** What a timeline is made of. */
interface Basis {
  readonly key: string;
  /** What the reader sees: the same text for all who see the same. */
  readonly visibility: string;
  readonly matrix: Matrix;
  readonly version: string;
}

interface Held extends Basis {
  /** Nothing where what the reader sees changed on the way. */
  readonly timeline: Promise<GapTimeline | undefined>;
}

/** Most timelines that are kept at a time. */
const mostHeld = 16;

/**
 * Gaps in memory, one timeline for each day of knowledge and for all readers who see the same at that moment: what it is made
 * of is read under the clearance of who asks first, and never handed to who sees anything else. Before each use the store is
 * asked whether entries or figures have changed.
 */
export class TimelineCache {
  readonly #context: ActContext;
  readonly #matrices: MatrixCache;
  readonly #rules: Partial<GapRules>;
  readonly #held = new Map<string, Held>();

  constructor(context: ActContext, matrices: MatrixCache, rules: Partial<GapRules> = {}) {
    this.#context = context;
    this.#matrices = matrices;
    this.#rules = rules;
  }

  async read(knownOn: CalendarDate): Promise<GapTimeline> {
    // One moment for all that is read, so that no embargo ends in between.
    const { clearance } = this.#context;
    for (;;) {
      const { timeline: known, ...basis } = await this.#find(clearance, knownOn);
      const timeline = await (known ?? this.#start(clearance, basis, knownOn));
      if (timeline !== undefined) return timeline;
    }
  }

  /**
   * A timeline that says the same about one substance as the whole one: that one where it is at hand, else a small one, so that
   * a command that asks about one substance does not wait for all. It says nothing about classes.
   */
  async readAbout(substance: SubstanceId, knownOn: CalendarDate): Promise<GapTimeline> {
    const { clearance, database } = this.#context;
    const { matrix, timeline } = await this.#find(clearance, knownOn);
    const known = await timeline;
    if (known !== undefined) return known;
    const sightings = await database.read(clearance, (connection) =>
      listSightings(connection, { substances: [substance], knownOn }),
    );
    return gapTimeline({ ...about(substance, matrix), sightings }, this.#rules);
  }

  async #find(clearance: Clearance, knownOn: CalendarDate): Promise<Basis & Partial<Held>> {
    const matrix = await this.#matrices.read(clearance, knownOn);
    const { visibility, version } = await this.#context.database.read(clearance, readState);
    const key = `${knownOn} ${visibility}`;
    const known = this.#held.get(key);
    return known?.matrix === matrix && known.version === version ? known : { key, visibility, matrix, version };
  }

  #start(clearance: Clearance, basis: Basis, knownOn: CalendarDate): Held['timeline'] {
    const held = { ...basis, timeline: this.#build(clearance, basis, knownOn) };
    this.#keep(held);
    held.timeline.then(
      (timeline) => {
        if (timeline === undefined) this.#forget(held);
      },
      // A reading that failed is tried again by the next who asks.
      () => this.#forget(held),
    );
    return held.timeline;
  }

  /** Nothing where the reader sees more by now: others who see what they did must not be given it. */
  async #build(
    clearance: Clearance,
    { visibility, matrix }: Basis,
    knownOn: CalendarDate,
  ): Promise<GapTimeline | undefined> {
    const sightings = await this.#context.database.read(clearance, async (connection) =>
      (await readVisibility(connection)) === visibility ? listSightings(connection, { knownOn }) : undefined,
    );
    return sightings && gapTimeline({ ...shippedGapBasis(), matrix, sightings }, this.#rules);
  }

  #keep(held: Held): void {
    this.#held.delete(held.key);
    this.#held.set(held.key, held);
    const [oldest] = this.#held.keys();
    if (this.#held.size > mostHeld && oldest !== undefined) this.#held.delete(oldest);
  }

  #forget(held: Held): void {
    if (this.#held.get(held.key) === held) this.#held.delete(held.key);
  }
}

async function readState(connection: Connection): Promise<Pick<Held, 'visibility' | 'version'>> {
  return { visibility: await readVisibility(connection), version: await readSightingVersion(connection) };
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
