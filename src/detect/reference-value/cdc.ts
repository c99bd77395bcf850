import { normalQuantile } from '../distribution/normal.ts';
import { studentUpperTail } from '../distribution/student-t.ts';
import {
  countObjection,
  evaluateEach,
  evaluation,
  notEvaluated,
  refuse,
  requireRange,
  usableValues,
} from '../evaluation.ts';
import type { Detection, Frequency, Method, SeriesInput } from '../method.ts';
import { momentsOf, periodsPerYear } from './reference-values.ts';

export interface CdcParameters {
  /** Earlier years that are used (b). */
  readonly yearsBack: number;
  /** Months of four weeks taken on each side of the same month of earlier years (m). */
  readonly monthsAround: number;
  /** Two-sided error probability: the limit lies at z(1 - alpha / 2). */
  readonly alpha: number;
}

const weeksOfMonth = 4;
const weeksOfYear = periodsPerYear.W;

/** Of four weeks this many must be known; their total is then that of the known ones, scaled to four. */
const fewestKnownWeeks = 3;

/** Share of the earlier months that must be known. */
const knownShare = 0.7;

/** Total of the four weeks that end with this one, NaN where fewer than three are known. */
export function fourWeekTotal(values: Float64Array, lastWeek: number): number {
  let known = 0;
  let sum = 0;
  for (let week = lastWeek - weeksOfMonth + 1; week <= lastWeek; week++) {
    const value = values[week] ?? Number.NaN;
    if (Number.isNaN(value)) continue;
    known++;
    sum += value;
  }
  if (known < fewestKnownWeeks) return Number.NaN;
  return known === weeksOfMonth ? sum : (sum * weeksOfMonth) / known;
}

export interface CdcLimit {
  /** Mean of the earlier months. */
  readonly mean: number;
  /** Standard error of a new month: deviation of the earlier ones times sqrt(1 + 1/n). */
  readonly standardError: number;
  /** Earlier months that are known. */
  readonly months: number;
  /** Mean + z(1 - alpha / 2) standard errors. */
  readonly upper: number;
}

/**
 * Limit for the total of four weeks from the totals of the same, the previous and the next months of four weeks in
 * earlier years (Stroup et al. 1989, Stat Med 8:323; as a prediction limit by Farrington and Andrews 2003, in
 * Brookmeyer and Stroup, Monitoring the Health of Populations). Alarm above it. Weekly counts only.
 */
export function cdcUpperLimit(
  values: Float64Array,
  week: number,
  { yearsBack, monthsAround, alpha }: CdcParameters,
): CdcLimit {
  const totals: number[] = [];
  for (let year = 1; year <= yearsBack; year++) {
    for (let month = -monthsAround; month <= monthsAround; month++) {
      const total = fourWeekTotal(values, week - year * weeksOfYear + month * weeksOfMonth);
      if (!Number.isNaN(total)) totals.push(total);
    }
  }
  const { mean, deviation } = momentsOf(totals);
  const standardError = deviation * Math.sqrt(1 + 1 / totals.length);
  return { mean, standardError, months: totals.length, upper: mean + normalQuantile(1 - alpha / 2) * standardError };
}

function parametersFor(_: Frequency, given: Partial<CdcParameters> = {}): CdcParameters {
  return { yearsBack: 5, monthsAround: 1, alpha: 0.025, ...given };
}

function minimumHistory(frequency: Frequency, given?: Partial<CdcParameters>): number {
  const { yearsBack, monthsAround } = parametersFor(frequency, given);
  return yearsBack * weeksOfYear + (monthsAround + 1) * weeksOfMonth - 1;
}

function judge(
  input: SeriesInput,
  values: Float64Array,
  parameters: CdcParameters,
  { index, observed }: { readonly index: number; readonly observed: number },
): Detection {
  const { mean, standardError, months, upper } = cdcUpperLimit(values, index, parameters);
  const total = fourWeekTotal(values, index);
  const asked = parameters.yearsBack * (2 * parameters.monthsAround + 1);
  if (Number.isNaN(total) || months < Math.max(2, knownShare * asked)) {
    return notEvaluated(input, index, 'too-many-gaps');
  }
  if (!(standardError > 0)) return notEvaluated(input, index, 'no-variation');
  const before = total - observed;
  return evaluation(input, {
    index,
    observed,
    expected: Math.max(0, mean - before),
    lower: null,
    upper: Math.max(0, upper - before),
    pValue: studentUpperTail((total - mean) / standardError, months - 1),
    alarm: total > upper,
  });
}

/**
 * The CDC's historical limits for weekly counts. It judges the last four weeks together: `upper` is what this week
 * may count beside the three before it, 0 where those alone are too many. The p value is Student's for a new total.
 */
export const cdc: Method<CdcParameters> = {
  id: 'cdc',
  version: '1.0.0',
  codeVersion: '1.0.0',
  kinds: ['count'],
  frequencies: ['W'],
  parametersFor,
  minimumHistory,
  baselineSpan: (frequency, given) => {
    const { monthsAround } = parametersFor(frequency, given);
    const leftOut = Math.max(0, weeksOfYear - monthsAround * weeksOfMonth - 1);
    return { length: minimumHistory(frequency, given) - leftOut, leftOut };
  },
  detect: (input, given) => {
    if (input.frequency !== 'W') return refuse(input, 'wrong-frequency');
    const parameters = parametersFor(input.frequency, given);
    requireRange('alpha', parameters.alpha, { from: 1e-12, to: 0.5 });
    requireRange('yearsBack', parameters.yearsBack, { from: 1, to: 30 });
    requireRange('monthsAround', parameters.monthsAround, { from: 0, to: 6 });
    const values = usableValues(input);
    const objection = countObjection(input, values);
    if (objection !== null) return refuse(input, objection);
    const needed = minimumHistory(input.frequency, parameters);
    return evaluateEach(input, values, (index, observed) => {
      if (index < needed) return notEvaluated(input, index, 'too-short');
      return judge(input, values, parameters, { index, observed });
    });
  },
};
