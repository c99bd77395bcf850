/**
 * Measured values of which some lie at or below a limit (of detection, of quantification). A censored value stands with
 * its limit and is never used as a number itself.
 */
export interface CensoredValues {
  /** The value, or its limit where it is censored. */
  readonly values: Float64Array;
  /** 1 where the value lies at or below the limit. */
  readonly censored: Uint8Array;
}

/** Bounds on the scale of the model: equal where the value is known, minus infinity below a limit. */
export interface Bounds {
  readonly lower: Float64Array;
  readonly upper: Float64Array;
}

/** Scale on which values are normal: as they are, or their logarithms. */
export type CensoredScale = 'gaussian' | 'lognormal';

/** A censored lognormal value lies between 0 and its limit, a gaussian one anywhere below it. */
export function boundsOf({ values, censored }: CensoredValues, scale: CensoredScale): Bounds {
  const upper = scale === 'lognormal' ? values.map(Math.log) : values;
  return { lower: upper.map((bound, i) => (censored[i] === 1 ? Number.NEGATIVE_INFINITY : bound)), upper };
}
