import type { Connection } from '../../store/index.ts';

/** Does something that is undone alone when it throws; the transaction goes on. */
export async function attempt<Result>(connection: Connection, work: () => Promise<Result>): Promise<Result> {
  await connection.execute('savepoint attempted');
  try {
    const result = await work();
    await connection.execute('release savepoint attempted');
    return result;
  } catch (error) {
    await connection.execute('rollback to savepoint attempted');
    throw error;
  }
}
