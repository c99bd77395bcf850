import { array, assert, constantFrom, double, integer, property, tuple } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { coalDisasters, nile, roadCasualties } from '../trend/_example-series.ts';
import { bayesianOnlineChanges } from './bayesian-online.ts';
import { type ChangePenalty, changePenaltyValue } from './change-penalty.ts';
import { changePoints } from './change-points.ts';
import { meanBreaks } from './mean-breaks.ts';
import { runningSums, type SegmentModel, segmentCost } from './segment-cost.ts';

const models = ['normal-mean', 'normal-variance', 'normal-mean-variance', 'poisson', 'gamma'] as const;

// R 4.2.2 with changepoint 2.3: cpt.mean, cpt.var, cpt.meanvar(method = "PELT").
describe('PELT repeats the package', () => {
  const mode = 'changepoint';

  test.each([
    ['cpt.meanvar of the Nile, MBIC', nile, 'normal-mean-variance', 'mbic', 2, 18.42068074395237, [4, 6, 28]],
    ['cpt.mean of the Nile / 127, BIC', nile.map((x) => x / 127), 'normal-mean', 'bic', 1, 9.210340371976184, [28]],
    [
      'cpt.var of road casualties / 10, AIC',
      roadCasualties.map((x) => x / 10),
      'normal-variance',
      'aic',
      2,
      4,
      [10, 12, 17, 21, 24, 32, 36, 45, 57, 60],
    ],
    ['Poisson rate of disasters, BIC', coalDisasters, 'poisson', 'bic', 2, 9.436997742590188, [41, 97]],
    ['the same, MBIC', coalDisasters, 'poisson', 'mbic', 2, 14.15549661388528, [41]],
    ['the same, AIC', coalDisasters, 'poisson', 'aic', 2, 4, [3, 5, 36, 46, 54, 60, 79, 92, 95, 97]],
  ] as const)('%s', (_, series, model, penalty, shortestSegment, value, changes) => {
    const ours = changePoints(series, { model, penalty, shortestSegment, mode });

    expect(ours).toMatchObject({ status: 'segmented', changes, penalty: expect.closeTo(value, 12) });
  });
});

/** Least cost over all segmentations, every start looked at. */
function leastCost(series: readonly number[], problem: Problem): number {
  const { model, penalty, shortest } = problem;
  const count = series.length;
  const mean = series.reduce((sum, x) => sum + x, 0) / count;
  const variance = series.reduce((sum, x) => sum + (x - mean) ** 2, 0) / count;
  const centred = model === 'poisson' || model === 'gamma' ? series : series.map((x) => x - mean);
  const cost = segmentCost(runningSums(Float64Array.from(centred)), {
    model,
    noiseVariance: 1,
    shape: 1,
    smallestVariance: 1e-4 * variance,
  });
  const value = changePenaltyValue(penalty, { model, count });
  const best = [-value];
  for (let t = 1; t <= count; t++) {
    let least = Number.POSITIVE_INFINITY;
    for (let s = 0; s <= t - shortest; s++) {
      const length = penalty === 'mbic' ? Math.log(t - s) : 0;
      least = Math.min(least, (best[s] ?? Number.NaN) + cost(s, t) + length + value);
    }
    best.push(least);
  }
  return best[count] ?? Number.NaN;
}

interface Problem {
  readonly model: SegmentModel;
  readonly penalty: ChangePenalty;
  readonly shortest: number;
}

const positive = array(integer({ min: 1, max: 12 }), { minLength: 12, maxLength: 45 });
const penalties = constantFrom<ChangePenalty>('mbic', 'bic', 'aic', 'hannan-quinn', 'none', 1.5);

