import type { CalendarDate } from '../../../base/index.ts';
import type { SubstanceId } from '../../../model/index.ts';
import type { Connection } from '../../store/index.ts';
import { findingIndicators, type Sighting, sightingIndicators } from './sighting.ts';

export interface SightingQuery {
  /** All substances where absent. Names identified as one of them count for it. */
  readonly substances?: readonly SubstanceId[];
  /** Figures as known on this day. */
  readonly knownOn: CalendarDate;
  /** Keeps names that people identified apart, under their own ids. */
  readonly asReported?: boolean;
}

/**
 * Where and when each substance was first seen, by source and country, as known on a day; ordered by substance, then first
 * seen. A bounded figure ("1–9") counts where its lower bound is above zero, and with that bound.
 */
export async function listSightings(
  connection: Connection,
  { substances, knownOn, asReported = false }: SightingQuery,
): Promise<Sighting[]> {
  const substance = asReported ? 's.substance_id' : 'coalesce(b.identified_as, s.substance_id)';
  const asked = asReported ? '$3' : `array(${namesOf})`;
  return connection.query(
    `with watched as (
       select s.id, ${substance} as substance, s.source_id as source, s.indicator,
         s.place_id as place, coalesce(p.country, '') as country, s.dimensions, s.frequency,
         jsonb_build_array(s.indicator, s.dataset, s.frequency, s.time_window, p.level) as stream,
         s.indicator = any ($2) as counted, m.tlp, m.tlp_rank
       from series s join marking m on m.id = s.marking_id left join substance b on b.id = s.substance_id join place p on p.id = s.place_id
       where s.substance_id is not null and s.indicator = any ($1) and s.observations > 0
         ${substances === undefined ? 'and $3::text[] is null' : `and s.substance_id = any (${asked})`}
     ), seen as materialized (
       select w.*, f.period as "first", l.period as "last",
         case when w.counted then (
           select sum(coalesce(o.value, o.low)) from observation o
           where o.series_id = w.id and o.as_of <= $4 and (o.value > 0 or o.low > 0) and ${isLatest}) end as findings
       from watched w
       cross join lateral (${latestAboveZero('asc')}) f
       cross join lateral (${latestAboveZero('desc')}) l
     ), stream as (
       select w.substance, w.source, w.country, sum(w.findings) as findings,
         rank() over (partition by w.substance, w.source, w.country order by cardinality(d.names)) as breakdown
       from seen w
       cross join lateral (select array(select jsonb_object_keys(w.dimensions) order by 1) as names) d
       where w.counted
       group by w.substance, w.source, w.country, w.stream, d.names
     ), finding as materialized (
       select substance, source, country, max(findings) as findings from stream where breakdown = 1 group by 1, 2, 3
     ), ranked as (
       select w.*, rank() over (partition by substance, source, country order by "first") as turn
       from seen w
     )
     select r.substance, r.source, r.country, min(r."first") as "firstSeen", max(r."last") as "lastSeen",
       min(${endOf('r')}) filter (where r.turn = 1) as "firstSeenUntil",
       case when count(distinct r.place) filter (where r.turn = 1 and r.place <> r.country) = 1
         then min(r.place) filter (where r.turn = 1 and r.place <> r.country)
         else coalesce(nullif(r.country, ''), min(r.place) filter (where r.turn = 1)) end as place,
       min(r.indicator) filter (where r.turn = 1) as indicator, min(f.findings) as findings,
       (array_agg(r.tlp order by r.tlp_rank desc))[1] as tlp,
       array_agg(r.id order by r.id) as series
     from ranked r left join finding f using (substance, source, country)
     group by r.substance, r.source, r.country
     order by r.substance, min(r."first"), r.source, r.country`,
    [sightingIndicators, findingIndicators, substances ?? null, knownOn],
  );
}

/** Ids under which figures about the substances asked for are stored. */
const namesOf = `
  select asked.id from unnest($3::text[]) as asked (id)
  where not exists (select 1 from substance n where n.id = asked.id and n.identified_as is not null)
  union select n.id from substance n where n.identified_as = any ($3)`;

/** Last day of the first period of a series. */
function endOf(series: string): string {
  return `(${series}."first" + case ${series}.frequency when 'A' then interval '1 year' when 'S' then interval '6 months'
    when 'Q' then interval '3 months' when 'M' then interval '1 month' when 'W' then interval '7 days' else interval '1 day' end)::date - 1`;
}

/** No later word on the same period was known on the day. */
const isLatest = `not exists (
  select 1 from observation n where n.series_id = o.series_id and n.period = o.period and n.as_of <= $4
    and (n.as_of, n.delivery_id) > (o.as_of, o.delivery_id))`;

/** The first or last period of series `w` with something found, read in the order of its key. */
function latestAboveZero(direction: 'asc' | 'desc'): string {
  return `select o.period from observation o
    where o.series_id = w.id and o.as_of <= $4 and (o.value > 0 or o.low > 0) and ${isLatest}
    order by o.period ${direction} limit 1`;
}
