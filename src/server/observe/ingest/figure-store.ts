import type { CalendarDate } from '../../../base/index.ts';
import type { Connection } from '../../store/index.ts';
import { tightenStagedSeries } from '../source-marking/source-marking-store.ts';
import { observationRows, type SeriesNumbers, stagedFigureRows } from './figure-rows.ts';
import type { Staging } from './staging.ts';

/** The delivery whose staged figures are merged. */
export interface Vintage {
  readonly deliveryId: number;
  readonly sourceId: string;
  readonly asOf: CalendarDate;
  readonly training: boolean;
  readonly markingId: number;
  /** The delivery that sets it off, for what has to be scanned again; itself except when later vintages are derived anew. */
  readonly changedBy: number;
}

export interface FigureCounts {
  readonly new: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly withdrawn: number;
  readonly newRows: number;
  readonly changedRows: number;
}

/**
 * Takes back what a delivery's records were counted to, before they are counted anew: a delivery that arrived late has
 * changed what was known with it. The records themselves stay.
 */
export async function forgetDerivedFigures(connection: Connection, { sourceId, deliveryId }: Vintage): Promise<void> {
  await connection.query(
    'delete from observation where delivery_id = $2 and series_id in (select id from series where source_id = $1)',
    [sourceId, deliveryId],
  );
  await connection.query('delete from delivery_coverage where delivery_id = $1', [deliveryId]);
}

/** Gives every staged series its number. */
export async function registerSeries(connection: Connection, vintage: Vintage): Promise<SeriesNumbers> {
  const { sourceId, asOf, training, markingId, changedBy } = vintage;
  await connection.query(
    `insert into series (id, source_id, key, dataset, indicator, place_id, substance_id, frequency, time_window, dimensions,
       training, first_period, last_period, observations, latest_as_of, changed_by, marking_id)
     select nextval('series_id'), $1, s.key, s.dataset, s.indicator, s.place_id, s.substance_id, s.frequency, s.time_window,
       s.dimensions::jsonb, $2, e.first_period, e.last_period, e.figures, $3::date, $4, $5
     from staged_series s join staged_extent e using (handle)
     where not exists (select from series k where k.source_id = $1 and k.key = s.key)
     order by s.handle`,
    [sourceId, training, asOf, changedBy, markingId],
  );
  await connection.query(
    `create temp table staged_handle on commit drop as
     select s.handle, k.id as series_id
     from staged_series s join series k on k.source_id = '${sourceId.replaceAll("'", "''")}' and k.key = s.key`,
  );
  await tightenStagedSeries(connection, markingId);
  const rows = await connection.query<{ handle: number; series_id: number }>('select * from staged_handle');
  return new Map(rows.map(({ handle, series_id }) => [handle, series_id]));
}

/** Stores the figures of a source's first delivery: nothing to compare, nothing to withdraw, so no detour is taken. */
export async function storeFirstFigures(
  connection: Connection,
  vintage: Vintage,
  staging: Staging,
  numbers: SeriesNumbers,
): Promise<FigureCounts> {
  await requireVisible(connection, vintage.markingId);
  const { figures } = staging.extents;
  const keyAfterwards = figures >= manyFigures;
  await connection.copyBinary('observation', observationRows(staging.cells, numbers, vintage), { keyAfterwards });
  return { new: figures, changed: 0, unchanged: 0, withdrawn: 0, newRows: staging.rowsWithFigures, changedRows: 0 };
}

/** From here on, building the key of an empty table behind the rows saves more than it costs. */
const manyFigures = 100_000;

/** What the policy of the table asks of each row; here all rows carry one marking, and COPY cannot ask. */
async function requireVisible(connection: Connection, markingId: number): Promise<void> {
  const visible = await connection.query('select from marking where id = $1', [markingId]);
  if (visible.length !== 1) throw new Error('a delivery carries a marking that its own writer may not see');
}

/** Brings the figures to where they can be compared with what is known. */
export async function stageFigures(connection: Connection, staging: Staging, numbers: SeriesNumbers): Promise<void> {
  await connection.copyBinary('staged_figure', stagedFigureRows(staging.cells, numbers));
  // Without it, finding what is gone compares each figure with every other where the planner guesses few.
  await connection.execute(
    'create index if not exists staged_figure_key on staged_figure (series_id, period); analyze staged_figure',
  );
}

/** Compares every staged figure with what was known before it, and stores those that differ. */
export async function storeChangedFigures(connection: Connection, vintage: Vintage): Promise<FigureCounts> {
  await connection.query(
    `create temp table staged_verdict on commit drop as
     select f.series_id, f.period, f.value, f.low, f.high, f.status, f.confidentiality, f.reason, f.row_number,
       before.series_id is not null as known,
       before.value as was_value, before.low as was_low, before.high as was_high, before.status as was_status,
       before.confidentiality as was_confidentiality, before.reason as was_reason,
       before.series_id is null or (f.value, f.low, f.high, f.status, f.confidentiality, f.reason) is distinct from
         (before.value, before.low, before.high, before.status, before.confidentiality, before.reason) as differs
     from staged_figure f
     left join lateral (
       select * from observation o where o.series_id = f.series_id and o.period = f.period
         and (o.as_of, o.delivery_id) < ('${vintage.asOf}'::date, ${vintage.deliveryId})
       order by o.as_of desc, o.delivery_id desc limit 1
     ) before on true`,
  );
  await connection.query(
    `insert into observation (series_id, period, as_of, delivery_id, value, low, high, status, confidentiality, reason, marking_id)
     select series_id, period, $1::date, $2::int, value, low, high, status, confidentiality, reason, $3::int
     from staged_verdict where differs`,
    [vintage.asOf, vintage.deliveryId, vintage.markingId],
  );
  const [row] = await connection.query<FigureCounts>(
    `select count(*) filter (where not known) as "new", count(*) filter (where known and differs) as changed,
       count(*) filter (where not differs) as unchanged, 0 as withdrawn,
       count(distinct row_number) filter (where not known and row_number > 0) as "newRows",
       count(distinct row_number) filter (where known and differs and row_number > 0) as "changedRows"
     from staged_verdict`,
  );
  if (row === undefined) throw new Error('an aggregate returned no row');
  return row;
}

