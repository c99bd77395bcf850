import type { ReactNode } from 'react';
import { clipText, type Palette } from '../../charts/index.ts';
import { TimeAxis } from './axes.tsx';
import { BarShape, diamondPath, Fade } from './control-bar.tsx';
import {
  barHeight,
  type ControlTimelineLayout,
  headSize,
  labelSize,
  layoutControlTimeline,
  type PlacedBar,
} from './control-timeline-layout.ts';
import { barLooks, barsOf, type ControlTimelineSpec } from './control-timeline-spec.ts';
import type { Drawing } from './export-frame.tsx';
import { Legend, type LegendItem, layoutLegend } from './legend.tsx';
import { Unspoken } from './unspoken.tsx';

interface ControlTimelineProps {
  readonly spec: ControlTimelineSpec;
  readonly layout: ControlTimelineLayout;
  readonly palette: Palette;
}

/** The laws of all jurisdictions on one axis, without words around it. Pure: the same on the page and in a file. */
export function ControlTimeline({ spec, layout, palette }: ControlTimelineProps): ReactNode {
  const { box, time, groups, gutter } = layout;
  const bottom = box.top + box.height;
  return (
    <Unspoken>
      {time.ticks.map(({ date, x }) => (
        <line key={date} x1={box.left + x} x2={box.left + x} y1={box.top} y2={bottom} stroke={palette.rule} />
      ))}
      <TimeAxis box={box} ticks={time.ticks} locale={spec.locale} palette={palette} />
      {groups.map(({ key, label, nothing, y, lanes }, index) => (
        <g key={key}>
          {index > 0 && (
            <line x1={0} x2={box.left + box.width} y1={y - 14} y2={y - 14} stroke={palette.rule} strokeWidth={1} />
          )}
          <text
            x={gutter === 0 ? box.left : 0}
            y={y}
            dy="0.35em"
            fontSize={headSize}
            fontWeight={650}
            fill={palette.ink}
          >
            {label}
          </text>
          {nothing !== null && (
            <text
              x={gutter === 0 ? box.left + box.width : box.left + 4}
              y={y}
              dy="0.35em"
              fontSize={labelSize}
              fill={palette.inkSoft}
              textAnchor={gutter === 0 ? 'end' : 'start'}
            >
              {nothing}
            </text>
          )}
          {lanes.map(({ lane, y: middle, labelX, labelY, bars }) => (
            <g key={lane.key}>
              <text
                x={labelX}
                y={labelY}
                dy="0.35em"
                fontSize={labelSize}
                fill={palette.inkSoft}
                textAnchor={gutter === 0 ? 'start' : 'end'}
              >
                {clipText(lane.label, { width: gutter === 0 ? box.width : gutter - 14, fontSize: labelSize })}
              </text>
              {bars.map((placed) => (
                <BarMark key={placed.bar.key} placed={placed} y={middle} layout={layout} palette={palette} />
              ))}
            </g>
          ))}
        </g>
      ))}
      <DayLine day={spec.today} word={spec.words.today} layout={layout} palette={palette} dashed={false} />
      {spec.on !== null && <DayLine day={spec.on} word={spec.words.on} layout={layout} palette={palette} dashed />}
    </Unspoken>
  );
}

interface BarMarkProps {
  readonly placed: PlacedBar;
  readonly y: number;
  readonly layout: ControlTimelineLayout;
  readonly palette: Palette;
}

const fadeWidth = 30;

function BarMark({ placed: { bar, left, right }, y, layout: { box, time }, palette }: BarMarkProps): ReactNode {
  const color = bar.look === 'temporary' ? palette.warning : bar.look === 'ended' ? palette.hatch : palette.line;
  const unknown = bar.from === null;
  const start = unknown ? Math.min(right, left + fadeWidth) : left;
  const fadeFrom = unknown ? left : Math.max(box.left, left - fadeWidth);
  const barTop = y - barHeight / 2;
  return (
    <>
      {(unknown || bar.uncertainStart) && (
        <Fade from={fadeFrom} to={start} y={barTop} height={barHeight} color={color} />
      )}
      <BarShape look={bar.look} x={start} y={barTop} width={right - start} height={barHeight} palette={palette} />
      {bar.treatyDue !== null && (
        <path
          d={diamondPath(box.left + time.position(bar.treatyDue), y, 6)}
          fill={palette.warning}
          stroke={palette.paper}
          strokeWidth={1.5}
        />
      )}
    </>
  );
}

interface DayLineProps {
  readonly day: string;
  readonly word: string;
  readonly layout: ControlTimelineLayout;
  readonly palette: Palette;
  readonly dashed: boolean;
}

function DayLine({ day, word, layout: { box, time }, palette, dashed }: DayLineProps): ReactNode {
  const x = box.left + time.position(day);
  return (
    <>
      <line
        x1={x}
        x2={x}
        y1={box.top - 4}
        y2={box.top + box.height}
        stroke={palette.alarm}
        strokeWidth={1.4}
        strokeDasharray={dashed ? '4 3' : 'none'}
      />
      <text
        x={x}
        y={box.top - 10}
        fontSize={labelSize}
        fontWeight={600}
        fill={palette.alarm}
        textAnchor={x > box.left + box.width / 2 ? 'end' : 'start'}
      >
        {`${word} ${day}`}
      </text>
    </>
  );
}

/** Names only what is drawn. */
export function controlTimelineLegend(spec: ControlTimelineSpec): readonly LegendItem[] {
  const bars = barsOf(spec.groups);
  return [
    ...barLooks
      .filter((look) => bars.some((bar) => bar.look === look))
      .map((look): LegendItem => ({ key: { kind: 'bar', look }, label: spec.words.looks[look] })),
    ...(bars.some(({ from, uncertainStart }) => from === null || uncertainStart)
      ? [{ key: { kind: 'fade' } as const, label: spec.words.uncertain }]
      : []),
    ...(bars.some(({ treatyDue }) => treatyDue !== null)
      ? [{ key: { kind: 'diamond' } as const, label: spec.words.treatyDue }]
      : []),
  ];
}

/** A timeline with its legend, still, for a file. */
export function drawControlTimeline(
  spec: ControlTimelineSpec,
  { width, palette }: { readonly width: number; readonly palette: Palette },
): Drawing {
  const layout = layoutControlTimeline(spec, width);
  const legend = controlTimelineLegend(spec);
  return {
    height: layout.height + 8 + layoutLegend(legend, width).height,
    node: (
      <>
        <ControlTimeline spec={spec} layout={layout} palette={palette} />
        <Legend items={legend} x={0} y={layout.height + 8} width={width} palette={palette} />
      </>
    ),
  };
}
