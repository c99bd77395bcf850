import type { FigureLine } from '../../api/index.ts';
import type { RegionFigure } from '../charts/choropleth.tsx';
import type { Names } from '../data/names.ts';
import { formatCell } from '../format/cell.ts';
import type { Voice } from '../format/voice.ts';

/** Periods that the lines know, oldest first. */
export function periodsOf(lines: readonly FigureLine[]): readonly string[] {
  return [...new Set(lines.flatMap(({ points }) => points.map(({ period }) => period)))].sort();
}

/** The latest period that at least half as many regions report as the best covered one. */
export function bestPeriod(lines: readonly FigureLine[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { points } of lines) {
    for (const { period } of points) counts.set(period, (counts.get(period) ?? 0) + 1);
  }
  const most = Math.max(0, ...counts.values());
  return [...counts]
    .filter(([, count]) => count * 2 >= most)
    .map(([period]) => period)
    .sort()
    .at(-1);
}

interface RegionContext {
  readonly period: string;
  readonly unit: string;
  readonly names: Names;
  readonly voice: Voice;
}

/** What each region shows at a period. A suppressed figure is no zero and no gap: it has a look of its own. */
export function regionFigures(
  lines: readonly FigureLine[],
  { period, unit, names, voice }: RegionContext,
): ReadonlyMap<string, RegionFigure> {
  const figures = new Map<string, RegionFigure>();
  for (const line of lines) {
    const point = line.points.find((candidate) => candidate.period === period);
    if (point === undefined || figures.has(line.place)) continue;
    const text = point.value === null ? formatCell(point, voice) : `${formatCell(point, voice)} ${unit}`.trimEnd();
    const suppressed = point.reason === 'suppressed' || point.reason === 'suppressed-small-count';
    figures.set(line.place, {
      id: line.place,
      value: point.value,
      state: point.value === null ? (suppressed ? 'suppressed' : 'none') : 'value',
      label: voice.text('chart.point', { period: names.place(line.place), figure: text }),
    });
  }
  return figures;
}
