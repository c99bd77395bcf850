import type { ReactNode } from 'react';
import { linePath, type Placed, pagePalette, trianglePath } from '../../charts/index.ts';

interface SparklineProps {
  readonly values: readonly (number | null)[];
  /** Index of the value that the signal speaks of. */
  readonly marked?: number;
  readonly width?: number;
  readonly height?: number;
}

/** The course of a series at a glance, beside words that say the same. */
export function Sparkline({ values, marked, width = 132, height = 38 }: SparklineProps): ReactNode {
  const known = values.filter((value) => value !== null);
  if (known.length < 2) return null;
  const top = Math.max(...known, 0.000001);
  const place = (value: number | null, index: number): Placed | null =>
    value === null
      ? null
      : { x: 3 + (index / (values.length - 1)) * (width - 12), y: height - 3 - (value / top) * (height - 12) };
  const placed = values.map(place);
  const spot = marked === undefined ? undefined : placed[marked];
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <path d={`M3,${height - 2.5}H${width - 9}`} stroke={pagePalette.rule} />
      <path d={linePath(placed)} fill="none" stroke={pagePalette.line} strokeWidth={1.5} strokeLinejoin="round" />
      {spot !== undefined && spot !== null && (
        <path d={trianglePath(spot.x, spot.y, 5)} fill={pagePalette.alarm} stroke={pagePalette.paper} />
      )}
    </svg>
  );
}
