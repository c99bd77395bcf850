import type { ReactNode } from 'react';
import { clipText, estimateTextWidth, markerPath, type Palette, trianglePath } from '../../charts/index.ts';
import { BarShape, diamondPath, Fade } from './control-bar.tsx';
import type { BarLook } from './control-timeline-spec.ts';
import { Unspoken } from './unspoken.tsx';

export type LegendKey =
  | {
      readonly kind:
        | 'line'
        | 'dashed'
        | 'dotted'
        | 'band'
        | 'shade'
        | 'alarm'
        | 'warning'
        | 'range'
        | 'interval'
        | 'reference';
    }
  | { readonly kind: 'series'; readonly step: number }
  | { readonly kind: 'bar'; readonly look: BarLook }
  | { readonly kind: 'fade' | 'diamond' };

export interface LegendItem {
  readonly key: LegendKey;
  readonly label: string;
}

interface PlacedItem extends LegendItem {
  readonly x: number;
  readonly y: number;
}

const fontSize = 12.5;
const swatch = 28;
const rowHeight = 21;

/** Places legend items in rows as wide as the figure. */
export function layoutLegend(
  items: readonly LegendItem[],
  width: number,
): { readonly items: readonly PlacedItem[]; readonly height: number } {
  let x = 0;
  let y = 0;
  const placed = items.map((item) => {
    const label = clipText(item.label, { width: width - swatch, fontSize });
    const size = swatch + 6 + estimateTextWidth(label, fontSize) + 16;
    if (x > 0 && x + size > width) {
      x = 0;
      y += rowHeight;
    }
    const position = { ...item, label, x, y };
    x += size;
    return position;
  });
  return { items: placed, height: items.length === 0 ? 0 : y + rowHeight };
}

interface LegendProps {
  readonly items: readonly LegendItem[];
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly palette: Palette;
}

export function Legend({ items, x, y, width, palette }: LegendProps): ReactNode {
  const layout = layoutLegend(items, width);
  return (
    <Unspoken transform={`translate(${x},${y})`} fontSize={fontSize} fill={palette.ink}>
      {layout.items.map((item) => (
        <g key={item.label} transform={`translate(${item.x},${item.y})`}>
          <Swatch item={item.key} palette={palette} />
          <text x={swatch + 6} y={10} dy="0.32em">
            {item.label}
          </text>
        </g>
      ))}
    </Unspoken>
  );
}

function Swatch({ item, palette }: { readonly item: LegendKey; readonly palette: Palette }): ReactNode {
  switch (item.kind) {
    case 'line':
      return <line x1={0} x2={swatch} y1={10} y2={10} stroke={palette.line} strokeWidth={2} />;
    case 'dashed':
      return <line x1={0} x2={swatch} y1={10} y2={10} stroke={palette.line} strokeDasharray="5 4" />;
    case 'dotted':
      return <line x1={0} x2={swatch} y1={10} y2={10} stroke={palette.line} strokeWidth={2} strokeDasharray="2 3" />;
    case 'band':
      return <rect width={swatch} height={14} y={3} fill={palette.band} />;
    case 'shade':
      return <rect width={swatch} height={14} y={3} fill={palette.provisional} stroke={palette.rule} />;
    case 'alarm':
      return <path d={trianglePath(swatch / 2, 11, 6.5)} fill={palette.alarm} />;
    case 'warning':
      return <circle cx={swatch / 2} cy={10} r={4.5} fill={palette.warning} />;
    case 'range':
      return <RangeMark x={swatch / 2} low={17} high={3} color={palette.line} />;
    case 'interval':
      return <line x1={swatch / 2} x2={swatch / 2} y1={3} y2={17} stroke={palette.line} strokeWidth={1.2} />;
    case 'reference':
      return (
        <path d={`M0.75,6v8M0.75,10H${swatch - 0.75}M${swatch - 0.75},6v8`} stroke={palette.axis} strokeWidth={1.5} />
      );
    case 'bar':
      return <BarShape look={item.look} x={0} y={4} width={swatch} height={12} palette={palette} />;
    case 'fade':
      return <Fade from={0} to={swatch} y={4} height={12} color={palette.line} />;
    case 'diamond':
      return <path d={diamondPath(swatch / 2, 10, 6)} fill={palette.warning} />;
    case 'series':
      return (
        <>
          <line x1={0} x2={swatch} y1={10} y2={10} stroke={palette.series[item.step]} strokeWidth={2} />
          <path d={markerPath(item.step, swatch / 2, 10, 4)} fill={palette.series[item.step]} fillRule="evenodd" />
        </>
      );
  }
}

interface RangeMarkProps {
  readonly x: number;
  readonly low: number;
  readonly high: number;
  readonly color: string;
}

/** The range in which a suppressed figure lies: a bar with two caps and nothing in between. */
export function RangeMark({ x, low, high, color }: RangeMarkProps): ReactNode {
  return (
    <path
      d={`M${x - 3.5},${high}h7M${x},${high}V${low}M${x - 3.5},${low}h7`}
      stroke={color}
      strokeWidth={1.4}
      strokeDasharray="none"
      fill="none"
      opacity={0.75}
    />
  );
}
