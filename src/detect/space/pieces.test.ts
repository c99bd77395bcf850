import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Generator } from '../random/generator.ts';
import { randomNegativeBinomial, randomPoisson } from '../random/variates.ts';
import { AliasTable } from './alias-table.ts';
import { circularZones } from './circular-zones.ts';
import { distanceBetween } from './distance.ts';
import { placeExpectation } from './place-expectation.ts';
import { gumbelPValue, monteCarloPValue } from './recurrence.ts';

describe('distances', () => {
  test('from the pole to the equator it is a quarter of the great circle', () => {
    const globe = { kind: 'globe', latitude: [90, 0, 0], longitude: [0, 40, -140] } as const;

    // 10,007.557 km: a quarter of 2 pi times the mean radius, 6371.0088 km.
    expect(distanceBetween(globe, 0, 1)).toBeCloseTo(10_007.557, 2);
    expect(distanceBetween(globe, 1, 2)).toBeCloseTo(20_015.115, 2);
  });

  test('zones cross the date line', () => {
    const coordinates = { kind: 'globe', latitude: [0, 0, 0], longitude: [179, -179, 170] } as const;
    const { members, offsets } = circularZones(coordinates, { sizes: [1, 1, 1], largestShare: 1 });

    expect([...members.subarray(offsets[0], offsets[1])]).toEqual([0, 1, 2]);
  });
});

test('zones hold at most the share, the radius and the number of places asked for', () => {
  const coordinates = { kind: 'plane', x: [0, 1, 2, 3], y: [0, 0, 0, 0] } as const;
  const lengths = (options: object): number[] => {
    const { offsets } = circularZones(coordinates, { sizes: [1, 1, 1, 1], ...options });
    return [0, 1, 2, 3].map((centre) => (offsets[centre + 1] ?? 0) - (offsets[centre] ?? 0));
  };

  expect(lengths({})).toEqual([2, 2, 2, 2]);
  expect(lengths({ largestShare: 1 })).toEqual([4, 4, 4, 4]);
  expect(lengths({ largestShare: 1, largestRadius: 1 })).toEqual([2, 3, 3, 2]);
  expect(lengths({ largestShare: 1, mostPlaces: 1 })).toEqual([1, 1, 1, 1]);
});

test('an alias table draws in proportion, and never what has no weight', () => {
  const weights = fc.array(fc.constantFrom(0, 0.1, 1, 2.7, 1e-9, 40), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(weights, fc.integer(), fc.boolean(), (given, seed, isAtOnce) => {
      const total = given.reduce<number>((sum, one) => sum + one, 0);
      fc.pre(total > 0);
      const table = new AliasTable(given);
      const generator = new Generator(seed);
      const drawn = new Float64Array(given.length);
      const draws = 2_000;
      if (isAtOnce) table.scatter(generator, draws, drawn);
      else for (let i = 0; i < draws; i++) drawn[table.draw(generator)]! += 1;
      for (const [cell, weight] of given.entries()) {
        const share = weight / total;
        if (weight === 0) expect(drawn[cell]).toBe(0);
        // Six standard deviations and a few for the rare ones.
        else expect(Math.abs((drawn[cell] ?? 0) - draws * share)).toBeLessThan(6 * Math.sqrt(draws * share) + 6);
      }
    }),
    { numRuns: 50 },
  );
  expect(() => new AliasTable([0, 0])).toThrow(RangeError);
});

describe('p values', () => {
  const scores = [3.1, 4.7, 2.2, 5.9, 4.1, 6.3, 2.8, 3.9, 5.2, 7.4, 4.4, 3.3, 6.0, 2.5, 4.9, 3.6, 5.5, 4.0, 8.1, 3.0];
  const simulated = Float64Array.from(scores);

  test('Gumbel by moments, as written out in R', () => {
    expect(gumbelPValue(9, simulated)).toBeCloseTo(0.016382204421954483, 12);
    expect(gumbelPValue(9, simulated.subarray(1))).toBeNull();
    expect(gumbelPValue(9, new Float64Array(50).fill(2))).toBeNull();
  });

  test('Monte Carlo counts ties, and is never zero', () => {
    expect(monteCarloPValue(7.4, simulated)).toBeCloseTo(3 / 21, 12);
    expect(monteCarloPValue(9, simulated)).toBeCloseTo(1 / 21, 12);
  });
});

