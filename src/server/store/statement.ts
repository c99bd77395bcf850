import type { Clearance, Connection } from './database.ts';

/** Opens the transaction's frame: role, clearance, path. */
export async function enter(
  connection: Connection,
  role: 'vigia_reader' | 'vigia_writer',
  clearance: Clearance,
): Promise<void> {
  await connection.execute(`set local role ${role}`);
  await connection.query(`select set_config('vigia.clearance', $1, true)`, [JSON.stringify(clearance)]);
}
