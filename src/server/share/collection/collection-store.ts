import type { Text } from '../../../base/index.ts';
import type { Connection } from '../../store/index.ts';

export const collectionKinds = ['alerts', 'open'] as const;
export type CollectionKind = (typeof collectionKinds)[number];

export interface StoredCollection {
  readonly id: string;
  readonly alias: string;
  readonly kind: CollectionKind;
  readonly title: Text;
  readonly description: Text;
  /** Another one after a restore from a backup. */
  readonly epoch: string;
  readonly lastSeq: number;
  readonly defaultMarkingId: number;
  readonly markingId: number;
}

export interface StoredGrant {
  readonly collection: string;
  readonly subject: string;
  readonly canRead: boolean;
  readonly canWrite: boolean;
}

const columns = `id, alias, kind, title, description, epoch, last_seq as "lastSeq", default_marking_id as "defaultMarkingId",
  marking_id as "markingId"`;

/** Collections, the one that peers read first. */
export function listCollections(connection: Connection): Promise<StoredCollection[]> {
  return connection.query<StoredCollection>(`select ${columns} from collection order by kind, alias`);
}

/** By id or alias; an alias is taken once among those with the same marking. */
export async function findCollection(connection: Connection, name: string): Promise<StoredCollection | undefined> {
  const [found] = await connection.query<StoredCollection>(
    `select ${columns} from collection where id = $1 or alias = $1 order by id <> $1, marking_id limit 1`,
    [name],
  );
  return found;
}

export async function findAlertsCollection(connection: Connection): Promise<StoredCollection | undefined> {
  const [found] = await connection.query<StoredCollection>(`select ${columns} from collection where kind = 'alerts'`);
  return found;
}

export type NewCollection = Omit<StoredCollection, 'lastSeq'>;

/** False where the alias is taken, or the collection of alerts is there already. */
export async function insertCollection(connection: Connection, collection: NewCollection): Promise<boolean> {
  const { id, alias, kind, title, description, epoch, defaultMarkingId, markingId } = collection;
  const added = await connection.query(
    `insert into collection (id, alias, kind, title, description, epoch, default_marking_id, marking_id)
     values ($1, $2, $3, $4::jsonb, $5::jsonb, $6::uuid, $7, $8) on conflict do nothing returning id`,
    [id, alias, kind, JSON.stringify(title), JSON.stringify(description), epoch, defaultMarkingId, markingId],
  );
  return added.length === 1;
}

export async function deleteCollection(connection: Connection, id: string): Promise<void> {
  await connection.query('delete from collection where id = $1', [id]);
}

export async function updateEpoch(connection: Connection, id: string, epoch: string): Promise<void> {
  await connection.query('update collection set epoch = $2::uuid where id = $1', [id, epoch]);
}

export function listGrants(connection: Connection): Promise<StoredGrant[]> {
  return connection.query<StoredGrant>(
    `select collection_id as collection, subject, can_read as "canRead", can_write as "canWrite"
     from collection_grant order by collection_id, subject`,
  );
}

/** Grants to any of these subjects. */
export function grantsOf(connection: Connection, subjects: readonly string[]): Promise<StoredGrant[]> {
  return connection.query<StoredGrant>(
    `select collection_id as collection, subject, can_read as "canRead", can_write as "canWrite"
     from collection_grant where subject = any ($1::text[])`,
    [subjects],
  );
}

export async function putGrant(
  connection: Connection,
  { collection, subject, canRead, canWrite, markingId }: StoredGrant & { readonly markingId: number },
): Promise<void> {
  await connection.query(
    `insert into collection_grant (collection_id, subject, can_read, can_write, marking_id) values ($1, $2, $3, $4, $5)
     on conflict (collection_id, subject) do update set can_read = excluded.can_read, can_write = excluded.can_write`,
    [collection, subject, canRead, canWrite, markingId],
  );
}

export async function deleteGrant(connection: Connection, collection: string, subject: string): Promise<boolean> {
  const removed = await connection.query(
    'delete from collection_grant where collection_id = $1 and subject = $2 returning subject',
    [collection, subject],
  );
  return removed.length === 1;
}
