import type { DeliverySummary } from '../../api/index.ts';
import { VigiaError } from '../../base/index.ts';
import type { Connection } from '../store/index.ts';

const columns = `d.id, d.source_id as source, d.file_name as file, d.sha256, d.layout, d.as_of as "asOf", d.as_of_basis as "asOfBasis",
  d.received_at as "receivedAt", d.connector_version as "connectorVersion", d.bytes, d.training, d.rows, d.observations,
  d.records, d.drift, m.tlp`;

/** Deliveries, latest first. */
export async function listDeliveries(
  connection: Connection,
  {
    source,
    before,
    limit,
  }: { readonly source?: string | undefined; readonly before?: number | undefined; readonly limit: number },
): Promise<DeliverySummary[]> {
  return connection.query(
    `select ${columns} from delivery d join marking m on m.id = d.marking_id
     where ($1::text is null or d.source_id = $1) and ($2::int is null or d.id < $2) order by d.id desc limit $3`,
    [source ?? null, before ?? null, limit],
  );
}

export async function findDelivery(connection: Connection, deliveryId: number): Promise<DeliverySummary> {
  const [row] = await connection.query<DeliverySummary>(
    `select ${columns} from delivery d join marking m on m.id = d.marking_id where d.id = $1`,
    [deliveryId],
  );
  if (row === undefined) throw new VigiaError('delivery.not-found', { delivery: deliveryId });
  return row;
}

/** Deliveries received since the moment, and the figures that they brought or changed. */
export async function countDeliveriesSince(
  connection: Connection,
  moment: string,
): Promise<{ deliveries: number; changedObservations: number }> {
  const [row] = await connection.query<{ deliveries: number; changedObservations: number }>(
    `select count(*) as deliveries, coalesce(sum((observations ->> 'new')::bigint + (observations ->> 'changed')::bigint
       + (observations ->> 'withdrawn')::bigint), 0) as "changedObservations"
     from delivery where received_at >= $1::timestamptz`,
    [moment],
  );
  if (row === undefined) throw new Error('an aggregate returned no row');
  return row;
}

export async function countDeliveries(connection: Connection): Promise<number> {
  const [row] = await connection.query<{ count: number }>('select count(*) from delivery');
  if (row === undefined) throw new Error('an aggregate returned no row');
  return row.count;
}
