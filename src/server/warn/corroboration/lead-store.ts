import type { CalendarDate } from '../../../base/index.ts';
import type { IndicatorId } from '../../../model/index.ts';
import { isPublic } from '../../access/index.ts';
import type { Connection } from '../../store/index.ts';

/** What is known of two streams: by how many months the first runs ahead of the second. */
export interface StreamLead {
  readonly leading: string;
  readonly following: string;
  readonly leadMonths: number;
  readonly correlation: number;
  readonly pairs: number;
  readonly pValue: number;
  readonly learnedAt: string;
}

export function listLeads(connection: Connection): Promise<StreamLead[]> {
  return connection.query<StreamLead>(
    `select leading_stream as leading, following_stream as following, lead_months as "leadMonths", correlation, pairs, p_value as "pValue",
       learned_at as "learnedAt" from stream_lead order by p_value, leading_stream, following_stream`,
  );
}

/** Fact of the node: when leads were last learned, whether or not there were any. */
const learnedSetting = 'stream-leads-learned';

/** When leads were last looked for; null: never, or not since the training data went. */
export async function readLearnedAt(connection: Connection): Promise<string | null> {
  const [row] = await connection.query<{ at: string }>(`select value ->> 'at' as at from setting where name = $1`, [
    learnedSetting,
  ]);
  return row?.at ?? null;
}

/** Replaces what was learned before. */
export async function saveLeads(
  connection: Connection,
  leads: readonly Omit<StreamLead, 'learnedAt'>[],
  { at, markingId }: { readonly at: string; readonly markingId: number },
): Promise<void> {
  await connection.query('delete from stream_lead');
  await connection.query(
    `insert into setting (name, value, marking_id) values ($1, $2::jsonb, $3)
     on conflict (name) do update set value = excluded.value, marking_id = excluded.marking_id`,
    [learnedSetting, JSON.stringify({ at }), markingId],
  );
  await connection.query(
    `insert into stream_lead (leading_stream, following_stream, lead_months, correlation, pairs, p_value, learned_at, marking_id)
     select "leading", "following", "leadMonths", correlation, pairs, "pValue", $2::timestamptz, $3
     from jsonb_to_recordset($1::jsonb) as r("leading" text, "following" text, "leadMonths" int, correlation double precision,
       pairs int, "pValue" double precision)`,
    [JSON.stringify(leads), at, markingId],
  );
}

/** A monthly series with its latest figures, and what it is about. */
export interface MonthlySeries {
  readonly id: number;
  readonly indicator: IndicatorId;
  readonly place: string;
  /** The substance, or the one that it is a marker of. */
  readonly shown: string;
  readonly periods: readonly CalendarDate[];
  readonly values: readonly number[];
}

/** Public monthly series of three years or more that break nothing down, of real data or of training data, as far as held. */
export function readMonthlySeries(connection: Connection, indicators: readonly string[]): Promise<MonthlySeries[]> {
  return connection.query<MonthlySeries>(
    `select s.id, s.indicator, s.place_id as place, coalesce(b.marker_of, b.id) as shown, f.periods, f.values
     from series s join substance named on named.id = s.substance_id
     join substance b on b.id = coalesce(named.identified_as, named.id) join marking m on m.id = s.marking_id
     join lateral (
       select array_agg(period::text order by period) as periods, array_agg(value order by period) as values
       from (
         select distinct on (period) period, value from observation
         where series_id = s.id order by period, as_of desc, delivery_id desc
       ) latest
       where value is not null
     ) f on cardinality(f.periods) >= 36
     where s.frequency = 'M' and s.time_window = '' and s.dimensions = '{}'::jsonb and s.indicator = any ($1::text[])
       and s.observations >= 36 and ${isPublic('m')}
     order by s.id`,
    [indicators],
  );
}
