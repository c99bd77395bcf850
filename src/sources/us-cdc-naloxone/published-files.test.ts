import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type FixtureReading, readCsvText } from '../_read-fixture.ts';
import { source } from './index.ts';

const root = join(import.meta.dirname, '../../..');
const folder = join(resolve(root, process.env.VIGIA_SHARED ?? '../shared'), 'data', source.id);

// Counted with Python's csv module on the same files: sums of tenths, to be exact.
describe.skipIf(!existsSync(folder))(`the files published (skipped where ${folder} is not there)`, () => {
  test.each([
    ['naloxone', { 2019: 146, 2020: 169, 2021: 206, 2022: 282, 2023: 360 }],
    ['buprenorphine', { 2019: 3172, 2020: 3267, 2021: 3266, 2022: 3228, 2023: 3095 }],
  ] as const)('every rate of %s is read, in its class', (medicine, tenths) => {
    const reading = read(medicine);

    expect(reading).toMatchObject({
      counts: { read: 255, accepted: 255, rejected: 0 },
      asOf: undefined,
      issues: [],
      drift: [],
      coverage: [{ dataset: `state-${medicine}`, frequency: 'A', from: '2019-01-01', to: '2023-01-01' }],
    });
    expect(reading.observations).toHaveLength(255);
    expect(tenthsByYear(reading)).toEqual(tenths);
  });

  // CDC, buprenorphine dispensing rate maps, page of the data updated in October 2023: highest and lowest states of 2022.
  test('the states that the publisher names have the rates that it names', () => {
    const named = ['US-WV', 'US-VT', 'US-KY', 'US-ME', 'US-IA', 'US-TX', 'US-CA', 'US-HI'];
    const rates = new Map(
      read('buprenorphine')
        .observations.filter(({ period }) => period === '2022-01-01')
        .map(({ series, value }) => [series.place, value]),
    );

    expect(named.map((place) => rates.get(place))).toEqual([27.2, 25.5, 23.6, 17.8, 1.3, 1.4, 1.6, 1.8]);
  });
});

function read(medicine: string): FixtureReading {
  const fileName = `us_cdc_state_${medicine}_dispensing.csv`;
  return readCsvText(source, readFileSync(join(folder, fileName), 'utf8'), { fileName });
}

function tenthsByYear({ observations }: FixtureReading): Readonly<Record<string, number>> {
  const sums: Record<string, number> = {};
  for (const { period, value } of observations) {
    const year = period.slice(0, 4);
    sums[year] = (sums[year] ?? 0) + Math.round((value ?? Number.NaN) * 10);
  }
  return sums;
}
