import { describe, expect, test } from 'vitest';
import type { SeriesInput } from '../method.ts';
import {
  median,
  medianAbsoluteDeviation,
  movingRangeDeviation,
  winsorisedDeviation,
} from '../robust/location-scale.ts';
import { fitAnnualWave, waveAt } from '../robust/season.ts';
import { individualsChart } from './individuals-chart.ts';

/** NIST/SEMATECH e-Handbook 6.3.2.2: ten flow rates. */
const flowRates = [49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1];

describe('robust location and scale', () => {
  test('median of odd, even and no values', () => {
    expect([median([3, 1, 2]), median([4, 1, 2, 3]), median([])]).toEqual([2, 2.5, Number.NaN]);
  });

  test('median absolute deviation of 1 1 2 2 4 6 9 is 1 times 1.4826 and its factor', () => {
    expect(medianAbsoluteDeviation([1, 1, 2, 2, 4, 6, 9])).toBeCloseTo(1.4826 * 1.14, 12);
  });

  test('an outlier hardly moves the winsorised deviation', () => {
    const plain = [-2, -1, -1, 0, 0, 0, 1, 1, 2, 0.5, -0.5];

    const ratio = winsorisedDeviation([...plain, 500], 11) / winsorisedDeviation(plain, 10);

    expect(ratio).toBeLessThan(1.6);
  });

  test('moving ranges of the flow rates of NIST 6.3.2.2 have the median 1.8 over 0.954', () => {
    const ranges = flowRates.slice(1).map((rate, i) => rate - (flowRates[i] ?? 0));

    // 2.0 2.3 1.4 3.5 3.4 1.4 0.2 1.2 1.5: the handbook's mean is 1.8778, the median 1.5.
    expect(movingRangeDeviation(ranges)).toBeCloseTo(1.5 / 0.954, 10);
  });

  test('an annual wave is found beside a trend and in spite of outliers', () => {
    const wave = { cosine: 0.4, sine: -0.3 };
    const points = Array.from({ length: 156 }, (_, i) => {
      const day = 18000 + 7 * i;
      return { day, value: 2 + 0.001 * day + waveAt(wave, day) + (i % 40 === 7 ? 5 : 0.01 * ((i * 7) % 5)) };
    });

    const found = fitAnnualWave(points);

    expect(found?.cosine).toBeCloseTo(0.4, 1);
    expect(found?.sine).toBeCloseTo(-0.3, 1);
  });
});

const noise = [0.1, -0.2, 0.05, 0.15, -0.1, 0.2, -0.05, -0.15, 0, 0.12, -0.18, 0.07];

function weekly(last: number, more: Partial<SeriesInput> = {}): SeriesInput {
  const values = Float64Array.from({ length: 60 }, (_, i) => 100 * Math.exp(noise[i % 12] ?? 0));
  values[59] = last;
  return {
    values,
    starts: Int32Array.from(values, (_, i) => 19000 + 7 * i),
    frequency: 'W',
    range: { first: 59, last: 59 },
    ...more,
  };
}

