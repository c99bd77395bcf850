import { array, assert, constantFrom, double, integer, property, record, uint8Array } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Generator } from '../random/generator.ts';
import { algorithmQuality } from './algorithm-quality.ts';
import { confusionOf, ratesOf } from './confusion.ts';
import { injectOutbreak } from './inject-outbreak.ts';
import { operatingCurve } from './operating-curve.ts';
import { scenarioMean, scenarioSets } from './outbreak-scenario.ts';
import { findOutbreak, outbreakSpans } from './outbreak-span.ts';
import { type JudgedSeries, performanceOf, ratioEstimate } from './performance.ts';
import { judgedWeeks, seedOf, simulatedWeeks, simulateSeries } from './simulate-series.ts';

/** algo.quality of surveillance 1.20.3 on an `sts` of these states and alarms, printed with 15 digits. */
const inR = [
  {
    title: 'a late alarm still finds its outbreak',
    state: [0, 0, 1, 1, 0, 0, 0, 1, 0, 0, 0, 0],
    alarm: [0, 1, 0, 1, 0, 0, 0, 0, 0, 1, 0, 0],
    penalty: 20,
    table: [1, 2, 7, 2],
    shares: [0.333333333333333, 0.777777777777778, 0.702728368926307],
    lag: 1.5,
  },
  {
    title: 'an alarm after the penalty does not',
    state: [0, 0, 1, 1, 0, 0, 0, 1, 0, 0, 0, 0],
    alarm: [0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1],
    penalty: 3,
    table: [0, 2, 7, 3],
    shares: [0, 0.777777777777778, 1.0243938285881],
    lag: 3,
  },
  {
    title: 'the next outbreak ends the search',
    state: [1, 0, 1, 0, 1],
    alarm: [0, 1, 0, 0, 0],
    penalty: 20,
    table: [0, 1, 1, 3],
    shares: [0, 0.5, 1.11803398874989],
    lag: 13.6666666666667,
  },
  {
    title: 'no outbreak at all',
    state: [0, 0, 0, 0],
    alarm: [0, 1, 0, 0],
    penalty: 20,
    table: [0, 1, 3, 0],
    shares: [null, 0.75, null],
    lag: 0,
  },
  {
    title: 'nothing but an outbreak',
    state: [1, 1, 1],
    alarm: [0, 1, 0],
    penalty: 20,
    table: [1, 0, 0, 2],
    shares: [0.333333333333333, null, null],
    lag: 1,
  },
] as const;

test.each(inR)('counts as algo.quality does: $title', ({ state, alarm, penalty, table, shares, lag }) => {
  const quality = algorithmQuality(state, alarm, { penalty });

  const { truePositives, falsePositives, trueNegatives, falseNegatives } = quality;
  expect([truePositives, falsePositives, trueNegatives, falseNegatives]).toEqual(table);
  const ours = [quality.sensitivity, quality.specificity, quality.distance];
  for (const [at, theirs] of shares.entries()) {
    if (theirs === null) expect(ours[at]).toBeNull();
    else expect(ours[at]).toBeCloseTo(theirs, 13);
  }
  expect(quality.meanLag).toBeCloseTo(lag, 13);
});

test('a penalty that is no whole number is a mistake of the caller', () => {
  expect(() => algorithmQuality([0], [0], { penalty: 1.5 })).toThrow(RangeError);
  expect(() => algorithmQuality([0], [0], { penalty: -1 })).toThrow(RangeError);
});

describe('tables of periods', () => {
  const flag = constantFrom(0, 1, Number.NaN);

  test('every period with two known flags is counted once, others not', () => {
    assert(
      property(array(record({ state: flag, alarm: flag }), { maxLength: 40 }), (periods) => {
        const table = confusionOf(
          periods.map(({ state }) => state),
          periods.map(({ alarm }) => alarm),
        );
        const known = periods.filter(({ state, alarm }) => !Number.isNaN(state) && !Number.isNaN(alarm));
        return Object.values(table).reduce((sum, count) => sum + count, 0) === known.length;
      }),
    );
  });

  test('shares of a table written by hand', () => {
    // Of 10 periods in outbreaks 6 alarm, of 90 others 9 do.
    const rates = ratesOf({ truePositives: 6, falseNegatives: 4, falsePositives: 9, trueNegatives: 81 });

    expect(rates).toEqual({
      sensitivity: 0.6,
      specificity: 0.9,
      falsePositiveRate: 0.1,
      positivePredictiveValue: 0.4,
      f1: 12 / 25,
    });
  });

  test('a share of nothing is no number', () => {
    const empty = ratesOf({ truePositives: 0, falseNegatives: 0, falsePositives: 0, trueNegatives: 0 });

    expect(Object.values(empty)).toEqual([null, null, null, null, null]);
  });
});

