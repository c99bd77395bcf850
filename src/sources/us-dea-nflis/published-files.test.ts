import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type FixtureReading, readCsvText } from '../_read-fixture.ts';
import { source } from './index.ts';

const root = join(import.meta.dirname, '../../..');
const folder = join(resolve(root, process.env.VIGIA_SHARED ?? '../shared'), 'data', source.id);

// Counted with Python's csv module on the same files.
describe.skipIf(!existsSync(folder))(`the files published (skipped where ${folder} is not there)`, () => {
  test('the query of March 2026: no report is lost or counted twice when salts are summed', () => {
    const { counts, asOf, observations, issues } = read('us_nflis_DQS_2026-03-03.csv');
    const fentanyl = observations.filter(
      ({ series, period }) => series.substance === 'fentanyl' && period.startsWith('2023'),
    );

    expect({ counts, asOf, issues, reports: sum(observations), fentanyl: sum(fentanyl) }).toEqual({
      counts: { read: 8923, accepted: 8923, rejected: 0 },
      asOf: '2026-03-03',
      issues: [],
      reports: 1_445_952,
      fentanyl: 178_862,
    });
  });

  test('figures of 2025 are provisional, those before are not', () => {
    const { observations } = read('us_nflis_DQS_2026-03-03.csv');
    const provisional = new Set(observations.filter(({ status }) => status === 'P').map(({ period }) => period));

    expect([...provisional].sort()).toEqual(['2025-01-01', '2025-07-01']);
  });

  test('the annual table: reports and shares of each year are whole', () => {
    const { counts, observations, issues, coverage } = read('us_nflis_Drug_frequency_annual.csv');
    const last = observations.filter(({ period }) => period === '2023-01-01');

    expect({ counts, issues }).toEqual({ counts: { read: 11_861, accepted: 11_861, rejected: 0 }, issues: [] });
    expect(sum(last.filter(({ series }) => series.indicator === 'laboratory-reports'))).toBe(1_144_811);
    expect(sum(last.filter(({ series }) => series.indicator === 'laboratory-reports-share'))).toBeCloseTo(100, 6);
    expect(coverage).toEqual([{ dataset: 'annual', frequency: 'A', from: '2013-01-01', to: '2023-01-01' }]);
  });

  test('items without analysis are no drug', () => {
    const { observations } = read('us_nflis_Drug_frequency_annual.csv');
    const notAnalysed = observations.filter(
      ({ series, period }) => series.dimensions.category === 'no-analysis' && period === '2013-01-01',
    );

    expect(notAnalysed.map(({ series, value }) => [series.indicator, series.substance, value])).toEqual([
      ['laboratory-reports', null, 154_538],
      ['laboratory-reports-share', null, 9.365542067912271],
    ]);
  });
});

function read(fileName: string): FixtureReading {
  return readCsvText(source, readFileSync(join(folder, fileName), 'utf8'), { fileName });
}

function sum(observations: FixtureReading['observations']): number {
  return observations.reduce((total, { value }) => total + (value ?? 0), 0);
}
