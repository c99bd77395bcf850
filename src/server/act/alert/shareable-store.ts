import type { Connection } from '../../store/index.ts';

/** Alerts of this node in the last version that was said; `items` null: all of them. */
export function listOwnVersions(
  connection: Connection,
  { owner, items }: { readonly owner: string; readonly items: readonly string[] | null },
): Promise<{ readonly alert: number; readonly version: number }[]> {
  return connection.query(
    `select id as alert, version from alert
     where owner = $1 and version > 0 and ($2::text[] is null or uid::text = any ($2)) order by id`,
    [owner, items],
  );
}

/** Replies of this node in their latest word. */
export function listOwnReplies(
  connection: Connection,
  { owner, items }: { readonly owner: string; readonly items: readonly string[] | null },
): Promise<{ readonly uid: string; readonly modifiedAt: string }[]> {
  return connection.query(
    `select uid, max(modified_at) as "modifiedAt" from alert_reply
     where owner = $1 and ($2::text[] is null or uid::text = any ($2)) group by uid order by min(created_at), uid`,
    [owner, items],
  );
}
