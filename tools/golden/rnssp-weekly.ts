import { z } from 'zod';
import {
  countLimits,
  fitSerfling,
  fitWaveCounts,
  isInSeason,
  type RnsspFarringtonAnswer,
  rnsspFarringtonModified,
  rnsspFarringtonOriginal,
  serflingLimits,
  type WeeklySeries,
} from '../../src/detect/index.ts';
import { Comparison, roundingOfDifferences } from './comparison.ts';
import { dayNumberOfIso } from './dates.ts';
import { type Family, familyOf, type Outcome } from './family.ts';
import { Range, RLogical, RVector, valuesOf } from './schema.ts';

const Farrington = z.object({
  predicted: RVector,
  timeCoef: RVector,
  upper: RVector,
  score: RVector,
  alert: z.array(z.string().nullable()),
});
const Threshold = z.object({ estimate: RVector, threshold: RVector, alarm: RVector });

const Item = z.object({
  startDate: z.string(),
  step: z.literal('week').default('week'),
  count: RVector,
  params: z
    .object({
      B: z.number().default(4),
      g: z.number().default(27),
      w: z.number().default(3),
      p: z.number().default(10),
    })
    .prefault({}),
  window: Range,
  farringtonOriginal: Farrington.optional(),
  farringtonModified: Farrington.optional(),
  baselineEnd: z.string().optional(),
  nbinom: Threshold.extend({ includeTime: RLogical.default(true) }).optional(),
  serfling: Threshold.optional(),
});
type Item = z.infer<typeof Item>;

const Document = z.object({ items: z.array(Item) });

/** What Rnssp has built in. */
const periodsPerYear = 52.18;
const alpha = 0.05;
const epidemicMonths = { from: 10, to: 5 } as const;

/** Estimates rest on a size that is found to 1e-6 only. */
const negativeBinomialTolerance = 1e-6;

interface Weeks {
  readonly series: WeeklySeries;
  readonly indices: readonly number[];
}

function weeksOf({ count, startDate, window }: Item): Weeks {
  const values = valuesOf(count);
  const first = dayNumberOfIso(startDate);
  const starts = Int32Array.from(values, (_, i) => first + 7 * i);
  const indices = Array.from({ length: window[1] - window[0] + 1 }, (_, i) => window[0] - 1 + i);
  return { series: { values, starts }, indices };
}

function compareFarrington(
  comparison: Comparison,
  what: string,
  answers: readonly (RnsspFarringtonAnswer | null)[],
  theirs: z.infer<typeof Farrington>,
): void {
  comparison.exact(`length of ${what}`, answers.length, theirs.alert.length);
  for (const [i, answer] of answers.entries()) {
    const week = `${what}, week ${i + 1} of the window`;
    const difference = { absolute: roundingOfDifferences };
    comparison.number(`predicted, ${week}`, answer?.predicted ?? Number.NaN, theirs.predicted[i] ?? null, difference);
    comparison.number(`trend, ${week}`, answer?.timeCoefficient ?? Number.NaN, theirs.timeCoef[i] ?? null, difference);
    comparison.number(`upper, ${week}`, answer?.upper ?? Number.NaN, theirs.upper[i] ?? null, difference);
    comparison.number(`score, ${week}`, answer?.score ?? Number.NaN, theirs.score[i] ?? null, difference);
    const alert = answer === null || Number.isNaN(answer.score) ? 'grey' : answer.alarm ? 'red' : 'blue';
    comparison.exact(`alert, ${week}`, alert, theirs.alert[i] ?? 'grey');
  }
}

