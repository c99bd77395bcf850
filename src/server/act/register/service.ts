import type {
  RegisterEntry,
  RegisterPage,
  RegisterQuery,
  SubstanceDetail,
  SubstanceDetailQuery,
} from '../../../api/index.ts';
import { type CalendarDate, VigiaError } from '../../../base/index.ts';
import {
  answer,
  findRegisterItem,
  type Matrix,
  type RegisterItem,
  type RegisterName,
  registerItems,
  registerName,
  reportedName,
  subjectOf,
} from '../../../control/index.ts';
import {
  findSubstance,
  type Jurisdiction,
  type JurisdictionVerdict,
  listedVerdicts,
  type SubstanceId,
} from '../../../model/index.ts';
import type { Connection } from '../../store/index.ts';
import type { ActContext } from '../context.ts';
import { describeName } from '../control/describe.ts';
import type { ControlService } from '../control/service.ts';
import { listSightings } from '../sighting/index.ts';
import { describeItem } from './describe-item.ts';
import { type FoundItem, RegisterSearch } from './register-search.ts';
import { countSeries, listReportedNames, type ReportedName, readRegisterVersion } from './reported-store.ts';
import { SeenAlike } from './seen-alike.ts';

type Verdicts = RegisterEntry['verdicts'];

/** What the register asks the matrix. */
export type ControlAnswers = Pick<ControlService, 'momentOf' | 'matrix' | 'answerFor' | 'timelineFor'>;

/** What the register asks of gaps: see `GapService`. */
export interface GapAnswers {
  readonly list: (query: {
    readonly substance: SubstanceId;
    readonly on: CalendarDate;
    readonly knownOn: CalendarDate;
  }) => Promise<{ readonly gaps: readonly SubstanceDetail['gaps'][number][] }>;
  /** Open gaps as law of today and as known today. */
  readonly countBySubstance: () => Promise<ReadonlyMap<SubstanceId, number>>;
}

interface Held {
  readonly items: readonly Listed[];
  readonly byId: ReadonlyMap<SubstanceId, Listed>;
  readonly search: RegisterSearch;
  readonly reported: readonly ReportedName[];
}

/** An item as it is listed, without what the matrix says of it. */
interface Listed {
  readonly id: SubstanceId;
  readonly kind: RegisterEntry['kind'];
  readonly name: RegisterName;
  readonly names: readonly string[];
  readonly classes: readonly SubstanceId[];
  readonly cas: string | null;
  readonly hasStructure: boolean;
  readonly series: number;
}

/** The register of substances, classes, equipment and reagents, with what the node knows about each. */
export class RegisterService {
  readonly #context: ActContext;
  readonly #control: ControlAnswers;
  readonly #gaps: GapAnswers;
  readonly #held = new SeenAlike<Held>();

  constructor(context: ActContext, { control, gaps }: { readonly control: ControlAnswers; readonly gaps: GapAnswers }) {
    this.#context = context;
    this.#control = control;
    this.#gaps = gaps;
  }

