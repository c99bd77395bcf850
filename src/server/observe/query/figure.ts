import type { Figure, FigureLine, FigurePoint, FigureQuery } from '../../../api/index.ts';
import { type CalendarDate, groupBy, nextPeriod, VigiaError } from '../../../base/index.ts';
import { type DomainIndicator, findIndicator } from '../../../domains/index.ts';
import { findPopulation } from '../../../model/index.ts';
import type { Connection } from '../../store/index.ts';
import { type FigureScreen, withheldCell } from '../figure-guard.ts';
import { type PlannedLine, planLines } from './figure-lines.ts';
import {
  asOfDates,
  type CoveredSpan,
  coveredSpans,
  type FigureCell,
  figureCells,
  figureSeries,
} from './figure-store.ts';
import { trendOf } from './figure-trend.ts';

const mostLines = 200;
const mostSeriesListed = 200;

/** Answers what Explore asks; a point is withheld where the screen withholds any part of it. */
export async function readFigure(connection: Connection, query: FigureQuery, screen?: FigureScreen): Promise<Figure> {
  const indicator = findIndicator(query.indicator);
  if (indicator === undefined) throw new VigiaError('request.invalid', { problem: `indicator: ${query.indicator}` });
  const planned = planLines(await figureSeries(connection, query), indicator, query);
  const lines = planned.slice(0, mostLines);
  const sources = [...new Set(lines.map((line) => line.source))];
  const found = await figureCells(connection, lines, query);
  const cells = screen === undefined ? found : await screenCells(connection, found, { lines, query, screen });
  const spans = indicator.absence === 'zero' ? await coveredSpans(connection, sources, query.asKnownOn) : [];
  const byLine = groupBy(cells, (cell) => cell.line);
  return {
    indicator: indicator.id,
    unit: query.per === '100000' ? '/100000.{inhabitants}' : indicator.unit,
    asKnownOn: query.asKnownOn ?? null,
    asOfDates: await asOfDates(connection, sources),
    lines: lines.map((line, index) => figureLine(line, byLine.get(index) ?? [], { spans, query, indicator })),
    truncated: planned.length > lines.length,
    training: lines.some((line) => line.training),
  };
}

interface Screened {
  readonly lines: readonly PlannedLine[];
  readonly query: FigureQuery;
  readonly screen: FigureScreen;
}

/** The parts of a sum are looked at one by one: a sum shows a withheld part to whoever knows the others. */
async function screenCells(
  connection: Connection,
  cells: readonly FigureCell[],
  { lines, query, screen }: Screened,
): Promise<readonly FigureCell[]> {
  const { indicator } = query;
  const parts = lines.flatMap(({ source, series }, line) =>
    screen.shows({ source, indicator }) ? [] : series.map((id) => ({ line, source, series: [id], id })),
  );
  if (parts.length === 0) return cells;
  const withheld = new Set<string>();
  for (const { line: number, period, asOf } of await figureCells(connection, parts, query)) {
    const part = parts[number];
    if (part === undefined) throw new Error('a figure came that nobody asked for');
    const { line, source, id } = part;
    if (screen.withholds({ series: id, period, asOf }, { source, indicator })) withheld.add(`${line}|${period}`);
  }
  return cells.map((cell) => (withheld.has(`${cell.line}|${cell.period}`) ? { ...cell, ...withheldCell } : cell));
}

interface Asked {
  readonly spans: readonly CoveredSpan[];
  readonly query: FigureQuery;
  readonly indicator: DomainIndicator;
}

function figureLine(line: PlannedLine, cells: readonly FigureCell[], { spans, query, indicator }: Asked): FigureLine {
  const counted = withZeros(line, cells.map(toPoint), spans, query);
  const isRate = query.per === '100000';
  const { source, place, substance, frequency, window, dimensions, latestAsOf, tlp } = line;
  const points = isRate ? counted.map((point) => perInhabitants(point, place)) : counted;
  return {
    key: line.key,
    source,
    place,
    substance,
    frequency,
    window,
    dimensions: { ...dimensions },
    tlp,
    added: line.series.length,
    series: line.series.slice(0, mostSeriesListed),
    latestAsOf,
    points,
    trend: trendOf(line, points, { indicator, isRate }),
  };
}

function toPoint(cell: FigureCell): FigurePoint {
  return {
    period: cell.period,
    value: cell.value,
    low: cell.low ?? null,
    high: cell.high ?? null,
    status: cell.status,
    confidentiality: cell.confidentiality ?? 'F',
    reason: cell.reason ?? null,
    asOf: cell.asOf,
  };
}

/** Periods that a delivery covers and in which nothing is listed are zeros, where the indicator says so. */
function withZeros(
  line: PlannedLine,
  points: FigurePoint[],
  spans: readonly CoveredSpan[],
  query: FigureQuery,
): FigurePoint[] {
  const known = new Map(points.map((point) => [point.period, point]));
  for (const span of spans) {
    if (span.source !== line.source || span.dataset !== line.dataset || span.frequency !== line.frequency) continue;
    for (let period: CalendarDate = span.first; period <= span.last; period = nextPeriod(period, span.frequency)) {
      if ((query.from !== undefined && period < query.from) || (query.to !== undefined && period > query.to)) continue;
      if (!known.has(period)) known.set(period, zeroPoint(period, span.asOf));
    }
  }
  return [...known.values()].sort((a, b) => (a.period < b.period ? -1 : 1));
}

function zeroPoint(period: CalendarDate, asOf: CalendarDate): FigurePoint {
  return { period, value: 0, low: null, high: null, status: 'A', confidentiality: 'F', reason: null, asOf };
}

function perInhabitants(point: FigurePoint, place: string): FigurePoint {
  const population = findPopulation(place, Number(point.period.slice(0, 4)));
  if (population === null)
    return { ...point, value: null, low: null, high: null, status: 'M', reason: 'not-applicable' };
  const rate = (value: number | null): number | null => (value === null ? null : (value / population) * 100_000);
  return { ...point, value: rate(point.value), low: rate(point.low), high: rate(point.high) };
}
