import type { CalendarDate } from '../../../base/index.ts';
import type { PlaceId, SubstanceId } from '../../../model/index.ts';
import type { Connection } from '../../store/index.ts';

/** What was found in one sample, as its source says it now. */
export interface StoredSample {
  readonly source: string;
  readonly date: CalendarDate;
  readonly place: PlaceId;
  readonly substances: readonly SubstanceId[];
  readonly training: boolean;
}

/** Samples beyond this are not read: the latest go first. */
const mostSamples = 400_000;

/** The latest vintage of every sample, major and minor findings together; the newest samples first. */
export function readSamples(connection: Connection, source: string | null): Promise<StoredSample[]> {
  return connection.query<StoredSample>(
    `select source_id as source, event_date as date, place_id as place, training,
       array(
         select distinct finding ->> 'substance'
         from jsonb_array_elements(coalesce(payload -> 'major', '[]') || coalesce(payload -> 'minor', '[]')) as finding
         where finding ->> 'substance' is not null order by 1
       ) as substances
     from (
       select distinct on (source_id, external_id) source_id, external_id, event_date, place_id, payload, training
       from record where kind in ('drug-checking-sample', 'laboratory-sample') and ($1::text is null or source_id = $1)
       order by source_id, external_id, as_of desc, delivery_id desc
     ) latest
     order by event_date desc, source_id, external_id limit $2`,
    [source, mostSamples],
  );
}
