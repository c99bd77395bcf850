import fc from 'fast-check';
import { expect, test } from 'vitest';
import { yearlyDepartures } from './departures.ts';

const monthly = { periodsPerYear: 12 } as const;

// R 4.2.2: d <- diff(log(x + 0.5), lag = 12); (d - median(d)) / mad(d), where mad has no correction for few values: ours is
// n / (n - 0.8) wider for n = 28 (Croux and Rousseeuw 1992).
const correction = 28 / 27.2;
test('is the yearly change of the logarithm over its robust spread', () => {
  const x = Float64Array.from({ length: 40 }, (_, i) => 20 + ((i * 7) % 11) + (i === 38 ? 60 : 0));
  const departures = yearlyDepartures(x, monthly);

  expect(departures.subarray(0, 12).every(Number.isNaN)).toBe(true);
  expect(departures[38]! * correction).toBeCloseTo(25.426_406_785, 3);
  expect(departures[20]! * correction).toBeCloseTo(8.416_123_684, 3);
});

test('a gap stays a gap, and nothing is said of too short or constant histories', () => {
  const values = Float64Array.from({ length: 48 }, (_, i) => 10 + ((i * 5) % 7)).with(30, Number.NaN);
  const departures = yearlyDepartures(values, monthly);

  expect([departures[30], departures[42]]).toEqual([Number.NaN, Number.NaN]);
  expect(departures[31]).not.toBeNaN();
  expect(yearlyDepartures(new Float64Array(48).fill(9), monthly).every(Number.isNaN)).toBe(true);
  expect(yearlyDepartures(values.subarray(0, 20), monthly).every(Number.isNaN)).toBe(true);
});

test('streams of other size have the same departures', () => {
  const counts = fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 30, maxLength: 60 });
  fc.assert(
    fc.property(counts, fc.integer({ min: 2, max: 40 }), (some, factor) => {
      const values = Float64Array.from(some);
      const alone = yearlyDepartures(values, { ...monthly, smallest: 0 });
      const scaled = yearlyDepartures(
        values.map((value) => value * factor),
        { ...monthly, smallest: 0 },
      );
      for (const [i, departure] of alone.entries()) {
        if (Number.isNaN(departure)) expect(scaled[i]).toBeNaN();
        else expect(scaled[i]).toBeCloseTo(departure, 6);
      }
    }),
  );
});
