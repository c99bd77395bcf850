import { studentQuantile } from '../distribution/student-t.ts';

export interface EwmaOptions {
  /** Periods of the baseline at most (B); it grows from 7 to this. */
  readonly baseline: number;
  /** Periods between the baseline and the one judged (g). */
  readonly periodsExcluded: number;
  /** Weight of the newest value in the slow average (w1) and in the fast one (w2). */
  readonly slowWeight: number;
  readonly fastWeight: number;
}

/** What the two averages say about one period; NaN throughout where the baseline is too short. */
export interface EwmaPoint {
  /** Mean of the baseline. */
  readonly mean: number;
  /** Degrees of freedom: baseline values less 1. */
  readonly degrees: number;
  readonly slow: EwmaState;
  readonly fast: EwmaState;
}

export interface EwmaState {
  readonly weight: number;
  /** The average before this period. */
  readonly before: number;
  /** (average with this period - mean) / deviation. */
  readonly statistic: number;
  /** Standard deviation of the average about the mean, floored and corrected. */
  readonly deviation: number;
}

export const shortestEwmaBaseline = 7;

/** Least share of a full baseline that must be known. */
const knownShare = 0.7;

/** Critical values are tabled to five decimals in ESSENCE and in Rnssp. */
function tabled(probability: number, degrees: number): number {
  return Math.round(studentQuantile(1 - probability, degrees) * 1e5) / 1e5;
}

/** What the deviation of an average takes from its weight, the baseline's length and the critical values. */
interface Correction {
  readonly factor: number;
  readonly addition: number;
  readonly floor: number;
}

/** What depends on the number of baseline values alone. */
interface Corrections {
  /** Critical value of the 1 % limit. */
  readonly limit: number;
  readonly slow: Correction;
  readonly fast: Correction;
}

function correctionsFor(known: number, { periodsExcluded, slowWeight, fastWeight }: EwmaOptions): Corrections {
  const warning = tabled(0.05, known - 1);
  const of = (weight: number): Correction => {
    const kept = 1 - weight;
    const share = weight / warning;
    const shared = (2 * kept ** (periodsExcluded + 1) * (1 - kept ** known)) / known;
    return {
      factor: Math.sqrt(weight / (2 - weight) + 1 / known - shared),
      addition: (0.1289 - (0.2414 - 0.1826 * kept ** 4) * Math.log(10 * 0.05)) * share,
      floor: share * (0.01 + 0.05 * kept ** 2),
    };
  };
  return { limit: tabled(0.01, known - 1), slow: of(slowWeight), fast: of(fastWeight) };
}

/**
 * Exponentially weighted moving averages against a baseline that ends some periods before: the average of each weight
 * is compared, on Student's t, with the mean of the baseline, its deviation corrected for what both share. An average
 * beyond the 1% limit is pulled back to it, so that one outbreak does not hide the next (ESSENCE; Rnssp 0.3.1
 * alert_ewma; Burkom et al. 2008, Johns Hopkins APL Tech Dig 27:313). Values that are not known leave baseline and
 * averages as they are. One point per value; valid for counts, rates and shares by day or week.
 */
export function ewmaChart(values: Float64Array, options: EwmaOptions): readonly (EwmaPoint | null)[] {
  const { baseline, periodsExcluded, slowWeight, fastWeight } = options;
  const points: (EwmaPoint | null)[] = [];
  const corrections: Corrections[] = [];
  let slowBefore = Number.NaN;
  let fastBefore = Number.NaN;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    const moments = momentsBefore(values, i - periodsExcluded - 1, baseline);
    if (moments === null) {
      points.push(null);
      if (Number.isNaN(value)) continue;
      slowBefore = averageOf(slowBefore, value, slowWeight);
      fastBefore = averageOf(fastBefore, value, fastWeight);
      continue;
    }
    const { known } = moments;
    const correction = corrections[known] ?? correctionsFor(known, options);
    corrections[known] = correction;
    const slow = stateOf(moments, { weight: slowWeight, before: slowBefore, value, correction: correction.slow });
    const fast = stateOf(moments, { weight: fastWeight, before: fastBefore, value, correction: correction.fast });
    points.push({ mean: moments.mean, degrees: known - 1, slow, fast });
    if (Number.isNaN(value)) continue;
    slowBefore = pulledBack(moments.mean, slow, { value, limit: correction.limit });
    fastBefore = pulledBack(moments.mean, fast, { value, limit: correction.limit });
  }
  return points;
}

interface Step {
  readonly weight: number;
  readonly before: number;
  readonly value: number;
  readonly correction: Correction;
}

function stateOf({ mean, spread }: Moments, { weight, before, value, correction }: Step): EwmaState {
  const deviation = Math.max(correction.floor, spread * correction.factor + correction.addition);
  return { weight, before, deviation, statistic: (averageOf(before, value, weight) - mean) / deviation };
}

function averageOf(before: number, value: number, weight: number): number {
  return Number.isNaN(before) ? value : weight * value + (1 - weight) * before;
}

function pulledBack(
  mean: number,
  { statistic, before, weight, deviation }: EwmaState,
  { value, limit }: { readonly value: number; readonly limit: number },
): number {
  if (!(Math.abs(statistic) > limit)) return averageOf(before, value, weight);
  return mean + Math.sign(statistic) * limit * deviation;
}

interface Moments {
  readonly mean: number;
  readonly spread: number;
  readonly known: number;
}

function momentsBefore(values: Float64Array, last: number, baseline: number): Moments | null {
  const first = Math.max(0, last - baseline + 1);
  const length = last - first + 1;
  if (length < shortestEwmaBaseline) return null;
  let sum = 0;
  let known = 0;
  for (let i = first; i <= last; i++) {
    if (Number.isNaN(values[i]!)) continue;
    sum += values[i]!;
    known += 1;
  }
  if (known < Math.max(3, knownShare * length)) return null;
  const mean = sum / known;
  let squares = 0;
  for (let i = first; i <= last; i++) {
    if (!Number.isNaN(values[i]!)) squares += (values[i]! - mean) ** 2;
  }
  return { mean, spread: Math.sqrt(squares / (known - 1)), known };
}

/** The value at which a state's statistic reaches a limit. */
export function valueAtLimit(mean: number, { weight, before, deviation }: EwmaState, limit: number): number {
  return (mean + limit * deviation - (1 - weight) * before) / weight;
}
