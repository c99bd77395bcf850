import type { CountsAndMeans, GlrMode, Stretch } from './change-search.ts';
import { interceptIncrement } from './log-ratio.ts';
import { largestEpidemicRatio, largestNegativeBinomialRatio, largestPoissonRatio } from './window-maximum.ts';

export interface LikelihoodRatioOptions {
  /** `intercept`: the mean is multiplied; `epidemic`: lambda times the count before is added. */
  readonly change: 'intercept' | 'epidemic';
  /** Log of the factor to be found (R's theta), known in advance; null: any size, by maximum likelihood (GLR). */
  readonly shift: number | null;
  readonly direction: 'increase' | 'decrease';
  /** Variance mu + dispersion mu² (alpha); 0 is Poisson. */
  readonly dispersion: number;
  /** A change may have begun this many periods ago at most (M); null: at any time since the chart began. */
  readonly window: number | null;
  /** Periods a change must have lasted (Mtilde). */
  readonly fewestPeriods: number;
  /** Value of the statistic from which there is an alarm (c.ARL); the chart then begins anew. */
  readonly decisionInterval: number;
  /** Count before the first one, for the epidemic alternative (0 in R). */
  readonly countBefore?: number;
  /** Surveillance mode only: how far the count needed for an alarm is looked for, step by step (xMax). */
  readonly largestCountTried?: number;
  readonly mode: GlrMode;
}

export interface LikelihoodRatioChart {
  readonly statistic: Float64Array;
  readonly alarm: Uint8Array;
  /** First period of the chart each one belongs to: after an alarm it begins anew. */
  readonly began: Int32Array;
}

/** New means from this period on, after an alarm in the one before. */
export type Refit = (from: number, means: Float64Array) => void;

/**
 * Likelihood ratio charts of Höhle and Paul (2008, Comput Stat Data Anal 52:4357), Poisson and negative binomial: with
 * a known shift the CUSUM of log likelihood ratios, without one the largest ratio over all starts and sizes of a change.
 * Counts are whole and known. Published mode alarms from the limit on; surveillance's known shifts and Poisson
 * epidemics only above it.
 */
export function likelihoodRatioChart(
  counts: Float64Array,
  means: Float64Array,
  options: LikelihoodRatioOptions,
  refit?: Refit,
): LikelihoodRatioChart {
  const data = chartData(counts, means, options);
  const statistic = new Float64Array(counts.length);
  const alarm = new Uint8Array(counts.length);
  const began = new Int32Array(counts.length);
  let begin = 0;
  for (let t = 0; t < counts.length; t++) {
    began[t] = begin;
    statistic[t] = chartStatistic(data, { begin, last: t, before: t > begin ? (statistic[t - 1] ?? 0) : 0 }, options);
    if (!isAlarm(statistic[t] ?? 0, options)) continue;
    alarm[t] = 1;
    begin = t + 1;
    refit?.(begin, data.means);
  }
  return { statistic, alarm, began };
}

/** Counts and means of a chart, ready to be judged. The means are taken over, not copied: a refit writes into them. */
export function chartData(
  counts: Float64Array,
  means: Float64Array,
  { dispersion, countBefore = 0 }: LikelihoodRatioOptions,
): CountsAndMeans {
  const earlier = new Float64Array(counts.length);
  earlier.set(counts.subarray(0, Math.max(0, counts.length - 1)), 1);
  if (earlier.length > 0) earlier[0] = countBefore;
  return { counts, means, earlier, dispersion };
}

interface Moment {
  readonly begin: number;
  readonly last: number;
  /** Statistic of the period before in the same chart, 0 at its beginning. */
  readonly before: number;
}

/** Value of the chart that began at `begin` in period `last`; 0 where too few periods have passed. */
export function chartStatistic(data: CountsAndMeans, moment: Moment, options: LikelihoodRatioOptions): number {
  const { begin, last, before } = moment;
  const { change, shift, dispersion } = options;
  if (change === 'intercept' && shift !== null) {
    const kappa = { kappa: shift, dispersion };
    const increment = interceptIncrement(data.counts[last] ?? 0, data.means[last] ?? 0, kappa);
    return Math.max(0, before + increment);
  }
  const stretch = stretchOf(begin, last, options);
  const largest = largestRatio(data, stretch, options);
  return Math.max(largest, 0);
}

function largestRatio(data: CountsAndMeans, stretch: Stretch, options: LikelihoodRatioOptions): number {
  if (options.change === 'epidemic') return largestEpidemicRatio(data, stretch, options);
  if (options.dispersion === 0) return largestPoissonRatio(data, stretch, options);
  return largestNegativeBinomialRatio(data, stretch, options);
}

/**
 * Starts of a change that are tried. surveillance's Poisson chart asks for one period more than it says with a window,
 * and without one tries the newest starts all the same.
 */
function stretchOf(begin: number, last: number, options: LikelihoodRatioOptions): Stretch {
  const { window, fewestPeriods, change, dispersion, mode } = options;
  const earliest = window === null ? begin : Math.max(begin, last - window);
  const lasted = Math.max(1, fewestPeriods);
  const latest = last - lasted + 1;
  if (mode === 'published' || change === 'epidemic' || dispersion > 0) return { earliest, latest, last };
  if (window !== null) return { earliest, latest: last - fewestPeriods, last };
  return { earliest, latest: latest < begin ? latest : last, last };
}

/** Whether a value of the statistic is an alarm. */
export function isAlarm(statistic: number, options: LikelihoodRatioOptions): boolean {
  const { change, shift, dispersion, decisionInterval, mode } = options;
  const isStrict =
    mode === 'surveillance' && (change === 'epidemic' ? dispersion === 0 : change === 'intercept' && shift !== null);
  return isStrict ? statistic > decisionInterval : statistic >= decisionInterval;
}
