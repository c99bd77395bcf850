import { formatFigure, formatMonthName } from '../base/index.ts';
import { linePath, lonePoints, type Placed, placeAll, splitProvisional } from './line-paths.ts';
import { lightPalette, type Palette } from './palette.ts';
import { drawing, element, escapeXml } from './svg-text.ts';
import { estimateTextWidth } from './text-width.ts';
import type { TimeTick } from './time-scale.ts';
import { layoutTimeSeries, type TimeSeriesLayout, tickSize } from './time-series-layout.ts';
import type { SeriesPoint, TimeSeriesSpec } from './time-series-spec.ts';

/** A figure that stands on paper: nobody points at it. */
export interface StillFigure {
  readonly width: number;
  readonly height: number;
  readonly palette?: Palette;
}

const legendHeight = 24;

/**
 * One line with its bounds as an SVG document, for reports: axes, provisional shade, ranges of what is withheld, gaps, legend.
 * The same marks in the same places as on a screen. Null: there is nothing to draw.
 */
export function timeSeriesSvg(
  spec: TimeSeriesSpec,
  { width, height, palette = lightPalette }: StillFigure,
): string | null {
  const layout = layoutTimeSeries(spec, { width, height: height - legendHeight });
  if (layout === null) return null;
  const still: Still = { spec, layout, palette };
  return drawing({ width, height }, [
    element('rect', { width, height, fill: palette.paper }),
    provisionalShade(still),
    valueAxis(still),
    timeAxis(still),
    ...spec.lines.flatMap(({ points }) => line(points, still)),
    legend(still, height - 6),
  ]);
}

interface Still {
  readonly spec: TimeSeriesSpec;
  readonly layout: TimeSeriesLayout;
  readonly palette: Palette;
}

function provisionalShade({ spec, layout: { box, time }, palette }: Still): string {
  if (spec.provisionalFrom === null) return '';
  const start = Math.max(0, time.position(spec.provisionalFrom));
  if (start >= box.width) return '';
  const x = box.left + start;
  return element('rect', {
    x,
    y: box.top,
    width: box.width - start,
    height: box.height,
    fill: palette.provisional,
  });
}

function valueAxis({ spec, layout: { box, value }, palette }: Still): string {
  return element(
    'g',
    { 'font-size': tickSize, fill: palette.inkSoft },
    value.ticks.flatMap((tick) => {
      const y = box.top + value.position(tick);
      const stroke = tick === 0 ? palette.axis : palette.rule;
      return [
        element('line', { x1: box.left, x2: box.left + box.width, y1: y, y2: y, stroke, 'stroke-width': 1 }),
        text(formatFigure(tick, spec.locale), { x: box.left - 8, y: y + 4.4, 'text-anchor': 'end' }),
      ];
    }),
  );
}

function timeAxis({ spec, layout: { box, time }, palette }: Still): string {
  const y = box.top + box.height;
  return element(
    'g',
    { 'font-size': tickSize, fill: palette.inkSoft, 'text-anchor': 'middle' },
    time.ticks.flatMap((tick) => {
      const at = box.left + tick.x;
      const x = Math.max(box.left + 12, Math.min(at, box.left + box.width - 6));
      const year =
        tick.unit !== 'year' && tick.firstOfYear
          ? [text(tick.date.slice(0, 4), { x, y: y + 34, 'font-weight': 600, fill: palette.ink })]
          : [];
      return [
        element('line', { x1: at, x2: at, y1: y, y2: y + 5, stroke: palette.axis }),
        text(tickLabel(tick, spec.locale), { x, y: y + 18 }),
        ...year,
      ];
    }),
  );
}

function tickLabel({ unit, date }: TimeTick, locale: string): string {
  if (unit === 'year') return date.slice(0, 4);
  return unit === 'day' ? date.slice(5) : formatMonthName(date, locale, 'short');
}

