import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readCsvText } from '../_read-fixture.ts';
import { summariseReading } from '../_summarise-reading.ts';
import { findLaboratories, isProvisional } from './codes.ts';
import expected from './fixture/expected.json' with { type: 'json' };
import { source } from './index.ts';
import { nation } from './jurisdictions.ts';

const header =
  'LABTYPE,RPTAGGR,YYYY,PERIOD,DRUG_REPORTS,QUERY_RUN_DATE,SUBSTANCE_ID,SUBSTANCE_DESCRIPTION,BASE_ID,BASE_DESCRIPTION,DRUG_CATEGORY_CODE,DRUG_CATEGORY_DESCRIPTION,STATE,STATE_LONG_NAME,STATE_FIPS';

test.each(Object.entries(expected))('reads the fixture %s as a person does', (fileName, reading) => {
  const text = readFileSync(new URL(`./fixture/${fileName}`, import.meta.url), 'utf8');

  expect(summariseReading(readCsvText(source, text, { fileName }))).toEqual(reading);
});

describe('coverage of a query', () => {
  test('half-years are covered for the substances of the file if every state answers', () => {
    const rows = nation.flatMap((place) => [
      line(place, '2023', '1504', 'Fentanyl'),
      line(place, '2023', '1497', 'Carfentanil'),
    ]);

    expect(coverageOf([...rows, line('US-TX', '2024', '1504', 'Fentanyl')])).toEqual([
      { dataset: 'half-years-category-33-fentanyl', frequency: 'S', from: '2023-01-01', to: '2023-01-01' },
      { dataset: 'half-years-category-33-fentanyl', frequency: 'S', from: '2024-01-01', to: '2024-01-01' },
      { dataset: 'half-years-category-33-carfentanil', frequency: 'S', from: '2023-01-01', to: '2023-01-01' },
      { dataset: 'half-years-category-33-carfentanil', frequency: 'S', from: '2024-01-01', to: '2024-01-01' },
    ]);
  });

  test('a query for some states covers nothing', () => {
    expect(coverageOf(nation.slice(1).map((place) => line(place, '2023', '1504', 'Fentanyl')))).toEqual([]);
  });

  function line(place: string, year: string, id: string, base: string): string {
    const state = place.slice('US-'.length);
    return `"Local/Municipal,State,Federal,Private","DrugReport  ","${year}","SA1 (JAN - JUN)","7","2026-03-03 13:26:55","${id}","X","${id}","${base}","33","F","${state}","",""`;
  }

  function coverageOf(rows: readonly string[]) {
    return readCsvText(source, [header, ...rows].join('\n')).coverage;
  }
});

test('the nation is fifty states and the District of Columbia', () => {
  expect(nation).toHaveLength(51);
  expect(nation).toContain('US-DC');
});

test.each([
  ['Local/Municipal,State,Federal,Private', 'all'],
  ['Private,Federal,State,Local/Municipal', 'all'],
  ['State', 'state'],
  ['Federal, State', 'state-federal'],
  ['State,Tribal', undefined],
  ['', undefined],
])('laboratories %j are %j', (text, laboratories) => {
  expect(findLaboratories(text)).toBe(laboratories);
});

test.each([
  ['2025', '2026-03-03', true],
  ['2025', '2026-03-31', true],
  ['2025', '2026-04-01', false],
  ['2024', '2026-03-03', false],
])('figures of %s in a query of %s are provisional: %s', (year, runDate, provisional) => {
  expect(isProvisional(year, runDate)).toBe(provisional);
});

describe('the annual table', () => {
  test('a table without shares gives reports alone and covers nothing', () => {
    const { observations, coverage } = readCsvText(source, 'YYYY,SubstanceDetected,Freq\n2022,Heroin,10\n');

    expect(observations.map(({ series, value }) => [series.indicator, value])).toEqual([['laboratory-reports', 10]]);
    expect(coverage).toEqual([]);
  });

  test('a table cut to the most frequent names covers nothing', () => {
    const { coverage } = readCsvText(
      source,
      'YYYY,SubstanceDetected,Freq,Percent_p100,Cumsum_p100\n2022,Heroin,90,90,90\n2022,Cocaine,9,9,99\n',
    );

    expect(coverage).toEqual([]);
  });
});
