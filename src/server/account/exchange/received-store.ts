import type { Content } from '../../../commitments/index.ts';
import type { Connection } from '../../store/index.ts';
import type { EntryKind } from '../entry/entry-kind.ts';

/** A version of an entry that another country wrote. */
export interface ReceivedVersion {
  /** ISO 3166-1 alpha-2 of the country that wrote it. */
  readonly owner: string;
  readonly id: string;
  /** Number of the version in its node. */
  readonly version: number;
  readonly content: Content;
  readonly saidAt: string;
  readonly markingId: number;
}

const columns = `owner, entry_id as id, version, content, said_at as "saidAt", marking_id::int as "markingId"`;

/** The last version of each entry that the reader may see, of those that had come by a moment (ISO 8601) where one is given. */
export function readLastReceived(
  connection: Connection,
  kind: EntryKind,
  until: string | null,
): Promise<ReceivedVersion[]> {
  return connection.query<ReceivedVersion>(
    `select distinct on (entry_id, owner) ${columns} from account_received
     where kind = $1 and ($2::timestamptz is null or received_at <= $2::timestamptz)
     order by entry_id, owner, said_at desc`,
    [kind, until],
  );
}

/** Versions of one entry that the reader may see, the latest first. */
export function readReceivedVersions(connection: Connection, kind: EntryKind, id: string): Promise<ReceivedVersion[]> {
  return connection.query<ReceivedVersion>(
    `select ${columns} from account_received where kind = $1 and entry_id = $2 order by said_at desc, owner`,
    [kind, id],
  );
}

/** Stores a version; one that is here stays as it is. */
export async function insertReceived(
  connection: Connection,
  kind: EntryKind,
  {
    owner,
    id,
    version,
    content,
    saidAt,
    receivedAt,
    from,
    markingId,
  }: ReceivedVersion & { readonly receivedAt: string; readonly from: string },
): Promise<void> {
  await connection.query(
    `insert into account_received (owner, kind, entry_id, version, content, said_at, received_at, came_from, marking_id)
     values ($1, $2, $3, $4, $5::jsonb, $6, $7, $8, $9) on conflict (owner, kind, entry_id, said_at) do nothing`,
    [owner, kind, id, version, JSON.stringify(content), saidAt, receivedAt, from, markingId],
  );
}

/** Its owner took it back: nothing of it stays. */
export async function removeReceived(
  connection: Connection,
  kind: EntryKind,
  { owner, id }: Pick<ReceivedVersion, 'owner' | 'id'>,
): Promise<void> {
  await connection.query('delete from account_received where owner = $1 and kind = $2 and entry_id = $3', [
    owner,
    kind,
    id,
  ]);
}
