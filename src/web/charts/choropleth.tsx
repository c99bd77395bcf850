import type { ReactNode } from 'react';
import { classOf, colorOfClass, type MapClass, type MapGeometry, type Palette, wrapText } from '../../charts/index.ts';
import { formatNumber } from '../format/number.ts';
import { Unspoken } from './unspoken.tsx';

/** What a region shows. */
export interface RegionFigure {
  readonly id: string;
  readonly value: number | null;
  /** `suppressed`: a figure exists and is not published; `none`: no figure. */
  readonly state: 'value' | 'suppressed' | 'none';
  /** What a person hears and reads for this region. */
  readonly label: string;
}

export interface ChoroplethWords {
  readonly noData: string;
  readonly suppressed: string;
  readonly inset: string;
  readonly orMore: (from: string) => string;
  readonly fromTo: (from: string, to: string) => string;
}

interface ChoroplethProps {
  readonly geometry: MapGeometry;
  readonly figures: ReadonlyMap<string, RegionFigure>;
  readonly classes: readonly MapClass[];
  readonly palette: Palette;
  readonly words: ChoroplethWords;
  /** Unique on the page: patterns are found by it. */
  readonly idPrefix: string;
}

/** The drawing of a map of classes. Hatched: no data; dotted: suppressed; never colour alone. */
export function Choropleth({ geometry, figures, classes, palette, words, idPrefix }: ChoroplethProps): ReactNode {
  const { inset } = geometry;
  return (
    <g clipPath={`url(#${idPrefix}-frame)`}>
      <clipPath id={`${idPrefix}-frame`}>
        <rect width={geometry.width} height={geometry.height} />
      </clipPath>
      <MapPatterns palette={palette} idPrefix={idPrefix} />
      <path d={geometry.neighbours} fill={palette.neighbour} />
      <rect {...inset} fill={palette.paper} stroke={palette.rule} />
      <Unspoken fontSize={11.5} fill={palette.inkSoft}>
        {wrapText(words.inset, { width: inset.width - 12, fontSize: 11.5 }).map((line, index) => (
          <text key={line} x={inset.x + 8} y={inset.y + 16 + index * 14}>
            {line}
          </text>
        ))}
      </Unspoken>
      {geometry.regions.map((region) => (
        <path
          key={region.id}
          d={region.path}
          fill={fillOf(figures.get(region.id), { classes, palette, idPrefix })}
          stroke={palette.border}
          strokeWidth={0.8}
          strokeLinejoin="round"
        />
      ))}
      <path d={geometry.lakes} fill={palette.paper} />
      <path d={geometry.borders} fill="none" stroke={palette.ink} strokeWidth={1} strokeLinejoin="round" />
    </g>
  );
}

interface FillOptions {
  readonly classes: readonly MapClass[];
  readonly palette: Palette;
  readonly idPrefix: string;
}

function fillOf(figure: RegionFigure | undefined, { classes, palette, idPrefix }: FillOptions): string {
  if (figure === undefined || figure.state === 'none') return `url(#${idPrefix}-hatch)`;
  if (figure.state === 'suppressed' || figure.value === null) return `url(#${idPrefix}-dots)`;
  return colorOfClass(classOf(figure.value, classes), classes, palette);
}

function MapPatterns({ palette, idPrefix }: { readonly palette: Palette; readonly idPrefix: string }): ReactNode {
  return (
    <defs>
      <pattern
        id={`${idPrefix}-hatch`}
        width={7}
        height={7}
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect width={7} height={7} fill={palette.noData} />
        <line x1={0} x2={0} y1={0} y2={7} stroke={palette.hatch} strokeWidth={1.3} />
      </pattern>
      <pattern id={`${idPrefix}-dots`} width={6} height={6} patternUnits="userSpaceOnUse">
        <rect width={6} height={6} fill={palette.noData} />
        <circle cx={2} cy={2} r={1.15} fill={palette.hatch} />
      </pattern>
    </defs>
  );
}

interface MapLegendProps {
  readonly classes: readonly MapClass[];
  readonly figures: ReadonlyMap<string, RegionFigure>;
  readonly palette: Palette;
  readonly words: ChoroplethWords;
  readonly locale: string;
  readonly idPrefix: string;
}

/** Rows of the legend, from the lowest class to "no data". */
export function mapLegendRows({ classes, figures, palette, words, locale, idPrefix }: MapLegendProps): readonly {
  readonly label: string;
  readonly fill: string;
}[] {
  const rows = classes.map(({ from, to }, step) => ({
    label:
      to === null
        ? words.orMore(formatNumber(from, { locale }))
        : words.fromTo(formatNumber(from, { locale }), formatNumber(to, { locale })),
    fill: colorOfClass(step, classes, palette),
  }));
  const suppressed = [...figures.values()].some(({ state }) => state === 'suppressed');
  return [
    ...rows,
    ...(suppressed ? [{ label: words.suppressed, fill: `url(#${idPrefix}-dots)` }] : []),
    { label: words.noData, fill: `url(#${idPrefix}-hatch)` },
  ];
}

/** The legend as a column, for the space that the Pacific leaves, or below the map. */
export function MapLegend({ x, y, ...props }: MapLegendProps & { readonly x: number; readonly y: number }): ReactNode {
  return (
    <Unspoken transform={`translate(${x},${y})`} fontSize={12.5} fill={props.palette.ink}>
      {mapLegendRows(props).map((row, index) => (
        <g key={row.label} transform={`translate(0,${index * 23})`}>
          <rect width={26} height={16} fill={row.fill} stroke={props.palette.axis} strokeWidth={0.8} />
          <text x={34} y={8} dy="0.35em">
            {row.label}
          </text>
        </g>
      ))}
    </Unspoken>
  );
}
