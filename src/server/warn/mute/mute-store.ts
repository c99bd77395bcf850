import type { WarnDecision } from '../../../api/index.ts';
import type { CalendarDate } from '../../../base/index.ts';
import type { MuteReason, MuteScope, TlpLabel } from '../../../model/index.ts';
import type { Connection } from '../../store/index.ts';

/** What a mute covers. */
export interface MuteTarget {
  readonly scope: MuteScope;
  readonly series: number | null;
  readonly substance: string | null;
  readonly place: string | null;
  readonly indicator: string | null;
  readonly source: string | null;
}

/** Whether a mute `m` covers a series or signal `s` in a place `p`. */
function covers(series: string): string {
  return `case m.scope
    when 'series' then m.series_id = ${series}
    when 'substance-place' then m.substance_id is not distinct from s.substance_id
      and (m.place_id = s.place_id or coalesce(p.ancestors @> array[m.place_id], false))
    else m.indicator = s.indicator and m.source_id = s.source_id end`;
}

/** How many series a target covers, and their markings. */
export async function findCovered(
  connection: Connection,
  target: MuteTarget,
): Promise<{ readonly series: number; readonly markings: readonly number[] } | undefined> {
  const [row] = await connection.query<{ series: number; markings: number[] | null }>(
    `select count(*)::int as series, array_agg(distinct s.marking_id::int) as markings
     from (select $1::text as scope, $2::int as series_id, $3::text as substance_id, $4::text as place_id,
       $5::text as indicator, $6::text as source_id) m,
       series s left join place p on p.id = s.place_id
     where ${covers('s.id')}`,
    parametersOf(target),
  );
  return row === undefined || row.markings === null ? undefined : { series: row.series, markings: row.markings };
}

function parametersOf({ scope, series, substance, place, indicator, source }: MuteTarget): (string | number | null)[] {
  return [scope, series, substance, place, indicator, source];
}

export interface NewMute extends MuteTarget {
  readonly reason: MuteReason;
  readonly until: CalendarDate;
  readonly markingId: number;
}

export async function insertMute(connection: Connection, mute: NewMute): Promise<number> {
  const [added] = await connection.query<{ id: number }>(
    `insert into mute (scope, series_id, substance_id, place_id, indicator, source_id, reason, until, marking_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9) returning id`,
    [...parametersOf(mute), mute.reason, mute.until, mute.markingId],
  );
  if (added === undefined) throw new Error('the mute that was added did not come back');
  return added.id;
}

export interface LockedMute {
  readonly endedAt: string | null;
  readonly until: CalendarDate;
  readonly markingId: number;
}

export async function lockMute(connection: Connection, id: number): Promise<LockedMute | undefined> {
  const [row] = await connection.query<LockedMute>(
    `select ended_at as "endedAt", until, marking_id as "markingId" from mute where id = $1 for update`,
    [id],
  );
  return row;
}

export async function endMute(connection: Connection, id: number, at: string): Promise<void> {
  await connection.query('update mute set ended_at = $2::timestamptz where id = $1', [id, at]);
}

/**
 * Tells signals until when they are muted: those that a scan touched, or all. One that no mute covers any longer is free
 * from today on.
 */
export async function applyMutes(
  connection: Connection,
  { today, scan = null }: { readonly today: CalendarDate; readonly scan?: number | null },
): Promise<void> {
  await connection.query(
    `with told as (
       select s.id, coalesce(max(m.until), least(s.muted_until, $1::date - 1)) as until
       from signal s left join place p on p.id = s.place_id
       left join mute m on m.ended_at is null and m.until >= $1::date and (${covers('s.series_id')})
       where $2::int is null or s.touched_by = $2
       group by s.id
     )
     update signal s set muted_until = t.until from told t
     where t.id = s.id and s.muted_until is distinct from t.until`,
    [today, scan],
  );
}

export type StoredMute = MuteTarget & {
  readonly id: number;
  readonly reason: MuteReason;
  readonly until: CalendarDate;
  readonly active: boolean;
  readonly signals: number;
  readonly tlp: TlpLabel;
  readonly history: WarnDecision[];
};

/** Mutes, those that end first before the others; what has ended comes last. */
export function listMutes(
  connection: Connection,
  {
    today,
    which,
    id = null,
  }: { readonly today: CalendarDate; readonly which: 'active' | 'ended' | 'all'; readonly id?: number | null },
): Promise<StoredMute[]> {
  return connection.query<StoredMute>(
    `select m.id, m.scope, m.series_id as series, coalesce(m.substance_id, r.substance_id) as substance,
       coalesce(m.place_id, r.place_id) as place, coalesce(m.indicator, r.indicator) as indicator,
       coalesce(m.source_id, r.source_id) as source, m.reason, m.until, a.active,
       (select k.tlp from marking k where k.id = m.marking_id) as tlp,
       (select count(*)::int from signal s left join place p on p.id = s.place_id
        where a.active and s.group_id is not null and s.state in ('new', 'in-review') and (${covers('s.series_id')})) as signals,
       (select jsonb_agg(jsonb_build_object('at', to_char(d.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
          'by', d.by_whom, 'event', d.event, 'note', d.note) order by d.id)
        from warn_decision d where d.mute_id = m.id) as history
     from mute m left join series r on r.id = m.series_id,
       lateral (select m.ended_at is null and m.until >= $1::date as active) a
     where ($3::int is null or m.id = $3) and ($2 = 'all' or ($2 = 'active') = a.active)
     order by a.active desc, m.until, m.id`,
    [today, which, id],
  );
}
