import type { Connection } from '../../store/index.ts';
import type { EntryKind } from '../entry/entry-kind.ts';

export interface OutboxItem {
  readonly id: number;
  readonly kind: EntryKind;
  readonly entryId: string;
}

export async function putIntoOutbox(
  connection: Connection,
  { kind, entryId, at, markingId }: Omit<OutboxItem, 'id'> & { readonly at: string; readonly markingId: number },
): Promise<void> {
  await connection.query('insert into account_outbox (kind, entry_id, at, marking_id) values ($1, $2, $3, $4)', [
    kind,
    entryId,
    at,
    markingId,
  ]);
}

/** What waits to be handed on, oldest first; others that would hand it on too wait until this transaction ends. */
export function listOutbox(connection: Connection, limit: number): Promise<OutboxItem[]> {
  return connection.query<OutboxItem>(
    `select id, kind, entry_id as "entryId" from account_outbox order by id limit $1 for update`,
    [limit],
  );
}

export async function removeFromOutbox(connection: Connection, ids: readonly number[]): Promise<void> {
  await connection.query('delete from account_outbox where id = any ($1::bigint[])', [ids]);
}
