import type { CalendarDate } from '../../../base/index.ts';
import { nowcastByCompleteness } from '../../../detect/index.ts';
import { findIndicator } from '../../../domains/index.ts';
import type { Connection } from '../../store/index.ts';
import { findSeries } from '../query/series-store.ts';
import { vintagesOf } from './nowcast-store.ts';
import { readTriangle } from './read-triangle.ts';
import { lagInMonths, mostVintages, standingOn } from './reporting-history.ts';

/** Share of figures that the bounds are to hold. */
const level = 0.95;

/** What recent counts of a series will come to, by period: whole numbers. */
export type NowcastBounds = ReadonlyMap<CalendarDate, { readonly low: number; readonly high: number }>;

/**
 * Where recent figures of series end up, by what earlier vintages of them and of their kind grew to; each kind is fitted once.
 * Nothing of a series that does not count, or of which too few vintages are known.
 */
export async function nowcastBounds(
  connection: Connection,
  series: readonly number[],
  asKnownOn: CalendarDate,
): Promise<ReadonlyMap<number, NowcastBounds>> {
  const bounds = new Map<number, NowcastBounds>();
  for (const id of series) {
    if (bounds.has(id)) continue;
    bounds.set(id, new Map());
    for (const [one, found] of await boundsOfAKind(connection, id, asKnownOn)) bounds.set(one, found);
  }
  return bounds;
}

async function boundsOfAKind(
  connection: Connection,
  id: number,
  asKnownOn: CalendarDate,
): Promise<ReadonlyMap<number, NowcastBounds>> {
  const { indicator, frequency } = await findSeries(connection, id);
  const vintages = (await vintagesOf(connection, id, asKnownOn)).slice(-mostVintages);
  const last = vintages.at(-1);
  if (last === undefined || findIndicator(indicator)?.kind !== 'count') return new Map();
  const { pairs, histories, groups } = await readTriangle(connection, { id, frequency, vintages, asKnownOn });
  const fit = nowcastByCompleteness(pairs);
  if (fit.status !== 'fitted') return new Map();
  const bounds = new Map(
    [...groups.keys()].map((one) => [one, new Map<CalendarDate, { low: number; high: number }>()]),
  );
  for (const history of histories) {
    const figure = standingOn(history, last.asOf);
    const lag = figure === undefined ? -1 : lagInMonths(figure.period, frequency, last.asOf);
    // A source may call figures provisional for longer than they usually grow: as far as vintages tell, they are bounded too.
    if (figure === undefined || figure.value === null || lag < 0 || lag > fit.model.matureLag) continue;
    const group = groups.get(figure.series) ?? -1;
    const found = fit.predict({ group, lag, reported: figure.value, pending: Number.NaN }, [level]);
    const [interval] = found?.nowcastIntervals ?? [];
    if (interval === undefined) continue;
    bounds.get(figure.series)?.set(figure.period, { low: Math.floor(interval.low), high: Math.ceil(interval.high) });
  }
  return bounds;
}
