import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { seriesKey } from '../../model/index.ts';
import { type FixtureReading, readCsvText } from '../_read-fixture.ts';
import { source } from './index.ts';

const root = join(import.meta.dirname, '../../..');
const folder = join(resolve(root, process.env.VIGIA_SHARED ?? '../shared'), 'data', source.id);

// Counted with Python's csv module on the same files.
describe.skipIf(!existsSync(folder))(`the files published (skipped where ${folder} is not there)`, () => {
  test.each([
    ['us_cbp_nationwide-drugs-fy23-fy26-dec.csv', { rows: 7895, from: '2022-10-01', to: '2025-12-01' }],
    ['us_cbp_nationwide-drugs-fy23-fy26-apr.csv', { rows: 8673, from: '2022-10-01', to: '2026-04-01' }],
    ['us_cbp_amo-drug-seizures-fy19-fy22.csv', { rows: 1772, from: '2018-10-01', to: '2022-09-01' }],
  ])('%s is read whole, two figures a row', (fileName, { rows, from, to }) => {
    const { counts, observations, issues, drift, coverage } = read(fileName);

    expect({ counts, figures: observations.length, issues, drift }).toEqual({
      counts: { read: rows, accepted: rows, rejected: 0 },
      figures: 2 * rows,
      issues: [],
      drift: [],
    });
    expect(coverage.map((run) => [run.from, run.to])).toEqual([[from, to]]);
  });

  test('events and kilograms add up', () => {
    const april = read('us_cbp_nationwide-drugs-fy23-fy26-apr.csv').observations;
    const marine = read('us_cbp_amo-drug-seizures-fy19-fy22.csv').observations;
    const fentanyl = april.filter(
      ({ series, period }) => series.substance === 'fentanyl' && period >= '2023-10-01' && period < '2024-10-01',
    );

    expect(sum(april, 'drug-seizure-events')).toBe(201_873);
    expect(sum(fentanyl, 'drug-seizure-mass')).toBeCloseTo(9928.777189615348, 6);
    expect(sum(marine, 'drug-seizure-events')).toBe(4141);
    expect(sum(marine, 'drug-seizure-mass')).toBeCloseTo(779_927.9989960786, 5);
  });

  test('from December to April 210 of 7,895 rows change: 201 in events, 74 in weight', () => {
    const april = byCell(read('us_cbp_nationwide-drugs-fy23-fy26-apr.csv'));
    const december = [...byCell(read('us_cbp_nationwide-drugs-fy23-fy26-dec.csv'))];
    const changed = december.filter(([cell, value]) => april.get(cell) !== value).map(([cell]) => cell);

    expect({
      events: changed.filter((cell) => cell.includes('|drug-seizure-events|')).length,
      weight: changed.filter((cell) => cell.includes('|drug-seizure-mass|')).length,
      rows: new Set(changed.map((cell) => cell.replace(/\|drug-seizure-(?:events|mass)\|/, '|'))).size,
      withdrawn: december.filter(([cell]) => !april.has(cell)).length,
    }).toEqual({ events: 201, weight: 74, rows: 210, withdrawn: 0 });
  });
});

function read(fileName: string): FixtureReading {
  return readCsvText(source, readFileSync(join(folder, fileName), 'utf8'), { fileName });
}

function sum(observations: FixtureReading['observations'], indicator: string): number {
  return observations
    .filter(({ series }) => series.indicator === indicator)
    .reduce((total, { value }) => total + (value ?? 0), 0);
}

function byCell({ observations }: FixtureReading): ReadonlyMap<string, number | null> {
  return new Map(observations.map(({ series, period, value }) => [`${seriesKey(series)}@${period}`, value]));
}
