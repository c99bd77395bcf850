import type { Connection } from '../../store/index.ts';

export interface NewStatus {
  readonly id: string;
  /** Who posted. */
  readonly subject: string;
  readonly requestedAt: string;
  readonly content: string;
  readonly markingId: number;
}

export async function insertStatus(
  connection: Connection,
  { id, subject, requestedAt, content, markingId }: NewStatus,
): Promise<void> {
  await connection.query(
    `insert into taxii_status (id, subject, requested_at, content, marking_id)
     values ($1::uuid, $2, $3::timestamptz, $4, $5)`,
    [id, subject, requestedAt, content, markingId],
  );
}

/** What became of what this subject posted; nobody else is told. */
export async function findStatus(connection: Connection, id: string, subject: string): Promise<string | undefined> {
  const [found] = await connection.query<{ content: string }>(
    'select content from taxii_status where id = $1::uuid and subject = $2',
    [id, subject],
  );
  return found?.content;
}

/** Forgets what was asked before a moment. */
export async function forgetStatus(connection: Connection, before: string): Promise<void> {
  await connection.query('delete from taxii_status where requested_at < $1::timestamptz', [before]);
}
