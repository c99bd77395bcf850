import { describe, expect, test } from 'vitest';
import { dayNumberOf } from './civil-date.ts';
import type { FarringtonSeries } from './flexible.ts';
import { type FarringtonOriginalControl, farringtonOriginal } from './original.ts';

/** Ten years of counts with a step up every hundred periods and an outbreak every 97. */
const values = Float64Array.from(
  { length: 520 },
  (_, i) => 3 + ((i * 37) % 11) + (i % 97 === 0 ? 25 : 0) + Math.floor(i / 100),
);
const monday = dayNumberOf({ year: 2014, month: 3, day: 3 });

const weekly: FarringtonSeries = {
  values,
  starts: Int32Array.from(values, (_, i) => monday + 7 * i),
  periodsPerYear: 52,
  population: null,
};
const counted: FarringtonSeries = { ...weekly, starts: null };
const monthly: FarringtonSeries = {
  ...weekly,
  starts: Int32Array.from(values, (_, i) =>
    dayNumberOf({ year: 1980 + Math.floor(i / 12), month: (i % 12) + 1, day: 1 }),
  ),
  periodsPerYear: 12,
};

const control: FarringtonOriginalControl = {
  mode: 'published',
  yearsBack: 5,
  halfWindow: 3,
  reweight: true,
  weightsThreshold: 1,
  alpha: 0.005,
  trend: true,
  trendSignificance: 0.05,
  minimumCases: 5,
  minimumCasesPeriods: 4,
  powerTransform: '2/3',
  populationOffset: false,
};

function upperOf(series: FarringtonSeries, index: number, given: Partial<FarringtonOriginalControl> = {}): number {
  const result = farringtonOriginal(series, index, { ...control, ...given });
  return result.status === 'predicted' ? result.upper : Number.NaN;
}

// Upper bounds of periods 518 to 520 as `farrington` of surveillance 1.20.3 prints them (R 4.2.2); R's alpha is twice ours.
const cases: readonly (readonly [
  string,
  FarringtonSeries,
  Partial<FarringtonOriginalControl>,
  readonly [number, number, number],
])[] = [
  ['dated weeks', weekly, {}, [19.63089234632508, 24.70372742648259, 20.974050008823745]],
  [
    'no reweighting, no transformation',
    weekly,
    { powerTransform: 'none', reweight: false },
    [19.666008793708954, 20.061759096216498, 20.549842517646283],
  ],
  [
    'three years, wide windows, square root',
    weekly,
    { yearsBack: 3, halfWindow: 5, alpha: 0.001, powerTransform: '1/2' },
    [24.36344606563231, 24.363446065632274, 24.363446065632282],
  ],
  ['counted weeks', counted, {}, [19.76719374492831, 21.284338184850945, 25.24148610889625]],
  ['without trend', counted, { trend: false }, [19.76719374492831, 21.284338184850945, 20.618361956378134]],
  ['months', monthly, { halfWindow: 1 }, [23.106705327443372, 22.325598189808794, 21.720204125493446]],
];

describe('Farrington 1996', () => {
  test.each(cases)('%s: the limits of R', (_, series, given, expected) => {
    const ours = [517, 518, 519].map((index) => upperOf(series, index, given));

    for (const [i, upper] of expected.entries()) expect(Math.abs((ours[i] ?? 0) / upper - 1)).toBeLessThan(1e-11);
  });

  test('a window cut off by the start of the series is too short as published, and shortened as in R', () => {
    const statuses = [261, 262, 263].map((index) => farringtonOriginal(counted, index, control).status);
    const inR = farringtonOriginal(counted, 261, { ...control, mode: 'surveillance' });

    expect(statuses).toEqual(['too-short', 'too-short', 'predicted']);
    expect(inR).toMatchObject({ status: 'predicted', baselineRows: 33 });
  });

  test('a value that is not known leaves the baseline', () => {
    const gappy = values.slice();
    gappy[519 - 52] = Number.NaN;

    expect(farringtonOriginal({ ...weekly, values: gappy }, 519, control)).toMatchObject({
      status: 'predicted',
      baselineRows: 35,
      knownRows: 34,
    });
  });

  test('an earlier outbreak counts less when reweighting', () => {
    const outbreak = values.slice();
    for (let i = 465; i < 469; i++) outbreak[i] = 200;

    const [weighed = 0, plain = 0] = [true, false].map((reweight) =>
      upperOf({ ...counted, values: outbreak }, 519, { reweight }),
    );

    expect(weighed).toBeLessThan(plain);
  });

  test('a population that grows with the counts takes their trend', () => {
    const population = Float64Array.from(values, (_, i) => 1e5 * Math.exp(0.004 * i));
    const grown = values.map((_, i) => Math.round(8 * Math.exp(0.004 * i)));

    const result = farringtonOriginal({ ...counted, values: grown, population }, 519, {
      ...control,
      populationOffset: true,
    });

    expect(result).toMatchObject({ status: 'predicted', hasTrend: false });
    expect(result.status === 'predicted' ? result.expected : 0).toBeCloseTo(8 * Math.exp(0.004 * 519), 0);
  });

  test('the same work space gives the same answers, whatever was in it', () => {
    const first = farringtonOriginal(weekly, 519, control);
    farringtonOriginal(counted, 500, { ...control, halfWindow: 5 });

    expect(farringtonOriginal(weekly, 519, control)).toEqual(first);
  });
});