describe('change points', () => {
  test('as published reach the least cost of all segmentations, whatever is pruned', () => {
    assert(
      property(
        positive,
        constantFrom(...models),
        penalties,
        integer({ min: 2, max: 5 }),
        (series, model, penalty, m) => {
          const ours = changePoints(series, { model, penalty, shortestSegment: m, noiseDeviation: 1 });
          if (ours.status !== 'segmented') return series.every((x) => x === series[0]);
          const least = leastCost(series, { model, penalty, shortest: m });
          return Math.abs(ours.cost - least) <= 1e-8 * Math.max(1, Math.abs(least));
        },
      ),
      { numRuns: 300 },
    );
  });

  test('lie apart by the least length, and their segments cover the series', () => {
    assert(
      property(positive, constantFrom('published' as const, 'changepoint' as const), (series, mode) => {
        const ours = changePoints(series, { model: 'poisson', penalty: 'aic', shortestSegment: 3, mode });
        if (ours.status !== 'segmented') return series.every((x) => x === series[0]);
        const total = ours.segments.reduce((sum, { count }) => sum + count, 0);
        const starts = ours.segments.slice(1).map(({ first }) => first);
        const apart = ours.segments.every(({ count, first, last }) => count >= 3 && last - first + 1 === count);
        return total === series.length && apart && String(starts) === String(ours.changes);
      }),
    );
  });

  test('a clear step is found by every method, also after a gap', () => {
    assert(
      property(integer({ min: 12, max: 40 }), integer({ min: 12, max: 40 }), (before, after) => {
        const noise = (i: number) => ((i * 37) % 11) / 10;
        const series = Array.from({ length: before + after }, (_, i) => (i < before ? 10 : 30) + noise(i));
        const gappy = [...series.slice(0, before), Number.NaN, ...series.slice(before)];
        const found = [
          changePoints(gappy, { model: 'normal-mean', penalty: 'mbic' }),
          meanBreaks(gappy, { mostBreaks: 1 }),
        ].map((one) => (one.status === 'segmented' ? one.changes : []));
        const online = bayesianOnlineChanges(gappy, { prior: { model: 'normal', mean: 20 } });
        if (online.status !== 'followed') return false;
        const at = before + 1;
        return found.every((changes) => changes.includes(at)) && online.startsAboveThreshold.includes(at);
      }),
      { numRuns: 30 },
    );
  });

  test('a scaled and shifted series changes where it did', () => {
    const scale = tuple(constantFrom(0.5, 4), integer({ min: -64, max: 64 }));
    assert(
      property(
        array(integer({ min: -20, max: 20 }), { minLength: 10, maxLength: 40 }),
        scale,
        (series, [factor, shift]) => {
          const moved = series.map((x) => factor * x + shift);
          const [one, other] = [series, moved].map((x) => changePoints(x, { model: 'normal-mean', penalty: 12.34567 }));
          if (one?.status !== 'segmented' || other?.status !== 'segmented') return one?.status === other?.status;
          return Math.abs(one.cost - other.cost) <= 1e-7 * Math.max(1, Math.abs(one.cost));
        },
      ),
    );
  });

  test.each([
    ['nothing', [], 'normal-mean', 'too-few-values'],
    ['one value', [1, Number.NaN], 'normal-mean', 'too-few-values'],
    ['equal values', Array(20).fill(3), 'normal-mean-variance', 'constant-values'],
    ['no event', Array(20).fill(0), 'poisson', 'constant-values'],
    ['counts in parts', [1, 2, 0.5, 3, 4], 'poisson', 'not-a-count'],
    ['waiting times of 0', [1, 2, 0, 3, 4], 'gamma', 'not-positive'],
    ['values that hardly ever move', [1, 1, 1, 1, 1, 1, 1, 2], 'normal-mean', 'constant-values'],
  ] as const)('%s is a reason, not a number', (_, series, model, status) => {
    expect(changePoints([...series], { model })).toEqual({ status });
  });

  test('parameters out of range are refused', () => {
    expect(() => changePoints(nile, { model: 'normal-variance', shortestSegment: 1 })).toThrow(RangeError);
    expect(() => changePoints(nile, { model: 'normal-mean', penalty: -1 })).toThrow(RangeError);
  });
});

