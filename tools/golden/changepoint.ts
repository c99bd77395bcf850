import { z } from 'zod';
import {
  bayesianOnlineChanges,
  type ChangePenalty,
  changePoints,
  meanBreaks,
  type NormalRunPrior,
  type PoissonRunPrior,
  type SegmentModel,
} from '../../src/detect/index.ts';
import { Comparison } from './comparison.ts';
import { type Family, familyOf, type Outcome } from './family.ts';
import { RNumber, RVector, valuesOf } from './schema.ts';

/** Change points; none is written as an empty list, NA or nothing. */
const Places = z
  .union([RVector, z.null()])
  .transform((places) => (places ?? []).filter((place): place is number => place !== null));

const PeltDocument = z.object({
  items: z.array(
    z.object({
      y: RVector,
      penalty: z.string().default('MBIC'),
      penaltyValue: RNumber.optional(),
      stat: z.string(),
      shape: z.number().default(1),
      minseglen: z.number().optional(),
      cpts: Places,
      meanCpts: Places.optional(),
      meanPenaltyValue: RNumber.optional(),
      /** The files search for means with segments of 2 values at least, whatever `minseglen` of the other search. */
      meanMinseglen: z.number().default(2),
    }),
  ),
});
type PeltItem = z.infer<typeof PeltDocument>['items'][number];

const criteria: Readonly<Record<string, ChangePenalty>> = {
  MBIC: 'mbic',
  BIC: 'bic',
  SIC: 'bic',
  BIC0: 'bic0',
  SIC0: 'bic0',
  AIC: 'aic',
  AIC0: 'aic0',
  'Hannan-Quinn': 'hannan-quinn',
  'Hannan-Quinn0': 'hannan-quinn0',
  None: 'none',
};

/** R's function and test statistic, as the files write them. */
const models: Readonly<Record<string, SegmentModel>> = {
  'mean-Normal': 'normal-mean',
  'var-Normal': 'normal-variance',
  'meanvar-Normal': 'normal-mean-variance',
  'meanvar-Poisson': 'poisson',
  'meanvar-Exponential': 'gamma',
  'meanvar-Gamma': 'gamma',
};

interface Expected {
  readonly model: SegmentModel;
  readonly shortestSegment: number | undefined;
  readonly penaltyValue: number | null | undefined;
  readonly places: readonly number[];
}

function comparePelt(comparison: Comparison, item: PeltItem, expected: Expected): void {
  const { model, shortestSegment, penaltyValue, places } = expected;
  // 'Manual' and 'Asymptotic' are their value.
  const penalty = criteria[item.penalty] ?? penaltyValue;
  if (penalty === undefined || penalty === null) {
    comparison.reject(`no penalty ${item.penalty} here, and no value for it`);
    return;
  }
  const ours = changePoints(valuesOf(item.y), {
    model,
    penalty,
    shape: item.shape,
    mode: 'changepoint',
    ...(shortestSegment === undefined ? {} : { shortestSegment }),
  });
  if (ours.status !== 'segmented') {
    comparison.reject(`the search is ${ours.status}`);
    return;
  }
  if (penaltyValue !== undefined) comparison.number('penalty', ours.penalty, penaltyValue);
  comparison.exact('changes', ours.changes.join(' '), places.join(' '));
}

function runPelt(document: unknown): Outcome {
  const comparison = new Comparison();
  for (const [position, item] of PeltDocument.parse(document).items.entries()) {
    const { stat, cpts, meanCpts, penaltyValue, minseglen } = item;
    comparison.case(`item ${position + 1} ${stat}`, () => {
      const model = models[stat];
      if (model === undefined) comparison.reject(`no model for ${stat} here`);
      else comparePelt(comparison, item, { model, shortestSegment: minseglen ?? 2, penaltyValue, places: cpts });
    });
    if (meanCpts === undefined) continue;
    comparison.case(`item ${position + 1} mean`, () =>
      comparePelt(comparison, item, {
        model: 'normal-mean',
        shortestSegment: item.meanMinseglen,
        penaltyValue: item.meanPenaltyValue,
        places: meanCpts,
      }),
    );
  }
  return comparison.outcome();
}

