import type { IngestReport } from '../../../api/index.ts';
import type { CalendarDate } from '../../../base/index.ts';
import type { Coverage, Drift } from '../../../model/index.ts';
import type { Connection } from '../../store/index.ts';

export interface DeliveryRow {
  readonly sourceId: string;
  readonly sha256: string;
  readonly fileName: string;
  readonly bytes: number;
  readonly layout: string;
  readonly connectorVersion: string;
  readonly asOf: CalendarDate;
  readonly asOfBasis: string;
  readonly receivedAt: Date;
  readonly training: boolean;
  readonly markingId: number;
}

/** Keeps two ingests of one source from mixing; held until the transaction ends. */
export async function lockSource(connection: Connection, sourceId: string): Promise<void> {
  await connection.query(`select pg_advisory_xact_lock(hashtext('vigia.ingest.' || $1))`, [sourceId]);
}

/** The delivery of the same bytes, read by the same version of the connector. */
export async function findDeliveryByDigest(
  connection: Connection,
  { sourceId, sha256, connectorVersion }: Pick<DeliveryRow, 'sourceId' | 'sha256' | 'connectorVersion'>,
): Promise<number | undefined> {
  const [row] = await connection.query<{ id: number }>(
    'select id from delivery where source_id = $1 and sha256 = $2 and connector_version = $3',
    [sourceId, sha256, connectorVersion],
  );
  return row?.id;
}

export async function insertDelivery(connection: Connection, delivery: DeliveryRow): Promise<number> {
  const [row] = await connection.query<{ id: number }>(
    `insert into delivery (source_id, sha256, file_name, bytes, layout, connector_version, as_of, as_of_basis, received_at,
       training, rows, observations, records, drift, marking_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, '{}', '{}', '{}', '[]', $11) returning id`,
    [
      delivery.sourceId,
      delivery.sha256,
      delivery.fileName,
      delivery.bytes,
      delivery.layout,
      delivery.connectorVersion,
      delivery.asOf,
      delivery.asOfBasis,
      delivery.receivedAt.toISOString(),
      delivery.training,
      delivery.markingId,
    ],
  );
  if (row === undefined) throw new Error('insert returned no row');
  return row.id;
}

export async function insertCoverage(
  connection: Connection,
  deliveryId: number,
  coverage: readonly Coverage[],
  complete: boolean,
): Promise<void> {
  await connection.query(
    `insert into delivery_coverage (delivery_id, source_id, as_of, dataset, frequency, first_period, last_period, complete, marking_id)
     select d.id, d.source_id, d.as_of, c.dataset, c.frequency, c."from", max(c."to"), $3, d.marking_id
     from delivery d, jsonb_to_recordset($2::jsonb) as c (dataset text, frequency text, "from" date, "to" date)
     where d.id = $1 group by d.id, c.dataset, c.frequency, c."from"
     on conflict do nothing`,
    [deliveryId, JSON.stringify(coverage), complete],
  );
}

export async function insertIssues(connection: Connection, deliveryId: number): Promise<void> {
  await connection.query(
    `insert into delivery_issue (delivery_id, source_id, row_number, column_name, code, offending_text, severity, suggestion, marking_id)
     select d.id, d.source_id, i.row_number, i.column_name, i.code, i.offending_text, i.severity, i.suggestion, d.marking_id
     from staged_issue i, delivery d where d.id = $1`,
    [deliveryId],
  );
}

export interface DeliveryOutcome {
  readonly rows: IngestReport['rows'];
  readonly observations: IngestReport['observations'];
  readonly records: IngestReport['records'];
  readonly drift: readonly Drift[];
}

export async function recordOutcome(
  connection: Connection,
  deliveryId: number,
  { rows, observations, records, drift }: DeliveryOutcome,
): Promise<void> {
  await connection.query('update delivery set rows = $2, observations = $3, records = $4, drift = $5 where id = $1', [
    deliveryId,
    JSON.stringify(rows),
    JSON.stringify(observations),
    JSON.stringify(records),
    JSON.stringify(drift),
  ]);
}

/** Deliveries of the source that come after the given one in as-of order, with what they were. */
export async function laterDeliveries(
  connection: Connection,
  sourceId: string,
  asOf: CalendarDate,
  deliveryId: number,
): Promise<{ id: number; as_of: CalendarDate }[]> {
  return connection.query(
    `select id, as_of from delivery where source_id = $1 and (as_of, id) > ($2::date, $3::int) order by as_of, id`,
    [sourceId, asOf, deliveryId],
  );
}

/** Whether the source has delivered nothing yet. */
export async function isFirstDelivery(connection: Connection, sourceId: string): Promise<boolean> {
  const [row] = await connection.query<{ first: boolean }>(
    'select not exists (select from delivery where source_id = $1) as first',
    [sourceId],
  );
  return row?.first ?? false;
}
