/** A slope for each period with its interval, on the scale on which it was estimated. */
export interface TrendEstimate {
  readonly status: 'estimated';
  /** `log`: the slope of logarithms, so that change multiplies; `level`: share of the median level, where values are 0. */
  readonly scale: 'log' | 'level';
  readonly slope: number;
  readonly lower: number;
  readonly upper: number;
  /** Two-sided, of no trend. */
  readonly pValue: number;
}

/** Why no slope can be given. */
export interface NoTrendEstimate {
  readonly status:
    | 'too-few-values'
    /** Neighbours resemble each other so much that the values count for too few. */
    | 'too-few-independent-values'
    | 'too-few-events'
    | 'too-many-ties'
    | 'not-a-count'
    | 'not-positive'
    | 'not-converged';
}

export interface EstimateOptions {
  readonly confidence: number;
  /** Periods of a year, where a yearly wave is to be kept out of the trend. */
  readonly seasonLength: number | undefined;
}
