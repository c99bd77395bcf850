import type { CalendarDate, Frequency } from '../../base/index.ts';
import type { SeriesData } from './series-data.ts';

/** Latest periods judged when a series is scanned for the first time: history is not news. */
export const latestPeriods: Readonly<Record<Frequency, number>> = { D: 14, W: 4, M: 3, Q: 2, S: 1, A: 1 };

/** How far back a changed figure can still raise a signal: about a year. */
const horizon: Readonly<Record<Frequency, number>> = { D: 90, W: 52, M: 12, Q: 4, S: 2, A: 1 };

export interface JudgedPeriods {
  readonly first: number;
  readonly last: number;
  /** Indices at which a new signal may be raised and which are tests of this scan. */
  readonly tested: ReadonlySet<number>;
}

/**
 * Which periods a scan looks at. First scan: the latest few. Later: the latest period, those whose figure changed or came
 * since, at most a year back; and every period that already has a signal, so that it is updated or closed.
 */
export function judgedPeriods(series: SeriesData, periods: readonly CalendarDate[]): JudgedPeriods {
  const last = periods.length - 1;
  const tested = new Set<number>([last]);
  if (series.scannedBy === null) {
    for (let step = 1; step < latestPeriods[series.frequency]; step += 1) if (last - step >= 0) tested.add(last - step);
  } else {
    const oldest = Math.max(0, last - horizon[series.frequency] + 1);
    for (const [at, period] of series.periods.entries()) {
      if ((series.deliveries[at] ?? 0) <= series.scannedBy) continue;
      const index = periods.indexOf(period, oldest);
      if (index >= oldest) tested.add(index);
    }
  }
  let first = Math.min(...tested);
  for (const period of series.signalPeriods) {
    const index = periods.indexOf(period);
    if (index >= 0 && index < first) first = index;
  }
  return { first, last, tested };
}
