export { type ChoroplethSpec, colorOfClass, type MapWords, type RegionValue } from './choropleth-spec.ts';
export { choroplethSvg, type MapTopologies } from './choropleth-svg.ts';
export { classBreaks, classOf, type MapClass } from './class-breaks.ts';
export { bandPath, linePath, lonePoints, type Placed, placeAll, splitProvisional } from './line-paths.ts';
export {
  type BackgroundTopology,
  type MapGeometry,
  mapGeometry,
  type RegionTopology,
} from './map-geometry.ts';
export { darkPalette, lightPalette, type Palette, pagePalette } from './palette.ts';
export { markerPath, trianglePath } from './shapes.ts';
export { escapeXml } from './svg-text.ts';
export { clipText, estimateTextWidth, wrapText } from './text-width.ts';
export { type TimeScale, type TimeTick, timeScale } from './time-scale.ts';
export {
  type LayoutOptions,
  layoutTimeSeries,
  type PlotBox,
  spreadLabels,
  type TimeSeriesLayout,
  tickSize,
} from './time-series-layout.ts';
export {
  type Annotation,
  type BandPoint,
  extentOfDates,
  highestAmount,
  type SeriesLine,
  type SeriesPoint,
  type TimeSeriesSpec,
  type TimeSeriesWords,
} from './time-series-spec.ts';
export { type StillFigure, timeSeriesSvg } from './time-series-svg.ts';
export { type ValueScale, valueScale } from './value-scale.ts';
