import type { PlaceId } from '../../model/index.ts';
import type { Connection } from '../store/index.ts';
import type { GroupCandidate, Grouping } from './group.ts';

const candidate = `s.id, s.group_id as "group", case when s.kind = 'decrease' then 'down' else 'up' end as direction,
  s.series_id as series, s.source_id as source, s.indicator, s.place_id as place, coalesce(p.covers, '{}') as covers,
  s.substance_id as substance, s.frequency, s.period, s.priority`;

type CandidateRow = GroupCandidate & { readonly covers: PlaceId[] };

export function readUngrouped(connection: Connection): Promise<CandidateRow[]> {
  return connection.query<CandidateRow>(
    `select ${candidate} from signal s left join place p on p.id = s.place_id where s.group_id is null order by s.id`,
  );
}

/** Anchors of the groups that the ungrouped signals can belong to: none of them is more than a year away. */
export function readAnchors(connection: Connection): Promise<CandidateRow[]> {
  return connection.query<CandidateRow>(
    `select ${candidate} from signal_group g join signal s on s.id = g.anchor_id left join place p on p.id = s.place_id
     where s.period >= (select min(period) - 366 from signal where group_id is null) order by g.id`,
  );
}

export async function saveGrouping(connection: Connection, { joined, started }: Grouping): Promise<void> {
  await connection.query(
    `update signal s set group_id = r."group"
     from jsonb_to_recordset($1::jsonb) as r(signal int, "group" int) where s.id = r.signal`,
    [JSON.stringify(joined)],
  );
  await connection.query(
    `with wanted as (
       select * from jsonb_to_recordset($1::jsonb) as r(anchor int, members jsonb)
     ), added as (
       insert into signal_group (anchor_id, marking_id)
       select w.anchor, s.marking_id from wanted w join signal s on s.id = w.anchor order by w.anchor
       returning id, anchor_id
     )
     update signal s set group_id = a.id
     from added a join wanted w on w.anchor = a.anchor_id
     where s.id in (select jsonb_array_elements_text(w.members)::int)`,
    [JSON.stringify(started)],
  );
}

/** Signals that a scan touched and whose false discovery rate has to be told. */
export function readTouched(
  connection: Connection,
  scan: number,
): Promise<{ id: number; country: string; pValue: number | null }[]> {
  return connection.query(
    `select s.id, coalesce(p.country, s.place_id) as country, s.p_value as "pValue"
     from signal s left join place p on p.id = s.place_id where s.touched_by = $1 order by s.id`,
    [scan],
  );
}

export async function saveAdjusted(
  connection: Connection,
  rows: readonly { readonly id: number; readonly adjusted: number | null }[],
  falseDiscoveryRate: number,
): Promise<void> {
  await connection.query(
    `update signal s set adjusted_p_value = r.adjusted,
       held_back = case
         when s.released_on is not null then null
         when s.evidence ->> 'onDownSlope' = 'true' then 'down-slope'
         when r.adjusted > $2 then 'false-discovery-rate'
         else 'budget' end
     from jsonb_to_recordset($1::jsonb) as r(id int, adjusted double precision) where s.id = r.id`,
    [JSON.stringify(rows), falseDiscoveryRate],
  );
}

/** Found, or free of its mute, within the last month. */
const isDueToBeShown = `(muted_until is null or muted_until < $1::date)
  and greatest(found_at::date, muted_until) >= $1::date - 31`;

/**
 * Puts signals before the analyst: those of groups that are there already, and the strongest other groups as far as the
 * day's budget reaches; a source takes more than a quarter of it only where the others leave it. What waits for longer than
 * a month stays held back.
 */
export async function releaseGroups(
  connection: Connection,
  { today, groupsPerDay }: { readonly today: string; readonly groupsPerDay: number },
): Promise<number> {
  const released = await connection.query<{ id: number }>(
    `with waiting as (
       select distinct on (group_id) group_id, priority, source_id from signal
       where held_back = 'budget' and state in ('new', 'in-review') and group_id is not null
         and ${isDueToBeShown}
       order by group_id, priority desc
     ), shown as (
       select distinct group_id from signal where released_on is not null and group_id in (select group_id from waiting)
     ), ranked as (
       select group_id, priority, row_number() over (partition by source_id order by priority desc, group_id) as of_source
       from waiting where group_id not in (select group_id from shown)
     ), fresh as (
       select group_id from ranked
       order by of_source > ceil($2 / 4.0), priority desc, group_id
       limit greatest(0, $2 - (
         select count(*) from (
           select group_id from signal where released_on is not null group by group_id having min(released_on) = $1::date
         ) of_today
       ))
     )
     update signal s set held_back = null, released_on = $1::date
     where s.held_back = 'budget' and s.state in ('new', 'in-review') and ${isDueToBeShown}
       and (s.group_id in (select group_id from shown) or s.group_id in (select group_id from fresh))
     returning s.id`,
    [today, groupsPerDay],
  );
  return released.length;
}

export async function countHeldBack(connection: Connection, scan: number): Promise<number> {
  const [row] = await connection.query<{ held: number }>(
    `select count(*)::int as held from signal where found_by = $1 and held_back is not null`,
    [scan],
  );
  return row?.held ?? 0;
}
