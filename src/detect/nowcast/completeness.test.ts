import { assert, double, integer, property, record } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Generator } from '../random/generator.ts';
import { randomNormal, randomPoisson } from '../random/variates.ts';
import { type CompletenessModel, fitCompleteness } from './completeness-model.ts';
import {
  heldOutDepartures,
  intervalWidth,
  nowcastByCompleteness,
  predictLogCompleteness,
} from './completeness-nowcast.ts';
import type { RevisionPair } from './revision-pair.ts';

/** Group, vintage, earlier lag, later lag, earlier count, later count, share pending. */
const table: readonly (readonly number[])[] = [
  [0, 2, 1, 13, 151, 203, 0.2],
  [0, 1, 2, 14, 167, 206, 0.4],
  [0, 0, 3, 15, 183, 209, 0.6],
  [0, 1, 5, 17, 204, 215, 0],
  [0, 1, 8, 20, 218, 224, 0.6],
  [1, 0, 1, 13, 173, 243, 0.6],
  [1, 2, 2, 14, 199, 246, 0.8],
  [1, 1, 3, 15, 220, 249, 0],
  [1, 2, 5, 17, 237, 255, 0.4],
  [1, 2, 8, 20, 256, 264, 0],
  [2, 1, 1, 13, 203, 283, 0],
  [2, 0, 2, 14, 235, 286, 0.2],
  [2, 2, 3, 15, 253, 289, 0.4],
  [2, 0, 5, 17, 268, 295, 0.8],
  [2, 2, 8, 20, 296, 304, 0.4],
  [3, 2, 1, 13, 238, 323, 0.4],
  [3, 1, 2, 14, 265, 326, 0.6],
  [3, 0, 3, 15, 277, 329, 0.8],
  [3, 1, 5, 17, 299, 335, 0.2],
  [3, 1, 8, 20, 335, 344, 0.8],
  [4, 0, 1, 13, 264, 363, 0.8],
  [4, 2, 2, 14, 280, 366, 0],
  [4, 1, 3, 15, 293, 369, 0.2],
  [4, 2, 5, 17, 335, 375, 0.6],
  [4, 2, 8, 20, 371, 384, 0.2],
  [5, 1, 1, 13, 269, 403, 0.2],
  [5, 0, 2, 14, 287, 406, 0.4],
  [5, 2, 3, 15, 314, 409, 0.6],
  [5, 0, 5, 17, 375, 415, 0],
  [5, 0, 8, 20, 405, 424, 0.6],
];

function pairsOf(rows: readonly (readonly number[])[], { withPending }: { withPending: boolean }): RevisionPair[] {
  return rows.map(([group = 0, vintage = 0, earlierLag = 0, laterLag = 0, earlier = 0, later = 0, pending = 0]) => ({
    group,
    vintage,
    earlierLag,
    laterLag,
    earlier,
    later,
    pending: withPending ? pending : Number.NaN,
  }));
}

function fitted(pairs: readonly RevisionPair[]): CompletenessModel {
  const model = fitCompleteness(pairs);
  if (model.status !== 'fitted') throw new Error(model.status);
  return model;
}

// Reference values: R 4.2.2, generalised least squares with the whole covariance matrix (solve, determinant) at every
// point of the same grid, restricted likelihood; departures as best linear unbiased predictions.
describe('against dense generalised least squares in R', () => {
  test('with shares pending and groups that differ', () => {
    const model = fitted(pairsOf(table, { withPending: true }));

    expect(model.timeConstant).toBeCloseTo(2.64004143930896, 12);
    expect(model.countRatio).toBe(10);
    expect(model.logLikelihood).toBeCloseTo(98.4923473844601, 8);
    expect(model.deficit).toBeCloseTo(0.540993278697091, 10);
    expect(model.pendingEffect).toBeCloseTo(0.0467983718558247, 10);
    expect(model.scale).toBeCloseTo(0.0102563399247533, 11);
    expect(model.betweenGroups / model.scale).toBeCloseTo(1, 12);
    expect(model.groups.slice(0, 3).map(({ departure }) => departure)).toEqual(
      [-0.096692775159098, -0.0611233110491333, -0.0471210080701914].map((value) => expect.closeTo(value, 10)),
    );
    expect([model.covariance.deficit, model.covariance.both, model.covariance.pending]).toEqual(
      [0.00301930625700167, -0.00228219180649842, 0.00582570482434377].map((value) => expect.closeTo(value, 11)),
    );
  });

  test('without shares pending', () => {
    const model = fitted(pairsOf(table, { withPending: false }));

    expect(model.usesPending).toBe(false);
    expect(model.logLikelihood).toBeCloseTo(101.380523763161, 8);
    expect(model.deficit).toBeCloseTo(0.559326315475839, 10);
    expect(model.covariance.deficit).toBeCloseTo(0.00207953394330046, 11);
  });

  test('with too few groups to tell them apart', () => {
    const three = table.filter(([group = 0]) => group < 3);
    const model = fitted(pairsOf(three, { withPending: false }));

    expect(model.betweenGroups).toBe(0);
    expect(model.countRatio).toBe(1000);
    expect(model.logLikelihood).toBeCloseTo(57.2606410663758, 8);
    expect(model.deficit).toBeCloseTo(0.460060490839949, 10);
    expect(model.scale).toBeCloseTo(0.000233396285297515, 12);
  });
});

