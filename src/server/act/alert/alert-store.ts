import type { AlertEvent, AlertVersionEntry } from '../../../api/index.ts';
import { VigiaError } from '../../../base/index.ts';
import type { TranslatedText } from '../../../model/index.ts';
import { currentReader } from '../../access/index.ts';
import type { Connection } from '../../store/index.ts';
import type { AlertLife } from './lifecycle.ts';

/** An alert without its texts, as far as the reader may see it. */
export interface StoredAlert {
  readonly id: number;
  readonly uid: string;
  readonly owner: string;
  readonly published: AlertLife['published'];
  readonly version: number;
  readonly revision: number;
  readonly createdAt: string;
  readonly changedAt: string;
  readonly publishedAt: string | null;
  readonly markingId: number;
}

const headColumns = `a.id, a.uid, a.owner, a.published_state as published, a.version, a.revision, a.created_at as "createdAt",
  a.changed_at as "changedAt", a.published_at as "publishedAt", a.marking_id::int as "markingId"`;

export async function findAlert(
  connection: Connection,
  uid: string,
  { lock = false }: { readonly lock?: boolean } = {},
): Promise<StoredAlert | undefined> {
  const [row] = await connection.query<StoredAlert>(
    `select ${headColumns} from alert a where a.uid = $1::uuid and a.discarded_at is null ${lock ? 'for update' : ''}`,
    [uid],
  );
  return row;
}

export function requireAlert(found: StoredAlert | undefined, uid: string): StoredAlert {
  if (found === undefined) throw new VigiaError('alert.not-found', { alert: uid });
  return found;
}

export interface NewAlert {
  readonly uid: string;
  readonly owner: string;
  readonly createdAt: string;
  readonly markingId: number;
}

/** Adds an alert whose first text is yet to come. */
export async function insertAlert(
  connection: Connection,
  { uid, owner, createdAt, markingId }: NewAlert,
): Promise<number> {
  const [added] = await connection.query<{ id: number }>(
    `insert into alert (uid, owner, revision, created_at, changed_at, marking_id) values ($1, $2, 0, $3, $3, $4) returning id`,
    [uid, owner, createdAt, markingId],
  );
  if (added === undefined) throw new Error('the alert that was added did not come back');
  return added.id;
}

/** What is shown of an alert from now on; of one that was never published, its draft. */
export async function showText(
  connection: Connection,
  alert: number,
  { revision, at, markingId }: { readonly revision: number; readonly at: string; readonly markingId: number },
): Promise<void> {
  await connection.query(
    `update alert set revision = $2, changed_at = $3, marking_id = $4 where id = $1 and published_state is null`,
    [alert, revision, at, markingId],
  );
}

export interface NewVersion {
  readonly alert: number;
  readonly version: number;
  readonly revision: number;
  readonly state: AlertVersionEntry['state'];
  readonly publishedAt: string;
  readonly by: string;
  readonly samePerson: boolean;
  readonly retraction: TranslatedText | null;
  readonly markingId: number;
}

/** Adds a version to those that can be read again. */
export async function insertVersion(connection: Connection, version: NewVersion): Promise<void> {
  const { alert, revision, state, publishedAt, by, samePerson, retraction, markingId } = version;
  await connection.query(
    `insert into alert_version (alert_id, version, revision, state, published_at, published_by, same_person, retraction, marking_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8::jsonb, $9)`,
    [
      alert,
      version.version,
      revision,
      state,
      publishedAt,
      by,
      samePerson,
      retraction === null ? null : JSON.stringify(retraction),
      markingId,
    ],
  );
}

/** Shows a version from now on. */
export async function showVersion(
  connection: Connection,
  { alert, version, revision, state, publishedAt, markingId }: NewVersion,
  changedAt: string,
): Promise<void> {
  await connection.query(
    `update alert set published_state = $2, version = $3, revision = $4, published_at = $5, changed_at = $6, marking_id = $7
     where id = $1`,
    [alert, state, version, revision, publishedAt, changedAt, markingId],
  );
}

export type StoredVersion = Omit<AlertVersionEntry, 'changes'> & { readonly revision: number };

export function listVersions(connection: Connection, alert: number): Promise<StoredVersion[]> {
  return connection.query<StoredVersion>(
    `select version, revision, state, published_at as "publishedAt", published_by as "publishedBy", same_person as "samePerson",
       retraction
     from alert_version where alert_id = $1 order by version`,
    [alert],
  );
}

export interface StoredDraft {
  readonly revision: number;
  readonly state: 'draft' | 'in-review';
  readonly authors: readonly string[];
  readonly remarks: string | null;
}

export async function findDraft(connection: Connection, alert: number): Promise<StoredDraft | undefined> {
  const [row] = await connection.query<StoredDraft>(
    'select revision, state, authors, remarks from alert_draft where alert_id = $1',
    [alert],
  );
  return row;
}

export async function writeDraft(
  connection: Connection,
  alert: number,
  { revision, state, authors, remarks, markingId }: StoredDraft & { readonly markingId: number },
): Promise<void> {
  await connection.query(
    `insert into alert_draft (alert_id, revision, state, authors, remarks, marking_id) values ($1, $2, $3, $4, $5, $6)
     on conflict (alert_id) do update set revision = excluded.revision, state = excluded.state, authors = excluded.authors,
       remarks = excluded.remarks, marking_id = excluded.marking_id`,
    [alert, revision, state, authors, remarks, markingId],
  );
}

