import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readCsvText } from '../_read-fixture.ts';
import { source } from './index.ts';
import { findAsOf } from './months.ts';

const fixture = new URL('./fixture/', import.meta.url);
const bytes = readFileSync(new URL('IDEFF_mar25.csv', fixture));
const text = new TextDecoder('iso-8859-1').decode(bytes);
const expected: unknown = JSON.parse(readFileSync(new URL('expected.json', fixture), 'utf8'));
const header = text.slice(0, text.indexOf('\r\n'));
const line = '2025,25,SINALOA,CODIGO PENAL FEDERAL,CONTRA LA SALUD,POSESION';

describe('mx-sesnsp-ideff', () => {
  test('reads the fixture as a person derives it by hand', () => {
    const reading = readCsvText(source, text, { fileName: 'IDEFF_mar25.csv' });

    expect({
      asOf: reading.asOf,
      rows: reading.counts,
      observations: reading.observations.map(({ series, period, value, reason }) => {
        const { indicator, place, dimensions } = series;
        return { indicator, place, dimensions, period, value, ...(reason === undefined ? {} : { reason }) };
      }),
      issues: reading.issues.map(({ row, column, code, text: cell, suggestion }) => {
        return { row, column, code, text: cell, suggestion };
      }),
      coverage: reading.coverage,
    }).toEqual(expected);
  });

  test('reads the same rows in UTF-8, with or without a byte order mark', () => {
    const asLatin = readCsvText(source, text).observations;

    expect(readCsvText(source, `\uFEFF${text}`).observations).toEqual(asLatin);
    expect(Buffer.from(text, 'latin1').equals(bytes)).toBe(true);
  });

  test('months after the newest published one give nothing, a month left out before it is not reported', () => {
    const reading = readCsvText(
      source,
      `${header}\n${line},1,,3,,,,,,,,,\n${line.replace('POSESION', 'TRAFICO')},4,5,,,,,,,,,,`,
    );

    expect(reading.observations.map(({ period, value, reason }) => [period, value, reason])).toEqual([
      ['2025-01-01', 1, undefined],
      ['2025-02-01', null, 'not-reported'],
      ['2025-03-01', 3, undefined],
      ['2025-01-01', 4, undefined],
      ['2025-02-01', 5, undefined],
      ['2025-03-01', null, 'not-reported'],
    ]);
  });

  test('a year that the file leaves out is not covered', () => {
    const full = ',1,1,1,1,1,1,1,1,1,1,1,1';
    const years = ['2012', '2013', '2015'].map((year) => line.replace('2025', year) + full);

    const reading = readCsvText(source, [header, ...years].join('\n'));

    expect(reading.coverage).toEqual([
      { dataset: 'ideff', frequency: 'M', from: '2012-01-01', to: '2013-12-01' },
      { dataset: 'ideff', frequency: 'M', from: '2015-01-01', to: '2015-12-01' },
    ]);
  });

  test('a law nobody has seen is reported with the nearest known one', () => {
    const changed = line.replace('CODIGO PENAL FEDERAL', 'CODIGO PENAL FEDERAL (C.P.F.)');

    const reading = readCsvText(source, `${header}\n${changed},1,2,3,,,,,,,,,`);

    expect(reading.drift).toEqual([
      {
        kind: 'unknown-code',
        column: 'LEY',
        text: 'CODIGO PENAL FEDERAL (C.P.F.)',
        rows: 1,
        suggestion: 'CODIGO PENAL FEDERAL',
      },
    ]);
  });

  test.each([
    ['IDEFF_jul25.csv', '2025-07-31'],
    ['mx_sesnsp_IDEFF_feb24.csv', '2024-02-29'],
    ['IDEFF_ene2026.csv', '2026-01-31'],
    ['IDEFF_septiembre23.csv', '2023-09-30'],
    ['delitos.csv', undefined],
  ])('%s is as of %s', (fileName, asOf) => {
    expect(findAsOf(fileName)).toBe(asOf);
  });
});
