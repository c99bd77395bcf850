import type { Content } from '../../../commitments/index.ts';
import type { Connection } from '../../store/index.ts';
import { putIntoOutbox } from '../exchange/outbox-store.ts';
import type { EntryKind } from './entry-kind.ts';

/** One version of an entry. */
export interface StoredEntry {
  readonly revision: number;
  readonly id: string;
  /** null: withdrawn. */
  readonly content: Content;
  readonly at: string;
  readonly author: string;
  readonly authorName: string;
  readonly note: string | null;
  readonly markingId: number;
}

const columns = `revision, id, content, at, author, author_name as "authorName", note, marking_id::int as "markingId"`;

/**
 * Entries of one kind are written one after the other, so that what one write checks no other changes. Who writes several kinds
 * takes them in one order, so that no two wait for each other.
 */
export async function lockEntries(connection: Connection, kinds: readonly EntryKind[]): Promise<void> {
  await connection.query(
    `select pg_advisory_xact_lock(hashtext('vigia.account.' || kind))
     from (select unnest($1::text[]) as kind order by 1) as ordered`,
    [[...kinds]],
  );
}

/** The last version of each entry that the reader may see, up to a moment (ISO 8601) where one is given. */
export function readLastEntries(
  connection: Connection,
  kind: EntryKind,
  until: string | null = null,
): Promise<StoredEntry[]> {
  return connection.query<StoredEntry>(
    `select distinct on (id) ${columns} from account_entry
     where kind = $1 and ($2::timestamptz is null or at <= $2::timestamptz)
     order by id, revision desc`,
    [kind, until],
  );
}

/** Entries of all kinds of which a version was ever for anybody but the own country. */
export function readSharedNames(
  connection: Connection,
  home: string,
): Promise<{ readonly kind: EntryKind; readonly id: string }[]> {
  return connection.query(
    `select distinct e.kind, e.id from account_entry e join marking m on m.id = e.marking_id
     where m.releasable_to <> array[$1] order by e.kind, e.id`,
    [home],
  );
}

/** Versions of one entry that the reader may see, the latest first. */
export function readVersions(connection: Connection, kind: EntryKind, id: string): Promise<StoredEntry[]> {
  return connection.query<StoredEntry>(
    `select ${columns} from account_entry where kind = $1 and id = $2 order by revision desc`,
    [kind, id],
  );
}

/** Stores a version, which from now on waits to be handed to other nodes. */
export async function insertVersion(
  connection: Connection,
  kind: EntryKind,
  { id, content, at, author, authorName, note, markingId }: Omit<StoredEntry, 'revision'>,
): Promise<number> {
  const [added] = await connection.query<{ revision: number }>(
    `insert into account_entry (kind, id, content, at, author, author_name, note, marking_id)
     values ($1, $2, $3::jsonb, $4, $5, $6, $7, $8) returning revision`,
    [kind, id, content === null ? null : JSON.stringify(content), at, author, authorName, note, markingId],
  );
  if (added === undefined) throw new Error('the version that was added did not come back');
  await putIntoOutbox(connection, { kind, entryId: id, at, markingId });
  return added.revision;
}

export interface StoredDraft {
  readonly id: string;
  readonly author: string;
  readonly authorName: string;
  readonly base: number;
  readonly content: Content;
  readonly at: string;
}

/** Drafts of one entry, the latest first. */
export function readDrafts(connection: Connection, kind: EntryKind, id: string): Promise<StoredDraft[]> {
  return connection.query<StoredDraft>(
    `select id, author, author_name as "authorName", base, content, at from account_draft
     where kind = $1 and id = $2 order by at desc, author`,
    [kind, id],
  );
}

export async function writeDraft(
  connection: Connection,
  kind: EntryKind,
  { id, author, authorName, base, content, at, markingId }: StoredDraft & { readonly markingId: number },
): Promise<void> {
  await connection.query(
    `insert into account_draft (kind, id, author, author_name, base, content, at, marking_id)
     values ($1, $2, $3, $4, $5, $6::jsonb, $7, $8)
     on conflict (kind, id, author) do update set author_name = excluded.author_name, base = excluded.base,
       content = excluded.content, at = excluded.at, marking_id = excluded.marking_id`,
    [kind, id, author, authorName, base, JSON.stringify(content), at, markingId],
  );
}

export async function removeDraft(
  connection: Connection,
  kind: EntryKind,
  { id, author }: Pick<StoredDraft, 'id' | 'author'>,
): Promise<void> {
  await connection.query('delete from account_draft where kind = $1 and id = $2 and author = $3', [kind, id, author]);
}
