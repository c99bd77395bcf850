import type { CalendarDate, Frequency } from '../../base/index.ts';
import { isPublic } from '../access/index.ts';
import type { Connection } from '../store/index.ts';
import type { SeriesIdentity } from './series-data.ts';
import type { KnownSignal } from './signal-write-store.ts';

/** A series of finds: the periods in which something was found, and how much. */
export interface FindSeries extends SeriesIdentity {
  readonly substance: string;
  readonly country: string | null;
  /** Everybody may know of it. */
  readonly isPublic: boolean;
  readonly periods: readonly CalendarDate[];
  readonly counts: readonly number[];
}

/** Series of the indicators that count finds of a substance, with the latest vintage of what was found. */
export function readFinds(connection: Connection, indicators: readonly string[]): Promise<FindSeries[]> {
  return connection.query<FindSeries>(
    `select s.id, s.source_id as source, s.indicator, s.place_id as place, p.country, s.substance_id as substance,
       s.frequency, s.time_window as "window", s.dimensions, s.training, s.changed_by as "changedBy",
       s.latest_as_of as "latestAsOf", s.marking_id as "markingId", ${isPublic('m')} as "isPublic",
       f.periods, f.counts
     from series s
     join marking m on m.id = s.marking_id
     left join place p on p.id = s.place_id
     join lateral (
       select array_agg(period::text order by period) as periods, array_agg(value order by period) as counts
       from (
         select distinct on (period) period, value from observation
         where series_id = s.id order by period, as_of desc, delivery_id desc
       ) latest
       where value > 0
     ) f on f.periods is not null
     where s.indicator = any($1::text[]) and s.substance_id is not null and s.time_window = ''
     order by s.id`,
    [indicators],
  );
}

/** How many samples a source tested in a place, month by month or at another frequency. */
export interface TestedSeries {
  readonly source: string;
  readonly place: string;
  readonly frequency: Frequency;
  readonly markingId: number;
  readonly isPublic: boolean;
  readonly periods: readonly CalendarDate[];
  readonly counts: readonly number[];
}

/** Series that say how much was looked at, in all places together with every substance. */
export function readTested(connection: Connection, indicators: readonly string[]): Promise<TestedSeries[]> {
  return connection.query<TestedSeries>(
    `select s.source_id as source, s.place_id as place, s.frequency, s.marking_id as "markingId",
       ${isPublic('m')} as "isPublic", f.periods, f.counts
     from series s
     join marking m on m.id = s.marking_id
     join lateral (
       select array_agg(period::text order by period) as periods, array_agg(value order by period) as counts
       from (
         select distinct on (period) period, value from observation
         where series_id = s.id order by period, as_of desc, delivery_id desc
       ) latest
       where value > 0
     ) f on f.periods is not null
     where s.indicator = any ($1::text[]) and s.substance_id is null and s.time_window = '' and s.dimensions = '{}'::jsonb
     order by s.id`,
    [indicators],
  );
}

/** Latest period that each source has figures of, at each frequency. */
export async function readLatestPeriods(
  connection: Connection,
  indicators: readonly string[],
): Promise<ReadonlyMap<string, CalendarDate>> {
  const rows = await connection.query<{ source: string; frequency: string; latest: CalendarDate }>(
    `select source_id as source, frequency, max(last_period) as latest from series
     where indicator = any($1::text[]) and last_period is not null group by source_id, frequency`,
    [indicators],
  );
  return new Map(rows.map(({ source, frequency, latest }) => [`${source}|${frequency}`, latest]));
}

export function readKnownAppearances(connection: Connection, sources: readonly string[]): Promise<KnownSignal[]> {
  return connection.query<KnownSignal>(
    `select id, series_id as "seriesId", kind, state, period, observed, expected, lower, upper, score,
       decided_score as "decidedScore", as_of as "asOf", marking_id as "markingId"
     from signal where kind not in ('increase', 'decrease') and source_id = any($1::text[]) order by id`,
    [sources],
  );
}