describe('outbreaks', () => {
  test('are the runs of ones', () => {
    expect(outbreakSpans([1, 1, 0, 1, Number.NaN, 1])).toEqual([
      { first: 0, last: 1 },
      { first: 3, last: 3 },
      { first: 5, last: 5 },
    ]);
  });

  test('mark exactly the periods that were marked', () => {
    assert(
      property(uint8Array({ max: 1, maxLength: 60 }), (state) => {
        const marked = new Uint8Array(state.length);
        for (const { first, last } of outbreakSpans(state)) marked.fill(1, first, last + 1);
        return marked.every((flag, at) => flag === state[at]);
      }),
    );
  });

  test('are found by an alarm from their start to their end, not after', () => {
    const span = { first: 2, last: 5 };

    expect(findOutbreak([1, 1, 1, 0, 0, 0], span)).toEqual({ detected: true, lag: 0, timeliness: 0 });
    expect(findOutbreak([0, 0, 0, 0, 0, 1], span)).toEqual({ detected: true, lag: 3, timeliness: 0.75 });
    expect(findOutbreak([1, 1, 0, 0, 0, 0, 1], span)).toEqual({ detected: false, lag: null, timeliness: 1 });
  });
});

function judged(
  one: Partial<Record<'state' | 'alarm', readonly number[]>> & { scores?: readonly number[] },
): JudgedSeries {
  const state = Uint8Array.from(one.state ?? []);
  const alarm = Uint8Array.from(one.alarm ?? state.map(() => 0));
  const scores = Float64Array.from(one.scores ?? alarm);
  const evaluated = Uint8Array.from(scores, (score) => (Number.isNaN(score) ? 0 : 1));
  return { state, alarm, evaluated, scores, outbreaks: outbreakSpans(state) };
}

describe('performance', () => {
  test('of two series, by hand', () => {
    const performance = performanceOf([
      judged({ state: [0, 0, 1, 1, 0], alarm: [1, 0, 0, 1, 0] }),
      judged({ state: [0, 0, 0, 1, 1], alarm: [0, 0, 0, 0, 0], scores: [0, 0, Number.NaN, 0, 0] }),
    ]);

    expect(performance).toMatchObject({
      series: 2,
      outbreaks: 2,
      periods: { truePositives: 1, falseNegatives: 3, falsePositives: 1, trueNegatives: 5 },
      evaluatedShare: 0.9,
      probabilityOfDetection: { value: 0.5 },
      falsePositiveRate: { value: 1 / 6 },
      sensitivity: { value: 0.25 },
      positivePredictiveValue: 0.5,
      f1: 2 / 6,
      timeliness: { value: 0.75 },
    });
  });

  test('without an outbreak has no probability of detection, but false alarms', () => {
    const performance = performanceOf([judged({ state: [0, 0, 0, 0], alarm: [0, 1, 0, 0] })]);

    expect(performance).toMatchObject({
      probabilityOfDetection: null,
      timeliness: null,
      falsePositiveRate: { value: 0.25, standardError: null },
    });
  });

  test('a share of single trials has the binomial standard error', () => {
    // Ten series with one outbreak each, three found: sqrt(0.3 * 0.7 / 9) with n - 1 below.
    const estimate = ratioEstimate(
      [1, 1, 1, 0, 0, 0, 0, 0, 0, 0],
      Array.from({ length: 10 }, () => 1),
    );

    expect(estimate?.value).toBeCloseTo(0.3, 14);
    expect(estimate?.standardError).toBeCloseTo(Math.sqrt((0.3 * 0.7) / 9), 14);
  });
});