describe('individuals chart', () => {
  test('expects the level, and alarms on the log scale: twice is a departure, 20 % is not', () => {
    const answers = [100, 120, 200].map((last) => individualsChart.detect(weekly(last))[0]);

    expect(answers).toMatchObject([{ alarm: false }, { alarm: false }, { alarm: true }]);
    expect(answers[0]).toMatchObject({ expected: expect.closeTo(100, -1) });
  });

  test('limits do not depend on the unit', () => {
    const input = weekly(180);

    const [grams] = individualsChart.detect(input);
    const [kilograms] = individualsChart.detect({ ...input, values: input.values.map((value) => value / 1000) });

    if (grams?.status !== 'evaluated' || kilograms?.status !== 'evaluated') throw new Error('not evaluated');
    expect(kilograms.upper * 1000).toBeCloseTo(grams.upper, 8);
    expect(kilograms.pValue).toBeCloseTo(grams.pValue ?? 0, 12);
  });

  test('a value more uncertain than the others gets wider limits, one as uncertain does not', () => {
    const errors = (last: number): Float64Array => Float64Array.from({ length: 60 }, (_, i) => (i === 59 ? last : 10));

    const uppers = [10, 60].map((error) => {
      const [one] = individualsChart.detect(weekly(100, { standardErrors: errors(error) }));
      return one?.status === 'evaluated' ? one.upper : Number.NaN;
    });
    const [plain] = individualsChart.detect(weekly(100));

    expect(plain).toMatchObject({ upper: expect.closeTo(uppers[0] ?? 0, 8) });
    expect(uppers[1]).toBeGreaterThan(1.5 * (uppers[0] ?? 0));
  });

  test('bounded values are left out, not taken as numbers', () => {
    const input = weekly(100);
    const values = input.values.slice();
    const bounded = new Uint8Array(60);
    for (let i = 30; i < 50; i += 4) {
      values[i] = 1e6;
      bounded[i] = 1;
    }

    const [one] = individualsChart.detect({ ...input, values, bounded });

    if (one?.status !== 'evaluated') throw new Error('not evaluated');
    expect(one.expected).toBeGreaterThan(90);
    expect(one.expected).toBeLessThan(110);
  });

  test('moving ranges make the chart see a wandering level, residuals allow for it', () => {
    const values = Float64Array.from(
      { length: 60 },
      (_, i) => 100 * Math.exp(0.6 * Math.sin(i / 5) + 0.3 * (noise[i % 12] ?? 0)),
    );
    values[59] = 260;

    const alarms = (['moving-range', 'residuals'] as const).map((dispersion) => {
      const [one] = individualsChart.detect(weekly(260, { values }), { dispersion });
      return one?.status === 'evaluated' && one.alarm;
    });

    expect(alarms).toEqual([true, false]);
  });

  test('a history without variation or mostly of zeros is not judged', () => {
    const flat = weekly(100, { values: new Float64Array(60).fill(4) });
    const empty = weekly(100, { values: Float64Array.from({ length: 60 }, (_, i) => (i % 3 === 0 ? 5 + (i % 2) : 0)) });

    expect([flat, empty].map((input) => individualsChart.detect(input)[0]?.status)).toEqual([
      'no-variation',
      'too-sparse',
    ]);
  });

  test('some zeros are carried by half of the smallest value', () => {
    const input = weekly(300);
    const values = input.values.slice();
    for (let i = 35; i < 55; i += 6) values[i] = 0;

    const [one] = individualsChart.detect({ ...input, values });

    expect(one).toMatchObject({ status: 'evaluated', alarm: true });
  });

  test('a first zero is judged, and is no alarm', () => {
    const [zero] = individualsChart.detect(weekly(0));

    expect(zero).toMatchObject({ status: 'evaluated', alarm: false });
    expect(zero?.status === 'evaluated' ? zero.pValue : null).toBeGreaterThan(0.999);
  });

  test('a season that comes every year does not alarm, and its peak out of season does', () => {
    const length = 200;
    const starts = Int32Array.from({ length }, (_, i) => 18000 + 7 * i);
    const seasonal = Float64Array.from(
      starts,
      (day, i) => 50 * Math.exp(waveAt({ cosine: 1, sine: 0 }, day) + (noise[i % 12] ?? 0)),
    );
    const base = { starts, frequency: 'W', range: { first: 130, last: 199 } } as const;

    const alarms = individualsChart
      .detect({ ...base, values: seasonal })
      .filter((one) => one.status === 'evaluated' && one.alarm);
    const trough = starts.findIndex((day, i) => i > 150 && waveAt({ cosine: 1, sine: 0 }, day) < -0.999);
    const disturbed = seasonal.slice();
    disturbed[trough] = 50 * Math.E;
    const [outOfSeason] = individualsChart.detect({
      ...base,
      values: disturbed,
      range: { first: trough, last: trough },
    });

    expect(alarms).toEqual([]);
    expect(outOfSeason).toMatchObject({ status: 'evaluated', alarm: true });
  });

  test('a line is followed when asked for', () => {
    const values = Float64Array.from({ length: 60 }, (_, i) => 20 * Math.exp(0.03 * i + (noise[i % 12] ?? 0)));
    const input = weekly(100, { values });

    const [still, line] = [false, true].map((trend) => individualsChart.detect(input, { trend })[0]);

    if (still?.status !== 'evaluated' || line?.status !== 'evaluated') throw new Error('not evaluated');
    expect(line.expected).toBeCloseTo(20 * Math.exp(0.03 * 59), -1);
    expect(still.expected).toBeLessThan(0.8 * line.expected);
  });
});

test('one step of a coarsely rounded rate is no departure', () => {
  // Emergency visits involving methamphetamine per 10,000, New York State, from January 2019 (CDC DOSE-SYS, file of
  // 2025-08-25): printed with one decimal, many months suppressed.
  const printed =
    '0.4,,0.3,,,,,0.4,0.4,0.4,0.3,0.3,0.3,,,,,,,,0.5,0.4,0.5,0.5,0.4,0.5,,0.5,0.4,,0.4,0.4,0.4,,,,,0.' +
    '4,0.3,0.4,0.3,,0.4,0.3,,0.3,0.4,,0.3,,0.3,,0.3,0.4,0.3,0.4,0.4,0.3,,0.3,,,,,0.3,,0.3,0.3,0.3,0.4,0.3,0.3,,0.4,0.3,0.3,0.4';
  const values = Float64Array.from(printed.split(','), (text) => (text === '' ? Number.NaN : Number(text)));
  const starts = Int32Array.from(values, (_, month) => Date.UTC(2019, month, 1) / 86_400_000);
  const last = values.length - 1;

  const [answer] = individualsChart.detect({ values, starts, frequency: 'M', range: { first: last, last } });

  expect(answer).toMatchObject({ status: 'evaluated', observed: 0.4, alarm: false });
});