export const peltAsInChangepoint: Family = {
  name: 'change points by PELT',
  recognises: (document) => familyOf(document) === 'PELT',
  run: runPelt,
};

const OnlineDocument = z.object({
  items: z.array(
    z.object({
      y: RVector,
      lambda: z.number().default(100),
      model: z.string().default('gaussian'),
      initParams: z.record(z.string(), z.number()).default({}),
      cpthreshold: z.number().default(0.5),
      maxCPs: Places.optional(),
      thresholdCPs: Places.optional(),
      colmaxes: Places.optional(),
    }),
  ),
});

function priorOf(model: string, { m, k, a, b }: Readonly<Record<string, number>>): NormalRunPrior | PoissonRunPrior {
  const gamma = { ...(a === undefined ? {} : { shape: a }), ...(b === undefined ? {} : { rate: b }) };
  if (model.startsWith('p')) return { model: 'poisson', ...gamma };
  return {
    model: 'normal',
    ...gamma,
    ...(m === undefined ? {} : { mean: m }),
    ...(k === undefined ? {} : { meanWeight: k }),
  };
}

function runOnline(document: unknown): Outcome {
  const comparison = new Comparison();
  for (const [position, item] of OnlineDocument.parse(document).items.entries()) {
    comparison.case(`item ${position + 1}`, () => {
      const ours = bayesianOnlineChanges(valuesOf(item.y), {
        prior: priorOf(item.model, item.initParams),
        expectedRun: item.lambda,
        threshold: item.cpthreshold,
      });
      if (ours.status !== 'followed') {
        comparison.reject(`the series is ${ours.status}`);
        return;
      }
      const pairs = [
        ['maxCPs', ours.starts, item.maxCPs],
        ['thresholdCPs', ours.startsAboveThreshold, item.thresholdCPs],
        ['colmaxes', ours.startsOfLikeliest, item.colmaxes],
      ] as const;
      for (const [name, starts, theirs] of pairs) {
        if (theirs) comparison.exact(name, starts.map((start) => start + 1).join(' '), theirs.join(' '));
      }
    });
  }
  return comparison.outcome();
}

export const bayesianOnlineAsInOcp: Family = {
  name: 'Bayesian online change points',
  recognises: (document) => familyOf(document) === 'BOCPD',
  run: runOnline,
};

const BreaksDocument = z.object({
  items: z.array(
    z.object({
      y: RVector,
      h: z.number().default(0.15),
      breaks: z.number().optional(),
      breakpoints: Places,
      RSS: RVector.optional(),
      BIC: RVector.optional(),
    }),
  ),
});

function runBreaks(document: unknown): Outcome {
  const comparison = new Comparison();
  for (const [position, item] of BreaksDocument.parse(document).items.entries()) {
    comparison.case(`item ${position + 1}`, () => {
      const { y, h, breaks, breakpoints, RSS = [], BIC = [] } = item;
      const ours = meanBreaks(valuesOf(y), {
        shortestSegment: h,
        ...(breaks === undefined ? {} : { mostBreaks: breaks }),
      });
      if (ours.status !== 'segmented') {
        comparison.reject(`the search is ${ours.status}`);
        return;
      }
      comparison.exact('breakpoints', ours.changes.join(' '), breakpoints.join(' '));
      for (const [m, theirs] of RSS.entries()) {
        comparison.number(`RSS of ${m} breaks`, ours.sumsOfSquares[m] ?? Number.NaN, theirs);
      }
      for (const [m, theirs] of BIC.entries()) {
        comparison.number(`BIC of ${m} breaks`, ours.criteria[m] ?? Number.NaN, theirs);
      }
    });
  }
  return comparison.outcome();
}

export const breaksOfMean: Family = {
  name: 'breaks of the mean by Bai and Perron',
  recognises: (document) => familyOf(document) === 'bai-perron-mean',
  run: runBreaks,
};
