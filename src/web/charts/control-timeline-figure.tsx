import { type ReactNode, useId, useMemo } from 'react';
import { pagePalette } from '../../charts/index.ts';
import { ControlTimeline, controlTimelineLegend } from './control-timeline.tsx';
import { barHeight, layoutControlTimeline } from './control-timeline-layout.ts';
import type { ControlTimelineSpec } from './control-timeline-spec.ts';
import styles from './figure.module.css';
import { Legend, layoutLegend } from './legend.tsx';
import { FigureDrawing, MarkItem, MarkList } from './mark-list.tsx';
import { Measured } from './measured.tsx';
import { Readout } from './readout.tsx';
import { useRoving } from './roving.ts';

interface ControlTimelineFigureProps {
  readonly spec: ControlTimelineSpec;
  readonly summary: string;
  /** What the list of bars is called aloud. */
  readonly barsLabel: string;
}

/** The timeline on the page: read by eye, by pointer, by keyboard, by ear. */
export function ControlTimelineFigure(props: ControlTimelineFigureProps): ReactNode {
  return <Measured>{(width) => <Drawn {...props} width={width} />}</Measured>;
}

function Drawn({
  spec,
  summary,
  barsLabel,
  width,
}: ControlTimelineFigureProps & { readonly width: number }): ReactNode {
  const id = useId();
  const layout = useMemo(() => layoutControlTimeline(spec, width), [spec, width]);
  const legend = useMemo(() => controlTimelineLegend(spec), [spec]);
  const marks = useMemo(
    () =>
      layout.groups.flatMap(({ lanes }) => lanes.flatMap(({ y, bars }) => bars.map((placed) => ({ ...placed, y })))),
    [layout],
  );
  const roving = useRoving(marks.length, { start: 0 });
  const active = roving.active === null ? undefined : marks[roving.active];
  const height = layout.height + 8 + layoutLegend(legend, width - 8).height;
  return (
    <div className={styles.frame}>
      <FigureDrawing
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-summary`}
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        className={styles.drawing}
      >
        <title id={`${id}-title`}>{spec.title}</title>
        <desc id={`${id}-summary`}>{summary}</desc>
        <ControlTimeline spec={spec} layout={layout} palette={pagePalette} />
        <Legend items={legend} x={4} y={layout.height + 8} width={width - 8} palette={pagePalette} />
        {marks.length > 0 && (
          <MarkList aria-label={barsLabel}>
            {marks.map(({ bar, left, right, y }, index) => (
              <MarkItem
                key={bar.key}
                aria-label={bar.label}
                className={styles.point}
                onPointerEnter={() => roving.look(index)}
                onPointerLeave={() => roving.look(null)}
                {...roving.itemProps(index)}
              >
                <rect
                  x={Math.min(left, right - 24)}
                  y={y - barHeight / 2 - 5}
                  width={Math.max(24, right - left)}
                  height={barHeight + 10}
                  fill="transparent"
                />
              </MarkItem>
            ))}
          </MarkList>
        )}
      </FigureDrawing>
      {active !== undefined && (
        <Readout
          key={active.bar.key}
          x={Math.min(width - 40, Math.max(40, (active.left + active.right) / 2))}
          y={active.y + 34}
          width={width}
          lines={[active.bar.label]}
        />
      )}
    </div>
  );
}