/** Cells that the delivery covers and lacks, and an earlier one had: stored as withdrawn. Returns their number. */
export async function storeWithdrawals(connection: Connection, vintage: Vintage): Promise<number> {
  await connection.query(
    `create temp table staged_withdrawn on commit drop as
     select before.* from delivery_coverage c
     join series s on s.source_id = c.source_id and s.dataset = c.dataset and s.frequency = c.frequency
     cross join lateral (
       select distinct on (o.period) o.* from observation o
       where o.series_id = s.id and o.period between c.first_period and c.last_period
         and (o.as_of, o.delivery_id) < (c.as_of, c.delivery_id)
       order by o.period, o.as_of desc, o.delivery_id desc
     ) before
     where c.delivery_id = ${vintage.deliveryId} and c.complete and before.reason is distinct from 'withdrawn'
       and not exists (select from staged_figure f where f.series_id = s.id and f.period = before.period)`,
  );
  const rows = await connection.query(
    `insert into observation (series_id, period, as_of, delivery_id, value, low, high, status, confidentiality, reason, marking_id)
     select series_id, period, $1::date, $2::int, null, null, null, 'O', 'F', 'withdrawn', marking_id from staged_withdrawn
     returning 1`,
    [vintage.asOf, vintage.deliveryId],
  );
  return rows.length;
}

/** How many cells would be withdrawn if the delivery were complete. */
export async function countCoveredBefore(connection: Connection, vintage: Vintage): Promise<number> {
  const [row] = await connection.query<{ cells: number }>(
    `select count(*) as cells from delivery_coverage c
     join series s on s.source_id = c.source_id and s.dataset = c.dataset and s.frequency = c.frequency
     cross join lateral (
       select distinct on (o.period) o.reason from observation o
       where o.series_id = s.id and o.period between c.first_period and c.last_period
         and (o.as_of, o.delivery_id) < (c.as_of, c.delivery_id)
       order by o.period, o.as_of desc, o.delivery_id desc
     ) before
     where c.delivery_id = $1 and before.reason is distinct from 'withdrawn'`,
    [vintage.deliveryId],
  );
  return row?.cells ?? 0;
}

/**
 * A delivery that arrives late changes what is known from its as-of date on, but not what the next delivery that covered
 * the same cell said: where that one stored no row (it said the same as before), its word is written down now.
 */
export async function restateLaterDeliveries(connection: Connection, vintage: Vintage): Promise<void> {
  await connection.query(
    `insert into observation (series_id, period, as_of, delivery_id, value, low, high, status, confidentiality, reason, marking_id)
     select c.series_id, c.period, e.as_of, e.delivery_id, c.was_value, c.was_low, c.was_high,
       case when c.known then c.was_status else 'O' end, case when c.known then c.was_confidentiality else 'F' end,
       case when c.known then c.was_reason else 'withdrawn' end, s.marking_id
     from (
       select series_id, period, known, was_value, was_low, was_high, was_status, was_confidentiality, was_reason
       from staged_verdict where differs
       union all
       select series_id, period, true, value, low, high, status, confidentiality, reason from staged_withdrawn
     ) c
     join series s on s.id = c.series_id
     cross join lateral (
       select d.as_of, d.delivery_id, d.complete from delivery_coverage d
       where d.source_id = s.source_id and d.dataset = s.dataset and d.frequency = s.frequency
         and c.period between d.first_period and d.last_period
         and (d.as_of, d.delivery_id) > ($1::date, $2::int)
       order by d.as_of, d.delivery_id limit 1
     ) e
     where (c.known or e.complete)
     on conflict do nothing`,
    [vintage.asOf, vintage.deliveryId],
  );
}

/** Brings the summaries of the touched series up to date. */
export async function summariseSeries(connection: Connection, vintage: Vintage): Promise<void> {
  await connection.query(
    `update series set latest_as_of = greatest(latest_as_of, $1::date) where id in (select series_id from staged_handle)`,
    [vintage.asOf],
  );
  await connection.query(
    `update series set first_period = s.first_period, last_period = s.last_period, observations = s.observations, changed_by = $1
     from (select o.series_id, min(o.period) as first_period, max(o.period) as last_period, count(distinct o.period) as observations
           from observation o
           where o.series_id in (select series_id from staged_verdict where differs union select series_id from staged_withdrawn)
           group by o.series_id) s
     where series.id = s.series_id`,
    [vintage.changedBy],
  );
}