describe('operating curve', () => {
  test('of ten clean periods and two outbreaks, by hand', () => {
    const clean = [9, 8, 7, 6, 5, 4, 3, 2, 1, 0];
    const series = [
      judged({ state: [...clean.map(() => 0), 1, 1], scores: [...clean, 7.5, 10] }),
      judged({ state: [1, 1], scores: [Number.NaN, 6.5] }),
    ];

    const curve = operatingCurve(series, [0, 0.1, 0.3, 1]);

    expect(curve).toEqual([
      { threshold: 9, falsePositiveRate: 0, probabilityOfDetection: 0.5, sensitivity: 0.25, timeliness: 0.75 },
      { threshold: 8, falsePositiveRate: 0.1, probabilityOfDetection: 0.5, sensitivity: 0.25, timeliness: 0.75 },
      { threshold: 6, falsePositiveRate: 0.3, probabilityOfDetection: 1, sensitivity: 0.75, timeliness: 0.25 },
      {
        threshold: Number.NEGATIVE_INFINITY,
        falsePositiveRate: 1,
        probabilityOfDetection: 1,
        sensitivity: 0.75,
        timeliness: 0.25,
      },
    ]);
  });

  test('never makes more false alarms than asked for, and detects more the more it may', () => {
    const scores = array(double({ min: -3, max: 3, noNaN: true }), { minLength: 20, maxLength: 20 });
    assert(
      property(array(scores, { minLength: 1, maxLength: 6 }), (all) => {
        const series = all.map((one) => judged({ state: one.map((_, at) => (at >= 15 ? 1 : 0)), scores: one }));
        const rates = [0, 0.05, 0.2, 0.5, 1];
        const curve = operatingCurve(series, rates);
        return curve.every(
          (point, at) =>
            point.falsePositiveRate <= (rates[at] ?? 0) + 1e-12 &&
            point.probabilityOfDetection >= (curve[at - 1]?.probabilityOfDetection ?? 0) &&
            point.timeliness <= (curve[at - 1]?.timeliness ?? 1),
        );
      }),
    );
  });

  test('has no point where there is nothing to find', () => {
    expect(operatingCurve([judged({ state: [0, 0] })], [0.1])).toEqual([]);
  });
});

describe('scenarios', () => {
  test('there are 28 and 42, each with an id of its own', () => {
    for (const [id, count] of [
      ['noufaily-28', 28],
      ['noufaily-42', 42],
    ] as const) {
      expect(new Set(scenarioSets[id].map((scenario) => scenario.id)).size).toBe(count);
    }
  });

  test('their means, as R computes the formula', () => {
    const mean = (id: string, week: number): number => {
      const scenario = scenarioSets['noufaily-42'].find((one) => one.id === id);
      return scenario === undefined ? Number.NaN : scenarioMean(scenario, week);
    };

    expect(mean('set-1-trend-season-0', 624)).toBeCloseTo(5.2593108444468992, 12);
    expect(mean('set-1-trend-season-1', 600)).toBeCloseTo(2.3961074168096133, 12);
    expect(mean('set-3-level-season-2', 613)).toBeCloseTo(6.9938970831632084, 12);
    expect(mean('set-2-trend-season-1', 1)).toBeCloseTo(0.1557398785726373, 12);
  });

  test('the same seed gives the same series, another replicate another one', () => {
    const [scenario] = scenarioSets['noufaily-28'];
    if (scenario === undefined) throw new Error('no scenario');
    const draw = (replicate: number) => simulateSeries(new Generator(seedOf(7, 0, replicate)), scenario, { factor: 5 });

    expect(draw(3)).toEqual(draw(3));
    expect(draw(3).values).not.toEqual(draw(4).values);
  });

  test('replicates have seeds of their own', () => {
    const seeds = Array.from({ length: 42 * 200 }, (_, at) => seedOf(1, at % 42, Math.floor(at / 42)));

    // Among 8,400 of 2^32 a collision is expected once in 120 sets; this set has none.
    expect(new Set(seeds).size).toBe(seeds.length);
  });

  test.each(scenarioSets['noufaily-42'])('$id has its mean and its dispersion', (scenario) => {
    let cases = 0;
    let expected = 0;
    let squares = 0;
    let periods = 0;
    for (let replicate = 0; replicate < 12; replicate++) {
      const { values, state } = simulateSeries(new Generator(seedOf(11, 0, replicate)), scenario, { factor: 5 });
      // Before week 313 there is no outbreak.
      expect(state.subarray(0, 312).includes(1)).toBe(false);
      for (let at = 0; at < 312; at++) {
        const mean = scenarioMean(scenario, at + 1);
        const value = values[at] ?? Number.NaN;
        cases += value;
        expected += mean;
        squares += (value - mean) ** 2 / mean;
        periods += 1;
      }
    }
    // Five standard deviations of the sum; the spread of the dispersion is itself random, so it gets a wide berth.
    expect(Math.abs(cases - expected)).toBeLessThan(5 * Math.sqrt(scenario.dispersion * expected));
    expect(squares / periods / scenario.dispersion).toBeGreaterThan(0.75);
    expect(squares / periods / scenario.dispersion).toBeLessThan(1.35);
  });

  test('the current outbreak lies in the last 49 weeks and is marked', () => {
    const [scenario] = scenarioSets['noufaily-28'].filter(({ id }) => id === 'set-7-level-season-0');
    if (scenario === undefined) throw new Error('no scenario');
    for (let replicate = 0; replicate < 60; replicate++) {
      const { state, outbreaks } = simulateSeries(new Generator(seedOf(5, 0, replicate)), scenario, { factor: 10 });

      for (const { first, last, size } of outbreaks) {
        expect(first).toBeGreaterThanOrEqual(judgedWeeks.first);
        expect(last).toBeLessThan(simulatedWeeks);
        expect(size).toBeGreaterThan(50);
        expect(state.slice(first, last + 1)).toEqual(new Uint8Array(last - first + 1).fill(1));
      }
      expect(outbreaks.length).toBeLessThanOrEqual(1);
    }
  });
});

