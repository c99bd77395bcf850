import { describe, expect, test } from 'vitest';
import { windowRatio } from './window-ratio.ts';

/** 12-month-ending sums of monthly counts. */
function rolling(monthly: readonly number[]): Float64Array {
  return Float64Array.from(monthly.slice(11), (_, i) => monthly.slice(i, i + 12).reduce((sum, one) => sum + one, 0));
}

function inputOf(values: Float64Array) {
  return {
    values,
    starts: Int32Array.from(values, (_, i) => Date.UTC(2015, i, 1) / 86_400_000),
    frequency: 'M',
    window: 12,
    range: { first: 0, last: values.length - 1 },
  } as const;
}

/** Ten years of months round a level, the same each time. */
const months = Array.from({ length: 120 }, (_, i) => 50 + ((i * 29) % 17) - 8);

describe('ratio of windows', () => {
  test('what is expected is the window just before, which shares no event with this one', () => {
    const values = rolling(months);

    const last = windowRatio.detect(inputOf(values)).at(-1);

    expect(last).toMatchObject({ status: 'evaluated', expected: values.at(-13), observed: values.at(-1) });
  });

  test('one bad year alarms once it is large enough, and not before it begins', () => {
    const jump = months.map((count, i) => (i >= 84 ? count * 2 : count));

    const alarms = windowRatio
      .detect(inputOf(rolling(jump)))
      .flatMap((one) => (one.status === 'evaluated' && one.alarm ? [one.index + 11] : []));

    expect(Math.min(...alarms)).toBeGreaterThanOrEqual(84);
    expect(Math.min(...alarms)).toBeLessThan(96);
  });

  test('a level that has doubled for a year is no longer news', () => {
    const jump = months.map((count, i) => (i >= 72 ? count * 2 : count));

    const last = windowRatio.detect(inputOf(rolling(jump))).at(-1);

    expect(last).toMatchObject({ status: 'evaluated', alarm: false });
  });

  test('growth that every year has seen is not a departure', () => {
    const growing = months.map((count, i) => Math.round(count * Math.exp(0.015 * i)));

    const alarms = windowRatio
      .detect(inputOf(rolling(growing)))
      .filter((one) => one.status === 'evaluated' && one.alarm);

    expect(alarms).toEqual([]);
  });

  test('the alarm and the p value say the same', () => {
    const jump = months.map((count, i) => (i >= 84 ? Math.round(count * 1.4) : count));

    const evaluated = windowRatio.detect(inputOf(rolling(jump))).filter((one) => one.status === 'evaluated');

    expect(evaluated.map(({ alarm }) => alarm)).toEqual(evaluated.map(({ pValue }) => (pValue ?? 1) < 0.01));
  });

  test('a handful of events says nothing', () => {
    const last = windowRatio.detect(inputOf(new Float64Array(60).fill(3))).at(-1);

    expect(last?.status).toBe('too-sparse');
  });
});
