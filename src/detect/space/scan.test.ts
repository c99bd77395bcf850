import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Generator } from '../random/generator.ts';
import { randomPoisson } from '../random/variates.ts';
import { circularZones } from './circular-zones.ts';
import { scanObserved } from './observed-scan.ts';
import { prospectiveWindows, retrospectiveWindows } from './scan-windows.ts';
import { type SpaceTimeScan, spaceTimeScan } from './space-time-scan.ts';
import { type ScannedTable, type ScanScore, ZoneScanner } from './zone-scanner.ts';

// Seven places; the expected results were computed in R 4.2.2 with Kulldorff's formulae written out on whole vectors
// (order of distances, cumsum, which.max), without any package.
const x = [0, 1, 3, 0, 4, 6, 2];
const y = [0, 2, 1, 5, 4, 0, 7];
const population = [100, 80, 90, 120, 60, 110, 70];
const zones = circularZones({ kind: 'plane', x, y }, { sizes: population });
const cases = Float64Array.of(12, 9, 3, 4, 2, 6, 5);
/** Rows of the periods, oldest first. */
const weeks = [
  [2, 1, 0, 3, 1, 2, 1],
  [1, 2, 2, 1, 0, 1, 0],
  [0, 1, 1, 2, 1, 3, 2],
  [4, 5, 1, 0, 0, 1, 1],
  [6, 3, 2, 1, 1, 0, 1],
];
const byPlace = Float64Array.from({ length: 35 }, (_, i) => weeks[i % 5]?.[Math.floor(i / 5)] ?? Number.NaN);

type Scanned = Extract<SpaceTimeScan, { status: 'scanned' }>;

function scanned(scan: SpaceTimeScan): Scanned {
  if (scan.status !== 'scanned') throw new Error(scan.status);
  return scan;
}

const quiet = { simulations: 0, generator: new Generator(1) };
const space = { zones, windows: prospectiveWindows({ periods: 1 }), periods: 1, counts: cases };
const time = { zones, windows: prospectiveWindows({ periods: 5, longest: 3 }), periods: 5, counts: byPlace };

test('Poisson in space, as in R', () => {
  const { clusters, scoreByCentre } = scanned(
    spaceTimeScan({ ...space, expected: Float64Array.from(population) }, { ...quiet, model: 'poisson' }),
  );

  expect(clusters[0]).toMatchObject({ places: [0, 1], centre: 0, observed: 21 });
  expect(clusters[0]?.score).toBeCloseTo(4.63062899922207, 12);
  expect(clusters[0]?.expected).toBeCloseTo(11.714285714285715, 12);
  const inR = [4.63062899922207, 4.63062899922207, 2.030081086624823, 0.00912848310917, 0, 0, 0.02372878202474321];
  for (const [centre, score] of inR.entries()) expect(scoreByCentre[centre]).toBeCloseTo(score, 12);
});

test('Bernoulli in space, as in R', () => {
  const { clusters } = scanned(
    spaceTimeScan({ ...space, expected: Float64Array.from(population) }, { ...quiet, model: 'bernoulli' }),
  );

  expect(clusters[0]?.places).toEqual([0, 1]);
  expect(clusters[0]?.score).toBeCloseTo(4.99338845501088, 12);
});

test('permutation and Poisson in space and time, as in R', () => {
  const expected = Float64Array.from({ length: 35 }, (_, i) => population[Math.floor(i / 5)] ?? 0);
  const permuted = scanned(spaceTimeScan(time, { ...quiet, model: 'permutation' }));
  const poisson = scanned(spaceTimeScan({ ...time, expected }, { ...quiet, model: 'poisson' }));

  expect(permuted.clusters[0]).toMatchObject({ places: [0, 1], window: { first: 3, last: 4 }, observed: 18 });
  expect(permuted.clusters[0]?.score).toBeCloseTo(1.5948276124903566, 12);
  expect(permuted.clusters[0]?.expected).toBeCloseTo(12.264150943396228, 12);
  expect(poisson.clusters[0]).toMatchObject({ places: [0, 1], window: { first: 3, last: 4 }, observed: 18 });
  expect(poisson.clusters[0]?.score).toBeCloseTo(9.328998977798761, 12);
  const inR = [4.20268359954129, 9.328998977798761, 5.3170861469151625];
  for (const [window, score] of inR.entries()) expect(poisson.scoreByWindow[window]).toBeCloseTo(score, 11);
});

