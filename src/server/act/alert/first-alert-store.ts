import type { CalendarDate } from '../../../base/index.ts';
import type { SubstanceId } from '../../../model/index.ts';
import type { Connection } from '../../store/index.ts';

/** The first alert that names a substance. */
export interface FirstAlert {
  readonly substance: SubstanceId;
  /** Whether it is practice. */
  readonly training: boolean;
  /** Day of its publication, at its owner (UTC). */
  readonly publishedOn: CalendarDate;
}

/**
 * First alerts by substance that this node had published or received by a day and that whoever asks may see, practice apart.
 * One that was taken back by then is none.
 */
export function listFirstAlerts(
  connection: Connection,
  { knownOn }: { readonly knownOn: CalendarDate },
): Promise<FirstAlert[]> {
  return connection.query<FirstAlert>(
    `with said as (
       select v.alert_id, v.state, v.published_at, greatest(v.published_at, t.at) as known_at, t.body
       from alert_version v join alert_text t on t.alert_id = v.alert_id and t.revision = v.revision
     )
     select n.substance, coalesce((s.body ->> 'training')::boolean, false) as training,
       min((s.published_at at time zone 'UTC')::date) as "publishedOn"
     from said s cross join lateral jsonb_array_elements_text(s.body -> 'substances') as n (substance)
     where s.state <> 'retracted' and (s.known_at at time zone 'UTC')::date <= $1
       and not exists (
         select 1 from said r
         where r.alert_id = s.alert_id and r.state = 'retracted' and (r.known_at at time zone 'UTC')::date <= $1)
     group by n.substance, coalesce((s.body ->> 'training')::boolean, false)
     order by n.substance, training`,
    [knownOn],
  );
}
