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
import { quietLevel } from './quiet-level.ts';
import {
  shortestRegressionBaseline,
  type WeekdayForecast,
  type WeekdayRegressionOptions,
  weekdayForecast,
} from './weekday-regression.ts';

export interface AdaptiveRegressionParameters extends WeekdayRegressionOptions {
  /** Upper tail of Student's t beyond which a day alerts; ESSENCE warns at 0.05 and alerts at 0.01. */
  readonly alpha: number;
  /** No alert on a day below its own recent mean. */
  readonly suppressBelowRecentMean: boolean;
}

function parametersFor(_: Frequency, given: Partial<AdaptiveRegressionParameters> = {}): AdaptiveRegressionParameters {
  return { baseline: 28, daysExcluded: 2, mode: 'published', alpha: 0.01, suppressBelowRecentMean: true, ...given };
}

export function requireRegressionSense({ baseline, daysExcluded, alpha }: AdaptiveRegressionParameters): void {
  requireRange('baseline', baseline, { from: shortestRegressionBaseline, to: 1000 });
  requireRange('daysExcluded', daysExcluded, { from: 0, to: 1000 });
  requireRange('alpha', alpha, { from: 1e-12, to: 0.5 });
}

interface Day {
  readonly index: number;
  readonly observed: number;
  readonly alpha: number;
  readonly suppressBelowRecentMean: boolean;
}

/** A forecast as an answer. The limit is not below the level under which nothing is raised. */
export function judgeForecast(
  input: SeriesInput,
  values: Float64Array,
  { expected, deviation, degrees }: WeekdayForecast,
  { index, observed, alpha, suppressBelowRecentMean }: Day,
): Detection {
  const limit = studentQuantile(1 - alpha, degrees);
  const quiet = suppressBelowRecentMean
    ? quietLevel({ values, starts: input.starts }, index)
    : Number.NEGATIVE_INFINITY;
  const upper = Math.max(expected + limit * deviation, quiet);
  return evaluation(input, {
    index,
    observed,
    expected,
    lower: Math.max(0, expected - limit * deviation),
    upper,
    pValue: studentUpperTail((observed - expected) / deviation, degrees),
    alarm: observed > upper,
  });
}

/**
 * ESSENCE's adaptive multiple regression of daily counts: trend and days of the week over the 28 days that end two days
 * before; needs 13 earlier days. Public holidays are not modelled.
 */
export const adaptiveRegression: Method<AdaptiveRegressionParameters> = {
  id: 'adaptive-regression',
  version: '1.0.0',
  codeVersion: '1.0.0',
  kinds: ['count'],
  frequencies: ['D'],
  parametersFor,
  minimumHistory: (frequency, given) => shortestRegressionBaseline + parametersFor(frequency, given).daysExcluded,
  baselineSpan: (frequency, given) => {
    const { baseline, daysExcluded } = parametersFor(frequency, given);
    return { length: baseline, leftOut: daysExcluded };
  },
  detect: (input, given) => {
    if (input.frequency !== 'D') return refuse(input, 'wrong-frequency');
    const parameters = parametersFor(input.frequency, given);
    requireRegressionSense(parameters);
    const values = usableValues(input);
    const objection = countObjection(input, values);
    if (objection !== null) return refuse(input, objection);
    const series = { values, starts: input.starts };
    return evaluateEach(input, values, (index, observed) => {
      const forecast = weekdayForecast(series, index, parameters);
      if (forecast.status !== 'forecast') return notEvaluated(input, index, forecast.status);
      return judgeForecast(input, values, forecast, { ...parameters, index, observed });
    });
  },
};
