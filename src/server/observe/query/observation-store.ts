import type { z } from 'zod';
import type { ObservationEntry, VintageEntry } from '../../../api/index.ts';
import type { CalendarDate } from '../../../base/index.ts';
import type { Connection } from '../../store/index.ts';
import { type SeriesFilter, seriesConditions, seriesParameters } from './series-store.ts';

export interface ObservationRange {
  readonly from?: CalendarDate | undefined;
  readonly to?: CalendarDate | undefined;
  /** Figures as known on this day; absent: as known now. */
  readonly asKnownOn?: CalendarDate | undefined;
  /** Key of the last observation of the page before. */
  readonly after?: { readonly series: number; readonly period: CalendarDate } | undefined;
  readonly limit: number;
}

/** Observations of the series that match, in order of series and period, each as its latest vintage known on the day. */
export async function listObservations(
  connection: Connection,
  filter: SeriesFilter,
  { from, to, asKnownOn, after, limit }: ObservationRange,
): Promise<ObservationEntry[]> {
  return connection.query(
    `select o.series_id as series, o.period, o.value, o.low, o.high, o.status, o.confidentiality, o.reason, o.as_of as "asOf",
       o.delivery_id as delivery, k.tlp
     from (
       select distinct on (o.series_id, o.period) o.* from observation o
       where o.series_id in (select s.id from series s where ${seriesConditions} and s.id >= $12)
         and ($9::date is null or o.period >= $9) and ($10::date is null or o.period <= $10)
         and ($11::date is null or o.as_of <= $11)
         and (o.series_id, o.period) > ($12::int, $13::date)
       order by o.series_id, o.period, o.as_of desc, o.delivery_id desc
     ) o join marking k on k.id = o.marking_id
     where o.reason is distinct from 'withdrawn'
     order by o.series_id, o.period limit $14`,
    [
      ...seriesParameters(filter),
      from ?? null,
      to ?? null,
      asKnownOn ?? null,
      after?.series ?? 0,
      after?.period ?? '0001-01-01',
      limit,
    ],
  );
}

/** Every change of a series' figures, oldest first. */
export async function listVintages(connection: Connection, series: number): Promise<z.infer<typeof VintageEntry>[]> {
  return connection.query(
    `select period, value, low, high, status, confidentiality, reason, as_of as "asOf", delivery_id as delivery, k.tlp
     from observation join marking k on k.id = marking_id where series_id = $1 order by as_of, delivery_id, period`,
    [series],
  );
}
