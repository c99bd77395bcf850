import type { ReactNode } from 'react';
import type { Palette } from '../../charts/index.ts';
import type { BarLook } from './control-timeline-spec.ts';

interface BarShapeProps {
  readonly look: BarLook;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly palette: Palette;
}

/** The body of a bar. Each look differs by its filling and its edge, not by colour alone. */
export function BarShape({ look, x, y, width, height, palette }: BarShapeProps): ReactNode {
  const box = { x, y, width: Math.max(1, width), height };
  const edge = { ...box, x: x + 0.75, y: y + 0.75, width: Math.max(1, box.width - 1.5), height: height - 1.5 };
  switch (look) {
    case 'named':
      return <rect {...box} fill={palette.line} />;
    case 'class':
      return <rect {...edge} fill={palette.band} stroke={palette.line} strokeWidth={1.5} />;
    case 'temporary':
      return (
        <>
          <rect {...edge} fill={palette.paper} stroke={palette.warning} strokeWidth={1.5} />
          <path d={hatchPath(box)} stroke={palette.warning} strokeWidth={1.4} fill="none" />
        </>
      );
    case 'decided':
      return <rect {...edge} fill={palette.paper} stroke={palette.line} strokeWidth={1.5} />;
    case 'review':
      return (
        <>
          <rect {...edge} fill={palette.paper} stroke={palette.hatch} strokeWidth={1.2} />
          <path
            d={`M${round(x + 3)},${round(y + height / 2)}H${round(x + box.width - 2)}`}
            stroke={palette.inkSoft}
            strokeWidth={2.4}
            strokeDasharray="0.1 5"
            strokeLinecap="round"
          />
        </>
      );
    case 'proposed':
      return <rect {...edge} fill={palette.paper} stroke={palette.inkSoft} strokeWidth={1.5} strokeDasharray="4 3" />;
    case 'ended':
      return <rect {...edge} y={y + height / 4} height={height / 2} fill={palette.hatch} />;
  }
}

const fadeSteps = [0.15, 0.3, 0.45, 0.6, 0.75, 0.9];

interface FadeProps {
  readonly from: number;
  readonly to: number;
  readonly y: number;
  readonly height: number;
  readonly color: string;
}

/** A start that is not known: the colour comes in steps. */
export function Fade({ from, to, y, height, color }: FadeProps): ReactNode {
  const width = (to - from) / fadeSteps.length;
  if (width <= 0) return null;
  return fadeSteps.map((opacity, step) => (
    <rect
      key={opacity}
      x={round(from + step * width)}
      y={y}
      width={round(width * 0.6)}
      height={height}
      fill={color}
      opacity={opacity}
    />
  ));
}

/** Diagonals inside a box, cut at its edges. */
export function hatchPath({ x, y, width, height }: Box, step = 6): string {
  const lines: string[] = [];
  for (let start = step - height; start < width; start += step) {
    const left = Math.max(0, start);
    const right = Math.min(width, start + height);
    if (right <= left) continue;
    lines.push(
      `M${round(x + left)},${round(y + height - (left - start))}L${round(x + right)},${round(y + height - (right - start))}`,
    );
  }
  return lines.join('');
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export function diamondPath(x: number, y: number, radius: number): string {
  return `M${round(x)},${round(y - radius)}l${radius},${radius}l${-radius},${radius}l${-radius},${-radius}Z`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
