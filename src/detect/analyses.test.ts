import { describe, expect, test } from 'vitest';
import {
  activityBaseline,
  akritasTheilSen,
  bayesianOnlineChanges,
  censoredMoments,
  changePoints,
  circularZones,
  cumulativeSumTest,
  describeTrend,
  fitSeasonalMean,
  Generator,
  logLinearTrends,
  mannKendall,
  meanBreaks,
  nowcastByBayes,
  nowcastByBetaNegativeBinomial,
  nowcastByLawless,
  pettitt,
  prospectiveWindows,
  regressionOnOrderStatistics,
  seasonalMannKendall,
  senSlope,
  spaceTimeScan,
} from './index.ts';

const length = 60;

function seriesOf(valueAt: (i: number) => number): Float64Array {
  return Float64Array.from({ length }, (_, i) => valueAt(i));
}

/** Series without anything to find, or with nothing to find it by. */
const series: ReadonlyArray<readonly [string, Float64Array]> = [
  ['no value', new Float64Array(0)],
  ['one value', Float64Array.of(4)],
  ['nothing known', seriesOf(() => Number.NaN)],
  ['nothing but zeros', seriesOf(() => 0)],
  ['a constant', seriesOf(() => 7)],
  ['a constant of 1e15', seriesOf(() => 1e15)],
  ['one event', seriesOf((i) => (i === 30 ? 1 : 0))],
  ['one event at the end', seriesOf((i) => (i === 59 ? 1 : 0))],
  ['zeros, then events', seriesOf((i) => (i < 30 ? 0 : 12))],
  ['two known values', seriesOf((i) => (i === 5 || i === 50 ? i : Number.NaN))],
  ['a straight line', seriesOf((i) => 3 * i + 1)],
  ['around 1e15', seriesOf((i) => 1e15 + 1e12 * ((i * 37) % 11))],
  ['one of 1e15', seriesOf((i) => (i === 30 ? 1e15 : (i * 7) % 5))],
  ['every second unknown', seriesOf((i) => (i % 2 === 0 ? Number.NaN : (i * 7) % 5))],
];

/** Numbers of an answer that are none. Minus infinity is the criterion of a fit without residuals, in R too. */
function oddNumbers(answer: unknown, path = ''): readonly string[] {
  if (typeof answer === 'number')
    return Number.isFinite(answer) || (answer === Number.NEGATIVE_INFINITY && path.startsWith('.criteria'))
      ? []
      : [`${path} = ${answer}`];
  if (ArrayBuffer.isView(answer) || Array.isArray(answer)) {
    return Array.from(Object.entries(answer)).flatMap(([key, value]) => oddNumbers(value, `${path}[${key}]`));
  }
  if (answer === null || typeof answer !== 'object') return [];
  return Object.entries(answer).flatMap(([key, value]) => oddNumbers(value, `${path}.${key}`));
}

const positive = (values: Float64Array): Float64Array => values.map((value) => Math.max(value, 1e-9));
const uncensored = (values: Float64Array) => {
  const known = positive(values).filter((value) => !Number.isNaN(value));
  return { values: known, censored: new Uint8Array(known.length) };
};
const halfCensored = (values: Float64Array) => {
  const { values: known } = uncensored(values);
  return { values: known, censored: Uint8Array.from(known, (_, i) => i % 2) };
};
const days = (values: Float64Array): Float64Array => values.map((_, i) => 3 * i);

