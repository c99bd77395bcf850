import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Generator } from '../random/generator.ts';
import { knoxTest } from './knox.ts';
import { shiryaevRoberts } from './shiryaev-roberts.ts';

// Expected values: surveillance 1.20.3 in R 4.2.2, stcd(..., radius = 1, epsilon = 0.7) and knox(..., eps.t = 2, eps.s = 0.5).
const events = {
  x: [1, 5, 1.2, 9, 1.1, 5.5, 1.3, 0.9, 8, 1.05],
  y: [1, 4, 1.1, 2, 0.8, 6, 1.2, 1, 7, 0.95],
  time: [0.5, 1, 2, 3, 4, 5, 5.5, 6, 7, 7.2],
};

describe('Shiryaev-Roberts', () => {
  test('as surveillance computes it', () => {
    const found = shiryaevRoberts(events, { radius: 1, rise: 0.7, threshold: 7 });
    const inR = [0.844195016445396, 2.04216476896721, 2.84476811571963, 3.98958129696788, 4.79425593129455];

    for (const [i, value] of inR.entries()) expect(found.statistic[i]).toBeCloseTo(value, 12);
    expect(found.statistic[9]).toBeCloseTo(9.002299216403419, 12);
    expect(found).toMatchObject({ firstAlarm: 7, clusterCentre: 5 });
  });

  test('the CUSUM of surveillance never falls, the published one does', () => {
    const options = { radius: 1, rise: 0.7, threshold: 1.5, statistic: 'cusum' } as const;
    const inR = [0.844195016445396, 1.197969752521813, 1.197969752521813, 1.427076935307652, 1.427076935307652];
    const asInR = shiryaevRoberts(events, { ...options, mode: 'surveillance' });
    const published = shiryaevRoberts(events, options);

    for (const [i, value] of inR.entries()) expect(asInR.statistic[i]).toBeCloseTo(value, 12);
    expect(asInR).toMatchObject({ firstAlarm: 5, clusterCentre: 5 });
    expect(published.statistic[2]).toBeLessThan(published.statistic[1] ?? 0);
  });

  test('events out of order or without a place are a mistake of the caller', () => {
    const options = { radius: 1, rise: 0.5, threshold: 10 };
    expect(() => shiryaevRoberts({ ...events, time: events.time.toReversed() }, options)).toThrow(RangeError);
    expect(() => shiryaevRoberts({ ...events, x: [Number.NaN, ...events.x.slice(1)] }, options)).toThrow(RangeError);
    expect(() => shiryaevRoberts(events, { ...options, rise: 0 })).toThrow(RangeError);
  });
});

describe('Knox', () => {
  const close = { closeInTime: 2, closeInSpace: 0.5 };

  test('as surveillance counts it', () => {
    const found = knoxTest(events, close);

    expect(found).toMatchObject({ closePairs: 7, closeInTime: 20, closeInSpace: 15, pairs: 45, pValue: null });
    expect(found?.expected).toBeCloseTo(6.666666666666666, 12);
    expect(found?.poissonPValueAsInSurveillance).toBeCloseTo(0.35175285827276315, 12);
    expect(found?.poissonPValue).toBeGreaterThan(found?.poissonPValueAsInSurveillance ?? 1);
  });

  test('times shuffled among the events: 0.486 in 20,000 shuffles by R', () => {
    const found = knoxTest(events, { ...close, simulations: 4999, generator: new Generator(5) });

    expect(Math.abs((found?.pValue ?? 0) - 0.486)).toBeLessThan(4 * Math.sqrt((0.486 * 0.514) / 4999));
  });

  test('the order of the events does not matter, and one event is no pair', () => {
    const event = fc.tuple(
      fc.double({ min: 0, max: 5, noNaN: true }),
      fc.double({ min: 0, max: 5, noNaN: true }),
      fc.nat(9),
    );
    fc.assert(
      fc.property(fc.array(event, { minLength: 2, maxLength: 12 }), (list) => {
        const asEvents = (rows: typeof list) => ({
          x: rows.map((row) => row[0]),
          y: rows.map((row) => row[1]),
          time: rows.map((row) => row[2]),
        });
        expect(knoxTest(asEvents(list.toReversed()), close)).toEqual(knoxTest(asEvents(list), close));
      }),
    );
    expect(knoxTest({ x: [1], y: [1], time: [1] }, close)).toBeNull();
  });
});
