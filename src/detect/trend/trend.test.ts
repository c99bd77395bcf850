import { array, assert, double, integer, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nile, roadCasualties } from './_example-series.ts';
import { mannKendall } from './mann-kendall.ts';
import { pettitt } from './pettitt.ts';
import { seasonalMannKendall } from './seasonal-mann-kendall.ts';
import { senSlope } from './sen-slope.ts';

// R 4.2.2 with trend 1.1.6: mk.test, sens.slope, smk.test, sea.sens.slope, pettitt.test; cor.test(exact = TRUE).
describe('trend tests repeat R', () => {
  test('on the Nile, with ties', () => {
    const ours = mannKendall(nile);
    const slope = senSlope(nile);

    expect(ours).toMatchObject({ status: 'tested', count: 100, score: -1387, exactPValue: null });
    expect(ours).toMatchObject({
      variance: expect.closeTo(112728.3333333333, 8),
      tau: expect.closeTo(-0.280741334724613, 13),
      z: expect.closeTo(-4.128066522844101, 12),
      pValue: expect.closeTo(3.658262921664328e-5, 16),
    });
    expect(slope).toMatchObject({
      slope: expect.closeTo(-2.6, 12),
      lower: expect.closeTo(-3.627906976744186, 12),
      upper: expect.closeTo(-1.428571428571429, 12),
      confidenceReached: true,
    });
  });

  test('exactly where there are few values and no ties', () => {
    const values = [3.1, 2.4, 5.2, 4.8, 6.9, 5.5, 7.7, 8.1];

    expect(mannKendall(values)).toMatchObject({
      score: 22,
      pValue: expect.closeTo(0.009374768459434886, 14),
      exactPValue: expect.closeTo(0.005505952380952417, 15),
    });
    expect(senSlope(values, { confidence: 0.9 })).toMatchObject({
      slope: expect.closeTo(0.7708333333333333, 13),
      lower: expect.closeTo(0.4, 13),
      upper: expect.closeTo(1.06, 13),
    });
  });

  test('season by season on six years of road casualties', () => {
    expect(seasonalMannKendall(roadCasualties, { seasonLength: 12 })).toMatchObject({
      score: -86,
      variance: 338,
      z: expect.closeTo(-4.62339049237358, 12),
      pValue: expect.closeTo(3.775180804220301e-6, 17),
    });
    // R gives the slope for a year.
    expect(senSlope(roadCasualties, { seasonLength: 12 })).toMatchObject({
      slope: expect.closeTo(-65.33333333333334 / 12, 12),
    });
  });

  test("Pettitt's change of the Nile is that of 1899", () => {
    expect(pettitt(nile)).toMatchObject({
      statistic: 1617,
      changes: [28],
      pValue: expect.closeTo(3.591022176936293e-7, 18),
    });
  });
});

const value = double({ min: -1e6, max: 1e6, noNaN: true });
const series = array(value, { minLength: 3, maxLength: 60 });
const whole = array(integer({ min: 0, max: 8 }), { minLength: 3, maxLength: 60 });

describe('trend tests', () => {
  test('count rising and falling pairs as a plain double loop does', () => {
    assert(
      property(whole, (values) => {
        let score = 0;
        for (const [i, first] of values.entries()) {
          for (const later of values.slice(i + 1)) score += Math.sign(later - first);
        }
        const ours = mannKendall(values);
        return ours.status === 'tested' ? ours.score === score : score === 0;
      }),
    );
  });

  test('turn their sign with the series and with time, and keep the p value', () => {
    assert(
      property(series, (values) => {
        const ours = mannKendall(values);
        for (const turned of [values.map((x) => -x), values.toReversed()]) {
          const theirs = mannKendall(turned);
          if (ours.status !== 'tested' || theirs.status !== 'tested') return ours.status === theirs.status;
          if (theirs.score + ours.score !== 0 || theirs.pValue !== ours.pValue) return false;
        }
        return true;
      }),
    );
  });

  test('find a straight line, with gaps, exactly', () => {
    assert(
      property(
        integer({ min: -50, max: 50 }),
        array(integer({ min: 0, max: 3 }), { minLength: 8, maxLength: 40 }),
        (slope, gaps) => {
          const values = gaps.map((gap, i) => (gap === 0 && i > 2 ? Number.NaN : 7 + slope * i));
          const ours = senSlope(values);
          return ours.status === 'estimated' && ours.slope === slope && ours.lower === slope && ours.upper === slope;
        },
      ),
    );
  });

  test('a wider confidence gives no narrower interval, and the slope lies within it', () => {
    assert(
      property(series, (values) => {
        const [narrow, wide] = [senSlope(values, { confidence: 0.8 }), senSlope(values, { confidence: 0.95 })];
        if (narrow.status !== 'estimated' || wide.status !== 'estimated') return false;
        const nested = wide.lower <= narrow.lower && wide.upper >= narrow.upper;
        return nested && narrow.lower <= narrow.slope && narrow.slope <= narrow.upper;
      }),
    );
  });

  test.each([
    ['nothing', [], 'too-few-values'],
    ['gaps only', [Number.NaN, Number.NaN, Number.NaN], 'too-few-values'],
    ['one value', [5], 'too-few-values'],
    ['equal values', [2, 2, 2, 2, 2], 'constant-values'],
  ])('%s is a reason, not a number', (_, values, status) => {
    expect(mannKendall(values)).toEqual({ status });
    expect(pettitt(values)).toEqual({ status });
    expect(seasonalMannKendall(values, { seasonLength: 2 })).toEqual({ status });
  });

  test('a yearly wave alone is no seasonal trend', () => {
    const wave = Array.from({ length: 48 }, (_, i) => [10, 20, 40, 20][i % 4] ?? 0);

    expect(seasonalMannKendall(wave, { seasonLength: 4 })).toEqual({ status: 'constant-values' });
  });

  test('too few slopes for the confidence are said', () => {
    expect(senSlope([5, 5, 2, 8])).toMatchObject({ lower: -3, upper: 6, confidenceReached: false });
  });

  test('parameters out of range are refused', () => {
    expect(() => senSlope(nile, { confidence: 1 })).toThrow(RangeError);
    expect(() => seasonalMannKendall(nile, { seasonLength: 1 })).toThrow(RangeError);
  });
});
