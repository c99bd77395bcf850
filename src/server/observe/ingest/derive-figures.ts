import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import type { Source } from '../../../sources/index.ts';
import { Reading } from '../../../sources/index.ts';
import type { Connection } from '../../store/index.ts';
import { insertCoverage, laterDeliveries } from './delivery-store.ts';
import { type FigureCounts, forgetDerivedFigures, type Vintage } from './figure-store.ts';
import { mergeVintage } from './merge-vintage.ts';
import { recordsAsKnown } from './record-store.ts';
import { clearStagedFigures } from './staged-store.ts';
import { Staging } from './staging.ts';

/**
 * Figures that follow from records: counted over all records known with the delivery, and, where it arrived late, counted
 * anew for every later one. Returns the counts of the delivery itself.
 */
export async function deriveFigures(
  connection: Connection,
  source: Source,
  vintage: Vintage,
  { first, directory }: { readonly first: boolean; readonly directory: string },
): Promise<FigureCounts> {
  const counts = await deriveVintage(connection, source, vintage, { first, directory });
  for (const later of await laterDeliveries(connection, source.id, vintage.asOf, vintage.deliveryId)) {
    const again = { ...vintage, deliveryId: later.id, asOf: later.as_of };
    await forgetDerivedFigures(connection, again);
    await deriveVintage(connection, source, again, { first: false, directory });
  }
  return counts;
}

async function deriveVintage(
  connection: Connection,
  source: Source,
  vintage: Vintage,
  { first, directory }: { readonly first: boolean; readonly directory: string },
): Promise<FigureCounts> {
  const records = await recordsAsKnown(connection, source.id, vintage.asOf, vintage.deliveryId);
  const staging = new Staging(await mkdtemp(join(directory, 'derived-')));
  try {
    const reading = new Reading(source, staging);
    reading.afterRows(() => source.derive?.(records, reading));
    await clearStagedFigures(connection);
    await staging.copySeries(connection);
    await insertCoverage(connection, vintage.deliveryId, reading.coverage, true);
    return await mergeVintage(connection, vintage, staging, { first, late: false });
  } finally {
    staging.remove();
  }
}
