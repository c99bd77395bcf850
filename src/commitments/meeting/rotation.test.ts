import { expect, test } from 'vitest';
import { shippedMeetings } from '../content/meetings.ts';
import { meeting } from './_meeting.ts';
import { hasSameHostAsBefore, lastHeldBefore, nextHostOf } from './rotation.ts';

const series = { id: 'nadd', title: meeting().title, members: ['CA', 'MX', 'US'] };
const turn = (host: string, from: string): ReturnType<typeof meeting> =>
  meeting({ host, from, until: from, status: 'held' });

test('the turn is of who hosted longest ago, first of all of who never did', () => {
  expect(nextHostOf(series, [])).toBe('CA');
  expect(nextHostOf(series, shippedMeetings)).toBe('MX');
  expect(nextHostOf(series, [...shippedMeetings, meeting()])).toBe('US');
  expect(nextHostOf(series, [turn('US', '2024-01-01'), turn('CA', '2025-01-01'), turn('MX', '2023-01-01')])).toBe('MX');
});

test('who hosts twice running is noticed; parts, cancelled and later meetings do not count', () => {
  const cancelled = { ...turn('MX', '2026-06-01'), status: 'cancelled' as const };
  const part = { ...turn('MX', '2026-06-02'), partOf: 'meeting-nadd-9' };

  expect(hasSameHostAsBefore(meeting({ host: 'CA' }), shippedMeetings)).toBe(true);
  expect(
    hasSameHostAsBefore(meeting({ host: 'MX' }), [...shippedMeetings, cancelled, part, turn('MX', '2028-01-01')]),
  ).toBe(false);
  expect(hasSameHostAsBefore(meeting({ host: 'CA', partOf: 'meeting-nadd-9' }), shippedMeetings)).toBe(false);
});

test('the meeting before is the newest that was held', () => {
  const planned = meeting({ from: '2026-08-01', until: '2026-08-01' });

  expect(lastHeldBefore('nadd', '2027-01-26', [...shippedMeetings, planned])).toMatchObject({ id: 'meeting-nadd-9' });
  expect(lastHeldBefore('nadd', '2026-01-27', shippedMeetings)).toMatchObject({ id: 'meeting-nadd-7' });
  expect(lastHeldBefore('nadd', '2023-11-07', shippedMeetings)).toBeUndefined();
  expect(lastHeldBefore('other', '2027-01-26', shippedMeetings)).toBeUndefined();
});
