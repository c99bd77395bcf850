import { findWatch } from '../../../domains/index.ts';
import { isPublic } from '../../access/index.ts';
import type { Connection } from '../../store/index.ts';
import type { DueSeries } from '../series-data.ts';
import type { KnownSpan, SeriesHistory, Vintages } from './series-history.ts';

/** Series by their numbers, in order; those hidden from the reader are not among them. */
export async function readHistories(connection: Connection, ids: readonly number[]): Promise<SeriesHistory[]> {
  const series = await connection.query<DueSeries>(
    `select s.id, s.source_id as source, s.dataset, s.indicator, s.place_id as place, s.substance_id as substance,
       s.frequency, s.time_window as "window", s.dimensions, s.training, s.changed_by as "changedBy",
       s.latest_as_of as "latestAsOf", s.marking_id as "markingId", null::int as "scannedBy"
     from series s where s.id = any ($1::int[]) and s.observations > 0 and s.latest_as_of is not null order by s.id`,
    [ids],
  );
  const exposures = await listExposures(connection, series);
  const vintages = await readVintages(connection, [...ids, ...exposures.values()]);
  const covered = await readCoverage(
    connection,
    series.map(({ source }) => source),
  );
  return series.map((one) => ({
    series: one,
    vintages: vintages.get(one.id) ?? noVintages,
    covered: covered.filter(
      ({ source, dataset, frequency }) =>
        source === one.source && dataset === one.dataset && frequency === one.frequency,
    ),
    exposure: vintages.get(exposures.get(one.id) ?? -1) ?? null,
  }));
}

const noVintages: Vintages = { periods: [], asOf: [], values: [], lows: [], highs: [], reasons: [], deliveries: [] };

/** Numbers of series of an indicator that count events at a frequency, those with most figures first. */
export async function listSeriesToEvaluate(
  connection: Connection,
  { indicator, frequency, limit }: { readonly indicator: string; readonly frequency: string; readonly limit: number },
): Promise<number[]> {
  const rows = await connection.query<{ id: number }>(
    `select id from series where indicator = $1 and frequency = $2 and time_window = '' and observations > 0
     order by observations desc, id limit $3`,
    [indicator, frequency, limit],
  );
  return rows.map(({ id }) => id);
}

/** The series of a signal; undefined where there is no such signal for the reader. */
export async function findSeriesOfSignal(connection: Connection, signal: number): Promise<number | undefined> {
  const [row] = await connection.query<{ series: number }>(
    'select series_id as series from signal where id = $1 and group_id is not null',
    [signal],
  );
  return row?.series;
}

async function readVintages(connection: Connection, ids: readonly number[]): Promise<ReadonlyMap<number, Vintages>> {
  const rows = await connection.query<Vintages & { readonly id: number }>(
    `select series_id as id, array_agg(period::text order by as_of, delivery_id, period) as periods,
       array_agg(as_of::text order by as_of, delivery_id, period) as "asOf",
       array_agg(value order by as_of, delivery_id, period) as values,
       array_agg(low order by as_of, delivery_id, period) as lows,
       array_agg(high order by as_of, delivery_id, period) as highs,
       array_agg(reason order by as_of, delivery_id, period) as reasons,
       array_agg(status::text order by as_of, delivery_id, period) as statuses,
       array_agg(delivery_id order by as_of, delivery_id, period) as deliveries
     from observation where series_id = any ($1::int[]) group by series_id`,
    [ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** A delivery with rejected rows concludes nothing from absence: what is missing may be among them. */
function readCoverage(
  connection: Connection,
  sources: readonly string[],
): Promise<(KnownSpan & { readonly source: string; readonly dataset: string; readonly frequency: string })[]> {
  return connection.query(
    `select source_id as source, dataset, frequency, first_period as "from", last_period as "to", min(as_of) as "asOf"
     from delivery_coverage where complete and source_id = any ($1::text[])
     group by source_id, dataset, frequency, first_period, last_period order by 1, 2, 3, 4, 5`,
    [sources],
  );
}

/** For each series whose watch wants one, the number of the series that says how much was looked at, as a scan takes it. */
async function listExposures(
  connection: Connection,
  series: readonly DueSeries[],
): Promise<ReadonlyMap<number, number>> {
  const wanted = series.flatMap((one) => {
    const watch = findWatch(one);
    const indicator = watch?.values === 'count' ? watch.exposure : undefined;
    return indicator === undefined ? [] : [{ ...one, exposure: indicator }];
  });
  if (wanted.length === 0) return new Map();
  const found = await connection.query<{
    readonly id: number;
    readonly source: string;
    readonly place: string;
    readonly frequency: string;
    readonly indicator: string;
    readonly markingId: number;
    readonly isPublic: boolean;
  }>(
    `select s.id, source_id as source, place_id as place, frequency, indicator, marking_id as "markingId",
       ${isPublic('m')} as "isPublic"
     from series s join marking m on m.id = s.marking_id
     where indicator = any ($1::text[]) and source_id = any ($2::text[]) and substance_id is null
       and time_window = '' and dimensions = '{}'::jsonb`,
    [[...new Set(wanted.map(({ exposure }) => exposure))], [...new Set(wanted.map(({ source }) => source))]],
  );
  return new Map(
    wanted.flatMap(({ id, source, place, frequency, exposure, markingId }) => {
      const own = found.find(
        (one) =>
          one.source === source &&
          one.place === place &&
          one.frequency === frequency &&
          one.indicator === exposure &&
          (one.isPublic || one.markingId === markingId),
      );
      return own === undefined ? [] : [[id, own.id] as const];
    }),
  );
}
