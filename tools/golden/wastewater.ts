import { z } from 'zod';
import {
  activityBaseline,
  activityIndex,
  type ClassifiedTrend,
  classifyTrends,
  type LogLinearTrend,
  logLinearTrends,
} from '../../src/detect/index.ts';
import { Comparison, roundingOfDifferences } from './comparison.ts';
import { dayNumberOfIso } from './dates.ts';
import { type Family, familyOf, type Outcome } from './family.ts';
import { RNumber, RVector, valuesOf } from './schema.ts';

const rounding = { absolute: roundingOfDifferences };

const TrendDocument = z.object({
  items: z.array(
    z.object({
      day: RVector,
      log10conc: RVector,
      window: z.number(),
      columns: z.array(z.string()),
      out: z.array(z.array(RNumber)),
    }),
  ),
});

/** What each column of the reference is here. */
const columns: Readonly<Record<string, (trend: LogLinearTrend) => number | null>> = {
  slope: ({ slope }) => slope,
  p: ({ pValue }) => pValue,
  pctDaily: ({ percentPerDay }) => percentPerDay,
  pctTotal: ({ percentChange }) => percentChange,
  upper90prevWindow: ({ predictedUpper }) => predictedUpper,
};

function runTrend(document: unknown): Outcome {
  const comparison = new Comparison();
  for (const [position, item] of TrendDocument.parse(document).items.entries()) {
    comparison.case(`item ${position + 1}, window ${item.window}`, () => {
      const samples = { days: valuesOf(item.day), logConcentrations: valuesOf(item.log10conc) };
      const trends = logLinearTrends(samples, { samples: item.window });
      comparison.exact('trends', trends.filter((trend) => trend !== null).length, item.out.length);
      for (const row of item.out) {
        const index = row[item.columns.indexOf('index')] ?? Number.NaN;
        const trend = trends[index - 1];
        if (!trend) {
          comparison.reject(`no trend at ${index}`);
          continue;
        }
        for (const [at, name] of item.columns.entries()) {
          if (name === 'index') continue;
          const read = columns[name];
          if (!read) comparison.reject(`no such column here: ${name}`);
          else comparison.number(`${name} at ${index}`, read(trend) ?? Number.NaN, row[at] ?? null, rounding);
        }
      }
    });
  }
  return comparison.outcome();
}

export const wastewaterTrend: Family = {
  name: 'log-linear trend of wastewater samples',
  recognises: (document) => familyOf(document) === 'nwss-trend',
  run: runTrend,
};

const Words = z.array(z.string().nullable());

const ClassDocument = z.object({
  items: z.array(
    z.object({
      date: z.array(z.string()),
      log10conc: RVector,
      out: z.record(z.string(), z.union([RVector, Words])),
    }),
  ),
});

const classColumns: Readonly<Record<string, (trend: LogLinearTrend) => number | null>> = {
  slopes: ({ slope }) => slope,
  pvals: ({ pValue }) => pValue,
  pdc: ({ percentPerDay }) => percentPerDay,
  ptc: ({ percentChange }) => percentChange,
  days_spanned: ({ daysSpanned }) => daysSpanned,
  preds_upr_exc: ({ predictedUpper }) => predictedUpper,
  trend_num_meas: ({ samples }) => samples,
};

/** The word the reference has for a class. */
function wordOf({ trend }: ClassifiedTrend): string | null {
  return trend === null ? null : trend.replace('-', ' ');
}

function runClasses(document: unknown): Outcome {
  const comparison = new Comparison();
  for (const [position, { date, log10conc, out }] of ClassDocument.parse(document).items.entries()) {
    comparison.case(`item ${position + 1}`, () => {
      const samples = { days: date.map(dayNumberOfIso), logConcentrations: valuesOf(log10conc) };
      const ours = classifyTrends(samples, { mode: 'washington' });
      for (const [name, theirs] of Object.entries(out)) compareColumn(comparison, { name, theirs, ours });
    });
  }
  return comparison.outcome();
}

interface ClassColumn {
  readonly name: string;
  readonly theirs: readonly (number | string | null)[];
  readonly ours: readonly ClassifiedTrend[];
}

function compareColumn(comparison: Comparison, { name, theirs, ours }: ClassColumn): void {
  const measure = name.replace(/_(sus|short)$/, '');
  const read = classColumns[measure];
  for (const [i, one] of ours.entries()) {
    const trend = name.endsWith('_short') ? one.short : one.sustained;
    const expected = theirs[i] ?? null;
    if (name === 'trend') comparison.exact(`class ${i + 1}`, wordOf(one), expected);
    else if (measure === 'alert') comparison.exact(`${name} ${i + 1}`, trend?.exceeds ? 'yes' : 'no', expected);
    else if (!read) comparison.reject(`no such column here: ${name}`);
    else if (typeof expected === 'string') comparison.reject(`${name} is not a number`);
    else comparison.number(`${name} ${i + 1}`, (trend && read(trend)) ?? Number.NaN, expected, rounding);
  }
}

export const wastewaterTrendClasses: Family = {
  name: 'trend classes of wastewater samples, Washington version',
  recognises: (document) => familyOf(document) === 'nwss-calc_classify_trends',
  run: runClasses,
};

const ActivityDocument = z.object({
  items: z.array(
    z.object({
      conc: RVector,
      q10lower: RNumber,
      q10type7: RNumber,
      sdLn: RNumber,
      wvalLower: RVector,
      wvalType7: RVector,
    }),
  ),
});

function runActivity(document: unknown): Outcome {
  const comparison = new Comparison();
  for (const [position, item] of ActivityDocument.parse(document).items.entries()) {
    comparison.case(`item ${position + 1}`, () => {
      const values = valuesOf(item.conc);
      for (const [rank, level, index] of [
        ['lower', item.q10lower, item.wvalLower],
        ['interpolated', item.q10type7, item.wvalType7],
      ] as const) {
        // The reference keeps every value and counts samples, not days.
        const all = { rank, outlierDeviations: Number.POSITIVE_INFINITY, shortestDays: 0 };
        const baseline = activityBaseline({ days: values.map((_, i) => i), values }, all);
        if (baseline.status !== 'known') {
          comparison.reject(`no baseline: ${baseline.status}`);
          continue;
        }
        comparison.number(`${rank} level`, baseline.level, level);
        comparison.number('deviation', baseline.deviation, item.sdLn);
        for (const [i, theirs] of index.entries()) {
          comparison.number(`${rank} index ${i + 1}`, activityIndex(values[i] ?? Number.NaN, baseline), theirs);
        }
      }
    });
  }
  return comparison.outcome();
}

export const wastewaterActivity: Family = {
  name: 'wastewater activity level',
  recognises: (document) => familyOf(document) === 'wval',
  run: runActivity,
};
