import { type ReactNode, useId, useMemo } from 'react';
import { type MapClass, type MapGeometry, mapGeometry, pagePalette } from '../../charts/index.ts';
import { Choropleth, type ChoroplethWords, MapLegend, type RegionFigure } from './choropleth.tsx';
import styles from './figure.module.css';
import type { MapFiles } from './map-files.ts';
import { FigureDrawing, MarkItem, MarkList } from './mark-list.tsx';
import { Measured } from './measured.tsx';
import { Readout } from './readout.tsx';
import { useRoving } from './roving.ts';

export interface MapFigureProps {
  readonly files: MapFiles;
  readonly title: string;
  readonly summary: string;
  readonly figures: ReadonlyMap<string, RegionFigure>;
  readonly classes: readonly MapClass[];
  readonly words: ChoroplethWords;
  readonly locale: string;
  readonly regionsLabel: string;
  /** What is said of a region without a figure. */
  readonly describeMissing: (id: string) => string;
}

/** The map on the page. */
export function MapFigure(props: MapFigureProps): ReactNode {
  return <Measured>{(width) => <Drawn {...props} width={width} />}</Measured>;
}

const legendRow = 23;

function Drawn(props: MapFigureProps & { readonly width: number }): ReactNode {
  const { files, title, summary, figures, classes, words, locale, regionsLabel, describeMissing, width } = props;
  const id = useId();
  const prefix = `map${id.replace(/[^a-zA-Z0-9]/g, '')}`;
  const geometry = useMemo(() => mapGeometry(files.regions, files.background, { width }), [files, width]);
  const roving = useRoving(geometry.regions.length, { start: 0 });
  const drawing = useMemo(
    () => (
      <Choropleth
        geometry={geometry}
        figures={figures}
        classes={classes}
        palette={pagePalette}
        words={words}
        idPrefix={prefix}
      />
    ),
    [geometry, figures, classes, words, prefix],
  );
  const beside = width >= 640;
  const legendHeight = (classes.length + 2) * legendRow + 8;
  const height = beside ? geometry.height : geometry.height + legendHeight;
  const active = roving.active === null ? undefined : geometry.regions[roving.active];
  const label = (region: string): string => figures.get(region)?.label ?? describeMissing(region);
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
        <title id={`${id}-title`}>{title}</title>
        <desc id={`${id}-summary`}>{summary}</desc>
        {drawing}
        <MapLegend
          classes={classes}
          figures={figures}
          palette={pagePalette}
          words={words}
          locale={locale}
          idPrefix={prefix}
          x={4}
          y={beside ? geometry.height - legendHeight : geometry.height + 4}
        />
        <MarkList aria-label={regionsLabel}>
          {geometry.regions.map((region, index) => (
            <MarkItem
              key={region.id}
              className={styles.region}
              aria-label={label(region.id)}
              onPointerEnter={() => roving.look(index)}
              onPointerLeave={() => roving.look(null)}
              {...roving.itemProps(index)}
            >
              <path d={region.path} fill="transparent" />
            </MarkItem>
          ))}
        </MarkList>
      </FigureDrawing>
      {active !== undefined && (
        <Readout x={placeReadout(active, geometry)} y={active.center[1]} width={width} lines={[label(active.id)]} />
      )}
    </div>
  );
}

function placeReadout({ center }: { readonly center: readonly [number, number] }, { width }: MapGeometry): number {
  return Math.max(0, Math.min(width, center[0]));
}

/** The map and its legend, still, for a file. */
export function stillMap(
  props: Omit<MapFigureProps, 'summary' | 'regionsLabel' | 'describeMissing' | 'title'>,
  { width, palette }: { readonly width: number; readonly palette: Parameters<typeof Choropleth>[0]['palette'] },
): { readonly node: ReactNode; readonly height: number } {
  const geometry = mapGeometry(props.files.regions, props.files.background, { width });
  const legendHeight = (props.classes.length + 2) * legendRow + 8;
  return {
    height: geometry.height,
    node: (
      <>
        <Choropleth {...props} geometry={geometry} palette={palette} idPrefix="map" />
        <MapLegend {...props} palette={palette} idPrefix="map" x={0} y={geometry.height - legendHeight} />
      </>
    ),
  };
}
