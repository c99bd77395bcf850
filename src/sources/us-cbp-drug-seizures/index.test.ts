import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readCsvText } from '../_read-fixture.ts';
import { summariseReading } from '../_summarise-reading.ts';
import expected from './fixture/expected.json' with { type: 'json' };
import { source } from './index.ts';

const header =
  'FY,Month (abbv),Component,Region,Land Filter,Area of Responsibility,Drug Type,Count of Event,Sum Qty (lbs)';
const laredo = 'Office of Field Operations,Southwest Border,Land Only,LAREDO FIELD OFFICE';

test.each(Object.entries(expected))('reads the fixture %s as a person does', (fileName, reading) => {
  const text = readFileSync(new URL(`./fixture/${fileName}`, import.meta.url), 'utf8');

  expect(summariseReading(readCsvText(source, text, { fileName }))).toEqual(reading);
});

describe('fiscal months', () => {
  test.each([
    ['2026 (FYTD)', 'OCT', '2025-10-01', 'P'],
    ['2026 (FYTD)', 'JAN', '2026-01-01', 'P'],
    ['2025', 'OCT', '2024-10-01', 'A'],
    ['2025', 'SEP', '2025-09-01', 'A'],
  ])('%s %s is the month that starts on %s, status %s', (year, month, start, status) => {
    const { observations } = readCsvText(source, `${header}\n${year},${month},${laredo},Cocaine,1,1\n`);

    expect(observations.map((observation) => [observation.period, observation.status])).toEqual([
      [start, status],
      [start, status],
    ]);
  });
});

describe('the date that a file name states', () => {
  test.each([
    ['us_cbp_nationwide-drugs-fy23-fy26-dec.csv', '2025-12-31'],
    ['nationwide-drugs-fy23-fy26-apr.csv', '2026-04-30'],
    ['nationwide-drugs-fy23-fy26-feb_0.csv', '2026-02-28'],
    ['nationwide-drugs-fy20-fy23.csv', undefined],
    ['amo-drug-seizures-fy19-fy22.csv', undefined],
    ['seizures.csv', undefined],
  ])('%s states %s', (fileName, date) => {
    expect(source.findAsOf?.(fileName)).toBe(date);
  });
});

test('a file that was filtered to one border covers nothing', () => {
  const rows = ['Cocaine', 'Fentanyl', 'Heroin', 'Marijuana', 'Methamphetamine'].map(
    (drug) => `2025,SEP,${laredo},${drug},1,1`,
  );

  const { counts, coverage } = readCsvText(source, [header, ...rows].join('\n'));

  expect({ counts, coverage }).toEqual({ counts: { read: 5, accepted: 5, rejected: 0 }, coverage: [] });
});

test('one thousand pounds are exactly 453.59237 kilograms', () => {
  const { observations } = readCsvText(source, `${header}\n2025,SEP,${laredo},Cocaine,1,1000\n`);

  expect(observations[1]?.value).toBe(453.59237);
});

test('every office, sector and branch has its own id below the United States', () => {
  const ids = source.places.map((place) => place.id);

  expect({ ids: ids.length, distinct: new Set(ids).size }).toEqual({ ids: 68, distinct: 68 });
  expect(ids.filter((id) => !/^US\/[a-z0-9-]+$/.test(id))).toEqual([]);
});

test('a sound row for the cell of a damaged one stays, and other damaged cells are still marked', () => {
  const rows = [
    `2025,SEP,${laredo},Cocaine,5,1`,
    `2025,SEP,${laredo},Cocaine,5,one`,
    `2025,SEP,${laredo},Heroin,2,two`,
  ];

  const { counts, observations } = readCsvText(source, [header, ...rows].join('\n'));

  expect(counts).toEqual({ read: 3, accepted: 1, rejected: 2 });
  expect(observations.map(({ series, value }) => `${series.indicator} ${series.substance} ${value}`)).toEqual([
    'drug-seizure-events cocaine 5',
    'drug-seizure-mass cocaine 0.45359237',
    'drug-seizure-events heroin null',
    'drug-seizure-mass heroin null',
  ]);
});
