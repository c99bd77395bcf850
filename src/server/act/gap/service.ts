import type {
  Gap,
  GapHistory,
  GapHistoryQuery,
  GapMatrix,
  GapMatrixQuery,
  GapPage,
  GapQuery,
  LagList,
  LagQuery,
} from '../../../api/index.ts';
import { addMonths, type CalendarDate, daysInMonth, sameText, VigiaError } from '../../../base/index.ts';
import {
  classMatrix,
  type FoundGap,
  type GapTimeline,
  gapIndicators,
  gapsOn,
  lagsBetween,
} from '../../../control/index.ts';
import {
  findSubstance,
  type GapKind,
  gapKinds,
  type Jurisdiction,
  jurisdictions,
  type SubstanceId,
} from '../../../model/index.ts';
import { authorise } from '../../access/index.ts';
import type { ActContext } from '../context.ts';
import type { MatrixCache } from '../control/matrix-cache.ts';
import { eachOf } from '../each-page.ts';
import { type Moment, momentOf } from '../moment.ts';
import { processesByGap } from '../process/process-store.ts';
import { describeGap, isAbout } from './describe-gap.ts';
import { TimelineCache } from './timeline-cache.ts';

export interface GapServiceOptions {
  readonly matrices: MatrixCache;
}

/** What one partner lists, or laboratories find, and another has no entry for: as law of one day, as known on another. */
export class GapService {
  readonly #context: ActContext;
  readonly #timelines: TimelineCache;

  constructor(context: ActContext, { matrices }: GapServiceOptions) {
    this.#context = context;
    this.#timelines = new TimelineCache(context, matrices);
  }

  /** Gaps that fit, the open ones that laboratories found most first; counts leave kind and jurisdiction open. */
  async list(query: Partial<GapQuery> = {}): Promise<GapPage> {
    const { limit = 100, cursor } = query;
    const { moment, gaps } = await this.#gaps(query);
    const inScope = gaps.filter((gap) => isInScope(gap, query));
    const found = inScope.filter((gap) => isAskedFor(gap, query));
    const start = offsetOf(cursor);
    const end = start + limit;
    return {
      gaps: await this.#describe(found.slice(start, end)),
      total: found.length,
      next: end < found.length ? String(end) : null,
      counts: countGaps(inScope),
      ...moment,
    };
  }

