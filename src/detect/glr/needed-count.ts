import type { CountsAndMeans } from './change-search.ts';
import {
  chartData,
  chartStatistic,
  isAlarm,
  type LikelihoodRatioChart,
  type LikelihoodRatioOptions,
} from './likelihood-ratio-chart.ts';

/** The chart a period belongs to, and its own place in it. */
export interface Place {
  readonly begin: number;
  readonly last: number;
  /** Statistic of the period before in the same chart, 0 at its beginning. */
  readonly before: number;
}

/** Beyond this no count is tried. */
const largestCount = Number.MAX_SAFE_INTEGER;

/** What surveillance writes where it steps no further for the negative binomial chart. */
const noCountAsInSurveillance = 1e99;

/** How far it steps (xMax). */
const largestCountTriedByDefault = 10_000;

/** The count of a chart with a known shift at which the statistic reaches the limit, not necessarily whole. */
function countOfKnownShift(
  mean: number,
  before: number,
  { dispersion, decisionInterval }: LikelihoodRatioOptions,
  kappa: number,
): number {
  if (dispersion === 0) return (decisionInterval - before + mean * (Math.exp(kappa) - 1)) / kappa;
  const shrink = Math.log((1 + dispersion * mean) / (1 + dispersion * mean * Math.exp(kappa)));
  return (decisionInterval - before - shrink / dispersion) / (kappa + shrink);
}

/** Smallest whole count from `from` to `to` for which a claim, once true, stays true; `to` + 1 where it is not. */
function smallestCount(from: number, to: number, holds: (count: number) => boolean): number {
  let low = from - 1;
  let high = from;
  let step = 1;
  while (high <= to && !holds(high)) {
    low = high;
    high += step;
    step *= 2;
  }
  if (high > to) {
    if (!holds(to)) return to + 1;
    high = to;
  }
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle;
  }
  return high;
}

/**
 * The count from which a period raises an alarm, given those before it. For an increase the smallest one; for a
 * decrease the largest, -1 where even 0 does not. With a known shift the limit need not be whole. Where no count is
 * large enough, the largest safe integer.
 */
export function neededCount(data: CountsAndMeans, place: Place, options: LikelihoodRatioOptions): number {
  const { shift, change, direction } = options;
  if (change === 'intercept' && shift !== null) {
    return countOfKnownShift(data.means[place.last] ?? Number.NaN, place.before, options, shift);
  }
  const trial = { ...data, counts: data.counts.slice() };
  function alarmsAt(count: number): boolean {
    trial.counts[place.last] = count;
    return isAlarm(chartStatistic(trial, place, options), options);
  }
  if (direction === 'increase') return Math.min(largestCount, smallestCount(0, largestCount - 1, alarmsAt));
  return smallestCount(0, largestCount - 1, (count) => !alarmsAt(count)) - 1;
}

/**
 * The same as R's surveillance gives it for `ret = "cases"`: 0 before the chart can speak; for a Poisson decrease the
 * smallest count at which the statistic is not above the limit; for negative binomial charts without a known shift the
 * first change of the alarm in steps of 1 from the count seen, which from a count of 0 is not looked for (1e99).
 */
export function neededCountAsInSurveillance(
  data: CountsAndMeans,
  place: Place,
  options: LikelihoodRatioOptions,
): number {
  const { shift, dispersion, direction, window, fewestPeriods, decisionInterval } = options;
  const { largestCountTried = largestCountTriedByDefault } = options;
  if (shift !== null) return Math.max(0, neededCount(data, place, options));
  const trial = { ...data, counts: data.counts.slice() };
  function statisticAt(count: number): number {
    trial.counts[place.last] = count;
    return chartStatistic(trial, place, options);
  }
  if (dispersion > 0) {
    return firstChange(data.counts[place.last] ?? 0, largestCountTried, (count) =>
      isAlarm(statisticAt(count), options),
    );
  }
  const passed = place.last - place.begin + 1;
  if (passed < (window === null ? fewestPeriods : fewestPeriods + 1)) return 0;
  if (direction === 'increase')
    return smallestCount(0, largestCount - 1, (count) => statisticAt(count) >= decisionInterval);
  if (statisticAt(0) <= decisionInterval) return 0;
  return smallestCount(1, largestCount - 1, (count) => statisticAt(count) <= decisionInterval);
}

/** Walks up from a quiet count to the first alarm, and down from an alarm to the last; 0 stands for R's NA. */
function firstChange(observed: number, largestCountTried: number, alarmsAt: (count: number) => boolean): number {
  const hasAlarm = alarmsAt(observed);
  if (hasAlarm) {
    for (let count = observed - 1; count >= 0 && count < largestCountTried; count--) {
      if (!alarmsAt(count)) return count + 1;
    }
    return 0;
  }
  if (observed < 1 || observed > largestCountTried) return noCountAsInSurveillance;
  const needed = smallestCount(observed, largestCountTried + 1, alarmsAt);
  return needed > largestCountTried + 1 ? noCountAsInSurveillance : needed;
}

/** The needed counts of every period of a chart, in the mode of its options. */
export function neededCounts(
  counts: Float64Array,
  means: Float64Array,
  { statistic, began }: LikelihoodRatioChart,
  options: LikelihoodRatioOptions,
): Float64Array {
  const data = chartData(counts, means, options);
  const needed = options.mode === 'published' ? neededCount : neededCountAsInSurveillance;
  return counts.map((_, last) => {
    const begin = began[last] ?? 0;
    return needed(data, { begin, last, before: last > begin ? (statistic[last - 1] ?? 0) : 0 }, options);
  });
}
