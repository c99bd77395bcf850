import { scaleLinear } from 'd3-scale';

/** Vertical scale of amounts: starts at zero, ends on a round number. */
export interface ValueScale {
  readonly top: number;
  readonly ticks: readonly number[];
  readonly position: (value: number) => number;
}

/**
 * The scale of figures up to `maximum`, over `height` pixels. Amounts of this application are never negative, and a scale
 * that does not start at zero makes small changes look large (Government Analysis Function, chart guidance).
 */
export function valueScale({ maximum, height, ticks = 5, whole = false }: ValueScaleOptions): ValueScale {
  const scale = scaleLinear()
    .domain([0, maximum > 0 ? maximum : 1])
    .range([height, 0])
    .nice(ticks);
  const top = scale.domain()[1] ?? maximum;
  const steps = scale.ticks(ticks);
  return {
    top,
    ticks: whole ? steps.filter((step) => Number.isInteger(step)) : steps,
    position: (value) => scale(value),
  };
}

interface ValueScaleOptions {
  readonly maximum: number;
  readonly height: number;
  readonly ticks?: number;
  /** Counts: no tick between two whole numbers. */
  readonly whole?: boolean;
}
