import { type ReactNode, useId, useMemo } from 'react';
import { layoutTimeSeries, pagePalette, type TimeSeriesSpec } from '../../charts/index.ts';
import styles from './figure.module.css';
import { Legend, layoutLegend } from './legend.tsx';
import { FigureDrawing, MarkItem, MarkList } from './mark-list.tsx';
import { Measured } from './measured.tsx';
import { Readout } from './readout.tsx';
import { useRoving } from './roving.ts';
import { scalesOf, TimeSeries } from './time-series.tsx';
import { timeSeriesLegend } from './time-series-legend.ts';

interface TimeSeriesFigureProps {
  readonly spec: TimeSeriesSpec;
  readonly summary: string;
  /** What the list of points is called aloud. */
  readonly pointsLabel: string;
  readonly emptyText: string;
  readonly height?: number;
}

/** A time series on the page: read by eye, by pointer, by keyboard, by ear. */
export function TimeSeriesFigure(props: TimeSeriesFigureProps): ReactNode {
  return <Measured>{(width) => <Drawn {...props} width={width} />}</Measured>;
}

function Drawn({
  spec,
  summary,
  pointsLabel,
  emptyText,
  width,
  height = 360,
}: TimeSeriesFigureProps & { readonly width: number }): ReactNode {
  const id = useId();
  const plotHeight = width < 520 ? Math.min(height, 290) : height;
  const layout = useMemo(() => layoutTimeSeries(spec, { width, height: plotHeight }), [spec, width, plotHeight]);
  const columns = useMemo(() => columnsOf(spec), [spec]);
  const roving = useRoving(columns.length, { start: columns.length - 1 });
  const drawing = useMemo(
    () => (layout === null ? null : <TimeSeries spec={spec} layout={layout} palette={pagePalette} />),
    [spec, layout],
  );
  if (layout === null) return <p className={styles.empty}>{emptyText}</p>;
  const legend = timeSeriesLegend(spec, layout);
  const legendHeight = layoutLegend(legend, width - 8).height;
  const scales = scalesOf(layout);
  const { box } = layout;
  const columnWidth = Math.max(4, box.width / Math.max(1, columns.length));
  const active = roving.active === null ? undefined : columns[roving.active];
  return (
    <div className={styles.frame}>
      <FigureDrawing
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-summary`}
        width={width}
        height={plotHeight + legendHeight + 6}
        viewBox={`0 0 ${width} ${plotHeight + legendHeight + 6}`}
        className={styles.drawing}
      >
        <title id={`${id}-title`}>{spec.title}</title>
        <desc id={`${id}-summary`}>{summary}</desc>
        {drawing}
        <Legend items={legend} x={4} y={plotHeight + 4} width={width - 8} palette={pagePalette} />
        {active !== undefined && (
          <line
            x1={scales.x(active.date)}
            x2={scales.x(active.date)}
            y1={box.top}
            y2={box.top + box.height}
            stroke={pagePalette.inkSoft}
            strokeDasharray="2 2"
          />
        )}
        <MarkList aria-label={pointsLabel}>
          {columns.map((column, index) => (
            <MarkItem
              key={column.date}
              aria-label={column.labels.join('; ')}
              className={styles.point}
              onPointerEnter={() => roving.look(index)}
              onPointerLeave={() => roving.look(null)}
              {...roving.itemProps(index)}
            >
              <rect
                x={scales.x(column.date) - columnWidth / 2}
                y={box.top}
                width={columnWidth}
                height={box.height}
                fill="transparent"
              />
            </MarkItem>
          ))}
        </MarkList>
      </FigureDrawing>
      {active !== undefined && (
        <Readout x={scales.x(active.date)} width={width} lines={active.labels} key={active.date} />
      )}
    </div>
  );
}

interface Column {
  readonly date: string;
  readonly labels: readonly string[];
}

/** All points of one day together, as one column of the drawing. */
function columnsOf(spec: TimeSeriesSpec): readonly Column[] {
  const columns = new Map<string, string[]>();
  for (const line of spec.lines) {
    for (const point of line.points) {
      const label = spec.lines.length > 1 ? `${line.label}, ${point.label}` : point.label;
      const labels = columns.get(point.date);
      if (labels === undefined) columns.set(point.date, [label]);
      else labels.push(label);
    }
  }
  return [...columns].map(([date, labels]) => ({ date, labels })).sort((a, b) => (a.date < b.date ? -1 : 1));
}
