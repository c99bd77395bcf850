import type { FigureLine, IndicatorEntry, SeriesNowcast } from '../../api/index.ts';
import type { BandPoint } from '../../charts/index.ts';

type NowcastPoint = SeriesNowcast['points'][number];

/** The series whose figures can be completed: one line, as its source counts it, not a rate and not a sum of ours. */
export function seriesToComplete(
  lines: readonly FigureLine[],
  { indicator, isRate }: { readonly indicator: Pick<IndicatorEntry, 'kind'>; readonly isRate: boolean },
): number | null {
  const [line] = lines;
  if (line === undefined || lines.length > 1 || line.added > 1 || isRate || indicator.kind !== 'count') return null;
  return line.series[0] ?? null;
}

/** The widest interval of an estimate. */
export function widest<Interval extends { readonly level: number }>(intervals: readonly Interval[]): Interval | null {
  return intervals.reduce<Interval | null>(
    (found, one) => (found === null || one.level > found.level ? one : found),
    null,
  );
}

/** Beyond this ratio of its ends an interval tells nobody anything: the estimate is not shown. */
const widestTold = 3;

/** Periods whose estimate says something. */
export function tellingPoints(points: readonly NowcastPoint[]): readonly NowcastPoint[] {
  return points.filter(({ nowcast }) => {
    const interval = widest(nowcast?.intervals ?? []);
    return interval !== null && interval.low > 0 && interval.high <= widestTold * interval.low;
  });
}

/** What is likely to be known in the end, drawn as a band beside what is reported. */
export function nowcastBand(points: readonly NowcastPoint[]): readonly BandPoint[] {
  return tellingPoints(points).flatMap(({ period, nowcast }) => {
    if (nowcast === null) return [];
    const interval = widest(nowcast.intervals);
    return [{ date: period, expected: nowcast.value, lower: interval?.low ?? null, upper: interval?.high ?? null }];
  });
}
