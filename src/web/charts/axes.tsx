import type { ReactNode } from 'react';
import { type Palette, type PlotBox, type TimeTick, tickSize, type ValueScale } from '../../charts/index.ts';
import { formatMonthName } from '../format/date.ts';
import { formatNumber } from '../format/number.ts';
import { Unspoken } from './unspoken.tsx';

interface ValueAxisProps {
  readonly box: PlotBox;
  readonly scale: ValueScale;
  readonly locale: string;
  readonly palette: Palette;
}

export function ValueAxis({ box, scale, locale, palette }: ValueAxisProps): ReactNode {
  return (
    <Unspoken fontSize={tickSize} fill={palette.inkSoft}>
      {scale.ticks.map((tick) => {
        const y = box.top + scale.position(tick);
        return (
          <g key={tick}>
            <line
              x1={box.left}
              x2={box.left + box.width}
              y1={y}
              y2={y}
              stroke={tick === 0 ? palette.axis : palette.rule}
              strokeWidth={1}
              shapeRendering="crispEdges"
            />
            <text x={box.left - 8} y={y} dy="0.35em" textAnchor="end">
              {formatNumber(tick, { locale })}
            </text>
          </g>
        );
      })}
    </Unspoken>
  );
}

interface TimeAxisProps {
  readonly box: PlotBox;
  readonly ticks: readonly TimeTick[];
  readonly locale: string;
  readonly palette: Palette;
  readonly compact?: boolean;
}

export function TimeAxis({ box, ticks, locale, palette, compact = false }: TimeAxisProps): ReactNode {
  const y = box.top + box.height;
  return (
    <Unspoken fontSize={tickSize} fill={palette.inkSoft} textAnchor="middle">
      {ticks.map((tick) => {
        const x = Math.max(box.left + 12, Math.min(box.left + tick.x, box.left + box.width - 6));
        return (
          <g key={tick.date}>
            <line x1={box.left + tick.x} x2={box.left + tick.x} y1={y} y2={y + 5} stroke={palette.axis} />
            <text x={x} y={y + 18}>
              {tickLabel(tick, locale, compact)}
            </text>
            {!compact && tick.unit !== 'year' && tick.firstOfYear && (
              <text x={x} y={y + 34} fontWeight={600} fill={palette.ink}>
                {tick.date.slice(0, 4)}
              </text>
            )}
          </g>
        );
      })}
    </Unspoken>
  );
}

function tickLabel(tick: TimeTick, locale: string, compact: boolean): string {
  if (tick.unit === 'year') return tick.date.slice(0, 4);
  if (tick.unit === 'day') return tick.date.slice(5);
  return compact ? tick.date.slice(0, 7) : formatMonthName(tick.date, { locale, width: 'short' });
}
