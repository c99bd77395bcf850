import type { CalendarDate } from '../../../base/index.ts';
import type { RecordKind, SourceRecord, TlpLabel } from '../../../model/index.ts';
import { isPublic } from '../../access/index.ts';
import type { Connection } from '../../store/index.ts';

export interface RecordFilter {
  readonly source: string;
  readonly kind?: RecordKind | undefined;
  readonly place?: string | undefined;
  readonly from?: CalendarDate | undefined;
  readonly to?: CalendarDate | undefined;
  readonly asKnownOn?: CalendarDate | undefined;
  /** Kinds of which the reader has events that are not public. */
  readonly kinds: readonly RecordKind[];
}

export interface RecordRange {
  /** Of the last record of the page before. */
  readonly after?: { readonly date: CalendarDate; readonly externalId: string } | undefined;
  readonly limit: number;
}

export interface StoredRecord extends SourceRecord {
  readonly source: string;
  readonly asOf: CalendarDate;
  readonly delivery: number;
  readonly tlp: TlpLabel;
  readonly training: boolean;
}

/** Events of a source as known on a day, latest first. */
export function listRecords(
  connection: Connection,
  { source, kind, place, from, to, asKnownOn, kinds }: RecordFilter,
  { after, limit }: RecordRange,
): Promise<StoredRecord[]> {
  return connection.query<StoredRecord>(
    `select k.source_id as source, k.external_id as "externalId", k.kind, k.event_date as date, k.place_id as place,
       k.as_of as "asOf", k.delivery_id as delivery, k.payload, m.tlp, k.training
     from (
       select distinct on (external_id) * from record
       where source_id = $1 and ($2::date is null or as_of <= $2)
       order by external_id, as_of desc, delivery_id desc
     ) k join marking m on m.id = k.marking_id
     where ($3::text is null or k.kind = $3)
       and ($4::text is null or k.place_id = $4 or k.place_id in (select p.id from place p where p.ancestors @> array[$4]))
       and ($5::date is null or k.event_date >= $5) and ($6::date is null or k.event_date <= $6)
       and (k.kind = any ($7::text[]) or ${isPublic('m')})
       and ($8::date is null or k.event_date < $8 or (k.event_date = $8 and k.external_id > $9))
     order by k.event_date desc, k.external_id limit $10`,
    [
      source,
      asKnownOn ?? null,
      kind ?? null,
      place ?? null,
      from ?? null,
      to ?? null,
      kinds,
      after?.date ?? null,
      after?.externalId ?? null,
      limit,
    ],
  );
}
