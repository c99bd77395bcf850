/** The charts as published, or with the numbers of R's surveillance 1.20.3, defects and all. */
export type GlrMode = 'published' | 'surveillance';

/** What a chart is run on. */
export interface CountsAndMeans {
  readonly counts: Float64Array;
  /** Expected counts while nothing happens (mu0). */
  readonly means: Float64Array;
  /** Count of the period before each, as the epidemic alternative takes it. */
  readonly earlier: Float64Array;
  /** Variance mu + dispersion mu² (alpha); 0 is Poisson. */
  readonly dispersion: number;
}

/** Starts of a change that are tried, and the last period seen. */
export interface Stretch {
  readonly earliest: number;
  readonly latest: number;
  readonly last: number;
}

export interface ChangeSearch {
  readonly direction: 'increase' | 'decrease';
  readonly dispersion: number;
  readonly mode: GlrMode;
}
