import { z } from 'zod';
import {
  akritasTheilSen,
  type CensoredScale,
  type CensoredValues,
  censoredMoments,
  fitTobit,
  normalUpperTail,
  regressionOnOrderStatistics,
} from '../../src/detect/index.ts';
import { Comparison } from './comparison.ts';
import { type Family, familyOf, type Outcome } from './family.ts';
import { RLogical, RNumber, RVector, valuesOf } from './schema.ts';

const Flags = z.array(RLogical);
const Coefficients = RVector;

const TobitDocument = z.object({
  family: z.string(),
  items: z.array(
    z.object({
      day: RVector,
      value: RVector,
      nondetect: Flags,
      dist: z.enum(['lognormal', 'gaussian']).optional(),
      fit: z.object({
        coef: Coefficients,
        scale: z.number(),
        seBetaLogScale: RVector,
        loglik: z.number(),
        iter: z.number().optional(),
        p: RVector,
      }),
      null: z.object({ mu: z.number(), scale: z.number(), loglik: z.number() }).optional(),
      lrtP: z.number().optional(),
    }),
  ),
});

/** survreg stops where the log likelihood changes by less than 1e-9 of itself. */
const tobitTolerance = 1e-6;

function flagsOf(flags: readonly boolean[]): Uint8Array {
  return Uint8Array.from(flags, (flag) => (flag ? 1 : 0));
}

/** Two-sided p value of a normal statistic. */
function twoSided(z: number): number {
  return 2 * normalUpperTail(Math.abs(z));
}

/** P(chi-squared with one degree of freedom > x). */
function chiSquaredTail(x: number): number {
  return twoSided(Math.sqrt(Math.max(0, x)));
}

function runTobit(document: unknown): Outcome {
  const comparison = new Comparison({ tolerance: tobitTolerance });
  const { family, items } = TobitDocument.parse(document);
  for (const [position, item] of items.entries()) {
    comparison.case(`item ${position + 1}`, () => {
      const scale: CensoredScale = item.dist ?? (family.endsWith('gaussian') ? 'gaussian' : 'lognormal');
      const values = valuesOf(item.value);
      const sample: CensoredValues = { values, censored: flagsOf(item.nondetect) };
      const design = Float64Array.from(item.day.flatMap((day) => [1, day ?? Number.NaN]));
      const fit = fitTobit(sample, { design, columns: 2, scale });
      const alone = fitTobit(sample, { design: new Float64Array(values.length).fill(1), columns: 1, scale });
      if (fit.status !== 'fitted' || alone.status !== 'fitted') {
        comparison.reject(`no fit: ${fit.status}, ${alone.status}`);
        return;
      }
      const estimates = [...fit.coefficients, Math.log(fit.scale)];
      for (const [i, theirs] of item.fit.coef.entries()) {
        comparison.number(`coefficient ${i + 1}`, fit.coefficients[i] ?? Number.NaN, theirs);
      }
      comparison.number('scale', fit.scale, item.fit.scale);
      comparison.number('log likelihood', fit.logLikelihood, item.fit.loglik);
      for (const [i, theirs] of item.fit.seBetaLogScale.entries()) {
        const ours = Math.sqrt(fit.covariance[i * 4] ?? Number.NaN);
        comparison.number(`standard error ${i + 1}`, ours, theirs);
        const p = twoSided((estimates[i] ?? Number.NaN) / ours);
        comparison.number(`p value ${i + 1}`, p, item.fit.p[i] ?? null, { absolute: 1e-9 });
      }
      if (item.null) {
        comparison.number('null location', alone.coefficients[0] ?? Number.NaN, item.null.mu);
        comparison.number('null scale', alone.scale, item.null.scale);
        comparison.number('null log likelihood', alone.logLikelihood, item.null.loglik);
      }
      if (item.lrtP !== undefined) {
        comparison.number(
          'likelihood ratio p',
          chiSquaredTail(2 * (fit.logLikelihood - alone.logLikelihood)),
          item.lrtP,
        );
      }
    });
  }
  return comparison.outcome();
}

export const tobit: Family = {
  name: 'Tobit regression, left-censored',
  recognises: (document) => familyOf(document)?.startsWith('survreg-left-') ?? false,
  run: runTobit,
};

