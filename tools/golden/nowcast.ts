import { z } from 'zod';
import {
  type BayesNowcast,
  type CountPrediction,
  certainCount,
  type DelayWindow,
  delayPosterior,
  delayTotals,
  expectedCompleteness,
  type LawlessNowcast,
  lawlessPrediction,
  massOf,
  meanOf,
  nowcastByBayes,
  nowcastByBetaNegativeBinomial,
  nowcastByLawless,
  quantileOf,
  type ReportingTriangle,
  reportedSoFar,
  scorePrediction,
  sizeOfPrior,
  triangleOfEvents,
  uniformPrediction,
} from '../../src/detect/index.ts';
import { Comparison } from './comparison.ts';
import { dayNumberOfIso } from './dates.ts';
import { type Family, familyOf, type Outcome } from './family.ts';
import { RNumber, RVector } from './schema.ts';

const Rows = z.array(RVector);
const Dates = z.union([z.array(z.string()), z.string().transform((date) => [date])]);
/** One row per period, or a single row that R wrote as a vector. */
const Quantiles = z.union([Rows, RVector.transform((row) => [row])]);

const Input = z.object({
  now: z.string(),
  D: z.number().int(),
  m: z.number().nullish(),
  mInterpretation: z.enum(['hoehle_anderheiden2014', 'lawless1994']).default('hoehle_anderheiden2014'),
  by: z.enum(['1 day', '1 week', '1 month']).default('1 day'),
  NtInfMax: z.number().int().default(300),
  priorMean: z.number().optional(),
  priorVar: z.number().optional(),
  alpha: z.number().default(0.05),
  gdPriorKappa: z.number().default(0.1),
  probs: RVector.optional(),
});
type Input = z.infer<typeof Input>;

const MethodOutput = z.looseObject({
  sumPMF: RVector,
  mean: RVector,
  quantiles: Quantiles.optional(),
  scores: Rows.optional(),
  pmf: z.array(z.object({ from: z.number(), p: RVector })).optional(),
  'g.hat': RVector.optional(),
  W: RVector.optional(),
  Nhat: RVector.optional(),
  varAsCoded: RVector.optional(),
  varAsPublished: RVector.optional(),
});
type MethodOutput = z.infer<typeof MethodOutput>;

const Item = z.object({
  input: Input,
  triangle: Rows,
  out: z.object({
    T: z.number(),
    'n.x': RVector,
    'N.x': RVector,
    'N.tT': RVector,
    sizePrior: RNumber.optional(),
    sizePriorClosedForm: RNumber.optional(),
    delayCDF: z.record(z.string(), RVector.nullable()).default({}),
    when: Dates,
    truth: RVector,
    median1stMethod: RVector.optional(),
    pi1stMethod: Quantiles.optional(),
    byMethod: z.record(z.string(), MethodOutput),
  }),
  mc: z.record(z.string(), z.unknown()).optional(),
});
type Item = z.infer<typeof Item>;

const Document = z.object({
  linelist: z.record(z.string(), Dates).optional(),
  items: z.array(Item),
});

/** Draws per seed, as many as R drew for these files. */
const draws = 4000;
/** Where R's root finder stops when it looks for the size of the prior. */
const sizeTolerance = 1.3e-4;

/** A few units in the last place of 1. */
const roundingNearOne = 1e-15;

/** Whole periods from a day to another; days are first moved to the start of their week or month. */
function periodsBetween(from: string, to: string, by: Input['by']): number {
  if (by === '1 month') return monthOf(to) - monthOf(from);
  const length = by === '1 week' ? 7 : 1;
  // 1970-01-05 is a Monday.
  const periodOf = (date: string): number => Math.floor((dayNumberOfIso(date) - (length === 7 ? 4 : 0)) / length);
  return periodOf(to) - periodOf(from);
}

function monthOf(date: string): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
}

interface Case {
  readonly item: Item;
  readonly triangle: ReportingTriangle;
  readonly window: DelayWindow | undefined;
  /** Row of the triangle for each date of `when`. */
  readonly rows: readonly number[];
}

