import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readCsvText } from '../_read-fixture.ts';
import { source } from './index.ts';
import { readPeriod } from './period-label.ts';

const folder = join(import.meta.dirname, 'fixture');
const expected = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8'));
const files = readdirSync(folder).filter((name) => name.endsWith('.csv'));

const header =
  'Substance,Source,Specific_Measure,Region,PRUID,Time_Period,Year_Quarter,Aggregator,Disaggregator,Unit,Value';
const eventHeader = header.replace('Specific_Measure,', 'Specific_Measure,Type_Event,');

test.each(files)('%s gives exactly the figures and remarks a person reads in it', (fileName) => {
  const text = readFileSync(join(folder, fileName), 'utf8');

  const { asOf, counts, observations, issues, drift, coverage } = readCsvText(source, text, { fileName });

  expect({ asOf, rows: counts, observations, issues, drift, coverage }).toEqual(expected[fileName]);
});

test('the total of all events is the same series with and without the column Type_Event', () => {
  const before = readRow(`Opioids,Deaths,Overall numbers,Total apparent opioid toxicity deaths,${ontario},,,Number,7`);
  const after = readRow(`Opioids,Deaths,Overall numbers,${ontario},,,Number,8`);

  expect(after.observations.map(({ series }) => series)).toEqual(before.observations.map(({ series }) => series));
});

test('the same ages and sexes are one series under both names of the table', () => {
  const total = 'EMS responses to suspected opioid-related overdoses';
  const before = readRow(
    `Opioids,Emergency Medical Services (EMS),Age group by sex,${total},${ontario},60 years or more,Female,Number,7`,
  );
  const after = readRow(
    `Opioids,Emergency Medical Services (EMS),Sex and age group,${ontario},60 years or more,Female,Number,7`,
  );

  expect(after.observations).toEqual(before.observations);
});

test('minus one and minus two are words for missing figures only in files with Type_Event', () => {
  const event = 'Total apparent opioid toxicity deaths';
  const suppressed = readRow(`Opioids,Deaths,Overall numbers,${event},${ontario},,,Number,-1`);
  const unavailable = readRow(`Opioids,Deaths,Overall numbers,${event},${ontario},,,Number,-2`);
  const later = readRow(`Opioids,Deaths,Overall numbers,${ontario},,,Number,-2`);

  expect(suppressed.observations.map(({ value, reason }) => ({ value, reason }))).toEqual([
    { value: null, reason: 'suppressed' },
  ]);
  expect(unavailable.observations.map(({ value, reason }) => ({ value, reason }))).toEqual([
    { value: null, reason: 'not-reported' },
  ]);
  expect(later.issues.map(({ code, text }) => ({ code, text }))).toEqual([{ code: 'out-of-range', text: '-2' }]);
});

test('a period in the aggregator of a table that has none keeps its own row out, not the next', () => {
  const rows = [
    'Opioids,Deaths,Overall numbers,Ontario,35,By year,2021,2021,,Number,7',
    'Opioids,Deaths,Overall numbers,Ontario,35,By year,2021,,,Number,8',
    'Opioids,Deaths,Overall numbers,Ontario,35,By year,2020,2020,,Number,9',
  ];

  const { observations, issues } = readCsvText(source, `${header}\n${rows.join('\n')}\n`);

  expect(observations.map(({ value }) => value)).toEqual([8]);
  expect(issues.map(({ row, column, code }) => ({ row, column, code }))).toEqual([
    { row: 2, column: 'Aggregator', code: 'inconsistent' },
    { row: 4, column: 'Aggregator', code: 'inconsistent' },
  ]);
});

test('an event type that belongs to another substance keeps the row out', () => {
  const { observations, issues } = readRow(
    `Stimulants,Deaths,Overall numbers,Total apparent opioid toxicity deaths,${ontario},,,Number,7`,
  );

  expect(observations).toEqual([]);
  expect(issues.map(({ column, code }) => ({ column, code }))).toEqual([
    { column: 'Type_Event', code: 'inconsistent' },
  ]);
});

