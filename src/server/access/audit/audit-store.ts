import type { Connection } from '../../store/index.ts';

/** Chains entries, given as their canonical JSON, to those that stand; holds the end of the chain until the transaction ends. */
export async function appendAudit(connection: Connection, texts: readonly string[]): Promise<void> {
  await connection.query('select append_audit($1::text[])', [texts]);
}
