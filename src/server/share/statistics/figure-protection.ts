import type { CalendarDate } from '../../../base/index.ts';
import { type DomainIndicator, findIndicator, owningSectorsOf, suppressionRuleOf } from '../../../domains/index.ts';
import { isNodeItself, listPublicMarkings, nodeClearanceFor, type Reader, sectorsAtHome } from '../../access/index.ts';
import type { FigureGuard, FigureScreen, FigureTable } from '../../observe/index.ts';
import type { Connection, Database } from '../../store/index.ts';
import {
  type FigureCellRow,
  latestDeliveries,
  listFigureCells,
  listMarkedFigures,
  listSeriesMarkings,
  listSeriesRows,
  type SeriesRow,
} from './figure-cell-store.ts';
import { cellName, cellsToWithhold } from './figure-table.ts';
import { defaultPolicy, listPolicies, type StatisticsPolicy } from './policy-store.ts';

/** Figures of tables, kept while nothing new is delivered. */
const mostKept = 500;
const mostKeptCells = 1_000_000;
const mostCells = 100_000;

/** What of a table is shown outside its audience. */
interface ShownTable {
  readonly published: Published;
  /** Single figures, as they are known since a day. */
  readonly cells: ReadonlyMap<string, CalendarDate>;
}

/** What its publisher has published is as it is published, whatever stricter figures stand beside it. */
interface Published {
  /** Series of which everything is published, earlier figures too. */
  readonly series: ReadonlySet<number>;
  /** Single figures of others, `series|period|as of`. */
  readonly figures: ReadonlySet<string>;
}

const nothingPublished: Published = { series: new Set(), figures: new Set() };

interface TableState {
  readonly policy: StatisticsPolicy;
  readonly delivery: number;
}

/** Decides which cells a reader outside their audience does not get: the same ones, by whatever way they ask. */
export class FigureProtection implements FigureGuard {
  readonly #database: Database;
  readonly #kept = new Map<string, ShownTable | 'all'>();
  readonly #underWay = new Map<string, Promise<ShownTable | 'all'>>();
  #keptCells = 0;

  constructor(database: Database) {
    this.#database = database;
  }

  /** The node itself sees everything, and so does who works in a sector whose figures these are. */
  concerns(reader: Reader, id: string): boolean {
    const indicator = findIndicator(id);
    return !isWithinAudience(reader, indicator === undefined ? [] : owningSectorsOf(indicator));
  }

  async screenFor(reader: Reader, at: string, asked: readonly FigureTable[]): Promise<FigureScreen> {
    const tables = new Map(asked.map((table) => [tableName(table), table]));
    const outside = [...tables].filter(([, { indicator }]) => this.concerns(reader, indicator));
    const shown = new Map<string, ShownTable | 'all'>([...tables.keys()].map((name) => [name, 'all']));
    if (outside.length > 0) {
      const states = await this.#readStates(
        reader,
        at,
        outside.map(([, table]) => table),
      );
      for (const [name, table] of outside) {
        shown.set(name, await this.#shownOf(reader, at, table, states(table.source)));
      }
    }
    return {
      shows: (table) => shown.get(tableName(table)) === 'all',
      withholds: ({ series, period, asOf }, table) => {
        const one = shown.get(tableName(table));
        if (one === undefined) return true;
        if (one === 'all' || isPublished(one.published, { series, period, asOf })) return false;
        // What was known before is shown no longer: nobody judged it beside what is known now.
        return one.cells.get(cellName(series, period)) !== asOf;
      },
    };
  }

