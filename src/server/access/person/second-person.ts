import { VigiaError } from '../../../base/index.ts';
import type { Connection } from '../../store/index.ts';
import { nodeClearanceFor } from '../as-node.ts';
import { withClearance } from '../clearance-store.ts';
import { minutesAfter } from '../people-context.ts';
import type { Reader } from '../reader.ts';
import { wasHelpedIn } from './person-store.ts';

/** A link is good for a day, and what comes in by it for another. */
const minutesOfDependence = 2 * 24 * 60;

/**
 * Throws where a reader would be second person to somebody who shortly before gave them rights or a link: an administrator
 * could otherwise make their own second person, or come in as one.
 */
export async function requireIndependent(
  connection: Connection,
  { reader, at, authors }: { readonly reader: Reader; readonly at: string; readonly authors: readonly string[] },
): Promise<void> {
  const others = authors.filter((author) => author !== reader.subject);
  if (reader.kind !== 'person' || others.length === 0) return;
  const question = { subject: reader.subject, by: others, since: minutesAfter(at, -minutesOfDependence) };
  const dependent = await withClearance(connection, nodeClearanceFor(reader, at), () =>
    wasHelpedIn(connection, question),
  );
  if (dependent) throw new VigiaError('access.second-person-new');
}
