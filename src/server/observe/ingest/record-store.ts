import type { CalendarDate } from '../../../base/index.ts';
import type { SourceRecord } from '../../../model/index.ts';
import type { Connection } from '../../store/index.ts';
import type { Vintage } from './figure-store.ts';

export interface RecordCounts {
  readonly new: number;
  readonly changed: number;
  readonly unchanged: number;
}

/** Stores the staged records that are new or say something else than before. */
export async function storeRecords(connection: Connection, vintage: Vintage): Promise<RecordCounts> {
  const [row] = await connection.query<RecordCounts>(
    `with verdict as (
       select r.*, before.external_id is not null as known,
         before.external_id is null or (r.kind, r.event_date, r.place_id, r.payload::jsonb) is distinct from
           (before.kind, before.event_date, before.place_id, before.payload) as differs
       from staged_record r
       left join lateral (
         select * from record k where k.source_id = $1 and k.external_id = r.external_id
           and (k.as_of, k.delivery_id) < ($2::date, $3::int)
         order by k.as_of desc, k.delivery_id desc limit 1
       ) before on true
     ), stored as (
       insert into record (source_id, external_id, as_of, delivery_id, kind, event_date, place_id, payload, training, marking_id)
       select $1, external_id, $2::date, $3::int, kind, event_date, place_id, payload::jsonb, $4::boolean, $5::int
       from verdict where differs returning 1
     )
     select count(*) filter (where not known) as "new", count(*) filter (where known and differs) as changed,
       count(*) filter (where not differs) as unchanged
     from verdict`,
    [vintage.sourceId, vintage.asOf, vintage.deliveryId, vintage.training, vintage.markingId],
  );
  if (row === undefined) throw new Error('an aggregate returned no row');
  return row;
}

/** Every record of the source as known with the given delivery. */
export async function recordsAsKnown(
  connection: Connection,
  sourceId: string,
  asOf: CalendarDate,
  deliveryId: number,
): Promise<SourceRecord[]> {
  return connection.query(
    `select distinct on (external_id) external_id as "externalId", kind, event_date as date, place_id as place, payload
     from record where source_id = $1 and (as_of, delivery_id) <= ($2::date, $3::int)
     order by external_id, as_of desc, delivery_id desc`,
    [sourceId, asOf, deliveryId],
  );
}
