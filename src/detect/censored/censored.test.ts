import { array, assert, boolean, double, property, record } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { akritasTheilSen } from './akritas-theil-sen.ts';
import { normalInterval } from './normal-interval.ts';
import { regressionOnOrderStatistics } from './order-statistics.ts';
import { plottingPositions } from './plotting-positions.ts';
import { censoredMoments, fitBoundedRegression, fitTobit } from './tobit.ts';
import { turnbullMedian } from './turnbull.ts';

function ones(count: number): Float64Array {
  return new Float64Array(count).fill(1);
}

/** Rows of an intercept and one column. */
function lineDesign(x: readonly number[]): Float64Array {
  return Float64Array.from(x.flatMap((one) => [1, one]));
}

/** Two limits; known values below, between and above them. */
const twoLimits = {
  values: Float64Array.of(0.5, 1, 1, 1, 1.4, 2, 2.5, 3, 3, 3, 4.2, 5.1, 8, 12),
  censored: Uint8Array.of(0, 1, 1, 0, 0, 0, 0, 1, 1, 1, 0, 0, 0, 0),
};

describe('the probability of an interval', () => {
  // R 4.2.2: pnorm(-45, log.p = TRUE), dnorm / pnorm there, and the interval from -40.1 to -40 by log-sum-exp.
  test('keeps its precision where probabilities underflow', () => {
    const tail = normalInterval(Number.NEGATIVE_INFINITY, -45);
    expect(tail.logProbability).toBeCloseTo(-1017.226094241952, 9);
    expect(tail.atUpper).toBeCloseTo(45.0222003283437, 9);
    expect(normalInterval(-40.1, -40).logProbability).toBeCloseTo(-804.6267881787521, 9);
    expect(normalInterval(40, 40.1).logProbability).toBeCloseTo(-804.6267881787521, 9);
    expect(normalInterval(-40.1, -40).atLower).toBeCloseTo(0.7429323007845086, 9);
  });

  test('has no jump where the series takes over', () => {
    const [near, far] = [-30 + 1e-9, -30 - 1e-9].map((z) => normalInterval(Number.NEGATIVE_INFINITY, z));
    expect(far?.atUpper).toBeCloseTo(near?.atUpper ?? Number.NaN, 7);
    expect(normalInterval(Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY).logProbability).toBe(0);
  });
});

describe('Tobit regression', () => {
  test('takes known, left-, right- and interval-censored values and weights', () => {
    const fit = fitBoundedRegression({
      lower: Float64Array.of(1.2, -Infinity, 0.5, 2, 1.9, -Infinity, 2.2, 3, 2.5, 1.5),
      upper: Float64Array.of(1.2, 0.8, 1.1, 2, Infinity, 1, 2.2, 3, 2.9, 1.5),
      design: lineDesign([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]),
      columns: 2,
      weights: Float64Array.of(1, 1, 0.5, 1, 1, 0.25, 1, 1, 1, 1),
    });

    if (fit.status !== 'fitted') throw new Error(fit.status);
    // R 4.2.2: nlm on the likelihood written out with dnorm and pnorm; standard errors by optimHess.
    expect(fit.coefficients[0]).toBeCloseTo(0.8680582, 5);
    expect(fit.coefficients[1]).toBeCloseTo(0.1703927, 5);
    expect(Math.log(fit.scale)).toBeCloseTo(-0.3914478, 5);
    expect(fit.logLikelihood).toBeCloseTo(-9.89232629638, 9);
    const errors = [0, 4, 8].map((at) => Math.sqrt(fit.covariance[at] ?? Number.NaN));
    expect(errors[0]).toBeCloseTo(0.508206, 3);
    expect(errors[1]).toBeCloseTo(0.078312, 4);
    expect(errors[2]).toBeCloseTo(0.289821, 3);
  });

  test('without censored values it is the maximum likelihood of the normal distribution', () => {
    const moments = censoredMoments({ values: Float64Array.of(1, 2, 4, 5), censored: new Uint8Array(4) }, 'gaussian');

    if ('status' in moments) throw new Error(moments.status);
    expect(moments.mean).toBeCloseTo(3, 12);
    expect(moments.deviation).toBeCloseTo(Math.sqrt(2.5), 12);
  });

  test.each([
    ['too-few-known', [1, 1, 1, 2], [1, 1, 1, 0], [1, 2, 3, 4]],
    ['collinear', [1, 2, 3, 4, 5], [0, 0, 0, 0, 1], [2, 2, 2, 2, 2]],
    ['no-variation', [Math.E, Math.E, Math.E, Math.E], [0, 0, 0, 0], [1, 2, 3, 4]],
  ] as const)('%s is a reason, not an exception', (status, values, censored, x) => {
    const sample = { values: Float64Array.from(values), censored: Uint8Array.from(censored) };

    expect(fitTobit(sample, { design: lineDesign(x), columns: 2, scale: 'lognormal' }).status).toBe(status);
  });

  test('lognormal values are positive, and the design has a row for each', () => {
    const sample = { values: Float64Array.of(0, 1, 2), censored: new Uint8Array(3) };

    expect(() => fitTobit(sample, { design: ones(3), columns: 1, scale: 'lognormal' })).toThrow(RangeError);
    expect(() => fitTobit(sample, { design: ones(2), columns: 1, scale: 'gaussian' })).toThrow(RangeError);
  });

  const samples = array(record({ value: double({ min: 0.01, max: 1000, noNaN: true }), censored: boolean() }), {
    minLength: 1,
    maxLength: 30,
  });

  test('the unit does not matter, and every answer is finite or a reason', () => {
    assert(
      property(samples, double({ min: 0.01, max: 100, noNaN: true }), (rows, unit) => {
        const censored = Uint8Array.from(rows, (row) => (row.censored ? 1 : 0));
        const [one, other] = [1, unit].map((factor) =>
          censoredMoments(
            { values: Float64Array.from(rows, ({ value }) => Math.ceil(value) * factor), censored },
            'lognormal',
          ),
        );
        if (one === undefined || other === undefined) return false;
        if ('status' in one || 'status' in other) return 'status' in one && 'status' in other;
        return Math.abs(one.median * unit - other.median) <= 1e-5 * other.median;
      }),
      { numRuns: 100 },
    );
  });
});