/** Says how far a draft is. */
export async function moveDraft(
  connection: Connection,
  alert: number,
  { state, remarks }: Pick<StoredDraft, 'state' | 'remarks'>,
): Promise<void> {
  await connection.query('update alert_draft set state = $2, remarks = $3 where alert_id = $1', [
    alert,
    state,
    remarks,
  ]);
}

export async function removeDraft(connection: Connection, alert: number): Promise<void> {
  await connection.query('delete from alert_draft where alert_id = $1', [alert]);
}

/** Takes an alert that was never published off every list; what was written stays for the audit. */
export async function discardAlert(connection: Connection, alert: number, at: string): Promise<void> {
  await connection.query('update alert set discarded_at = $2 where id = $1 and published_state is null', [alert, at]);
}

export interface NewEvent {
  readonly alert: number;
  readonly at: string;
  readonly by: string;
  readonly event: AlertEvent['event'];
  readonly note: string | null;
  readonly markingId: number;
}

/** Writes down what was done, with the subject of whoever asks for it. */
export async function logEvent(connection: Connection, event: NewEvent): Promise<void> {
  const { alert, at, by, note, markingId } = event;
  const reader = currentReader();
  await connection.query(
    'insert into alert_event (alert_id, at, by_whom, event, note, marking_id, by_subject) values ($1, $2, $3, $4, $5, $6, $7)',
    [alert, at, by, event.event, note, markingId, (reader?.askedBy ?? reader)?.subject ?? null],
  );
}

export function listEvents(connection: Connection, alert: number): Promise<AlertEvent[]> {
  return connection.query<AlertEvent>(
    'select at, by_whom as by, event, note from alert_event where alert_id = $1 order by id',
    [alert],
  );
}

/** Number of the marking of an alert's draft; of the alert where it has none. */
export async function markingOfDraft(connection: Connection, alert: number): Promise<number> {
  const [row] = await connection.query<{ markingId: number }>(
    `select coalesce(d.marking_id, a.marking_id)::int as "markingId"
     from alert a left join alert_draft d on d.alert_id = a.id where a.id = $1`,
    [alert],
  );
  if (row === undefined) throw new Error(`there is no alert ${alert}`);
  return row.markingId;
}

/** Remembers that somebody read a version. */
export async function markRead(
  connection: Connection,
  reading: {
    readonly alert: number;
    readonly subject: string;
    readonly version: number;
    readonly at: string;
    readonly markingId: number;
  },
): Promise<void> {
  const { alert, subject, version, at, markingId } = reading;
  await connection.query(
    `insert into alert_reading (alert_id, subject, version, at, marking_id) values ($1, $2, $3, $4, $5)
     on conflict (alert_id, subject) do update set version = greatest(alert_reading.version, excluded.version),
       at = excluded.at, marking_id = excluded.marking_id`,
    [alert, subject, version, at, markingId],
  );
}

/** Leaves something for others to be handed on. */
export async function leaveForOthers(
  connection: Connection,
  item: {
    readonly alert: number;
    readonly at: string;
    readonly markingId: number;
    readonly version?: number;
    readonly reply?: { readonly uid: string; readonly modifiedAt: string };
  },
): Promise<void> {
  const { alert, at, markingId, version = null, reply } = item;
  await connection.query(
    `insert into alert_outbox (alert_id, version, reply_uid, reply_modified_at, at, marking_id) values ($1, $2, $3, $4, $5, $6)`,
    [alert, version, reply?.uid ?? null, reply?.modifiedAt ?? null, at, markingId],
  );
}

export async function holdsVersion(connection: Connection, alert: number, version: number): Promise<boolean> {
  const rows = await connection.query('select 1 from alert_version where alert_id = $1 and version = $2', [
    alert,
    version,
  ]);
  return rows.length > 0;
}

export interface VersionHead extends Pick<StoredAlert, 'uid' | 'owner' | 'createdAt'> {
  readonly revision: number;
  readonly state: AlertVersionEntry['state'];
  readonly publishedAt: string;
  readonly retraction: TranslatedText | null;
}

export async function readVersion(connection: Connection, alert: number, version: number): Promise<VersionHead> {
  const [row] = await connection.query<VersionHead>(
    `select a.uid, a.owner, a.created_at as "createdAt", v.revision, v.state, v.published_at as "publishedAt", v.retraction
     from alert_version v join alert a on a.id = v.alert_id where v.alert_id = $1 and v.version = $2`,
    [alert, version],
  );
  if (row === undefined) throw new Error(`alert ${alert} has no version ${version}`);
  return row;
}

export interface OutboxItem {
  readonly id: number;
  readonly alert: number;
  readonly version: number | null;
  readonly replyUid: string | null;
  readonly replyModifiedAt: string | null;
}

/** What waits to be handed on, oldest first; others that would hand it on too wait until this transaction ends. */
export function listOutbox(connection: Connection, limit: number): Promise<OutboxItem[]> {
  return connection.query<OutboxItem>(
    `select id, alert_id as alert, version, reply_uid as "replyUid", reply_modified_at as "replyModifiedAt"
     from alert_outbox order by id limit $1 for update`,
    [limit],
  );
}

export async function removeFromOutbox(connection: Connection, ids: readonly number[]): Promise<void> {
  await connection.query('delete from alert_outbox where id = any ($1::bigint[])', [ids]);
}
