import { incompleteBeta } from '../distribution/incomplete-beta.ts';
import { poissonLowerTail } from '../distribution/poisson.ts';
import { requireRange } from '../evaluation.ts';
import { expectedSteps } from './linear-system.ts';

export interface PoissonCusum {
  /** Taken off each count (k). */
  readonly referenceValue: number;
  /** Sum from which there is an alarm (h). */
  readonly decisionInterval: number;
  /** Mean of the counts (theta). */
  readonly mean: number;
}

/** Reference values and decision intervals are whole multiples of a tenth, so that the sums stand on a lattice. */
const perUnit = 10;

/** Smallest number that makes both whole. */
function commonDenominator(first: number, second: number): number {
  for (let n = 1; n < perUnit; n++) {
    if (isWhole(n * first) && isWhole(n * second)) return n;
  }
  return perUnit;
}

function isWhole(value: number): boolean {
  return Math.abs(value - Math.round(value)) < 1e-6;
}

/**
 * Average run length of the CUSUM of Poisson counts S(t) = max(0, S(t-1) + y - k), alarm from h, beginning at 0: exact,
 * by the Markov chain of its lattice (Brook and Evans 1972, Biometrika 59:539; Hawkins and Olwell 1998; R's
 * `arlCusum`). k and h in tenths.
 */
export function poissonCusumRunLength({ referenceValue, decisionInterval, mean }: PoissonCusum): number {
  requireRange('decisionInterval', decisionInterval, { from: 1 / perUnit, to: 1000 });
  requireRange('referenceValue', referenceValue, { from: 0, to: 1000 });
  const unit = commonDenominator(decisionInterval, referenceValue);
  const states = Math.round(decisionInterval * unit);
  const shift = Math.round(referenceValue * unit);
  const transitions = new Float64Array(states * states);
  for (let from = 0; from < states; from++) {
    for (let to = 0; to < states; to++) {
      const upTo = poissonLowerTail(Math.floor((to - from + shift) / unit), mean);
      const below = to === 0 ? 0 : poissonLowerTail(Math.floor((to - 1 - from + shift) / unit), mean);
      transitions[from * states + to] = upTo - below;
    }
  }
  return expectedSteps(transitions, states)[0] ?? Number.NaN;
}

export interface PoissonCusumDesign extends PoissonCusum {
  readonly runLength: number;
  /** Distance of that run length from the one asked for, relative to it. */
  readonly departure: number;
}

interface DesignAims {
  /** Mean while nothing happens (theta0). */
  readonly mean: number;
  readonly inControlRunLength: number;
  /** Shift to be found, in standard deviations of the counts (s). */
  readonly shift?: number;
  /** A run length as near as this to the one asked for is good enough, even if shorter (rel.tol). */
  readonly tolerance?: number;
}

/**
 * Reference value and decision interval in tenths for Poisson counts: k between the two means by their likelihood
 * ratio, h the smallest on its lattice whose run length is at least the one asked for, or the one below it where that
 * alone lies within the tolerance (Hawkins and Olwell 1998; R's `hValues`, which walks there from a first guess).
 */
export function designPoissonCusum({
  mean,
  inControlRunLength,
  shift = 1,
  tolerance = 0.02,
}: DesignAims): PoissonCusumDesign {
  requireRange('mean', mean, { from: 1e-6, to: 1e4 });
  const referenceValue = roundedReferenceValue(poissonReferenceValue(mean, mean + shift * Math.sqrt(mean)));
  const step = 1 / commonDenominator(1, referenceValue);
  function designAt(multiple: number): PoissonCusumDesign {
    const decisionInterval = Math.round(multiple * step * perUnit) / perUnit;
    const runLength = poissonCusumRunLength({ referenceValue, decisionInterval, mean });
    const departure = Math.abs(runLength - inControlRunLength) / inControlRunLength;
    return { mean, referenceValue, decisionInterval, runLength, departure };
  }
  let high = 1;
  while (designAt(high).runLength < inControlRunLength) high *= 2;
  let low = Math.floor(high / 2);
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (designAt(middle).runLength < inControlRunLength) low = middle;
    else high = middle;
  }
  const enough = designAt(high);
  if (low === 0 || enough.departure < tolerance) return enough;
  const below = designAt(low);
  return below.departure < tolerance ? below : enough;
}