/** Fifteen places whose figures grow to the end by an exponential of their own, known in six vintages. */
function simulatedPairs(seed: number): readonly RevisionPair[] {
  const generator = new Generator(seed);
  return Array.from({ length: 15 }, (_, group) => {
    const deficit = 0.5 + 0.1 * randomNormal(generator);
    return Array.from({ length: 6 }, (_unused, vintage) =>
      [1, 2, 3, 4, 6, 9].map((earlierLag): RevisionPair => {
        const later = 100 + randomPoisson(generator, 200);
        const missing = deficit * Math.exp(-earlierLag / 3) * (1 + 0.15 * randomNormal(generator));
        const earlier = Math.max(0, later - randomPoisson(generator, later * Math.max(0, 1 - Math.exp(-missing))));
        return { group, vintage, earlierLag, laterLag: earlierLag + 24, earlier, later, pending: Number.NaN };
      }),
    ).flat();
  }).flat();
}

test('finds the delay that was put in', () => {
  const model = fitted(simulatedPairs(3));

  expect(model.timeConstant).toBeGreaterThan(2.2);
  expect(model.timeConstant).toBeLessThan(4.2);
  const { center } = predictLogCompleteness(model, { group: 99, lag: 3, reported: 200, pending: Number.NaN });
  expect(center).toBeCloseTo(-0.5 * Math.exp(-1), 1);
});

test('intervals hold the share of unseen figures that they promise', () => {
  const training = simulatedPairs(3);
  const unseen = simulatedPairs(4);
  const model = fitted(training);
  const heldOut = heldOutDepartures(training);
  const widths = new Map(
    [0.5, 0.9].flatMap((level) =>
      [1, 2, 3, 4, 6, 9].map((lag) => [`${level} ${lag}`, intervalWidth(heldOut, lag, level)] as const),
    ),
  );
  const inside = (level: number): number =>
    unseen.filter(({ earlierLag: lag, earlier: reported, later }) => {
      // Places of the second draw are strangers to the model: they get what holds for all.
      const { center, deviation } = predictLogCompleteness(model, { group: 99, lag, reported, pending: Number.NaN });
      const off = Math.abs(Math.log((reported + 0.5) / (later + 0.5)) - center);
      return off <= (widths.get(`${level} ${lag}`) ?? Number.NaN) * deviation;
    }).length / unseen.length;

  expect(inside(0.5)).toBeGreaterThan(0.42);
  expect(inside(0.5)).toBeLessThan(0.62);
  expect(inside(0.9)).toBeGreaterThan(0.85);
  expect(inside(0.9)).toBeLessThan(0.97);
});

test('a place with little history leans on the others', () => {
  const many = simulatedPairs(5);
  const slow = many.filter(({ group }) => group !== 0);
  const one: RevisionPair = {
    group: 0,
    vintage: 0,
    earlierLag: 2,
    laterLag: 26,
    earlier: 40,
    later: 200,
    pending: Number.NaN,
  };
  const alone = Math.log(40.5 / 200.5);
  const { center } = predictLogCompleteness(
    fitted([...slow, one]),
    { ...one, lag: 2, reported: 40 },
    { targetLag: 26 },
  );
  const { center: others } = predictLogCompleteness(fitted(slow), { ...one, lag: 2, reported: 40 }, { targetLag: 26 });

  expect(center).toBeLessThan(others);
  expect(center).toBeGreaterThan(alone);
});

test('a place seen in one vintage only is not taken to be steady', () => {
  const all = simulatedPairs(6).filter(({ vintage }) => vintage === 0);
  const [one] = all;
  const fit = nowcastByCompleteness(all);
  if (fit.status !== 'fitted' || one === undefined) throw new Error(fit.status);
  const { earlierLag: lag, earlier: reported } = one;
  const own = fit.predict({ group: 0, lag, reported, pending: Number.NaN });
  const stranger = fit.predict({ group: 99, lag, reported, pending: Number.NaN });
  const width = (found: typeof own): number => {
    const [, most] = found?.completenessIntervals ?? [];
    return most === undefined ? Number.NaN : Math.log(most.high / most.low);
  };

  expect(fit.model.betweenGroups).toBeGreaterThan(0);
  expect(width(own)).toBeCloseTo(width(stranger), 10);
});

test('says why there is no model', () => {
  const pairs = pairsOf(table, { withPending: false });

  expect(nowcastByCompleteness(pairs.slice(0, 11))).toEqual({ status: 'too-few-vintages' });
  expect(nowcastByCompleteness(pairs.map((pair) => ({ ...pair, earlier: pair.later })))).toEqual({
    status: 'no-variation',
  });
});

test('a model that rests on the share pending completes no figure without it', () => {
  const fit = nowcastByCompleteness(pairsOf(table, { withPending: true }));
  if (fit.status !== 'fitted') throw new Error(fit.status);

  expect(fit.predict({ group: 0, lag: 2, reported: 100, pending: Number.NaN })).toBeNull();
  expect(fit.predict({ group: 0, lag: 2, reported: 100, pending: 0.3 })).not.toBeNull();
});

test('a nowcast lies inside its intervals, wider ones hold narrower ones, and old figures stay as they are', () => {
  const fit = nowcastByCompleteness(pairsOf(table, { withPending: false }));
  if (fit.status !== 'fitted') throw new Error(fit.status);
  const figures = record({
    group: integer({ min: 0, max: 9 }),
    lag: double({ min: 0, max: 40, noNaN: true }),
    reported: integer({ min: 0, max: 5000 }),
  });
  assert(
    property(figures, (figure) => {
      const found = fit.predict({ ...figure, pending: Number.NaN });
      const [half, most] = found?.nowcastIntervals ?? [];
      expect(found && half && most).toBeTruthy();
      if (!found || !half || !most) return;
      expect([most.low, half.low, found.nowcast, half.high, most.high]).toEqual(
        [most.low, half.low, found.nowcast, half.high, most.high].sort((a, b) => a - b),
      );
      if (figure.lag >= 20) expect(found.nowcast).toBeCloseTo(figure.reported, 6);
      expect(found.completeness).toBeGreaterThan(0);
    }),
  );
});
