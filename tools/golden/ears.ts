import { z } from 'zod';
import {
  c2Statistic,
  c3Statistic,
  c3UpperLimitAsDocumented,
  c3UpperLimitAsInSurveillance,
  type EarsLimit,
  earsUpperLimit,
} from '../../src/detect/index.ts';
import { Comparison, roundingOfDifferences } from './comparison.ts';
import { type Family, familyOf, type Outcome } from './family.ts';
import { Range, RVector, Series, valuesOf } from './schema.ts';

const Method = z.enum(['C1', 'C2', 'C3']);

const Document = z.object({
  series: z.array(Series),
  runs: z.array(
    z.object({
      series: z.string(),
      set: z.string(),
      params: z.object({
        method: Method.default('C1'),
        baseline: z.number().default(7),
        minSigma: z.number().default(0),
        alpha: z.number().optional(),
      }),
      range: Range,
      out: z.strictObject({ upperbound: RVector, alarm: RVector }),
    }),
  ),
});

type Limit = (values: Float64Array, index: number, limit: EarsLimit) => number;

const limits: Readonly<Record<z.infer<typeof Method>, Limit>> = {
  C1: earsUpperLimit,
  C2: earsUpperLimit,
  C3: c3UpperLimitAsInSurveillance,
};

function runSurveillance(document: unknown): Outcome {
  const { series, runs } = Document.parse(document);
  const byId = new Map(series.map((one) => [one.id, valuesOf(one.observed)]));
  const comparison = new Comparison();
  for (const { series: id, set, params, range, out } of runs) {
    comparison.case(`${id} ${set}`, () => {
      const values = byId.get(id);
      if (!values) {
        comparison.reject('names a series that is not in the file');
        return;
      }
      const { method, baseline, minSigma, alpha = method === 'C3' ? 0.025 : 0.001 } = params;
      const lag = method === 'C1' ? 0 : 2;
      const limit = { alpha, baseline: { length: baseline, lag, minimumDeviation: minSigma, minimumKnown: baseline } };
      for (let k = range[0]; k <= range[1]; k++) {
        const upper = limits[method](values, k - 1, limit);
        const observed = values[k - 1] ?? Number.NaN;
        const alarm = Number.isNaN(upper) || Number.isNaN(observed) ? Number.NaN : observed > upper ? 1 : 0;
        const at = k - range[0];
        comparison.number(`upperbound of period ${k}`, upper, out.upperbound[at] ?? null);
        comparison.exact(`alarm of period ${k}`, alarm, out.alarm[at] ?? Number.NaN);
      }
    });
  }
  return comparison.outcome();
}

const PublishedDocument = z.object({
  items: z.array(
    z.object({
      y: RVector,
      baseline: z.number(),
      minSigma: z.number().default(0),
      range: Range,
      alpha: z.number().default(0.025),
      C2: RVector,
      C3: RVector,
      alarmPublished_C3gt2: RVector,
      upperDocumented: RVector,
      alarmDocumented: RVector,
    }),
  ),
});

function runPublished(document: unknown): Outcome {
  const comparison = new Comparison();
  for (const [position, item] of PublishedDocument.parse(document).items.entries()) {
    comparison.case(`item ${position + 1}`, () => {
      const values = valuesOf(item.y);
      const length = item.baseline;
      const baseline = { length, lag: 2, minimumDeviation: item.minSigma, minimumKnown: length };
      for (let k = item.range[0]; k <= item.range[1]; k++) {
        const at = k - item.range[0];
        const c3 = c3Statistic(values, k - 1, baseline);
        const documented = c3UpperLimitAsDocumented(values, k - 1, { alpha: item.alpha, baseline });
        const differences = { absolute: roundingOfDifferences };
        comparison.number(`C2 of period ${k}`, c2Statistic(values, k - 1, baseline), item.C2[at] ?? null, differences);
        comparison.number(`C3 of period ${k}`, c3, item.C3[at] ?? null, differences);
        comparison.exact(`published alarm of period ${k}`, c3 > 2 ? 1 : 0, item.alarmPublished_C3gt2[at]);
        comparison.number(`documented limit of period ${k}`, documented, item.upperDocumented[at] ?? null, differences);
        const alarm = (values[k - 1] ?? Number.NaN) > documented ? 1 : 0;
        comparison.exact(`documented alarm of period ${k}`, alarm, item.alarmDocumented[at]);
      }
    });
  }
  return comparison.outcome();
}

export const earsAsInSurveillance: Family = {
  name: 'EARS C1 C2 C3, surveillance mode',
  recognises: (document) => familyOf(document) === 'earsC',
  run: runSurveillance,
};

export const earsC3AsPublished: Family = {
  name: 'EARS C3, published mode',
  recognises: (document) => familyOf(document) === 'ears-c3-published',
  run: runPublished,
};
