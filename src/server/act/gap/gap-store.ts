import type { Connection } from '../../store/index.ts';

/** Changes whenever what a reader may see of deliveries, or of what reported names mean, does. */
export async function readSightingVersion(connection: Connection): Promise<string> {
  const [row] = await connection.query<{ version: string }>(
    `select (select count(*) || ':' || coalesce(max(id), 0) from delivery) || '/' ||
       (select coalesce(max(id), 0) from substance_identification) as version`,
  );
  return row?.version ?? '';
}
