import { assert, integer, property } from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, addMonths, daysInMonth, fromDayNumber, isCalendarDate, toDayNumber } from './calendar-date.ts';

test.each(['2024-02-29', '2000-02-29', '1999-12-31'])('%s is a day', (text) => {
  expect(isCalendarDate(text)).toBe(true);
});

test.each([
  '2023-02-29',
  '1900-02-29',
  '2024-13-01',
  '2024-00-10',
  '2024-1-1',
  '01/02/2024',
  '2024-04-31',
  '0000-01-01',
  '',
])('%s is not a day', (text) => {
  expect(isCalendarDate(text)).toBe(false);
});

test('a day number counts from 1970-01-01', () => {
  expect([toDayNumber('1970-01-01'), toDayNumber('2000-01-01'), toDayNumber('1969-12-31')]).toEqual([0, 10_957, -1]);
});

test('day numbers and days are the same thing', () => {
  assert(
    property(integer({ min: -100_000, max: 200_000 }), (day) => {
      expect(toDayNumber(fromDayNumber(day))).toBe(day);
    }),
  );
});

test('adding months cuts the day to the month that is reached', () => {
  expect(addMonths('2024-01-31', 1)).toBe('2024-02-29');
  expect(addMonths('2023-01-31', 1)).toBe('2023-02-28');
  expect(addMonths('2024-03-15', -14)).toBe('2023-01-15');
  expect(addMonths('2024-12-01', 1)).toBe('2025-01-01');
});

test('adding days crosses months and leap days', () => {
  expect(addDays('2024-02-28', 2)).toBe('2024-03-01');
  expect(addDays('2025-01-01', -1)).toBe('2024-12-31');
  expect([daysInMonth(2024, 2), daysInMonth(2023, 2), daysInMonth(2023, 12)]).toEqual([29, 28, 31]);
});
