import { expect, test } from 'vitest';
import { shiftPeriod } from '../../base/index.ts';
import { findAppearances } from './novelty.ts';
import type { FindSeries, TestedSeries } from './novelty-store.ts';

const months = Array.from({ length: 36 }, (_, at) => shiftPeriod('2023-01-01', 'M', at));

function finds(id: number, substance: string, counts: Readonly<Record<string, number>>, place = 'GB-WLS'): FindSeries {
  return {
    id,
    source: 'uk-wedinos',
    indicator: 'drug-checking-samples',
    place,
    country: 'GB',
    substance,
    frequency: 'M',
    window: '',
    dimensions: {},
    training: false,
    changedBy: 1,
    latestAsOf: '2026-01-15',
    markingId: 1,
    isPublic: true,
    periods: Object.keys(counts),
    counts: Object.values(counts),
  };
}

const everyMonth = Object.fromEntries(months.map((month) => [month, 3]));
const latest = new Map([['uk-wedinos|M', '2025-12-01']]);

function tested(before: number, now: number): readonly TestedSeries[] {
  const counts = months.map((month) => (month === '2025-12-01' ? now : before));
  return [
    { source: 'uk-wedinos', place: 'GB-WLS', frequency: 'M', markingId: 1, isPublic: true, periods: months, counts },
  ];
}

function score(effort: readonly TestedSeries[]): number {
  const series = [finds(1, 'diazepam', everyMonth), finds(2, 'metonitazene', { '2025-12-01': 2 })];
  return findAppearances(series, latest, effort).find((one) => one.series.id === 2)?.score ?? Number.NaN;
}

test('a find that more testing explains says less than one after long testing in vain', () => {
  const unknown = score([]);

  expect(score(tested(100, 100))).toBe(unknown);
  expect(score(tested(1, 400))).toBeCloseTo(unknown - 1, 12);
});

test('tells how much was tested, and where the substance was known before', () => {
  const series = [
    finds(1, 'diazepam', everyMonth),
    finds(2, 'metonitazene', { '2025-12-01': 2 }),
    { ...finds(3, 'metonitazene', { '2025-03-01': 1 }, 'CA-BC'), country: 'CA', source: 'ca-lab' },
    { ...finds(4, 'heroin', everyMonth, 'CA-BC'), country: 'CA', source: 'ca-lab' },
  ];

  const [found] = findAppearances(series, latest, tested(10, 20)).filter((one) => one.series.id === 2);

  // R 4.2.2: phyper(1, 2, 368, 20, lower = FALSE)
  expect(found?.evidence).toMatchObject({
    scope: 'country',
    knownElsewhere: [{ country: 'CA', since: '2025-03-01' }],
    effort: { samplesBefore: 350, samplesNow: 20, chance: expect.closeTo(0.00278327107595, 9) },
  });
});
