import {
  type FarringtonFlexibleControl,
  type FarringtonOriginalControl,
  FarringtonWorkSpace,
  farringtonFlexible,
  farringtonOriginal,
  methods,
} from '../../../src/detect/index.ts';
import type { BenchSeries, DetectTask } from './task.ts';

/** surveillance's own arithmetic, negative binomial limit: the settings of the R task. */
const flexible: FarringtonFlexibleControl = {
  mode: 'surveillance',
  yearsBack: 5,
  halfWindow: 3,
  reweight: true,
  weightsThreshold: 2.58,
  alpha: 0.05,
  trend: true,
  trendSignificance: 1,
  minimumCases: 5,
  minimumCasesPeriods: 4,
  powerTransform: '2/3',
  populationOffset: false,
  seasonLevels: 10,
  recentPeriodsExcluded: 26,
  threshold: 'nbPlugin',
};

const original: FarringtonOriginalControl = {
  mode: 'surveillance',
  yearsBack: 5,
  halfWindow: 3,
  reweight: true,
  weightsThreshold: 1,
  alpha: 0.025,
  trend: true,
  trendSignificance: 0.05,
  minimumCases: 5,
  minimumCasesPeriods: 4,
  powerTransform: '2/3',
  populationOffset: false,
};

type Watch = (values: Float64Array, index: number) => boolean;

/** Watches the last weeks of every series; one week of few series is too short a task to time, so it is repeated. */
function scan({ values, starts }: BenchSeries, weeks: number, watch: Watch): { units: number; run: () => number } {
  const repeats = weeks === 1 ? 20 : 1;
  const run = (): number => {
    let alarms = 0;
    for (let repeat = 0; repeat < repeats; repeat++) {
      for (const one of values) {
        for (let index = starts.length - weeks; index < starts.length; index++) if (watch(one, index)) alarms++;
      }
    }
    return alarms;
  };
  return { units: repeats * values.length * weeks, run };
}

export function farringtonTasks(series: BenchSeries): readonly DetectTask[] {
  const workSpace = new FarringtonWorkSpace();
  const { starts } = series;
  const watchFlexible =
    (control: FarringtonFlexibleControl): Watch =>
    (values, index) => {
      const one = farringtonFlexible(
        { values, starts, periodsPerYear: 52, population: null },
        index,
        control,
        workSpace,
      );
      return one.status === 'predicted' && one.enoughCases && one.observed > one.upper;
    };
  const watchOriginal: Watch = (values, index) => {
    const one = farringtonOriginal(
      { values, starts, periodsPerYear: 52, population: null },
      index,
      original,
      workSpace,
    );
    return one.status === 'predicted' && one.enoughCases && one.observed > one.upper;
  };
  const contract = (): number => {
    let alarms = 0;
    const range = { first: starts.length - 52, last: starts.length - 1 };
    for (const values of series.values) {
      const answers = methods['farrington-flexible'].detect({ values, starts, frequency: 'W', range });
      for (const one of answers) if (one.status === 'evaluated' && one.alarm) alarms++;
    }
    return alarms;
  };
  const delta = { ...flexible, threshold: 'delta', trendSignificance: 0.05 } as const;
  const unit = 'series-weeks';
  return [
    { name: 'Farrington flexible, last week', unit, inR: 'flexible1', ...scan(series, 1, watchFlexible(flexible)) },
    {
      name: 'Farrington flexible, last 52 weeks',
      unit,
      inR: 'flexible52',
      ...scan(series, 52, watchFlexible(flexible)),
    },
    { name: '— delta with trend test, last 52 weeks', unit, inR: 'delta52', ...scan(series, 52, watchFlexible(delta)) },
    { name: '— by the method contract, last 52 weeks', unit, units: series.values.length * 52, run: contract },
    { name: 'Farrington 1996, last 52 weeks', unit, inR: 'original52', ...scan(series, 52, watchOriginal) },
  ];
}