describe('what cannot be scanned says why', () => {
  const expected = Float64Array.from(population);
  const scan = (counts: Float64Array, given = expected): string =>
    spaceTimeScan({ ...space, counts, expected: given }, { ...quiet, model: 'poisson' }).status;

  test.each([
    ['no-event', new Float64Array(7), expected],
    ['missing-value', Float64Array.from(cases, (one, i) => (i === 2 ? Number.NaN : one)), expected],
    ['not-a-count', Float64Array.from(cases, (one) => one / 2), expected],
    ['no-exposure', cases, Float64Array.from(expected, (one, i) => (i === 2 ? 0 : one))],
  ])('%s', (status, counts, given) => {
    expect(scan(counts, given)).toBe(status);
  });

  test('no zone: every place alone holds more than the share', () => {
    const none = circularZones({ kind: 'plane', x: [0, 1], y: [0, 0] }, { sizes: [1, 1], largestShare: 0.2 });
    const input = { ...space, zones: none, counts: Float64Array.of(1, 2), expected: Float64Array.of(1, 1) };
    expect(spaceTimeScan(input, { ...quiet, model: 'poisson' }).status).toBe('no-zone');
  });

  test('what the caller gets wrong is thrown', () => {
    expect(() => spaceTimeScan(space, { ...quiet, model: 'poisson' })).toThrow(RangeError);
    expect(() => spaceTimeScan({ ...space, periods: 2 }, { ...quiet, model: 'permutation' })).toThrow(RangeError);
    const dispersions = population.map(() => 0.5);
    expect(() => spaceTimeScan({ ...space, expected }, { ...quiet, model: 'poisson', dispersions })).toThrow(
      RangeError,
    );
  });
});

describe.each<ScanScore>(['poisson', 'bernoulli', 'expectation-based'])('the fast search, %s', (score) => {
  const places = 40;
  const shape = fc.record({
    seed: fc.integer(),
    windows: fc.integer({ min: 1, max: 8 }),
    mean: fc.constantFrom(0.3, 4, 300, 20_000),
    isWhole: fc.boolean(),
  });

  test('finds the largest score that looking at every zone finds', () => {
    fc.assert(
      fc.property(shape, ({ seed, windows, mean, isWhole }) => {
        const generator = new Generator(seed);
        const uniform = (): Float64Array => Float64Array.from({ length: places }, () => generator.uniform());
        const expected = Float64Array.from({ length: places * windows }, () => mean * (0.1 + generator.uniform()));
        const divisor = isWhole || score === 'bernoulli' ? 1 : 2.5;
        const counts = expected.map((one) => randomPoisson(generator, one) / divisor);
        const sizes = score === 'bernoulli' ? counts.map((one, i) => one + Math.ceil(expected[i] ?? 0)) : expected;
        const sum = (values: Float64Array): number => values.reduce((total, one) => total + one, 0);
        const total = sum(counts);
        fc.pre(total > 0);
        const table: ScannedTable = {
          zones: circularZones(
            { kind: 'plane', x: uniform(), y: uniform() },
            { sizes: new Float64Array(places).fill(1) },
          ),
          score,
          windows,
          expected: sizes,
          totalExpected: sum(sizes),
        };
        const slow = Math.max(...scanObserved(table, counts, total).byCentre.map((best) => best.score));

        expect(new ZoneScanner(table, total).maximum(counts, total)).toBeCloseTo(slow, 7);
      }),
      { numRuns: 60 },
    );
  });
});

