/**
 * One figure as known twice: in an earlier and in a later vintage. Lags are the time from the end of the figure's
 * period to the day it was known, in any unit that is the same throughout (months here).
 */
export interface RevisionPair {
  /** Series it belongs to (a jurisdiction), counted from 0. */
  readonly group: number;
  /** Vintage of the earlier figure, counted from 0; vintages so close that they say the same share a number. */
  readonly vintage: number;
  readonly earlierLag: number;
  /** Larger than `earlierLag`. */
  readonly laterLag: number;
  /** Counts, not negative. */
  readonly earlier: number;
  readonly later: number;
  /** Share of records still under investigation in the earlier vintage, in per cent; NaN where not given. */
  readonly pending: number;
}

/** Pairs column by column, as the regression goes over them. */
export interface PairColumns {
  readonly length: number;
  readonly group: Int32Array;
  readonly earlierLag: Float64Array;
  readonly laterLag: Float64Array;
  /** Logarithm of the earlier count as a share of the later one; half an event is added to both. */
  readonly logShare: Float64Array;
  readonly earlier: Float64Array;
  /** Share pending, in per cent; 0 where the model does not use it. */
  readonly pending: Float64Array;
}

export function columnsOf(pairs: readonly RevisionPair[], usesPending: boolean): PairColumns {
  return {
    length: pairs.length,
    group: Int32Array.from(pairs, ({ group }) => group),
    earlierLag: Float64Array.from(pairs, ({ earlierLag }) => earlierLag),
    laterLag: Float64Array.from(pairs, ({ laterLag }) => laterLag),
    logShare: Float64Array.from(pairs, ({ earlier, later }) => Math.log((earlier + 0.5) / (later + 0.5))),
    earlier: Float64Array.from(pairs, ({ earlier }) => earlier),
    pending: Float64Array.from(pairs, ({ pending }) => (usesPending ? pending : 0)),
  };
}

/** How much of the delay lies between two lags: exp(-earlier lag / constant) - exp(-later lag / constant). */
export function decayBetween(earlierLag: number, laterLag: number, timeConstant: number): number {
  return Math.exp(-earlierLag / timeConstant) - Math.exp(-laterLag / timeConstant);
}

/**
 * Delay differs from period to period in proportion to what is missing (first term); late reports are counts, and a
 * single event may be added or taken back at any time (second term, `countRatio` times as large as the first).
 */
export function spreadOf(decay: number, count: number, countRatio: number): number {
  const events = count + 1;
  return decay ** 2 + countRatio * (decay / events + 1 / events ** 2);
}
