import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type FixtureReading, readCsvText } from '../_read-fixture.ts';
import { source } from './index.ts';

const root = join(import.meta.dirname, '../../..');
const folder = join(resolve(root, process.env.VIGIA_SHARED ?? '../shared'), 'data', source.id);

// Counted with Python's csv module on the same files.
describe.skipIf(!existsSync(folder))(`the files published (skipped where ${folder} is not there)`, () => {
  test.each([
    ['us_cdc_VSRR_provisional_2017-12.csv', { rows: 6931, asOf: '2017-12-31', to: '2017-05-01' }],
    ['us_cdc_VSRR_provisional_2019-05.csv', { rows: 13_320, asOf: '2019-05-31', to: '2018-09-01' }],
  ])('%s is read whole', (fileName, { rows, asOf, to }) => {
    const reading = read(fileName);

    expect({ counts: reading.counts, asOf: reading.asOf, issues: reading.issues, drift: reading.drift }).toEqual({
      counts: { read: rows, accepted: rows, rejected: 0 },
      asOf,
      issues: [],
      drift: [],
    });
    expect(reading.coverage).toEqual([{ dataset: 'state', frequency: 'M', from: '2015-01-01', to }]);
  });

  test('figures add up, those of the jurisdictions to the nation', () => {
    const { observations } = read('us_cdc_VSRR_provisional_2019-05.csv');
    const deaths = observations.filter(({ series }) => series.indicator === 'overdose-deaths');
    const september = deaths.filter(({ series, period }) => series.substance === 'any-drug' && period === '2018-09-01');
    const nation = september.filter(({ series }) => series.place === 'US');
    const jurisdictions = september.filter(({ series }) => series.place !== 'US');

    expect({ all: sum(deaths), nation: sum(nation), jurisdictions: sum(jurisdictions) }).toEqual({
      all: 14_605_073,
      nation: 67_152,
      jurisdictions: 67_152,
    });
  });

  test('the fourteen bounds of completeness in 2018 have no value', () => {
    const { observations } = read('us_cdc_VSRR_provisional_2019-05.csv');
    const bounds = observations.filter(({ value }) => value === null);

    expect(bounds).toHaveLength(14);
    expect(new Set(bounds.map(({ series, low, high }) => `${series.place} ${low} ${high}`))).toEqual(
      new Set(['US-AZ 99.5 100', 'US-MS 99.5 100']),
    );
  });
});

function read(fileName: string): FixtureReading {
  return readCsvText(source, readFileSync(join(folder, fileName), 'utf8'), { fileName });
}

function sum(observations: FixtureReading['observations']): number {
  return observations.reduce((total, { value }) => total + (value ?? 0), 0);
}
