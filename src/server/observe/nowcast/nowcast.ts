import type { NowcastPoint, NowcastReason, SeriesEntry, SeriesNowcast } from '../../../api/index.ts';
import type { CalendarDate } from '../../../base/index.ts';
import { type FittedNowcast, nowcastByCompleteness } from '../../../detect/index.ts';
import { findIndicator } from '../../../domains/index.ts';
import type { Connection } from '../../store/index.ts';
import { findSeries } from '../query/series-store.ts';
import { type StoredFigure, type Vintage, vintagesOf } from './nowcast-store.ts';
import { readTriangle } from './read-triangle.ts';
import { lagInMonths, longestLag, mostVintages, standingOn } from './reporting-history.ts';

const method = { id: 'nowcast-completeness', version: '1.0.0' } as const;

interface NowcastRequest {
  readonly id: number;
  /** Only what was known on this day; absent: everything. */
  readonly asKnownOn: CalendarDate | undefined;
}

/** Completes the recent figures of a series by what earlier vintages of it and of its kind grew to. */
export async function readNowcast(connection: Connection, { id, asKnownOn }: NowcastRequest): Promise<SeriesNowcast> {
  const series = await findSeries(connection, id);
  const vintages = (await vintagesOf(connection, id, asKnownOn)).slice(-mostVintages);
  const last = vintages.at(-1);
  const isCount = findIndicator(series.indicator)?.kind === 'count';
  const about = { series, asKnownOn: asKnownOn ?? null, method };
  const empty = {
    vintages: vintages.map(({ asOf }) => asOf),
    series: 0,
    pairs: 0,
    shortestLag: null,
    longestLag: null,
  };
  if (last === undefined) {
    const reason = isCount ? 'too-few-vintages' : 'not-a-count';
    return { ...about, reason, triangle: empty, model: null, points: [] };
  }

  const { pairs, histories } = await readTriangle(connection, { id, frequency: series.frequency, vintages, asKnownOn });
  const own = histories.filter(([first]) => first?.series === id);
  const fit: Fit = isCount ? nowcastByCompleteness(pairs) : { status: 'not-a-count' };
  return {
    ...about,
    reason: fit.status === 'fitted' ? null : fit.status,
    triangle: {
      ...empty,
      series: new Set(pairs.map(({ group }) => group)).size,
      pairs: pairs.length,
      shortestLag: pairs.length === 0 ? null : Math.min(...pairs.map(({ earlierLag }) => earlierLag)),
      longestLag: pairs.length === 0 ? null : Math.max(...pairs.map(({ laterLag }) => laterLag)),
    },
    model: fit.status === 'fitted' ? modelOf(fit) : null,
    points: own.flatMap((history) => pointOf(standingOn(history, last.asOf), { series, last, fit })),
  };
}

type Fit = FittedNowcast | { readonly status: NowcastReason };

function modelOf({ model, heldOut }: FittedNowcast): NonNullable<SeriesNowcast['model']> {
  const { timeConstant, deficit, betweenGroups, matureLag } = model;
  return {
    timeConstant,
    completenessAtOnce: Math.exp(-deficit),
    betweenSeries: Math.sqrt(betweenGroups),
    matureLag,
    heldOut,
  };
}

interface PointContext {
  readonly series: SeriesEntry;
  readonly last: Vintage;
  readonly fit: Fit;
}

/** One recent period; none for older ones than the longest lag, or of which nothing is known. */
function pointOf(figure: StoredFigure | undefined, { series, last, fit }: PointContext): NowcastPoint[] {
  if (figure === undefined) return [];
  const { period, value, bounded } = figure;
  const lag = lagInMonths(period, series.frequency, last.asOf);
  if (lag < 0 || lag > longestLag[series.frequency]) return [];
  const point = { period, lag, reported: value };
  const none = { completeness: null, nowcast: null };
  if (value === null) return [{ ...point, reason: bounded ? 'bounded-value' : 'missing-value', ...none }];
  if (fit.status !== 'fitted') return [{ ...point, reason: fit.status, ...none }];
  // The series itself is the first of its kind.
  const found = fit.predict({ group: 0, lag, reported: value, pending: Number.NaN });
  if (found === null) return [{ ...point, reason: 'missing-value', ...none }];
  return [
    {
      ...point,
      reason: null,
      completeness: { value: found.completeness, intervals: [...found.completenessIntervals] },
      nowcast: { value: found.nowcast, intervals: [...found.nowcastIntervals] },
    },
  ];
}
