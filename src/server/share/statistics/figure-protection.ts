import { findIndicator, owningSectorsOf, suppressionRuleOf } from '../../../domains/index.ts';
import { publicMarking } from '../../../model/index.ts';
import { nodeClearanceFor, type Reader, readMarkings } from '../../access/index.ts';
import type { Connection, Database } from '../../store/index.ts';
import { latestDelivery, listFigureCells, listSeriesRows, type SeriesRow } from './figure-cell-store.ts';
import { cellsToWithhold } from './figure-table.ts';
import { findPolicy } from './policy-store.ts';

/** Figures of tables, kept while nothing new is delivered. */
const mostKept = 200;
const mostCells = 100_000;

/** Decides which cells a reader outside their audience does not get. */
export class FigureProtection {
  readonly #database: Database;
  readonly #kept = new Map<string, ReadonlySet<string>>();

  constructor(database: Database) {
    this.#database = database;
  }

  /** Names of cells (`series|period`) to leave out for this reader, over all tables that the series belong to. */
  async withheldFrom(
    reader: Reader,
    at: string,
    series: readonly SeriesRow[],
  ): Promise<(cell: string, series: SeriesRow) => boolean> {
    const tables = new Map<string, ReadonlySet<string> | 'all'>();
    for (const { source, indicator } of series) {
      const key = `${source}|${indicator}`;
      if (!tables.has(key)) tables.set(key, await this.#tableFor(reader, at, { source, indicator }));
    }
    return (cell, { source, indicator }) => {
      const table = tables.get(`${source}|${indicator}`);
      return table === undefined || table === 'all' || table.has(cell);
    };
  }

  async #tableFor(
    reader: Reader,
    at: string,
    { source, indicator: id }: Pick<SeriesRow, 'source' | 'indicator'>,
  ): Promise<ReadonlySet<string> | 'all'> {
    const indicator = findIndicator(id);
    if (indicator === undefined) return 'all';
    if (isWithinAudience(reader, owningSectorsOf(indicator))) return new Set();
    // The table is judged whole: what the reader may not see is part of its sums.
    return this.#database.read(nodeClearanceFor(reader, at), async (connection) => {
      const policy = await findPolicy(connection, source);
      if (policy.figures === 'as-published') return new Set<string>();
      const latest = await latestDelivery(connection, source);
      const kept = `${source}|${id}|${latest?.delivery ?? 0}|${policy.figures ?? ''}|${policy.minimum ?? ''}`;
      const known = this.#kept.get(kept);
      if (known !== undefined) return known;
      const all = await listSeriesRows(connection, { sources: [source], indicators: [id] });
      if (policy.figures === null && (await isPublic(connection, all))) return this.#keep(kept, new Set());
      const cells = await listFigureCells(connection, { series: all.map((one) => one.id), limit: mostCells + 1 });
      if (cells.length > mostCells) return 'all';
      const rule = suppressionRuleOf(indicator, policy.minimum ?? undefined);
      return this.#keep(kept, cellsToWithhold(all, cells, { indicator, rule }));
    });
  }

  #keep(key: string, withheld: ReadonlySet<string>): ReadonlySet<string> {
    if (this.#kept.size >= mostKept) this.#kept.clear();
    this.#kept.set(key, withheld);
    return withheld;
  }
}

/** The node itself, and readers of its country who work in a sector whose figures these are. */
function isWithinAudience({ kind, country, home, sectors }: Reader, owning: readonly string[]): boolean {
  if (kind === 'node' || kind === 'operator') return true;
  return country !== '' && country === home && sectors.some((sector) => owning.includes(sector));
}

/** What its publisher has published is as it is published. */
async function isPublic(connection: Connection, series: readonly SeriesRow[]): Promise<boolean> {
  const ids = [...new Set(series.map(({ marking }) => marking))];
  const markings = await readMarkings(connection, ids);
  return (
    markings.length === ids.length &&
    markings.every(
      ({ tlp, releasableTo, sectors, embargoUntil, recipients }) =>
        tlp === publicMarking.tlp &&
        releasableTo.length === 0 &&
        sectors.length === 0 &&
        recipients.length === 0 &&
        embargoUntil === null,
    )
  );
}
