import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Delay, delayOn, type EventDays, medianDelay } from './delay.ts';

const exact = (days: number): Delay => ({ days, low: days, high: days });
const open = (days: number): Delay => ({ days, low: days, high: null });

describe('the delay in the middle', () => {
  test('is the one in the middle where all have ended', () => {
    expect(medianDelay([exact(10), exact(30), exact(20)])).toEqual({ value: 20, low: 20, high: 20 });
  });

  test('is not known where nothing was delayed', () => {
    expect(medianDelay([])).toEqual({ value: null, low: null, high: null });
  });

  test('is at least so many days where half or more have not ended', () => {
    expect(medianDelay([exact(10), open(400)])).toEqual({ value: null, low: 205, high: null });
    expect(medianDelay([open(100), open(200), open(900)])).toEqual({ value: null, low: 200, high: null });
  });

  // Freireich et al. (1963): published median 23 weeks. At worst the 12 that were still in remission end at once, or never.
  test('is that of Kaplan and Meier, between what is possible', () => {
    const ended = [6, 6, 6, 7, 10, 13, 16, 22, 23].map(exact);
    const still = [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35].map(open);

    expect(medianDelay([...ended, ...still])).toEqual({ value: 23, low: 16, high: null });
  });

  const delay: fc.Arbitrary<Delay> = fc
    .record({ days: fc.integer({ min: 0, max: 900 }), before: fc.nat(30), after: fc.nat(30), ended: fc.boolean() })
    .map(({ days, before, after, ended }) => ({
      days,
      low: Math.max(0, days - before),
      high: ended ? days + after : null,
    }));
  const delays = fc.array(delay, { minLength: 1, maxLength: 40 });

  test('lies within its bounds', () => {
    fc.assert(
      fc.property(delays, (some) => {
        const { value, low, high } = medianDelay(some);
        expect(low).not.toBeNull();
        expect(value ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(low ?? 0);
        expect(value ?? 0).toBeLessThanOrEqual(high ?? Number.POSITIVE_INFINITY);
      }),
    );
  });

  test('is within its bounds however those that have not ended may end', () => {
    fc.assert(
      fc.property(delays, fc.array(fc.nat(2_000), { minLength: 40, maxLength: 40 }), (some, further) => {
        const { low, high } = medianDelay(some);
        const ended = some.map((one, index) => exact(one.high === null ? one.days + (further[index] ?? 0) : one.days));
        const { value } = medianDelay(ended);
        expect(value).toBeGreaterThanOrEqual(low ?? 0);
        expect(value).toBeLessThanOrEqual(high ?? Number.POSITIVE_INFINITY);
      }),
    );
  });
});

describe('the delay of one on a day', () => {
  const first = { from: 100, to: 130 };

  test.each<readonly [string, number, EventDays | null, Delay]>([
    ['nothing followed', 200, null, { days: 85, low: 70, high: null }],
    ['it follows later', 200, { from: 201, to: 201 }, { days: 85, low: 70, high: null }],
    ['it followed', 200, { from: 190, to: 190 }, { days: 75, low: 60, high: 90 }],
    ['it followed in some month', 400, { from: 190, to: 220 }, { days: 105, low: 60, high: 120 }],
    ['it perhaps followed', 400, { from: 190, to: Number.POSITIVE_INFINITY }, { days: 285, low: 60, high: null }],
    ['it came before', 200, { from: 50, to: 50 }, { days: 0, low: 0, high: 0 }],
    ['it came meanwhile', 200, { from: 110, to: 110 }, { days: 0, low: 0, high: 10 }],
  ])('%s', (_, day, second, delay) => {
    expect(delayOn(day, first, second)).toEqual(delay);
  });

  test('never shrinks while nothing follows', () => {
    fc.assert(
      fc.property(fc.integer({ min: 130, max: 5_000 }), fc.nat(1_000), (day, later) => {
        expect(delayOn(day + later, first, null).low).toBe(delayOn(day, first, null).low + later);
      }),
    );
  });
});
