import type { CalendarDate } from '../../../base/index.ts';
import { type DomainIndicator, findIndicator, findWatch, type Watch } from '../../../domains/index.ts';
import { askMethods, directionOf } from '../ask-methods.ts';
import { latestPeriods } from '../judged-periods.ts';
import { layOut, type SeriesGrid } from '../series-grid.ts';
import { firstCovered, firstKnown, type SeriesHistory, seriesKnownOn } from './series-history.ts';

/** What the watch would have said about one period on the day its figure came. */
export interface BacktestPoint {
  readonly period: CalendarDate;
  /** As-of day of the delivery that first had a figure; null: none had. */
  readonly knownOn: CalendarDate | null;
  /**
   * The first delivery brought this period together with its history: how its figures stood when they were new is not
   * known, and what is shown is how they stood in that delivery.
   */
  readonly hindsight: boolean;
  /** As known then; null where only bounds or nothing were. */
  readonly observed: number | null;
  readonly expected: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly score: number | null;
  /** A departure that it would have raised. */
  readonly kind: 'increase' | 'decrease' | null;
  readonly method: string | null;
  /** Why it would have said nothing. */
  readonly reason: string | null;
  /** The figure as known today. */
  readonly today: number | null;
}

export interface BacktestResult {
  readonly outcome: 'watched' | 'not-watched' | 'no-figures';
  readonly points: readonly BacktestPoint[];
  /** Earlier periods were asked for than one answer holds. */
  readonly truncated: boolean;
}

export interface BacktestRange {
  /** First and last period start; absent: the last two years of the series. */
  readonly from?: CalendarDate | undefined;
  readonly to?: CalendarDate | undefined;
}

/** Most periods of one answer: ten years of weeks. */
export const mostPeriods = 520;
const periodsOfTwoYears = { D: 180, W: 104, M: 24, Q: 8, S: 4, A: 4 } as const;

/** Later than any as-of day. */
const endOfTime = '9999-12-31';

/**
 * Replays a watch over a series *as known then*: each period is judged in the vintage that first had a figure of it, against
 * the earlier periods as they stood in that vintage, by the first method that could say something with what came before.
 */
export function backtest(
  history: SeriesHistory,
  { from, to, watch = findWatch(history.series) }: BacktestRange & { readonly watch?: Watch | undefined } = {},
): BacktestResult {
  const indicator = findIndicator(history.series.indicator);
  if (indicator === undefined || watch === undefined) return { outcome: 'not-watched', points: [], truncated: false };
  const now = layOut(seriesKnownOn(history, endOfTime), indicator.absence);
  if (now === null) return { outcome: 'no-figures', points: [], truncated: false };
  const asked = now.periods.filter(
    (period) => (from === undefined || period >= from) && (to === undefined || period <= to),
  );
  const most = from === undefined ? periodsOfTwoYears[history.series.frequency] : mostPeriods;
  const periods = asked.slice(-most);
  const known = firstKnown(history.vintages);
  const replay = replayer(history, indicator, watch);
  const points = periods.map((period): BacktestPoint => {
    const covered = indicator.absence === 'zero' ? firstCovered(history.covered, period) : undefined;
    const knownOn = earliest(known.get(period), covered);
    const today = finite(now.values[now.periods.indexOf(period)]);
    return knownOn === undefined ? { ...nothingKnown, period, today } : { ...replay(period, knownOn), today };
  });
  return { outcome: 'watched', points, truncated: from !== undefined && asked.length > periods.length };
}

const nothingKnown = {
  knownOn: null,
  hindsight: false,
  observed: null,
  expected: null,
  lower: null,
  upper: null,
  score: null,
  kind: null,
  method: null,
  reason: 'missing-value',
} as const;

type Replay = (period: CalendarDate, knownOn: CalendarDate) => Omit<BacktestPoint, 'today'>;

function replayer(history: SeriesHistory, { absence }: DomainIndicator, watch: Watch): Replay {
  const { series, vintages } = history;
  const firstDay = vintages.asOf[0] ?? endOfTime;
  // Many periods came with the same delivery: its grid is laid out once.
  const grids = new Map<CalendarDate, SeriesGrid | null>();
  const gridOf = (day: CalendarDate): SeriesGrid | null => {
    const laidOut = grids.get(day);
    if (laidOut !== undefined) return laidOut;
    const grid = layOut(seriesKnownOn(history, day), absence);
    grids.set(day, grid);
    return grid;
  };
  return (period, knownOn) => {
    const grid = gridOf(knownOn);
    const index = grid?.periods.indexOf(period) ?? -1;
    if (grid === null || index < 0) return { ...nothingKnown, period };
    const fromEnd = grid.periods.length - 1 - index;
    const hindsight = knownOn === firstDay && fromEnd >= latestPeriods[series.frequency];
    const point = { ...nothingKnown, period, knownOn, hindsight, observed: finite(grid.values[index]) };
    const answer = askMethods({
      series,
      watch,
      grid: upTo(grid, index),
      range: { first: index, last: index },
      tested: new Set([index]),
    });
    if (answer.method === null) return { ...point, reason: answer.passedOver.at(-1)?.reason ?? 'too-short' };
    const [detection] = answer.detections;
    if (detection?.status !== 'evaluated') return { ...point, reason: detection?.status ?? 'too-short' };
    const isProvisional = fromEnd < watch.provisionalPeriods;
    const { kind, score } = directionOf(detection, watch, { method: answer.method, isProvisional });
    const { observed, expected, lower, upper } = detection;
    return { ...point, observed, expected, lower, upper, score, kind, method: answer.method.id, reason: null };
  };
}

/** The grid as if it ended at an index: nothing that came later can have a say. Without a spread, so that no field is forgotten. */
function upTo(grid: SeriesGrid, index: number): SeriesGrid {
  const end = index + 1;
  return {
    periods: grid.periods.slice(0, end),
    starts: grid.starts.subarray(0, end),
    values: grid.values.subarray(0, end),
    bounded: grid.bounded.subarray(0, end),
    lowerBounds: grid.lowerBounds.subarray(0, end),
    upperBounds: grid.upperBounds.subarray(0, end),
    standardErrors: grid.standardErrors.subarray(0, end),
    hasStandardErrors: grid.hasStandardErrors,
    weights: grid.weights?.subarray(0, end) ?? null,
    exposure: grid.exposure?.subarray(0, end) ?? null,
  };
}

function earliest(a: CalendarDate | undefined, b: CalendarDate | undefined): CalendarDate | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return a < b ? a : b;
}

function finite(value: number | undefined): number | null {
  return value === undefined || Number.isNaN(value) ? null : value;
}
