import { array, assert, integer, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { civilDateOf, dayNumberOf } from './civil-date.ts';
import { pearsonDispersion } from './dispersion.ts';
import { type FarringtonFlexibleControl, farringtonFlexible } from './flexible.ts';
import { OutlierWeights } from './outlier-weights.ts';
import { referenceDates } from './reference-dates.ts';
import { seasonDesign } from './season-design.ts';
import { SeasonFit } from './season-fit.ts';

function iso(dayNumber: number): string {
  const { year, month, day } = civilDateOf(dayNumber);
  return [year, `${month}`.padStart(2, '0'), `${day}`.padStart(2, '0')].join('-');
}

function dayNumberOfIso(date: string): number {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return dayNumberOf({ year, month, day });
}

describe('civil dates', () => {
  test.each([
    ['1970-01-01', 0],
    ['2000-02-29', 11016],
    ['2026-11-21', 20778],
    ['1899-12-31', -25568],
  ])('%s is day %d', (date, day) => {
    expect([dayNumberOfIso(date), iso(day)]).toEqual([day, date]);
  });

  test('every day of 400 years is its own date', () => {
    assert(property(integer({ min: -80_000, max: 80_000 }), (day) => dayNumberOf(civilDateOf(day)) === day));
  });
});

describe('reference dates (surveillance 1.20.3)', () => {
  test.each([
    ['a year of 53 weeks', '2020-12-28', true, '2020-12-28 2019-12-30 2018-12-31 2017-12-25 2016-12-26'],
    ['a leap day by week', '2016-02-29', true, '2016-02-29 2015-03-02 2014-03-03 2013-03-04 2012-02-27'],
    ['a leap day by day', '2024-02-29', false, '2024-02-29 2023-03-01 2022-03-01 2021-03-01 2020-02-29'],
  ])('%s', (_, date, sameWeekday, expected) => {
    const dates = referenceDates({ dayNumber: dayNumberOfIso(date), yearsBack: 4, sameWeekday });

    expect(dates.map(iso).join(' ')).toBe(expected);
  });
});

const weekly = { length: 624, starts: null, periodsPerYear: 52, index: 599, yearsBack: 5, halfWindow: 3 } as const;

describe('baseline', () => {
  test('five years in ten levels without the last half year are 238 weeks', () => {
    const starts = Int32Array.from({ length: 624 }, (_, i) => 15403 + 7 * i);
    const design = seasonDesign({ ...weekly, starts, seasonLevels: 10, recentPeriodsExcluded: 26 });

    expect([design?.rows.length, design?.levelCount, design?.levelNow]).toEqual([238, 10, 9]);
  });

  test('one level is the 35 weeks of the windows', () => {
    const design = seasonDesign({ ...weekly, seasonLevels: 1, recentPeriodsExcluded: 3 });

    expect([design?.rows.length, design?.levelCount]).toEqual([35, 1]);
  });

  test('a series that does not reach back has none', () => {
    expect(seasonDesign({ ...weekly, index: 259, seasonLevels: 10, recentPeriodsExcluded: 26 })).toBeNull();
  });

  test('the excluded weeks and the week itself never belong to it', () => {
    assert(
      property(integer({ min: 0, max: 60 }), integer({ min: 1, max: 10 }), (recentPeriodsExcluded, seasonLevels) => {
        const design = seasonDesign({ ...weekly, seasonLevels, recentPeriodsExcluded });
        return design?.rows.every((row) => row < weekly.index - recentPeriodsExcluded) ?? false;
      }),
    );
  });
});

/** A baseline of consecutive weeks in one or more levels. */
function load(fit: SeasonFit, values: readonly number[], levels: readonly number[]): void {
  const design = {
    rows: Int32Array.from(values.keys()),
    levels: Uint8Array.from(levels),
    times: Float64Array.from(values.keys()),
    levelCount: Math.max(...levels) + 1,
  };
  fit.load(design, Float64Array.from(values), null);
  fit.resetWeights();
}

describe('quasi-Poisson fit', () => {
  test('without trend the fitted means are the means of the levels', () => {
    const fit = new SeasonFit();
    load(fit, [3, 5, 10, 20, 4, 30], [0, 0, 1, 1, 0, 1]);

    fit.fit({ trend: false });

    const means = [0, 1, 2, 3, 4, 5].map((i) => fit.fittedMean(i));
    for (const [i, mean] of [4, 4, 20, 20, 4, 20].entries()) expect(means[i]).toBeCloseTo(mean, 9);
  });

  test('an exact exponential is found exactly', () => {
    const fit = new SeasonFit();
    const values = Array.from({ length: 30 }, (_, i) => 7 * Math.exp(0.05 * i));
    load(
      fit,
      values,
      values.map(() => 0),
    );

    fit.fit({ trend: true });

    expect(fit.slope).toBeCloseTo(0.05, 10);
    expect(Math.exp(fit.linearPredictor(0, 40))).toBeCloseTo(7 * Math.exp(2), 7);
  });

  test('the score equations hold: weighted residuals vanish per level and against time', () => {
    const fit = new SeasonFit();
    assert(
      property(array(integer({ min: 0, max: 40 }), { minLength: 20, maxLength: 120 }), (counts) => {
        const values = counts.map((count) => count + 1);
        const levels = values.map((_, i) => Math.floor(i / 4) % 3);
        load(fit, values, levels);
        if (!fit.fit({ trend: true }) || !fit.converged) return false;
        new OutlierWeights().reweigh(fit, { dispersion: Math.max(1, pearsonDispersion(fit)), threshold: 1 });
        if (!fit.fit({ trend: true })) return false;
        const perLevel = [0, 0, 0];
        let againstTime = 0;
        for (const [i, y] of values.entries()) {
          const residual = fit.weightOf(i) * (y - fit.fittedMean(i));
          const level = levels[i] ?? 0;
          perLevel[level] = (perLevel[level] ?? 0) + residual;
          againstTime += residual * (i - values.length / 2);
        }
        const scale = values.reduce((sum, y) => sum + y, 0);
        return Math.max(...perLevel.map(Math.abs), Math.abs(againstTime) / values.length) < 1e-3 * scale;
      }),
    );
  });

  test('hat values add up to the number of coefficients and weights to the number of rows', () => {
    const fit = new SeasonFit();
    const values = Array.from({ length: 60 }, (_, i) => 5 + ((i * 7) % 11));
    load(
      fit,
      values,
      values.map((_, i) => Math.floor(i / 5) % 4),
    );

    fit.fit({ trend: true });
    const hats = values.reduce((sum, _, i) => sum + fit.hatValue(i), 0);
    new OutlierWeights().reweigh(fit, { dispersion: 1, threshold: 0.5 });
    const weights = values.reduce((sum, _, i) => sum + fit.weightOf(i), 0);

    expect(hats).toBeCloseTo(5, 9);
    expect(weights).toBeCloseTo(60, 9);
  });

  test('a level without a known value is left out of the model', () => {
    const fit = new SeasonFit();
    load(fit, [4, Number.NaN, 6, 9, Number.NaN, 5], [0, 1, 0, 2, 1, 2]);

    fit.fit({ trend: false });

    expect([fit.rows.levelCount, fit.rows.rankOf(1), fit.rows.rankOf(2)]).toEqual([2, -1, 1]);
    expect(Math.exp(fit.linearPredictor(1, 0))).toBeCloseTo(7, 9);
  });
});

const control: FarringtonFlexibleControl = {
  mode: 'published',
  yearsBack: 5,
  halfWindow: 3,
  reweight: true,
  weightsThreshold: 2.58,
  alpha: 0.01,
  trend: true,
  trendSignificance: 0.05,
  minimumCases: 5,
  minimumCasesPeriods: 4,
  powerTransform: '2/3',
  populationOffset: false,
  seasonLevels: 10,
  recentPeriodsExcluded: 26,
  threshold: 'delta',
};

/** Ten years of weeks with a wave and a repeating disturbance. */
function series(population: Float64Array | null = null) {
  const values = Float64Array.from({ length: 520 }, (_, i) => Math.round(20 + 8 * Math.sin(i / 8.3) + ((i * 13) % 7)));
  return { values, starts: null, periodsPerYear: 52, population };
}

describe('prediction', () => {
  test('both modes agree where nothing was reweighted and the dispersion is not floored', () => {
    const without = { ...control, reweight: false };
    const overdispersed = series();
    overdispersed.values.forEach((value, i) => {
      overdispersed.values[i] = value * (1 + ((i * 7) % 3));
    });

    const published = farringtonFlexible(overdispersed, 519, without);
    const surveillance = farringtonFlexible(overdispersed, 519, { ...without, mode: 'surveillance' });

    expect(surveillance).toEqual(published);
  });

  test('a constant population changes nothing', () => {
    const plain = farringtonFlexible(series(), 519, control);
    const offset = farringtonFlexible(series(new Float64Array(520).fill(38e6)), 519, {
      ...control,
      populationOffset: true,
    });

    if (plain.status !== 'predicted' || offset.status !== 'predicted') throw new Error('not predicted');
    expect(offset.expected).toBeCloseTo(plain.expected, 7);
    expect(offset.upper).toBeCloseTo(plain.upper, 7);
  });

  test('dates 28 years later give the same answer, counted weeks nearly the same', () => {
    const starts = Int32Array.from({ length: 520 }, (_, i) => 13150 + 7 * i);
    const later = starts.map((day) => day + 28 * 365 + 7);

    const now = farringtonFlexible({ ...series(), starts }, 519, control);
    const then = farringtonFlexible({ ...series(), starts: later }, 519, control);

    expect(then).toEqual(now);
  });

  test('an earlier outbreak counts less when reweighting', () => {
    const withOutbreak = series();
    for (let i = 400; i < 404; i++) withOutbreak.values[i] = 200;

    const upper = [true, false].map((reweight) => {
      const result = farringtonFlexible(withOutbreak, 508, { ...control, reweight });
      return result.status === 'predicted' ? result.upper : Number.NaN;
    });

    expect(upper[0]).toBeLessThan(upper[1] ?? 0);
  });
});