const analyses: ReadonlyArray<readonly [string, (values: Float64Array) => unknown]> = [
  ['mannKendall', (values) => mannKendall(values)],
  ['seasonalMannKendall', (values) => seasonalMannKendall(values, { seasonLength: 12 })],
  ['senSlope', (values) => senSlope(values)],
  ['pettitt', (values) => pettitt(values)],
  ['describeTrend of counts', (values) => describeTrend(values, { kind: 'count', seasonLength: 12 })],
  ['describeTrend of magnitudes', (values) => describeTrend(values, { kind: 'magnitude' })],
  ['changePoints of a mean', (values) => changePoints(values, { model: 'normal-mean' })],
  ['changePoints of a variance', (values) => changePoints(values, { model: 'normal-mean-variance' })],
  ['changePoints of a rate', (values) => changePoints(values, { model: 'poisson' })],
  ['meanBreaks', (values) => meanBreaks(values)],
  ['bayesianOnlineChanges', (values) => bayesianOnlineChanges(values, { prior: { model: 'normal' } })],
  ['bayesianOnlineChanges of counts', (values) => bayesianOnlineChanges(values, { prior: { model: 'poisson' } })],
  ['cumulativeSumTest', (values) => cumulativeSumTest(values)],
  ['cumulativeSumTest, recursive', (values) => cumulativeSumTest(values, { residuals: 'recursive' })],
  ['censoredMoments', (values) => censoredMoments(uncensored(values), 'lognormal')],
  ['censoredMoments, half below limits', (values) => censoredMoments(halfCensored(values), 'lognormal')],
  [
    'censoredMoments, all below limits',
    (values) =>
      censoredMoments(
        { ...uncensored(values), censored: new Uint8Array(uncensored(values).values.length).fill(1) },
        'gaussian',
      ),
  ],
  ['regressionOnOrderStatistics', (values) => regressionOnOrderStatistics(halfCensored(values))],
  ['akritasTheilSen', (values) => akritasTheilSen(halfCensored(values), days(halfCensored(values).values))],
  ['activityBaseline', (values) => activityBaseline({ days: days(values), values: positive(values) })],
  [
    'logLinearTrends',
    (values) =>
      logLinearTrends({ days: days(values), logConcentrations: positive(values).map(Math.log10) }, { samples: 5 }),
  ],
  [
    'fitSeasonalMean',
    (values) =>
      fitSeasonalMean(values, { first: 0, last: values.length - 1, perYear: 12, harmonics: 1, trend: true }).status,
  ],
];

describe.each(analyses)('%s', (_, analyse) => {
  test.each(series)('%s: an answer in finite numbers or a status', (_name, values) => {
    expect(oddNumbers(analyse(values))).toEqual([]);
  });
});

const triangles: ReadonlyArray<readonly [string, readonly number[]]> = [
  ['no event', Array.from({ length: 24 }, () => 0)],
  ['one event', Array.from({ length: 24 }, (_, i) => (i === 4 ? 1 : 0))],
  ['everything reported at once', Array.from({ length: 24 }, (_, i) => (i % 3 === 0 ? 9 : 0))],
  ['everything reported at the latest', Array.from({ length: 24 }, (_, i) => (i % 3 === 2 ? 9 : 0))],
  ['nothing in the last periods', Array.from({ length: 24 }, (_, i) => (i < 12 ? 4 : 0))],
  ['thousands of events', Array.from({ length: 24 }, () => 1e3)],
];

describe.each(triangles)('nowcasts of %s', (_, counts) => {
  const triangle = { periods: 8, maximumDelay: 2, counts: Float64Array.from(counts) };
  const prior = { mean: 5, variance: 50 };

  test('are probabilities in finite numbers, or a status', () => {
    const odd = [nowcastByBayes(triangle, { prior, draws: 50 }), nowcastByBetaNegativeBinomial(triangle)].flatMap(
      (answer) => oddNumbers(answer),
    );

    expect(odd).toEqual([]);
  });

  test('by reverse hazards have a number or NaN where nothing was ever reported in time', () => {
    const nowcast = nowcastByLawless(triangle);
    if (nowcast.status !== 'nowcast') return;

    const odd = nowcast.periods.filter(({ expected, completeness }) => Number.isNaN(expected) && completeness > 0);
    expect(odd).toEqual([]);
    expect(oddNumbers(nowcast.reverseHazards)).toEqual([]);
  });
});

const tables: ReadonlyArray<readonly [string, (place: number, period: number) => number]> = [
  ['no event', () => 0],
  ['one event', (place, period) => (place === 2 && period === 5 ? 1 : 0)],
  ['the same everywhere', () => 3],
  ['all in one place', (place) => (place === 0 ? 50 : 0)],
  ['all in the last period', (_, period) => (period === 5 ? 50 : 0)],
  ['an unknown count', (place) => (place === 1 ? Number.NaN : 2)],
  ['thirty thousand events', (place, period) => 1e3 + place * period],
];

describe.each(tables)('scans of %s', (_, countAt) => {
  const periods = 6;
  const places = 5;
  const counts = Float64Array.from({ length: places * periods }, (_one, i) =>
    countAt(Math.floor(i / periods), i % periods),
  );
  const zones = circularZones(
    { kind: 'plane', x: Float64Array.of(0, 1, 2, 3, 4), y: new Float64Array(places) },
    { sizes: new Float64Array(places).fill(1) },
  );

  test.each(['poisson', 'permutation', 'expectation-based'] as const)(
    '%s: clusters in finite numbers or a status',
    (model) => {
      const expected = new Float64Array(counts.length).fill(3);
      const scan = spaceTimeScan(
        { zones, windows: prospectiveWindows({ periods }), periods, counts, expected },
        { model, simulations: 19, generator: new Generator(1) },
      );

      expect(oddNumbers(scan)).toEqual([]);
    },
  );
});
