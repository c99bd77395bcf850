import type { CalendarDate } from '../../../base/index.ts';
import type { KnownCell, MeasureQuestion, Vintage } from '../../../commitments/index.ts';
import { isProvisional, type ObservationStatus, type PlaceId } from '../../../model/index.ts';
import type { Connection } from '../../store/index.ts';

/** A series that a measure asks for. */
export interface MeasuredSeries {
  readonly id: number;
  readonly indicator: string;
  readonly place: PlaceId;
  readonly source: string;
  readonly dataset: string;
  readonly training: boolean;
  readonly dimensions: Readonly<Record<string, string>>;
  /** Number of its marking. */
  readonly marking: number;
}

/**
 * Series of a measure that whoever asks may see: of its places, under exactly its dimensions. In an order that does not depend
 * on the node, so that sums of the same figures are the same to the last digit.
 */
export function listMeasuredSeries(connection: Connection, measure: MeasureQuestion): Promise<MeasuredSeries[]> {
  const { places, dimensions } = measure;
  const named = Object.entries(dimensions).filter(([, value]) => value !== '*');
  const allowed = Object.fromEntries(named.map(([name, values]) => [name, values.split('~')]));
  return connection.query<MeasuredSeries>(
    `select s.id, s.indicator, s.place_id as place, s.source_id as source, s.dataset, s.training, s.dimensions,
       s.marking_id as marking
     from series s join place p on p.id = s.place_id
     where s.indicator = $1 and s.substance_id is not distinct from $2 and s.source_id = any ($3)
       and s.frequency = $4 and s.time_window = $5
       and ($6::text[] is null or s.place_id = any ($6))
       and ($7::text is null or (p.ancestors @> array[$7] and p.id <> $7)) and ($8::text is null or p.level = $8)
       and not exists (
         select 1 from jsonb_each($9::jsonb) as a (name, allowed) where not a.allowed ? (s.dimensions ->> a.name)
       )
       and (select coalesce(array_agg(d.name order by d.name), '{}') from jsonb_object_keys(s.dimensions) as d (name)) = $10::text[]
     order by s.place_id, s.source_id, s.dataset, s.dimensions::text, s.id`,
    [
      measure.indicator,
      measure.substance,
      [...measure.sources],
      measure.frequency,
      measure.window,
      places.kind === 'named' ? [...places.places] : null,
      places.kind === 'within' ? places.place : null,
      places.kind === 'within' ? places.level : null,
      JSON.stringify(allowed),
      Object.keys(dimensions).sort(),
    ],
  );
}

export interface SeriesCell extends KnownCell {
  readonly series: number;
}

/**
 * Figures of series as known on a day, in order of series and period. Each series comes as one document: most of the time of
 * many small rows would go into taking them apart.
 */
export async function listKnownCells(
  connection: Connection,
  series: readonly number[],
  asKnownOn: CalendarDate,
): Promise<SeriesCell[]> {
  const rows = await connection.query<{ cells: SeriesCell[] | null }>(
    `select known.cells from unnest($1::int[]) as asked (id) cross join lateral (
       select json_agg(cell order by cell.period) as cells from (
         select asked.id as series, o.period, o.value, o.low, o.high, o.status, o.confidentiality, o.reason, o.as_of as "asOf"
         from (
           select distinct on (o.period) o.* from observation o
           where o.series_id = asked.id and o.as_of <= $2
           order by o.period, o.as_of desc, o.delivery_id desc
         ) o where o.reason is distinct from 'withdrawn'
       ) cell
     ) known order by asked.id`,
    [[...series], asKnownOn],
  );
  return rows.flatMap(({ cells }) => cells ?? []);
}

export interface SeriesVintage extends Vintage {
  readonly series: number;
  readonly status: ObservationStatus;
}

/** Everything that was said of series until a day, in the order in which it came. */
export async function listSeriesVintages(
  connection: Connection,
  series: readonly number[],
  asKnownOn: CalendarDate,
): Promise<SeriesVintage[]> {
  const rows = await connection.query<{ vintages: Omit<SeriesVintage, 'isProvisional'>[] }>(
    `select json_agg(vintage order by vintage.period, vintage."asOf", vintage.delivery) as vintages from (
       select series_id as series, period, value, as_of as "asOf", status, delivery_id as delivery
       from observation where series_id = any ($1::int[]) and as_of <= $2
     ) vintage group by vintage.series order by vintage.series`,
    [[...series], asKnownOn],
  );
  return rows.flatMap(({ vintages }) => vintages.map((one) => ({ ...one, isProvisional: isProvisional(one.status) })));
}

/** Days of the last deliveries that were known on a day, by source. */
export async function latestDeliveryDays(
  connection: Connection,
  sources: readonly string[],
  asKnownOn: CalendarDate,
): Promise<ReadonlyMap<string, CalendarDate>> {
  const rows = await connection.query<{ source: string; asOf: CalendarDate }>(
    `select source_id as source, max(as_of) as "asOf" from delivery
     where source_id = any ($1) and as_of <= $2 group by source_id`,
    [[...sources], asKnownOn],
  );
  return new Map(rows.map(({ source, asOf }) => [source, asOf]));
}

export interface CoveredSpan {
  readonly source: string;
  readonly dataset: string;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

/** Spans for which deliveries known on a day spoke, nothing rejected in them. */
export function listCoveredSpans(
  connection: Connection,
  { sources, frequency }: Pick<MeasureQuestion, 'sources' | 'frequency'>,
  asKnownOn: CalendarDate,
): Promise<CoveredSpan[]> {
  return connection.query<CoveredSpan>(
    `select distinct source_id as source, dataset, first_period as "from", last_period as "to" from delivery_coverage
     where complete and source_id = any ($1) and frequency = $2 and as_of <= $3`,
    [[...sources], frequency, asKnownOn],
  );
}

/** Numbers of the markings under which figures of series were said until a day. */
export async function listFigureMarkings(
  connection: Connection,
  series: readonly number[],
  asKnownOn: CalendarDate,
): Promise<readonly number[]> {
  const rows = await connection.query<{ id: number }>(
    `select distinct marking_id as id from observation where series_id = any ($1::int[]) and as_of <= $2 order by 1`,
    [[...series], asKnownOn],
  );
  return rows.map(({ id }) => id);
}
