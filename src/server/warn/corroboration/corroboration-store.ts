import type { CalendarDate } from '../../../base/index.ts';
import type { PlaceId, SubstanceId } from '../../../model/index.ts';
import { isPublic } from '../../access/index.ts';
import type { Connection } from '../../store/index.ts';

/** A series of another indicator that speaks of the same substance, country and time as a signal. */
export interface Witness {
  readonly signal: number;
  readonly kind: 'increase' | 'decrease';
  readonly signalIndicator: string;
  readonly signalScore: number;
  readonly series: number;
  readonly source: string;
  readonly indicator: string;
  readonly place: PlaceId;
  readonly substance: SubstanceId;
  readonly period: CalendarDate;
  readonly score: number;
  /** Days from the signal's period to the witness's. */
  readonly days: number;
}

/** Classes so wide that sharing one says nothing. */
const everything = ['any-drug', 'other-drugs', 'medicines', 'adulterants'];

/**
 * The last judgement of every series that may bear witness of the signals that a scan touched: the same substance, a marker
 * of it or a class of one of the two; the same place, one inside it or around it in the same country; at most a year away.
 * A reported name counts as what people identified it as. A series with a stricter marking than the signal stays out, unless it is public.
 */
export function readWitnesses(connection: Connection, scan: number): Promise<Witness[]> {
  return connection.query<Witness>(
    // Materialised: who bears witness of what is found among substances first, thousands of rows, and not series by series.
    `with meant as materialized (
       select s.id as name, b.id, b.classes, coalesce(b.marker_of, b.id) as shown
       from substance s join substance b on b.id = coalesce(s.identified_as, s.id)
     ),
     asked as materialized (
       select s.id, s.kind, s.indicator, s.score, s.period, s.training, s.marking_id, b.classes, b.shown,
         p.id as place, p.country, p.ancestors
       from signal s join meant b on b.name = s.substance_id join place p on p.id = s.place_id
       where s.touched_by = $1 and s.corroboration is null and s.kind in ('increase', 'decrease') and s.state <> 'closed'
     ),
     kin as materialized (
       select a.shown, a.classes, c.name
       from (select distinct shown, classes from asked) a
       join meant c on not c.id = any ($2::text[]) and (c.shown = a.shown or c.id = any (a.classes) or c.classes @> array[a.shown])
     )
     select a.id as signal, a.kind, a.indicator as "signalIndicator", a.score as "signalScore", r.id as series,
       r.source_id as source, r.indicator, r.place_id as place, r.substance_id as substance, n.latest_period as period,
       n.latest_score as score, n.latest_period - a.period as days
     from asked a
     join kin k on k.shown = a.shown and k.classes = a.classes
     join place q on q.country = a.country and (q.id = a.place or q.id = any (a.ancestors) or q.ancestors @> array[a.place])
     join series r on r.place_id = q.id and r.substance_id = k.name and r.indicator <> a.indicator and r.training = a.training
     join series_scan n on n.series_id = r.id and n.latest_period between a.period - 366 and a.period + 366
     join marking m on m.id = r.marking_id
     where n.latest_score is not null
       and (r.marking_id = a.marking_id or ${isPublic('m')})
     order by a.id, r.id`,
    [scan, everything],
  );
}

export interface Weighed {
  readonly id: number;
  readonly corroboration: object;
  /** What the priority is multiplied by. */
  readonly factor: number;
}

export async function saveCorroborations(connection: Connection, rows: readonly Weighed[]): Promise<void> {
  await connection.query(
    `update signal s set corroboration = r.corroboration, priority = s.priority * r.factor
     from jsonb_to_recordset($1::jsonb) as r(id int, corroboration jsonb, factor double precision)
     where s.id = r.id and s.corroboration is null`,
    [JSON.stringify(rows)],
  );
}
