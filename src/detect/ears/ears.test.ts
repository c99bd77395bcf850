import { array, assert, constantFrom, integer, oneof, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SeriesInput } from '../method.ts';
import { earsC1, earsC2, earsC3 } from './ears.ts';
import { earsUpperLimit, writeEarsUpperLimits } from './statistics.ts';

function daily(values: readonly number[]): SeriesInput {
  return {
    values: Float64Array.from(values),
    starts: Int32Array.from(values, (_, i) => 20000 + i),
    frequency: 'D',
    range: { first: values.length - 1, last: values.length - 1 },
  };
}

const week = [1, 2, 3, 2, 1, 2, 3];
const deviation = Math.sqrt(4 / 6);

describe('EARS', () => {
  test('C1 takes mean and deviation of the seven periods before', () => {
    const [one] = earsC1.detect(daily([...week, 5]));

    expect(one).toMatchObject({
      expected: 2,
      upper: expect.closeTo(2 + 3.090232306167813 * deviation, 12),
      alarm: true,
    });
  });

  test('C2 leaves out the two periods before', () => {
    const [c1, c2] = [earsC1, earsC2].map((method) => method.detect(daily([...week, 40, 50, 20]))[0]);

    expect([c1, c2]).toMatchObject([{ alarm: false }, { alarm: true, expected: 2 }]);
  });

  test('C3 adds up three days, none of which alarms alone', () => {
    const quiet = [...week, 2, 2];
    const values = [...quiet, 4, 4, 4];

    const [c2] = earsC2.detect(daily(values));
    const [c3] = earsC3.detect(daily(values));

    expect(c2).toMatchObject({ alarm: false });
    expect(c3).toMatchObject({ alarm: true, pValue: null });
  });

  test('C3 alarms exactly above its limit', () => {
    const [one] = earsC3.detect(daily([...week, 2, 2, 3, 3, 3]));
    if (one?.status !== 'evaluated') throw new Error('not evaluated');

    const [below, above] = [Math.floor(one.upper), Math.floor(one.upper) + 1].map(
      (now) => earsC3.detect(daily([...week, 2, 2, 3, 3, now]))[0],
    );

    expect([below, above]).toMatchObject([{ alarm: false }, { alarm: true }]);
  });

  test("C3 of surveillance does not depend on today's count", () => {
    const alarms = [1, 3, 50].map((now) => {
      const [one] = earsC3.detect(daily([...week, 2, 2, 6, 6, now]), { mode: 'surveillance' });
      return one?.status === 'evaluated' && one.alarm;
    });

    expect(alarms).toEqual([true, true, true]);
  });

  test('the p value is that of a new value under t with six degrees of freedom', () => {
    const [one] = earsC1.detect(daily([...week, 5]));
    if (one?.status !== 'evaluated') throw new Error('not evaluated');

    // t = 3 / (deviation sqrt(8/7)) = 3.4369; closed form of the tail for 6 degrees (Abramowitz and Stegun 26.7.4).
    const t = 3 / (deviation * Math.sqrt(8 / 7));
    const angle = Math.atan(t / Math.sqrt(6));
    const cosine = Math.cos(angle);
    const within = Math.sin(angle) * (1 + cosine ** 2 / 2 + (3 / 8) * cosine ** 4);
    expect(one.pValue).toBeCloseTo((1 - within) / 2, 12);
  });

  test('a flat baseline has no limit unless a floor is given', () => {
    const flat = daily([2, 2, 2, 2, 2, 2, 2, 9]);

    const statuses = [0, 0.5].map((minimumDeviation) => earsC1.detect(flat, { minimumDeviation })[0]?.status);

    expect(statuses).toEqual(['no-variation', 'evaluated']);
  });

  test('the limits of a whole series at once are those of each index', () => {
    const value = oneof(integer({ min: 0, max: 5 }), integer({ min: 0, max: 1e6 }), constantFrom(Number.NaN));
    assert(
      property(array(value, { maxLength: 60 }), constantFrom(0, 2), constantFrom(0, 0.5), (counts, lag, floor) => {
        const values = Float64Array.from(counts);
        const limit = { alpha: 0.001, baseline: { length: 7, lag, minimumDeviation: floor, minimumKnown: 5 } };
        const limits = writeEarsUpperLimits(values, limit, new Float64Array(values.length));
        return limits.every((upper, index) => {
          const alone = index < 7 + lag ? Number.NaN : earsUpperLimit(values, index, limit);
          return Object.is(upper, alone) || Math.abs(upper - alone) <= 1e-12 * alone;
        });
      }),
    );
  });
});
