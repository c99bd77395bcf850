import type { DelayTotals } from './reporting-triangle.ts';

/**
 * What is known about the delay: for each delay x from 1 to the longest, the reverse hazard (share reported with delay
 * x among those reported with delay x or less) is Beta(a(x), b(x)): a generalised Dirichlet distribution of the delay.
 */
export interface DelayPosterior {
  /** First shape, at index x; index 0 is unused (the hazard there is 1). */
  readonly a: Float64Array;
  /** Second shape, at index x. */
  readonly b: Float64Array;
}

interface PosteriorOptions {
  /**
   * `true` uses that recent periods cannot have long delays yet; `false` takes what is reported as all there is, so
   * that the delay comes out too short.
   */
  readonly truncated: boolean;
  /** Events that the symmetric Dirichlet prior puts at each delay (R: `gd.prior.kappa`), 0.01 to 1,000. */
  readonly priorWeight: number;
}

/** Posterior of the delay from the sums of a triangle (Höhle and an der Heiden 2014, Biometrics 70:993). */
export function delayPosterior(totals: DelayTotals, { truncated, priorWeight }: PosteriorOptions): DelayPosterior {
  if (!(priorWeight >= 0.01 && priorWeight <= 1000))
    throw new RangeError(`the prior weight is from 0.01 to 1,000, not ${priorWeight}`);
  const width = totals.atDelay.length;
  const a = new Float64Array(width);
  const b = new Float64Array(width);
  let shorter = 0;
  for (let delay = 0; delay < width; delay++) {
    const events = totals.atDelay[delay] ?? 0;
    a[delay] = priorWeight + events;
    // Shorter delays hold the prior's weight once each.
    const others = truncated ? (totals.upToDelay[delay] ?? 0) - events : shorter;
    b[delay] = priorWeight * delay + others;
    shorter += events;
  }
  return { a, b };
}

/** Expected share of events reported with delay x or less, for each x. */
export function expectedCompleteness({ a, b }: DelayPosterior): Float64Array {
  const completeness = new Float64Array(a.length).fill(1);
  for (let delay = a.length - 1; delay > 0; delay--) {
    const first = a[delay] ?? 0;
    const second = b[delay] ?? 0;
    completeness[delay - 1] = ((completeness[delay] ?? 1) * second) / (first + second);
  }
  return completeness;
}
