import { array, assert, constantFrom, integer, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nile } from '../trend/_example-series.ts';
import { cumulativeSumTest } from './cumulative-sum.ts';

const short = [3, 5, 4, 6, 2, 5, 4, 7, 3, 5, 6, 4];

// R 4.2.2 with strucchange 1.5-4: efp(y ~ 1), sctest, boundary, whose root is good to about 1e-4.
describe('test of a constant mean', () => {
  test.each([
    ['ordinary', nile, 2.951766102663373, 5.408553460650722e-8],
    ['recursive', nile, 2.06692088890315, 7.486883768503816e-8],
    ['ordinary', short, 0.4990933809404315, 0.9645221364166956],
    ['recursive', short, 0.422500126353887, 0.7992970675728173],
  ] as const)('%s residuals repeat the package', (residuals, series, statistic, pValue) => {
    const ours = cumulativeSumTest(series, { residuals });

    expect(ours.status).toBe('tested');
    if (ours.status !== 'tested') return;
    expect(ours.statistic).toBeCloseTo(statistic, 12);
    expect(ours.pValue / pValue).toBeCloseTo(1, 7);
  });

  test('the path of the Nile and its boundary are those of the package', () => {
    const ordinary = cumulativeSumTest(nile);
    const recursive = cumulativeSumTest(nile, { residuals: 'recursive' });

    if (ordinary.status !== 'tested' || recursive.status !== 'tested') throw new Error('not tested');
    expect([0, 27, 48].map((i) => ordinary.path[i])).toEqual(
      [0.1185681991710843, 2.951766102663373, 1.977722289537738].map((x) => expect.closeTo(x, 12)),
    );
    expect([0, 27, 48].map((i) => recursive.path[i])).toEqual(
      [0.01940836034771109, -0.2493437918978616, -2.873016095040173].map((x) => expect.closeTo(x, 12)),
    );
    expect(ordinary.boundary[0]).toBeCloseTo(1.358100283600432, 3);
    expect([27, 48].map((i) => recursive.boundary[i])).toEqual(
      [1.484082886550295, 1.886221475163923].map((x) => expect.closeTo(x, 3)),
    );
  });

  test('a path crosses its boundary exactly where the p value is below alpha', () => {
    assert(
      property(
        array(integer({ min: 0, max: 9 }), { minLength: 4, maxLength: 60 }),
        constantFrom('ordinary' as const, 'recursive' as const),
        constantFrom(0.01, 0.05, 0.2),
        (series, residuals, alpha) => {
          const ours = cumulativeSumTest(series, { residuals, alpha });
          if (ours.status !== 'tested') return ours.status === 'constant-values';
          const crosses = ours.path.some((x, i) => Math.abs(x) > (ours.boundary[i] ?? 0));
          return crosses === (ours.firstBeyond !== null) && crosses === ours.pValue < alpha;
        },
      ),
    );
  });

  test('neither unit nor level of the values matters', () => {
    assert(
      property(array(integer({ min: 0, max: 99 }), { minLength: 4, maxLength: 40 }), (series) => {
        const [one, other] = [series, series.map((x) => 0.25 * x - 7)].map((x) => cumulativeSumTest(x));
        if (one?.status !== 'tested' || other?.status !== 'tested') return one?.status === other?.status;
        return Math.abs(one.statistic - other.statistic) < 1e-9;
      }),
    );
  });

  test('gaps keep their time; too few or equal values are a reason', () => {
    const gappy = [Number.NaN, ...nile.slice(0, 50), Number.NaN, ...nile.slice(50)];

    expect(cumulativeSumTest(gappy)).toMatchObject({ pValue: expect.closeTo(5.408553460650722e-8, 14) });
    expect(cumulativeSumTest([1, 2, Number.NaN, 3])).toEqual({ status: 'too-few-values' });
    expect(cumulativeSumTest([2, 2, 2, 2, 2])).toEqual({ status: 'constant-values' });
    expect(() => cumulativeSumTest(nile, { alpha: 0 })).toThrow(RangeError);
  });
});
