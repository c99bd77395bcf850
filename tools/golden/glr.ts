import { z } from 'zod';
import {
  fitSeasonalMean,
  type LikelihoodRatioOptions,
  likelihoodRatioChart,
  neededCounts,
} from '../../src/detect/index.ts';
import { Comparison } from './comparison.ts';
import { type Family, familyOf, type Outcome } from './family.ts';
import { Range, RLogical, RNumber, RVector, Series, valuesOf } from './schema.ts';

const MeanModel = z.object({
  S: z.number().nullish(),
  trend: RLogical.nullish(),
  refit: RLogical.nullish(),
});

const Params = z
  .object({
    'c.ARL': z.number().nullish(),
    alpha: z.number().nullish(),
    M: z.number().nullish(),
    Mtilde: z.number().nullish(),
    change: z.enum(['intercept', 'epi']).nullish(),
    theta: z.number().nullish(),
    dir: z.enum(['inc', 'dec']).nullish(),
    ret: z.enum(['value', 'cases']).nullish(),
    xMax: z.number().nullish(),
    mu0model: MeanModel.nullish(),
    mu0: z.unknown().optional(),
  })
  .loose();

const Run = z.object({
  series: z.string(),
  set: z.string().default(''),
  params: Params,
  range: Range,
  mu0: RVector.optional(),
  alphaUsed: RNumber.optional(),
  out: z.object({ statistic: RVector, alarm: RVector }),
});
type Run = z.infer<typeof Run>;

const Document = z.object({ series: z.array(Series), runs: z.array(Run) });

/** Newton's method stops at steps of 1e-6; following its path the numbers agree far better, but for their last digits. */
const tolerance = 1e-9;

/** Means from maximum likelihood of the dispersion carry its stop. */
const fittedTolerance = 1e-6;

/** R's mean model: a list among the parameters, or nothing at all; a vector of means is given as it is. */
function modelOf({ params, mu0 }: Run): z.infer<typeof MeanModel> | null {
  if (params.mu0model) return params.mu0model;
  const listed = MeanModel.safeParse(params.mu0);
  if (listed.success) return listed.data;
  return mu0 === undefined && !Array.isArray(params.mu0) ? {} : null;
}

interface Prepared {
  readonly means: Float64Array;
  readonly dispersion: number;
  readonly refit?: (from: number, means: Float64Array) => void;
}

function prepare(run: Run, series: z.infer<typeof Series>, values: Float64Array): Prepared {
  const [first, last] = run.range;
  const model = modelOf(run);
  if (model === null) {
    const given = run.mu0 ?? z.array(RNumber).parse(run.params.mu0);
    return { means: valuesOf(given), dispersion: run.params.alpha ?? run.alphaUsed ?? 0 };
  }
  const isPoisson = run.params.alpha === undefined && run.alphaUsed === 0;
  let dispersion = isPoisson ? 0 : (run.params.alpha ?? null);
  function fitTo(lastOfTraining: number, from: number, means: Float64Array): void {
    const fit = fitSeasonalMean(values, {
      first: 0,
      last: lastOfTraining,
      perYear: series.freq,
      harmonics: model?.S ?? 1,
      trend: model?.trend ?? false,
      dispersion,
    });
    if (fit.status === 'not-converged') throw new Error('the seasonal mean was not found');
    dispersion ??= fit.dispersion;
    for (let t = from; t < means.length; t++) means[t] = fit.meanAt(first - 1 + t);
  }
  const means = new Float64Array(last - first + 1);
  fitTo(first - 2, 0, means);
  const refit = (from: number, current: Float64Array): void => fitTo(first - 2 + from, from, current);
  return { means, dispersion: dispersion ?? 0, ...(model.refit === true ? { refit } : {}) };
}

function optionsOf({ params }: Run, dispersion: number): LikelihoodRatioOptions {
  const change = params.change === 'epi' ? 'epidemic' : 'intercept';
  const window = params.M ?? -1;
  const isUnlimited = change === 'intercept' && dispersion === 0 ? window <= 0 : window === -1;
  return {
    change,
    shift: change === 'intercept' ? (params.theta ?? null) : null,
    direction: params.dir === 'dec' ? 'decrease' : 'increase',
    dispersion,
    window: isUnlimited ? null : window,
    fewestPeriods: params.Mtilde ?? 1,
    decisionInterval: params['c.ARL'] ?? 5,
    largestCountTried: params.xMax ?? 10_000,
    mode: 'surveillance',
  };
}

function run(document: unknown): Outcome {
  const { series, runs } = Document.parse(document);
  const byId = new Map(series.map((one) => [one.id, one]));
  const comparison = new Comparison({ tolerance });
  for (const one of runs) {
    comparison.case(`${one.series} ${one.set}`, () => {
      const its = byId.get(one.series);
      if (!its) {
        comparison.reject('names a series that is not in the file');
        return;
      }
      const values = valuesOf(its.observed);
      const { means, dispersion, refit } = prepare(one, its, values);
      const isFitted = modelOf(one) !== null && (one.params.alpha ?? null) === null && dispersion > 0;
      const within = { tolerance: isFitted ? fittedTolerance : tolerance };
      if (one.alphaUsed !== undefined) comparison.number('alpha', dispersion, one.alphaUsed, within);
      const options = optionsOf(one, dispersion);
      const counts = values.slice(one.range[0] - 1, one.range[1]);
      const chart = likelihoodRatioChart(counts, means, options, refit);
      const shown = one.params.ret === 'cases' ? neededCounts(counts, means, chart, options) : chart.statistic;
      for (const [at, theirs] of one.out.statistic.entries()) {
        const period = `period ${one.range[0] + at}`;
        comparison.number(`mu0 of ${period}`, means[at] ?? Number.NaN, one.mu0?.[at] ?? means[at] ?? null, within);
        comparison.number(`statistic of ${period}`, shown[at] ?? Number.NaN, theirs, { ...within, absolute: 1e-12 });
        comparison.exact(`alarm of ${period}`, chart.alarm[at], one.out.alarm[at] ?? Number.NaN);
      }
    });
  }
  return comparison.outcome();
}

export const likelihoodRatioAsInSurveillance: Family = {
  name: 'GLR and LR charts, surveillance mode',
  recognises: (document) => {
    const name = familyOf(document);
    return name === 'algo.glrnb' || name === 'algo.glrpois';
  },
  run,
};
