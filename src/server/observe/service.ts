import type { z } from 'zod';
import type {
  DeliveryPage,
  DeliverySummary,
  Figure,
  FigureQuery,
  IndicatorList,
  IngestReport,
  IssuePage,
  ObservationPage,
  ObservationQuery,
  PlaceList,
  RecordPage,
  RecordQuery,
  SeriesEntry,
  SeriesNowcast,
  SeriesPage,
  SeriesQuery,
  SourceList,
  SourceMarkingAnswer,
  SourceMarkingRequest,
  SourceSummary,
  SubstanceList,
  TodaySummary,
  VintageList,
} from '../../api/index.ts';
import { type CalendarDate, VigiaError } from '../../base/index.ts';
import { type Source, sources } from '../../sources/index.ts';
import { actAsNodeFor, authorise, noteRestrictedRead } from '../access/index.ts';
import type { Connection } from '../store/index.ts';
import type { ObserveContext } from './context.ts';
import { countDeliveries, countDeliveriesSince, findDelivery, listDeliveries } from './delivery-list-store.ts';
import type { FigureGuard } from './figure-guard.ts';
import { GuardedFigures } from './guarded-figures.ts';
import { type IngestRequest, ingestFile } from './ingest/ingest-file.ts';
import { requireReadBack } from './ingest/require-read-back.ts';
import { decodeCursor, nextCursor } from './query/filter.ts';
import { countIssues, type IssueFilter, listIssues } from './query/issue-store.ts';
import { describeIndicators } from './query/list-indicators.ts';
import { listSources } from './query/list-sources.ts';
import { indicatorUse, listPlaces, listSubstances } from './query/register-list-store.ts';
import { findSeries, findStrictestTlp, listSeries } from './query/series-store.ts';
import { listSourceRecords } from './record/list-source-records.ts';
import { SourceMarkingService } from './source-marking/service.ts';
import { holdsTrainingData } from './training-store.ts';

export interface DayAtObserve {
  readonly late: TodaySummary['late'];
  readonly deliveries: number;
  readonly changedObservations: number;
}

interface PageRequest {
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** What the observe room does for the others and for people. */
export class ObserveService {
  readonly #context: ObserveContext;

  readonly #markings: SourceMarkingService;
  readonly #figures: GuardedFigures;

  constructor(context: ObserveContext, guard: FigureGuard) {
    this.#context = context;
    this.#figures = new GuardedFigures(context, guard);
    this.#markings = new SourceMarkingService(context);
  }

  get mostFileBytes(): number {
    return this.#context.mostFileBytes;
  }

  requireSource(sourceId: string): Source {
    const source = sources.find((candidate) => candidate.id === sourceId);
    if (source !== undefined) return source;
    throw new VigiaError('source.unknown', { source: sourceId, known: sources.map(({ id }) => id) });
  }

