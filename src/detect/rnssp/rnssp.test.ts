import { describe, expect, test } from 'vitest';
import type { SeriesInput } from '../method.ts';
import { adaptiveRegression } from './adaptive-regression.ts';
import { ewma } from './ewma.ts';
import { ewmaChart } from './ewma-chart.ts';
import { countLimits, fitWaveCounts } from './negative-binomial-threshold.ts';
import { quietLevel } from './quiet-level.ts';
import { regressionSwitch } from './regression-switch.ts';
import { fitSerfling, isInSeason, serflingLimits } from './serfling-limits.ts';
import { classifyShareTrend } from './share-trend.ts';
import { weekdayForecast, weekdayOf } from './weekday-regression.ts';

/** 1 April 2024, a Monday. */
const firstDay = 19814;

/** Counts with a weekly pattern and a high last day; numbers for them from the loops of Rnssp 0.3.1 run in R 4.2.2. */
const values = Float64Array.of(
  31,
  28,
  35,
  30,
  33,
  18,
  15,
  29,
  34,
  36,
  27,
  32,
  20,
  17,
  33,
  30,
  38,
  35,
  29,
  19,
  14,
  36,
  31,
  37,
  33,
  35,
  22,
  16,
  34,
  39,
  36,
  58,
);
const starts = Int32Array.from(values, (_, i) => firstDay + i);
const last = values.length - 1;
const input: SeriesInput = { values, starts, frequency: 'D', range: { first: last, last } };
const options = { baseline: 28, daysExcluded: 2 } as const;

describe('moving averages', () => {
  const points = ewmaChart(values, { baseline: 28, periodsExcluded: 2, slowWeight: 0.4, fastWeight: 0.9 });

  test('mean and larger statistic are those of Rnssp', () => {
    for (const [index, mean, statistic] of [
      [31, 28.42857142857143, 3.833558451223933],
      [19, 28.58823529411765, -0.5462542718071077],
    ] as const) {
      const point = points[index];

      expect(point?.mean).toBeCloseTo(mean, 11);
      expect(Math.max(point?.slow.statistic ?? 0, point?.fast.statistic ?? 0)).toBeCloseTo(statistic, 11);
    }
  });

  test('the method alarms with the p value of Rnssp', () => {
    const [one] = ewma.detect(input);

    expect(one).toMatchObject({ status: 'evaluated', alarm: true });
    expect(one?.status === 'evaluated' ? one.pValue : 0).toBeCloseTo(0.0003431362409649363, 14);
  });
});

describe('adaptive regression', () => {
  test('weekdays run from Monday 1 to Sunday 7', () => {
    expect([0, firstDay, firstDay + 6, -1].map(weekdayOf)).toEqual([4, 1, 7, 3]);
  });

  test('forecast, deviation and share explained are those of Rnssp', () => {
    const full = weekdayForecast({ values, starts }, last, { ...options, mode: 'rnssp' });
    const short = weekdayForecast({ values, starts }, 19, { ...options, mode: 'rnssp' });

    if (full.status !== 'forecast' || short.status !== 'forecast') throw new Error('no forecast');
    expect(full.expected).toBeCloseTo(33.46428571428571, 11);
    expect(full.deviation).toBeCloseTo(2.557102952601652, 11);
    expect(full.adjustedDetermination).toBeCloseTo(0.9200036989088218, 12);
    expect(short.expected).toBeCloseTo(20.3125, 11);
    expect(short.deviation).toBeCloseTo(2.641177198421953, 11);
  });

  test('for whole weeks three days ahead the published deviation is the same, for others it is not', () => {
    const deviation = (index: number, mode: 'published' | 'rnssp'): number => {
      const forecast = weekdayForecast({ values, starts }, index, { ...options, mode });
      return forecast.status === 'forecast' ? forecast.deviation : Number.NaN;
    };

    expect(deviation(30, 'published')).toBeCloseTo(deviation(30, 'rnssp'), 10);
    expect(Math.abs(deviation(19, 'published') - deviation(19, 'rnssp'))).toBeGreaterThan(0.01);
  });

  test('nothing is raised below the recent mean', () => {
    const tail = values.with(29, 150).with(30, 160).with(31, 60);

    const [suppressed] = adaptiveRegression.detect({ ...input, values: tail });
    const [raised] = adaptiveRegression.detect({ ...input, values: tail }, { suppressBelowRecentMean: false });

    expect(quietLevel({ values: tail, starts }, last)).toBeCloseTo((35 + 22 + 16 + 34 + 150 + 160) / 6, 10);
    expect(suppressed).toMatchObject({ status: 'evaluated', alarm: false });
    expect(raised).toMatchObject({ status: 'evaluated', alarm: true });
  });

  test('the switch takes the regression where it explains enough, else the averages', () => {
    const [regression] = adaptiveRegression.detect(input);
    const [averages] = ewma.detect(input);

    expect(regressionSwitch.detect(input)).toEqual([regression]);
    expect(regressionSwitch.detect(input, { leastDetermination: 0.95 })).toEqual([averages]);
  });
});

