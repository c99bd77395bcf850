import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readCsvText } from '../_read-fixture.ts';
import type { Source } from '../source.ts';
import { type CubePoint, cubeLayout } from './cube.ts';
import { readReferenceDate } from './cube-date.ts';
import { readCubeValue } from './cube-value.ts';
import { source } from './index.ts';

const folder = join(import.meta.dirname, 'fixture');
const expected = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8'));
const files = readdirSync(folder).filter((name) => name.endsWith('.csv'));

const header = (dimensions: string): string =>
  `REF_DATE,GEO,DGUID,${dimensions},UOM,UOM_ID,SCALAR_FACTOR,SCALAR_ID,VECTOR,COORDINATE,VALUE,STATUS,SYMBOL,TERMINATED,DECIMALS`;

test.each(files)('%s gives exactly the figures and remarks a person reads in it', (fileName) => {
  const text = readFileSync(join(folder, fileName), 'utf8');

  const { asOf, counts, observations, issues, drift, coverage } = readCsvText(source, text, { fileName });

  expect({ asOf, rows: counts, observations, issues, drift, coverage }).toEqual(expected[fileName]);
});

test('the three rows of a load are one figure in whatever order they come', () => {
  const rows = [
    wastewaterRow('High 95% confidence interval, load per capita', '7.00'),
    wastewaterRow('Load per capita (milligrams per one thousand people per day)', '5.00', 'E'),
    wastewaterRow('Low 95% confidence interval, load per capita', '3.00'),
  ];

  const { observations, coverage } = readWastewater(rows);

  expect(observations.map(({ value, low, high, status }) => ({ value, low, high, status }))).toEqual([
    { value: 5, low: 3, high: 7, status: 'U' },
  ]);
  expect(coverage).toEqual([{ dataset: '13-10-0871-01', frequency: 'M', from: '2022-03-01', to: '2022-03-01' }]);
});

test('bounds without a load are no figure', () => {
  const rows = [
    wastewaterRow('Low 95% confidence interval, load per capita', '3.00'),
    wastewaterRow('High 95% confidence interval, load per capita', '7.00'),
  ];

  expect(readWastewater(rows).observations).toEqual([]);
});

test('a city nobody has listed keeps the file from saying what disappeared', () => {
  const load = 'Load per capita (milligrams per one thousand people per day)';
  const rows = [wastewaterRow(load, '5.00'), wastewaterRow(load, '5.00').replace('Toronto, Ontario', 'Regina')];

  const { coverage, drift } = readWastewater(rows);

  expect(coverage).toEqual([]);
  expect(drift.map(({ kind, text }) => ({ kind, text }))).toEqual([{ kind: 'unknown-place', text: 'Regina' }]);
});

test('the same reading serves any cube: its own dimensions, its frequency, its scalar factor', () => {
  const seen: CubePoint[] = [];
  const layout = cubeLayout({
    id: 'any-cube',
    dimensions: ['Offence', 'Statistic', 'Sex'],
    frequency: 'A',
    open: () => ({
      point: (point) => {
        seen.push(point);
        return true;
      },
      end: () => undefined,
    }),
  });
  const cube: Source = { ...source, layouts: [layout] };

  readCsvText(
    cube,
    `${header('Offence,Statistic,Sex')}\n2021,Canada,2021A000011124,Possession,Number,Both,Number,223,thousands,3,v1,1.1.1.1,12.5,A,r,t,1\n`,
  );

  expect(seen).toEqual([
    {
      start: '2021-01-01',
      geography: 'Canada',
      members: ['Possession', 'Number', 'Both'],
      unit: 'Number',
      unitId: '223',
      cell: { value: 12_500, status: 'A' },
      text: '12.5',
    },
  ]);
});

test.each([
  ['2022', 'A', '2022-01-01'],
  ['2022-07', 'S', '2022-07-01'],
  ['2022-04', 'Q', '2022-04-01'],
  ['2022-12', 'M', '2022-12-01'],
  ['2022-12-31', 'D', '2022-12-31'],
  ['2022-05', 'Q', undefined],
  ['2022-00', 'M', undefined],
  ['2022-02-30', 'D', undefined],
  ['2021/2022', 'A', undefined],
  ['2022-01', 'A', undefined],
  ['', 'M', undefined],
] as const)('the reference date %j of a cube with frequency %s starts on %s', (text, frequency, start) => {
  expect(readReferenceDate(text, frequency)).toBe(start);
});

test.each([
  ['12.50', '', '', { value: 12.5, status: 'A' }],
  ['12.50', 'D', '', { value: 12.5, status: 'A' }],
  ['12.50', 'E', 'p', { value: 12.5, status: 'U' }],
  ['12.50', '', 'p', { value: 12.5, status: 'P' }],
  ['-0.4', '', '', { value: -0.4, status: 'A' }],
  ['0', '0s', '', { value: 0, status: 'A' }],
])('%j with status %j and symbol %j is a figure', (value, status, symbol, cell) => {
  expect(readCubeValue({ value, status, symbol, multiplier: 1 })).toEqual(cell);
});

test.each([
  ['', '', '', 'missing-value'],
  ['', 'E', '', 'missing-value'],
  ['0', 'F', '', 'inconsistent'],
  ['NaN', '', '', 'not-a-number'],
  ['Infinity', '', '', 'not-a-number'],
  ['1e999', '', '', 'out-of-range'],
  ['1,204.00', '', '', 'not-a-number'],
  ['12.50', '<LOD', '', 'unknown-code'],
  ['12.50', '', 'q', 'unknown-code'],
])('%j with status %j and symbol %j keeps the row out', (value, status, symbol, code) => {
  expect(readCubeValue({ value, status, symbol, multiplier: 1 })).toMatchObject({ code });
});

test('only a real date in the file name is an as-of date', () => {
  expect(source.findAsOf?.('13100871_2024-12-31.csv')).toBe('2024-12-31');
  expect(source.findAsOf?.('13100871.csv')).toBeUndefined();
});

function wastewaterCells(characteristic: string, value: string, status = ''): readonly string[] {
  const unit = 'Milligrams per one thousand people per day (mg/1000 people/day)';
  const what = [
    '2022-03',
    'Toronto, Ontario',
    '',
    'Morphine',
    characteristic,
    unit,
    '442',
    'units',
    '0',
    'v1',
    '4.9.1',
  ];
  return [...what, value, status, '', '', '2'];
}

function wastewaterRow(characteristic: string, value: string, status = ''): string {
  return wastewaterCells(characteristic, value, status)
    .map((cell) => `"${cell}"`)
    .join(',');
}

function readWastewater(rows: readonly string[]): ReturnType<typeof readCsvText> {
  return readCsvText(source, `${header('Measure,Characteristics')}\n${rows.join('\n')}\n`);
}
