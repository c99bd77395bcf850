import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type FixtureReading, readCsvText } from '../_read-fixture.ts';
import { source } from './index.ts';

const root = join(import.meta.dirname, '../../..');
const folder = join(resolve(root, process.env.VIGIA_SHARED ?? '../shared'), 'data', source.id);

// Counted with Python's csv and fractions modules on the same file.
describe.skipIf(!existsSync(folder))(`the file published (skipped where ${folder} is not there)`, () => {
  const reading = existsSync(folder) ? read() : undefined;
  const observations = reading?.observations ?? [];
  const ofDrugs = observations.filter(({ series }) => series.substance !== 'precursors');

  test('every row is read; rows that repeat another are taken once and flagged', () => {
    expect(reading).toMatchObject({
      counts: { read: 51_201, accepted: 51_201, rejected: 0 },
      asOf: undefined,
      drift: [],
      coverage: [],
    });
    expect(reading?.issues.map(({ code, severity }) => `${severity} ${code}`)).toEqual(
      Array.from({ length: 85 }, () => 'flagged duplicate-cell'),
    );
    expect(reading?.issues.filter(({ text }) => text !== '0' && text !== 'NULL')).toHaveLength(27);
  });

  test('rows of one country, drug and year are one figure', () => {
    expect(ofDrugs).toHaveLength(43_318);
    expect(observations).toHaveLength(43_318 + 212);
    expect(ofDrugs.filter(({ value }) => value === null)).toHaveLength(505);
    expect(ofDrugs.filter(({ value, low }) => value === null && typeof low === 'number')).toHaveLength(6);
  });

  test('kilograms add up', () => {
    expect(sum(ofDrugs)).toBeCloseTo(1_437_109_968.8121047, 2);
    expect(sum(observations.filter(({ series }) => series.substance === 'precursors'))).toBeCloseTo(
      5_942_806.9073465,
      4,
    );
    expect(
      ['1985', '2000', '2019'].map((year) =>
        sum(ofDrugs.filter(({ series, period }) => series.substance === 'heroin' && period.startsWith(year))),
      ),
    ).toEqual([14_171.972258982, 54_127.984223021, 95_763.724056611].map((value) => expect.closeTo(value, 6)));
  });

  test.each([
    ['CA', { 2015: 101, 2016: 642.2181005, 2017: 28.75, 2018: 0.001, 2019: 7 }],
    ['MX', { 2012: 196_850, 2013: 3129.7264 }],
    [
      'US',
      {
        2001: 4673,
        2002: 9547,
        2003: 11_002,
        2004: 936,
        2005: 8838,
        2006: 49_506,
        2007: 4641,
        2008: 4268,
        2009: 15_607,
      },
    ],
    ['NL', { 2019: 17_500 }],
    ['CN', {}],
  ])('precursors seized by %s, years without a report left out', (place, kilograms) => {
    const found = observations
      .filter(({ series }) => series.place === place && series.substance === 'precursors')
      .map(({ period, value }) => [period.slice(0, 4), Number(value?.toFixed(7))]);

    expect(Object.fromEntries(found)).toEqual(kilograms);
  });
});

function read(): FixtureReading {
  const fileName = 'unodc_seizures_annual_1970-2019.csv';
  return readCsvText(source, readFileSync(join(folder, fileName), 'utf8'), { fileName });
}

function sum(observations: FixtureReading['observations']): number {
  return observations.reduce((total, { value }) => total + (value ?? 0), 0);
}