describe('an injected outbreak', () => {
  test('adds its cases from its first to its last period and nothing elsewhere', () => {
    assert(
      property(integer({ min: 0, max: 29 }), integer({ min: 0, max: 10 }), integer(), (start, factor, seed) => {
        const before = Float64Array.from({ length: 30 }, (_, at) => (at % 7 === 3 ? Number.NaN : at));
        const values = Float64Array.from(before);
        const outbreak = injectOutbreak(new Generator(seed), values, { start, factor, deviation: 3 });
        const added = values.map((value, at) => value - (before[at] ?? Number.NaN));
        const sum = added.reduce((total, extra) => total + (Number.isNaN(extra) ? 0 : extra), 0);
        if (outbreak === null) return sum === 0;
        return (
          sum === outbreak.size &&
          (added[outbreak.first] ?? 0) > 0 &&
          (added[outbreak.last] ?? 0) > 0 &&
          added.every((extra, at) => Number.isNaN(extra) === (at % 7 === 3)) &&
          added.every((extra, at) => (at >= outbreak.first && at <= outbreak.last) || !(extra > 0))
        );
      }),
    );
  });

  test('has Poisson(k sd) cases, half of them in its first period', () => {
    const generator = new Generator(3);
    let size = 0;
    let atOnce = 0;
    for (let run = 0; run < 400; run++) {
      const values = new Float64Array(60);
      size += injectOutbreak(generator, values, { start: 2, factor: 4, deviation: 5 })?.size ?? 0;
      atOnce += values[2] ?? 0;
    }
    // Mean 20 each; a lognormal delay around 1 is below 1 half of the time.
    expect(Math.abs(size / 400 - 20)).toBeLessThan((5 * Math.sqrt(20)) / 20);
    expect(Math.abs(atOnce / size - 0.5)).toBeLessThan(0.03);
  });

  test('of a nonsense plan is a mistake of the caller', () => {
    const inject = (start: number, factor: number) =>
      injectOutbreak(new Generator(1), new Float64Array(5), { start, factor, deviation: 1 });

    expect(() => inject(-1, 2)).toThrow(RangeError);
    expect(() => inject(1, -2)).toThrow(RangeError);
    expect(() => inject(1, Number.NaN)).toThrow(RangeError);
  });
});