/** 120 weeks, made in R: a wave, a trend and what varies about them. */
const weekly = Float64Array.of(
  29,
  32,
  22,
  27,
  25,
  30,
  16,
  31,
  21,
  30,
  21,
  22,
  18,
  33,
  11,
  18,
  18,
  25,
  13,
  16,
  20,
  26,
  14,
  15,
  16,
  22,
  11,
  15,
  13,
  29,
  10,
  19,
  21,
  27,
  13,
  27,
  18,
  26,
  19,
  22,
  22,
  29,
  24,
  31,
  30,
  32,
  20,
  27,
  31,
  35,
  23,
  35,
  30,
  40,
  25,
  34,
  30,
  39,
  22,
  28,
  30,
  31,
  16,
  25,
  25,
  36,
  18,
  23,
  17,
  26,
  19,
  24,
  22,
  27,
  17,
  25,
  15,
  31,
  17,
  19,
  22,
  31,
  16,
  23,
  18,
  32,
  13,
  25,
  19,
  36,
  18,
  30,
  25,
  39,
  25,
  27,
  29,
  38,
  22,
  32,
  30,
  37,
  27,
  36,
  28,
  44,
  29,
  37,
  29,
  35,
  23,
  34,
  33,
  40,
  19,
  28,
  23,
  36,
  16,
  24,
);
const times = Array.from({ length: 104 }, (_, i) => i + 1);
const wave = { periodsPerYear: 52.18, trend: true } as const;

describe('yearly waves', () => {
  test('the negative binomial limit is that of R, with and without the confidence limit of the mean', () => {
    const model = fitWaveCounts(weekly.slice(0, 104), times, { wave, mode: 'rnssp' });
    if (model === null) throw new Error('no solution');
    const question = { time: 120, observed: 45, alpha: 0.05 } as const;

    const stacked = countLimits(model, { ...question, mode: 'rnssp' });
    const published = countLimits(model, { ...question, mode: 'published' });

    expect(model.size).toBeCloseTo(88.33176945624179, 6);
    expect(stacked.expected).toBeCloseTo(26.755384190500028, 8);
    expect([stacked.upper, published.upper]).toEqual([41, 37]);
    expect(published.pValue).toBeCloseTo(0.003232675732480206, 9);
  });

  test('counts without overdispersion are fitted as Poisson ones', () => {
    const even = Float64Array.from(times, (t) => 20 + (t % 2));

    expect(fitWaveCounts(even, times, { wave, mode: 'published' })?.size).toBe(Number.POSITIVE_INFINITY);
    expect(fitWaveCounts(even.fill(0), times, { wave, mode: 'published' })).toBeNull();
  });

  test('Serfling’s limit is that of predict.lm', () => {
    const smooth = times.map((t) =>
      Math.round(20 + 0.05 * t + 6 * Math.cos((2 * Math.PI * t) / 52.18) + 4 * Math.sin(t * t)),
    );
    const model = fitSerfling(Float64Array.from(smooth), times, wave);
    if (model === null) throw new Error('no solution');

    const { expected, lower, upper } = serflingLimits(model, { time: 120, observed: 30, alpha: 0.05 });

    expect(expected).toBeCloseTo(25.41188261197483, 9);
    expect(lower).toBeCloseTo(20.49825799395249, 9);
    expect(upper).toBeCloseTo(30.32550722999716, 9);
  });

  test('a season may run over the turn of the year', () => {
    const january = 19723;
    const july = 19905;

    expect([january, july].map((day) => isInSeason(day, { from: 10, to: 5 }))).toEqual([true, false]);
    expect([january, july].map((day) => isInSeason(day, { from: 6, to: 8 }))).toEqual([false, true]);
  });
});

describe('trend of a share', () => {
  const totals = Float64Array.of(100, 98, 103, 97, 105, 99, 101, 102, 96, 104, 100, 98);
  const successes = Float64Array.of(3, 2, 4, 3, 5, 4, 6, 5, 7, 8, 9, 9);
  const days = Int32Array.from(totals, (_, i) => 19801 + i);

  test('slope and test are those of R, on the last window alone', () => {
    const answers = classifyShareTrend({ successes, totals, starts: days });

    expect(answers.slice(0, -1).every((one) => one.class === 'insufficient')).toBe(true);
    expect(answers.at(-1)?.class).toBe('increase');
    expect(answers.at(-1)?.slope).toBeCloseTo(0.1276193389215266, 10);
    expect(answers.at(-1)?.statistic).toBeCloseTo(3.26540206433478, 9);
    expect(answers.at(-1)?.pValue).toBeCloseTo(0.001093087977555438, 11);
  });

  test('few events and gaps are insufficient', () => {
    const few = successes.map((count) => Math.min(count, 0));
    const gap = successes.with(4, Number.NaN);

    const classes = [few, gap].map((one) => classifyShareTrend({ successes: one, totals, starts: days }).at(-1)?.class);

    expect(classes).toEqual(['insufficient', 'insufficient']);
  });
});