/** The slope at which the likelihood ratio of two Poisson means stands still. */
export function poissonReferenceValue(mean: number, shiftedMean: number): number {
  return (shiftedMean - mean) / (Math.log(shiftedMean) - Math.log(mean));
}

/** A tenth that is no whole or half number, so that the lattice of the sums is fine. */
function roundedReferenceValue(exact: number): number {
  const tenths = Math.round(exact * perUnit);
  if (tenths % (perUnit / 2) !== 0) return tenths / perUnit;
  return (exact * perUnit >= tenths ? tenths + 1 : tenths - 1) / perUnit;
}

export interface BinomialRunLength {
  readonly trials: number;
  /** Share of positives the counts really have. */
  readonly share: number;
  /** Shares the log likelihood ratio is made of (pi0, pi1). */
  readonly inControl: number;
  readonly outOfControl: number;
  readonly decisionInterval: number;
  /** Intervals the statistic is divided into (g). */
  readonly states: number;
}

/** Chances of the binomial likelihood ratio CUSUM of staying below its limit, interval by interval; row after row. */
function binomialTransitions(chart: BinomialRunLength): Float64Array {
  const { trials, share, inControl, outOfControl, decisionInterval, states } = chart;
  const ofNegative = Math.log1p(-outOfControl) - Math.log1p(-inControl);
  const ofPositive = Math.log(outOfControl) - Math.log(inControl) - ofNegative;
  /** P(log likelihood ratio <= value). */
  function lowerTail(value: number): number {
    const positives = Math.floor((value - trials * ofNegative) / ofPositive + 1e-12);
    if (!(positives >= 0)) return 0;
    return positives >= trials ? 1 : incompleteBeta(1 - share, trials - positives, positives + 1).lower;
  }
  const width = decisionInterval / (states - 1);
  const transitions = new Float64Array(states * states);
  for (let from = 0; from < states; from++) {
    const start = (from - 1) * width;
    for (let to = 0; to < states; to++) {
      const upTo = meanOver(start, width, from, (s) => lowerTail(to * width - s));
      const below = to === 0 ? 0 : meanOver(start, width, from, (s) => lowerTail((to - 1) * width - s));
      transitions[from * states + to] = upTo - below;
    }
  }
  return transitions;
}

/** Mean over an interval by Simpson's rule; the first state is the point 0. */
function meanOver(start: number, width: number, state: number, at: (s: number) => number): number {
  if (state === 0) return at(0);
  return (at(start) + 4 * at(start + width / 2) + at(start + width)) / 6;
}

/** Average run length of the binomial likelihood ratio CUSUM with unchanging trials (R's `LRCUSUM.runlength`). */
export function binomialCusumRunLength(chart: BinomialRunLength): number {
  requireRange('states', chart.states, { from: 2, to: 1000 });
  return expectedSteps(binomialTransitions(chart), chart.states)[0] ?? Number.NaN;
}

/** Chance of an alarm up to and with each of the first periods, beginning at 0. */
export function binomialCusumAlarmChances(chart: BinomialRunLength, periods: number): Float64Array {
  requireRange('states', chart.states, { from: 2, to: 1000 });
  const { states } = chart;
  const transitions = binomialTransitions(chart);
  let now = new Float64Array(states);
  now[0] = 1;
  return Float64Array.from({ length: periods }, () => {
    const next = new Float64Array(states);
    let kept = 0;
    for (let to = 0; to < states; to++) {
      let chance = 0;
      for (let from = 0; from < states; from++) chance += (now[from] ?? 0) * (transitions[from * states + to] ?? 0);
      next[to] = chance;
      kept += chance;
    }
    now = next;
    return 1 - kept;
  });
}
