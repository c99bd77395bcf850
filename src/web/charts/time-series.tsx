import type { ReactNode } from 'react';
import {
  bandPath,
  clipText,
  linePath,
  type Palette,
  spreadLabels,
  type TimeSeriesLayout,
  type TimeSeriesSpec,
} from '../../charts/index.ts';
import { AnnotationMark } from './annotation-mark.tsx';
import { TimeAxis, ValueAxis } from './axes.tsx';
import { PointMark, type Scales, SeriesPath } from './series-path.tsx';
import { Unspoken } from './unspoken.tsx';

interface TimeSeriesProps {
  readonly spec: TimeSeriesSpec;
  readonly layout: TimeSeriesLayout;
  readonly palette: Palette;
  readonly compact?: boolean;
}

/** The drawing of a time series, without words around it. Pure: the same on a screen, in a file, on the server. */
export function TimeSeries({ spec, layout, palette, compact = false }: TimeSeriesProps): ReactNode {
  const { box, time, value } = layout;
  const scales = scalesOf(layout);
  const several = spec.lines.length > 1;
  return (
    <g>
      <ProvisionalShade spec={spec} layout={layout} palette={palette} />
      <path d={bandPath(spec.band, { ...scales, top: value.top })} fill={palette.band} />
      <ValueAxis box={box} scale={value} locale={spec.locale} palette={palette} />
      <path
        d={linePath(
          spec.band.map(({ date, expected }) =>
            expected === null ? null : { x: scales.x(date), y: scales.y(expected) },
          ),
        )}
        fill="none"
        stroke={palette.line}
        strokeWidth={1}
        strokeDasharray="5 4"
      />
      <ReferenceMark spec={spec} layout={layout} palette={palette} />
      <TimeAxis box={box} ticks={time.ticks} locale={spec.locale} palette={palette} compact={compact} />
      {spec.lines.map((line, step) => (
        <SeriesPath
          key={line.key}
          line={line}
          scales={scales}
          color={several ? seriesColor(palette, step) : palette.line}
          provisionalFrom={spec.provisionalFrom}
          marker={several ? step : null}
          compact={compact}
        />
      ))}
      {spec.annotations.map((annotation) => (
        <AnnotationMark
          key={`${annotation.date}${annotation.text}`}
          annotation={annotation}
          layout={layout}
          palette={palette}
          target={targetOf(annotation.date, spec, scales)}
        />
      ))}
      {spec.lines.flatMap((line) =>
        line.points.map((point) => (
          <PointMark
            key={`${line.key}${point.date}`}
            point={point}
            scales={scales}
            palette={palette}
            compact={compact}
          />
        )),
      )}
      {layout.direct && <DirectLabels spec={spec} layout={layout} palette={palette} />}
    </g>
  );
}

/** From days and amounts to pixels of the whole drawing; an amount beyond the scale stands at its top. */
export function scalesOf({ box, time, value }: TimeSeriesLayout): Scales {
  return {
    x: (date) => box.left + time.position(date),
    y: (amount) => box.top + value.position(Math.min(amount, value.top)),
  };
}

export function seriesColor(palette: Palette, step: number): string {
  return palette.series[step % palette.series.length] ?? palette.line;
}

function targetOf(date: string, spec: TimeSeriesSpec, scales: Scales): number {
  const point = spec.lines[0]?.points.find((candidate) => candidate.date === date);
  return scales.y(point?.value ?? point?.high ?? 0);
}

interface PartProps {
  readonly spec: TimeSeriesSpec;
  readonly layout: TimeSeriesLayout;
  readonly palette: Palette;
}

function ProvisionalShade({ spec, layout, palette }: PartProps): ReactNode {
  if (spec.provisionalFrom === null) return null;
  const { box, time } = layout;
  const start = Math.max(0, time.position(spec.provisionalFrom));
  if (start >= box.width) return null;
  return (
    <rect x={box.left + start} y={box.top} width={box.width - start} height={box.height} fill={palette.provisional} />
  );
}

/** A bracket along the axis under the periods of reference. */
function ReferenceMark({ spec, layout, palette }: PartProps): ReactNode {
  if (!spec.reference) return null;
  const { box, time } = layout;
  const clamp = (position: number): number => box.left + Math.max(0, Math.min(box.width, position));
  const from = clamp(time.position(spec.reference.from));
  const to = clamp(time.position(spec.reference.to));
  if (to <= from) return null;
  const y = box.top + box.height - 5;
  return (
    <path
      d={`M${from},${y - 4}v8M${from},${y}H${to}M${to},${y - 4}v8`}
      stroke={palette.axis}
      strokeWidth={1.5}
      fill="none"
    />
  );
}

function DirectLabels({ spec, layout, palette }: PartProps): ReactNode {
  const { box } = layout;
  const scales = scalesOf(layout);
  const ends = spec.lines.map((line) => {
    const last = line.points.findLast((point) => point.value !== null);
    return scales.y(last?.value ?? 0);
  });
  const placed = spreadLabels(ends, { gap: 16, bottom: box.top + box.height });
  return (
    <Unspoken fontSize={12.5} fontWeight={600}>
      {spec.lines.map((line, step) => (
        <text
          key={line.key}
          x={box.left + box.width + 10}
          y={placed[step]}
          dy="0.35em"
          fill={seriesColor(palette, step)}
        >
          {clipText(line.label, { width: 174, fontSize: 12.5, bold: true })}
        </text>
      ))}
    </Unspoken>
  );
}
