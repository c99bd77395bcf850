import { type ReactNode, useId } from 'react';
import { pagePalette, type TimeSeriesSpec } from '../../charts/index.ts';
import styles from './figure.module.css';
import { FigureDrawing, MarkItem, MarkList } from './mark-list.tsx';
import { Measured } from './measured.tsx';
import { useRoving } from './roving.ts';
import { layoutMultiples, panelBox, SmallMultiples } from './small-multiples.tsx';

interface MultiplesFigureProps {
  readonly spec: TimeSeriesSpec;
  readonly summary: string;
  readonly shared: boolean;
}

/** Small multiples on the page; each panel is one stop for the arrow keys and says its latest figure. */
export function MultiplesFigure(props: MultiplesFigureProps): ReactNode {
  return <Measured>{(width) => <Drawn {...props} width={width} />}</Measured>;
}

function Drawn({ spec, summary, shared, width }: MultiplesFigureProps & { readonly width: number }): ReactNode {
  const id = useId();
  const layout = layoutMultiples(spec.lines.length, width);
  const roving = useRoving(spec.lines.length, { start: 0 });
  return (
    <FigureDrawing
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-summary`}
      width={width}
      height={layout.height}
      viewBox={`0 0 ${width} ${layout.height}`}
      className={styles.drawing}
    >
      <title id={`${id}-title`}>{spec.title}</title>
      <desc id={`${id}-summary`}>{summary}</desc>
      <SmallMultiples spec={spec} width={width} palette={pagePalette} shared={shared} />
      <MarkList aria-label={spec.title}>
        {spec.lines.map((line, index) => (
          <MarkItem
            key={line.key}
            className={styles.point}
            aria-label={`${[line.label, ...(line.note === undefined ? [] : [line.note])].join(', ')}, ${line.points.findLast(({ value }) => value !== null)?.label ?? ''}`}
            {...roving.itemProps(index)}
          >
            <rect {...panelBox(index, layout)} fill="transparent" />
          </MarkItem>
        ))}
      </MarkList>
    </FigureDrawing>
  );
}
