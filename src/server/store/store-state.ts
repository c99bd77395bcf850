import type { Database } from './database.ts';

/** What an operator wants to know of the database. */
export interface StoreState {
  readonly engine: Database['engine'];
  /** As the database says it. */
  readonly version: string;
  readonly migrations: readonly string[];
  readonly bytes: number;
}

export async function readStoreState(database: Database): Promise<StoreState> {
  return database.own(async (connection) => {
    const [about] = await connection.query<{ version: string; bytes: number }>(
      `select current_setting('server_version') as version, pg_database_size(current_database()) as bytes`,
    );
    const migrations = await connection.query<{ name: string }>('select name from migration order by name');
    if (about === undefined) throw new Error('the database says nothing of itself');
    return { engine: database.engine, ...about, migrations: migrations.map(({ name }) => name) };
  });
}
