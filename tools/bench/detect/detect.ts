import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { earsTasks } from './ears.ts';
import { farringtonTasks } from './farrington.ts';
import { findWhyNoR, rateInR } from './in-r.ts';
import { simulate, writeSeries } from './series.ts';
import { type BenchSeries, type DetectTask, type Rate, rateOf, summarise } from './task.ts';

/** Every detector with a task of its own: one file each, one line here. */
export function detectTasks(series: BenchSeries): readonly DetectTask[] {
  return [...farringtonTasks(series), ...earsTasks(series)];
}

export interface DetectRow {
  readonly task: string;
  readonly unit: string;
  readonly ours: Rate;
  readonly inR: Rate | null;
  /** Median over rounds of ours / R's, both of one round. */
  readonly ratio: number | null;
}

export interface GrowthRow {
  readonly series: number;
  readonly cpuSeconds: number;
}

export interface DetectBench {
  readonly rows: readonly DetectRow[];
  /** Farrington flexible, last week, of 1, 4 and 16 times as many series. */
  readonly growth: readonly GrowthRow[];
  readonly whyNoR: string | null;
}

/** Each round does every task here and then in R, since the speed of a shared machine drifts: ratios are within a round. */
export function benchDetect({ rounds = 5, seriesCount = 200 } = {}): DetectBench {
  const series = simulate(seriesCount);
  const tasks = detectTasks(series);
  const whyNoR = findWhyNoR();
  const folder = mkdtempSync(join(tmpdir(), 'vigia-bench-detect-'));
  try {
    const table = join(folder, 'series.csv');
    writeSeries(series, table);
    for (const task of tasks) task.run();
    const rated = Array.from({ length: rounds }, () => round(tasks, whyNoR === null ? table : null));
    return { rows: tasks.map((task) => rowOf(task, rated)), growth: measureGrowth(seriesCount), whyNoR };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Round {
  readonly ours: ReadonlyMap<DetectTask, number>;
  readonly inR: ReadonlyMap<string, number>;
}

function round(tasks: readonly DetectTask[], table: string | null): Round {
  const ours = new Map<DetectTask, number>();
  const inR = new Map<string, number>();
  for (const task of tasks) {
    ours.set(task, rateOf(task));
    if (table === null || task.inR === undefined) continue;
    for (const [name, rate] of rateInR(table, [task.inR])) inR.set(name, rate);
  }
  return { ours, inR };
}

function rowOf(task: DetectTask, rounds: readonly Round[]): DetectRow {
  const pairs = rounds.map(({ ours, inR }) => ({
    ours: ours.get(task) ?? Number.NaN,
    theirs: inR.get(task.inR ?? '') ?? Number.NaN,
  }));
  const isCompared = pairs.every(({ theirs }) => Number.isFinite(theirs));
  return {
    task: task.name,
    unit: task.unit,
    ours: summarise(pairs.map(({ ours }) => ours)),
    inR: isCompared ? summarise(pairs.map(({ theirs }) => theirs)) : null,
    ratio: isCompared ? summarise(pairs.map(({ ours, theirs }) => ours / theirs)).median : null,
  };
}

function measureGrowth(seriesCount: number): readonly GrowthRow[] {
  return [1, 4, 16].map((times) => {
    const [task] = farringtonTasks(simulate(seriesCount * times));
    if (task === undefined) throw new Error('no task');
    const rates = [1, 2, 3].map(() => rateOf(task));
    return { series: seriesCount * times, cpuSeconds: (seriesCount * times) / summarise(rates).median };
  });
}

export function describeDetect({ rows, growth, whyNoR }: DetectBench): readonly string[] {
  const rate = (value: number): string => Math.round(value).toLocaleString('en-US');
  return [
    whyNoR === null
      ? 'Detectors, per processor second, beside surveillance in R (median of rounds in turn)'
      : `Detectors, per processor second; not compared with R: ${whyNoR}`,
    ...rows.map(({ task, unit, ours, inR, ratio }) =>
      [
        task.padEnd(42),
        `${rate(ours.median).padStart(12)} ${unit}/s (${rate(ours.slowest)}–${rate(ours.fastest)})`.padEnd(58),
        inR === null || ratio === null
          ? ''
          : `R ${inR.median.toFixed(inR.median < 1000 ? 1 : 0)}/s, ${rate(ratio)} times`,
      ]
        .join(' ')
        .trimEnd(),
    ),
    'Farrington flexible, last week, by number of series',
    ...growth.map(({ series, cpuSeconds }) => `${rate(series).padStart(12)} series ${cpuSeconds.toFixed(3)} s`),
  ];
}
