import { z } from 'zod';
import {
  type FarringtonOriginalControl,
  type FarringtonSeries,
  FarringtonWorkSpace,
  farringtonOriginal,
  normalLowerTail,
} from '../../src/detect/index.ts';
import { Comparison, roundingOfDifferences } from './comparison.ts';
import { type Family, familyOf, type Outcome } from './family.ts';
import { seriesOf } from './farrington-flexible.ts';
import { Range, RLogical, RVector, Series } from './schema.ts';

const Parameters = z.object({
  b: z.number().default(5),
  w: z.number().default(3),
  reweight: RLogical.default(true),
  alpha: z.number().default(0.05),
  trend: RLogical.default(true),
  limit54: z.tuple([z.number(), z.number()]).default([5, 4]),
  powertrans: z.enum(['2/3', '1/2', 'none']).default('2/3'),
  fitFun: z
    .enum(['algo.farrington.fitGLM.fast', 'algo.farrington.fitGLM', 'algo.farrington.fitGLM.populationOffset'])
    .default('algo.farrington.fitGLM.fast'),
});

const Out = z.object({
  upperbound: RVector.optional(),
  alarm: RVector.optional(),
  trend: RVector.optional(),
  predQuantileOfObs: RVector.optional(),
  predMedian: RVector.optional(),
});
type Out = z.infer<typeof Out>;

const Document = z.object({
  series: z.array(Series),
  runs: z.array(
    z.object({ series: z.string(), set: z.string(), params: Parameters, range: Range, out: z.strictObject(Out.shape) }),
  ),
});

/** R's control list in our words. */
function controlOf(parameters: z.infer<typeof Parameters>): FarringtonOriginalControl {
  return {
    mode: 'surveillance',
    yearsBack: parameters.b,
    halfWindow: parameters.w,
    reweight: parameters.reweight,
    weightsThreshold: 1,
    alpha: parameters.alpha / 2,
    trend: parameters.trend,
    trendSignificance: 0.05,
    minimumCases: parameters.limit54[0],
    minimumCasesPeriods: parameters.limit54[1],
    powerTransform: parameters.powertrans,
    populationOffset: parameters.fitFun === 'algo.farrington.fitGLM.populationOffset',
  };
}

/** R's printed results of one period; where there are too few cases it prints the limit 0. */
function asR(
  series: FarringtonSeries,
  index: number,
  control: FarringtonOriginalControl,
  workSpace: FarringtonWorkSpace,
): Record<keyof Out, number> {
  const result = farringtonOriginal(series, index, control, workSpace);
  if (result.status !== 'predicted') throw new Error(`period ${index + 1}: ${result.status}`);
  return {
    upperbound: result.enoughCases ? result.upper : 0,
    alarm: result.enoughCases && result.exceedance > 1 ? 1 : 0,
    trend: result.hasTrend ? 1 : 0,
    predQuantileOfObs: normalLowerTail(result.deviate),
    predMedian: result.expected,
  };
}

function run(document: unknown): Outcome {
  const { series, runs } = Document.parse(document);
  const byId = new Map(series.map((one) => [one.id, seriesOf(one)]));
  const comparison = new Comparison();
  const workSpace = new FarringtonWorkSpace();
  for (const { series: id, set, params, range, out } of runs) {
    comparison.case(`${id} ${set}`, () => {
      const numbers = byId.get(id);
      if (!numbers) {
        comparison.reject('names a series that is not in the file');
        return;
      }
      const control = controlOf(params);
      for (let k = range[0]; k <= range[1]; k++) {
        compare(comparison, { ours: asR(numbers, k - 1, control, workSpace), out, at: k - range[0], period: k });
      }
    });
  }
  return comparison.outcome();
}

interface Compared {
  readonly ours: Record<keyof Out, number>;
  readonly out: Out;
  readonly at: number;
  readonly period: number;
}

function compare(comparison: Comparison, { ours, out, at, period }: Compared): void {
  for (const name of Out.keyof().options) {
    const vector = out[name];
    if (vector === undefined) continue;
    const theirs = vector[at];
    const what = `${name} of period ${period}`;
    if (theirs === undefined) comparison.reject(`${what} is missing in the file`);
    else if (name === 'alarm' || name === 'trend') comparison.exact(what, ours[name], theirs ?? Number.NaN);
    else comparison.number(what, ours[name], theirs, { absolute: roundingOfDifferences });
  }
}

export const farringtonOriginalAsInSurveillance: Family = {
  name: 'Farrington 1996',
  recognises: (document) => familyOf(document) === 'farrington1996',
  run,
};
