import { fileURLToPath } from 'node:url';
import {
  circularZones,
  Generator,
  prospectiveWindows,
  randomLognormal,
  randomPoisson,
  type ScanWindow,
  spaceTimeScan,
} from '../../src/detect/index.ts';

export interface ScanBench {
  readonly task: string;
  /** Zones times windows that each simulation looks at. */
  readonly cylinders: number;
  readonly simulationsPerCpuSecond: number;
  readonly slowest: number;
  readonly fastest: number;
  /** Processor seconds of the whole answer with 999 simulations, from the median. */
  readonly secondsFor999: number;
}

interface Task {
  readonly task: string;
  readonly places: number;
  readonly events: number;
  readonly periods: number;
  readonly windows: readonly ScanWindow[];
  readonly simulations: number;
  readonly largestShare: number;
}

function cpuSecondsOf(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

/** Random places with lognormal populations; events fall on people, without a cluster. */
function measure(
  { task, places, events, periods, windows, simulations, largestShare }: Task,
  rounds: number,
): ScanBench {
  const generator = new Generator(5);
  const uniform = (): Float64Array => Float64Array.from({ length: places }, () => generator.uniform());
  const population = Float64Array.from({ length: places }, () =>
    Math.round(randomLognormal(generator, { mean: 9, deviation: 0.8 })),
  );
  const total = population.reduce((sum, one) => sum + one, 0);
  const expected = Float64Array.from({ length: places * periods }, (_, i) => population[Math.floor(i / periods)] ?? 0);
  const counts = expected.map((people) => randomPoisson(generator, (events * people) / total / periods));
  const zones = circularZones({ kind: 'plane', x: uniform(), y: uniform() }, { sizes: population, largestShare });
  const run = (count: number): number =>
    cpuSecondsOf(() => {
      const input = { zones, windows, periods, counts, expected };
      spaceTimeScan(input, { model: 'poisson', simulations: count, generator: new Generator(1), mostClusters: 1 });
    });
  run(Math.min(8, simulations));
  const without = run(0);
  const rates = Array.from({ length: rounds }, () => simulations / Math.max(1e-6, run(simulations) - without)).sort(
    (a, b) => a - b,
  );
  const median = rates[Math.floor(rates.length / 2)] ?? Number.NaN;
  return {
    task,
    cylinders: zones.members.length * windows.length,
    simulationsPerCpuSecond: median,
    slowest: rates[0] ?? Number.NaN,
    fastest: rates.at(-1) ?? Number.NaN,
    secondsFor999: without + 999 / median,
  };
}

/** Simulations of the scan statistic on one core: the task of SpatialEpi's C++, and American counties by week. */
export function benchScan({ rounds = 3 }: { readonly rounds?: number } = {}): readonly ScanBench[] {
  const counties = { places: 2061, events: 5_000, periods: 52 };
  const weeks = (longest: number): readonly ScanWindow[] => prospectiveWindows({ periods: 52, longest });
  const space = prospectiveWindows({ periods: 1 });
  return [
    measure(
      {
        task: 'space: 120 areas, 1,093 events',
        places: 120,
        events: 1_093,
        periods: 1,
        windows: space,
        simulations: 9_999,
        largestShare: 0.5,
      },
      rounds,
    ),
    measure(
      {
        task: 'space and time: 2,061 areas, last 4 of 52 weeks, 10%',
        ...counties,
        windows: weeks(4),
        simulations: 40,
        largestShare: 0.1,
      },
      rounds,
    ),
    measure(
      {
        task: 'space and time: 2,061 areas, last 13 of 52 weeks, 25%',
        ...counties,
        windows: weeks(13),
        simulations: 20,
        largestShare: 0.25,
      },
      rounds,
    ),
  ];
}

export function scanRow(one: ScanBench): string {
  const rate = (value: number): string => (value < 100 ? value.toFixed(1) : Math.round(value).toLocaleString('en-US'));
  const range = `${rate(one.slowest)}–${rate(one.fastest)}`;
  const cylinders = one.cylinders.toLocaleString('en-US');
  const answer = `999 simulations in ${one.secondsFor999.toFixed(1)} s`;
  return `${one.task.padEnd(54)} ${cylinders.padStart(11)} cylinders ${rate(one.simulationsPerCpuSecond).padStart(7)} simulations/s per core (${range}), ${answer}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const one of benchScan()) console.log(scanRow(one));
}
