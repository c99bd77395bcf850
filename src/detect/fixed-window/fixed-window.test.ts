import { array, assert, integer, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SeriesInput } from '../method.ts';
import { fixedWindow } from './fixed-window.ts';
import { pastWindows, recommendThreshold } from './recommended-threshold.ts';
import { spikeNotices } from './spike-notices.ts';

const deviations = { rule: 'deviations', deviations: 2, alpha: 0.05 } as const;

function dailyInput(values: Float64Array): SeriesInput {
  const last = values.length - 1;
  return { values, starts: Int32Array.from(values, (_, i) => 19000 + i), frequency: 'D', range: { first: last, last } };
}

describe('the recommended threshold', () => {
  test('windows do not overlap, and one with a gap is left out', () => {
    const values = Float64Array.of(1, 2, 3, Number.NaN, 5, 6, 7, 8);

    expect(pastWindows(values, { last: 7, length: 2, count: 10 })).toEqual([15, 11, 3]);
    expect(pastWindows(values, { last: 6, length: 3, count: 2 })).toEqual([18]);
  });

  test('is the mean and two standard deviations, worked by hand', () => {
    // 2 4 4 4 5 5 7 9: mean 5, squares about it 32, n - 1 = 7.
    const threshold = recommendThreshold([2, 4, 4, 4, 5, 5, 7, 9], deviations)?.threshold;

    expect(threshold).toBeCloseTo(5 + 2 * Math.sqrt(32 / 7), 12);
  });

  test('as a percentile it lets no more than its share of the windows lie above', () => {
    assert(
      property(array(integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 60 }), (windows) => {
        const { threshold = Number.NaN } =
          recommendThreshold(windows, { ...deviations, rule: 'percentile', alpha: 0.1 }) ?? {};
        const above = windows.filter((one) => one > threshold).length / windows.length;
        const notBelow = windows.filter((one) => one >= threshold).length / windows.length;
        return windows.includes(threshold) && above <= 0.1 + 1e-9 && notBelow > 0.1 - 1e-9;
      }),
    );
  });
});

describe('the fixed window', () => {
  const year = Float64Array.from({ length: 366 }, (_, i) => (i % 7 === 0 ? 3 : 1));

  test('an own threshold is passed by one event more, not reached', () => {
    const alarms = [4, 5].map((count) => {
      const [one] = fixedWindow.detect(dailyInput(year.with(365, count)), { ownThreshold: 4 });
      return one?.status === 'evaluated' && one.alarm;
    });

    expect(alarms).toEqual([false, true]);
  });

  test('the limit of a day is what its week has left', () => {
    const values = year.with(365, 6);
    const others = values.slice(-7, -1).reduce((sum, one) => sum + one, 0);

    const [one] = fixedWindow.detect(dailyInput(values), {
      windowLength: 7,
      ownThreshold: 12,
      windows: 50,
      fewestWindows: 20,
    });

    expect(one).toMatchObject({ status: 'evaluated', upper: 12 - others, alarm: 6 > 12 - others });
  });

  test('one event after a silent year is no spike, two are', () => {
    const silent = new Float64Array(366);
    const alarms = [1, 2].map((count) => {
      const [one] = fixedWindow.detect(dailyInput(silent.with(365, count)));
      return one?.status === 'evaluated' && one.alarm;
    });

    expect(alarms).toEqual([false, true]);
  });

  test('a gap in the window is a reason, not a small count', () => {
    const [one] = fixedWindow.detect(dailyInput(year.with(363, Number.NaN)), {
      windowLength: 7,
      windows: 50,
      fewestWindows: 20,
    });

    expect(one?.status).toBe('too-many-gaps');
  });
});

describe('who is told of a spike', () => {
  const areas = [
    { area: 'A', region: 'north', neighbours: ['B', 'D'], events: 9, threshold: 5 },
    { area: 'B', region: 'north', neighbours: [], events: 2, threshold: 5 },
    { area: 'C', region: 'north', neighbours: [], events: null, threshold: 5 },
    { area: 'D', region: 'south', neighbours: ['A'], events: 5, threshold: 5 },
  ];
  const told = (notices: ReturnType<typeof spikeNotices>): readonly string[] =>
    notices.map(({ area, scope, where }) => `${area} ${scope} ${where}`);

  test('the area itself, who named it, and its region; a threshold reached is no spike', () => {
    expect(told(spikeNotices(areas))).toEqual(['A own A', 'B region A', 'C region A', 'D neighbour A']);
  });

  test('a region’s own threshold counts the areas that are known', () => {
    const notices = spikeNotices(areas, {
      regions: [
        { region: 'north', threshold: 10 },
        { region: 'south', threshold: 5 },
      ],
    });

    expect(told(notices).filter((one) => one.includes('total'))).toEqual([
      'A region-total north',
      'B region-total north',
      'C region-total north',
    ]);
    expect(notices.find(({ scope }) => scope === 'region-total')).toMatchObject({ events: 11, threshold: 10 });
  });
});
