import { array, assert, constantFrom, double, integer, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SeriesInput } from '../method.ts';
import { binomialCusum, shareAtOddsRatio } from './binomial-cusum.ts';
import { countCusum } from './count-cusum.ts';
import { type CountTransform, countDeviation, countOfDeviation, countTransforms } from './count-transform.ts';
import { cusum } from './cusum.ts';
import { anscombeHypergeometric } from './negative-binomial-residual.ts';
import { fitSeasonalMean } from './seasonal-mean.ts';
import { shareCusum } from './share-cusum.ts';

const watched = Float64Array.of(3, 3, 6, 7, 5, 8, 2, 9);
const means = new Float64Array(8).fill(3);

/** surveillance 1.20.3: algo.cusum with m = 3, k = 0.5, h = 3, alpha = 0.2 on the counts above. */
const fromR: readonly (readonly [CountTransform, readonly number[], readonly number[]])[] = [
  [
    'pearson',
    [0, 0, 1.23205080757, 3.04145188433, 3.69615242271, 6.08290376865, 5.00555349947, 7.9696551146],
    [10, 10, 10, 7, 4, 3, 0, 1],
  ],
  [
    'rossi',
    [0, 0, 1.083464339, 2.65186538087, 3.23323281999, 5.27298481015, 4.16647243036, 6.66647243036],
    [
      10.109883347448, 10.109883347448, 10.109883347448, 7.736116258821, 4.549361611521, 3.470623025545, 0.473786017645,
      1.907243711448,
    ],
  ],
  [
    'anscombe',
    [0, 0, 1.02611269964, 2.49859994824, 3.05269430955, 4.95071716413, 3.83534418103, 6.14148426797],
    [
      10.78779528996, 10.78779528996, 10.78779528996, 8.18290682094, 4.89217964142, 3.807203305, 0.88042515378,
      2.43833353684,
    ],
  ],
  [
    'anscombe-second-order',
    [0, 0, 1.12233774451, 2.69105003797, 3.34136944415, 5.33561734359, 4.31646940536, 6.71883453716],
    [
      10.261048657381, 10.261048657381, 10.261048657381, 7.476234705428, 4.114011110913, 2.928363711359, 0.302063804685,
      1.42471136889,
    ],
  ],
  [
    'negative-binomial',
    [0, 0, 0.869306393763, 2.195048252113, 2.607919181289, 4.390096504227, 3.433661039639, 5.672273827165],
    [
      10.66811580507, 10.66811580507, 10.66811580507, 8.76356092008, 5.85900603509, 4.9544511501, 1.04989626511,
      3.14534138012,
    ],
  ],
  [
    'negative-binomial-anscombe',
    [0, 0, 0.643768313384, 1.600301700119, 1.903132110339, 3.149642599307, 2.152155749963, 3.669720510493],
    [3, 3, 2.356231686616, 1.399698299881, 1.096867889661, 0, 0.847844250037, 0],
  ],
];

const options = { referenceValue: 0.5, decisionInterval: 3, dispersion: 0.2, resetAfterAlarm: false } as const;

describe('the CUSUM of counts', () => {
  test.each(fromR)('is that of surveillance for %s', (transform, statistic, upper) => {
    const chart = countCusum(watched, means, { ...options, transform, mode: 'surveillance' });

    for (let t = 0; t < 8; t++) {
      expect(chart.statistic[t]).toBeCloseTo(statistic[t] ?? Number.NaN, 9);
      expect(chart.upper[t]).toBeCloseTo(upper[t] ?? Number.NaN, 9);
    }
    expect(Array.from(chart.alarm)).toEqual(statistic.map((value) => (value >= 3 ? 1 : 0)));
  });

  test('starts again from 0 after an alarm where asked to', () => {
    const chart = countCusum(watched, means, {
      ...options,
      transform: 'pearson',
      resetAfterAlarm: true,
      mode: 'published',
    });

    // As R's statistic until the alarm in the fourth period; then 2 / √3 - 0.5 by hand.
    expect(chart.statistic[3]).toBeCloseTo(3.04145188433, 9);
    expect(chart.statistic[4]).toBeCloseTo(2 / Math.sqrt(3) - 0.5, 12);
  });

  test('passes over a gap', () => {
    const gappy = Float64Array.of(3, 3, 6, Number.NaN, 7, 5);
    const chart = countCusum(gappy, means, { ...options, transform: 'pearson', mode: 'published' });

    expect(chart.statistic[3]).toBe(chart.statistic[2]);
    expect(chart.alarm[3]).toBe(0);
    expect(chart.statistic[4]).toBeCloseTo(3.04145188433, 9);
  });

  test('its published limit is the count at which the statistic reaches h', () => {
    assert(
      property(
        constantFrom(...countTransforms),
        double({ min: 0.05, max: 500, noNaN: true }),
        double({ min: 0, max: 2, noNaN: true }),
        double({ min: -3, max: 12, noNaN: true }),
        (transform, mean, dispersion, deviation) => {
          const expectation = { mean, dispersion, mode: 'published' } as const;
          const count = countOfDeviation(transform, deviation, expectation);
          if (count === 0) return countDeviation(transform, 0, expectation) >= deviation - 1e-9;
          return Math.abs(countDeviation(transform, count, expectation) - deviation) < 1e-7;
        },
      ),
    );
  });

  test('the hypergeometric function is right on both sides of its two series', () => {
    // mpmath 1.3, hyp2f1(1/3, 2/3, 5/3, -x) with 25 digits.
    const table = [
      [0.5, 0.944245878059268],
      [2, 0.8429897449383277],
      [2.0001, 0.842984757402057],
      [30, 0.5054183992792407],
      [1000, 0.1863440563291683],
    ] as const;

    for (const [x, value] of table) expect(anscombeHypergeometric(x)).toBeCloseTo(value, 14);
  });
});

