import { array, assert, double, integer, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { activityBaseline, activityIndex, activityOfSites } from './activity-level.ts';
import { loadUncertainty } from './load-uncertainty.ts';
import { logLinearTrends } from './log-linear-trend.ts';
import { consumption, massLoad, weekLoad } from './mass-load.ts';
import { classifyTrends } from './trend-class.ts';

describe('mass load', () => {
  test('is concentration times flow over people served', () => {
    // By hand: 500 ng/L in 20,000 m3 (2e7 L) are 1e10 ng = 10,000 mg a day; for 100,000 people 100 mg a day per 1,000.
    expect(massLoad({ concentration: 500, flow: 20_000 }, 100_000)).toBe(100);
    expect(massLoad({ concentration: Number.NaN, flow: 20_000 }, 100_000)).toBeNaN();
    expect(() => massLoad({ concentration: 500, flow: 20_000 }, 0)).toThrow(RangeError);
    expect(() => massLoad({ concentration: -1, flow: 20_000 }, 10)).toThrow(RangeError);
  });

  test('consumption undoes excretion and decay', () => {
    // Benzoylecgonine to cocaine: 303.35 / 289.33 and 29 % excreted make the factor 3.615; half lost doubles it.
    const factors = { molarMassRatio: 303.35 / 289.33, excretedShare: 0.29 };
    expect(consumption(1, factors)).toBeCloseTo(3.6154, 4);
    expect(consumption(1, { ...factors, stableShare: 0.5 })).toBeCloseTo(7.2307, 4);
    expect(() => consumption(1, { ...factors, excretedShare: 0 })).toThrow(RangeError);
    expect(() => consumption(1, { ...factors, excretedShare: 29 })).toThrow(RangeError);
  });
});

describe('the load of a week', () => {
  const population = 1000;

  test('of a whole week is the mean of its daily loads', () => {
    const day = {
      concentration: double({ min: 0, max: 1e4, noNaN: true }),
      flow: double({ min: 1, max: 1e6, noNaN: true }),
    };
    assert(
      property(
        array(day.concentration, { minLength: 7, maxLength: 7 }),
        array(day.flow, { minLength: 7, maxLength: 7 }),
        (c, q) => {
          const days = c.map((concentration, i) => ({ concentration, flow: q[i] ?? 1 }));
          const week = weekLoad(days, { population });
          if ('status' in week) return false;
          const mean = days.reduce((sum, one) => sum + massLoad(one, population), 0) / 7;
          return Math.abs(week.upper - mean) <= 1e-9 * Math.max(mean, 1) && week.lower === week.upper;
        },
      ),
    );
  });

  test('the inflow of a day without a sample still counts', () => {
    const week = weekLoad(
      [
        { concentration: 10, flow: 100 },
        { concentration: 20, flow: 300 },
        { concentration: Number.NaN, flow: 800 },
      ],
      { population, fewestDays: 2 },
    );

    // By hand: 7,000 / 400 = 17.5 ng/L; mean inflow 400; 17.5 400 / 1,000 = 7.
    expect(week).toMatchObject({ lower: 7, upper: 7, flow: 400, days: 2 });
  });

  test('a day below its limit lies between 0 and the limit', () => {
    const days = [
      { concentration: 10, flow: 100 },
      { concentration: 4, flow: 100, belowLimit: true },
    ];

    expect(weekLoad(days, { population, fewestDays: 2 })).toMatchObject({ lower: 0.5, upper: 0.7, daysBelowLimit: 1 });
    expect(weekLoad(days, { population })).toEqual({ status: 'too-few-days' });
    expect(weekLoad([], { population, fewestDays: 0 })).toEqual({ status: 'too-few-days' });
  });
});

describe('uncertainty of a load', () => {
  test('of one day is that of a product of lognormal errors', () => {
    const errors = { sampling: 0.1, analysis: 0.2, flow: 0.15, population: 0.1, excretion: 0.25 };
    const result = loadUncertainty([50], errors, { draws: 40_000, seed: 7 });

    // Closed form: the variances of the logarithms add up.
    const variance = [0.1, 0.2, 0.15, 0.1, 0.25].reduce((sum, cv) => sum + Math.log(1 + cv * cv), 0);
    const quantile = (z: number): number => 50 * Math.exp(z * Math.sqrt(variance) - variance / 2);
    expect(Math.abs(result.mean / 50 - 1)).toBeLessThan(0.01);
    expect(Math.abs(result.median / quantile(0) - 1)).toBeLessThan(0.015);
    expect(Math.abs(result.lower / quantile(-1.959963984540054) - 1)).toBeLessThan(0.025);
    expect(Math.abs(result.upper / quantile(1.959963984540054) - 1)).toBeLessThan(0.025);
    expect(Math.abs(result.deviation / (50 * Math.sqrt(Math.expm1(variance))) - 1)).toBeLessThan(0.03);
  });

  test('only the errors of single days average out', () => {
    const loads = new Float64Array(7).fill(10);
    const daily = { sampling: 0.2, analysis: 0, flow: 0, population: 0 };
    const common = { sampling: 0, analysis: 0, flow: 0.2, population: 0 };

    expect(loadUncertainty(loads, daily).deviation / (2 / Math.sqrt(7))).toBeCloseTo(1, 1);
    expect(loadUncertainty(loads, common).deviation / 2).toBeCloseTo(1, 1);
    expect(loadUncertainty(loads, { ...daily, sampling: 0 })).toMatchObject({
      mean: 10,
      lower: 10,
      upper: 10,
      deviation: 0,
    });
  });

  test('the same seed gives the same answer, nonsense is refused', () => {
    const errors = { sampling: 0.1, analysis: 0.1, flow: 0.1, population: 0.1 };
    expect(loadUncertainty([1, 2], errors)).toEqual(loadUncertainty([1, 2], errors));
    expect(() => loadUncertainty([], errors)).toThrow(RangeError);
    expect(() => loadUncertainty([1], { ...errors, flow: -1 })).toThrow(RangeError);
    expect(() => loadUncertainty([1], errors, { coverage: 95 })).toThrow(RangeError);
  });
});

describe('the log-linear trend', () => {
  const samples = { days: [0, 3, 7, 10, 14, 17], logConcentrations: [2.1, 2.3, 2.2, 2.6, 2.7, 3.3] };

  test('agrees with lm and predict', () => {
    const trends = logLinearTrends(samples, { samples: 5 });

    // R 4.2.2: summary(lm(y ~ d)) on the first five, predict(d = 17, interval = "prediction", level = 0.9).
    expect(trends.slice(0, 4)).toEqual([null, null, null, null]);
    expect(trends[4]?.slope).toBeCloseTo(0.0421824104235, 12);
    expect(trends[4]?.pValue).toBeCloseTo(0.035760946844759, 12);
    expect(trends[4]?.percentChange).toBeCloseTo(100 * (10 ** (14 * 0.0421824104235) - 1), 7);
    expect(trends[4]?.predictedUpper).toBeNull();
    expect(trends[5]?.predictedUpper).toBeCloseTo(3.24276743788, 10);
    expect(trends[5]?.exceeds).toBe(true);
  });

  test('over 15 days takes the samples of those days, two at least', () => {
    const trends = logLinearTrends({ days: [0, 10, 14, 15, 40], logConcentrations: [1, 2, 3, 4, 5] }, { days: 15 });

    expect(trends.map((trend) => trend?.samples ?? null)).toEqual([null, 2, 3, 3, null]);
    // From the tenth of a unit a day, over 14 days: 10^1.4 times as much.
    expect(trends[1]?.percentChange).toBeCloseTo(100 * (10 ** 1.4 - 1), 9);
    expect(trends[1]?.pValue).toBeNull();
  });

  test('a missing sample is left out of the windows, not taken as 0', () => {
    const gap = { days: [0, 1, 2, 3], logConcentrations: [1, Number.NaN, 1.2, 1.3] };

    const trends = logLinearTrends(gap, { samples: 3 });

    expect(trends.map((trend) => trend?.samples ?? null)).toEqual([null, null, null, 3]);
    expect(trends[3]?.slope).toBeCloseTo(0.1, 12);
  });

  test('one day and nonsense', () => {
    expect(logLinearTrends({ days: [5, 5, 5], logConcentrations: [1, 2, 3] }, { samples: 3 })[2]).toBeNull();
    expect(() => logLinearTrends({ days: [5, 4], logConcentrations: [1, 2] }, { samples: 2 })).toThrow(RangeError);
    expect(() => logLinearTrends(samples, { samples: 1 })).toThrow(RangeError);
  });
});

describe('trend classes', () => {
  const days = Array.from({ length: 12 }, (_, i) => 3 * i);

  test('follow the long window, then the short one', () => {
    const rising = classifyTrends({ days, logConcentrations: days.map((day, i) => 0.05 * day + 0.001 * (i % 2)) });

    expect(rising.map(({ trend }) => trend)).toEqual([
      null,
      null,
      'increase',
      'increase',
      ...Array.from({ length: 8 }, () => 'sustained-increase'),
    ]);
  });

  test('samples that are all the same are a plateau, and mirrored samples have mirrored classes', () => {
    const flat = classifyTrends({ days, logConcentrations: days.map(() => 2) });
    expect(new Set(flat.slice(2).map(({ trend }) => trend))).toEqual(new Set(['plateau']));

    const mirror: Readonly<Record<string, string>> = {
      increase: 'decrease',
      'sustained-increase': 'sustained-decrease',
    };
    assert(
      property(array(integer({ min: 0, max: 30 }), { minLength: 12, maxLength: 12 }), (values) => {
        const [up, down] = [1, -1].map((sign) =>
          classifyTrends({ days, logConcentrations: values.map((value) => sign * value) }).map(({ trend }) => trend),
        );
        return (up ?? []).every((trend, i) => {
          const expected = trend === null ? null : (mirror[trend] ?? trend);
          return expected === down?.[i] || mirror[down?.[i] ?? ''] === trend;
        });
      }),
      { numRuns: 50 },
    );
  });

  test('Washington asks less of a slope than CDC', () => {
    // The slope of these five has p = 0.0855, that of the last three 0.49 (R 4.2.2: lm).
    const samples = { days: [0, 3, 7, 10, 14], logConcentrations: [2.1, 2.3, 2.2, 2.5, 2.45] };

    expect(classifyTrends(samples).at(-1)?.trend).toBe('plateau');
    expect(classifyTrends(samples, { mode: 'washington' }).at(-1)?.trend).toBe('sustained-increase');
  });
});

describe('the activity level', () => {
  const days = Array.from({ length: 60 }, (_, i) => i);
  const values = days.map((day) => Math.exp(2 + ((day * 7) % 20) / 10));

  test('is 1 at the baseline and e one standard deviation above it', () => {
    const baseline = activityBaseline({ days, values });

    if (baseline.status !== 'known') throw new Error(baseline.status);
    expect(activityIndex(Math.exp(baseline.level), baseline)).toBeCloseTo(1, 12);
    expect(activityIndex(Math.exp(baseline.level + baseline.deviation), baseline)).toBeCloseTo(Math.E, 12);
    // The logarithms are 2.0, 2.1 … 3.9, three of each: the lower 10th percentile of 60 is the 6th of them.
    expect(baseline.level).toBeCloseTo(2.1, 12);
  });

  test('an outlier does not move the baseline', () => {
    const outlier = [...values.slice(0, -1), 1e9];

    expect(activityBaseline({ days, values: outlier })).not.toEqual({ status: 'too-short' });
    const [with4, without] = [4, Number.POSITIVE_INFINITY].map((outlierDeviations) =>
      activityBaseline({ days, values: outlier }, { outlierDeviations }),
    );
    if (with4?.status !== 'known' || without?.status !== 'known') throw new Error('no baseline');
    expect(with4.deviation).toBeLessThan(0.5 * without.deviation);
  });

  test('eight weeks and some variation are needed', () => {
    expect(activityBaseline({ days: days.slice(0, 55), values: values.slice(0, 55) })).toEqual({ status: 'too-short' });
    expect(activityBaseline({ days, values: values.map(() => 3) })).toEqual({ status: 'no-variation' });
    expect(() => activityBaseline({ days: [1], values: [0] })).toThrow(RangeError);
  });

  test('of several sites is the median of their means', () => {
    expect(activityOfSites([[1, 3], [10], [], [4, 4, 4]])).toBe(4);
  });
});
