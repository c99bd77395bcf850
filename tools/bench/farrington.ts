import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type FarringtonFlexibleControl, FarringtonWorkSpace, farringtonFlexible, methods } from '../../src/detect/index.ts';
import { simulatedWeeklyCounts } from './seeded-series.ts';

/** The task of the R script this is compared with: surveillance's own arithmetic, negative binomial limit. */
const control: FarringtonFlexibleControl = {
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

const firstMonday = 16440; // 2015-01-05

export interface FarringtonBench {
  readonly task: string;
  readonly seriesWeeks: number;
  /** Median over rounds of processor seconds for all series-weeks. */
  readonly cpuSeconds: number;
  readonly seriesWeeksPerCpuSecond: number;
  readonly slowest: number;
  readonly fastest: number;
  readonly alarms: number;
}

interface Options {
  readonly series?: readonly Float64Array[];
  readonly rounds?: number;
}

/** Processor time, so that a busy machine does not count as a slow program. */
function cpuSecondsOf(task: () => void): number {
  const before = process.cpuUsage();
  task();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

function measure(task: string, seriesWeeks: number, rounds: number, run: () => number): FarringtonBench {
  let alarms = run();
  const seconds = Array.from({ length: rounds }, () =>
    cpuSecondsOf(() => {
      alarms = run();
    }),
  ).sort((a, b) => a - b);
  const median = seconds[Math.floor(seconds.length / 2)] ?? Number.NaN;
  return {
    task,
    seriesWeeks,
    cpuSeconds: median,
    seriesWeeksPerCpuSecond: seriesWeeks / median,
    slowest: seriesWeeks / (seconds.at(-1) ?? Number.NaN),
    fastest: seriesWeeks / (seconds[0] ?? Number.NaN),
    alarms,
  };
}

/** Farrington flexible on one core: series-weeks per processor second, for the last week and for the last 52. */
export function benchFarrington({
  series = simulatedWeeklyCounts({ seriesCount: 200, weeks: 520, seed: 20261121 }),
  rounds = 5,
}: Options = {}): readonly FarringtonBench[] {
  const length = series[0]?.length ?? 0;
  const starts = Int32Array.from({ length }, (_, i) => firstMonday + 7 * i);
  const workSpace = new FarringtonWorkSpace();
  const scan = (weeks: number, repeats: number, with_: FarringtonFlexibleControl): number => {
    let alarms = 0;
    for (let repeat = 0; repeat < repeats; repeat++) {
      alarms = 0;
      for (const values of series) {
        const one = { values, starts, periodsPerYear: 52, population: null };
        for (let index = length - weeks; index < length; index++) {
          const result = farringtonFlexible(one, index, with_, workSpace);
          if (result.status === 'predicted' && result.enoughCases && result.observed > result.upper) alarms++;
        }
      }
    }
    return alarms;
  };
  const contract = (weeks: number): number => {
    let alarms = 0;
    for (const values of series) {
      const input = { values, starts, frequency: 'W', range: { first: length - weeks, last: length - 1 } } as const;
      for (const one of methods['farrington-flexible'].detect(input)) {
        if (one.status === 'evaluated' && one.alarm) alarms++;
      }
    }
    return alarms;
  };
  const delta = { ...control, threshold: 'delta', trendSignificance: 0.05 } as const;
  const count = series.length;
  return [
    measure('Farrington flexible, last week', count * 20, rounds, () => scan(1, 20, control)),
    measure('Farrington flexible, last 52 weeks', count * 52, rounds, () => scan(52, 1, control)),
    measure('— delta with trend test, last 52 weeks', count * 52, rounds, () => scan(52, 1, delta)),
    measure('— through the method contract, last 52 weeks', count * 52, rounds, () => contract(52)),
  ];
}

export function farringtonRow(one: FarringtonBench): string {
  const rate = (value: number): string => Math.round(value).toLocaleString('en-US');
  const range = `${rate(one.slowest)}–${rate(one.fastest)}`;
  return `${one.task.padEnd(46)} ${rate(one.seriesWeeksPerCpuSecond).padStart(8)} series-weeks/s per core  (${range})`;
}

/** Series of a CSV with one series per line, its id first: the form of the R comparison. */
function seriesOfCsv(path: string): readonly Float64Array[] {
  const [, ...lines] = readFileSync(path, 'utf8').trim().split('\n');
  return lines.map((line) => Float64Array.from(line.split(',').slice(1), Number));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [, , path] = process.argv;
  for (const one of benchFarrington(path === undefined ? {} : { series: seriesOfCsv(path) }))
    console.log(farringtonRow(one));
}
