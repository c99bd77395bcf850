import { countObjection, evaluateEach, refuse, requireRange, usableValues } from '../evaluation.ts';
import type { Frequency, Method } from '../method.ts';
import { type AdaptiveRegressionParameters, judgeForecast, requireRegressionSense } from './adaptive-regression.ts';
import { judgeEwmaPoint, refuseEwmaPoint, requireEwmaSense } from './ewma.ts';
import { ewmaChart, shortestEwmaBaseline } from './ewma-chart.ts';
import { weekdayForecast } from './weekday-regression.ts';

export interface RegressionSwitchParameters extends AdaptiveRegressionParameters {
  /** Least adjusted share of variance explained for the regression to speak; below it the averages do. */
  readonly leastDetermination: number;
  readonly slowWeight: number;
  readonly fastWeight: number;
}

function parametersFor(_: Frequency, given: Partial<RegressionSwitchParameters> = {}): RegressionSwitchParameters {
  return {
    baseline: 28,
    daysExcluded: 2,
    mode: 'published',
    alpha: 0.01,
    suppressBelowRecentMean: true,
    leastDetermination: 0.6,
    slowWeight: 0.4,
    fastWeight: 0.9,
    ...given,
  };
}

/**
 * ESSENCE's default for daily counts: the adaptive regression where trend and days of the week explain at least 60% of
 * the baseline's variance, otherwise the moving averages (Burkom et al. 2008, Johns Hopkins APL Tech Dig 27:313; Rnssp
 * 0.3.1 alert_switch). Rnssp's help names the average of weight 0.4 alone; its code, and this, take both.
 */
export const regressionSwitch: Method<RegressionSwitchParameters> = {
  id: 'regression-switch',
  version: '1.0.0',
  codeVersion: '1.0.0',
  kinds: ['count'],
  frequencies: ['D'],
  parametersFor,
  minimumHistory: (frequency, given) => shortestEwmaBaseline + parametersFor(frequency, given).daysExcluded,
  baselineSpan: (frequency, given) => {
    const { baseline, daysExcluded } = parametersFor(frequency, given);
    return { length: baseline, leftOut: daysExcluded };
  },
  detect: (input, given) => {
    if (input.frequency !== 'D') return refuse(input, 'wrong-frequency');
    const parameters = parametersFor(input.frequency, given);
    const { alpha, daysExcluded: periodsExcluded, leastDetermination } = parameters;
    requireRegressionSense(parameters);
    requireEwmaSense({ ...parameters, periodsExcluded });
    requireRange('leastDetermination', leastDetermination, { from: -1, to: 1 });
    const values = usableValues(input);
    const objection = countObjection(input, values);
    if (objection !== null) return refuse(input, objection);
    const series = { values, starts: input.starts };
    const points = ewmaChart(values, { ...parameters, periodsExcluded });
    return evaluateEach(input, values, (index, observed) => {
      const forecast = weekdayForecast(series, index, parameters);
      if (forecast.status === 'forecast' && forecast.adjustedDetermination >= leastDetermination) {
        return judgeForecast(input, values, forecast, { ...parameters, index, observed });
      }
      const point = points[index] ?? null;
      if (point === null) return refuseEwmaPoint(input, index, periodsExcluded);
      return judgeEwmaPoint(input, point, { index, observed, alpha });
    });
  },
};
