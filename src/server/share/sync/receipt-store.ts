import type { ReceiptState } from '../../../model/index.ts';
import type { Connection } from '../../store/index.ts';

/** What a peer is told of an object that it gave. */
export interface Receipt {
  readonly object: string;
  /** Empty: the object has none. */
  readonly version: string;
  readonly digest: string;
  readonly state: ReceiptState;
}

export interface NewReceipt extends Receipt {
  /** Who is told. */
  readonly country: string;
  readonly markingId: number;
}

/** What was said already is not said again. */
export async function insertReceipts(
  connection: Connection,
  receipts: readonly NewReceipt[],
  at: string,
): Promise<void> {
  await connection.query(
    `insert into receipt_outbox (country, stix_id, version, digest, state, created_at, marking_id)
     select distinct on (country, object, digest, state) country, object, version, digest, state, $2::timestamptz, "markingId"
     from jsonb_to_recordset($1::jsonb) as r (country text, object text, version text, digest text, state text,
       "markingId" int)
     on conflict (country, stix_id, digest, state) do nothing`,
    [JSON.stringify(receipts), at],
  );
}

/** Those that the peer has not acknowledged, oldest first. */
export function listUnsent(
  connection: Connection,
  { country, most }: { readonly country: string; readonly most: number },
): Promise<Receipt[]> {
  return connection.query<Receipt>(
    `select stix_id as object, version, digest, state from receipt_outbox
     where country = $1 and sent_at is null order by created_at, stix_id limit $2`,
    [country, most],
  );
}

export async function markSent(
  connection: Connection,
  { country, receipts, at }: { readonly country: string; readonly receipts: readonly Receipt[]; readonly at: string },
): Promise<void> {
  await connection.query(
    `update receipt_outbox o set sent_at = $3::timestamptz
     from jsonb_to_recordset($2::jsonb) as r (object text, digest text, state text)
     where o.country = $1 and o.stix_id = r.object and o.digest = r.digest and o.state = r.state`,
    [country, JSON.stringify(receipts), at],
  );
}