describe('regression on order statistics', () => {
  // R 4.2.2 with hc.ppoints of NADA 1.6-1.1; line, mean, deviation and median by lm, mean, sd, median.
  test('agrees with NADA where a known value equals a limit', () => {
    const positions = [
      0.153061224489796, 0.102040816326531, 0.204081632653061, 0.387755102040816, 0.469387755102041, 0.551020408163265,
      0.63265306122449, 0.178571428571429, 0.357142857142857, 0.535714285714286, 0.771428571428571, 0.828571428571429,
      0.885714285714286, 0.942857142857143,
    ];
    const fit = regressionOnOrderStatistics(twoLimits);

    if (fit.status !== 'fitted') throw new Error(fit.status);
    for (const [i, position] of positions.entries()) expect(fit.positions[i]).toBeCloseTo(position, 12);
    expect(fit.intercept).toBeCloseTo(0.489562430055702, 12);
    expect(fit.slope).toBeCloseTo(1.258147785116777, 12);
    expect(fit.mean).toBeCloseTo(2.92674618716909, 12);
    expect(fit.deviation).toBeCloseTo(3.40007962239069, 12);
    expect(fit.median).toBeCloseTo(1.61319903135182, 12);
  });

  test('without censored values the positions are those of ppoints', () => {
    const values = Float64Array.of(1, 2, 3, 4);

    // R: ppoints(4).
    const expected = [0.147058823529412, 0.382352941176471, 0.617647058823529, 0.852941176470588];
    for (const [i, position] of plottingPositions({ values, censored: new Uint8Array(4) }).entries()) {
      expect(position).toBeCloseTo(expected[i] ?? Number.NaN, 12);
    }
  });

  test('positions stay between 0 and 1, and a known value keeps its own', () => {
    const rows = array(record({ value: double({ min: 0.1, max: 9, noNaN: true }), censored: boolean() }), {
      minLength: 1,
      maxLength: 40,
    });
    assert(
      property(rows, (given) => {
        const values = Float64Array.from(given, ({ value }) => Math.ceil(value));
        const fit = regressionOnOrderStatistics({
          values,
          censored: Uint8Array.from(given, (r) => (r.censored ? 1 : 0)),
        });
        if (fit.status !== 'fitted') return true;
        return fit.positions.every(
          (p, i) => p > 0 && p < 1 && (fit.censored[i] === 1 || fit.modelled[i] === fit.values[i]),
        );
      }),
      { numRuns: 100 },
    );
  });

  test('too few or equal values are a reason', () => {
    const censored = Uint8Array.of(0, 0, 0, 1);
    expect(regressionOnOrderStatistics({ values: Float64Array.of(2, 2, 2, 1), censored }).status).toBe('no-variation');
    expect(regressionOnOrderStatistics({ values: Float64Array.of(2, 3), censored: new Uint8Array(2) }).status).toBe(
      'too-few-known',
    );
    expect(() => regressionOnOrderStatistics({ values: Float64Array.of(0, 3, 4, 5), censored })).toThrow(RangeError);
  });
});

