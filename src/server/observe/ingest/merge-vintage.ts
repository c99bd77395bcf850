import type { Connection } from '../../store/index.ts';
import {
  type FigureCounts,
  registerSeries,
  restateLaterDeliveries,
  stageFigures,
  storeChangedFigures,
  storeFirstFigures,
  storeWithdrawals,
  summariseSeries,
  type Vintage,
} from './figure-store.ts';
import type { Staging } from './staging.ts';

/** Stores the staged figures as the given vintage: only cells that are new, changed or gone. */
export async function mergeVintage(
  connection: Connection,
  vintage: Vintage,
  staging: Staging,
  { first, late }: { readonly first: boolean; readonly late: boolean },
): Promise<FigureCounts> {
  const numbers = await registerSeries(connection, vintage);
  if (first) return storeFirstFigures(connection, vintage, staging, numbers);
  await stageFigures(connection, staging, numbers);
  const counts = await storeChangedFigures(connection, vintage);
  const withdrawn = await storeWithdrawals(connection, vintage);
  if (late) await restateLaterDeliveries(connection, vintage);
  await summariseSeries(connection, vintage);
  return { ...counts, withdrawn };
}
