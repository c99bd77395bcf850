import type { Connection } from '../../store/index.ts';

/** Number of the marking that was registered last. */
export async function lastMarking(connection: Connection): Promise<number> {
  const [row] = await connection.query<{ last: number }>('select coalesce(max(id), 0)::int as last from marking');
  return row?.last ?? 0;
}

/** Writes down under which markings somebody brought something, and under which it was stored since; how many there are. */
export async function noteBrought(
  connection: Connection,
  {
    subject,
    markings,
    since,
  }: { readonly subject: string; readonly markings: readonly number[]; readonly since: number | null },
): Promise<number> {
  await connection.query(
    `insert into brought_marking (subject, marking_id)
     select $1, m.id from marking m where m.id = any ($2::int[]) or m.id > $3::int on conflict do nothing`,
    [subject, markings, since],
  );
  return (await listBrought(connection, subject)).length;
}

/** Numbers of the markings under which somebody brought something. */
export async function listBrought(connection: Connection, subject: string): Promise<readonly number[]> {
  const rows = await connection.query<{ id: number }>(
    'select marking_id as id from brought_marking where subject = $1',
    [subject],
  );
  return rows.map(({ id }) => id);
}

export interface Aside {
  readonly objects: number;
  readonly bytes: number;
}

/**
 * What of a peer waits for others, or is kept aside and nobody has decided; what took itself back counts on for a month, so
 * that saying and taking back is no way around.
 */
export async function countAside(connection: Connection, country: string, at: string): Promise<Aside> {
  const [row] = await connection.query<Aside>(
    `select count(*)::int as objects, coalesce(sum(octet_length(content)), 0)::float8 as bytes from (
       select content from waiting_object where country = $1
       union all
       select content from quarantine where country = $1
         and (state = 'held' or (state = 'superseded' and received_at > $2::timestamptz - interval '30 days'))
     ) aside`,
    [country, at],
  );
  return row ?? { objects: 0, bytes: 0 };
}
