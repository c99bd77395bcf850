import type { Connection } from '../../store/index.ts';

/** How far a peer's collection was read. */
export interface Cursor {
  readonly country: string;
  readonly collection: string;
  readonly epoch: string;
  readonly filter: string;
  readonly view: string | null;
  /** X-TAXII-Date-Added-Last of the last whole walk. */
  readonly addedAfter: string | null;
  /** Where the walk under way goes on. */
  readonly next: string | null;
  /** Last moment that the walk under way has seen. */
  readonly seenUntil: string | null;
  /** When a walk last came to its end, and when one that began at the beginning did. */
  readonly walkedAt: string | null;
  readonly wholeWalkAt: string | null;
  readonly markingId: number;
}

const moment = (column: string): string => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const columns = `country, collection::text as collection, epoch::text as epoch, filter, view, added_after as "addedAfter", next,
  seen_until as "seenUntil", ${moment('walked_at')} as "walkedAt", ${moment('whole_walk_at')} as "wholeWalkAt",
  marking_id as "markingId"`;

export async function findCursor(
  connection: Connection,
  country: string,
  { lock = false }: { readonly lock?: boolean } = {},
): Promise<Cursor | undefined> {
  const [found] = await connection.query<Cursor>(
    `select ${columns} from sync_cursor where country = $1 ${lock ? 'for update' : ''}`,
    [country],
  );
  return found;
}

export function listCursors(connection: Connection): Promise<Cursor[]> {
  return connection.query<Cursor>(`select ${columns} from sync_cursor order by country`);
}

export async function putCursor(connection: Connection, cursor: Cursor): Promise<void> {
  await connection.query(
    `insert into sync_cursor (country, collection, epoch, filter, view, added_after, next, seen_until, walked_at, whole_walk_at,
       marking_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9::timestamptz, $10::timestamptz, $11)
     on conflict (country) do update set collection = excluded.collection, epoch = excluded.epoch, filter = excluded.filter,
       view = excluded.view, added_after = excluded.added_after, next = excluded.next, seen_until = excluded.seen_until,
       walked_at = excluded.walked_at, whole_walk_at = excluded.whole_walk_at`,
    [
      cursor.country,
      cursor.collection,
      cursor.epoch,
      cursor.filter,
      cursor.view,
      cursor.addedAfter,
      cursor.next,
      cursor.seenUntil,
      cursor.walkedAt,
      cursor.wholeWalkAt,
      cursor.markingId,
    ],
  );
}

/** An object that waits for others. */
export interface WaitingObject {
  readonly country: string;
  readonly stixId: string;
  readonly version: string;
  readonly digest: string;
  readonly content: string;
  readonly missing: readonly string[];
  readonly since: string;
  readonly markingId: number;
}

const waitingColumns = `country, stix_id as "stixId", version, digest, content, missing, ${moment('since')} as since,
  marking_id as "markingId"`;

/** Those that came first come first. */
export function listWaiting(connection: Connection, { most }: { readonly most: number }): Promise<WaitingObject[]> {
  return connection.query<WaitingObject>(
    `select ${waitingColumns} from waiting_object order by since, stix_id limit $1`,
    [most],
  );
}

/** Those that wait for any of these, and those that wait for them: however much else waits, they are found. */
export function listWaitingFor(
  connection: Connection,
  { ids, most }: { readonly ids: readonly string[]; readonly most: number },
): Promise<WaitingObject[]> {
  return connection.query<WaitingObject>(
    `with recursive wanted (id) as (
       select unnest($2::text[])
       union select w.stix_id from wanted join waiting_object w on w.missing @> array[wanted.id]
     )
     select ${waitingColumns} from waiting_object
     where missing && (select array_agg(id) from wanted) order by since, stix_id limit $1`,
    [most, ids],
  );
}

export async function isWaitedFor(connection: Connection, ids: readonly string[]): Promise<boolean> {
  const rows = await connection.query('select 1 as one from waiting_object where missing && $1::text[] limit 1', [ids]);
  return rows.length > 0;
}

/** One that waits already goes on waiting since then. */
export async function putWaiting(connection: Connection, objects: readonly WaitingObject[]): Promise<void> {
  await connection.query(
    `insert into waiting_object (country, stix_id, version, digest, content, missing, since, marking_id)
     select country, "stixId", version, digest, content, array(select jsonb_array_elements_text(missing)), since, "markingId"
     from jsonb_to_recordset($1::jsonb) as w (country text, "stixId" text, version text, digest text, content text,
       missing jsonb, since timestamptz, "markingId" int)
     on conflict (country, stix_id, digest) do update set missing = excluded.missing`,
    [JSON.stringify(objects)],
  );
}

export async function removeWaiting(
  connection: Connection,
  objects: readonly { readonly country: string; readonly stixId: string; readonly digest: string }[],
): Promise<void> {
  await connection.query(
    `delete from waiting_object w using jsonb_to_recordset($1::jsonb) as r (country text, "stixId" text, digest text)
     where w.country = r.country and w.stix_id = r."stixId" and w.digest = r.digest`,
    [JSON.stringify(objects)],
  );
}

/** What was retracted waits no longer, and its content is kept nowhere aside. */
export async function forgetRetracted(connection: Connection, ids: readonly string[], at: string): Promise<void> {
  await connection.query('delete from waiting_object where stix_id = any ($1::text[])', [ids]);
  await connection.query(
    `update quarantine set content = null, decided_at = case when state = 'held' then $2::timestamptz else decided_at end,
       state = case when state = 'held' then 'superseded' else state end
     where stix_id = any ($1::text[])`,
    [ids, at],
  );
}

export interface SyncCounts {
  readonly country: string;
  readonly waiting: number;
  readonly waitingOverdue: number;
  readonly quarantined: number;
  readonly receiptsUnsent: number;
}

/** What came of reading each peer; `overdue`: waits since before this moment. */
export function countByPeer(connection: Connection, overdue: string): Promise<SyncCounts[]> {
  return connection.query<SyncCounts>(
    `select p.country, w.waiting, w.overdue as "waitingOverdue",
       (select count(*)::int from quarantine q where q.country = p.country and q.state = 'held') as quarantined,
       (select count(*)::int from receipt_outbox r where r.country = p.country and r.sent_at is null) as "receiptsUnsent"
     from peer p, lateral (
       select count(*)::int as waiting, count(*) filter (where since < $1::timestamptz)::int as overdue
       from waiting_object where country = p.country
     ) w order by p.country`,
    [overdue],
  );
}
