import { array, assert, constantFrom, integer, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { glrNegativeBinomial, glrPoisson } from './glr.ts';
import { type LikelihoodRatioOptions, likelihoodRatioChart } from './likelihood-ratio-chart.ts';
import { neededCounts } from './needed-count.ts';

const counts = Float64Array.of(3, 3, 6, 7, 5, 8, 2, 9);

function threes(): Float64Array {
  return new Float64Array(8).fill(3);
}

const poisson: LikelihoodRatioOptions = {
  change: 'intercept',
  shift: null,
  direction: 'increase',
  dispersion: 0,
  window: null,
  fewestPeriods: 1,
  decisionInterval: 3,
  mode: 'surveillance',
};

/** surveillance 1.20.3: algo.glrnb on these counts with mu0 = 3, c.ARL = 3, theta = log(2) for the known shift. */
const fromR: readonly (readonly [string, Partial<LikelihoodRatioOptions>, readonly number[], readonly number[]])[] = [
  [
    'Poisson, any shift',
    {},
    [0, 0, 1.15888308336, 3.05146854704, 0.55412811883, 3.05146854704, 0, 3.88751059801],
    [0, 0, 0, 1, 0, 1, 0, 1],
  ],
  [
    'Poisson, known shift',
    { shift: Math.LN2 },
    [0, 0, 1.15888308336, 3.01091334728, 0.4657359028, 3.01091334728, 0, 3.23832462504],
    [0, 0, 0, 1, 0, 1, 0, 1],
  ],
  [
    'Poisson, epidemic',
    { change: 'epidemic' },
    [0, 0, 1.15888308336, 3.02179337545, 0.55412811883, 2.84663402409, 1.10577370033, 2.17194341219],
    [0, 0, 0, 1, 0, 0, 0, 0],
  ],
  [
    'negative binomial, any shift',
    { dispersion: 0.2 },
    [0, 0, 0.655892041056, 1.70464219218, 1.967676123167, 3.40928438436, 0, 2.052889566917],
    [0, 0, 0, 0, 0, 1, 0, 0],
  ],
  [
    'negative binomial, known shift',
    { dispersion: 0.2, shift: Math.LN2 },
    [0, 0, 0.655892041056, 1.686477531553, 1.967676123167, 3.372955063106, 0, 1.77997238938],
    [0, 0, 0, 0, 0, 1, 0, 0],
  ],
  [
    'negative binomial, epidemic',
    { dispersion: 0.2, change: 'epidemic' },
    [0, 0, 0.435900064719, 0.511163156895, 0, 0.805985477043, 0, 2.052889566917],
    [0, 0, 0, 0, 0, 0, 0, 0],
  ],
];

describe('likelihood ratio charts', () => {
  test.each(fromR)('%s: as in surveillance', (_, more, statistic, alarm) => {
    const chart = likelihoodRatioChart(counts, threes(), { ...poisson, ...more });

    for (const [t, value] of statistic.entries()) expect(chart.statistic[t]).toBeCloseTo(value, 9);
    expect([...chart.alarm]).toEqual(alarm);
  });

  test('the counts needed for an alarm are those of surveillance', () => {
    const chart = likelihoodRatioChart(counts, threes(), poisson);

    // algo.glrnb with ret = "cases".
    expect([...neededCounts(counts, threes(), chart, poisson)]).toEqual([9, 9, 9, 7, 9, 8, 9, 9]);
  });

  test.each([
    // Largest log likelihood ratio of the last period over all starts, by R's dpois, dnbinom and optimize.
    ['Poisson', { decisionInterval: 100 }, 7.660207726],
    ['negative binomial', { decisionInterval: 100, dispersion: 0.2 }, 4.316269957],
    ['Poisson epidemic', { decisionInterval: 100, change: 'epidemic', countBefore: 3 }, 4.789275233],
    [
      'negative binomial epidemic',
      { decisionInterval: 100, dispersion: 0.2, change: 'epidemic', countBefore: 3 },
      2.926313306,
    ],
  ] as const)('%s: the published statistic is the maximum itself', (_, more, largest) => {
    const chart = likelihoodRatioChart(counts, threes(), { ...poisson, ...more, mode: 'published' });

    expect(chart.statistic[7]).toBeCloseTo(largest, 8);
  });

  test('a decrease to nothing counts in full, which surveillance loses', () => {
    const none = new Float64Array(4);
    const [published, surveillance] = (['published', 'surveillance'] as const).map((mode) =>
      likelihoodRatioChart(none, new Float64Array(4).fill(1), {
        ...poisson,
        direction: 'decrease',
        decisionInterval: 100,
        mode,
      }),
    );

    expect(published?.statistic[3]).toBe(4);
    expect(surveillance?.statistic[3]).toBe(0);
  });

  test('a window with a shortest change lets the change be as short as it says', () => {
    const peak = Float64Array.of(1, 1, 1, 9, 9);
    const options = { ...poisson, window: 4, fewestPeriods: 2, decisionInterval: 100, mode: 'published' } as const;
    const chart = likelihoodRatioChart(peak, new Float64Array(5).fill(1), options);

    // Two periods of 9 against 1: 18 log 9 - 16.
    expect(chart.statistic[4]).toBeCloseTo(18 * Math.log(9) - 16, 10);
  });

  test('the needed count is the smallest that alarms', () => {
    assert(
      property(
        array(integer({ min: 0, max: 12 }), { minLength: 2, maxLength: 9 }),
        constantFrom(0, 0.3),
        constantFrom('intercept' as const, 'epidemic' as const),
        (seen, dispersion, change) => {
          const values = Float64Array.from(seen);
          const last = values.length - 1;
          const means = new Float64Array(values.length).fill(2.5);
          const options = { ...poisson, dispersion, change, countBefore: 2, mode: 'published' } as const;
          const chart = likelihoodRatioChart(values, means, options);
          const needed = neededCounts(values, means, chart, options)[last] ?? Number.NaN;
          if (needed > 1e9) return change === 'epidemic';
          const alarmsAt = (count: number): boolean => {
            const trial = values.slice();
            trial[last] = count;
            return likelihoodRatioChart(trial, means, options).alarm[last] === 1;
          };
          return alarmsAt(needed) && (needed === 0 || !alarmsAt(needed - 1));
        },
      ),
    );
  });
});

describe('likelihood ratio charts as methods', () => {
  const values = Float64Array.from({ length: 160 }, (_, i) => Math.round(20 + 8 * Math.cos(i / 8.3) + ((i * 7) % 5)));
  const starts = Int32Array.from(values, (_, i) => 18000 + 7 * i);
  const input = { values, starts, frequency: 'W', range: { first: 159, last: 159 } } as const;

  test.each([glrPoisson, glrNegativeBinomial])('$id alarms where the count exceeds the limit', (method) => {
    const [seen] = method.detect(input);
    if (seen?.status !== 'evaluated') throw new Error(seen?.status);
    const outcomes = [seen.upper, seen.upper + 1].map((count) => {
      const trial = values.slice();
      trial[159] = count;
      const [one] = method.detect({ ...input, values: trial });
      return one?.status === 'evaluated' && one.alarm;
    });

    expect(outcomes).toEqual([false, true]);
  });

  test('a history without events says nothing', () => {
    const [one] = glrPoisson.detect({ ...input, values: new Float64Array(160) });

    expect(one?.status).toBe('too-sparse');
  });
});