describe('Turnbull’s median', () => {
  test('is the upside-down Kaplan-Meier median of left-censored values', () => {
    // Kaplan-Meier from above, by hand. 1 <2 3 <4 5: 1/5 at 5, 4/5 1/3 at 3, so 7/15 lies beyond 1.
    const lower = Float64Array.of(1, -Infinity, 3, -Infinity, 5);
    expect(turnbullMedian(lower, Float64Array.of(1, 2, 3, 4, 5))).toBe(1);
    // 1 <2 3 4 5: 1/5 each at 5, 4 and 3, so 3/5 lies beyond 1 and 2/5 beyond 3.
    expect(turnbullMedian(Float64Array.of(1, -Infinity, 3, 4, 5), Float64Array.of(1, 2, 3, 4, 5))).toBe(3);
    expect(turnbullMedian(Float64Array.of(1, 2, 7), Float64Array.of(1, 2, 7))).toBe(2);
  });
});

describe('the Akritas-Theil-Sen line', () => {
  test('without censored values it is near the Theil-Sen line, with Kendall’s tau', () => {
    const trend = akritasTheilSen(
      { values: Float64Array.of(1, 2.1, 2.9, 4.2, 5), censored: new Uint8Array(5) },
      Float64Array.of(1, 2, 3, 4, 5),
    );

    // All ten pairs rise: tau 1; S = 10, variance 5 4 15 / 18, p = 2 P(Z > 9 / sqrt(16.67)) (R: cor.test, exact = FALSE,
    // continuity = TRUE). The pairwise slopes sorted: 0.8 0.8 0.95 0.967 1 1.033 1.05 1.1 1.05 1.3; Sen's slope is 1.0083.
    expect(trend).toMatchObject({ status: 'fitted', tau: 1 });
    if (trend.status !== 'fitted') throw new Error(trend.status);
    expect(trend.pValue).toBeCloseTo(0.0274863, 6);
    expect(trend.slope).toBeGreaterThanOrEqual(1 - 1e-6);
    expect(trend.slope).toBeLessThanOrEqual(1.034);
  });

  test('a censored value below every later one counts as a sure rise, two censored ones as nothing', () => {
    const x = Float64Array.of(1, 2, 3, 4, 5, 6);
    const trend = akritasTheilSen(
      { values: Float64Array.of(1, 1, 2, 3, 4, 6), censored: Uint8Array.of(1, 1, 0, 0, 0, 0) },
      x,
    );

    // Of 15 pairs all rise but the one of the two censored values.
    expect(trend.status === 'fitted' && trend.tau).toBeCloseTo(14 / 15, 12);
  });

  test('mirrored time mirrors the trend', () => {
    const values = Float64Array.of(3, 1, 4, 1, 5, 9, 2, 6, 5, 3);
    const censored = Uint8Array.of(0, 1, 0, 1, 0, 0, 0, 0, 0, 0);
    const x = Float64Array.from(values, (_, i) => i);
    const [forth, back] = [x, x.map((one) => -one)].map((time) => akritasTheilSen({ values, censored }, time));

    if (forth?.status !== 'fitted' || back?.status !== 'fitted') throw new Error('no fit');
    expect(back.slope).toBeCloseTo(-forth.slope, 6);
    expect(back.tau).toBeCloseTo(-forth.tau, 12);
    expect(back.pValue).toBeCloseTo(forth.pValue, 12);
  });

  test('degenerate samples are a reason', () => {
    const known = new Uint8Array(3);
    expect(akritasTheilSen({ values: Float64Array.of(1, 2, 3), censored: known }, ones(3)).status).toBe('no-variation');
    expect(
      akritasTheilSen({ values: Float64Array.of(1, 2, 3), censored: Uint8Array.of(1, 1, 0) }, Float64Array.of(1, 2, 3))
        .status,
    ).toBe('too-few-known');
  });
});
