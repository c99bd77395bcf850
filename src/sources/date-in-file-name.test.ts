import { expect, test } from 'vitest';
import { findDateInFileName } from './date-in-file-name.ts';

test.each([
  ['us_cdc_VSRR_provisional_2019-05.csv', '2019-05-31'],
  ['us_cdc_VSRR_provisional_2016-02.csv', '2016-02-29'],
  ['VSRR_Provisional_Drug_Overdose_Death_Counts_20250716.csv', '2025-07-16'],
  ['VSRR_Provisional_Drug_Overdose_Death_Counts.csv', undefined],
  ['DOSE_SyS_Dashboard_Download_10-23-2025 - Overall.csv', '2025-10-23'],
  ['DOSE_SyS_Dashboard_Download_8-25-2025.csv', '2025-08-25'],
  ['NFLIS_Drug_DQS_2026_03_03_13_26_55.csv', '2026-03-03'],
  ['us_nflis_DQS_2026-03-03.csv', '2026-03-03'],
  ['report_2025-02-30.csv', undefined],
  ['report_2025-13.csv', undefined],
  ['13100871.csv', undefined],
  ['counts-2019.csv', undefined],
])('%s carries %s', (fileName, date) => {
  expect(findDateInFileName(fileName)).toBe(date);
});