describe('the seasonal mean', () => {
  test('finds the wave that made the counts', () => {
    const made = (t: number): number =>
      Math.exp(5 + 0.3 * Math.cos((2 * Math.PI * t) / 52) - 0.2 * Math.sin((2 * Math.PI * t) / 52));
    const values = Float64Array.from({ length: 208 }, (_, i) => made(i + 1));
    values[20] = Number.NaN;

    const fit = fitSeasonalMean(values, { first: 0, last: 207, perYear: 52, harmonics: 1, trend: false });

    if (fit.status !== 'fitted') throw new Error(fit.status);
    expect(fit.meanAt(230)).toBeCloseTo(made(231), 6);
  });
});

function repeated(value: number, length: number): readonly number[] {
  return Array.from({ length }, () => value);
}

function weekly(values: readonly number[], population?: readonly number[]): SeriesInput {
  return {
    values: Float64Array.from(values),
    starts: Int32Array.from(values, (_, i) => 18000 + 7 * i),
    frequency: 'W',
    range: { first: values.length - 1, last: values.length - 1 },
    ...(population ? { population: Float64Array.from(population) } : {}),
  };
}

describe('the CUSUM as a method', () => {
  test('small lasting rises alarm though no single count would', () => {
    const quiet = Array.from({ length: 60 }, (_, i) => 9 + ((i * 7) % 5));
    const [before] = cusum.detect(weekly([...quiet, 14]));
    const [after] = cusum.detect(weekly([...quiet, 16, 17, 16, 17]));

    expect(before).toMatchObject({ status: 'evaluated', alarm: false, pValue: null });
    expect(after).toMatchObject({ status: 'evaluated', alarm: true });
  });

  test('says why not', () => {
    const statuses = [
      cusum.detect(weekly(repeated(0, 40))),
      cusum.detect(weekly([1, 2, 3])),
      cusum.detect(weekly([...repeated(Number.NaN, 30), 1, 2, 3])),
    ].map(([one]) => one?.status);

    expect(statuses).toEqual(['too-sparse', 'too-short', 'too-many-gaps']);
  });

  test('an expected count given by the analyst takes the place of the mean', () => {
    const [one] = cusum.detect(weekly([3, 3, 3, 3, 3, 3, 3, 3, 9]), { target: 3, transform: 'pearson' });

    // (9 - 3) / √3 - 1.04 by hand.
    expect(one).toMatchObject({ expected: 3, score: expect.closeTo(6 / Math.sqrt(3) - 1.04, 12), alarm: true });
  });
});

describe('the binomial CUSUM', () => {
  test('adds up log likelihood ratios and starts again after an alarm', () => {
    const n = Float64Array.of(10, 10, 10);
    const shares = { inControl: new Float64Array(3).fill(0.2), outOfControl: new Float64Array(3).fill(0.4) };
    const { statistic, alarm } = binomialCusum(Float64Array.of(4, 9, 1), n, { ...shares, decisionInterval: 3 });

    // By hand: y log 2 + (10 - y) log(0.75).
    const first = 4 * Math.LN2 + 6 * Math.log(0.75);
    expect(statistic[0]).toBeCloseTo(first, 12);
    expect(statistic[1]).toBeCloseTo(first + 9 * Math.LN2 + Math.log(0.75), 12);
    expect([...alarm, statistic[2]]).toEqual([0, 1, 0, 0]);
  });

  test('as many positives among more trials are no alarm', () => {
    const positives = [...repeated(10, 30), 30];
    const tested = repeated(50, 30);

    const alarms = [50, 150].map((last) => shareCusum.detect(weekly(positives, [...tested, last]))[0]);

    expect(alarms).toMatchObject([{ alarm: true }, { alarm: false }]);
  });

  test('positives without trials, or more than trials, are no share', () => {
    const positives = [...repeated(10, 30), 30];

    const statuses = [
      shareCusum.detect(weekly(positives)),
      shareCusum.detect(weekly(positives, [...repeated(50, 30), 20])),
    ].map(([one]) => one?.status);

    expect(statuses).toEqual(['no-exposure', 'no-exposure']);
  });

  test('doubled odds of a half are two thirds', () => {
    expect(shareAtOddsRatio(0.5, 2)).toBeCloseTo(2 / 3, 15);
  });

  test('counts above the limit alarm, others do not', () => {
    assert(
      property(array(integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 30 }), (y) => {
        const same = (value: number): Float64Array => new Float64Array(y.length).fill(value);
        const chart = binomialCusum(Float64Array.from(y), same(20), {
          inControl: same(0.2),
          outOfControl: same(0.35),
          decisionInterval: 2,
        });
        return y.every((count, t) => chart.alarm[t] === (count > (chart.upper[t] ?? Number.NaN) ? 1 : 0));
      }),
    );
  });
});