  /** Items that fit; with a search text the best first, else by English name. Names of sources only where asked for. */
  async list(query: RegisterQuery): Promise<RegisterPage> {
    const held = await this.#hold();
    const { on, knownOn } = this.#control.momentOf({});
    const openGaps = await this.#gaps.countBySubstance();
    const verdicts = verdictsIn(await this.#control.matrix(knownOn), on);
    const found = matching(held, query).map(({ item, ...match }) => ({
      ...match,
      item,
      verdicts: verdicts.get(item.id) ?? [],
    }));
    const fitting = found.filter((one) => fits(one, query));
    const start = startOf(fitting, query.cursor);
    const page = fitting.slice(start, start + query.limit);
    const last = page.at(-1);
    return {
      substances: page.map((one) => entryOf(one, openGaps.get(one.item.id) ?? 0)),
      total: fitting.length,
      next: last === undefined || start + page.length >= fitting.length ? null : last.item.id,
      facets: facetsOf(found, query),
    };
  }

  /** Everything about one item; the day of the law and the day of what was known may be other than today. */
  async find(id: SubstanceId, days: SubstanceDetailQuery = {}): Promise<SubstanceDetail> {
    const held = await this.#hold();
    const listed = held.byId.get(id);
    if (listed === undefined) throw new VigiaError('substance.not-found', { substance: id });
    const moment = this.#control.momentOf(days);
    const { knownOn } = moment;
    const [jurisdictions, timeline, { gaps }, seen] = await Promise.all([
      this.#control.answerFor(id, moment),
      this.#control.timelineFor(id, moment),
      this.#gaps.list({ substance: id, ...moment }),
      this.#context.database.read(this.#context.clearance, (connection) =>
        listSightings(connection, { substances: [id], knownOn, asReported: listed.kind === 'reported' }),
      ),
    ]);
    const item = findRegisterItem(id) ?? reportedItem(listed);
    const reported = held.reported.filter(
      ({ decision }) => decision?.decision === 'same-as' && decision.substance === id,
    );
    return {
      ...describeItem(item, reported),
      jurisdictions,
      timeline,
      gaps: gaps.map(({ key, kind, daysOpen, title }) => ({ key, kind, daysOpen, title })),
      sightings: seen.map(({ substance: _, series, ...sighting }) => ({ ...sighting, series: series.length })),
      ...moment,
    };
  }

  #hold(): Promise<Held> {
    return this.#context.database.read(this.#context.clearance, async (connection) =>
      this.#held.read(connection, await readRegisterVersion(connection), () => readHeld(connection)),
    );
  }
}

async function readHeld(connection: Connection): Promise<Held> {
  const series = await countSeries(connection);
  const reported = await listReportedNames(connection);
  const items = [...registerItems().map((item) => listedItem(item, series)), ...reported.map(listedName)];
  return {
    items: items.sort((a, b) => byName.compare(a.name.text.en, b.name.text.en)),
    byId: new Map(items.map((item) => [item.id, item])),
    search: new RegisterSearch(items),
    reported,
  };
}

function entryOf({ item, matchedName, score, verdicts }: Matched, openGaps: number): RegisterEntry {
  const { id, kind, name, classes, cas, hasStructure, series } = item;
  return {
    id,
    kind,
    name: describeName(name),
    matchedName: matchedName === null || isPreferred(name, matchedName) ? null : matchedName,
    score,
    classes: classes.map(classEntry),
    cas,
    hasStructure,
    verdicts,
    series,
    openGaps,
  };
}

interface Matched {
  readonly item: Listed;
  readonly matchedName: string | null;
  readonly score: number;
  readonly verdicts: Verdicts;
}

const verdictsHeld = new WeakMap<
  Matrix,
  { readonly on: CalendarDate; readonly verdicts: ReadonlyMap<SubstanceId, Verdicts> }
>();

/** Verdicts of a matrix about every item, as law of a day: computed once for each version of the matrix. */
function verdictsIn(matrix: Matrix, on: CalendarDate): ReadonlyMap<SubstanceId, Verdicts> {
  const held = verdictsHeld.get(matrix);
  if (held?.on === on) return held.verdicts;
  const verdicts = new Map(
    registerItems().map(({ id }) => [
      id,
      answer(matrix, subjectOf(id), on).map(({ jurisdiction, verdict }) => ({ jurisdiction, verdict })),
    ]),
  );
  verdictsHeld.set(matrix, { on, verdicts });
  return verdicts;
}

const byName = new Intl.Collator('en', { numeric: true });

/** Verdicts that say: no entry of this jurisdiction holds today, or none was found. */
const unlistedVerdicts: ReadonlySet<JurisdictionVerdict> = new Set(['no-entry', 'ended', 'proposed', 'decided']);

