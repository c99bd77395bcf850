/** One thing a detector does on the series of the bench. */
export interface DetectTask {
  readonly name: string;
  /** What is counted: series-weeks, points. */
  readonly unit: string;
  /** How many of them one run does. */
  readonly units: number;
  /** Does them; answers with the number of alarms, so that nothing is left out. */
  readonly run: () => number;
  /** Name of the same task in `surveillance.R`. */
  readonly inR?: string;
}

export interface Rate {
  readonly median: number;
  readonly slowest: number;
  readonly fastest: number;
}

/** The weekly series of the bench and the first day of each week. */
export interface BenchSeries {
  readonly values: readonly Float64Array[];
  readonly starts: Int32Array;
}

/** Units per processor second of one run: a busy machine does not count as a slow program. */
export function rateOf(task: DetectTask): number {
  const before = process.cpuUsage();
  task.run();
  const { user, system } = process.cpuUsage(before);
  return (task.units * 1e6) / (user + system);
}

export function summarise(rates: readonly number[]): Rate {
  const sorted = rates.toSorted((a, b) => a - b);
  return {
    median: sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN,
    slowest: sorted[0] ?? Number.NaN,
    fastest: sorted.at(-1) ?? Number.NaN,
  };
}
