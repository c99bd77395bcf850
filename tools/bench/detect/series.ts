import { readFileSync, writeFileSync } from 'node:fs';
import { fromDayNumber, toDayNumber } from '../../../src/base/index.ts';
import { simulatedWeeklyCounts } from '../seeded-series.ts';
import type { BenchSeries } from './task.ts';

const firstMonday = toDayNumber('2015-01-05');

/** Ten years of weeks each, the same on every machine. */
export function simulate(seriesCount: number): BenchSeries {
  const weeks = 520;
  return {
    values: simulatedWeeklyCounts({ seriesCount, weeks, seed: 20261121 }),
    starts: Int32Array.from({ length: weeks }, (_, i) => firstMonday + 7 * i),
  };
}

/** A table with one series per line, its id first; the first line has the first day of each week. */
export function readSeries(path: string): BenchSeries {
  const [header = '', ...lines] = readFileSync(path, 'utf8').trim().split('\n');
  return {
    values: lines.map((line) => Float64Array.from(line.split(',').slice(1), Number)),
    starts: Int32Array.from(header.split(',').slice(1), toDayNumber),
  };
}

/** The same table, for R. */
export function writeSeries({ values, starts }: BenchSeries, path: string): void {
  const header = ['id', ...Array.from(starts, fromDayNumber)].join(',');
  const lines = values.map((one, at) => [`s${at + 1}`, ...one].join(','));
  writeFileSync(path, `${[header, ...lines].join('\n')}\n`);
}
