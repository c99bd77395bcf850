import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isOnDownSlope } from './down-slope.ts';

const values = Float64Array.of(3, 4, 20, 40, 25, 12, 4, 30);
const alarms = Uint8Array.of(0, 0, 1, 1, 1, 1, 0, 1);

test('the rise and the peak stand, the tail is told apart, a new departure stands again', () => {
  const verdicts = Array.from(values, (_, index) => isOnDownSlope(values, alarms, index));
  // Mean of the run: 20; 30; 28.3; 24.25.
  expect(verdicts).toEqual([false, false, false, false, true, true, false, false]);
});

test('a gap breaks the run', () => {
  const withGap = values.with(3, Number.NaN);
  expect(isOnDownSlope(withGap, alarms, 4)).toBe(false);
});

test('the first alarm of a run is never suppressed, nor a value that is the largest of its run', () => {
  const run = fc.array(fc.nat(1000), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(run, (counts) => {
      const series = Float64Array.from(counts);
      const all = new Uint8Array(series.length).fill(1);
      expect(isOnDownSlope(series, all, 0)).toBe(false);
      for (const [index, value] of series.entries()) {
        if (value >= Math.max(...series.subarray(0, index + 1))) expect(isOnDownSlope(series, all, index)).toBe(false);
      }
    }),
  );
});