describe('clusters', () => {
  const generator = new Generator(3);
  const many = circularZones(
    {
      kind: 'globe',
      latitude: Array.from({ length: 25 }, (_, i) => 20 + Math.floor(i / 5)),
      longitude: Array.from({ length: 25 }, (_, i) => -100 + (i % 5)),
    },
    { sizes: new Float64Array(25).fill(1) },
  );
  const expected = new Float64Array(25 * 4).fill(5);
  const counts = expected.map((mean, i) => randomPoisson(generator, mean) + ([28, 29, 30, 31].includes(i) ? 12 : 0));
  const input = { zones: many, windows: prospectiveWindows({ periods: 4, longest: 4 }), periods: 4, counts, expected };

  test('planted events are found, with a p value as small as the simulations allow; the seed decides', () => {
    const find = (): Scanned =>
      scanned(spaceTimeScan(input, { model: 'poisson', simulations: 199, generator: new Generator(8) }));
    const [first] = find().clusters;

    expect(first).toMatchObject({ places: [7], window: { first: 0, last: 3 }, pValue: 1 / 200 });
    expect(first?.gumbelPValue).toBeLessThan(1e-4);
    expect(first?.recurrence).toBeGreaterThan(1e4);
    expect(find()).toEqual(find());
  });

  test('no two share a place, and each is weaker than the one before', () => {
    const { clusters } = scanned(
      spaceTimeScan(input, { model: 'poisson', simulations: 0, generator, mostClusters: 5 }),
    );

    expect(clusters.length).toBeGreaterThan(1);
    expect(new Set(clusters.flatMap(({ places }) => places)).size).toBe(
      clusters.flatMap(({ places }) => places).length,
    );
    for (const [i, { score }] of clusters.slice(1).entries())
      expect(score).toBeLessThanOrEqual(clusters[i]?.score ?? 0);
  });

  test('a rise everywhere is a cluster against what was expected, none against the rest', () => {
    const doubled = { ...input, counts: new Float64Array(100).fill(10) };
    const options = { simulations: 99, generator: new Generator(4) } as const;
    const rest = scanned(spaceTimeScan(doubled, { ...options, model: 'poisson' }));
    const itself = scanned(spaceTimeScan(doubled, { ...options, model: 'expectation-based' }));

    expect(rest.clusters[0]?.pValue ?? 1).toBe(1);
    expect(itself.clusters[0]?.pValue).toBe(0.01);
  });
});

// Under the null a p value is uniform: the mean of n of them lies within 4/sqrt(12 n) of 1/2.
test.each([
  ['poisson', undefined],
  ['permutation', undefined],
  ['bernoulli', undefined],
  ['expectation-based', undefined],
  ['poisson', 3],
  ['expectation-based', 3],
] as const)('%s, dispersion %s: p values are right where there is no cluster', (model, dispersion) => {
  const generator = new Generator(77);
  const periods = 3;
  const expected = Float64Array.from(
    { length: 7 * periods },
    (_, i) => (population[Math.floor(i / periods)] ?? 0) / 10,
  );
  const dispersions = dispersion === undefined ? undefined : population.map(() => dispersion);
  const windows = prospectiveWindows({ periods, longest: 2 });
  const draws = 120;
  let sum = 0;
  for (let i = 0; i < draws; i++) {
    const counts = expected.map((mean) => {
      if (model === 'bernoulli') return binomial(generator, mean);
      return dispersion === undefined ? randomPoisson(generator, mean) : doublyRandom(generator, mean, dispersion);
    });
    const input = { zones, windows, periods, counts, expected };
    const options = { model, simulations: 59, generator, ...(dispersions && { dispersions }) };
    sum += scanned(spaceTimeScan(input, options)).clusters[0]?.pValue ?? 1;
  }

  expect(Math.abs(sum / draws - 0.5)).toBeLessThan(4 / Math.sqrt(12 * draws));
});

function binomial(generator: Generator, size: number): number {
  let successes = 0;
  for (let i = 0; i < size; i++) if (generator.uniform() < 0.3) successes++;
  return successes;
}

/** Variance `dispersion` times the mean: a compound of Poisson many logarithmic batches is negative binomial. */
function doublyRandom(generator: Generator, mean: number, dispersion: number): number {
  const share = 1 - 1 / dispersion;
  const batches = randomPoisson(generator, (mean * -Math.log(1 - share)) / (dispersion - 1));
  let count = 0;
  for (let i = 0; i < batches; i++) {
    let left = generator.uniform();
    let k = 1;
    let probability = share / -Math.log(1 - share);
    while (left > probability) {
      left -= probability;
      probability *= (share * k) / (k + 1);
      k++;
    }
    count += k;
  }
  return count;
}

test('windows: prospective ones end now, retrospective ones are all there are', () => {
  expect(prospectiveWindows({ periods: 6, shortest: 2, longest: 3 })).toEqual([
    { first: 4, last: 5 },
    { first: 3, last: 5 },
  ]);
  expect(retrospectiveWindows({ periods: 6, longest: 3 })).toHaveLength(6 + 5 + 4);
  expect(() => prospectiveWindows({ periods: 2, longest: 3 })).toThrow(RangeError);
});

test('a retrospective scan finds a burst that is over', () => {
  const counts = new Float64Array(35).fill(2);
  counts.fill(12, 5 * 5 + 1, 5 * 5 + 3);
  const input = { ...time, windows: retrospectiveWindows({ periods: 5 }), counts };
  const { clusters } = scanned(spaceTimeScan(input, { ...quiet, model: 'permutation' }));

  expect(clusters[0]).toMatchObject({ places: [5], window: { first: 1, last: 2 } });
});
