import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readCsvText } from '../_read-fixture.ts';
import { source } from './index.ts';

const folder = join(import.meta.dirname, 'fixture');
const expected = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8'));
const files = readdirSync(folder).filter((name) => name.endsWith('.csv'));

const series = {
  indicator: 'overdose-deaths',
  place: 'CA-BC',
  substance: 'any-drug',
  frequency: 'M',
  window: '',
  dimensions: {},
  dataset: 'monthly-deaths',
};

test.each(files)('%s gives exactly the figures and remarks a person reads in it', (fileName) => {
  const { asOf, counts, observations, issues, drift, coverage } = readFixture(fileName);

  const { observations: figures, rows, ...rest } = expected[fileName];
  expect({ asOf, rows: counts, issues, drift, coverage }).toEqual({ rows, ...rest });
  expect(observations).toEqual(figures.map((figure: object) => ({ series, ...figure })));
});

test('both date styles name the same months', () => {
  const named = readCsvText(source, 'Date,Deaths\nMay 2021,171\nJune 2021,170\nDec. 2021,220\n');
  const iso = readCsvText(source, 'Date,Deaths\n2021-05-01,171\n2021-06-01,170\n2021-12-01,220\n');

  expect(iso.observations).toEqual(named.observations);
  expect(named.observations.map(({ period }) => period)).toEqual(['2021-05-01', '2021-06-01', '2021-12-01']);
});

test('a date whose month and day changed places is never taken for a day of January', () => {
  const { observations, issues } = readCsvText(source, 'Date,Deaths\n2023-01-04,206\n');

  expect(observations).toEqual([]);
  expect(issues.map(({ code, suggestion }) => ({ code, suggestion }))).toEqual([
    { code: 'inconsistent', suggestion: '2023-04-01' },
  ]);
});

test.each([
  ['NaN', 'not-a-number'],
  ['Infinity', 'not-a-number'],
  ['1e999', 'out-of-range'],
  ['-3', 'out-of-range'],
  ['20.5', 'out-of-range'],
  ['1,234', 'not-a-number'],
  [' ', 'missing-value'],
])('%j is not a number of deaths', (text, code) => {
  const { observations, issues } = readCsvText(source, `Date,Deaths\nJan. 2022,"${text}"\n`);

  expect(observations).toEqual([]);
  expect(issues.map((issue) => issue.code)).toEqual([code]);
});

test.each(['Foo 2022', '2022-13-01', '2022-02-30', 'Jan 2022', '', '2022'])('%j is not a known month', (label) => {
  const { observations, drift } = readCsvText(source, `Date,Deaths\n${label},3\n`);

  expect(observations).toEqual([]);
  expect(drift.map(({ kind, text }) => ({ kind, text }))).toEqual([{ kind: 'unknown-period', text: label }]);
});

test('only a real date in the file name is an as-of date', () => {
  expect(source.findAsOf?.('monthly-deaths_2022-09-30.csv')).toBe('2022-09-30');
  expect(source.findAsOf?.('monthly-deaths_2022-13-30.csv')).toBeUndefined();
  expect(source.findAsOf?.('monthly-deaths.csv')).toBeUndefined();
});

function readFixture(fileName: string): ReturnType<typeof readCsvText> {
  return readCsvText(source, readFileSync(join(folder, fileName), 'utf8'), { fileName });
}
