import { area, line } from 'd3-shape';
import type { BandPoint, SeriesPoint } from './time-series-spec.ts';

export interface Placed {
  readonly x: number;
  readonly y: number;
}

/** Points in their places, with a hole before each that stands after a gap. */
export function placeAll(
  points: readonly SeriesPoint[],
  toPlaced: (point: SeriesPoint) => Placed | null,
): readonly (Placed | null)[] {
  return points.flatMap((point) => (point.isAfterGap === true ? [null, toPlaced(point)] : [toPlaced(point)]));
}

/** Path through points; a missing point leaves a gap. */
export function linePath(points: readonly (Placed | null)[]): string {
  const draw = line<Placed | null>(
    (point) => point?.x ?? 0,
    (point) => point?.y ?? 0,
  )
    .defined((point) => point !== null)
    .digits(1);
  return draw(points) ?? '';
}

/** Points that stand alone between two gaps: a line of one point would not be seen. */
export function lonePoints(points: readonly (Placed | null)[]): readonly Placed[] {
  return points.flatMap((point, index) =>
    point !== null && (points[index - 1] ?? null) === null && (points[index + 1] ?? null) === null ? [point] : [],
  );
}

interface BandScales {
  readonly x: (date: string) => number;
  readonly y: (value: number) => number;
  readonly top: number;
}

/** Area between the bounds of what was expected; without a lower bound it reaches down to zero. */
export function bandPath(band: readonly BandPoint[], { x, y, top }: BandScales): string {
  const draw = area<BandPoint>()
    .x((point) => x(point.date))
    .y0((point) => y(Math.max(0, point.lower ?? 0)))
    .y1((point) => y(Math.min(top, point.upper ?? 0)))
    .defined((point) => point.upper !== null)
    .digits(1);
  return draw(band) ?? '';
}

/** Splits a line where figures become provisional; the first provisional step belongs to the second part. */
export function splitProvisional(
  points: readonly SeriesPoint[],
  from: string | null,
): { readonly settled: readonly SeriesPoint[]; readonly provisional: readonly SeriesPoint[] } {
  if (from === null) return { settled: points, provisional: [] };
  const cut = points.findIndex((point) => point.date >= from);
  if (cut === -1) return { settled: points, provisional: [] };
  return { settled: points.slice(0, cut), provisional: points.slice(Math.max(0, cut - 1)) };
}
