import type { Clearance, Connection } from '../store/index.ts';

/**
 * Does part of a transaction under another clearance, for what the node does because a person decided something: the budget
 * of a day counts groups that the person does not see. Where the work fails, so does the whole transaction.
 */
export async function withClearance<Result>(
  connection: Connection,
  clearance: Clearance,
  work: () => Promise<Result>,
): Promise<Result> {
  const [before] = await connection.query<{ clearance: string }>(
    `select coalesce(current_setting('vigia.clearance', true), '') as clearance`,
  );
  await setClearance(connection, JSON.stringify(clearance));
  const result = await work();
  await setClearance(connection, before?.clearance ?? '');
  return result;
}

function setClearance(connection: Connection, text: string): Promise<unknown> {
  return connection.query(`select set_config('vigia.clearance', $1, true)`, [text]);
}

/**
 * What a reader sees at this moment, as a text that is the same for all who see the same. What is kept in memory is kept
 * under it: it changes with rights, and when an embargo ends or something expires.
 */
export async function readVisibility(connection: Connection): Promise<string> {
  const [row] = await connection.query<{ visible: string }>(
    `select coalesce((select string_agg(id::text, ',' order by id) from unnest(visible_markings()) as seen (id)), '') as visible`,
  );
  return row?.visible ?? '';
}
