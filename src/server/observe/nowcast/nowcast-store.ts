import type { CalendarDate } from '../../../base/index.ts';
import type { Connection } from '../../store/index.ts';

/** Most series of a kind that one nowcast leans on, its own among them. */
const mostSeries = 60;

/** The series and those that differ from it in place only: same source, dataset, indicator, substance, dimensions. */
export async function seriesOfAKind(connection: Connection, id: number): Promise<readonly number[]> {
  const rows = await connection.query<{ id: number }>(
    `select s.id from series s join series o on o.id = $1
     where s.source_id = o.source_id and s.dataset = o.dataset and s.indicator = o.indicator
       and s.substance_id is not distinct from o.substance_id and s.frequency = o.frequency
       and s.time_window = o.time_window and s.dimensions = o.dimensions and s.training = o.training
     order by s.id <> o.id, s.id limit $2`,
    [id, mostSeries],
  );
  return rows.map((row) => row.id);
}

/** A figure as it stood since a day. */
export interface StoredFigure {
  readonly series: number;
  readonly period: CalendarDate;
  readonly asOf: CalendarDate;
  readonly value: number | null;
  readonly bounded: boolean;
}

interface Span {
  readonly from: CalendarDate;
  readonly asKnownOn: CalendarDate | undefined;
}

/** Every change of the figures since a period, in order of series, period and time. */
export async function changesOfFigures(
  connection: Connection,
  series: readonly number[],
  { from, asKnownOn }: Span,
): Promise<readonly StoredFigure[]> {
  return connection.query(
    `select series_id as series, period, as_of as "asOf", value, value is null and (low is not null or high is not null) as bounded
     from observation
     where series_id = any ($1::int[]) and period >= $2 and ($3::date is null or as_of <= $3)
     order by series_id, period, as_of, delivery_id`,
    [series, from, asKnownOn ?? null],
  );
}

/** A delivery's word on a stretch of periods. */
export interface Vintage {
  readonly asOf: CalendarDate;
  readonly first: CalendarDate;
  readonly last: CalendarDate;
}

/** Days on which the dataset of a series was delivered, with the periods spoken for, oldest first. */
export async function vintagesOf(
  connection: Connection,
  series: number,
  asKnownOn: CalendarDate | undefined,
): Promise<readonly Vintage[]> {
  return connection.query(
    `select c.as_of as "asOf", min(c.first_period) as "first", max(c.last_period) as "last"
     from delivery_coverage c join series s on s.id = $1
     where c.source_id = s.source_id and c.dataset = s.dataset and c.frequency = s.frequency
       and ($2::date is null or c.as_of <= $2)
     group by c.as_of order by c.as_of`,
    [series, asKnownOn ?? null],
  );
}