test('an event type nobody has seen is drift with the closest known one', () => {
  const { drift } = readRow(
    `Opioids,Deaths,Overall numbers,Total apparent opioid toxicity death,${ontario},,,Number,7`,
  );

  expect(drift).toEqual([
    {
      kind: 'unknown-code',
      column: 'Type_Event',
      text: 'Total apparent opioid toxicity death',
      rows: 1,
      suggestion: 'Total apparent opioid toxicity deaths',
    },
  ]);
});

test.each([
  ['Number', 'NaN', 'not-a-number'],
  ['Number', 'Infinity', 'not-a-number'],
  ['Number', '1e999', 'out-of-range'],
  ['Number', '2.5', 'out-of-range'],
  ['Crude rate', '-0.1', 'out-of-range'],
  ['Percent', '100.1', 'out-of-range'],
  ['Number', ' ', 'missing-value'],
])('a %s of %j keeps the row out', (unit, value, code) => {
  const { observations, issues } = readRow(`Opioids,Deaths,Overall numbers,${ontario},,,${unit},${value}`);

  expect(observations).toEqual([]);
  expect(issues.map((issue) => issue.code)).toEqual([code]);
});

test('a damaged cell keeps its table, and no other, from saying what disappeared', () => {
  const rows = [
    `Opioids,Deaths,Overall numbers,${ontario},,,Number,7`,
    `Opioids,Deaths,Overall numbers,Canada,1,By year,2021,,,Number,7x`,
    `Opioids,Deaths,Overall numbers,${ontario},,,Crude rate,1.5`,
  ];

  const { coverage } = readCsvText(source, `${header}\n${rows.join('\n')}\n`);

  expect(coverage).toEqual([
    {
      dataset: 'opioids/deaths/by-year/all/overall/crude-rate',
      frequency: 'A',
      from: '2021-01-01',
      to: '2021-01-01',
    },
  ]);
});

test.each([
  ['By year', '2016', { start: '2016-01-01', frequency: 'A', window: '', partial: false }],
  ['By quarter', '2025 Q3', { start: '2025-07-01', frequency: 'Q', window: '', partial: false }],
  ['By year', '2025 (Jan to Sep)', { start: '2025-01-01', frequency: 'A', window: 'P9M', partial: true }],
  ['By year', '2022 (Jan to Mar)', { start: '2022-01-01', frequency: 'A', window: 'P3M', partial: true }],
  ['By year', '2022 (Jan to Dec)', { start: '2022-01-01', frequency: 'A', window: '', partial: false }],
  ['By year', '2018 (Apr to Dec)', { start: '2018-10-01', frequency: 'Q', window: 'P9M', partial: true }],
  ['By year', '2018 (Apr to Jun)', { start: '2018-04-01', frequency: 'Q', window: '', partial: true }],
  ['By year', '2018 (May to Aug)', { start: '2018-08-01', frequency: 'M', window: 'P4M', partial: true }],
])('%s, %s is that stretch of time', (timePeriod, label, period) => {
  expect(readPeriod(timePeriod, label)).toEqual(period);
});

test.each([
  ['By quarter', '2025'],
  ['By year', '2025 Q3'],
  ['By quarter', '2025 Q0'],
  ['By year', '2025 (Sep to Jan)'],
  ['By year', '2025 (Jan to Spt)'],
  ['By year', ''],
  ['By month', '2025'],
])('%s, %j is no period', (timePeriod, label) => {
  expect(readPeriod(timePeriod, label)).toBeUndefined();
});

test.each([
  ['SubstanceHarmsData_2026-04.csv', '2026-04-30'],
  ['SubstanceHarmsData_2024-02.csv', '2024-02-29'],
  ['SubstanceHarmsData_2026-04-20.csv', '2026-04-20'],
  ['SubstanceHarmsData_2026-13.csv', undefined],
  ['SubstanceHarmsData.csv', undefined],
])('%s is as of %s', (fileName, date) => {
  expect(source.findAsOf?.(fileName)).toBe(date);
});

const ontario = 'Ontario,35,By year,2021';

function readRow(row: string): ReturnType<typeof readCsvText> {
  const withEvent = row.split(',').length === eventHeader.split(',').length;
  return readCsvText(source, `${withEvent ? eventHeader : header}\n${row}\n`);
}
