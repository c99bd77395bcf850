import { array, assert, integer, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitBinomialRegression, fitPoissonRegression } from './count-regression.ts';
import { designOfColumns, interceptColumn } from './design-matrix.ts';
import { fitLeastSquares } from './least-squares.ts';
import { fitNegativeBinomialRegression } from './negative-binomial-regression.ts';
import { predictLinear, testCoefficient } from './prediction.ts';

/**
 * Expected numbers: R 4.2.2, `glm(counts ~ t + c + s + offset(log(1000 + 17 t)), weights, quasipoisson)`, `MASS::glm.nb`
 * of the same, `glm(cbind(counts, n - counts) ~ t + c, binomial)` and `lm(counts ~ t + c + s, weights)`, with
 * c and s the cosine and sine of 2 pi t / 12.
 */
const counts = Float64Array.of(3, 5, 4, 9, 12, 7, 6, 15, 11, 8, 4, 2, 6, 7, 5, 14, 19, 9, 12, 22, 15, 9, 3, 5);
const time = counts.map((_, i) => i + 1);
const cosine = time.map((t) => Math.cos((2 * Math.PI * t) / 12));
const sine = time.map((t) => Math.sin((2 * Math.PI * t) / 12));
const design = designOfColumns([interceptColumn(24), time, cosine, sine]);
const offset = time.map((t) => Math.log(1000 + 17 * t));
const weights = Float64Array.from({ length: 24 }, (_, i) => [1, 2, 0.5][i % 3] ?? Number.NaN);

function solved<Fit extends { readonly status: string }>(fit: Fit): Extract<Fit, { readonly fitted: Float64Array }> {
  if (!hasMeans(fit)) throw new Error(fit.status);
  return fit;
}

function hasMeans<Fit extends { readonly status: string }>(
  fit: Fit,
): fit is Extract<Fit, { readonly fitted: Float64Array }> {
  return 'fitted' in fit;
}

function expectEach(ours: ArrayLike<number>, theirs: readonly number[], relative = 1e-10): void {
  expect(ours.length).toBe(theirs.length);
  for (const [i, value] of theirs.entries()) {
    expect(Math.abs((ours[i] ?? Number.NaN) - value) / Math.abs(value)).toBeLessThan(relative);
  }
}

describe('quasi-Poisson regression with offset and weights', () => {
  const fit = solved(fitPoissonRegression({ design, counts, offset, weights }));
  const { dispersion, residualDegrees } = fit;

  test('coefficients, deviance, dispersion and steps are those of R', () => {
    expect(fit.status).toBe('fitted');
    expect(fit.steps).toBe(4);
    expectEach(fit.coefficients, [-5.103055653896151, 0.01209760525398168, -0.6638425529212211, -0.12743085886056357]);
    expectEach([fit.deviance, dispersion], [30.934912623448394, 1.3814524929540268]);
  });

  test('standard errors, p values and leverages are those of R', () => {
    const tests = [0, 1, 2, 3].map((j) => testCoefficient(fit, j, { dispersion, residualDegrees }));

    expectEach(
      tests.map(({ standardError }) => standardError),
      [0.1763820309716756, 0.011718936241988146, 0.11044683862702849, 0.11045369408527647],
    );
    expectEach(
      tests.map(({ pValue }) => pValue),
      [8.528814473977178e-18, 0.3142482524070803, 7.0784653538365476e-6, 0.2622228872367766],
    );
    expectEach(
      [0, 7, 23].map((i) => fit.leverages[i] ?? Number.NaN),
      [0.10723915501101822, 0.3490249909260186, 0.083233957148301],
    );
  });

  test('a new row is predicted with the standard error of R', () => {
    const { linear, standardError } = predictLinear(fit, [1, 30, Math.cos(5 * Math.PI), Math.sin(5 * Math.PI)], {
      dispersion,
    });

    expectEach([linear + Math.log(1500), standardError], [3.2369354437348212, 0.22934529527832537]);
  });
});

test('negative binomial regression with offset and weights is that of MASS', () => {
  const fit = solved(fitNegativeBinomialRegression({ design, counts, offset, weights }));

  expectEach(
    fit.coefficients,
    [-5.093897461247323, 0.011229934504817686, -0.6760508926829595, -0.12572903067848265],
    1e-8,
  );
  expectEach(
    [fit.size, fit.sizeStandardError, fit.twiceLogLikelihood, fit.deviance],
    [42.381779523927925, 54.091264421794094, -140.34334609710405, 24.48462800735901],
    1e-8,
  );
  expectEach(
    [0, 1, 2, 3].map((j) => testCoefficient(fit, j).standardError),
    [0.16507155072432828, 0.011161447472307162, 0.10364106309765171, 0.10529299017347679],
    1e-8,
  );
});

