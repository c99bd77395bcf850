import pg from 'pg';

/** Where the node of a test keeps its data. */
export interface TestStorage {
  readonly options: { readonly databaseUrl?: string };
  readonly release: () => Promise<void>;
}

const inMemory: TestStorage = { options: {}, release: async () => undefined };

/**
 * In memory; with `TEST_ENGINE=postgresql` a fresh database on the server of `TEST_DATABASE_URL`, so that every test of a node
 * can be run there too.
 */
export async function takeStorage(): Promise<TestStorage> {
  const engine = process.env['TEST_ENGINE'] ?? 'pglite';
  if (engine === 'pglite') return inMemory;
  const server = process.env['TEST_DATABASE_URL'];
  if (engine !== 'postgresql' || server === undefined)
    throw new Error('TEST_ENGINE=postgresql needs TEST_DATABASE_URL');
  const name = `vigia_node_${process.pid}_${Math.random().toString(36).slice(2)}`;
  await runOnServer(server, `create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return {
    options: { databaseUrl: url.href },
    release: () => runOnServer(server, `drop database ${name} with (force)`),
  };
}

async function runOnServer(connectionString: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
