import { existsSync, readFileSync } from 'node:fs';
import { assert, constantFrom, integer, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromDayNumber } from './calendar-date.ts';
import {
  fiscalMonth,
  fiscalYearOf,
  formatPeriod,
  frequencies,
  isoWeek,
  mmwrWeek,
  nextPeriod,
  periodContaining,
  periodEnd,
  periodsBetween,
  shiftPeriod,
} from './period.ts';

test.each([
  ['2025-08-17', 'A', '2025-01-01', '2025-12-31', '2025'],
  ['2025-08-17', 'S', '2025-07-01', '2025-12-31', '2025-S2'],
  ['2025-08-17', 'Q', '2025-07-01', '2025-09-30', '2025-Q3'],
  ['2024-02-17', 'M', '2024-02-01', '2024-02-29', '2024-02'],
  ['2025-01-01', 'W', '2024-12-30', '2025-01-05', '2025-W01'],
  ['2025-08-17', 'D', '2025-08-17', '2025-08-17', '2025-08-17'],
] as const)('%s lies in the %s period from %s to %s, written %s', (day, frequency, start, end, text) => {
  expect(periodContaining(day, frequency)).toBe(start);
  expect(periodEnd(start, frequency)).toBe(end);
  expect(formatPeriod({ start, frequency, window: '' })).toBe(text);
});

test('a 12-month-ending figure names the month in which its window ends', () => {
  expect(formatPeriod({ start: '2015-01-01', frequency: 'M', window: 'P12M' })).toBe('2015-01/P12M');
});

test('a period contains its own days and no other period does', () => {
  assert(
    property(integer({ min: -30_000, max: 60_000 }), constantFrom(...frequencies), (day, frequency) => {
      const date = fromDayNumber(day);
      const start = periodContaining(date, frequency);
      expect(start <= date && date <= periodEnd(start, frequency)).toBe(true);
      expect(periodContaining(start, frequency)).toBe(start);
      expect(periodContaining(nextPeriod(start, frequency), frequency)).toBe(nextPeriod(start, frequency));
    }),
  );
});

test('shifting by n periods is n periods away', () => {
  assert(
    property(
      integer({ min: 0, max: 30_000 }),
      constantFrom(...frequencies),
      integer({ min: -200, max: 200 }),
      (day, frequency, steps) => {
        const start = periodContaining(fromDayNumber(day), frequency);
        expect(periodsBetween(start, shiftPeriod(start, frequency, steps), frequency)).toBe(steps);
      },
    ),
  );
});

test('the fiscal year of the United States starts in October of the year before', () => {
  expect(fiscalMonth(2026, 12)).toBe('2025-12-01');
  expect(fiscalMonth(2026, 9)).toBe('2026-09-01');
  expect([fiscalYearOf('2025-09-30'), fiscalYearOf('2025-10-01')]).toEqual([2025, 2026]);
});

const reference = `${process.env.VIGIA_SHARED ?? '../shared'}/golden/calendar/weeks.json`;

describe('weeks, against lubridate 1.9.2 (R 4.2.2)', () => {
  test.skipIf(!existsSync(reference))(
    `ISO and MMWR weeks are those of ${reference} (skipped where it is absent)`,
    () => {
      const { date, ...expected } = JSON.parse(readFileSync(reference, 'utf8'));
      const iso = date.map((day: string) => isoWeek(day));
      const mmwr = date.map((day: string) => mmwrWeek(day));

      expect(date.length).toBeGreaterThan(50);
      expect(iso.map(({ year }: { year: number }) => year)).toEqual(expected.isoYear);
      expect(iso.map(({ week }: { week: number }) => week)).toEqual(expected.isoWeek);
      expect(mmwr.map(({ year }: { year: number }) => year)).toEqual(expected.epiYear);
      expect(mmwr.map(({ week }: { week: number }) => week)).toEqual(expected.epiWeek);
    },
  );
});
