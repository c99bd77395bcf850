import { assert, integer, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { poissonProbability } from '../distribution/poisson.ts';
import {
  binomialCusumAlarmChances,
  binomialCusumRunLength,
  designPoissonCusum,
  poissonCusumRunLength,
} from './count-run-length.ts';
import { expectedSteps, solveLinearSystem } from './linear-system.ts';
import { cusumDecisionInterval, designCusum, normalCusumRunLength } from './normal-run-length.ts';

describe('average run lengths', () => {
  test.each([
    // Montgomery, Introduction to Statistical Quality Control, table 9.3, two-sided schemes with k = 0.5: 168 and 465
    // while nothing happens, half of what one side takes; after a shift the other side hardly counts.
    { decisionInterval: 4, shift: 0, length: 2 * 168, within: 1 },
    { decisionInterval: 4, shift: 1, length: 8.38, within: 0.01 },
    { decisionInterval: 5, shift: 0, length: 2 * 465, within: 1 },
    { decisionInterval: 5, shift: 1, length: 10.4, within: 0.05 },
    { decisionInterval: 5, shift: 2, length: 4.01, within: 0.01 },
  ])('of a normal CUSUM are the printed ones: %j', ({ decisionInterval, shift, length, within }) => {
    const ours = normalCusumRunLength({ referenceValue: 0.5, decisionInterval, shift });

    expect(Math.abs(ours - length)).toBeLessThan(within);
  });

  test('k and h of find.kh', () => {
    // surveillance 1.20.3 with spc 0.6.7, find.kh(ARLa = 500, ARLr = 7); its search ends after five digits.
    const design = designCusum({ inControlRunLength: 500, shiftedRunLength: 7 });

    expect(design.referenceValue).toBeCloseTo(0.5935935, 4);
    expect(design.decisionInterval).toBeCloseTo(3.8007891, 4);
    expect(cusumDecisionInterval(0.5935935060729384, 500)).toBeCloseTo(3.8007890632495736, 8);
  });

  test('of a Poisson CUSUM that alarms at the first event are those of waiting for it', () => {
    // h = 1 and k = 0: the first count above 0 alarms, geometric with 1 - exp(-m).
    const ours = poissonCusumRunLength({ referenceValue: 0, decisionInterval: 1, mean: 0.3 });

    expect(ours).toBeCloseTo(1 / (1 - poissonProbability(0, 0.3)), 12);
  });

  test('of surveillance for Poisson counts', () => {
    // surveillance 1.20.3: arlCusum(h = 4, k = 1.5, theta = 2); hValues(theta0 = c(2, 5), ARL0 = 200).
    expect(poissonCusumRunLength({ referenceValue: 1.5, decisionInterval: 4, mean: 2 })).toBeCloseTo(7.50550826714, 10);
    expect(designPoissonCusum({ mean: 2, inControlRunLength: 200 })).toMatchObject({
      referenceValue: 2.6,
      decisionInterval: 6.6,
      runLength: expect.closeTo(203.66097984925, 8),
    });
  });

  test('of surveillance for shares', () => {
    // surveillance 1.20.3: LRCUSUM.runlength with n = 30, pi0 = 0.2, pi1 = 0.35, h = 3, g = 20 and g = 5.
    const chart = { trials: 30, share: 0.2, inControl: 0.2, outOfControl: 0.35, decisionInterval: 3 };

    expect(binomialCusumRunLength({ ...chart, states: 20 })).toBeCloseTo(127.212363932965, 8);
    expect(binomialCusumAlarmChances({ ...chart, states: 5 }, 3)[2]).toBeCloseTo(0.015326856354652692, 14);
  });

  test('grow with the decision interval and shrink with the shift', () => {
    assert(
      property(integer({ min: 1, max: 60 }), integer({ min: 0, max: 30 }), (tenths, shiftTenths) => {
        const at = (more: object): number =>
          normalCusumRunLength({
            referenceValue: 0.5,
            decisionInterval: tenths / 10,
            shift: shiftTenths / 10,
            ...more,
          });
        return at({ decisionInterval: tenths / 10 + 0.1 }) > at({}) && at({ shift: shiftTenths / 10 + 0.1 }) < at({});
      }),
      { numRuns: 15 },
    );
  });
});

describe('linear systems', () => {
  test('are solved with a zero on the diagonal', () => {
    const right = Float64Array.of(4, 7);

    expect(solveLinearSystem(Float64Array.of(0, 2, 3, 1), right)).toBe(true);
    expect([...right]).toEqual([expect.closeTo(5 / 3, 14), 2]);
  });

  test('a chain that never ends has no expected steps', () => {
    expect([...expectedSteps(Float64Array.of(1, 0, 0, 1), 2)]).toEqual([Number.NaN, Number.NaN]);
  });
});
