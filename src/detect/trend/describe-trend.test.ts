import { array, assert, constantFrom, double, integer, oneof, property, record } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Generator } from '../random/generator.ts';
import { randomNormal, randomPoisson } from '../random/variates.ts';
import { describeTrend, type TrendWord } from './describe-trend.ts';

function logOf(percent: number | null): number {
  return Math.log1p((percent ?? Number.NaN) / 100);
}

describe('trend in a word', () => {
  // R 4.2.2: glm(y ~ t, quasipoisson), t quantile with 10 degrees of freedom; dispersion 5.88, residuals not alike.
  test('overdispersed counts: the slope and its interval are those of quasi-Poisson regression', () => {
    const counts = [4, 16, 3, 8, 17, 5, 9, 32, 8, 11, 30, 14];

    const trend = describeTrend(counts, { kind: 'count' });

    expect(trend).toMatchObject({ word: 'unclear', reason: 'interval-too-wide', periods: 12, known: 12 });
    expect(logOf(trend.percentChangePerPeriod)).toBeCloseTo(0.09302101090032373, 8);
    expect(logOf(trend.lower)).toBeCloseTo(-0.03582204626955039, 8);
    expect(logOf(trend.upper)).toBeCloseTo(0.2218640680701979, 8);
    expect(trend.pValue).toBeCloseTo(0.1387711346557838, 8);
  });

  // R as above with the dispersion held at 1: glm(y ~ t, poisson), where quasi-Poisson finds 0.47.
  test('counts that vary less than Poisson are judged as Poisson counts', () => {
    const trend = describeTrend([4, 6, 3, 8, 7, 5, 9, 12, 8, 11, 10, 14], { kind: 'count' });

    expect(trend.word).toBe('rising');
    expect(logOf(trend.percentChangePerPeriod)).toBeCloseTo(0.09778298670332206, 8);
    expect(logOf(trend.lower)).toBeCloseTo(0.02998174868730752, 8);
    expect(logOf(trend.upper)).toBeCloseTo(0.1655842247193366, 8);
    expect(trend.pValue).toBeCloseTo(0.009278027637412678, 8);
  });

  // R: trend::sens.slope(log(x)); neighbours not alike, so nothing is widened.
  test('magnitudes: Sen’s slope of the logarithms with the Mann-Kendall test', () => {
    const trend = describeTrend([2, 2.3, 2.2, 2.7, 3.1, 2.9, 3.6, 3.5, 4.2, 4.4], { kind: 'magnitude' });

    expect(trend).toMatchObject({ word: 'rising', reason: 'interval-above-zero' });
    expect(logOf(trend.percentChangePerPeriod)).toBeCloseTo(0.08836655045580785, 12);
    expect(logOf(trend.lower)).toBeCloseTo(0.070040485886623, 12);
    expect(logOf(trend.upper)).toBeCloseTo(0.1042234509829468, 12);
    expect(trend.pValue).toBeCloseTo(0.0006767641801210465, 13);
    expect(logOf(trend.percentChangeOverWindow)).toBeCloseTo(9 * 0.08836655045580785, 12);
  });

  test('no significance is not stability: few noisy values are unclear, many steady ones stable', () => {
    const noisy = [50, 30, 70, 40, 65, 35, 60, 45];
    const steady = Array.from({ length: 24 }, (_, i) => 50 + (i % 3));

    expect(describeTrend(noisy, { kind: 'magnitude' }).word).toBe('unclear');
    expect(describeTrend(steady, { kind: 'magnitude' })).toMatchObject({
      word: 'stable',
      reason: 'interval-within-margin',
    });
  });

  test('a certain change within the margin is stable, and with a narrower margin rising', () => {
    const slow = Array.from({ length: 20 }, (_, i) => 100 * 1.002 ** i);

    expect(describeTrend(slow, { kind: 'magnitude', stableWithin: 10 }).word).toBe('stable');
    expect(describeTrend(slow, { kind: 'magnitude', stableWithin: 1 }).word).toBe('rising');
  });

  test('half a yearly wave is a rise, two waves or more with their season given are not', () => {
    const wave = Array.from({ length: 96 }, (_, i) => 100 - 60 * Math.cos((2 * Math.PI * i) / 24) + 5 * ((i * 7) % 5));

    expect(describeTrend(wave.slice(0, 12), { kind: 'magnitude' }).word).toBe('rising');
    expect(describeTrend(wave, { kind: 'magnitude', seasonLength: 24, stableWithin: 25 }).word).toBe('stable');
    expect(describeTrend(wave.map(Math.round), { kind: 'count', seasonLength: 24, stableWithin: 25 }).word).toBe(
      'stable',
    );
  });

  test('values that merely follow each other count for few', () => {
    const drifting = Array.from({ length: 8 }, (_, i) => Math.exp(3 + Math.sin(i / 2)));

    expect(describeTrend(drifting, { kind: 'magnitude' })).toMatchObject({
      word: 'unclear',
      reason: 'too-few-independent-values',
    });
  });

  test.each([
    ['too few periods', [1, 2, 3, 4, 5], 'magnitude', 'too-few-values'],
    ['gaps for more than half', [...Array(12).fill(Number.NaN), 1, 2, 3, 4, 5, 6, 7, 8], 'magnitude', 'too-few-values'],
    ['no event', Array(12).fill(0), 'count', 'too-few-events'],
    ['counts in parts', Array(12).fill(1.5), 'count', 'not-a-count'],
    ['negative counts', Array(12).fill(-1), 'count', 'not-a-count'],
    ['negative magnitudes', [-1, 2, 3, 4, 5, 6, 7, 8, 9], 'magnitude', 'not-positive'],
    ['magnitudes that are mostly 0', [0, 0, 0, 0, 0, 0, 0, 8, 9], 'magnitude', 'not-positive'],
    ['values that mostly repeat', [5, 5, 5, 5, 5, 5, 5, 5, 9], 'magnitude', 'too-many-ties'],
  ] as const)('%s: unclear, with the reason and no number', (_, values, kind, reason) => {
    expect(describeTrend([...values], { kind })).toMatchObject({
      word: 'unclear',
      reason,
      percentChangePerPeriod: null,
      lower: null,
      upper: null,
      pValue: null,
    });
  });

  test('an equal magnitude throughout is stable; one in which zeros occur is judged on its own scale', () => {
    expect(describeTrend(Array(10).fill(4.2), { kind: 'magnitude' })).toMatchObject({ word: 'stable', pValue: 1 });
    expect(describeTrend([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], { kind: 'magnitude' })).toMatchObject({
      word: 'rising',
      percentChangePerPeriod: expect.closeTo(100 / 4.5, 10),
    });
  });
});

