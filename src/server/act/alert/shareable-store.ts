import type { Connection } from '../../store/index.ts';

/** Identifiers of what this node says, alerts before the replies, in the order in which they were first said. */
export async function listOwnItems(connection: Connection, owner: string): Promise<readonly string[]> {
  const items = await connection.query<{ readonly uid: string }>(
    `select uid::text from (
       select 1 as kind, created_at, uid from alert where owner = $1 and version > 0
       union all select 2, min(created_at), uid from alert_reply where owner = $1 group by uid
     ) said order by kind, created_at, uid`,
    [owner],
  );
  return items.map(({ uid }) => uid);
}

/** Alerts of this node in the last version that was said. */
export function listOwnVersions(
  connection: Connection,
  { owner, items }: { readonly owner: string; readonly items: readonly string[] },
): Promise<{ readonly alert: number; readonly version: number }[]> {
  return connection.query(
    `select id as alert, version from alert
     where owner = $1 and version > 0 and uid = any ($2::uuid[]) order by id`,
    [owner, items],
  );
}

/** Replies of this node in their latest word. */
export function listOwnReplies(
  connection: Connection,
  { owner, items }: { readonly owner: string; readonly items: readonly string[] },
): Promise<{ readonly uid: string; readonly modifiedAt: string }[]> {
  return connection.query(
    `select uid, max(modified_at) as "modifiedAt" from alert_reply
     where owner = $1 and uid = any ($2::uuid[]) group by uid order by min(created_at), uid`,
    [owner, items],
  );
}
