import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findSubdivisionByFips } from '../../model/index.ts';
import { readCsvText } from '../_read-fixture.ts';
import { summariseReading } from '../_summarise-reading.ts';
import { statesAndDistrict } from '../states-and-district.ts';
import expected from './fixture/expected.json' with { type: 'json' };
import { source } from './index.ts';
import { isInClass, readRate, readRateClass } from './rates.ts';

test.each(Object.entries(expected))('reads the fixture %s as a person does', (fileName, reading) => {
  const text = readFileSync(new URL(`./fixture/${fileName}`, import.meta.url), 'utf8');

  expect(summariseReading(readCsvText(source, text, { fileName }))).toEqual(reading);
});

describe('a rate', () => {
  test.each([
    ['0', 0],
    ['29.0', 29],
    ['1000', 1000],
    ['1000.1', 'out-of-range'],
    ['1e999', 'out-of-range'],
    ['-0.1', 'out-of-range'],
    ['', 'missing-value'],
    ['Data unavailable', 'not-a-number'],
  ] as const)('%j is %j', (text, rate) => {
    expect(readRate(text)).toBe(rate);
  });

  test.each([
    ['<0.2', 0.1, true],
    ['<0.2', 0.2, false],
    ['0.2 - 0.4', 0.2, true],
    ['0.2 - 0.4', 0.4, true],
    ['0.2 - 0.4', 0.5, false],
    ['>7.0', 7, false],
    ['>7.0', 7.1, true],
  ])('in the class %s: %d is %s', (text, rate, isIn) => {
    const rateClass = readRateClass(text);

    expect(rateClass !== undefined && isInClass(rate, rateClass)).toBe(isIn);
  });

  test.each(['', '0.2', '0.2-0.4', '≥7.0', 'Data unavailable'])('%j is no class', (text) => {
    expect(readRateClass(text)).toBeUndefined();
  });
});

describe('coverage', () => {
  const header =
    'YEAR,STATE_NAME,STATE_ABBREV,STATE_FIPS,naloxone_dispensing_rate,Naloxone Dispensing Rate (per 100 persons)';
  const states = Array.from({ length: 56 }, (_, index) => index + 1).flatMap((fips) => {
    const place = findSubdivisionByFips(fips);
    return place === undefined ? [] : [`${place.name.en},${place.id.slice(3)},${String(fips).padStart(2, '0')}`];
  });

  test('a year with a row for every state and the District of Columbia is covered', () => {
    expect(states).toHaveLength(statesAndDistrict.length);
    expect(coverageOf(['2021', '2022', '2023'].flatMap((year) => states.map((state) => `${year},${state}`)))).toEqual([
      { dataset: 'state-naloxone', frequency: 'A', from: '2021-01-01', to: '2023-01-01' },
    ]);
  });

  test('a year without one of them is not', () => {
    expect(coverageOf(states.slice(1).map((state) => `2022,${state}`))).toEqual([]);
  });

  function coverageOf(rows: readonly string[]) {
    return readCsvText(source, [header, ...rows.map((row) => `${row},0.3,0.2 - 0.4`)].join('\r\n')).coverage;
  }
});
