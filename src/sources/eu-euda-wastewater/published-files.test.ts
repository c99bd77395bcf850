import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readCsvText, readJsonText } from '../_read-fixture.ts';
import { source } from './index.ts';

const folder = resolve(import.meta.dirname, '../../..', process.env.VIGIA_SHARED ?? '../shared', 'data', source.id);
const copy = resolve(folder, 'euda_Wasserwerk2020-2024.csv');
const tree = resolve(folder, 'emcdda_drugs-in-wastewater.json');
if (!existsSync(copy)) console.warn(`skipped: no published files in ${folder}`);

// Counted apart from this connector, with Python's csv and json modules.
describe.skipIf(!existsSync(copy))('eu-euda-wastewater on published files', () => {
  test('finds all 459 cells with a leading zero, and the 46 that were damaged without a trace', () => {
    const reading = readCsvText(source, readFileSync(copy, 'utf8'));
    const damaged = reading.issues.filter(({ code }) => code === 'damaged-cell');

    expect(reading.counts).toEqual({ read: 1585, accepted: 1582, rejected: 3 });
    expect(damaged.filter(({ text }) => /^0\d/.test(text))).toHaveLength(459);
    expect(damaged.filter(({ text }) => !/^0\d/.test(text))).toHaveLength(46);
    expect(reading.drift).toMatchObject([{ kind: 'unknown-place', text: 'H', rows: 3, suggestion: 'HU' }]);
  });

  test('reads every measurement of the tree', () => {
    const reading = readJsonText(source, readFileSync(tree, 'utf8'));
    const days = reading.observations.filter(({ series, status }) => daysOf(series).endsWith('day') && status === 'A');

    expect(reading.counts.rejected).toBe(0);
    expect(days).toHaveLength(17_758);
    expect(reading.reading.places).toHaveLength(144);
  });

  test('reads whom the sampled plants of the Netherlands serve', () => {
    const { observations, coverage } = readJsonText(source, readFileSync(tree, 'utf8'));
    const served = new Map<string, number>();
    for (const { series, period, value } of observations) {
      if (series.indicator !== 'wastewater-population-tested' || !series.place.startsWith('NL/')) continue;
      served.set(period.slice(0, 4), (served.get(period.slice(0, 4)) ?? 0) + (value ?? Number.NaN));
    }

    expect(Object.fromEntries(served)).toEqual({
      ...Object.fromEntries([2011, 2012, 2013, 2014, 2015, 2018, 2019, 2020, 2021].map((year) => [year, 1_519_300])),
      2016: 750_300,
      2017: 1_625_410,
    });
    expect(coverage).toEqual([{ dataset: 'site-populations', frequency: 'A', from: '2011-01-01', to: '2021-01-01' }]);
  });
});

function daysOf(series: { readonly dimensions: Readonly<Record<string, string>> }): string {
  return series.dimensions['day-type'] ?? '';
}
