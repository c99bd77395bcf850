import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { VigiaError } from '../../base/index.ts';
import { binaryCopyStream } from './binary-copy.ts';
import type { Connection, Database, SqlValue } from './database.ts';
import { Endings } from './endings.ts';
import { takeKeyAway } from './primary-key.ts';
import { enter } from './statement.ts';

const typeIds = { date: 1082, timestamptz: 1184, int8: 20, numeric: 1700 };

/** Connects to a PostgreSQL server (15 or later). */
export async function openPostgresql(url: string, { connections = 8 } = {}): Promise<Database> {
  const types = new pg.TypeOverrides();
  types.setTypeParser(typeIds.date, (text) => text);
  types.setTypeParser(typeIds.timestamptz, (text) => new Date(text).toISOString());
  types.setTypeParser(typeIds.int8, Number);
  types.setTypeParser(typeIds.numeric, Number);
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    types,
    options: '-c search_path=vigia,public -c timezone=UTC',
  });
  pool.on('error', () => {
    // An idle connection broke; the pool opens another when one is asked for, and that failure is reported to the asker.
  });
  try {
    await pool.query('create schema if not exists vigia');
  } catch (error) {
    await pool.end();
    throw new VigiaError(
      'store.unavailable',
      { reason: error instanceof Error ? error.message : String(error) },
      error,
    );
  }
  return fromPool(pool);
}

function fromPool(pool: pg.Pool): Database {
  const transact = async <Result>(
    begin: string,
    work: (connection: Connection) => Promise<Result>,
  ): Promise<Result> => {
    const client = await pool.connect();
    let broken: Error | undefined;
    try {
      await client.query(begin);
      const endings = new Endings();
      const result = await work(connect(client, endings));
      await endings.run();
      await client.query('commit');
      return result;
    } catch (error) {
      await client.query('rollback').catch((reason: unknown) => {
        broken = reason instanceof Error ? reason : new Error(String(reason));
      });
      throw error;
    } finally {
      client.release(broken);
    }
  };
  return {
    engine: 'postgresql',
    read: (clearance, work) =>
      transact('begin isolation level repeatable read read only', async (connection) => {
        await enter(connection, 'vigia_reader', clearance);
        return work(connection);
      }),
    write: (clearance, work) =>
      transact('begin', async (connection) => {
        await enter(connection, 'vigia_writer', clearance);
        return work(connection);
      }),
    own: (work) => transact('begin', work),
    close: () => pool.end(),
  };
}

function connect(client: pg.PoolClient, endings: Endings): Connection {
  const query = async <Row>(sql: string, parameters: readonly SqlValue[] = []): Promise<Row[]> => {
    // The driver types rows as any; `Row` is what the statement was written to give.
    const result = await client.query(sql, [...parameters]);
    return result.rows;
  };
  return {
    query,
    execute: async (sql) => {
      await client.query(sql);
    },
    copyBinary: async (target, pieces, { keyAfterwards = false } = {}) => {
      await client.query('reset role');
      const putKeyBack = keyAfterwards ? await takeKeyAway(query, target) : undefined;
      await pipeline(
        Readable.from(binaryCopyStream(pieces)),
        client.query(copyFrom(`copy ${target} from stdin with (format binary)`)),
      );
      await putKeyBack?.();
      await client.query('set local role vigia_writer');
    },
    lastly: endings.add,
  };
}
