import type { Connection } from './database.ts';

/**
 * Takes the primary key from a table that is empty; returns how to put it back, or nothing where the table holds rows. The
 * table is locked first, so that it stays as empty as it was found.
 */
export async function takeKeyAway(
  query: Connection['query'],
  table: string,
): Promise<(() => Promise<void>) | undefined> {
  const [filled] = await query(`select from ${table} limit 1`);
  if (filled !== undefined) return undefined;
  await query(`lock table ${table} in access exclusive mode`);
  const [filledSince] = await query(`select from ${table} limit 1`);
  const [key] = await query<{ name: string; definition: string }>(
    `select quote_ident(conname) as name, pg_get_constraintdef(oid) as definition from pg_constraint
     where conrelid = $1::regclass and contype = 'p'`,
    [table],
  );
  if (filledSince !== undefined || key === undefined) return undefined;
  await query(`alter table ${table} drop constraint ${key.name}`);
  return async () => {
    await query(`alter table ${table} add constraint ${key.name} ${key.definition}`);
  };
}