// R 4.2.2 with strucchange 1.5-4: breakpoints(Nile ~ 1).
describe('breaks of a mean', () => {
  test('that of the Nile is 1899, with sums of squares and BIC of the package', () => {
    const ours = meanBreaks(nile);

    expect(ours).toMatchObject({ status: 'segmented', changes: [28] });
    if (ours.status !== 'segmented') return;
    const squares = [2835156.75, 1597457.194444444, 1552923.615775401, 1538096.512745098, 1507888.475916454];
    const criteria = [1318.241806876181, 1270.083735739566, 1276.466700755351, 1284.717667448914, 1291.944476887274];
    for (const [m, value] of squares.entries()) expect(ours.sumsOfSquares[m]).toBeCloseTo(value, 6);
    for (const [m, value] of criteria.entries()) expect(ours.criteria[m]).toBeCloseTo(value, 9);
  });

  test('a series too short for its segments, or constant, is a reason', () => {
    expect(meanBreaks([1, 2, 3, 4])).toEqual({ status: 'too-few-values' });
    expect(meanBreaks(Array(40).fill(2))).toEqual({ status: 'constant-values' });
    expect(() => meanBreaks(nile, { shortestSegment: 2.5 })).toThrow(RangeError);
  });
});

// R 4.2.2 with ocp 0.1.1: onlineCPD(getR = TRUE), hazard 1/100.
describe('Bayesian online change points repeat the package', () => {
  test('counts: starts and the probability of the present run', () => {
    const ours = bayesianOnlineChanges(coalDisasters, { prior: { model: 'poisson' } });

    expect(ours).toMatchObject({ starts: [0, 41], startsAboveThreshold: [0], startsOfLikeliest: [0, 41, 46, 97] });
    if (ours.status !== 'followed') return;
    const first = [0.01, 0.01033865092096702, 0.007270220144564033, 0.009251826822281475, 0.007243220532199948];
    for (const [r, probability] of first.entries()) expect(ours.runLengths[r]).toBeCloseTo(probability, 13);
    expect(ours.runLengths[15]).toBeCloseTo(0.2644702989363254, 12);
  });

  test('normal values: the Nile about 900', () => {
    const centred = nile.map((x) => (x - 900) / 100);

    const ours = bayesianOnlineChanges(centred, { prior: { model: 'normal' } });

    expect(ours).toMatchObject({ starts: [0, 28], startsAboveThreshold: [0, 28], startsOfLikeliest: [0, 28] });
    if (ours.status !== 'followed') return;
    const first = [0.01, 0.0002748810278567924, 0.0009229209025949447, 0.007566069137690561];
    for (const [r, probability] of first.entries()) expect(ours.runLengths[r]).toBeCloseTo(probability, 13);
    expect(ours.runLengths[72]).toBeCloseTo(0.7393231561643321, 11);
  });

  test('probabilities of the run add up to 1, whatever the values', () => {
    const value = double({ min: -1e9, max: 1e9, noNaN: true });
    assert(
      property(
        array(value, { minLength: 1, maxLength: 60 }),
        double({ min: 2, max: 500, noNaN: true }),
        (series, run) => {
          const ours = bayesianOnlineChanges(series, { prior: { model: 'normal' }, expectedRun: run });
          if (ours.status !== 'followed') return false;
          const sum = ours.runLengths.reduce((total, p) => total + p, 0);
          return Math.abs(sum - 1) < 1e-12 && ours.starts[0] === 0;
        },
      ),
    );
  });

  test('what is no count, or nothing, is a reason; parameters out of range are refused', () => {
    expect(bayesianOnlineChanges([1, 0.5], { prior: { model: 'poisson' } })).toEqual({ status: 'not-a-count' });
    expect(bayesianOnlineChanges([Number.NaN], { prior: { model: 'normal' } })).toEqual({ status: 'too-few-values' });
    expect(() => bayesianOnlineChanges([1], { prior: { model: 'normal' }, expectedRun: 1 })).toThrow(RangeError);
    expect(() => bayesianOnlineChanges([1], { prior: { model: 'poisson', rate: 0 } })).toThrow(RangeError);
  });
});
