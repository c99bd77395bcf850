import type { FigureScreen } from '../../observe/index.ts';
import type { AlertContext, AlertOptions } from './alert-context.ts';
import { type EvidenceQuery, listEvidenceTables } from './evidence-store.ts';

/**
 * What whoever asks gets of the series behind evidence: in an alert nobody finds figures that Explore withholds from them.
 * Judging a table reads it whole, so that it is asked for before the transaction that uses it.
 */
export async function screenEvidence(
  { database, clearance, reader, now }: AlertContext,
  { figures }: Pick<AlertOptions, 'figures'>,
  evidence: EvidenceQuery,
): Promise<FigureScreen> {
  const tables = await database.read(clearance, (connection) => listEvidenceTables(connection, evidence));
  return figures.screenFor(reader, now().toISOString(), tables);
}
