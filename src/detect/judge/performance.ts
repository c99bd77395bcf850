import { type Confusion, confusionOf, ratesOf } from './confusion.ts';
import { findOutbreak, type OutbreakSpan } from './outbreak-span.ts';

/** What one method said about one series whose outbreaks are known; all arrays cover the judged periods only. */
export interface JudgedSeries {
  /** 1 in every period that an outbreak touches. */
  readonly state: Uint8Array;
  /** 1 where the method alarmed; 0 also where it could not judge. */
  readonly alarm: Uint8Array;
  /** 1 where the method gave an evaluation. */
  readonly evaluated: Uint8Array;
  /** Score of each evaluation, NaN where there is none. */
  readonly scores: Float64Array;
  /** The outbreaks to be found. */
  readonly outbreaks: readonly OutbreakSpan[];
}

/** A ratio over many series, with the standard error that comes from having simulated only so many of them. */
export interface Estimate {
  readonly value: number;
  /** Null with fewer than two series. */
  readonly standardError: number | null;
}

export interface Performance {
  readonly series: number;
  readonly outbreaks: number;
  readonly periods: Confusion;
  /** Judged periods in which the method gave an evaluation. */
  readonly evaluatedShare: number | null;
  /** POD: outbreaks with an alarm between their start and their end. */
  readonly probabilityOfDetection: Estimate | null;
  /** FPR: alarms in periods without an outbreak, over these periods. */
  readonly falsePositiveRate: Estimate | null;
  /** By period. */
  readonly sensitivity: Estimate | null;
  readonly specificity: number | null;
  readonly positivePredictiveValue: number | null;
  readonly f1: number | null;
  /** (first alarm - start) / duration, 1 where missed; averaged over outbreaks. */
  readonly timeliness: Estimate | null;
}

/**
 * Measures of a detector over many series with known outbreaks: Noufaily et al. 2013 (Stat Med 32:1206) for POD and FPR,
 * Bedubourg and Le Strat 2017 (PLoS One 12:e0181227) for the others. A period that the method could not judge has no alarm:
 * a silent method misses outbreaks.
 */
export function performanceOf(judged: readonly JudgedSeries[]): Performance {
  const tables = judged.map(({ state, alarm }) => confusionOf(state, alarm));
  const findings = judged.map(({ alarm, outbreaks }) => outbreaks.map((span) => findOutbreak(alarm, span)));
  const periods = tables.reduce(add, { truePositives: 0, falsePositives: 0, trueNegatives: 0, falseNegatives: 0 });
  const { specificity, positivePredictiveValue, f1 } = ratesOf(periods);
  const outbreaksOf = findings.map(({ length }) => length);
  const length = judged.reduce((sum, { state }) => sum + state.length, 0);
  const evaluated = judged.reduce((sum, one) => sum + one.evaluated.reduce((ones, flag) => ones + flag, 0), 0);
  return {
    series: judged.length,
    outbreaks: outbreaksOf.reduce((sum, count) => sum + count, 0),
    periods,
    evaluatedShare: length === 0 ? null : evaluated / length,
    probabilityOfDetection: ratioEstimate(
      findings.map((found) => found.filter(({ detected }) => detected).length),
      outbreaksOf,
    ),
    falsePositiveRate: ratioEstimate(
      tables.map(({ falsePositives }) => falsePositives),
      tables.map(({ falsePositives, trueNegatives }) => falsePositives + trueNegatives),
    ),
    sensitivity: ratioEstimate(
      tables.map(({ truePositives }) => truePositives),
      tables.map(({ truePositives, falseNegatives }) => truePositives + falseNegatives),
    ),
    specificity,
    positivePredictiveValue,
    f1,
    timeliness: ratioEstimate(
      findings.map((found) => found.reduce((sum, { timeliness }) => sum + timeliness, 0)),
      outbreaksOf,
    ),
  };
}

/**
 * Ratio of two sums over series, R = sum a / sum b, with the standard error of a ratio of cluster totals,
 * sqrt(n / (n - 1) sum (a - R b)^2) / sum b (Cochran 1977, Sampling Techniques, section 6.4): periods of one series are
 * not independent. Null where the denominators add up to nothing.
 */
export function ratioEstimate(numerators: readonly number[], denominators: readonly number[]): Estimate | null {
  const below = denominators.reduce((sum, value) => sum + value, 0);
  if (below === 0) return null;
  const value = numerators.reduce((sum, one) => sum + one, 0) / below;
  const n = denominators.length;
  if (n < 2) return { value, standardError: null };
  const squares = numerators.reduce((sum, one, at) => sum + (one - value * (denominators[at] ?? 0)) ** 2, 0);
  return { value, standardError: Math.sqrt((n / (n - 1)) * squares) / below };
}

function add(a: Confusion, b: Confusion): Confusion {
  return {
    truePositives: a.truePositives + b.truePositives,
    falsePositives: a.falsePositives + b.falsePositives,
    trueNegatives: a.trueNegatives + b.trueNegatives,
    falseNegatives: a.falseNegatives + b.falseNegatives,
  };
}
