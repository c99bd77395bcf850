import type { ReactNode } from 'react';
import {
  clipText,
  extentOfDates,
  highestAmount,
  layoutTimeSeries,
  type Palette,
  type TimeSeriesSpec,
} from '../../charts/index.ts';
import { TimeSeries } from './time-series.tsx';

const panelHeight = 150;
const heading = 40;
const gap = 18;

export interface MultiplesLayout {
  readonly columns: number;
  readonly panelWidth: number;
  readonly height: number;
}

/** Columns of panels that are at least 230 pixels wide. */
export function layoutMultiples(count: number, width: number): MultiplesLayout {
  const columns = Math.max(1, Math.min(count, Math.floor((width + gap) / (230 + gap))));
  const rows = Math.ceil(count / columns);
  return {
    columns,
    panelWidth: (width - gap * (columns - 1)) / columns,
    height: rows * (panelHeight + heading + gap) - gap,
  };
}

/** Where the panel of a line stands. */
export function panelPosition(index: number, { columns, panelWidth }: MultiplesLayout): { x: number; y: number } {
  return {
    x: (index % columns) * (panelWidth + gap),
    y: Math.floor(index / columns) * (panelHeight + heading + gap),
  };
}

interface SmallMultiplesProps {
  readonly spec: TimeSeriesSpec;
  readonly width: number;
  readonly palette: Palette;
  /** One scale for all panels compares amounts; a scale each compares shapes. */
  readonly shared: boolean;
}

/** One small figure per line, all over the same time. */
export function SmallMultiples({ spec, width, palette, shared }: SmallMultiplesProps): ReactNode {
  const layout = layoutMultiples(spec.lines.length, width);
  const extent = extentOfDates(spec);
  return (
    <g>
      {spec.lines.map((line, index) => {
        const { x, y } = panelPosition(index, layout);
        const panel = { ...spec, lines: [line], band: [], annotations: [] };
        const drawing = layoutTimeSeries(panel, {
          width: layout.panelWidth,
          height: panelHeight,
          compact: true,
          ...(shared ? { maximum: highestAmount(spec) } : {}),
          ...(extent === null ? {} : { extent }),
        });
        return (
          <g key={line.key} transform={`translate(${x},${y})`}>
            <text x={0} y={14} fontSize={13} fontWeight={600} fill={palette.ink}>
              {clipText(line.label, { width: layout.panelWidth, fontSize: 13, bold: true })}
            </text>
            {line.note !== undefined && (
              <text x={0} y={30} fontSize={11.5} fill={palette.inkSoft}>
                {clipText(line.note, { width: layout.panelWidth, fontSize: 11.5 })}
              </text>
            )}
            {drawing !== null && (
              <g transform={`translate(0,${heading - (line.note === undefined ? 20 : 6)})`}>
                <TimeSeries spec={panel} layout={drawing} palette={palette} compact />
              </g>
            )}
          </g>
        );
      })}
    </g>
  );
}

/** The whole space of a panel. */
export function panelBox(
  index: number,
  layout: MultiplesLayout,
): { readonly x: number; readonly y: number; readonly width: number; readonly height: number } {
  return { ...panelPosition(index, layout), width: layout.panelWidth, height: panelHeight + heading };
}
