import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readCsvText } from '../_read-fixture.ts';
import { source } from './index.ts';

const root = join(import.meta.dirname, '../../..');
const folder = join(resolve(root, process.env.VIGIA_SHARED ?? '../shared'), 'data', source.id);
const found = existsSync(folder);

describe.skipIf(!found)(`the file published (skipped where ${folder} is not there)`, { timeout: 60_000 }, () => {
  test('every load has its interval, standard error and imputation rate', () => {
    const fileName = 'ca_statcan_13100871_wastewater.csv';

    const { asOf, counts, observations } = readCsvText(source, readFileSync(join(folder, fileName), 'utf8'), {
      fileName,
    });

    const of = (indicator: string): typeof observations =>
      observations.filter(({ series }) => series.indicator === indicator);
    const hundredths = (numbers: readonly (number | null | undefined)[]): number =>
      numbers.reduce<number>((sum, number) => sum + Math.round((number ?? 0) * 100), 0);
    const loads = of('wastewater-load');
    // Counted with Python's csv module on the same file; sums in hundredths of the unit.
    expect({
      asOf,
      counts,
      loads: loads.length,
      lowReliability: loads.filter(({ status }) => status === 'U').length,
      load: hundredths(loads.map(({ value }) => value)),
      low: hundredths(loads.map(({ low }) => low)),
      high: hundredths(loads.map(({ high }) => high)),
      standardError: hundredths(of('wastewater-load-standard-error').map(({ value }) => value)),
      imputation: hundredths(of('wastewater-load-imputation-share').map(({ value }) => value)),
    }).toEqual({
      asOf: undefined,
      counts: { read: 6_600, accepted: 6_600, rejected: 0 },
      loads: 1_320,
      lowReliability: 76,
      load: 36_583_484,
      low: 30_078_542,
      high: 43_137_748,
      standardError: 2_414_480,
      imputation: 794_478,
    });
  });
});
