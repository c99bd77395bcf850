import pg from 'pg';
import { type Connection, type Database, openDatabase } from '../../src/server/store/index.ts';

const server = process.env['TEST_DATABASE_URL'] ?? '';

/** The engines that can be tested here; PostgreSQL where `TEST_DATABASE_URL` names a server. */
export const engines: readonly Database['engine'][] = server === '' ? ['pglite'] : ['pglite', 'postgresql'];

export interface TestDatabase {
  readonly database: Database;
  readonly close: () => Promise<void>;
}

/** An empty database of that engine: embedded in memory, or a fresh one on the server. */
export async function openEngine(engine: Database['engine']): Promise<TestDatabase> {
  if (engine === 'pglite') {
    const database = await openDatabase({});
    return { database, close: () => database.close() };
  }
  const name = `vigia_engine_${process.pid}_${Math.random().toString(36).slice(2)}`;
  await runOnServer(`create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  const database = await openDatabase({ databaseUrl: url.href });
  return {
    database,
    close: async () => {
      await database.close();
      await runOnServer(`drop database ${name} with (force)`);
    },
  };
}

async function runOnServer(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/** Runs one statement as a role, with or without clearance, and takes it back. */
export async function runAs<Row>(
  database: Database,
  role: 'vigia_reader' | 'vigia_writer',
  clearance: object | undefined,
  sql: string,
): Promise<Row[]> {
  let rows: Row[] = [];
  const undone = new Error('taken back');
  try {
    await database.own(async (connection: Connection) => {
      await connection.execute(`set local role ${role}`);
      if (clearance !== undefined) {
        await connection.query(`select set_config('vigia.clearance', $1, true)`, [JSON.stringify(clearance)]);
      }
      rows = await connection.query<Row>(sql);
      throw undone;
    });
  } catch (error) {
    if (error !== undone) throw error;
  }
  return rows;
}
