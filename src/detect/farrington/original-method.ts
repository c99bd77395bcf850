import type { Frequency, Method } from '../method.ts';
import { type FarringtonOriginalControl, farringtonOriginal } from './original.ts';
import { watchByYears } from './watch.ts';
import { FarringtonWorkSpace } from './work-space.ts';

export interface FarringtonOriginalParameters extends FarringtonOriginalControl {
  /** Years that are enough where the series does not reach back all of `yearsBack`. */
  readonly fewestYearsBack: number;
}

/** One for all calls: it holds nothing that an answer depends on. */
const workSpace = new FarringtonWorkSpace();

/** Half window in periods of each frequency. */
const halfWindows: Readonly<Partial<Record<Frequency, number>>> = { D: 10, W: 3, M: 1 };

function parametersFor(
  frequency: Frequency,
  given: Partial<FarringtonOriginalParameters> = {},
): FarringtonOriginalParameters {
  return {
    mode: 'published',
    yearsBack: 5,
    fewestYearsBack: 3,
    halfWindow: halfWindows[frequency] ?? 3,
    reweight: true,
    weightsThreshold: 1,
    alpha: 0.005,
    trend: true,
    trendSignificance: 0.05,
    minimumCases: 5,
    minimumCasesPeriods: 4,
    powerTransform: '2/3',
    populationOffset: false,
    ...given,
  };
}

/**
 * Farrington 1996 (JRSS A 159:547) for counts by week, month or day with three years or more of history. Defaults are those
 * of the paper: five years, windows of seven weeks, weights above a residual of 1, limit at the 99.5 % quantile on the 2/3
 * scale. A value that is not known leaves the baseline; nothing is filled in.
 */
export const farringtonOriginalMethod: Method<FarringtonOriginalParameters> = {
  id: 'farrington-original',
  version: '1.0.0',
  codeVersion: '1.0.0',
  kinds: ['count'],
  ...watchByYears(parametersFor, {
    leftOut: ({ halfWindow }, perYear) => Math.max(0, perYear - halfWindow - 1),
    predict: (series, index, parameters) => farringtonOriginal(series, index, parameters, workSpace),
  }),
};