const options = record({
  kind: constantFrom('count' as const, 'magnitude' as const),
  confidence: constantFrom(0.9, 0.95),
  stableWithin: constantFrom(0, 10, 50),
});
const counts = array(integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 40 });
const magnitudes = array(double({ min: 0.5, max: 500, noNaN: true }), { minLength: 8, maxLength: 40 });
const turned: Readonly<Record<TrendWord, TrendWord>> = {
  rising: 'falling',
  falling: 'rising',
  stable: 'stable',
  unclear: 'unclear',
};

describe('the word', () => {
  test('agrees with its interval and its p value, whatever the counts', () => {
    assert(
      property(counts, options, (values, choice) => {
        const { word, lower, upper, pValue, percentChangePerPeriod } = describeTrend(values, choice);
        if (lower === null || upper === null || pValue === null || percentChangePerPeriod === null) {
          return word === 'unclear';
        }
        if (![lower, upper, pValue].every(Number.isFinite)) return false;
        if (!(lower <= percentChangePerPeriod && percentChangePerPeriod <= upper)) return false;
        const sure = pValue <= 1 - choice.confidence;
        if (word === 'rising') return lower > 0 && sure;
        if (word === 'falling') return upper < 0 && sure;
        if (word === 'stable') return lower >= -choice.stableWithin && upper <= choice.stableWithin;
        return true;
      }),
    );
  });

  test('is said of anything, with finite numbers or none', () => {
    const anything = array(
      oneof(double({ min: 1e-300, max: 1e300 }), integer({ min: 0, max: 1e12 }), constantFrom(0, 1, Number.NaN)),
      {
        maxLength: 30,
      },
    );
    assert(
      property(anything, options, constantFrom(undefined, 2, 4), (values, choice, seasonLength) => {
        const season = seasonLength === undefined ? {} : { seasonLength };
        const trend = describeTrend(values, { ...choice, ...season, fewestKnown: 5 });
        const { percentChangePerPeriod, percentChangeOverWindow, lower, upper, pValue } = trend;
        const numbers = [percentChangePerPeriod, percentChangeOverWindow, lower, upper, pValue];
        return numbers.every((x) => x === null || Number.isFinite(x)) || numbers.every((x) => x === null);
      }),
      { numRuns: 500 },
    );
  });

  test('a period of the wave that is not whole, or a confidence of 1, is refused', () => {
    expect(() => describeTrend([1, 2, 3], { kind: 'count', seasonLength: 52.18 })).toThrow(RangeError);
    expect(() => describeTrend([1, 2, 3], { kind: 'count', confidence: 1 })).toThrow(RangeError);
  });

  test('turns round with time', () => {
    assert(
      property(magnitudes, options, (values, choice) => {
        const kind = 'magnitude';
        const forwards = describeTrend(values, { ...choice, kind });
        const backwards = describeTrend(values.toReversed(), { ...choice, kind });
        // An interval that ends at the margin itself may fall either way by rounding.
        return forwards.reason === 'too-many-ties' || backwards.word === turned[forwards.word];
      }),
    );
  });

  test('does not depend on the unit of a magnitude', () => {
    assert(
      property(magnitudes, constantFrom(0.25, 2, 1024), (values, factor) => {
        const [one, other] = [values, values.map((x) => x * factor)].map((x) =>
          describeTrend(x, { kind: 'magnitude' }),
        );
        return one?.word === other?.word;
      }),
    );
  });

  test('a wider margin makes nothing less stable', () => {
    assert(
      property(magnitudes, (values) => {
        const [narrow, wide] = [5, 30].map((stableWithin) =>
          describeTrend(values, { kind: 'magnitude', stableWithin }),
        );
        return narrow?.word !== 'stable' || wide?.word === 'stable';
      }),
    );
  });

  test.each([
    ['magnitude', 0],
    ['magnitude', 0.4],
    ['count', 0],
    ['count', 0.4],
  ] as const)('%s without trend, correlation %f: rises and falls stay rare', (kind, correlation) => {
    const generator = new Generator(20);
    const runs = 400;
    let wrong = 0;
    for (let run = 0; run < runs; run++) {
      let state = randomNormal(generator);
      const values = Array.from({ length: 24 }, () => {
        state = correlation * state + Math.sqrt(1 - correlation ** 2) * randomNormal(generator);
        const level = Math.exp(3 + 0.15 * state);
        return kind === 'count' ? randomPoisson(generator, level) : level;
      });
      const { word } = describeTrend(values, { kind });
      if (word === 'rising' || word === 'falling') wrong += 1;
    }

    // 5 % are meant; 10 % leaves room for the estimate of the correlation and four standard errors.
    expect(wrong / runs).toBeLessThan(0.1);
  });
});
