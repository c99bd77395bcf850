export interface BinomialCusumOptions {
  /** Share of positives while nothing happens, for each period (pi0). */
  readonly inControl: Float64Array;
  /** Share to be found (pi1). */
  readonly outOfControl: Float64Array;
  /** Alarm above this value of the statistic (h). */
  readonly decisionInterval: number;
}

export interface BinomialCusum {
  /** S(t) before any reset. */
  readonly statistic: Float64Array;
  /** The count, not necessarily whole, above which there is an alarm. */
  readonly upper: Float64Array;
  /** 1 where S(t) > h. */
  readonly alarm: Uint8Array;
}

/** Log likelihood ratio of `positives` among `trials` at two shares between 0 and 1. */
export function binomialLogRatio(
  { positives, trials }: { readonly positives: number; readonly trials: number },
  { inControl, outOfControl }: { readonly inControl: number; readonly outOfControl: number },
): number {
  const ofPositive = Math.log(outOfControl) - Math.log(inControl);
  const ofNegative = Math.log1p(-outOfControl) - Math.log1p(-inControl);
  return positives * ofPositive + (trials - positives) * ofNegative;
}

/** The share whose odds are this many times those of another share. */
export function shareAtOddsRatio(share: number, oddsRatio: number): number {
  return (share * oddsRatio) / (1 - share + share * oddsRatio);
}

/**
 * Likelihood ratio CUSUM of shares: S(t) = max(0, S(t-1) + log f1(y) / f0(y)) with binomial f, alarm above h, then
 * from 0 again (Steiner et al. 2000, Biostatistics 1:441; Höhle 2010, in Kneib and Tutz, Statistical Modelling and
 * Regression Structures; R's `categoricalCUSUM` with two categories). For positives among samples tested: the trials may
 * differ from period to period. A period whose counts or trials are NaN is passed over.
 */
export function binomialCusum(
  positives: Float64Array,
  trials: Float64Array,
  { inControl, outOfControl, decisionInterval }: BinomialCusumOptions,
): BinomialCusum {
  const statistic = new Float64Array(positives.length);
  const upper = new Float64Array(positives.length);
  const alarm = new Uint8Array(positives.length);
  let before = 0;
  for (let t = 0; t < positives.length; t++) {
    const shares = { inControl: inControl[t] ?? Number.NaN, outOfControl: outOfControl[t] ?? Number.NaN };
    const counted = trials[t] ?? Number.NaN;
    const ofNone = binomialLogRatio({ positives: 0, trials: counted }, shares);
    const ofOne =
      binomialLogRatio({ positives: 1, trials: 1 }, shares) - binomialLogRatio({ positives: 0, trials: 1 }, shares);
    upper[t] = Math.max(0, (decisionInterval - before - ofNone) / ofOne);
    const ratio = binomialLogRatio({ positives: positives[t] ?? Number.NaN, trials: counted }, shares);
    if (Number.isNaN(ratio)) {
      statistic[t] = before;
      continue;
    }
    const now = Math.max(0, before + ratio);
    statistic[t] = now;
    alarm[t] = now > decisionInterval ? 1 : 0;
    before = alarm[t] === 1 ? 0 : now;
  }
  return { statistic, upper, alarm };
}
