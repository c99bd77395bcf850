import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readCsvText } from '../_read-fixture.ts';
import { summariseReading } from '../_summarise-reading.ts';
import { statesAndDistrict } from '../states-and-district.ts';
import expected from './fixture/expected.json' with { type: 'json' };
import { source } from './index.ts';
import { readRate } from './rates.ts';

const header =
  'jurisdiction,year,month,rate_time,drug_rate,opioid_rate,fentanyl_rate,heroin_rate,stimulant_rate,cocaine_rate,methamphetamine_rate,benzodiazepine_rate';

test.each(Object.entries(expected))('reads the fixture %s as a person does', (fileName, reading) => {
  const text = readFileSync(new URL(`./fixture/${fileName}`, import.meta.url), 'utf8');

  expect(summariseReading(readCsvText(source, text, { fileName }))).toEqual(reading);
});

describe('a rate', () => {
  test.each([
    ['0.0', '2023-01-01', { value: 0, status: 'A' }],
    ['10000', '2023-01-01', { value: 10_000, status: 'A' }],
    ['10000.1', '2023-01-01', 'out-of-range'],
    ['1e999', '2023-01-01', 'out-of-range'],
    ['', '2023-01-01', 'missing-value'],
    ['suppressed', '2023-01-01', 'not-a-number'],
  ] as const)('%j in %s is %j', (text, start, cell) => {
    expect(readRate(text, start, '')).toEqual(cell);
  });

  test.each([
    ['2020-02-01', '', 'suppressed'],
    ['2020-03-01', '', 'not-reported'],
    ['2020-08-01', '', 'not-reported'],
    ['2020-09-01', '', 'suppressed'],
    ['2020-02-01', 'P12M', 'suppressed'],
    ['2020-03-01', 'P12M', 'not-reported'],
    ['2021-07-01', 'P12M', 'not-reported'],
    ['2021-08-01', 'P12M', 'suppressed'],
  ] as const)('"*" of %s with window %j has the reason %s', (start, window, reason) => {
    expect(readRate('*', start, window)).toMatchObject({ value: null, low: null, high: null, reason });
  });
});

describe('coverage', () => {
  const rates = '1.0,1.0,1.0,1.0,1.0,1.0,1.0,1.0';

  test('a month with a row for all 51 jurisdictions is covered, for months and windows apart', () => {
    const rows = statesAndDistrict.flatMap((code) => [
      `${code},2024,1,Monthly,${rates}`,
      `${code},2024,2,Monthly,${rates}`,
      `${code},2024,2,Annual,${rates}`,
    ]);

    expect(coverageOf(rows)).toEqual([
      { dataset: 'jurisdictions-monthly', frequency: 'M', from: '2024-01-01', to: '2024-02-01' },
      { dataset: 'jurisdictions-annual', frequency: 'M', from: '2024-02-01', to: '2024-02-01' },
    ]);
  });

  test('a file without one of the states covers nothing', () => {
    expect(coverageOf(statesAndDistrict.slice(1).map((code) => `${code},2024,1,Monthly,${rates}`))).toEqual([]);
  });

  function coverageOf(rows: readonly string[]) {
    return readCsvText(source, [header, ...rows].join('\r\n')).coverage;
  }
});
