import { z } from 'zod';
import { type EwmaPoint, ewmaChart, quietLevel, studentLowerTail, weekdayForecast } from '../../src/detect/index.ts';
import { Comparison, roundingOfDifferences } from './comparison.ts';
import { dayNumberOfIso } from './dates.ts';
import { type Family, familyOf, type Outcome } from './family.ts';
import { RVector, valuesOf } from './schema.ts';

const Alerts = z.array(z.string().nullable());
const Chart = z.object({ expected: RVector, stat: RVector, p: RVector, alert: Alerts });

const Item = z.object({
  startDate: z.string(),
  step: z.literal('day').default('day'),
  count: RVector,
  params: z
    .object({
      B: z.number().default(28),
      g: z.number().default(2),
      w1: z.number().default(0.4),
      w2: z.number().default(0.9),
    })
    .prefault({}),
  ewma: Chart,
  regression: Chart.extend({ sigma: RVector, adjR2: RVector }),
  regressionGroupedAlert: Alerts.optional(),
  switch: Chart.extend({ detector: Alerts }),
});
type Item = z.infer<typeof Item>;

const Document = z.object({ items: z.array(Item) });

/** One day as Rnssp answers; NaN where it has NA. */
interface Answer {
  readonly expected: number;
  readonly statistic: number;
  readonly pValue: number;
  readonly alert: string;
}

const untested: Answer = { expected: Number.NaN, statistic: Number.NaN, pValue: Number.NaN, alert: 'grey' };

function colourOf(pValue: number): string {
  if (Number.isNaN(pValue)) return 'grey';
  return pValue < 0.01 ? 'red' : pValue < 0.05 ? 'yellow' : 'blue';
}

/** Rnssp takes 1 - pt(): its small p values keep few digits. */
function answerOf(expected: number, statistic: number, degrees: number): Answer {
  const pValue = 1 - studentLowerTail(statistic, degrees);
  return { expected, statistic, pValue, alert: colourOf(pValue) };
}

/** Shares are divided by the median of the positive ones where all lie below 1; a series of zeros then has no numbers. */
function scaledAsInRnssp(values: Float64Array): Float64Array {
  if (!(Math.max(...values) < 1)) return values;
  const positive = values.filter((value) => value > 0).sort();
  const half = positive.length >> 1;
  const upper = positive[half] ?? Number.NaN;
  const median = positive.length % 2 === 1 ? upper : ((positive[half - 1] ?? Number.NaN) + upper) / 2;
  return values.map((value) => value / median);
}

function ewmaAnswer(point: EwmaPoint | null): Answer {
  if (point === null) return untested;
  const { mean, degrees, slow, fast } = point;
  return answerOf(mean, Math.max(slow.statistic, fast.statistic), degrees);
}

interface DayOfRegression extends Answer {
  readonly deviation: number;
  readonly determination: number;
  readonly groupedAlert: string;
}

function regressionAnswers({ count, startDate, params }: Item): readonly DayOfRegression[] {
  const values = valuesOf(count);
  const firstDay = dayNumberOfIso(startDate);
  const series = { values, starts: Int32Array.from(values, (_, i) => firstDay + i) };
  const options = { baseline: params.B, daysExcluded: params.g, mode: 'rnssp' } as const;
  return Array.from(values, (value, index) => {
    const forecast = weekdayForecast(series, index, options);
    const isQuiet = value < quietLevel(series, index);
    if (forecast.status !== 'forecast') {
      const nothing = { ...untested, deviation: Number.NaN, determination: Number.NaN, groupedAlert: 'grey' };
      return isQuiet ? { ...nothing, alert: 'blue' } : nothing;
    }
    const { expected, deviation, degrees, adjustedDetermination: determination } = forecast;
    const answer = answerOf(expected, (value - expected) / deviation, degrees);
    const isSuppressed = isQuiet && answer.alert !== 'blue';
    const groupedAlert = isSuppressed ? 'grey' : answer.alert;
    return { ...answer, alert: isSuppressed ? 'blue' : answer.alert, groupedAlert, deviation, determination };
  });
}

function compareChart(
  comparison: Comparison,
  what: string,
  answers: readonly Answer[],
  theirs: z.infer<typeof Chart>,
): void {
  comparison.exact(`length of ${what}`, answers.length, theirs.alert.length);
  for (const [i, { expected, statistic, pValue, alert }] of answers.entries()) {
    const day = `${what} of day ${i + 1}`;
    const p = theirs.p[i] ?? null;
    const difference = { absolute: roundingOfDifferences };
    comparison.number(`expected, ${day}`, expected, theirs.expected[i] ?? null, difference);
    comparison.number(`statistic, ${day}`, statistic, theirs.stat[i] ?? null, difference);
    comparison.number(`p, ${day}`, pValue, p, { ...difference, tolerance: Math.max(1e-9, 1e-15 / (p ?? 1)) });
    comparison.exact(`alert, ${day}`, alert, theirs.alert[i] ?? 'grey');
  }
}

function compare(comparison: Comparison, item: Item): void {
  const { B: baseline, g: periodsExcluded, w1: slowWeight, w2: fastWeight } = item.params;
  const values = scaledAsInRnssp(valuesOf(item.count));
  const averages = ewmaChart(values, { baseline, periodsExcluded, slowWeight, fastWeight }).map(ewmaAnswer);
  const regressions = regressionAnswers(item);
  compareChart(comparison, 'EWMA', averages, item.ewma);
  compareChart(comparison, 'regression', regressions, item.regression);
  for (const [i, { deviation, determination, groupedAlert }] of regressions.entries()) {
    const difference = { absolute: roundingOfDifferences };
    comparison.number(`sigma of day ${i + 1}`, deviation, item.regression.sigma[i] ?? null, difference);
    comparison.number(`adjusted R2 of day ${i + 1}`, determination, item.regression.adjR2[i] ?? null, difference);
    if (!item.regressionGroupedAlert) continue;
    comparison.exact(`grouped alert of day ${i + 1}`, groupedAlert, item.regressionGroupedAlert[i] ?? 'grey');
  }
  const isRegression = regressions.map(({ determination }) => determination >= 0.6);
  const switched = regressions.map((one, i) => (isRegression[i] ? one : (averages[i] ?? untested)));
  compareChart(comparison, 'switch', switched, item.switch);
  for (const [i, { statistic }] of switched.entries()) {
    const detector = Number.isNaN(statistic) ? null : isRegression[i] ? 'Adaptive Multiple Regression' : 'EWMA';
    comparison.exact(`detector of day ${i + 1}`, detector, item.switch.detector[i] ?? null);
  }
}

function run(document: unknown): Outcome {
  const comparison = new Comparison();
  for (const [position, item] of Document.parse(document).items.entries()) {
    comparison.case(`item ${position + 1}`, () => compare(comparison, item));
  }
  return comparison.outcome();
}

export const rnsspDaily: Family = {
  name: 'Rnssp: EWMA, regression, switch',
  recognises: (document) => familyOf(document) === 'essence-daily',
  run,
};
