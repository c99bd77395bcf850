import { z } from 'zod';
import { binomialCusum, type CountTransform, countCusum, fitSeasonalMean } from '../../src/detect/index.ts';
import { Comparison } from './comparison.ts';
import { type Family, familyOf, type Outcome } from './family.ts';
import { Range, RVector, Series, valuesOf } from './schema.ts';

const transforms: Readonly<Record<string, CountTransform>> = {
  standard: 'pearson',
  rossi: 'rossi',
  anscombe: 'anscombe',
  anscombe2nd: 'anscombe-second-order',
  pearsonNegBin: 'negative-binomial',
  anscombeNegBin: 'negative-binomial-anscombe',
  none: 'none',
};

const Params = z
  .object({
    k: z.number().nullish(),
    h: z.number().nullish(),
    trans: z.string().nullish(),
    alpha: z.number().nullish(),
    m: z.union([z.number(), z.string(), z.array(z.number())]).nullish(),
  })
  .loose();

const Document = z.object({
  series: z.array(Series.extend({ start: z.tuple([z.number(), z.number()]).default([1, 1]) })),
  runs: z.array(
    z.object({
      series: z.string(),
      set: z.string().default(''),
      params: Params,
      range: Range,
      out: z.object({ cusum: RVector.optional(), alarm: RVector, upperbound: RVector, m: RVector.optional() }),
    }),
  ),
});
type Document = z.infer<typeof Document>;

/** Expected counts of the range: given, the mean of all before it, or a Poisson model with one annual wave. */
function meansOf(
  series: Document['series'][number],
  values: Float64Array,
  { range: [first, last], params: { m } }: Document['runs'][number],
): Float64Array {
  const length = last - first + 1;
  if (typeof m === 'number') return new Float64Array(length).fill(m);
  if (Array.isArray(m)) return Float64Array.from({ length }, (_, i) => m[i % m.length] ?? Number.NaN);
  if (m === 'glm') {
    const timeOfFirst = series.start[1];
    const fit = fitSeasonalMean(values, {
      first: 0,
      last: first - 2,
      perYear: series.freq,
      harmonics: 1,
      trend: false,
      timeOfFirst,
    });
    if (fit.status === 'not-converged') throw new Error('the seasonal mean was not found');
    return Float64Array.from({ length }, (_, i) => fit.meanAt(first - 1 + i));
  }
  const training = values.subarray(0, first - 1);
  return new Float64Array(length).fill(training.reduce((sum, value) => sum + value, 0) / training.length);
}

function runCounts(document: unknown): Outcome {
  const { series, runs } = Document.parse(document);
  const byId = new Map(series.map((one) => [one.id, one]));
  const comparison = new Comparison();
  for (const run of runs) {
    comparison.case(`${run.series} ${run.set}`, () => {
      const one = byId.get(run.series);
      const transform = transforms[run.params.trans ?? 'standard'];
      if (!one || !transform) {
        comparison.reject(`no series ${run.series} or no transform ${run.params.trans ?? ''}`);
        return;
      }
      const values = valuesOf(one.observed);
      const means = meansOf(one, values, run);
      const chart = countCusum(values.slice(run.range[0] - 1, run.range[1]), means, {
        transform,
        referenceValue: run.params.k ?? 1.04,
        decisionInterval: run.params.h ?? 2.26,
        dispersion: run.params.alpha ?? 0.1,
        resetAfterAlarm: false,
        mode: 'surveillance',
      });
      const { out } = run;
      for (const [at, theirs] of out.upperbound.entries()) {
        const period = `period ${run.range[0] + at}`;
        const statistic = chart.statistic[at] ?? Number.NaN;
        if (out.cusum) comparison.number(`C of ${period}`, statistic, out.cusum[at] ?? null);
        comparison.number(`upperbound of ${period}`, chart.upper[at] ?? Number.NaN, theirs);
        const alarm = Number.isNaN(statistic) ? Number.NaN : (chart.alarm[at] ?? Number.NaN);
        comparison.exact(`alarm of ${period}`, alarm, out.alarm[at] ?? Number.NaN);
        if (out.m)
          comparison.number(`m of ${period}`, means[at] ?? Number.NaN, out.m[out.m.length > 1 ? at : 0] ?? null);
      }
    });
  }
  return comparison.outcome();
}

const Shares = z.object({
  items: z.array(
    z.object({
      y: RVector,
      n: RVector,
      pi0: RVector,
      pi1: RVector,
      h: z.number().default(5),
      statistic: RVector,
      alarm: RVector,
    }),
  ),
});

/** One number stands for all periods. */
function repeated(vector: readonly (number | null)[], length: number): Float64Array {
  return vector.length === 1 ? new Float64Array(length).fill(vector[0] ?? Number.NaN) : valuesOf(vector);
}

function runShares(document: unknown): Outcome {
  const comparison = new Comparison();
  for (const [position, item] of Shares.parse(document).items.entries()) {
    comparison.case(`item ${position + 1}`, () => {
      const { length } = item.y;
      const { statistic, alarm } = binomialCusum(valuesOf(item.y), repeated(item.n, length), {
        inControl: repeated(item.pi0, length),
        outOfControl: repeated(item.pi1, length),
        decisionInterval: item.h,
      });
      for (const [at, theirs] of item.statistic.entries()) {
        comparison.number(`S of period ${at + 1}`, statistic[at] ?? Number.NaN, theirs);
        comparison.exact(`alarm of period ${at + 1}`, alarm[at], item.alarm[at] ?? Number.NaN);
      }
    });
  }
  return comparison.outcome();
}

export const countCusumAsInSurveillance: Family = {
  name: 'CUSUM of counts, surveillance mode',
  recognises: (document) => familyOf(document) === 'algo.cusum',
  run: runCounts,
};

export const binomialCusumAsInSurveillance: Family = {
  name: 'CUSUM of shares',
  recognises: (document) => familyOf(document) === 'categoricalCUSUM-binomial',
  run: runShares,
};
