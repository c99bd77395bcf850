import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readCsvText } from '../_read-fixture.ts';
import { source } from './index.ts';

const root = join(import.meta.dirname, '../../..');
const folder = join(resolve(root, process.env.VIGIA_SHARED ?? '../shared'), 'data', source.id);
const fileName = 'us_cdc_dose_sys_2025-08_jurisdiction.csv';

// Counted with Python's csv module on the same file.
describe.skipIf(!existsSync(folder))(`the file published (skipped where ${folder} is not there)`, () => {
  test('every rate and every symbol is read', () => {
    const text = readFileSync(join(folder, fileName), 'utf8');
    const { counts, asOf, observations, issues, drift, coverage } = readCsvText(source, text, { fileName });
    const symbols = text.match(/(?<=,)[*§¶](?=[,\r\n]|$)/g) ?? [];

    expect({ counts, asOf, issues, drift }).toEqual({
      counts: { read: 7956, accepted: 7956, rejected: 0 },
      asOf: '2025-08-31',
      issues: [],
      drift: [],
    });
    expect(observations).toHaveLength(8 * 7956);
    expect(observations.filter(({ value }) => value === null)).toHaveLength(symbols.length);
    expect(coverage.map(({ dataset, from, to }) => `${dataset} ${from} ${to}`)).toEqual([
      'jurisdictions-annual 2019-01-01 2025-06-01',
      'jurisdictions-monthly 2019-01-01 2025-06-01',
    ]);
  });

  test('the monthly rates of fentanyl add up', () => {
    const { observations } = readCsvText(source, readFileSync(join(folder, fileName), 'utf8'), { fileName });
    const fentanyl = observations.filter(({ series }) => series.substance === 'fentanyl' && series.window === '');

    expect(fentanyl.reduce((total, { value }) => total + (value ?? 0), 0)).toBeCloseTo(5092.2, 6);
  });
});
