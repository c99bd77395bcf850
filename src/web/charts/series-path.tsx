import type { ReactNode } from 'react';
import {
  linePath,
  lonePoints,
  markerPath,
  type Palette,
  type Placed,
  placeAll,
  type SeriesLine,
  type SeriesPoint,
  splitProvisional,
  trianglePath,
} from '../../charts/index.ts';
import { RangeMark } from './legend.tsx';

/** From days and amounts to pixels. */
export interface Scales {
  readonly x: (date: string) => number;
  readonly y: (amount: number) => number;
}

interface SeriesPathProps {
  readonly line: SeriesLine;
  readonly scales: Scales;
  readonly color: string;
  readonly provisionalFrom: string | null;
  /** Marker shape at the end of the line; null where the line is the only one. */
  readonly marker: number | null;
  readonly compact: boolean;
}

/** One line: settled part, provisional part dotted, ranges of suppressed figures, gaps where nothing is known. */
export function SeriesPath({ line, scales, color, provisionalFrom, marker, compact }: SeriesPathProps): ReactNode {
  const { settled, provisional } = splitProvisional(line.points, provisionalFrom);
  const toPlaced = (point: SeriesPoint): Placed | null =>
    point.value === null ? null : { x: scales.x(point.date), y: scales.y(point.value) };
  const last = line.points.map(toPlaced).findLast((point) => point !== null);
  return (
    <g stroke={color} fill="none" strokeWidth={compact ? 1.5 : 1.9} strokeLinejoin="round">
      {line.points.map((point) => (
        <PointBounds key={point.date} point={point} scales={scales} color={color} />
      ))}
      <path d={linePath(placeAll(settled, toPlaced))} />
      <path d={linePath(placeAll(provisional, toPlaced))} strokeDasharray="2 3" />
      {lonePoints(placeAll(line.points, toPlaced)).map((point) => (
        <circle key={point.x} cx={point.x} cy={point.y} r={2.4} fill={color} stroke="none" />
      ))}
      {marker !== null && last !== undefined && last !== null && (
        <path d={markerPath(marker, last.x, last.y, 4)} fill={color} stroke="none" fillRule="evenodd" />
      )}
    </g>
  );
}

interface PointBoundsProps {
  readonly point: SeriesPoint;
  readonly scales: Scales;
  readonly color: string;
}

function PointBounds({ point, scales, color }: PointBoundsProps): ReactNode {
  if (point.low === null && point.high === null) return null;
  const x = scales.x(point.date);
  const low = scales.y(point.low ?? 0);
  const high = scales.y(point.high ?? Number.MAX_VALUE);
  if (point.value === null) return <RangeMark x={x} low={low} high={high} color={color} />;
  return <line x1={x} x2={x} y1={low} y2={high} strokeWidth={1} opacity={0.45} />;
}

interface PointMarkProps {
  readonly point: SeriesPoint;
  readonly scales: Scales;
  readonly palette: Palette;
  readonly compact: boolean;
}

/** ▲ for an alarm, ● for a warning: shape and colour say the same. */
export function PointMark({ point, scales, palette, compact }: PointMarkProps): ReactNode {
  const amount = point.value ?? point.high;
  if (point.mark === null || amount === null) return null;
  const x = scales.x(point.date);
  const y = scales.y(amount);
  return point.mark === 'alarm' ? (
    <path d={trianglePath(x, y, compact ? 5 : 7)} fill={palette.alarm} stroke={palette.paper} strokeWidth={1.5} />
  ) : (
    <circle cx={x} cy={y} r={compact ? 3.5 : 5} fill={palette.warning} stroke={palette.paper} strokeWidth={1.5} />
  );
}