  /** All gaps that fit, for a file. */
  each(query: Omit<Partial<GapQuery>, 'limit' | 'cursor'>): AsyncGenerator<Gap> {
    authorise(this.#context.reader, 'data.export');
    return eachOf(async (page) => {
      const { gaps, next } = await this.list({ ...query, limit: 1_000, ...page });
      return { entries: gaps, next };
    });
  }

  /** One gap as it stood on a day. */
  async get(key: string, days: GapMatrixQuery = {}): Promise<Gap> {
    const { gaps } = await this.#gaps(days);
    const found = gaps.filter((gap) => gap.key === key);
    const [gap] = await this.#describe(found);
    if (gap === undefined) throw new VigiaError('gap.not-found', { gap: key });
    return gap;
  }

  /** What all gaps are computed from, as known on a day. */
  timeline({ knownOn }: LagQuery = {}): Promise<GapTimeline> {
    return this.#timelines.read(momentOf(this.#context, { knownOn }).knownOn);
  }

  /** Keys of the open gaps about a substance. */
  async gapsOf(substance: SubstanceId, days: GapMatrixQuery = {}): Promise<string[]> {
    const { on, knownOn } = momentOf(this.#context, days);
    const timeline = await this.#timelines.readAbout(substance, knownOn);
    return this.#gapsOn(timeline, on)
      .filter((gap) => gap.closedOn === null && aboutWhom(gap).includes(substance))
      .map(({ key }) => key);
  }

  /** Number of open gaps of every substance that has some. */
  async countBySubstance(days: GapMatrixQuery = {}): Promise<ReadonlyMap<SubstanceId, number>> {
    const { gaps } = await this.#gaps(days);
    const counts = new Map<SubstanceId, number>();
    for (const gap of gaps) {
      if (gap.closedOn !== null) continue;
      for (const id of aboutWhom(gap)) counts.set(id, (counts.get(id) ?? 0) + 1);
    }
    return counts;
  }

  async matrix(days: GapMatrixQuery = {}): Promise<GapMatrix> {
    const moment = momentOf(this.#context, days);
    const timeline = await this.#timelines.read(moment.knownOn);
    const classes = new Map(timeline.knowledge.assessed.map((id) => [id, nearestClasses(id)]));
    const rows = classMatrix(timeline, classes, moment.on);
    return {
      jurisdictions: [...jurisdictions],
      classes: rows.map(({ class: id, substances, cells }) => ({
        class: id,
        name: findSubstance(id)?.name ?? sameText(id),
        substances,
        cells: [...cells],
      })),
      ...moment,
    };
  }

  /** The indicators at the end of each month, quarter or year, ten years back unless asked otherwise. */
  async history({ from, to, knownOn, step = 'month' }: Partial<GapHistoryQuery> = {}): Promise<GapHistory> {
    const moment = momentOf(this.#context, { on: to, knownOn });
    const timeline = await this.#timelines.read(moment.knownOn);
    const days = lastDays(from ?? addMonths(moment.on, -120), moment.on, monthsOf[step]);
    return {
      points: gapIndicators(timeline, days).map(({ on, open, byKind, medianDaysOpen, coveredShare }) => ({
        on,
        open,
        byKind: gapKinds.map((kind) => ({ kind, open: byKind.get(kind) ?? 0 })),
        medianDaysOpen,
        coveredShare,
      })),
      knownOn: moment.knownOn,
    };
  }

  async lags({ knownOn }: LagQuery = {}): Promise<LagList> {
    const moment = momentOf(this.#context, { knownOn });
    const { knowledge } = await this.#timelines.read(moment.knownOn);
    return { lags: [...lagsBetween(knowledge)], knownOn: moment.knownOn };
  }

  async #gaps(days: GapMatrixQuery): Promise<{ readonly moment: Moment; readonly gaps: readonly FoundGap[] }> {
    const moment = momentOf(this.#context, days);
    return { moment, gaps: this.#gapsOn(await this.#timelines.read(moment.knownOn), moment.on) };
  }

  readonly #lastGaps = new WeakMap<GapTimeline, { readonly on: CalendarDate; readonly gaps: readonly FoundGap[] }>();

  /** The same day is asked for many times. */
  #gapsOn(timeline: GapTimeline, on: CalendarDate): readonly FoundGap[] {
    const known = this.#lastGaps.get(timeline);
    if (known?.on === on) return known.gaps;
    const gaps = gapsOn(timeline, on);
    this.#lastGaps.set(timeline, { on, gaps });
    return gaps;
  }

  async #describe(gaps: readonly FoundGap[]): Promise<Gap[]> {
    const { database, clearance } = this.#context;
    const processes = await database.read(clearance, processesByGap);
    return gaps.map((gap) => describeGap(gap, { processes }));
  }
}

type Filter = Pick<Partial<GapQuery>, 'kind' | 'class' | 'jurisdiction' | 'substance' | 'state' | 'minDays'>;

/** Whose page and whose count a gap belongs to: its subject, and the substance whose form that is. */
function aboutWhom({ subject, parent }: FoundGap): readonly SubstanceId[] {
  return parent === null || parent === subject.id ? [subject.id] : [subject.id, parent];
}

/** The filters by which nothing is counted apart. */
function isInScope(gap: FoundGap, query: Filter): boolean {
  const { subject, closedOn, daysOpen } = gap;
  const { state = 'open', class: within, substance, minDays } = query;
  if (state !== 'all' && (closedOn === null) !== (state === 'open')) return false;
  if (minDays !== undefined && (daysOpen ?? 0) < minDays) return false;
  if (substance !== undefined && !aboutWhom(gap).includes(substance)) return false;
  if (within === undefined) return true;
  return isAbout(subject, within);
}

function isAskedFor({ kind, missingIn }: FoundGap, query: Filter): boolean {
  if (query.kind !== undefined && kind !== query.kind) return false;
  return query.jurisdiction === undefined || missingIn.includes(query.jurisdiction);
}

function countGaps(gaps: readonly FoundGap[]): GapPage['counts'] {
  const counts = new Map<GapKind, Map<Jurisdiction, number>>();
  for (const { kind, missingIn } of gaps) {
    const own = counts.get(kind) ?? new Map<Jurisdiction, number>();
    counts.set(kind, own);
    for (const jurisdiction of missingIn) own.set(jurisdiction, (own.get(jurisdiction) ?? 0) + 1);
  }
  return gapKinds.flatMap((kind) =>
    [...(counts.get(kind) ?? [])].map(([jurisdiction, count]) => ({ kind, jurisdiction, count })),
  );
}

/** Classes that the register gives a substance itself; those further up hold everything and tell nothing. */
function nearestClasses(id: SubstanceId): readonly SubstanceId[] {
  return findSubstance(id)?.classes ?? [];
}

function offsetOf(cursor: string | undefined): number {
  if (cursor === undefined) return 0;
  if (!/^\d{1,9}$/u.test(cursor)) throw new VigiaError('request.invalid', { problem: 'cursor' });
  return Number(cursor);
}

const monthsOf = { month: 1, quarter: 3, year: 12 } as const;

/** Most points of a history: fifty years of months. */
const mostPoints = 600;

/** The last days of the months (or quarters, or years) that end by a day, and the day itself. */
function lastDays(from: CalendarDate, to: CalendarDate, months: number): readonly CalendarDate[] {
  if (from > to) throw new VigiaError('request.invalid', { problem: `from: ${from} > to: ${to}` });
  const days: CalendarDate[] = [];
  for (let month = lastMonthOf(from, months); ; month = addMonths(month, months)) {
    const day = lastDay(month);
    if (day >= to) return [...days, to];
    days.push(day);
    if (days.length >= mostPoints)
      throw new VigiaError('request.invalid', { problem: `from: more than ${mostPoints} points` });
  }
}

/** First day of the last month of the quarter or year that a day lies in. */
function lastMonthOf(day: CalendarDate, months: number): CalendarDate {
  const month = Number(day.slice(5, 7));
  return addMonths(`${day.slice(0, 7)}-01`, Math.ceil(month / months) * months - month);
}

function lastDay(month: CalendarDate): CalendarDate {
  const count = daysInMonth(Number(month.slice(0, 4)), Number(month.slice(5, 7)));
  return `${month.slice(0, 7)}-${count}`;
}