/** Bounds of every point, the settled part, the provisional part dotted, and points that stand alone. */
function line(
  points: readonly SeriesPoint[],
  { spec, layout: { box, time, value }, palette }: Still,
): readonly string[] {
  const x = (date: string): number => box.left + time.position(date);
  const y = (amount: number): number => box.top + value.position(Math.min(amount, value.top));
  const toPlaced = (point: SeriesPoint): Placed | null =>
    point.value === null ? null : { x: x(point.date), y: y(point.value) };
  const { settled, provisional } = splitProvisional(points, spec.provisionalFrom);
  const bounds = points.flatMap((point) => {
    if (point.low === null && point.high === null) return [];
    const [low, high] = [y(point.low ?? 0), y(point.high ?? Number.MAX_VALUE)];
    return [rangeMark({ x: x(point.date), low, high }, point.value === null)];
  });
  const stroke = { fill: 'none', stroke: palette.line, 'stroke-width': 1.9, 'stroke-linejoin': 'round' };
  const drawn = [
    { d: linePath(placeAll(settled, toPlaced)) },
    { d: linePath(placeAll(provisional, toPlaced)), 'stroke-dasharray': '2 3' },
  ].filter(({ d }) => d !== '');
  return [
    element('g', { stroke: palette.line, fill: 'none' }, [...bounds, '']),
    ...drawn.map((path) => element('path', { ...stroke, ...path })),
    ...lonePoints(placeAll(points, toPlaced)).map((point) =>
      element('circle', { cx: point.x, cy: point.y, r: 2.4, fill: palette.line }),
    ),
  ];
}

interface Range {
  readonly x: number;
  readonly low: number;
  readonly high: number;
}

/** A thin line around a value; a bracket where only the range is known. */
function rangeMark({ x, low, high }: Range, isAlone: boolean): string {
  if (!isAlone) return element('line', { x1: x, x2: x, y1: low, y2: high, 'stroke-width': 1, opacity: 0.45 });
  const d = `M${point(x - 3)},${point(high)}h6M${point(x)},${point(high)}V${point(low)}M${point(x - 3)},${point(low)}h6`;
  return element('path', { d, 'stroke-width': 1.3 });
}

function point(value: number): string {
  return String(Math.round(value * 10) / 10);
}

function legend({ spec: { lines, words, provisionalFrom }, layout: { box }, palette }: Still, y: number): string {
  const points = lines.flatMap((one) => one.points);
  const isBounded = points.some(({ value, low }) => value !== null && low !== null);
  const isHidden = points.some(({ value, low, high }) => value === null && (low !== null || high !== null));
  const stroke = { stroke: palette.line, 'stroke-width': 1.9 };
  const keys: readonly (readonly [boolean, string, (x: number) => string])[] = [
    [true, lines[0]?.label ?? '', (x) => element('line', { x1: x, x2: x + 18, y1: y - 4, y2: y - 4, ...stroke })],
    [
      isBounded,
      words.interval,
      (x) =>
        element('line', { x1: x + 9, x2: x + 9, y1: y - 11, y2: y + 2, ...stroke, 'stroke-width': 1, opacity: 0.45 }),
    ],
    [
      isHidden,
      words.suppressed,
      (x) => element('g', { stroke: palette.line }, [rangeMark({ x: x + 9, low: y + 1, high: y - 10 }, true)]),
    ],
    [
      provisionalFrom !== null,
      words.provisional,
      (x) =>
        element('rect', { x, y: y - 11, width: 18, height: 13, fill: palette.provisional, stroke: palette.rule }) +
        element('line', { x1: x, x2: x + 18, y1: y - 4, y2: y - 4, ...stroke, 'stroke-dasharray': '2 3' }),
    ],
  ];
  let x = box.left;
  const drawn: string[] = [];
  for (const [isShown, label, mark] of keys) {
    if (!isShown) continue;
    drawn.push(mark(x), text(label, { x: x + 24, y }));
    x += 24 + estimateTextWidth(label, tickSize) + 22;
  }
  return element('g', { 'font-size': tickSize, fill: palette.inkSoft }, drawn);
}

function text(content: string, attributes: Readonly<Record<string, string | number>>): string {
  return element('text', attributes, [escapeXml(content)]);
}