  /** The source, for somebody who may hand in its files. */
  requireIngest(sourceId: string): Source {
    const source = this.requireSource(sourceId);
    authorise(this.#context.reader, 'data.ingest');
    return source;
  }

  /** Says that something is shown which is computed from all figures that whoever asks may see. */
  async noteAllFigures(): Promise<void> {
    const tlp = await this.#read(findStrictestTlp);
    if (tlp !== undefined) noteRestrictedRead({ kind: 'figures', id: 'all', tlp });
  }

  /** Refuses who may not take files out. */
  requireExport(): void {
    authorise(this.#context.reader, 'data.export');
  }

  async ingest(sourceId: string, request: IngestRequest): Promise<IngestReport[]> {
    const source = this.requireIngest(sourceId);
    await requireReadBack(this.#context, source);
    // A delivery is held against all that its source delivered before.
    return actAsNodeFor(this.#context.reader, () => ingestFile(this.#context, source, request));
  }

  /** What deliveries of a source are marked with. */
  findSourceMarking(sourceId: string): Promise<SourceMarkingAnswer> {
    return this.#markings.find(this.requireSource(sourceId));
  }

  chooseSourceMarking(sourceId: string, request: SourceMarkingRequest): Promise<SourceMarkingAnswer> {
    return this.#markings.choose(this.requireSource(sourceId), request);
  }

  async listSources(): Promise<z.infer<typeof SourceList>> {
    return { sources: await this.#read((connection) => listSources(connection, sources, this.#context.today())) };
  }

  async findSource(id: string): Promise<z.infer<typeof SourceSummary>> {
    const list = await this.listSources();
    const found = list.sources.find((source) => source.id === id);
    if (found === undefined)
      throw new VigiaError('source.unknown', { source: id, known: sources.map((one) => one.id) });
    return found;
  }

  async listDeliveries(query: PageRequest & { readonly source?: string | undefined }): Promise<DeliveryPage> {
    const [before] = numericCursor(query.cursor, 1) ?? [];
    const deliveries = await this.#read((connection) =>
      listDeliveries(connection, { source: query.source, before, limit: query.limit + 1 }),
    );
    const page = deliveries.slice(0, query.limit);
    return { deliveries: page, next: nextCursor(deliveries, query.limit, (last) => [last.id]) };
  }

  findDelivery(id: number): Promise<DeliverySummary> {
    return this.#read((connection) => findDelivery(connection, id));
  }

  async listIssues(query: PageRequest & IssueFilter): Promise<IssuePage> {
    const [delivery, id] = numericCursor(query.cursor, 2) ?? [];
    const after = delivery === undefined || id === undefined ? undefined : { delivery, id };
    return this.#read(async (connection) => {
      const issues = await listIssues(connection, query, { after, limit: query.limit + 1 });
      return {
        issues: issues.slice(0, query.limit).map(({ id: _id, ...issue }) => issue),
        next: nextCursor(issues, query.limit, (last) => [last.delivery, last.id]),
        total: await countIssues(connection, query),
      };
    });
  }

  /** Events of a source, each as far as the reader may have it. */
  listRecords(query: RecordQuery): Promise<RecordPage> {
    return listSourceRecords(this.#context, this.requireSource(query.source), query);
  }

  async listPlaces(query: {
    level?: string | undefined;
    country?: string | undefined;
    withData: 'true' | 'false';
  }): Promise<PlaceList> {
    const places = await this.#read((connection) =>
      listPlaces(connection, { ...query, withData: query.withData === 'true' }),
    );
    return { places };
  }

  async listSubstances(query: { q?: string | undefined; withData: 'true' | 'false' }): Promise<SubstanceList> {
    const substances = await this.#read((connection) =>
      listSubstances(connection, { withData: query.withData === 'true' }),
    );
    if (query.q === undefined) return { substances };
    const wanted = query.q.toLocaleLowerCase();
    const matches = (text: string): boolean => text.toLocaleLowerCase().includes(wanted);
    return {
      substances: substances.filter(({ id, name, synonyms }) =>
        [id, name.en, name.fr, name.es, ...synonyms].some(matches),
      ),
    };
  }

  async listIndicators(): Promise<IndicatorList> {
    return { indicators: describeIndicators(await this.#read(indicatorUse)) };
  }

  async listSeries(query: SeriesQuery): Promise<SeriesPage> {
    const [after = -1] = numericCursor(query.cursor, 1) ?? [];
    const found = await this.#read((connection) => listSeries(connection, query, { after, limit: query.limit + 1 }));
    return { series: found.slice(0, query.limit), next: nextCursor(found, query.limit, (last) => [last.id]) };
  }

  findSeries(id: number): Promise<SeriesEntry> {
    return this.#read((connection) => findSeries(connection, id));
  }

  listVintages(id: number): Promise<VintageList> {
    return this.#figures.listVintages(id);
  }

  listObservations(query: ObservationQuery): Promise<ObservationPage> {
    return this.#figures.listObservations(query);
  }

  readFigure(query: FigureQuery): Promise<Figure> {
    return this.#figures.readFigure(query);
  }

  /** Recent figures of a series, completed by how earlier vintages of it and of its kind grew. */
  readNowcast(id: number, asKnownOn?: CalendarDate): Promise<SeriesNowcast> {
    return this.#figures.readNowcast(id, asKnownOn);
  }

  /** The room's part of the day: what is late, what came since yesterday. */
  async summariseDay(): Promise<DayAtObserve> {
    const { sources: list } = await this.listSources();
    const yesterday = new Date(this.#context.now().getTime() - 86_400_000).toISOString();
    const recent = await this.#read((connection) => countDeliveriesSince(connection, yesterday));
    const late = list
      .filter(({ freshness }) => freshness.state === 'late')
      .map(({ id, title, freshness: { daysLate, latestPeriod } }) => ({ source: id, title, daysLate, latestPeriod }))
      .sort((a, b) => b.daysLate - a.daysLate);
    return { late, ...recent };
  }

  holdsTrainingData(): Promise<boolean> {
    return this.#read(holdsTrainingData);
  }

  countDeliveries(): Promise<number> {
    return this.#read(countDeliveries);
  }

  async isEmpty(): Promise<boolean> {
    return (await this.countDeliveries()) === 0;
  }

  #read<Result>(work: (connection: Connection) => Promise<Result>): Promise<Result> {
    return this.#context.database.read(this.#context.clearance, work);
  }
}

function numericCursor(cursor: string | undefined, length: number): number[] | undefined {
  return decodeCursor(cursor, length)?.map((part) => {
    if (typeof part !== 'number') throw new VigiaError('request.invalid', { problem: 'cursor' });
    return part;
  });
}
