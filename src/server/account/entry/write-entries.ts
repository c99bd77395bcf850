import { authorise } from '../../access/index.ts';
import type { Connection } from '../../store/index.ts';
import type { AccountContext } from '../context.ts';
import type { EntryKind } from './entry-kind.ts';
import { lockEntries } from './entry-store.ts';

/** Writes entries of one or several kinds in one transaction: all of them are stored, or none. */
export async function writeEntries<Result>(
  { database, clearance, reader }: AccountContext,
  kinds: readonly EntryKind[],
  work: (connection: Connection) => Promise<Result>,
): Promise<Result> {
  authorise(reader, 'commitment.edit');
  return database.write(clearance, async (connection) => {
    await lockEntries(connection, kinds);
    return work(connection);
  });
}
