import { formatFigure } from '../base/index.ts';
import { estimateTextWidth } from './text-width.ts';
import { type TimeScale, timeScale } from './time-scale.ts';
import { extentOfDates, highestAmount, type TimeSeriesSpec } from './time-series-spec.ts';
import { type ValueScale, valueScale } from './value-scale.ts';

export interface PlotBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface TimeSeriesLayout {
  readonly box: PlotBox;
  readonly time: TimeScale;
  readonly value: ValueScale;
  /** Lines carry their names at their right end. */
  readonly direct: boolean;
}

export interface LayoutOptions {
  readonly width: number;
  readonly height: number;
  /** Highest amount of the scale, where several figures share one. */
  readonly maximum?: number;
  readonly extent?: { readonly from: string; readonly to: string };
  readonly compact?: boolean;
}

export const tickSize = 12.5;

/** Where everything of a time series stands; null where there is nothing to draw. */
export function layoutTimeSeries(
  spec: TimeSeriesSpec,
  { width, height, maximum, extent, compact = false }: LayoutOptions,
): TimeSeriesLayout | null {
  const dates = extent ?? extentOfDates(spec);
  if (dates === null) return null;
  const direct = !compact && spec.lines.length > 1 && width >= 600;
  const top = spec.annotations.length > 0 ? 34 : 12;
  const bottom = compact ? 22 : 42;
  const plotHeight = Math.max(40, height - top - bottom);
  const value = valueScale({
    maximum: maximum ?? highestAmount(spec),
    height: plotHeight,
    ticks: compact ? 3 : Math.max(2, Math.round(plotHeight / 56)),
    whole: isWhole(spec),
  });
  const left =
    10 + Math.max(...value.ticks.map((tick) => estimateTextWidth(formatFigure(tick, spec.locale), tickSize)));
  const right = direct
    ? Math.min(190, 16 + Math.max(...spec.lines.map((line) => estimateTextWidth(line.label, 12.5))))
    : 14;
  const plotWidth = Math.max(60, width - left - right);
  return {
    box: { left, top, width: plotWidth, height: plotHeight },
    time: timeScale({ ...dates, width: plotWidth, spacing: compact ? 42 : 60, yearly: isYearly(spec) }),
    value,
    direct,
  };
}

/** A year and nothing else is told from the next one by every date. */
function isYearly({ lines, band }: TimeSeriesSpec): boolean {
  const dates = [...lines.flatMap(({ points }) => points), ...band].map(({ date }) => date);
  return new Set(dates).size > 1 && dates.every((date) => date.endsWith('-01-01'));
}

function isWhole({ lines }: TimeSeriesSpec): boolean {
  return lines.every(({ points }) => points.every(({ value }) => value === null || Number.isInteger(value)));
}

/** Moves labels apart so that none covers another; keeps their order. */
export function spreadLabels(
  positions: readonly number[],
  { gap, bottom }: { readonly gap: number; readonly bottom: number },
): readonly number[] {
  const order = positions.map((y, index) => ({ y, index })).sort((a, b) => a.y - b.y);
  let previous = Number.NEGATIVE_INFINITY;
  const spread = order.map(({ y, index }) => {
    previous = Math.max(y, previous + gap);
    return { y: previous, index };
  });
  let ceiling = bottom;
  for (const label of [...spread].reverse()) {
    if (label.y <= ceiling) break;
    label.y = ceiling;
    ceiling -= gap;
  }
  const placed = [...positions];
  for (const { y, index } of spread) placed[index] = y;
  return placed;
}
