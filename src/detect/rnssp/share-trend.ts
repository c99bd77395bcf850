import { fitBinomialRegression } from '../regression/count-regression.ts';
import { designOfColumns, interceptColumn } from '../regression/design-matrix.ts';
import { testCoefficient } from '../regression/prediction.ts';

export interface ShareSeries {
  /** Events that count, such as overdose visits. */
  readonly successes: Float64Array;
  /** All events of the period. */
  readonly totals: Float64Array;
  /** First day of each period, days since 1970-01-01. */
  readonly starts: Int32Array;
}

export interface ShareTrendOptions {
  /** Periods of the window that ends with the one judged (B). */
  readonly window?: number;
  /** Two-sided level of the test. */
  readonly alpha?: number;
  /** Events the window must hold more than. */
  readonly fewestSuccesses?: number;
}

/** `insufficient`: too few periods or events, a gap, or no solution. */
export type ShareTrendClass = 'increase' | 'decrease' | 'stable' | 'insufficient';

export interface ShareTrend {
  readonly class: ShareTrendClass;
  /** Log odds ratio per day; null without a test. */
  readonly slope: number | null;
  /** Wald statistic of the slope. */
  readonly statistic: number | null;
  /** Two-sided. */
  readonly pValue: number | null;
}

const insufficient: ShareTrend = { class: 'insufficient', slope: null, statistic: null, pValue: null };

/**
 * Whether a share rises or falls over a moving window, by logistic regression on the date and the Wald test of its slope
 * (Rnssp 0.3.1 classify_trend: window 12, level 0.01, more than 10 events). One answer per period. The binomial takes
 * events as independent: where they cluster, changes are found too often.
 */
export function classifyShareTrend(
  { successes, totals, starts }: ShareSeries,
  { window = 12, alpha = 0.01, fewestSuccesses = 10 }: ShareTrendOptions = {},
): readonly ShareTrend[] {
  if (!(window >= 3)) throw new RangeError(`window must be at least 3, not ${window}`);
  if (!(alpha > 0 && alpha < 1)) throw new RangeError(`alpha must be between 0 and 1, not ${alpha}`);
  return Array.from(successes, (_, last) => {
    const first = last - window + 1;
    if (first < 0) return insufficient;
    return classifyWindow(
      {
        successes: successes.subarray(first, last + 1),
        totals: totals.subarray(first, last + 1),
        starts: starts.subarray(first, last + 1),
      },
      { alpha, fewestSuccesses },
    );
  });
}

function classifyWindow(
  { successes, totals, starts }: ShareSeries,
  { alpha, fewestSuccesses }: { readonly alpha: number; readonly fewestSuccesses: number },
): ShareTrend {
  let sum = 0;
  for (const [i, count] of successes.entries()) {
    if (!(count >= 0 && count <= totals[i]!)) return insufficient;
    sum += count;
  }
  if (!(sum > fewestSuccesses)) return insufficient;
  const design = designOfColumns([interceptColumn(starts.length), starts]);
  const fit = fitBinomialRegression({ design, successes, trials: totals });
  if (!('fitted' in fit)) return insufficient;
  const { estimate: slope, statistic, pValue } = testCoefficient(fit, 1);
  if (!Number.isFinite(statistic) || !Number.isFinite(pValue)) return insufficient;
  const isSignificant = pValue < alpha;
  return { class: !isSignificant ? 'stable' : statistic > 0 ? 'increase' : 'decrease', slope, statistic, pValue };
}
