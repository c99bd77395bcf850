import { normalQuantile } from '../distribution/normal.ts';
import { studentUpperTail } from '../distribution/student-t.ts';
import {
  countObjection,
  evaluateEach,
  evaluation,
  notEvaluated,
  refuse,
  requireRange,
  usableValues,
} from '../evaluation.ts';
import type { Detection, Frequency, Method, SeriesInput } from '../method.ts';
import {
  c3Statistic,
  c3UpperLimit,
  c3UpperLimitAsInSurveillance,
  type EarsBaseline,
  earsMoments,
} from './statistics.ts';

export interface EarsParameters {
  /** Periods of the baseline (B). */
  readonly baseline: number;
  /** Floor of the baseline's standard deviation (minSigma). */
  readonly minimumDeviation: number;
  /** One-sided error probability of the limit under a normal distribution. */
  readonly alpha: number;
}

export interface EarsC3Parameters extends EarsParameters {
  /** `published`: C3 > 2. `surveillance`: the limit of R's earsC, in which today's count cancels out. */
  readonly mode: 'published' | 'surveillance';
}

/** Share of the baseline that must be known. */
const knownShare = 0.7;
const fewestKnown = 3;

const frequencies: readonly Frequency[] = ['D', 'W', 'M'];

function baselineOf(parameters: EarsParameters, lag: number): EarsBaseline {
  requireRange('baseline', parameters.baseline, { from: 3, to: 1000 });
  requireRange('minimumDeviation', parameters.minimumDeviation, { from: 0, to: 1e9 });
  requireRange('alpha', parameters.alpha, { from: 1e-12, to: 0.5 });
  const minimumKnown = Math.max(fewestKnown, Math.ceil(knownShare * parameters.baseline));
  return { length: parameters.baseline, lag, minimumDeviation: parameters.minimumDeviation, minimumKnown };
}

interface Judge {
  readonly input: SeriesInput;
  readonly values: Float64Array;
  readonly baseline: EarsBaseline;
}

/** What every member of the family does before its own rule: gaps and histories without variation. */
function watch(
  { input, values, baseline }: Judge,
  needed: number,
  judge: (index: number, observed: number) => Detection,
): readonly Detection[] {
  const objection = countObjection(input, values);
  if (objection !== null) return refuse(input, objection);
  return evaluateEach(input, values, (index, observed) => {
    if (index < needed) return notEvaluated(input, index, 'too-short');
    const { mean, deviation } = earsMoments(values, index, baseline);
    if (Number.isNaN(mean)) return notEvaluated(input, index, 'too-many-gaps');
    if (deviation === 0) return notEvaluated(input, index, 'no-variation');
    return judge(index, observed);
  });
}

function simpleMethod(id: 'ears-c1' | 'ears-c2', lag: number): Method<EarsParameters> {
  const parametersFor = (_: Frequency, given: Partial<EarsParameters> = {}): EarsParameters => ({
    baseline: 7,
    minimumDeviation: 0.5,
    alpha: 0.001,
    ...given,
  });
  const minimumHistory = (frequency: Frequency, given?: Partial<EarsParameters>): number =>
    parametersFor(frequency, given).baseline + lag;
  return {
    id,
    version: '1.0.0',
    codeVersion: '1.0.0',
    kinds: ['count'],
    frequencies,
    parametersFor,
    minimumHistory,
    baselineSpan: (frequency, given) => ({ length: parametersFor(frequency, given).baseline, leftOut: lag }),
    detect: (input, given) => {
      if (!frequencies.includes(input.frequency)) return refuse(input, 'wrong-frequency');
      const parameters = parametersFor(input.frequency, given);
      const values = usableValues(input);
      const baseline = baselineOf(parameters, lag);
      const z = normalQuantile(1 - parameters.alpha);
      return watch({ input, values, baseline }, parameters.baseline + lag, (index, observed) => {
        const { mean, deviation, known } = earsMoments(values, index, baseline);
        const upper = mean + z * deviation;
        return evaluation(input, {
          index,
          observed,
          expected: mean,
          lower: Math.max(0, mean - z * deviation),
          upper,
          pValue: predictiveTail((observed - mean) / deviation, known),
          alarm: observed > upper,
        });
      });
    },
  };
}

/** P(a new value is at least as far above the mean of n values): Student's t, since the deviation is estimated too. */
function predictiveTail(statistic: number, n: number): number {
  return studentUpperTail(statistic / Math.sqrt(1 + 1 / n), n - 1);
}

/**
 * EARS C1: the last 7 periods as baseline, limit mean + 3.09 standard deviations (Hutwagner et al. 2003, J Urban
 * Health 80:i89). The alarm is the published one; the p value is Student's, as 7 values carry no normal tail.
 */
export const earsC1: Method<EarsParameters> = simpleMethod('ears-c1', 0);

/** EARS C2: as C1, with two periods left out between baseline and the period judged. */
export const earsC2: Method<EarsParameters> = simpleMethod('ears-c2', 2);

function parametersOfC3(_: Frequency, given: Partial<EarsC3Parameters> = {}): EarsC3Parameters {
  return { baseline: 7, minimumDeviation: 0.5, alpha: 0.025, mode: 'published', ...given };
}

/**
 * EARS C3: the C2 statistics of the period and the two before, each less 1 and not below 0, added up; alarm above 2
 * (Fricker et al. 2008, Stat Med 27:3407). It has no p value; its score is C3 itself. `upper` is the count at which
 * C3 reaches 2, and 0 where the two periods before reach it alone.
 */
export const earsC3: Method<EarsC3Parameters> = {
  id: 'ears-c3',
  version: '1.0.0',
  codeVersion: '1.0.0',
  kinds: ['count'],
  frequencies,
  parametersFor: parametersOfC3,
  minimumHistory: (frequency, given) => parametersOfC3(frequency, given).baseline + 4,
  // The baseline of each of the three periods that are added up.
  baselineSpan: (frequency, given) => ({ length: parametersOfC3(frequency, given).baseline + 2, leftOut: 2 }),
  detect: (input, given) => {
    if (!frequencies.includes(input.frequency)) return refuse(input, 'wrong-frequency');
    const parameters = parametersOfC3(input.frequency, given);
    const values = usableValues(input);
    const baseline = baselineOf(parameters, 2);
    return watch({ input, values, baseline }, parameters.baseline + 4, (index, observed) => {
      const { mean } = earsMoments(values, index, baseline);
      const score = c3Statistic(values, index, baseline);
      if (Number.isNaN(score)) return notEvaluated(input, index, 'too-many-gaps');
      if (!Number.isFinite(score)) return notEvaluated(input, index, 'no-variation');
      const isPublished = parameters.mode === 'published';
      const upper = isPublished
        ? Math.max(0, c3UpperLimit(values, index, baseline))
        : c3UpperLimitAsInSurveillance(values, index, { alpha: parameters.alpha, baseline });
      const alarm = isPublished ? score > 2 : observed > upper;
      return evaluation(input, { index, observed, expected: mean, lower: null, upper, pValue: null, score, alarm });
    });
  },
};
