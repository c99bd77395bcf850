import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type FixtureReading, readCsvText } from '../_read-fixture.ts';
import { source } from './index.ts';

const root = join(import.meta.dirname, '../../..');
const folder = join(resolve(root, process.env.VIGIA_SHARED ?? '../shared'), 'data', source.id);

// Counted with Python's csv module on the same files.
describe.skipIf(!existsSync(folder))(`the files published (skipped where ${folder} is not there)`, () => {
  test('every row of China’s organic chemicals is read', () => {
    const reading = read('uncomtrade_china_ch29_coded.csv');

    expect(reading).toMatchObject({ counts: { read: 18_861, accepted: 18_861, rejected: 0 }, issues: [], drift: [] });
    expect(reading.observations).toHaveLength(2 * 18_861);
    expect(weightsWithout(reading)).toBe(413 + 5);
    expect(weightOf(reading, '293332', 'export')).toEqual({
      2019: null,
      2020: 10341.497,
      2021: 301247.096,
      2022: 56542.802,
    });
  });

  test('every row of fentanyls and their precursors is read, of every reporter', () => {
    const reading = read('uncomtrade_fentanyl_hs2933_all_countries.csv');

    expect(reading).toMatchObject({ counts: { read: 2_614, accepted: 2_614, rejected: 0 }, drift: [] });
    expect(reading.issues.map(({ column, code, severity }) => `${column} ${code} ${severity}`)).toEqual(
      Array.from({ length: 20 }, () => 'Quantity inconsistent flagged'),
    );
    expect(weightsWithout(reading)).toBe(271 + 31);
    expect(reportersOf(reading, '293336')).toEqual({ imports: 18, exports: 6, reExports: 1, dollars: 1_130_280 });
    expect(reportersOf(reading, '293337')).toEqual({ imports: 17, exports: 10, reExports: 0, dollars: 6_821_711 });
  });
});

function read(fileName: string): FixtureReading {
  return readCsvText(source, readFileSync(join(folder, fileName), 'utf8'), { fileName });
}

function weightsWithout({ observations }: FixtureReading): number {
  return observations.filter(({ series, value }) => series.indicator === 'trade-net-weight' && value === null).length;
}

function weightOf(
  { observations }: FixtureReading,
  commodity: string,
  flow: string,
): Readonly<Record<string, number | null>> {
  return Object.fromEntries(
    observations.flatMap(({ series: { indicator, dimensions }, period, value }) =>
      indicator === 'trade-net-weight' &&
      dimensions.commodity === commodity &&
      dimensions.flow === flow &&
      period >= '2019'
        ? [[period.slice(0, 4), value]]
        : [],
    ),
  );
}

/** Reports on a commodity by flow, and the value of all of them. */
function reportersOf({ observations }: FixtureReading, commodity: string): Readonly<Record<string, number>> {
  const values = observations.filter(
    ({ series }) => series.indicator === 'trade-value' && series.dimensions.commodity === commodity,
  );
  const count = (flow: string): number => values.filter(({ series }) => series.dimensions.flow === flow).length;
  return {
    imports: count('import'),
    exports: count('export'),
    reExports: count('re-export'),
    dollars: Math.round(values.reduce((sum, { value }) => sum + (value ?? 0), 0)),
  };
}