test('logistic regression is that of R', () => {
  const trials = counts.map((_, i) => 30 + 10 * (i % 3));
  const fit = solved(
    fitBinomialRegression({ design: designOfColumns([interceptColumn(24), time, cosine]), successes: counts, trials }),
  );
  const tests = [0, 1, 2].map((j) => testCoefficient(fit, j));

  expectEach(
    [...fit.coefficients, fit.deviance],
    [-1.8493098251126043, 0.040035304586376996, -0.7223726881898564, 60.455397877722596],
  );
  expectEach(
    tests.map(({ statistic }) => statistic),
    [-9.985145834553954, 3.3089669860423045, -6.138272740902512],
  );
  expectEach(
    tests.map(({ pValue }) => pValue),
    [1.7704055354249354e-23, 9.364087820286471e-4, 8.342354655103202e-10],
  );
});

test('weighted least squares is that of R', () => {
  const fit = solved(fitLeastSquares({ design, response: counts, weights }));
  const { dispersion } = fit;

  expectEach(fit.coefficients, [6.757438027664462, 0.2335021249288876, -6.02071952000184, -1.0157993553774034]);
  expectEach([Math.sqrt(dispersion), fit.adjustedDetermination], [4.187979966550326, 0.5719558332236216]);
  expectEach(
    [0, 1, 2, 3].map((j) => testCoefficient(fit, j, { dispersion }).standardError),
    [1.743798999363684, 0.12574472156172695, 1.123170017713269, 1.2240930959948815],
  );
});

describe('what cannot be fitted says so', () => {
  const halves = designOfColumns([interceptColumn(6), Float64Array.of(0, 0, 0, 1, 1, 1)]);

  test('a level without events is a separation, with the numbers R gives', () => {
    const fit = solved(fitPoissonRegression({ design: halves, counts: Float64Array.of(0, 0, 0, 5, 6, 7) }));

    expect([fit.status, fit.steps]).toEqual(['separation', 20]);
    expectEach([fit.fitted[0] ?? Number.NaN], [2.0611536215144176e-10], 1e-6);
  });

  test('shares that a line divides are a separation', () => {
    const line = designOfColumns([interceptColumn(6), Float64Array.of(1, 2, 3, 4, 5, 6)]);
    const successes = Float64Array.of(0, 0, 0, 1, 1, 1);

    expect(fitBinomialRegression({ design: line, successes, trials: interceptColumn(6) }).status).toBe('separation');
  });

  test('columns that depend on each other are singular, and so are more columns than rows', () => {
    const doubled = designOfColumns([
      interceptColumn(6),
      Float64Array.of(1, 2, 3, 4, 5, 6),
      Float64Array.of(3, 5, 7, 9, 11, 13),
    ]);
    const few = designOfColumns([Float64Array.of(1), Float64Array.of(2)]);
    const response = Float64Array.of(1, 5, 2, 4, 4, 8);

    expect(fitLeastSquares({ design: doubled, response }).status).toBe('singular');
    expect(fitPoissonRegression({ design: doubled, counts: response }).status).toBe('singular');
    expect(fitLeastSquares({ design: few, response: Float64Array.of(3) }).status).toBe('singular');
  });

  test('counts that vary no more than Poisson ones have no size of their own', () => {
    const even = Float64Array.from({ length: 24 }, (_, i) => 9 + (i % 3));
    const fit = solved(fitNegativeBinomialRegression({ design, counts: even }));

    expect(fit.sizeConverged).toBe(false);
    expect(fit.size).toBeGreaterThan(1000);
  });

  test('a vector of another length is a mistake of the caller', () => {
    expect(() => fitPoissonRegression({ design, counts: counts.slice(1) })).toThrow(RangeError);
    expect(() => fitPoissonRegression({ design, counts, weights: weights.map((one) => -one) })).toThrow(RangeError);
  });
});

test('at a Poisson solution what is observed and what is fitted agree along every column', () => {
  assert(
    property(array(integer({ min: 0, max: 60 }), { minLength: 24, maxLength: 24 }), (values) => {
      const response = Float64Array.from(values);
      const fit = fitPoissonRegression({ design, counts: response });
      if (fit.status !== 'fitted') return fit.status === 'separation';
      return [0, 1, 2, 3].every((j) => {
        let difference = 0;
        for (let i = 0; i < 24; i++) {
          difference += (design.values[j * 24 + i] ?? 0) * ((response[i] ?? 0) - (fit.fitted[i] ?? 0));
        }
        return Math.abs(difference) < 1e-3 * (1 + fit.deviance);
      });
    }),
    { numRuns: 100 },
  );
});
