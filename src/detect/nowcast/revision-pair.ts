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

/** What a pair is in the regression, for one time constant of the delay. */
export interface PairRow {
  /** Logarithm of the earlier count as a share of the later one; half an event is added to both. */
  readonly logShare: number;
  /** How much of the delay lies between the two lags: exp(-earlier lag / constant) - exp(-later lag / constant). */
  readonly decay: number;
  /** Share pending times `decay`, in per cent; 0 where the model does not use it. */
  readonly pending: number;
  /** Variance of the logarithm, but for the common factor. */
  readonly spread: number;
}

export interface RowOptions {
  readonly timeConstant: number;
  readonly usesPending: boolean;
  /** See `spreadOf`. */
  readonly countRatio: number;
}

export function rowOf(pair: RevisionPair, { timeConstant, usesPending, countRatio }: RowOptions): PairRow {
  const decay = decayBetween(pair.earlierLag, pair.laterLag, timeConstant);
  return {
    logShare: Math.log((pair.earlier + 0.5) / (pair.later + 0.5)),
    decay,
    pending: usesPending ? pair.pending * decay : 0,
    spread: spreadOf(decay, pair.earlier, countRatio),
  };
}

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
