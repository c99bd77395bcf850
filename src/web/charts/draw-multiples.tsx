import type { Drawing } from './export-frame.tsx';
import type { Palette } from './palette.ts';
import { layoutMultiples, SmallMultiples } from './small-multiples.tsx';
import type { TimeSeriesSpec } from './time-series-spec.ts';

interface DrawOptions {
  readonly width: number;
  readonly palette: Palette;
  readonly shared: boolean;
}

/** Small multiples, still, for a file. */
export function drawMultiples(spec: TimeSeriesSpec, { width, palette, shared }: DrawOptions): Drawing {
  return {
    height: layoutMultiples(spec.lines.length, width).height,
    node: <SmallMultiples spec={spec} width={width} palette={palette} shared={shared} />,
  };
}