function matching({ items, byId, search }: Held, { q, kind }: RegisterQuery): Omit<Matched, 'verdicts'>[] {
  if (q === undefined || q.trim() === '') {
    const asked = kind === 'reported' ? items : items.filter((item) => item.kind !== 'reported');
    return asked.map((item) => ({ item, matchedName: null, score: 1 }));
  }
  return search.find(q).flatMap(({ id, matchedName, score }: FoundItem) => {
    const item = byId.get(id);
    return item === undefined ? [] : [{ item, matchedName, score }];
  });
}

function fits({ item, verdicts }: Matched, query: RegisterQuery): boolean {
  const { kind, class: within, listedBy, notListedBy, seen } = query;
  return (
    (kind === undefined || item.kind === kind) &&
    (within === undefined || item.classes.includes(within)) &&
    (listedBy === undefined || has(verdicts, listedBy, listedVerdicts)) &&
    (notListedBy === undefined || has(verdicts, notListedBy, unlistedVerdicts)) &&
    (seen === undefined || (seen === 'true') === item.series > 0)
  );
}

function has(verdicts: Verdicts, jurisdiction: Jurisdiction, wanted: ReadonlySet<JurisdictionVerdict>): boolean {
  return verdicts.some((one) => one.jurisdiction === jurisdiction && wanted.has(one.verdict));
}

/** How many each further choice would leave: each facet counts under the other filters. */
function facetsOf(found: readonly Matched[], query: RegisterQuery): RegisterPage['facets'] {
  const without = (facet: 'kind' | 'class' | 'listedBy'): Matched[] =>
    found.filter((one) => fits(one, { ...query, [facet]: undefined }));
  const kinds = counted(without('kind').map(({ item }) => item.kind));
  const classes = counted(without('class').flatMap(({ item }) => item.classes));
  const listing = counted(
    without('listedBy').flatMap(({ verdicts }) =>
      verdicts.filter(({ verdict }) => listedVerdicts.has(verdict)).map(({ jurisdiction }) => jurisdiction),
    ),
  );
  return {
    kind: kinds,
    class: classes.map(({ value, count }) => ({ value, name: classEntry(value).name, count })),
    listedBy: listing,
  };
}

function counted(values: readonly string[]): { value: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}

function startOf(fitting: readonly Matched[], cursor: string | undefined): number {
  if (cursor === undefined) return 0;
  const start = fitting.findIndex(({ item }) => item.id === cursor) + 1;
  if (start === 0) throw new VigiaError('request.invalid', { problem: 'cursor' });
  return start;
}

function listedItem(item: RegisterItem, series: ReadonlyMap<SubstanceId, number>): Listed {
  const { id, kind, name, names, classes, cas, structure } = item;
  const synonyms = findSubstance(id)?.synonyms ?? [];
  const all = [name.text.en, name.text.fr, name.text.es, id, ...names.map((further) => further.name), ...synonyms];
  return {
    id,
    kind,
    name,
    names: all,
    classes,
    cas: cas[0] ?? null,
    hasStructure: structure !== null,
    series: series.get(id) ?? 0,
  };
}

function listedName({ id, name, series, decision }: ReportedName): Listed {
  const meant = decision?.decision === 'same-as' ? decision.substance : null;
  return {
    id,
    kind: 'reported',
    name: reportedName(name),
    names: [name],
    classes: meant === null ? [] : (findRegisterItem(meant)?.classes ?? []),
    cas: null,
    hasStructure: false,
    series,
  };
}

function reportedItem({ id, name, classes }: Listed): RegisterItem {
  return { id, kind: 'reported', name, names: [], structure: null, salts: [], cas: [], classes, related: [] };
}

function classEntry(id: SubstanceId): RegisterEntry['classes'][number] {
  return { id, name: { ...registerName(id).text } };
}

function isPreferred({ text }: RegisterName, name: string): boolean {
  return [text.en, text.fr, text.es].some((preferred) => preferred.toLowerCase() === name.toLowerCase());
}