describe('what places are expected to count', () => {
  const options = { study: 3, season: 4, level: 8, comparedWith: 'itself' } as const;

  test('a level that holds and a season that repeats come back', () => {
    const wave = [2, 6, 10, 6];
    const periods = 40;
    const values = Float64Array.from({ length: 2 * periods }, (_, i) => {
      const place = Math.floor(i / periods);
      return (place + 1) * (wave[i % 4] ?? 0) * 100;
    });
    const found = placeExpectation({ periods, values }, options);
    if (found.status !== 'expected') throw new Error(found.status);

    for (let place = 0; place < 2; place++) {
      for (let t = 0; t < 3; t++) {
        const truth = values[place * periods + periods - 3 + t] ?? 0;
        expect((found.expected[place * 3 + t] ?? 0) / truth).toBeCloseTo(1, 3);
      }
    }
    expect([...found.dispersions]).toEqual([1, 1]);
  });

  test('the figures of the study themselves change nothing', () => {
    const generator = new Generator(9);
    const periods = 30;
    const values = Float64Array.from({ length: 3 * periods }, () => randomPoisson(generator, 6));
    const changed = values.map((value, i) => (i % periods >= periods - 3 ? 1_000 : value));

    expect(placeExpectation({ periods, values: changed }, options)).toEqual(
      placeExpectation({ periods, values }, options),
    );
  });

  test.each([1, 5])('counts with variance %d times the mean are seen as such', (dispersion) => {
    const generator = new Generator(10);
    const periods = 200;
    const places = 40;
    const values = Float64Array.from({ length: places * periods }, () =>
      randomNegativeBinomial(generator, { mean: 20, dispersion }),
    );
    const found = placeExpectation({ periods, values }, { study: 1, season: 1, level: 40, comparedWith: 'rest' });
    if (found.status !== 'expected') throw new Error(found.status);
    const mean = found.dispersions.reduce((sum, one) => sum + one, 0) / places;

    // The level itself is uncertain by a 40th, and no place is taken to vary less than Poisson.
    expect(mean / (dispersion * (1 + 1 / 40))).toBeGreaterThan(0.93);
    expect(mean / (dispersion * (1 + 1 / 40))).toBeLessThan(1.09);
  });

  test('a common rise is no dispersion against the rest', () => {
    const periods = 40;
    const values = Float64Array.from({ length: 3 * periods }, (_, i) => (i % periods < 20 ? 100 : 200));
    const against = (comparedWith: 'rest' | 'itself'): number => {
      const found = placeExpectation({ periods, values }, { ...options, season: 1, comparedWith });
      return found.status === 'expected' ? (found.dispersions[0] ?? 0) : Number.NaN;
    };

    // Only spans that begin before the step and end after it see the season's share change a little.
    expect(against('rest')).toBeLessThan(1.1);
    expect(against('itself')).toBeGreaterThan(10);
  });

  test.each(['rest', 'itself'] as const)('nothing counted is no error: against the %s', (comparedWith) => {
    const found = placeExpectation({ periods: 30, values: new Float64Array(60) }, { ...options, comparedWith });

    expect(found.status).toBe('expected');
    if (found.status !== 'expected') return;
    expect(found.expected.every((one) => one > 0 && one < 0.1)).toBe(true);
    expect([...found.dispersions]).toEqual([1, 1]);
  });

  test('too little history is a reason', () => {
    expect(placeExpectation({ periods: 16, values: new Float64Array(32) }, options)).toEqual({ status: 'too-short' });
    expect(() => placeExpectation({ periods: 30, values: new Float64Array(60) }, { ...options, season: 3 })).toThrow(
      RangeError,
    );
  });
});
