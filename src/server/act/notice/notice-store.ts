import type { NoticeTopic } from '../../../api/index.ts';
import type { Connection } from '../../store/index.ts';

export interface QueuedEvent {
  readonly id: number;
  readonly alertEvent: number | null;
  readonly signal: number | null;
  readonly at: string;
}

/** What nobody was told of yet, oldest first; what another process is telling is left to it. */
export function takeEvents(connection: Connection, limit: number): Promise<QueuedEvent[]> {
  return connection.query<QueuedEvent>(
    `select id, alert_event_id as "alertEvent", signal_id as signal, at from notice_event order by id limit $1
     for update skip locked`,
    [limit],
  );
}

export async function removeEvents(connection: Connection, ids: readonly number[]): Promise<void> {
  await connection.query('delete from notice_event where id = any ($1::bigint[])', [ids]);
}

export interface NewNotice {
  readonly subject: string;
  readonly eventKey: string;
  readonly topic: NoticeTopic;
  readonly alert: number | null;
  readonly group: number | null;
  readonly at: string;
}

/** Adds what people were not told of before; returns the numbers of all of them, new or known. */
export async function insertNotices(
  connection: Connection,
  notices: readonly NewNotice[],
  markingId: number,
): Promise<{ readonly id: number; readonly subject: string; readonly eventKey: string }[]> {
  const rows = JSON.stringify(notices);
  await connection.query(
    `insert into notice (subject, event_key, topic, alert_id, group_id, at, marking_id)
     select r.subject, r."eventKey", r.topic, r.alert, r."group", r.at, $2
     from jsonb_to_recordset($1::jsonb) as r(subject text, "eventKey" text, topic text, alert int, "group" int, at timestamptz)
     on conflict (subject, event_key) do nothing`,
    [rows, markingId],
  );
  return connection.query(
    `select n.id, n.subject, n.event_key as "eventKey" from notice n
     join jsonb_to_recordset($1::jsonb) as r(subject text, "eventKey" text) on r.subject = n.subject and r."eventKey" = n.event_key`,
    [rows],
  );
}

export interface NewDelivery {
  readonly notice: number;
  readonly subscription: number;
  readonly dueAt: string;
}

/** One delivery for each notice and subscription, however often it is asked for. */
export async function insertDeliveries(
  connection: Connection,
  deliveries: readonly NewDelivery[],
  markingId: number,
): Promise<void> {
  await connection.query(
    `insert into notice_delivery (notice_id, subscription_id, due_at, marking_id)
     select r.notice, r.subscription, r."dueAt", $2
     from jsonb_to_recordset($1::jsonb) as r(notice bigint, subscription int, "dueAt" timestamptz)
     on conflict (notice_id, subscription_id) do nothing`,
    [JSON.stringify(deliveries), markingId],
  );
}

export interface StoredNotice {
  readonly id: number;
  readonly topic: NoticeTopic;
  readonly alert: number | null;
  readonly group: number | null;
  readonly at: string;
  readonly readAt: string | null;
}

const noticeColumns = `n.id, n.topic, n.alert_id as alert, n.group_id as "group", n.at, n.read_at as "readAt"`;

/** What a person was told, the latest first; nobody reads further back than this. */
export function listNotices(
  connection: Connection,
  {
    subject,
    markings,
    limit,
  }: { readonly subject: string; readonly markings: readonly number[]; readonly limit: number },
): Promise<StoredNotice[]> {
  return connection.query<StoredNotice>(
    `select ${noticeColumns} from notice n where n.subject = $1 and n.marking_id = any ($2::int[]) order by n.id desc limit $3`,
    [subject, markings, limit],
  );
}

/** Numbers of the markings that the transaction may see; of those under which only the node itself keeps something. */
export async function listMarkings(
  connection: Connection,
  { forNode = false }: { readonly forNode?: boolean } = {},
): Promise<readonly number[]> {
  const rows = await connection.query<{ id: number }>(
    `select id from marking where not $1::boolean or recipients = array['node']`,
    [forNode],
  );
  return rows.map(({ id }) => id);
}

export function listNoticesOf(connection: Connection, message: string): Promise<StoredNotice[]> {
  return connection.query<StoredNotice>(
    `select ${noticeColumns} from notice_delivery d join notice n on n.id = d.notice_id where d.message_id = $1 order by n.id desc`,
    [message],
  );
}

/** Marks as read what is the person's own; `ids` null: all of it. */
export async function markNoticesRead(
  connection: Connection,
  {
    subject,
    ids,
    at,
    markings,
  }: {
    readonly subject: string;
    readonly ids: readonly number[] | null;
    readonly at: string;
    readonly markings: readonly number[];
  },
): Promise<void> {
  await connection.query(
    `update notice set read_at = $3::timestamptz
     where subject = $1 and read_at is null and ($2::bigint[] is null or id = any ($2)) and marking_id = any ($4::int[])`,
    [subject, ids, at, markings],
  );
}

export async function countEvents(connection: Connection, markings: readonly number[]): Promise<number> {
  const [row] = await connection.query<{ waiting: number }>(
    'select count(*)::int as waiting from notice_event where marking_id = any ($1::int[])',
    [markings],
  );
  return row?.waiting ?? 0;
}