function caseOf(item: Item): Case {
  const { now, D, m, mInterpretation, by } = item.input;
  const periods = item.triangle.length;
  const counts = Float64Array.from(item.triangle.flat(), (count) => count ?? Number.NaN);
  const rule = mInterpretation === 'lawless1994' ? 'by-report' : 'by-period';
  return {
    item,
    triangle: { periods, maximumDelay: D, counts },
    window: typeof m === 'number' ? { length: m, rule } : undefined,
    rows: item.out.when.map((date) => periods - 1 - periodsBetween(date, now, by)),
  };
}

/** The triangle from the single reports, where the file holds them: events of the first column, reports of the second. */
function compareTriangle(
  comparison: Comparison,
  { item, triangle }: Case,
  linelist: Readonly<Record<string, readonly string[]>>,
): void {
  const [events = [], reports = []] = Object.values(linelist);
  const { now, by, D } = item.input;
  const rowOf = (date: string): number => triangle.periods - 1 - periodsBetween(date, now, by);
  const ours = triangleOfEvents({
    occurred: events.map(rowOf),
    reported: reports.map(rowOf),
    periods: triangle.periods,
    maximumDelay: D,
  });
  for (const [cell, theirs] of triangle.counts.entries())
    comparison.exact(`cell ${cell} of the triangle`, ours.counts[cell], theirs);
}

function compareTotals(comparison: Comparison, { item, triangle, window }: Case): void {
  const { atDelay, upToDelay } = delayTotals(triangle, window);
  vector(comparison, 'n.x', atDelay, item.out['n.x']);
  vector(comparison, 'N.x', upToDelay, item.out['N.x']);
  vector(comparison, 'N.tT', reportedSoFar(triangle), item.out['N.tT']);
  comparison.exact('T', triangle.periods - 1, item.out.T);
  const { priorMean: mean, priorVar: variance } = item.input;
  if (mean === undefined || variance === undefined) return;
  const size = sizeOfPrior({ mean, variance });
  if (item.out.sizePriorClosedForm !== undefined)
    comparison.number('size of the prior', size, item.out.sizePriorClosedForm);
  const theirs = item.out.sizePrior;
  if (typeof theirs === 'number' && !(Math.abs(size - theirs) <= sizeTolerance))
    comparison.reject(`size of the prior is ${size}, R's root finder ended at ${theirs}`);
}

type Numbers = readonly (number | null)[];

function vector(comparison: Comparison, what: string, ours: ArrayLike<number>, theirs: Numbers): void {
  comparison.exact(`length of ${what}`, ours.length, theirs.length);
  for (const [i, value] of theirs.entries()) comparison.number(`${what} ${i + 1}`, ours[i] ?? Number.NaN, value);
}

/** The prediction of each row by a deterministic method. */
function predictions(method: string, one: Case): readonly (CountPrediction | null)[] | null {
  const { NtInfMax: largestCount, gdPriorKappa: priorWeight } = one.item.input;
  const window = one.window === undefined ? {} : { window: one.window };
  switch (method) {
    case 'lawless': {
      const found = nowcastByLawless(one.triangle, { ...window, mode: 'surveillance' });
      if (found.status !== 'nowcast') return null;
      return found.periods.map((period) => lawlessPrediction(period, { mode: 'surveillance', largestCount }));
    }
    case 'bayes.notrunc.bnb': {
      const found = nowcastByBetaNegativeBinomial(one.triangle, { ...window, priorWeight, largestCount });
      return found.status === 'nowcast' ? found.periods.map(({ prediction }) => prediction) : null;
    }
    case 'unif':
      return Array.from(reportedSoFar(one.triangle), (reported) => uniformPrediction(reported, largestCount));
    default:
      return null;
  }
}

/** R takes the first count with more than `p` below it or at it, and 0 where there is none. */
function quantileAsInR(prediction: CountPrediction, p: number): number {
  return quantileOf(prediction, p) ?? 0;
}

