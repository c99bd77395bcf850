import { studentQuantile, studentUpperTail } from '../distribution/student-t.ts';
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
import { type EwmaOptions, type EwmaPoint, ewmaChart, shortestEwmaBaseline, valueAtLimit } from './ewma-chart.ts';

export interface EwmaParameters extends EwmaOptions {
  /** Probability of each of the two averages beyond its limit; ESSENCE warns at 0.05 and alerts at 0.01. */
  readonly alpha: number;
}

const frequencies: readonly Frequency[] = ['D', 'W', 'M'];

function parametersFor(_: Frequency, given: Partial<EwmaParameters> = {}): EwmaParameters {
  return { baseline: 28, periodsExcluded: 2, slowWeight: 0.4, fastWeight: 0.9, alpha: 0.01, ...given };
}

export function requireEwmaSense(parameters: EwmaParameters): void {
  requireRange('baseline', parameters.baseline, { from: shortestEwmaBaseline, to: 1000 });
  requireRange('periodsExcluded', parameters.periodsExcluded, { from: 0, to: 1000 });
  requireRange('slowWeight', parameters.slowWeight, { from: 0.01, to: 1 });
  requireRange('fastWeight', parameters.fastWeight, { from: 0.01, to: 1 });
  requireRange('alpha', parameters.alpha, { from: 1e-12, to: 0.5 });
}

/** A point of the chart as an answer: the average that departs more speaks. */
export function judgeEwmaPoint(
  input: SeriesInput,
  point: EwmaPoint,
  { index, observed, alpha }: { readonly index: number; readonly observed: number; readonly alpha: number },
): Detection {
  const { mean, degrees, slow, fast } = point;
  const limit = studentQuantile(1 - alpha, degrees);
  const upper = Math.max(0, Math.min(valueAtLimit(mean, slow, limit), valueAtLimit(mean, fast, limit)));
  return evaluation(input, {
    index,
    observed,
    expected: mean,
    lower: null,
    upper,
    pValue: studentUpperTail(Math.max(slow.statistic, fast.statistic), degrees),
    alarm: observed > upper,
  });
}

/** Why a point of the chart is missing. */
export function refuseEwmaPoint(input: SeriesInput, index: number, periodsExcluded: number): Detection {
  const isShort = index < shortestEwmaBaseline + periodsExcluded;
  return notEvaluated(input, index, isShort ? 'too-short' : 'too-many-gaps');
}

/**
 * ESSENCE's moving averages of counts by day, week or month: two exponentially weighted averages, of weights 0.4 and
 * 0.9, against the mean of the 28 periods that end two periods before; needs 9 earlier periods. The smaller p value of
 * the two is given, as in Rnssp's alert_ewma, so that it is below alpha somewhat more often than alpha.
 */
export const ewma: Method<EwmaParameters> = {
  id: 'ewma',
  version: '1.0.0',
  codeVersion: '1.0.0',
  kinds: ['count'],
  frequencies,
  parametersFor,
  minimumHistory: (frequency, given) => shortestEwmaBaseline + parametersFor(frequency, given).periodsExcluded,
  baselineSpan: (frequency, given) => {
    const { baseline, periodsExcluded } = parametersFor(frequency, given);
    return { length: baseline, leftOut: periodsExcluded };
  },
  detect: (input, given) => {
    if (!frequencies.includes(input.frequency)) return refuse(input, 'wrong-frequency');
    const parameters = parametersFor(input.frequency, given);
    requireEwmaSense(parameters);
    const values = usableValues(input);
    const objection = countObjection(input, values);
    if (objection !== null) return refuse(input, objection);
    const points = ewmaChart(values, parameters);
    return evaluateEach(input, values, (index, observed) => {
      const point = points[index] ?? null;
      if (point === null) return refuseEwmaPoint(input, index, parameters.periodsExcluded);
      return judgeEwmaPoint(input, point, { index, observed, alpha: parameters.alpha });
    });
  },
};
