import { describe, expect, test } from 'vitest';
import { exactly } from '../estimate/estimate.ts';
import { judgeProgress } from './judge.ts';
import { type GaugeInput, gaugeOfGrowth, gaugeOfLinearPath } from './other-methods.ts';

function years(
  better: GaugeInput['better'],
  [baseline, current, target]: readonly [number, number, number | null],
  [baselineYear, currentYear, targetYear]: readonly [number, number, number],
): GaugeInput {
  return { better, baseline, current, target, baselineYear, currentYear, targetYear };
}

// Scores by the formulae of sdg-build 2.4 (growth_calculation, methodology_1 and _2), run with Python 3.11.
describe('growth, against the progress measure of open-sdg', () => {
  test.each([
    ['lower', [110_037, 79_384, 55_000], [2022, 2024, 2028], 1.380008505923728, 'substantial-progress'],
    ['lower', [100, 80, 50], [2015, 2020, 2030], 0.9665423041902719, 'substantial-progress'],
    ['lower', [100, 99, 50], [2015, 2020, 2030], 0.044466777221021395, 'limited-progress'],
    ['lower', [100, 104, 50], [2015, 2020, 2030], -0.17438592155199764, 'deterioration'],
    ['lower', [100, 80, 0], [2015, 2020, 2030], 0.08145604891942489, 'limited-progress'],
    ['higher', [40, 52, 80], [2015, 2021, 2030], 0.9450964571814187, 'moderate-progress'],
    ['lower', [12.5, 9.1, 0], [2020, 2025, 2029], 0.09472658514782921, 'limited-progress'],
    ['lower', [100, 90, null], [2015, 2020, 2030], 0.0208516376390232, 'substantial-progress'],
    ['higher', [100, 101, null], [2015, 2020, 2030], 0.001992047666533381, 'limited-progress'],
    ['lower', [100, 103, null], [2015, 2020, 2030], -0.005929269389993275, 'deterioration'],
  ] as const)('%s is better, %j in %j', (better, figures, when, score, status) => {
    const gauge = gaugeOfGrowth(years(better, figures, when));

    expect(gauge.score).toBeCloseTo(score, 12);
    expect(gauge.status).toBe(status);
  });

  test('what is reached is reached', () => {
    expect(gaugeOfGrowth(years('higher', [40, 80, 80], [2015, 2021, 2030])).status).toBe('target-achieved');
  });

  test('where there is no growth rate, nothing is said', () => {
    expect(gaugeOfGrowth(years('lower', [0, 3, 0], [2015, 2021, 2030])).status).toBe('not-available');
    expect(gaugeOfGrowth(years('lower', [5, 3, 1], [2021, 2021, 2030])).status).toBe('not-available');
  });
});

describe('where the methods part', () => {
  test('a target of 0: growth sees little progress where the straight line is ahead', () => {
    const input = years('lower', [100, 60, 0], [2020, 2023, 2030]);

    expect(gaugeOfGrowth(input)).toMatchObject({ status: 'limited-progress', target: 0.001 });
    expect(gaugeOfLinearPath(input)).toMatchObject({ status: 'substantial-progress', target: 0 });
    expect(gaugeOfLinearPath(input).score).toBeCloseTo(4 / 3, 12);
  });

  test('both take 95 % of the way that is due for all of it; ours does not', () => {
    const input = years('lower', [100, 76, 50], [2020, 2025, 2030]);
    const ours = judgeProgress({
      baseline: exactly(100),
      current: exactly(76),
      target: 50,
      elapsed: 0.5,
      better: 'lower',
    });

    expect(gaugeOfLinearPath(input).score).toBeCloseTo(0.96, 12);
    expect(gaugeOfLinearPath(input).status).toBe('substantial-progress');
    expect(ours.status).toBe('behind');
  });
});
