import { z } from 'zod';
import {
  type DesignMatrix,
  designOfColumns,
  devianceOf,
  type FittedModel,
  fitNegativeBinomialRegression,
  fitPoissonRegression,
  poissonFamily,
  predictLinear,
  testCoefficient,
} from '../../src/detect/index.ts';
import { Comparison, roundingOfDifferences } from './comparison.ts';
import { type Family, familyOf, type Outcome } from './family.ts';
import { RLogical, RNumber, RVector, valuesOf } from './schema.ts';

const Matrix = z.array(RVector);

const NegativeBinomial = z.object({
  coef: RVector,
  se: RVector,
  theta: RNumber,
  SEtheta: RNumber,
  twologlik: RNumber,
  deviance: RNumber,
  converged: RLogical,
});

const Item = z.object({
  y: RVector,
  X: Matrix,
  offset: RVector,
  weights: RVector,
  quasipoisson: z.object({
    coef: RVector,
    se: RVector,
    stat: RVector,
    p: RVector,
    dispersion: RNumber,
    deviance: RNumber,
    nullDeviance: RNumber,
    dfResidual: z.number(),
    iter: z.number(),
    converged: RLogical,
    covUnscaled: Matrix,
    fitted: RVector,
    hat: RVector,
    pearson: RVector,
    devResid: RVector,
  }),
  poisson: z.object({ coef: RVector, se: RVector, deviance: RNumber, iter: z.number(), logLik: RNumber }),
  newX: RVector,
  predict: z.object({ eta: RNumber, se: RNumber, mu: RNumber }),
  glmnb: NegativeBinomial.nullish(),
});
type Item = z.infer<typeof Item>;

const Document = z.object({ items: z.array(Item) });

const sizeTolerance = 1e-6;

function vector(
  values: readonly number[] | Float64Array,
  what: string,
  theirs: Item['y'],
  comparison: Comparison,
): void {
  comparison.exact(`length of ${what}`, values.length, theirs.length);
  for (const [i, value] of theirs.entries()) {
    comparison.number(`${what} ${i + 1}`, values[i] ?? Number.NaN, value, { absolute: roundingOfDifferences });
  }
}

function compareQuasiPoisson(comparison: Comparison, item: Item, fit: FittedModel): void {
  const theirs = item.quasipoisson;
  const columns = fit.coefficients.length;
  const counts = valuesOf(item.y);
  const weights = valuesOf(item.weights);
  const { dispersion, residualDegrees } = fit;
  const tests = [...fit.coefficients.keys()].map((j) => testCoefficient(fit, j, { dispersion, residualDegrees }));
  const withoutModel = valuesOf(item.offset).map(Math.exp);
  vector(fit.coefficients, 'coefficient', theirs.coef, comparison);
  vector(
    tests.map((one) => one.standardError),
    'standard error',
    theirs.se,
    comparison,
  );
  vector(
    tests.map((one) => one.statistic),
    'statistic',
    theirs.stat,
    comparison,
  );
  vector(
    tests.map((one) => one.pValue),
    'p value',
    theirs.p,
    comparison,
  );
  comparison.number('dispersion', dispersion, theirs.dispersion);
  comparison.number('deviance', fit.deviance, theirs.deviance);
  comparison.number(
    'null deviance',
    devianceOf(poissonFamily, { response: counts, weights }, withoutModel),
    theirs.nullDeviance,
  );
  comparison.exact('residual degrees', residualDegrees, theirs.dfResidual);
  comparison.exact('steps', fit.steps, theirs.iter);
  comparison.exact('converged', fit.converged, theirs.converged);
  vector(fit.unscaledCovariance, 'covariance', theirs.covUnscaled.flat(), comparison);
  comparison.exact('columns', columns, theirs.covUnscaled.length);
  vector(fit.fitted, 'fitted mean', theirs.fitted, comparison);
  vector(fit.leverages, 'leverage', theirs.hat, comparison);
  const pearson = counts.map((count, i) => pearsonResidual(count, fit.fitted[i] ?? Number.NaN, weights[i] ?? 1));
  const residuals = counts.map((count, i) => {
    const mean = fit.fitted[i] ?? Number.NaN;
    return Math.sign(count - mean) * Math.sqrt((weights[i] ?? 1) * poissonFamily.deviance(count, mean));
  });
  vector(pearson, 'Pearson residual', theirs.pearson, comparison);
  for (const [i, residual] of theirs.devResid.entries()) {
    // The square is a difference of numbers of the size of the count.
    const rounding = (1e-15 * ((item.y[i] ?? 0) + 1) * (item.weights[i] ?? 1)) / ((residual ?? 1) ** 2 + 1e-300);
    comparison.number(`deviance residual ${i + 1}`, residuals[i] ?? Number.NaN, residual, {
      tolerance: Math.max(1e-9, rounding),
      absolute: roundingOfDifferences,
    });
  }
}

function pearsonResidual(count: number, mean: number, weight: number): number {
  return (count - mean) * Math.sqrt(weight / poissonFamily.variance(mean));
}

