import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NoticeSchedule } from '../../../api/index.ts';
import { dueAt } from './schedule.ts';

const plain = { isExtreme: false };

function due(schedule: object, from: string, options = plain): string {
  return dueAt(NoticeSchedule.parse(schedule), new Date(from), options).toISOString();
}

test('at once is now; a daily hour is the next one on the clock of the zone', () => {
  expect(due({}, '2026-06-15T12:07:00Z')).toBe('2026-06-15T12:07:00.000Z');
  const edmonton = { frequency: 'daily', hour: 8, timeZone: 'America/Edmonton' };
  // Daylight saving time: UTC−6; standard time: UTC−7.
  expect(due(edmonton, '2026-06-15T12:07:00Z')).toBe('2026-06-15T14:00:00.000Z');
  expect(due(edmonton, '2026-06-15T14:00:00Z')).toBe('2026-06-16T14:00:00.000Z');
  expect(due(edmonton, '2026-01-15T12:07:00Z')).toBe('2026-01-15T15:00:00.000Z');
  expect(due({ ...edmonton, hour: 0 }, '2026-06-15T12:07:00Z')).toBe('2026-06-16T06:00:00.000Z');
});

test('an hour that does not exist is struck when the clock has passed it', () => {
  // 8 March 2026: from 02:00 to 03:00 in Toronto.
  const toronto = { frequency: 'daily', hour: 2, timeZone: 'America/Toronto' };
  expect(due(toronto, '2026-03-08T06:30:00Z')).toBe('2026-03-08T07:00:00.000Z');
});

test('a weekly day is that of ISO 8601, in zones with quarters of an hour too', () => {
  // 15 June 2026 is a Monday.
  expect(due({ frequency: 'weekly', weekday: 1, hour: 8 }, '2026-06-15T07:59:00Z')).toBe('2026-06-15T08:00:00.000Z');
  expect(due({ frequency: 'weekly', weekday: 7, hour: 8 }, '2026-06-15T07:59:00Z')).toBe('2026-06-21T08:00:00.000Z');
  const chatham = { frequency: 'weekly', weekday: 3, hour: 8, timeZone: 'Pacific/Chatham' };
  expect(due(chatham, '2026-06-15T00:00:00Z')).toBe('2026-06-16T19:15:00.000Z');
});

test('quiet hours hold back, over midnight too; extreme severity passes where the person says so', () => {
  const quiet = { from: 22, until: 7, extremePasses: true };
  expect(due({ quiet }, '2026-06-15T23:10:00Z')).toBe('2026-06-16T07:00:00.000Z');
  expect(due({ quiet }, '2026-06-15T21:59:00Z')).toBe('2026-06-15T21:59:00.000Z');
  expect(due({ quiet }, '2026-06-15T23:10:00Z', { isExtreme: true })).toBe('2026-06-15T23:10:00.000Z');
  expect(due({ quiet: { ...quiet, extremePasses: false } }, '2026-06-15T23:10:00Z', { isExtreme: true })).toBe(
    '2026-06-16T07:00:00.000Z',
  );
});

test('nothing goes out before it was asked for, in quiet hours, or later than two weeks on', () => {
  const hour = fc.integer({ min: 0, max: 23 });
  const schedule = fc.record({
    frequency: fc.constantFrom('at-once', 'daily', 'weekly'),
    hour,
    weekday: fc.integer({ min: 1, max: 7 }),
    timeZone: fc.constantFrom('UTC', 'America/St_Johns', 'America/Tijuana', 'Asia/Kathmandu', 'Pacific/Apia'),
    quiet: fc.option(
      fc.record({ from: hour, until: hour, extremePasses: fc.boolean() }).filter(({ from, until }) => from !== until),
    ),
  });
  const moment = fc.date({ min: new Date('2024-01-01'), max: new Date('2030-01-01'), noInvalidDate: true });
  fc.assert(
    fc.property(schedule, moment, (given, from) => {
      const when = dueAt(NoticeSchedule.parse(given), from, plain);
      expect(when.getTime()).toBeGreaterThanOrEqual(from.getTime());
      expect(when.getTime() - from.getTime()).toBeLessThan(14 * 86_400_000);
      if (given.quiet === null) return;
      const { from: begin, until } = given.quiet;
      const local = Number(
        new Intl.DateTimeFormat('en', { timeZone: given.timeZone, hour: 'numeric', hourCycle: 'h23' }).format(when),
      );
      const isQuiet = begin < until ? local >= begin && local < until : local >= begin || local < until;
      expect(isQuiet).toBe(false);
    }),
    { numRuns: 200 },
  );
});
