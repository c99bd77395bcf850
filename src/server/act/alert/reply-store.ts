import type { AlertReply } from '../../../model/index.ts';
import type { Connection } from '../../store/index.ts';

/** What a reply says, without whose it is and when. */
export type ReplyContent = Omit<
  AlertReply,
  'id' | 'alert' | 'owner' | 'kind' | 'createdAt' | 'modifiedAt' | 'retracted'
>;

export interface StoredReply {
  readonly uid: string;
  readonly owner: string;
  readonly kind: AlertReply['kind'];
  readonly createdAt: string;
  readonly modifiedAt: string;
  readonly by: string | null;
  readonly retracted: boolean;
  readonly content: ReplyContent;
}

const replyColumns = `r.uid, r.owner, r.kind, r.created_at as "createdAt", r.modified_at as "modifiedAt", r.by_whom as by,
  r.retracted, r.content`;

/** The latest word of every reply to an alert, in the order in which they were first made. */
export function listReplies(connection: Connection, alert: number): Promise<StoredReply[]> {
  return connection.query<StoredReply>(
    `select * from (
       select distinct on (r.uid) ${replyColumns} from alert_reply r where r.alert_id = $1 order by r.uid, r.modified_at desc
     ) latest order by "createdAt", uid`,
    [alert],
  );
}

/** The latest word of one reply, and the alert that it is about. */
export async function findReply(
  connection: Connection,
  uid: string,
): Promise<(StoredReply & { readonly alert: number }) | undefined> {
  const [row] = await connection.query<StoredReply & { readonly alert: number }>(
    `select ${replyColumns}, r.alert_id as alert from alert_reply r where r.uid = $1::uuid order by r.modified_at desc limit 1`,
    [uid],
  );
  return row;
}

/** Whether this very word of a reply is stored already. */
export async function holdsReply(connection: Connection, uid: string, modifiedAt: string): Promise<boolean> {
  const rows = await connection.query(
    'select 1 from alert_reply where uid = $1::uuid and modified_at = $2::timestamptz',
    [uid, modifiedAt],
  );
  return rows.length > 0;
}

export async function insertReply(
  connection: Connection,
  reply: StoredReply & { readonly alert: number; readonly markingId: number },
): Promise<void> {
  const { uid, modifiedAt, alert, owner, kind, createdAt, by, retracted, content, markingId } = reply;
  await connection.query(
    `insert into alert_reply (uid, modified_at, alert_id, owner, kind, created_at, by_whom, retracted, content, marking_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9::jsonb, $10)`,
    [uid, modifiedAt, alert, owner, kind, createdAt, by, retracted, JSON.stringify(content), markingId],
  );
}

/** One word of a reply, as nodes pass it to each other. */
export async function readReply(connection: Connection, uid: string, modifiedAt: string): Promise<AlertReply> {
  const [row] = await connection.query<StoredReply & { readonly alert: string }>(
    `select ${replyColumns}, a.uid as alert from alert_reply r join alert a on a.id = r.alert_id
     where r.uid = $1::uuid and r.modified_at = $2::timestamptz`,
    [uid, modifiedAt],
  );
  if (row === undefined) throw new Error(`there is no reply ${uid}`);
  const { alert, owner, kind, createdAt, retracted, content } = row;
  return { id: uid, alert, owner, kind, createdAt, modifiedAt, retracted, ...content };
}
