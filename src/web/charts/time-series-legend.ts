import type { TimeSeriesSpec } from '../../charts/index.ts';
import type { LegendItem } from './legend.tsx';

/** What a reader must know to read this figure, and nothing that is not in it. */
export function timeSeriesLegend(
  spec: TimeSeriesSpec,
  { direct }: { readonly direct: boolean },
): readonly LegendItem[] {
  const points = spec.lines.flatMap((line) => line.points);
  const { words } = spec;
  const items: LegendItem[] = [];
  if (spec.lines.length === 1) items.push({ key: { kind: 'line' }, label: words.observed });
  else if (!direct) {
    items.push(...spec.lines.map((line, step) => ({ key: { kind: 'series' as const, step }, label: line.label })));
  }
  if (spec.band.some((point) => point.upper !== null)) items.push({ key: { kind: 'band' }, label: words.band });
  if (spec.band.some((point) => point.expected !== null))
    items.push({ key: { kind: 'dashed' }, label: words.expected });
  if (spec.reference) items.push({ key: { kind: 'reference' }, label: words.reference });
  if (points.some((point) => point.mark === 'alarm')) items.push({ key: { kind: 'alarm' }, label: words.alarm });
  if (points.some((point) => point.mark === 'warning')) items.push({ key: { kind: 'warning' }, label: words.warning });
  if (points.some((point) => spec.provisionalFrom !== null && point.date >= spec.provisionalFrom)) {
    items.push({ key: { kind: 'dotted' }, label: words.provisional });
  }
  if (points.some((point) => point.value === null && (point.low !== null || point.high !== null))) {
    items.push({ key: { kind: 'range' }, label: words.suppressed });
  }
  if (points.some((point) => point.value !== null && point.interval)) {
    items.push({ key: { kind: 'interval' }, label: words.interval });
  }
  return items;
}
