import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, isCalendarDate } from '../../base/index.ts';
import { readPeriod } from './period-table.ts';

test.each([
  ['June 5, 2026 to June 4, 2027', { since: '2026-06-05', until: '2027-06-04' }],
  ['5 juin 2026 au 4 juin 2027', { since: '2026-06-05', until: '2027-06-04' }],
  ['du 1er août 2022 au 31 juillet 2023', { since: '2022-08-01', until: '2023-07-31' }],
  ['5\u00a0février\u00a02026 au 4 février 2027', { since: '2026-02-05', until: '2027-02-04' }],
  ['From August 31, 2022 until August 30, 2023', { since: '2022-08-31', until: '2023-08-30' }],
  ['Du 31 août 2022 au 30 août 2023', { since: '2022-08-31', until: '2023-08-30' }],
  ['June 31, 2026 to June 4, 2027', null],
  ['June 5, 2027 to June 4, 2026', null],
  ['June 5, 2026', null],
  ['Juin 5, 2026 to Juin 4, 2027', { since: '2026-06-05', until: '2027-06-04' }],
  ['', null],
])('%s', (text, period) => {
  expect(readPeriod(text)).toEqual(period);
});

test('a period of any days, written in either language, is read back', () => {
  const write = {
    en: (day: string): string =>
      new Date(day).toLocaleDateString('en-US', { year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC' }),
    fr: (day: string): string =>
      new Date(day).toLocaleDateString('fr-CA', { year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC' }),
  };
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 0, max: 800 }), (from, length) => {
      const since = addDays('1996-06-20', from);
      const until = addDays(since, length);

      expect(readPeriod(`${write.en(since)} to ${write.en(until)}`)).toEqual({ since, until });
      expect(readPeriod(`${write.fr(since)} au ${write.fr(until)}`)).toEqual({ since, until });
    }),
  );
});

test('whatever stands there, the days exist', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const period = readPeriod(text);
      expect(period === null || (isCalendarDate(period.since) && isCalendarDate(period.until))).toBe(true);
    }),
  );
});
