import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readCsvText } from '../_read-fixture.ts';
import { source } from './index.ts';

const root = join(import.meta.dirname, '../../..');
const folder = join(resolve(root, process.env.VIGIA_SHARED ?? '../shared'), 'data', source.id);
const found = existsSync(folder);

// Counted with Python's csv module on the same files; deaths are those of Canada by year, all years added.
const counted = [
  {
    fileName: 'ca_infobase_SubstanceHarmsData_2023-04.csv',
    rows: 14_938,
    suppressed: 2_373,
    unavailable: 707,
    opioidDeaths: 32_632,
    opioidHospitalizationsByQuarter: 33_406,
    percentages: 177_283,
  },
  {
    fileName: 'ca_infobase_SubstanceHarmsData_2026-04.csv',
    rows: 24_464,
    suppressed: 2_357,
    unavailable: 5_748,
    opioidDeaths: 55_032,
    opioidHospitalizationsByQuarter: 51_423,
    percentages: 279_236,
  },
];

describe.skipIf(!found)(`the files published (skipped where ${folder} is not there)`, { timeout: 60_000 }, () => {
  test.each(counted)('$fileName is read whole, missing figures by their reason', ({ fileName, ...figures }) => {
    const { counts, observations } = readCsvText(source, readFileSync(join(folder, fileName), 'utf8'), { fileName });

    const sum = (choose: (observation: (typeof observations)[number]) => boolean): number =>
      observations.filter(choose).reduce((total, { value }) => total + (value ?? 0), 0);
    const isTotal = ({ series }: (typeof observations)[number]): boolean =>
      series.place === 'CA' && series.substance === 'opioids' && Object.keys(series.dimensions).length === 0;

    expect({
      rows: counts.accepted,
      suppressed: observations.filter(({ reason }) => reason === 'suppressed').length,
      unavailable: observations.filter(({ reason }) => reason === 'not-reported').length,
      opioidDeaths: sum(
        (cell) => isTotal(cell) && cell.series.indicator === 'overdose-deaths' && cell.series.frequency === 'A',
      ),
      opioidHospitalizationsByQuarter: sum(
        (cell) =>
          isTotal(cell) && cell.series.indicator === 'overdose-hospitalizations' && cell.series.frequency === 'Q',
      ),
      percentages: sum(({ series }) => series.indicator.endsWith('-share')),
    }).toEqual(figures);
    expect(counts.read).toBe(counts.accepted);
  });
});
