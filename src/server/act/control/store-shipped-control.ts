import { createHash } from 'node:crypto';
import { seedItems } from '../../../control/index.ts';
import type { Connection } from '../../store/index.ts';
import { appendVersions, readSeedDigest, storeSeedDigest } from './control-store.ts';

export interface ShippedControlOptions {
  /** Marking of what is published. */
  readonly markingId: number;
  /** ISO 8601 moment. */
  readonly recordedAt: string;
}

/**
 * Stores the shipped matrix as versions of the day it was compiled on, where it differs from the one stored last. Entries
 * that a loader of this node has read stay as it read them. Returns how many versions were appended.
 */
export async function storeShippedControl(
  connection: Connection,
  { markingId, recordedAt }: ShippedControlOptions,
): Promise<number> {
  const items = seedItems();
  const sha256 = createHash('sha256').update(JSON.stringify(items)).digest('hex');
  if ((await readSeedDigest(connection)) === sha256) return 0;
  const appended = await appendVersions(connection, items, { markingId, recordedAt, onlyUnread: true });
  await storeSeedDigest(connection, sha256, markingId);
  return appended.length;
}
