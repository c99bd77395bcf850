import type { ReactNode } from 'react';
import { type Annotation, estimateTextWidth, type Palette, type TimeSeriesLayout } from '../../charts/index.ts';
import { Unspoken } from './unspoken.tsx';

interface AnnotationMarkProps {
  readonly annotation: Annotation;
  readonly layout: TimeSeriesLayout;
  readonly palette: Palette;
  /** Height of the point it speaks of. */
  readonly target: number;
}

/** A remark above the plot, with a line down to its point. */
export function AnnotationMark({ annotation, layout, palette, target }: AnnotationMarkProps): ReactNode {
  const { box, time } = layout;
  const x = box.left + time.position(annotation.date);
  const y = 13;
  const width = estimateTextWidth(annotation.text, 12.5, { bold: true });
  const before = x - 10 - width > 0;
  const color = annotation.tone === 'alarm' ? palette.alarm : palette.ink;
  return (
    <Unspoken>
      <path
        d={`M${before ? x - 7 : x + 7},${y}H${x}V${Math.max(y, target - 11)}`}
        fill="none"
        stroke={color}
        strokeWidth={1.1}
      />
      <text
        x={before ? x - 11 : x + 11}
        y={y}
        dy="0.35em"
        textAnchor={before ? 'end' : 'start'}
        fontSize={12.5}
        fontWeight={600}
        fill={color}
      >
        {annotation.text}
      </text>
    </Unspoken>
  );
}
