import type { Frequency, ReasonCode } from '../method.ts';
import { type ChartPlace, knownBaseline, seasonLength } from './chart-memory.ts';
import { fitSeasonalMean } from './seasonal-mean.ts';

export interface MeanModel {
  /** Sine and cosine pairs of the annual wave; 0 is one mean for all periods (S). */
  readonly harmonics: number;
  readonly trend: boolean;
  /** Variance mean + dispersion mean² (alpha) in the fit; null: found with it. */
  readonly dispersion: number | null;
}

/** Expected counts of the periods of a chart, and the dispersion they go with. */
export interface ChartMeans {
  readonly status: 'found';
  readonly means: Float64Array;
  readonly dispersion: number;
}

export type ChartMeansOrReason = ChartMeans | { readonly status: ReasonCode };

interface Task {
  readonly values: Float64Array;
  readonly place: ChartPlace;
  /** Last period of the chart. */
  readonly last: number;
  readonly frequency: Frequency;
}

/** Means of a chart from the baseline before it, or the reason why there are none. */
export function chartMeans({ values, place, last, frequency }: Task, model: MeanModel): ChartMeansOrReason {
  const known = knownBaseline(values, place);
  if (known === null) return { status: 'too-many-gaps' };
  if (known.every((count) => count === 0)) return { status: 'too-sparse' };
  const length = last - place.chartFirst + 1;
  const [level = 0] = known;
  // Counts that never differ leave nothing to fit, and no dispersion.
  if (known.every((count) => count === level)) {
    return { status: 'found', means: new Float64Array(length).fill(level), dispersion: model.dispersion ?? 0 };
  }
  const fit = fitSeasonalMean(values, {
    first: place.baselineFirst,
    last: place.baselineLast,
    perYear: seasonLength[frequency],
    harmonics: model.harmonics,
    trend: model.trend,
    dispersion: model.dispersion,
    // Times near 0 keep the trend column of long series well conditioned; the phase does not matter.
    timeOfFirst: -place.baselineFirst,
  });
  if (fit.status !== 'fitted') return { status: 'not-converged' };
  const means = new Float64Array(length).map((_, t) => fit.meanAt(place.chartFirst + t));
  return { status: 'found', means, dispersion: fit.dispersion };
}

/**
 * Dispersion of counts about their mean by moments: variance mean + dispersion mean² (Böhning 1994), not below 0. Valid
 * for two counts at least with a mean above 0.
 */
export function dispersionByMoments(counts: Float64Array): number {
  const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length;
  const squares = counts.reduce((sum, count) => sum + (count - mean) * (count - mean), 0);
  return Math.max(0, (squares / (counts.length - 1) - mean) / (mean * mean));
}
