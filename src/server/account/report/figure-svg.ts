import { choroplethSvg, timeSeriesSvg } from '../../../charts/index.ts';
import type { Figure } from '../../../commitments/index.ts';
import { readTopologies } from './map-topologies.ts';

/** A drawing as SVG, with its size in CSS pixels (96 to the inch). */
export interface DrawnFigure {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/** Width of every drawing in a report, and height of a time series; a map is as high as its country. */
export const figureSize = { width: 640, height: 220 } as const;

/** The drawing of a figure; undefined: there is nothing to draw. */
export function drawFigure({ drawing }: Figure): DrawnFigure | undefined {
  const { width, height } = figureSize;
  if (drawing.kind === 'time-series') {
    const svg = timeSeriesSvg(drawing.spec, figureSize);
    return svg === null ? undefined : { svg, width, height };
  }
  const map = choroplethSvg(drawing.spec, { width, topologies: readTopologies() });
  return map === null ? undefined : { svg: map, width, height: Number(/ height="(\d+)"/u.exec(map)?.[1] ?? height) };
}