const Moments = z.object({ mean: RNumber, sd: RNumber, median: RNumber });

const RosDocument = z.object({
  items: z.array(
    z.object({
      obs: RVector,
      censored: Flags,
      rosSorted: Moments.extend({
        obs: RVector,
        censored: Flags,
        pp: RVector,
        modeled: RVector,
        intercept: RNumber,
        slope: RNumber,
      }).optional(),
      mle: Moments.optional(),
      // NADA finds no intercept where a censored value, here a logarithm, is negative.
      ats: z
        .object({ slope: RNumber, intercept: z.union([RNumber, z.tuple([])]).optional(), tau: RNumber, p: RNumber })
        .optional(),
    }),
  ),
});

type RosItem = z.infer<typeof RosDocument>['items'][number];

function compareOrderStatistics(comparison: Comparison, sample: CensoredValues, theirs: RosItem['rosSorted']): void {
  if (!theirs) return;
  const ours = regressionOnOrderStatistics(sample);
  if (ours.status !== 'fitted') {
    comparison.reject(`order statistics: ${ours.status}`);
    return;
  }
  comparison.exact('number of ordered values', ours.values.length, theirs.obs.length);
  for (const i of theirs.obs.keys()) {
    comparison.number(`ordered value ${i + 1}`, ours.values[i] ?? Number.NaN, theirs.obs[i] ?? null);
    comparison.exact(`censored ${i + 1}`, ours.censored[i] === 1, theirs.censored[i]);
    comparison.number(`position ${i + 1}`, ours.positions[i] ?? Number.NaN, theirs.pp[i] ?? null);
    comparison.number(`modelled ${i + 1}`, ours.modelled[i] ?? Number.NaN, theirs.modeled[i] ?? null);
  }
  comparison.number('intercept', ours.intercept, theirs.intercept);
  comparison.number('slope', ours.slope, theirs.slope);
  comparison.number('mean', ours.mean, theirs.mean);
  comparison.number('deviation', ours.deviation, theirs.sd);
  comparison.number('median', ours.median, theirs.median);
}

function compareMoments(comparison: Comparison, sample: CensoredValues, theirs: RosItem['mle']): void {
  if (!theirs) return;
  const ours = censoredMoments(sample, 'lognormal');
  if ('status' in ours) {
    comparison.reject(`maximum likelihood: ${ours.status}`);
    return;
  }
  const tolerance = { tolerance: tobitTolerance };
  comparison.number('likeliest mean', ours.mean, theirs.mean, tolerance);
  comparison.number('likeliest deviation', ours.deviation, theirs.sd, tolerance);
  comparison.number('likeliest median', ours.median, theirs.median, tolerance);
}

/** The reference fits logarithms against the order of the sample. */
function compareTrend(comparison: Comparison, { values, censored }: CensoredValues, theirs: RosItem['ats']): void {
  if (!theirs) return;
  const order = Float64Array.from(values, (_, i) => i + 1);
  const ours = akritasTheilSen({ values: values.map(Math.log), censored }, order, { mode: 'nada' });
  if (ours.status !== 'fitted') {
    comparison.reject(`trend: ${ours.status}`);
    return;
  }
  comparison.number('trend slope', ours.slope, theirs.slope);
  if (typeof theirs.intercept === 'number') comparison.number('trend intercept', ours.intercept, theirs.intercept);
  comparison.number('tau', ours.tau, theirs.tau);
  comparison.number('trend p', ours.pValue, theirs.p, { absolute: 1e-12 });
}

function runOrderStatistics(document: unknown): Outcome {
  const comparison = new Comparison();
  for (const [position, item] of RosDocument.parse(document).items.entries()) {
    comparison.case(`item ${position + 1}`, () => {
      const sample = { values: valuesOf(item.obs), censored: flagsOf(item.censored) };
      compareOrderStatistics(comparison, sample, item.rosSorted);
      compareMoments(comparison, sample, item.mle);
      compareTrend(comparison, sample, item.ats);
    });
  }
  return comparison.outcome();
}

export const orderStatistics: Family = {
  name: 'regression on order statistics, censored moments and trend',
  recognises: (document) => familyOf(document) === 'ros-cenmle-cenken',
  run: runOrderStatistics,
};
