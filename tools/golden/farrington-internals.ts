import { z } from 'zod';
import {
  dispersionWithoutWorkingWeights,
  farringtonFlexible,
  OutlierWeights,
  pearsonDispersion,
  SeasonFit,
  seasonDesign,
} from '../../src/detect/index.ts';
import { Comparison, roundingOfDifferences } from './comparison.ts';
import { type Family, familyOf, type Outcome } from './family.ts';
import { controlOf, Parameters, seriesOf } from './farrington-flexible.ts';
import { RLogical, RNumber, RVector, Series } from './schema.ts';

const FirstFit = z.object({
  coef: RVector,
  deviance: RNumber.optional(),
  dispersion: RNumber,
  dfResidual: z.number(),
  hat: RVector,
  fitted: RVector,
});

const SecondFit = z.object({ coef: RVector, dispersionPearson: RNumber, phi: RNumber, dispersionUsedForSE: RNumber });

const Fit = z.object({
  timeTrend: RLogical,
  fit1: FirstFit,
  anscombe: RVector.optional(),
  omega: RVector.optional(),
  fit2: SecondFit.optional(),
});

const Document = z.object({
  series: z.array(Series),
  items: z.array(
    z.object({
      series: z.string(),
      k: z.number(),
      params: Parameters,
      rows: z.array(z.number()),
      seasgroups: z.array(z.number()),
      wtime: z.array(z.number()),
      wtimeNow: z.number().optional(),
      fits: z.array(Fit),
      pred: z.object({ response: RNumber.optional() }).optional(),
      final: z.record(z.string(), RVector),
    }),
  ),
});
type Item = z.infer<typeof Document>['items'][number];

function run(document: unknown): Outcome {
  const { series, items } = Document.parse(document);
  const byId = new Map(series.map((one) => [one.id, seriesOf(one)]));
  const comparison = new Comparison();
  for (const item of items) {
    comparison.case(`${item.series} period ${item.k}`, () => {
      const numbers = byId.get(item.series);
      if (!numbers) {
        comparison.reject('names a series that is not in the file');
        return;
      }
      const control = controlOf(item.params, 'surveillance');
      const design = seasonDesign({
        length: numbers.values.length,
        starts: numbers.starts,
        periodsPerYear: numbers.periodsPerYear,
        index: item.k - 1,
        yearsBack: control.yearsBack,
        halfWindow: control.halfWindow,
        seasonLevels: control.seasonLevels,
        recentPeriodsExcluded: control.recentPeriodsExcluded ?? control.halfWindow,
      });
      if (design === null) {
        comparison.reject('no design');
        return;
      }
      comparison.exact('number of rows', design.rows.length, item.rows.length);
      for (const [i, row] of item.rows.entries()) {
        comparison.exact(`row ${i + 1}`, (design.rows[i] ?? -1) + 1, row);
        comparison.exact(`season level of row ${i + 1}`, (design.levels[i] ?? -1) + 1, item.seasgroups[i]);
        comparison.number(`time of row ${i + 1}`, design.times[i] ?? Number.NaN, item.wtime[i] ?? null);
      }
      if (item.wtimeNow !== undefined) comparison.number('time of the period', design.timeNow, item.wtimeNow);
      const workSpace = new SeasonFit();
      const exposure = control.populationOffset ? numbers.population : null;
      workSpace.load(design, numbers.values, exposure);
      for (const fit of item.fits) compareFit(comparison, workSpace, item, fit);

      const result = farringtonFlexible(numbers, item.k - 1, control);
      if (result.status !== 'predicted') {
        comparison.reject(`not predicted: ${result.status}`);
        return;
      }
      if (item.pred?.response !== undefined) comparison.number('prediction', result.expected, item.pred.response);
      const [phi = null] = item.final.phi ?? [];
      comparison.number('final dispersion', result.dispersion, phi);
      const [score = null] = item.final.score ?? [];
      comparison.number('final score', result.exceedance, score, { absolute: roundingOfDifferences });
      comparison.exact('final trend', result.hasTrend ? 1 : 0, item.final.trend?.[0]);
    });
  }
  return comparison.outcome();
}

function compareFit(comparison: Comparison, fit: SeasonFit, item: Item, given: z.infer<typeof Fit>): void {
  const { timeTrend, fit1, omega, fit2 } = given;
  const name = timeTrend ? 'with trend' : 'without trend';
  fit.resetWeights();
  if (!fit.fit({ trend: timeTrend })) {
    comparison.reject(`${name}: no fit`);
    return;
  }
  comparison.exact(`${name}: residual degrees`, fit.residualDegrees, fit1.dfResidual);
  comparison.number(`${name}: dispersion`, pearsonDispersion(fit), fit1.dispersion);
  compareCoefficients(comparison, fit, { name: `${name}: first`, coefficients: fit1.coef });
  for (let i = 0; i < fit.rows.count; i++) {
    comparison.number(`${name}: hat value ${i + 1}`, fit.hatValue(i), fit1.hat[i] ?? null);
    comparison.number(`${name}: mean ${i + 1}`, fit.fittedMean(i), fit1.fitted[i] ?? null);
  }
  if (!omega || !fit2) return;
  const dispersion = Math.max(1, pearsonDispersion(fit));
  new OutlierWeights().reweigh(fit, { dispersion, threshold: item.params.weightsThreshold });
  for (let i = 0; i < fit.rows.count; i++)
    comparison.number(`${name}: weight ${i + 1}`, fit.weightOf(i), omega[i] ?? null);
  if (!fit.fit({ trend: timeTrend })) {
    comparison.reject(`${name}: no second fit`);
    return;
  }
  compareCoefficients(comparison, fit, { name: `${name}: second`, coefficients: fit2.coef });
  comparison.number(`${name}: second dispersion`, pearsonDispersion(fit), fit2.dispersionPearson);
  comparison.number(
    `${name}: dispersion used for errors`,
    dispersionWithoutWorkingWeights(fit),
    fit2.dispersionUsedForSE,
  );
}

/** R's treatment contrasts: first level, trend if any, then each level's difference from the first. */
function compareCoefficients(
  comparison: Comparison,
  fit: SeasonFit,
  { name, coefficients }: { readonly name: string; readonly coefficients: readonly (number | null)[] },
): void {
  const first = fit.linearPredictor(0, 0);
  const ours = [first];
  if (fit.hasTrend) ours.push(fit.slope);
  for (let level = 1; level < fit.rows.levelCount; level++) ours.push(fit.linearPredictor(level, 0) - first);
  comparison.exact(`${name}: number of coefficients`, ours.length, coefficients.length);
  for (const [i, coefficient] of coefficients.entries()) {
    const absolute = roundingOfDifferences;
    comparison.number(`${name} coefficient ${i + 1}`, ours[i] ?? Number.NaN, coefficient, { absolute });
  }
}

export const farringtonInternals: Family = {
  name: 'Farrington flexible, every step',
  recognises: (document) => familyOf(document) === 'farringtonFlexible-internals',
  run,
};
