import { z } from 'zod';
import {
  type FarringtonFlexibleControl,
  type FarringtonMode,
  type FarringtonSeries,
  FarringtonWorkSpace,
  farringtonFlexible,
} from '../../src/detect/index.ts';
import { Comparison, roundingOfDifferences } from './comparison.ts';
import { startsOf } from './dates.ts';
import { type Family, familyOf, type Outcome } from './family.ts';
import { Range, RLogical, RVector, Series, valuesOf } from './schema.ts';

export const Parameters = z.object({
  b: z.number().default(5),
  w: z.number().default(3),
  reweight: RLogical.default(true),
  weightsThreshold: z.number().default(2.58),
  alpha: z.number().default(0.05),
  trend: RLogical.default(true),
  pThresholdTrend: z.number().default(0.05),
  limit54: z.tuple([z.number(), z.number()]).default([5, 4]),
  powertrans: z.enum(['2/3', '1/2', 'none']).default('2/3'),
  populationOffset: RLogical.default(false),
  noPeriods: z.number().default(1),
  pastWeeksNotIncluded: z.number().nullable().default(null),
  thresholdMethod: z.enum(['delta', 'nbPlugin', 'muan']).default('delta'),
});

const Out = z.object({
  upperbound: RVector.optional(),
  alarm: RVector.optional(),
  expected: RVector.optional(),
  pvalue: RVector.optional(),
  score: RVector.optional(),
  phi: RVector.optional(),
  trend: RVector.optional(),
  trendCoef: RVector.optional(),
  mu0: RVector.optional(),
});
type Out = z.infer<typeof Out>;

const Document = z.object({
  series: z.array(Series),
  runs: z.array(
    z.object({ series: z.string(), set: z.string(), params: Parameters, range: Range, out: z.strictObject(Out.shape) }),
  ),
});

/** R's control list in our words. */
export function controlOf(parameters: z.infer<typeof Parameters>, mode: FarringtonMode): FarringtonFlexibleControl {
  return {
    mode,
    yearsBack: parameters.b,
    halfWindow: parameters.w,
    reweight: parameters.reweight,
    weightsThreshold: parameters.weightsThreshold,
    alpha: parameters.alpha,
    trend: parameters.trend,
    trendSignificance: parameters.pThresholdTrend,
    minimumCases: parameters.limit54[0],
    minimumCasesPeriods: parameters.limit54[1],
    powerTransform: parameters.powertrans,
    populationOffset: parameters.populationOffset,
    seasonLevels: parameters.noPeriods,
    recentPeriodsExcluded: parameters.pastWeeksNotIncluded,
    threshold: parameters.thresholdMethod,
  };
}

export function seriesOf(series: Series): FarringtonSeries {
  return {
    values: valuesOf(series.observed),
    starts: startsOf(series),
    periodsPerYear: series.freq,
    population: series.population ? valuesOf(series.population) : new Float64Array(series.observed.length).fill(1),
  };
}

/** R's printed results of one period; NaN is NA. */
function asR(
  series: FarringtonSeries,
  index: number,
  control: FarringtonFlexibleControl,
  workSpace: FarringtonWorkSpace,
): Record<keyof Out, number> {
  const result = farringtonFlexible(series, index, control, workSpace);
  if (result.status !== 'predicted') {
    if (result.status === 'too-short') throw new Error(`period ${index + 1}: not enough history`);
    const na = Number.NaN;
    return {
      upperbound: na,
      alarm: na,
      expected: na,
      pvalue: na,
      score: na,
      phi: na,
      trend: na,
      trendCoef: na,
      mu0: na,
    };
  }
  const known = result.enoughCases && !Number.isNaN(result.upper);
  return {
    upperbound: result.enoughCases ? result.upper : Number.NaN,
    alarm: result.enoughCases && result.exceedance > 1 && result.observed !== 0 ? 1 : 0,
    expected: known ? result.expected : Number.NaN,
    pvalue: result.pValue,
    score: result.exceedance,
    phi: result.dispersion,
    trend: result.hasTrend ? 1 : 0,
    trendCoef: result.trendCoefficient,
    mu0: result.predictiveMean,
  };
}

function run(document: unknown, mode: FarringtonMode): Outcome {
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
      const control = controlOf(params, mode);
      const integer = params.thresholdMethod !== 'delta';
      for (let k = range[0]; k <= range[1]; k++) {
        const ours = asR(numbers, k - 1, control, workSpace);
        compare(comparison, { ours, out, at: k - range[0], period: k, integer });
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
  readonly integer: boolean;
}

function compare(comparison: Comparison, { ours, out, at, period, integer }: Compared): void {
  for (const name of Out.keyof().options) {
    const vector = out[name];
    if (vector === undefined) continue;
    const theirs = vector[at];
    const what = `${name} of period ${period}`;
    if (theirs === undefined) {
      comparison.reject(`${what} is missing in the file`);
    } else if (name === 'alarm' || name === 'trend' || (name === 'upperbound' && integer)) {
      comparison.exact(what, ours[name], theirs ?? Number.NaN);
    } else {
      comparison.number(what, ours[name], theirs, { absolute: isDifference(name) ? roundingOfDifferences : 0 });
    }
  }
}

/** Zero for a series without departure or trend: only the rounding of what was subtracted remains. */
function isDifference(name: keyof Out): boolean {
  return name === 'score' || name === 'trendCoef';
}

export const farringtonFlexibleAsInSurveillance: Family = {
  name: 'Farrington flexible, surveillance mode',
  recognises: (document) => familyOf(document) === 'farringtonFlexible',
  run: (document) => run(document, 'surveillance'),
};

export const farringtonFlexibleAsPublished: Family = {
  name: 'Farrington flexible, published mode',
  recognises: (document) => familyOf(document) === 'farringtonFlexible-published',
  run: (document) => run(document, 'published'),
};
