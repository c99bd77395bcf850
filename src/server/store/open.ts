import type { Database } from './database.ts';
import { migrate } from './migrate.ts';
import { openPglite } from './pglite.ts';
import { openPostgresql } from './postgresql.ts';

export interface StoreOptions {
  /** PostgreSQL's address; absent: the embedded database in `dataDirectory`. */
  readonly databaseUrl?: string | undefined;
  /** Absent too: an embedded database in memory. */
  readonly dataDirectory?: string | undefined;
}

/** Opens the database and brings its schema up to date. */
export async function openDatabase({ databaseUrl, dataDirectory }: StoreOptions): Promise<Database> {
  const database = databaseUrl === undefined ? await openPglite(dataDirectory) : await openPostgresql(databaseUrl);
  try {
    await migrate(database);
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}