function compareMethod(comparison: Comparison, one: Case, method: string, theirs: MethodOutput): void {
  const ours = predictions(method, one);
  if (ours === null) {
    comparison.reject('no such method here, or no nowcast');
    return;
  }
  for (const [i, row] of one.rows.entries()) {
    const prediction = ours[row] ?? null;
    const date = one.item.out.when[i] ?? '';
    if (prediction === null) {
      if (theirs.mean[i] !== null && theirs.sumPMF[i] !== 0) comparison.reject(`no prediction for ${date}`);
      continue;
    }
    comparison.number(`sum for ${date}`, massOf(prediction), theirs.sumPMF[i] ?? null);
    comparison.number(`mean for ${date}`, meanOf(prediction), theirs.mean[i] ?? null);
    for (const [j, p] of (one.item.input.probs ?? []).entries()) {
      const quantile = theirs.quantiles?.[i]?.[j];
      if (quantile !== undefined && p !== null)
        comparison.exact(`quantile ${p} for ${date}`, quantileAsInR(prediction, p), quantile);
    }
    compareScores(comparison, {
      one,
      prediction,
      count: one.item.out.truth[i] ?? Number.NaN,
      theirs: theirs.scores?.[i],
      date,
    });
  }
  for (const { from, p } of theirs.pmf ?? []) comparePmf(comparison, ours, { from, p, rows: one.rows });
}

interface ScoredPrediction {
  readonly one: Case;
  readonly prediction: CountPrediction;
  readonly count: number;
  readonly theirs: Numbers | undefined;
  readonly date: string;
}

function compareScores(comparison: Comparison, { one, prediction, count, theirs, date }: ScoredPrediction): void {
  if (theirs === undefined) return;
  const { NtInfMax: largestCount, alpha } = one.item.input;
  const { logarithmic, rankedProbability } = scorePrediction(prediction, count, largestCount);
  comparison.number(`logarithmic score for ${date}`, logarithmic, theirs[0] ?? null, { absolute: 1e-12 });
  comparison.number(`ranked probability score for ${date}`, rankedProbability, theirs[1] ?? null, { absolute: 1e-12 });
  const [low, high] = [quantileAsInR(prediction, alpha / 2), quantileAsInR(prediction, 1 - alpha / 2)];
  // R's median here is the first count with half of the probability or more: more than the double next below a half.
  const median = quantileOf(prediction, 0.5 - Number.EPSILON / 4) ?? 0;
  comparison.exact(`distance of the median for ${date}`, Math.abs(median - count), theirs[2]);
  comparison.exact(`outside the interval for ${date}`, count >= low && count <= high ? 0 : 1, theirs[3]);
}

/** R's file names neither method nor date of a distribution: some row has it whole. */
function comparePmf(
  comparison: Comparison,
  ours: readonly (CountPrediction | null)[],
  { from, p, rows }: { readonly from: number; readonly p: Numbers; readonly rows: readonly number[] },
): void {
  const offBy = (prediction: CountPrediction): number =>
    Math.max(
      ...p.map((theirs, i) => {
        const value = prediction.probabilities[from - prediction.from + i] ?? 0;
        // A probability of the tail is a difference of two numbers next to 1, and keeps their rounding.
        return Math.max(0, Math.abs(value - (theirs ?? Number.NaN)) - roundingNearOne) / Math.max(theirs ?? 0, 1e-8);
      }),
    );
  const candidates = rows.flatMap((row) => ours[row] ?? []);
  const best = Math.min(...candidates.map(offBy));
  if (!(best <= 1e-9)) comparison.reject(`no row has the probabilities from ${from} on (nearest: ${best})`);
}

function compareLawless(comparison: Comparison, one: Case, theirs: MethodOutput): void {
  const window = one.window === undefined ? {} : { window: one.window };
  const coded = nowcastByLawless(one.triangle, { ...window, mode: 'surveillance' });
  const published = nowcastByLawless(one.triangle, { ...window, mode: 'published' });
  if (coded.status !== 'nowcast' || published.status !== 'nowcast') {
    comparison.reject('no nowcast');
    return;
  }
  const at = (nowcast: LawlessNowcast, read: 'completeness' | 'expected' | 'variance'): Float64Array =>
    Float64Array.from(one.rows, (row) => nowcast.periods[row]?.[read] ?? Number.NaN);
  if (theirs['g.hat']) vector(comparison, 'g.hat', coded.reverseHazards, theirs['g.hat']);
  if (theirs.W) vector(comparison, 'W', at(coded, 'completeness'), theirs.W);
  if (theirs.Nhat) vector(comparison, 'Nhat', at(coded, 'expected'), theirs.Nhat);
  if (theirs.varAsCoded) vector(comparison, 'variance as coded', at(coded, 'variance'), theirs.varAsCoded);
  if (theirs.varAsPublished)
    vector(comparison, 'variance as published', at(published, 'variance'), theirs.varAsPublished);
  const delays = one.item.out.delayCDF.lawless;
  const shares = coded.periods.map(({ completeness }) => completeness).reverse();
  if (delays) vector(comparison, 'delay distribution', shares, delays);
}