function comparePoisson(comparison: Comparison, item: Item, fit: FittedModel): void {
  const theirs = item.poisson;
  const errors = [...fit.coefficients.keys()].map((j) => testCoefficient(fit, j).standardError);
  vector(fit.coefficients, 'Poisson coefficient', theirs.coef, comparison);
  vector(errors, 'Poisson standard error', theirs.se, comparison);
  comparison.number('Poisson deviance', fit.deviance, theirs.deviance);
  comparison.exact('Poisson steps', fit.steps, theirs.iter);
  let logLikelihood = 0;
  for (const [i, mean] of fit.fitted.entries()) {
    const weight = item.weights[i] ?? 1;
    logLikelihood += weight * poissonFamily.logLikelihood(item.y[i] ?? Number.NaN, mean, weight);
  }
  comparison.number('Poisson log likelihood', logLikelihood, theirs.logLik);
}

function comparePrediction(comparison: Comparison, item: Item, fit: FittedModel): void {
  const { linear, standardError } = predictLinear(fit, valuesOf(item.newX), { dispersion: fit.dispersion });
  comparison.number('predicted linear value', linear, item.predict.eta);
  comparison.number('its standard error', standardError, item.predict.se);
  comparison.number('predicted mean', Math.exp(linear), item.predict.mu);
}

/**
 * Relative error that rounding alone leaves in R's size: the score is a sum of differences of numbers of size
 * log(theta), a Newton step divides it by the information 1 / SE^2. Without overdispersion the likelihood is flat,
 * theta runs off by the 25 steps allowed and where it stops is chance; null where R has no standard error at all.
 */
function roundingOfSize(size: number, standardError: number | null): number {
  if (standardError === null || !Number.isFinite(standardError)) return Number.POSITIVE_INFINITY;
  return (2.2e-16 * Math.log(2 + size) * standardError * standardError) / size;
}

/** Relative error of the information 1 / SE^2, a sum over the rows of differences of numbers of size 1 / theta. */
function roundingOfInformation(size: number, standardError: number | null, rows: number): number {
  return (1e-14 * rows * (standardError ?? Number.NaN) ** 2) / size;
}

/** The golden fits of MASS have neither offset nor weights, and twice the steps of its default. */
function compareNegativeBinomial(comparison: Comparison, item: Item, design: DesignMatrix): void {
  const theirs = item.glmnb;
  if (!theirs) return;
  const fit = fitNegativeBinomialRegression({ design, counts: valuesOf(item.y) }, { maximumSteps: 50 });
  if (!('size' in fit)) {
    comparison.reject(`negative binomial fit: ${fit.status}`);
    return;
  }
  const size = theirs.theta ?? Number.NaN;
  const isChance = !(roundingOfSize(size, theirs.SEtheta) < sizeTolerance);
  const near = isChance ? Math.max(...fit.fitted) * (1 / size + 1 / fit.size) : 0;
  const tolerance = { tolerance: sizeTolerance + near, absolute: roundingOfDifferences };
  for (const [j, value] of theirs.coef.entries()) {
    comparison.number(`negative binomial coefficient ${j + 1}`, fit.coefficients[j] ?? Number.NaN, value, tolerance);
    comparison.number('its standard error', testCoefficient(fit, j).standardError, theirs.se[j] ?? null, tolerance);
  }
  if (isChance) return;
  comparison.number('negative binomial deviance', fit.deviance, theirs.deviance, tolerance);
  comparison.number('twice the log likelihood', fit.twiceLogLikelihood, theirs.twologlik, tolerance);
  comparison.exact('size converged', fit.sizeConverged && fit.converged, theirs.converged);
  comparison.number('size', fit.size, size, tolerance);
  const rounding = roundingOfInformation(size, theirs.SEtheta, design.rows);
  comparison.number('standard error of the size', fit.sizeStandardError, theirs.SEtheta, {
    tolerance: Math.max(sizeTolerance, rounding),
  });
}

function run(document: unknown): Outcome {
  const comparison = new Comparison();
  for (const [position, item] of Document.parse(document).items.entries()) {
    comparison.case(`item ${position + 1}`, () => {
      const columns = (item.X[0] ?? []).map((_, j) => valuesOf(item.X.map((row) => row[j] ?? null)));
      const design = designOfColumns(columns);
      const [offset, weights] = [valuesOf(item.offset), valuesOf(item.weights)];
      const fit = fitPoissonRegression({ design, counts: valuesOf(item.y), offset, weights });
      if (!('fitted' in fit)) {
        comparison.reject(`Poisson fit: ${fit.status}`);
        return;
      }
      compareQuasiPoisson(comparison, item, fit);
      comparePoisson(comparison, item, fit);
      comparePrediction(comparison, item, fit);
      compareNegativeBinomial(comparison, item, design);
    });
  }
  return comparison.outcome();
}

export const generalizedLinearModels: Family = {
  name: 'generalized linear models',
  recognises: (document) => familyOf(document) === 'glm',
  run,
};
