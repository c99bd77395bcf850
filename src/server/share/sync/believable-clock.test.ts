import { expect, test } from 'vitest';
import { believableClock } from './believable-clock.ts';

const ours = new Date('2026-06-15T12:00:00.000Z');

test.each([
  ['a little ahead', '2026-06-15T12:05:00.000Z', '2026-06-15T12:05:00.000Z'],
  ['a little behind', '2026-06-15T11:00:00.000Z', '2026-06-15T11:00:00.000Z'],
  ['a day ahead', '2026-06-16T12:00:00.000Z', '2026-06-16T12:00:00.000Z'],
  ['a year ahead', '2027-06-15T12:00:00.000Z', '2026-06-16T12:00:00.000Z'],
  ['at the end of time', '9999-12-31T23:59:59.000Z', '2026-06-16T12:00:00.000Z'],
  ['a century behind', '1926-06-15T12:00:00.000Z', '2026-06-14T12:00:00.000Z'],
])('a clock %s is believed as far as clocks go wrong', (_name, said, believed) => {
  expect(believableClock(new Date(said), ours).toISOString()).toBe(believed);
});