/** Posterior expectation of the delay distribution; R keeps that of the closed form under the name of its twin. */
function compareDelays(comparison: Comparison, one: Case, method: string, theirs: Numbers): void {
  const posterior = delayPosterior(delayTotals(one.triangle, one.window), {
    truncated: method === 'bayes.trunc',
    priorWeight: one.item.input.gdPriorKappa,
  });
  vector(comparison, 'delay distribution', expectedCompleteness(posterior), theirs);
}

function bayesNowcast(one: Case, method: string, seed: number): BayesNowcast | null {
  const { priorMean: mean, priorVar: variance, NtInfMax: largestCount, gdPriorKappa: priorWeight } = one.item.input;
  if (mean === undefined || variance === undefined) return null;
  const found = nowcastByBayes(one.triangle, {
    prior: { mean, variance },
    ...(one.window === undefined ? {} : { window: one.window }),
    truncated: method === 'bayes.trunc',
    priorWeight,
    largestCount,
    draws,
    seed,
    mode: 'surveillance',
  });
  return found.status === 'nowcast' ? found : null;
}

/**
 * Means of methods that draw at random: within 4 times the difference of two seeds of R and half an event; where R gives
 * one seed, the difference of two of ours stands in.
 */
function compareDraws(comparison: Comparison, one: Case, method: string, seeds: readonly MethodOutput[]): void {
  const ours = bayesNowcast(one, method, 20_261_121);
  const again = bayesNowcast(one, method, 42);
  if (ours === null || again === null) {
    comparison.reject('no prior, or no nowcast');
    return;
  }
  for (const [i, row] of one.rows.entries()) {
    const theirs = seeds.map(({ mean }) => mean[i] ?? Number.NaN);
    const means = [ours, again].map(({ periods }) => {
      const prediction = periods[row]?.prediction ?? certainCount(Number.NaN);
      return meanOf(prediction);
    });
    const [first = Number.NaN, second] = theirs;
    const [mean = Number.NaN, other = Number.NaN] = means;
    const spread = Math.abs(second === undefined ? mean - other : first - second);
    if (!(Math.abs(mean - first) <= 4 * spread + 0.5))
      comparison.reject(`mean for ${one.item.out.when[i]} is ${mean}, expected ${first} within ${4 * spread + 0.5}`);
  }
}

function run(document: unknown): Outcome {
  const { items, linelist } = Document.parse(document);
  const comparison = new Comparison();
  for (const [position, item] of items.entries()) {
    const one = caseOf(item);
    const name = `item ${position + 1}`;
    comparison.case(`${name} totals`, () => {
      compareTotals(comparison, one);
      if (linelist) compareTriangle(comparison, one, linelist);
    });
    for (const [method, theirs] of Object.entries(item.out.byMethod)) {
      comparison.case(`${name} ${method}`, () => {
        compareMethod(comparison, one, method, theirs);
        if (method === 'lawless') compareLawless(comparison, one, theirs);
        const delays = item.out.delayCDF[method];
        if (method.startsWith('bayes') && delays) compareDelays(comparison, one, method, delays);
      });
    }
    const { delayCDF, ...seeds } = item.mc ?? {};
    const runs = Object.values(seeds).map((seed) => z.record(z.string(), MethodOutput).parse(seed));
    const delays = z.record(z.string(), RVector.nullable()).default({}).parse(delayCDF);
    for (const method of Object.keys(runs[0] ?? {})) {
      comparison.case(`${name} ${method}, means of draws`, () => {
        compareDraws(
          comparison,
          one,
          method,
          runs.flatMap((methods) => methods[method] ?? []),
        );
        const expected = delays[method];
        if (expected) compareDelays(comparison, one, method, expected);
      });
    }
  }
  return comparison.outcome();
}

export const nowcastAsInSurveillance: Family = {
  name: 'nowcast, surveillance mode',
  recognises: (document) => familyOf(document) === 'nowcast',
  run,
};
