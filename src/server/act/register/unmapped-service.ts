import type { IdentificationRequest, UnmappedPage, UnmappedQuery, UnmappedSubstance } from '../../../api/index.ts';
import { type CalendarDate, VigiaError } from '../../../base/index.ts';
import { findRegisterItem, identifyByName, registerName } from '../../../control/index.ts';
import type { SubstanceId } from '../../../model/index.ts';
import { authorise, recordDone } from '../../access/index.ts';
import type { Connection } from '../../store/index.ts';
import type { ActContext } from '../context.ts';
import { listSightings } from '../sighting/index.ts';
import {
  insertDecision,
  listReportedNames,
  lockReportedName,
  type ReportedName,
  readRegisterVersion,
} from './reported-store.ts';
import { SeenAlike } from './seen-alike.ts';

/** Suggestions shown with a name. */
const mostSuggestions = 5;

type Seen = Omit<UnmappedSubstance, 'suggestions'>;

/** Names that sources report and the register does not know: what they may be, and what people decided. */
export class UnmappedService {
  readonly #context: ActContext;
  readonly #held = new SeenAlike<readonly Seen[]>();

  constructor(context: ActContext) {
    this.#context = context;
  }

  /** Names by how often laboratories found them, then by their series. */
  async list(query: UnmappedQuery): Promise<UnmappedPage> {
    const words = query.q?.toLocaleLowerCase();
    const names = (await this.#names()).filter(
      ({ source, name, decision }) =>
        (query.which === 'all' || (query.which === 'decided') === (decision !== null)) &&
        (query.source === undefined || source === query.source) &&
        (words === undefined || name.toLocaleLowerCase().includes(words)),
    );
    const start = query.cursor === undefined ? 0 : names.findIndex(({ id }) => id === query.cursor) + 1;
    if (query.cursor !== undefined && start === 0) throw new VigiaError('request.invalid', { problem: 'cursor' });
    const page = names.slice(start, start + query.limit);
    const last = page.at(-1);
    return {
      substances: page.map(withSuggestions),
      total: names.length,
      next: last === undefined || start + page.length >= names.length ? null : last.id,
    };
  }

  /** Remembers what a name means, or that it means none; `undecided` takes the decision before it back. */
  async decide(id: SubstanceId, { decision, substance, note }: IdentificationRequest): Promise<UnmappedSubstance> {
    authorise(this.#context.reader, 'identification.decide');
    const identifiedAs = decision === 'same-as' ? requireItem(substance) : null;
    if (decision !== 'same-as' && substance !== undefined) {
      throw new VigiaError('request.invalid', { problem: 'substance' });
    }
    await this.#context.database.write(this.#context.clearance, async (connection) => {
      const found = await lockReportedName(connection, id);
      if (found === undefined) throw new VigiaError('unmapped.not-found', { substance: id });
      if (decision === 'undecided' && (found.decision ?? 'undecided') === 'undecided') {
        throw new VigiaError('unmapped.nothing-to-take-back', { substance: id });
      }
      await insertDecision(connection, {
        id,
        decision,
        identifiedAs,
        at: this.#context.now().toISOString(),
        by: this.#context.analyst,
        note: note ?? null,
        markingId: found.markingId,
      });
      const object = { kind: 'substance', id };
      const detail = { decision, identifiedAs };
      await recordDone(connection, this.#context, { action: 'identification.decide', object, detail });
    });
    const decided = (await this.#names()).find((name) => name.id === id);
    if (decided === undefined) throw new VigiaError('unmapped.not-found', { substance: id });
    return withSuggestions(decided);
  }

  #names(): Promise<readonly Seen[]> {
    return this.#context.database.read(this.#context.clearance, async (connection) => {
      const version = `${await readRegisterVersion(connection)}|${this.#today}`;
      return this.#held.read(connection, version, () => readNames(connection, this.#today));
    });
  }

  get #today(): CalendarDate {
    return this.#context.now().toISOString().slice(0, 10);
  }
}

async function readNames(connection: Connection, today: CalendarDate): Promise<readonly Seen[]> {
  const names = await listReportedNames(connection);
  const ids = names.map(({ id }) => id);
  const seen = new Map<SubstanceId, { first: CalendarDate; findings: number | null }>();
  for (const one of await listSightings(connection, { substances: ids, knownOn: today, asReported: true })) {
    const known = seen.get(one.substance);
    seen.set(one.substance, {
      first: [known?.first ?? one.firstSeen, one.firstSeen].sort()[0] ?? one.firstSeen,
      findings: one.findings === null ? (known?.findings ?? null) : (known?.findings ?? 0) + one.findings,
    });
  }
  return names
    .map((name) => describe(name, seen.get(name.id)))
    .sort((a, b) => (b.findings ?? 0) - (a.findings ?? 0) || b.series - a.series || (a.id < b.id ? -1 : 1));
}

function describe(
  { id, source, name, series, tlp, decision }: ReportedName,
  seen: { readonly first: CalendarDate; readonly findings: number | null } | undefined,
): Seen {
  const { first = null, findings = null } = seen ?? {};
  return { id, source, name, firstReported: first, series, findings, tlp, decision };
}

function withSuggestions(name: Seen): UnmappedSubstance {
  const suggestions = identifyByName(name.name)
    .candidates.slice(0, mostSuggestions)
    .map(({ substance, score }) => ({ substance, name: registerName(substance), score }));
  return { ...name, suggestions };
}

function requireItem(substance: string | undefined): SubstanceId {
  const item = substance === undefined ? undefined : findRegisterItem(substance);
  if (item === undefined) throw new VigiaError('substance.not-found', { substance: substance ?? '' });
  return item.id;
}
