import { formatFigure } from '../base/index.ts';
import { type ChoroplethSpec, colorOfClass, type RegionValue } from './choropleth-spec.ts';
import { classOf } from './class-breaks.ts';
import { type CountryGeometry, countryGeometry } from './country-geometry.ts';
import type { BackgroundTopology, RegionTopology } from './map-geometry.ts';
import { lightPalette, type Palette } from './palette.ts';
import { drawing, element, escapeXml } from './svg-text.ts';
import { estimateTextWidth } from './text-width.ts';
import { tickSize } from './time-series-layout.ts';

/** What maps are drawn from. */
export interface MapTopologies {
  readonly regions: RegionTopology;
  readonly background: BackgroundTopology;
}

interface StillMap {
  readonly width: number;
  readonly topologies: MapTopologies;
  readonly palette?: Palette;
}

const keyWidth = 26;
const lineHeight = 24;

/**
 * A map of classes as an SVG document, for reports: darker is more, in grey too; hatched where there is no figure, dotted where it
 * is not published, so that colour never speaks alone. Null: there are no regions to draw.
 */
export function choroplethSvg(
  spec: ChoroplethSpec,
  { width, topologies, palette = lightPalette }: StillMap,
): string | null {
  const geometry = countryGeometry(topologies.regions, topologies.background, { country: spec.country, width });
  if (geometry === undefined) return null;
  const legend = legendOf(spec, geometry, palette);
  const height = geometry.height + legend.height;
  return drawing({ width, height }, [
    patterns(spec, palette),
    element('rect', { width, height, fill: palette.paper }),
    ...geometry.regions.map(({ id, path }) =>
      element('path', {
        d: path,
        fill: fillOf(spec.regions.get(id), spec, palette),
        stroke: palette.axis,
        'stroke-width': 0.5,
        'stroke-linejoin': 'round',
      }),
    ),
    ...(geometry.lakes === '' ? [] : [element('path', { d: geometry.lakes, fill: palette.paper })]),
    legend.drawn,
  ]);
}

function fillOf(region: RegionValue | undefined, spec: ChoroplethSpec, palette: Palette): string {
  if (region === undefined || region.state === 'none') return hatchOf(spec);
  if (region.state === 'suppressed' || region.value === null) return dotsOf(spec);
  return colorOfClass(classOf(region.value, spec.classes), spec.classes, palette);
}

function hatchOf({ key }: ChoroplethSpec): string {
  return `url(#${key}-hatch)`;
}

function dotsOf({ key }: ChoroplethSpec): string {
  return `url(#${key}-dots)`;
}

function patterns({ key }: ChoroplethSpec, { noData, hatch }: Palette): string {
  const pattern = (id: string, size: number, marks: string, turn?: string): string =>
    element(
      'pattern',
      { id: `${key}-${id}`, width: size, height: size, patternUnits: 'userSpaceOnUse', patternTransform: turn },
      [element('rect', { width: size, height: size, fill: noData }), marks],
    );
  const line = element('line', { x1: 0, x2: 0, y1: 0, y2: 7, stroke: hatch, 'stroke-width': 1.3 });
  const dot = element('circle', { cx: 2, cy: 2, r: 1.15, fill: hatch });
  return element('defs', {}, [pattern('hatch', 7, line, 'rotate(45)'), pattern('dots', 6, dot)]);
}

/** Keys from the lowest class to "no figure", in as many lines as they need. */
function legendOf(
  spec: ChoroplethSpec,
  { width, height: top }: CountryGeometry,
  palette: Palette,
): { readonly drawn: string; readonly height: number } {
  const { classes, words, locale, regions } = spec;
  const say = (value: number): string => formatFigure(value, locale);
  const isSuppressed = [...regions.values()].some(({ state }) => state === 'suppressed');
  const keys: readonly (readonly [label: string, fill: string])[] = [
    ...classes.map(({ from, to }, step): readonly [string, string] => [
      to === null ? words.orMore(say(from)) : words.fromTo(say(from), say(to)),
      colorOfClass(step, classes, palette),
    ]),
    ...(isSuppressed ? [[words.suppressed, dotsOf(spec)] as const] : []),
    [words.noData, hatchOf(spec)],
  ];
  let [x, y] = [4, top + 20];
  const drawn = keys.map(([label, fill]) => {
    const taken = keyWidth + 6 + estimateTextWidth(label, tickSize) + 18;
    if (x > 4 && x + taken > width) [x, y] = [4, y + lineHeight];
    const mark = element('rect', {
      x,
      y: y - 12,
      width: keyWidth,
      height: 15,
      fill,
      stroke: palette.axis,
      'stroke-width': 0.8,
    });
    const text = element('text', { x: x + keyWidth + 6, y }, [escapeXml(label)]);
    x += taken;
    return mark + text;
  });
  return { drawn: element('g', { 'font-size': tickSize, fill: palette.inkSoft }, drawn), height: y + 10 - top };
}
