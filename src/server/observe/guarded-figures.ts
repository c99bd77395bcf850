import type {
  Figure,
  FigureQuery,
  ObservationEntry,
  ObservationPage,
  ObservationQuery,
  SeriesEntry,
  SeriesNowcast,
  VintageList,
} from '../../api/index.ts';
import type { CalendarDate } from '../../base/index.ts';
import type { Connection } from '../store/index.ts';
import type { ObserveContext } from './context.ts';
import { type FigureGuard, type FigureScreen, withheldCell } from './figure-guard.ts';
import { readNowcast } from './nowcast/nowcast.ts';
import { readFigure } from './query/figure.ts';
import { listFigureSources } from './query/figure-store.ts';
import { decodeCursor, nextCursor, splitList, splitNumbers } from './query/filter.ts';
import { listObservations, listVintages } from './query/observation-store.ts';
import { findSeries, listSeries } from './query/series-store.ts';

/** Longest history of a series that is looked at to tell which of its figures are withheld. */
const mostPeriods = 100_000;

/** Figures as whoever asks may have them: seen by their clearance, and by the rules for small counts outside the audience. */
export class GuardedFigures {
  readonly #context: ObserveContext;
  readonly #guard: FigureGuard;

  constructor(context: ObserveContext, guard: FigureGuard) {
    this.#context = context;
    this.#guard = guard;
  }

  async listObservations(query: ObservationQuery): Promise<ObservationPage> {
    const ids = splitNumbers('series', query.series);
    const cursor = decodeCursor(query.cursor, 2);
    const after = cursor === undefined ? undefined : { series: Number(cursor[0]), period: String(cursor[1]) };
    const page = await this.#read(async (connection) => {
      const found = await listObservations(connection, { ...query, ids }, { ...query, after, limit: query.limit + 1 });
      const observations = found.slice(0, query.limit);
      const used = [...new Set(observations.map(({ series }) => series))];
      const series = await listSeries(connection, { ids: used }, { after: -1, limit: used.length });
      const next = nextCursor(found, query.limit, (last) => [last.series, last.period]);
      return { asKnownOn: query.asKnownOn ?? null, series, observations, next };
    });
    return { ...page, observations: await this.#screen(page.series, page.observations) };
  }

  async readFigure(query: FigureQuery): Promise<Figure> {
    const screen = await this.#screenOf(query);
    return this.#read((connection) => readFigure(connection, query, screen));
  }

  async listVintages(id: number): Promise<VintageList> {
    const { series, vintages } = await this.#read(async (connection) => ({
      series: await findSeries(connection, id),
      vintages: await listVintages(connection, id),
    }));
    const asOfDates = [...new Set(vintages.map(({ asOf }) => asOf))];
    if (!this.#concerns(series)) return { series, vintages, asOfDates };
    const screen = await this.#judge([series]);
    // Of several words of one day, the later ones are what is known.
    const latest = new Map(vintages.map((vintage, index) => [vintage.period, index]));
    const shown = vintages.map((vintage, index) => {
      if (screen.shows(series)) return vintage;
      const isOpen = latest.get(vintage.period) === index && !screen.withholds({ ...vintage, series: id }, series);
      return isOpen ? vintage : { ...vintage, ...withheldCell };
    });
    return { series, vintages: shown, asOfDates };
  }

  async readNowcast(id: number, asKnownOn?: CalendarDate): Promise<SeriesNowcast> {
    const { nowcast, cells } = await this.#read(async (connection) => {
      const found = await readNowcast(connection, { id, asKnownOn });
      const isNeeded = this.#concerns(found.series);
      const range = { asKnownOn, limit: mostPeriods };
      return { nowcast: found, cells: isNeeded ? await listObservations(connection, { ids: [id] }, range) : [] };
    });
    const { series } = nowcast;
    if (!this.#concerns(series)) return nowcast;
    const screen = await this.#judge([series]);
    if (screen.shows(series)) return nowcast;
    const open = new Set(cells.filter((cell) => !screen.withholds(cell, series)).map(({ period }) => period));
    return {
      ...nowcast,
      points: nowcast.points.map((point) =>
        open.has(point.period)
          ? point
          : { ...point, reported: null, reason: 'missing-value', completeness: null, nowcast: null },
      ),
    };
  }

  #concerns({ indicator }: Pick<SeriesEntry, 'indicator'>): boolean {
    return this.#guard.concerns(this.#context.reader, indicator);
  }

  #judge(series: readonly SeriesEntry[]): Promise<FigureScreen> {
    return this.#guard.screenFor(this.#context.reader, this.#context.now().toISOString(), series);
  }

  async #screen(series: readonly SeriesEntry[], cells: ObservationEntry[]): Promise<ObservationEntry[]> {
    const guarded = series.filter((one) => this.#concerns(one));
    if (guarded.length === 0) return cells;
    const byId = new Map(guarded.map((one) => [one.id, one]));
    const screen = await this.#judge(guarded);
    return cells.map((cell) => {
      const about = byId.get(cell.series);
      return about === undefined || !screen.withholds(cell, about) ? cell : { ...cell, ...withheldCell };
    });
  }

  /** Undefined: nothing of the figure can be withheld from the reader. */
  async #screenOf({ indicator, source }: FigureQuery): Promise<FigureScreen | undefined> {
    const { reader, now } = this.#context;
    if (!this.#guard.concerns(reader, indicator)) return undefined;
    const asked = splitList(source);
    const sources = await this.#read((connection) => listFigureSources(connection, indicator));
    const tables = sources
      .filter((one) => asked === undefined || asked.includes(one))
      .map((one) => ({ source: one, indicator }));
    return this.#guard.screenFor(reader, now().toISOString(), tables);
  }

  #read<Result>(work: (connection: Connection) => Promise<Result>): Promise<Result> {
    return this.#context.database.read(this.#context.clearance, work);
  }
}
