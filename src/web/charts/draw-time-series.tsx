import { layoutTimeSeries, type Palette, type TimeSeriesSpec } from '../../charts/index.ts';
import type { Drawing } from './export-frame.tsx';
import { Legend, layoutLegend } from './legend.tsx';
import { TimeSeries } from './time-series.tsx';
import { timeSeriesLegend } from './time-series-legend.ts';

interface DrawOptions {
  readonly width: number;
  readonly palette: Palette;
  readonly height?: number;
}

/** A time series with its legend, still, for a file. */
export function drawTimeSeries(spec: TimeSeriesSpec, { width, palette, height = 420 }: DrawOptions): Drawing {
  const layout = layoutTimeSeries(spec, { width, height });
  if (layout === null) return { node: null, height: 0 };
  const legend = timeSeriesLegend(spec, layout);
  return {
    height: height + 8 + layoutLegend(legend, width).height,
    node: (
      <>
        <TimeSeries spec={spec} layout={layout} palette={palette} />
        <Legend items={legend} x={0} y={height + 8} width={width} palette={palette} />
      </>
    ),
  };
}
