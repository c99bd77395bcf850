import type { Connection } from './database.ts';

/**
 * Does something inside a transaction that may fail alone: when it throws, nothing of it stays, and the transaction goes on.
 * What it wants done last is done with the transaction, if it did not fail.
 */
export async function withSavepoint<Result>(
  connection: Connection,
  work: (connection: Connection) => Promise<Result>,
): Promise<Result> {
  const last: (() => Promise<void>)[] = [];
  const within: Connection = {
    query: (sql, parameters) => connection.query(sql, parameters),
    execute: (sql) => connection.execute(sql),
    copyBinary: (target, pieces, options) => connection.copyBinary(target, pieces, options),
    lastly: (later) => last.push(later),
  };
  await connection.execute('savepoint vigia_part');
  try {
    const result = await work(within);
    await connection.execute('release savepoint vigia_part');
    for (const later of last) connection.lastly(later);
    return result;
  } catch (error) {
    await connection.execute('rollback to savepoint vigia_part; release savepoint vigia_part');
    throw error;
  }
}
