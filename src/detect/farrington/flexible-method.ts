import { requireRange } from '../evaluation.ts';
import type { Frequency, Method } from '../method.ts';
import { type FarringtonFlexibleControl, farringtonFlexible } from './flexible.ts';
import { watchByYears } from './watch.ts';
import { FarringtonWorkSpace } from './work-space.ts';

export interface FarringtonFlexibleParameters extends FarringtonFlexibleControl {
  /** Years that are enough where the series does not reach back all of `yearsBack`. */
  readonly fewestYearsBack: number;
}

/** One for all calls: it holds nothing that an answer depends on. */
const workSpace = new FarringtonWorkSpace();

/** Half window, season levels and recent half year left out, in periods of each frequency. */
const seasonDefaults = {
  D: { halfWindow: 10, seasonLevels: 10, recentPeriodsExcluded: 182 },
  W: { halfWindow: 3, seasonLevels: 10, recentPeriodsExcluded: 26 },
  M: { halfWindow: 1, seasonLevels: 4, recentPeriodsExcluded: 6 },
} as const;

function parametersFor(
  frequency: Frequency,
  given: Partial<FarringtonFlexibleParameters> = {},
): FarringtonFlexibleParameters {
  const season = frequency === 'D' || frequency === 'M' ? seasonDefaults[frequency] : seasonDefaults.W;
  return {
    mode: 'published',
    yearsBack: 5,
    fewestYearsBack: 3,
    ...season,
    reweight: true,
    weightsThreshold: 2.58,
    alpha: 0.01,
    trend: true,
    trendSignificance: 1,
    minimumCases: 5,
    minimumCasesPeriods: 4,
    powerTransform: '2/3',
    populationOffset: false,
    threshold: 'nbPlugin',
    ...given,
  };
}

/**
 * Farrington flexible (Noufaily et al. 2013, Stat Med 32:1206) for counts by week, month or day with three years or
 * more of history. Defaults are those of the paper with the negative binomial limit: ten season levels, the last half
 * year left out, the trend always kept. A value that is not known leaves the baseline; nothing is filled in.
 */
export const farringtonFlexibleMethod: Method<FarringtonFlexibleParameters> = {
  id: 'farrington-flexible',
  version: '1.0.0',
  codeVersion: '1.0.0',
  kinds: ['count'],
  ...watchByYears(parametersFor, {
    check: ({ seasonLevels }) => requireRange('seasonLevels', seasonLevels, { from: 1, to: 53 }),
    leftOut: ({ recentPeriodsExcluded, halfWindow }) => recentPeriodsExcluded ?? halfWindow,
    predict: (series, index, parameters) => farringtonFlexible(series, index, parameters, workSpace),
  }),
};
