import { mkdir } from 'node:fs/promises';
import { setFlagsFromString } from 'node:v8';
import { PGlite, type PGliteInterface, type Transaction, types } from '@electric-sql/pglite';
import { binaryCopyBlobs } from './binary-copy.ts';
import type { Connection, Database, SqlValue } from './database.ts';
import { type DirectoryLock, lockDirectory } from './directory-lock.ts';
import { Endings } from './endings.ts';
import { takeKeyAway } from './primary-key.ts';
import { enter } from './statement.ts';

const keepText = (text: string): string => text;
const parsers = {
  [types.DATE]: keepText,
  [types.TIMESTAMPTZ]: toIsoTimestamp,
  [types.INT8]: Number,
  [types.NUMERIC]: Number,
  [types.BYTEA]: (text: string) => Buffer.from(text.slice(2), 'hex'),
};
const serializers = { [types.BYTEA]: toHexadecimal };

// Where optimised code that calls into WebAssembly is given up in the middle of a call, V8 11.3 (Node 20) can end the whole
// process: "unreachable code" in Deoptimizer::DoComputeBuiltinContinuation, seen twice in some hundred hours of the tests. Such
// calls are not made part of optimised code.
setFlagsFromString('--no-turbo-inline-js-wasm-calls');

/** Opens (or creates) the embedded database in a directory; `undefined` keeps it in memory, for tests. */
export async function openPglite(directory: string | undefined): Promise<Database> {
  let lock: DirectoryLock | undefined;
  if (directory !== undefined) {
    await mkdir(directory, { recursive: true });
    lock = await lockDirectory(directory);
  }
  try {
    const location = directory === undefined ? 'memory://' : `${directory}/pgdata`;
    const engine = await PGlite.create(location, { parsers, serializers });
    await engine.exec('create schema if not exists vigia; set search_path to vigia, public');
    return fromPglite(engine, lock);
  } catch (error) {
    await lock?.release();
    throw error;
  }
}

function fromPglite(engine: PGliteInterface, lock: DirectoryLock | undefined): Database {
  const transact = <Result>(work: (connection: Connection) => Promise<Result>): Promise<Result> =>
    engine.transaction(async (transaction) => {
      const endings = new Endings();
      const result = await work(connect(transaction, endings));
      await endings.run();
      return result;
    });
  return {
    engine: 'pglite',
    read: (clearance, work) =>
      transact(async (connection) => {
        await connection.execute('set transaction isolation level repeatable read, read only');
        await enter(connection, 'vigia_reader', clearance);
        return work(connection);
      }),
    write: (clearance, work) =>
      transact(async (connection) => {
        await enter(connection, 'vigia_writer', clearance);
        return work(connection);
      }),
    own: transact,
    close: async () => {
      await engine.close();
      await lock?.release();
    },
  };
}

function connect(transaction: Transaction, endings: Endings): Connection {
  const query = async <Row>(sql: string, parameters: readonly SqlValue[] = []): Promise<Row[]> =>
    (await transaction.query<Row>(sql, [...parameters])).rows;
  return {
    query,
    execute: async (sql) => {
      await transaction.exec(sql);
    },
    copyBinary: async (target, pieces, { keyAfterwards = false } = {}) => {
      // The embedded engine hands copy data over as a file in its own memory, and only the owner may read files.
      await transaction.exec('reset role');
      const putKeyBack = keyAfterwards ? await takeKeyAway(query, target) : undefined;
      for (const blob of binaryCopyBlobs(pieces, blobBytes)) {
        await transaction.query(`copy ${target} from '/dev/blob' with (format binary)`, [], { blob });
      }
      await putKeyBack?.();
      await transaction.exec('set local role vigia_writer');
    },
    lastly: endings.add,
  };
}

const blobBytes = 8 * 1024 * 1024;

/** The engine's own way makes an object of each byte: a file of 30 MB would take 2 GB. */
function toHexadecimal(bytes: Uint8Array): string {
  return `\\x${Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex')}`;
}

function toIsoTimestamp(text: string): string {
  return new Date(text).toISOString();
}
