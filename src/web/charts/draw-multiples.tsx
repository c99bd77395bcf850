import type { Palette, TimeSeriesSpec } from '../../charts/index.ts';
import type { Drawing } from './export-frame.tsx';
import { layoutMultiples, SmallMultiples } from './small-multiples.tsx';

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