  async #readStates(
    reader: Reader,
    at: string,
    tables: readonly FigureTable[],
  ): Promise<(source: string) => TableState> {
    const sources = [...new Set(tables.map(({ source }) => source))];
    const { policies, deliveries } = await this.#database.read(nodeClearanceFor(reader, at), async (connection) => ({
      policies: await listPolicies(connection),
      deliveries: await latestDeliveries(connection, sources),
    }));
    return (source) => ({
      policy: policies.find((policy) => policy.source === source) ?? defaultPolicy(source),
      delivery: deliveries.get(source) ?? 0,
    });
  }

  async #shownOf(
    reader: Reader,
    at: string,
    table: FigureTable,
    { policy, delivery }: TableState,
  ): Promise<ShownTable | 'all'> {
    if (policy.figures === 'as-published') return 'all';
    const key = [table.source, table.indicator, delivery, policy.figures ?? '', policy.minimum ?? ''].join('|');
    const known = this.#kept.get(key) ?? this.#underWay.get(key);
    if (known !== undefined) return known;
    const judged = this.#judge(reader, at, table, policy)
      .then((shown) => this.#keep(key, shown))
      .finally(() => this.#underWay.delete(key));
    this.#underWay.set(key, judged);
    return judged;
  }

  async #judge(reader: Reader, at: string, table: FigureTable, policy: StatisticsPolicy): Promise<ShownTable | 'all'> {
    const indicator = findIndicator(table.indicator);
    if (indicator === undefined) return { published: nothingPublished, cells: new Map() };
    // The table is judged whole: what the reader may not see is part of its sums.
    const found = await this.#database.read(nodeClearanceFor(reader, at), (connection) =>
      readTable(connection, table, policy),
    );
    if (found === 'public') return 'all';
    return shownCells(found, { indicator, policy });
  }

  #keep(key: string, shown: ShownTable | 'all'): ShownTable | 'all' {
    const cells = shown === 'all' ? 0 : shown.cells.size + shown.published.figures.size;
    if (this.#kept.size >= mostKept || this.#keptCells + cells > mostKeptCells) {
      this.#kept.clear();
      this.#keptCells = 0;
    }
    this.#kept.set(key, shown);
    this.#keptCells += cells;
    return shown;
  }
}

interface ReadTable {
  readonly series: readonly SeriesRow[];
  readonly published: Published;
  readonly cells: readonly FigureCellRow[];
}

async function readTable(
  connection: Connection,
  { source, indicator }: FigureTable,
  policy: StatisticsPolicy,
): Promise<ReadTable | 'public'> {
  const series = await listSeriesRows(connection, { sources: [source], indicators: [indicator] });
  const ids = series.map(({ id }) => id);
  const published = policy.figures === null ? await publishedOf(connection, series) : nothingPublished;
  if (policy.figures === null && published.series.size === ids.length) return 'public';
  return { series, published, cells: await listFigureCells(connection, { series: ids, limit: mostCells + 1 }) };
}

function shownCells(
  { series, published, cells }: ReadTable,
  { indicator, policy }: { readonly indicator: DomainIndicator; readonly policy: StatisticsPolicy },
): ShownTable | 'all' {
  if (cells.length > mostCells) return { published, cells: new Map() };
  const rule = suppressionRuleOf(indicator, policy.minimum ?? undefined);
  if (rule.kind === 'none') return 'all';
  const withheld = cellsToWithhold(series, cells, {
    indicator,
    rule,
    isPublished: (cell) => isPublished(published, cell),
  });
  const shown = cells.flatMap((cell): [string, CalendarDate][] => {
    const name = cellName(cell.series, cell.period);
    return withheld.has(name) ? [] : [[name, cell.asOf]];
  });
  return { published, cells: new Map(shown) };
}

function tableName({ source, indicator }: FigureTable): string {
  return `${source}|${indicator}`;
}

/** The node itself, and readers of its country who work in a sector whose figures these are. */
function isWithinAudience(reader: Reader, owning: readonly string[]): boolean {
  return isNodeItself(reader) || sectorsAtHome(reader).some((sector) => owning.includes(sector));
}

function isPublished(
  { series, figures }: Published,
  cell: { readonly series: number; readonly period: CalendarDate; readonly asOf: CalendarDate },
): boolean {
  return series.has(cell.series) || figures.has(`${cellName(cell.series, cell.period)}|${cell.asOf}`);
}

async function publishedOf(connection: Connection, series: readonly SeriesRow[]): Promise<Published> {
  const pairs = await listSeriesMarkings(
    connection,
    series.map(({ id }) => id),
  );
  const open = await listPublicMarkings(
    connection,
    pairs.map(({ marking }) => marking),
  );
  const restricted = new Set(pairs.flatMap((pair) => (open.has(pair.marking) ? [] : [pair.series])));
  const mixed = series.filter(({ id, marking }) => restricted.has(id) && open.has(marking)).map(({ id }) => id);
  const figures = mixed.length === 0 ? [] : await listMarkedFigures(connection, { series: mixed, markings: [...open] });
  return {
    series: new Set(series.map(({ id }) => id).filter((id) => !restricted.has(id))),
    figures: new Set(figures.map((one) => `${cellName(one.series, one.period)}|${one.asOf}`)),
  };
}
