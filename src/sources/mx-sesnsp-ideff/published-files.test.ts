import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type FixtureReading, readCsvText } from '../_read-fixture.ts';
import { source } from './index.ts';

const folder = resolve(import.meta.dirname, '../../..', process.env.VIGIA_SHARED ?? '../shared', 'data', source.id);
const fileName = 'mx_sesnsp_IDEFF_jul25.csv';
const file = resolve(folder, fileName);
if (!existsSync(file)) console.warn(`skipped: no published files in ${folder}`);

// Totals added up apart from this connector, with Python's csv module.
describe.skipIf(!existsSync(file))('mx-sesnsp-ideff on published files', () => {
  test('every row of July 2025 goes in and the totals agree', () => {
    const text = new TextDecoder('iso-8859-1').decode(readFileSync(file));

    const reading = readCsvText(source, text, { fileName });

    expect(reading.counts).toEqual({ read: 13_398, accepted: 13_398, rejected: 0 });
    expect(reading.observations).toHaveLength(13_398 * 12 - 990 * 5);
    expect(reading.asOf).toBe('2025-07-31');
    expect(total(reading, () => true)).toBe(1_251_381);
    expect(total(reading, ({ series }) => series.indicator === 'drug-offences')).toBe(156_801);
    expect(total(reading, ({ series }) => series.indicator === 'firearms-offences')).toBe(207_371);
    expect(total(reading, ({ series }) => series.place === 'MX/extranjero')).toBe(1_488);
  });
});

type Observation = FixtureReading['observations'][number];

function total(reading: FixtureReading, counts: (observation: Observation) => boolean): number {
  return reading.observations.filter(counts).reduce((sum, { value }) => sum + (value ?? 0), 0);
}
