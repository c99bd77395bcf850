import { VigiaError } from '../../../base/index.ts';
import type { Source } from '../../../sources/index.ts';
import { actAsNodeFor, readMarkings } from '../../access/index.ts';
import type { ObserveContext } from '../context.ts';
import { markingOf } from './store-delivery.ts';

/** Throws where whoever brings a file could not see what would be stored of it: its report would tell of what is there. */
export async function requireReadBack(context: ObserveContext, source: Source): Promise<void> {
  const { database, reader, clearance } = context;
  const markingId = await actAsNodeFor(reader, () =>
    database.write(context.clearance, (connection) => markingOf(connection, source)),
  );
  const visible = await database.read(clearance, (connection) => readMarkings(connection, [markingId]));
  if (visible.length === 0) throw new VigiaError('access.above-clearance', { tlp: source.marking.tlp });
}