function compareThreshold(
  comparison: Comparison,
  theirs: z.infer<typeof Threshold>,
  limits: readonly { readonly observed: number; readonly expected: number; readonly upper: number }[],
  { what, tolerance }: { readonly what: string; readonly tolerance: number },
): void {
  comparison.exact(`length of ${what}`, limits.length, theirs.alarm.length);
  for (const [i, { observed, expected, upper }] of limits.entries()) {
    const week = `${what}, week ${i + 1} of the window`;
    const difference = { absolute: roundingOfDifferences, tolerance };
    comparison.number(`estimate, ${week}`, expected, theirs.estimate[i] ?? null, difference);
    comparison.number(`threshold, ${week}`, upper, theirs.threshold[i] ?? null, difference);
    comparison.exact(`alarm, ${week}`, observed > upper ? 1 : 0, theirs.alarm[i] ?? null);
  }
}

function compareNegativeBinomial(
  comparison: Comparison,
  theirs: NonNullable<Item['nbinom']>,
  { series, indices }: Weeks,
  baseline: readonly number[],
): void {
  const { values } = series;
  const counts = Float64Array.from(baseline, (i) => values[i] ?? Number.NaN);
  const times = baseline.map((i) => i + 1);
  const model = fitWaveCounts(counts, times, { wave: { periodsPerYear, trend: theirs.includeTime }, mode: 'rnssp' });
  if (model === null) {
    comparison.reject('the negative binomial regression finds no solution');
    return;
  }
  const limits = indices.map((index) => {
    const observed = values[index] ?? Number.NaN;
    return { observed, ...countLimits(model, { time: index + 1, observed, alpha, mode: 'rnssp' }) };
  });
  compareThreshold(comparison, theirs, limits, { what: 'nbinom', tolerance: negativeBinomialTolerance });
}

function compareSerfling(
  comparison: Comparison,
  theirs: NonNullable<Item['serfling']>,
  { series, indices }: Weeks,
  baseline: readonly number[],
): void {
  const { values, starts } = series;
  const rows = baseline.filter((i) => !isInSeason(starts[i] ?? Number.NaN, epidemicMonths));
  const counts = Float64Array.from(rows, (i) => values[i] ?? Number.NaN);
  const times = rows.map((i) => i + 1);
  const model = fitSerfling(counts, times, { periodsPerYear, trend: true });
  if (model === null) {
    comparison.reject('the cyclic regression finds no solution');
    return;
  }
  const limits = indices.map((index) => {
    const observed = values[index] ?? Number.NaN;
    return { observed, ...serflingLimits(model, { time: index + 1, observed, alpha }) };
  });
  compareThreshold(comparison, theirs, limits, { what: 'serfling', tolerance: 1e-9 });
}

function compare(comparison: Comparison, item: Item): void {
  const weeks = weeksOf(item);
  const { series, indices } = weeks;
  const { B: yearsBack, g: weeksExcluded, w: halfWindow, p: seasonLevels } = item.params;
  if (item.farringtonOriginal) {
    const answers = indices.map((index) => rnsspFarringtonOriginal(series, index, { yearsBack, halfWindow }));
    compareFarrington(comparison, 'original', answers, item.farringtonOriginal);
  }
  if (item.farringtonModified) {
    const options = { yearsBack, halfWindow, weeksExcluded, seasonLevels };
    const answers = indices.map((index) => rnsspFarringtonModified(series, index, options));
    compareFarrington(comparison, 'modified', answers, item.farringtonModified);
  }
  if (item.baselineEnd === undefined) return;
  const end = dayNumberOfIso(item.baselineEnd);
  const baseline = [...series.starts.keys()].filter((i) => (series.starts[i] ?? Number.NaN) <= end);
  if (item.nbinom) compareNegativeBinomial(comparison, item.nbinom, weeks, baseline);
  if (item.serfling) compareSerfling(comparison, item.serfling, weeks, baseline);
}

function run(document: unknown): Outcome {
  const comparison = new Comparison();
  for (const [position, item] of Document.parse(document).items.entries()) {
    comparison.case(`item ${position + 1}`, () => compare(comparison, item));
  }
  return comparison.outcome();
}

export const rnsspWeekly: Family = {
  name: 'Rnssp: Farrington, negative binomial regression, Serfling',
  recognises: (document) => familyOf(document) === 'essence-weekly',
  run,
};
