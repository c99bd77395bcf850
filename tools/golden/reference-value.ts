import { z } from 'zod';
import {
  bayesUpperLimit,
  cdcUpperLimit,
  crowGardnerUpperLimit,
  fourWeekTotal,
  momentsOf,
  outbreakCases,
  outbreakStatistic,
  type ReferenceWindow,
  referenceValues,
  rkiUpperLimit,
} from '../../src/detect/index.ts';
import { Comparison } from './comparison.ts';
import { type Family, familyOf, type Outcome } from './family.ts';
import { Range, RLogical, RVector, Series, valuesOf } from './schema.ts';

const given = z
  .object({
    b: z.number().nullish(),
    w: z.number().nullish(),
    actY: RLogical.nullish(),
    alpha: z.number().nullish(),
    m: z.number().nullish(),
    k: z.number().nullish(),
    ret: z.enum(['value', 'cases']).nullish(),
    maxUpperboundCases: z.number().nullish(),
    subset: z.string().nullish(),
  })
  .loose();
type Given = z.infer<typeof given>;

const Output = z.record(z.string(), RVector);
type Output = z.infer<typeof Output>;

const Document = z.object({
  series: z.array(Series),
  runs: z.array(
    z.object({
      series: z.string(),
      algo: z.string(),
      set: z.string().default(''),
      params: given,
      range: Range,
      out: Output,
    }),
  ),
});

/** What the runner compares for one period: flags and whole quantiles exactly, other numbers within the tolerance. */
interface Row {
  readonly numbers: Readonly<Record<string, number>>;
  readonly alarm: number;
}

type Judge = (values: Float64Array, index: number, freq: number) => Row;

function flag(claim: boolean): number {
  return claim ? 1 : 0;
}

function windowOf({ b, w, actY }: Given, defaults: ReferenceWindow): ReferenceWindow {
  return {
    yearsBack: b ?? defaults.yearsBack,
    halfWindow: w ?? defaults.halfWindow,
    recentPeriods: actY ?? defaults.recentPeriods,
  };
}

/** The window behind names like bayes2, where the parameters do not say it. */
const namedWindows: Readonly<Record<string, ReferenceWindow>> = {
  '': { yearsBack: 0, halfWindow: 6, recentPeriods: true },
  '1': { yearsBack: 0, halfWindow: 6, recentPeriods: true },
  '2': { yearsBack: 1, halfWindow: 6, recentPeriods: true },
  '3': { yearsBack: 2, halfWindow: 4, recentPeriods: false },
};

function referenceJudge(algo: string, params: Given): Judge {
  const isBayes = algo.includes('bayes');
  const number = /[123]$/.exec(algo)?.[0] ?? (isBayes ? '' : '3');
  const window = windowOf(params, namedWindows[number] ?? { yearsBack: 0, halfWindow: 6, recentPeriods: true });
  return (values, index, perYear) => {
    const moments = momentsOf(referenceValues(values, index, { window, perYear }));
    const upperbound = isBayes ? bayesUpperLimit(moments, params.alpha ?? 0.05) : rkiUpperLimit(moments);
    return { numbers: { upperbound }, alarm: flag((values[index] ?? Number.NaN) > upperbound) };
  };
}

function cdcJudge({ b, m, alpha }: Given): Judge {
  const parameters = { yearsBack: b ?? 5, monthsAround: m ?? 1, alpha: alpha ?? 0.025 };
  return (values, index) => {
    const { upper } = cdcUpperLimit(values, index, parameters);
    const aggr = fourWeekTotal(values, index);
    return { numbers: { upperbound: upper, aggr }, alarm: flag(aggr > upper) };
  };
}

function outbreakJudge({ k, ret, maxUpperboundCases }: Given): Judge {
  const decisionInterval = k ?? 100;
  return (values, index) => {
    const counts = values.slice(0, index + 1);
    const statistic = outbreakStatistic(counts, 'surveillance');
    const alarm = Number.isNaN(statistic) ? Number.NaN : flag(statistic > decisionInterval);
    if (ret !== 'cases') return { numbers: { statistic, upperbound: statistic }, alarm };
    const largestCount = maxUpperboundCases ?? 1e5;
    const first = decisionInterval >= 1 ? Number.NaN : 0;
    const cases = index === 0 ? first : outbreakCases(counts, { decisionInterval, mode: 'surveillance', largestCount });
    return { numbers: { statistic: cases, upperbound: cases, cases }, alarm };
  };
}

function judgeOf(algo: string, params: Given): Judge {
  if (algo.includes('bayes') || algo.includes('rki')) return referenceJudge(algo, params);
  if (algo.includes('cdc')) return cdcJudge(params);
  if (algo.includes('outbreakP')) return outbreakJudge(params);
  throw new Error(`no algorithm ${algo} here`);
}

/** The part of a series that a run looks at: "560:624", counted from 1. */
function subsetOf(values: Float64Array, subset: string | null | undefined): Float64Array {
  if (!subset) return values;
  const [first = Number.NaN, last = Number.NaN] = subset.split(':').map(Number);
  return values.slice(first - 1, last);
}

function run(document: unknown): Outcome {
  const { series, runs } = Document.parse(document);
  const byId = new Map(series.map((one) => [one.id, one]));
  const comparison = new Comparison();
  for (const { series: id, algo, set, params, range, out } of runs) {
    comparison.case(`${id} ${algo} ${set}`, () => {
      const one = byId.get(id);
      if (!one) {
        comparison.reject('names a series that is not in the file');
        return;
      }
      const values = subsetOf(valuesOf(one.observed), params.subset);
      const judge = judgeOf(algo, params);
      compare(comparison, {
        rows: rowsOf(range, (index) => judge(values, index, one.freq)),
        out,
        isWhole: algo.includes('bayes'),
      });
    });
  }
  return comparison.outcome();
}

function rowsOf([first, last]: readonly [number, number], row: (index: number) => Row): readonly Row[] {
  return Array.from({ length: last - first + 1 }, (_, at) => row(first - 1 + at));
}

function compare(
  comparison: Comparison,
  { rows, out, isWhole }: { readonly rows: readonly Row[]; readonly out: Output; readonly isWhole: boolean },
): void {
  for (const [name, expected] of Object.entries(out)) {
    if (expected.length !== rows.length)
      comparison.reject(`${name} has ${expected.length} values for ${rows.length} periods`);
    for (const [at, row] of rows.entries()) {
      const what = `${name} of period ${at + 1}`;
      const theirs = expected[at] ?? null;
      const ours = row.numbers[name];
      if (name === 'alarm') comparison.exact(what, row.alarm, theirs ?? Number.NaN);
      else if (ours === undefined) comparison.reject(`${name} is not known here`);
      else if (isWhole) comparison.exact(what, ours, theirs ?? Number.NaN);
      else comparison.number(what, ours, theirs);
    }
  }
}

const Limits = z.object({ CIdata: z.array(z.tuple([z.number(), z.number(), z.number()])) });

function runLimits(document: unknown): Outcome {
  const comparison = new Comparison();
  for (const [events, , upper] of Limits.parse(document).CIdata) {
    comparison.case(`${events} events`, () => comparison.number('upper limit', crowGardnerUpperLimit(events), upper));
  }
  return comparison.outcome();
}

export const referenceValueAlarms: Family = {
  name: 'Bayes, RKI, CDC, outbreakP',
  recognises: (document) => familyOf(document) === 'bayes-rki-cdc-outbreakP',
  run,
};

export const poissonLimits: Family = {
  name: 'Poisson limits of the RKI method',
  recognises: (document) => Limits.safeParse(document).success,
  run: runLimits,
};
