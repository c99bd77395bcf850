import { studentQuantile, studentUpperTail } from '../distribution/student-t.ts';
import { evaluateEach, evaluation, notEvaluated, refuse, requireRange, usableValues } from '../evaluation.ts';
import type { Detection, Frequency, Method, SeriesInput } from '../method.ts';
import { daysPerYear } from '../robust/season.ts';
import { lookBack } from '../rolling-baseline.ts';
import { type ChartDispersion, type ChartPoint, chartLimits } from './individuals-limits.ts';

export interface IndividualsChartParameters {
  /** Previous values the level is taken from, at most. */
  readonly baseline: number;
  readonly fewestBaseline: number;
  /** Periods just before the one judged that are left out, so that a slow rise does not hide itself. */
  readonly periodsExcluded: number;
  /** How far back the baseline may reach, in years; older values say nothing about the level of today. */
  readonly furthestYears: number;
  readonly alpha: number;
  /** Remove an annual wave when at least two full years are known. */
  readonly season: boolean;
  /** Let the level follow a line (Theil-Sen slope) instead of standing still. */
  readonly trend: boolean;
  /** What the limits are made from. */
  readonly dispersion: ChartDispersion;
  /** Floor of the standard deviation on the log scale: 0.05 means that 5 % is never a departure by itself. */
  readonly smallestDeviation: number;
}

const baselineDefaults: Readonly<
  Record<
    Frequency,
    Pick<IndividualsChartParameters, 'baseline' | 'fewestBaseline' | 'periodsExcluded' | 'furthestYears'>
  >
> = {
  D: { baseline: 56, fewestBaseline: 10, periodsExcluded: 2, furthestYears: 1 },
  W: { baseline: 26, fewestBaseline: 8, periodsExcluded: 2, furthestYears: 1.5 },
  M: { baseline: 24, fewestBaseline: 8, periodsExcluded: 1, furthestYears: 4 },
  Q: { baseline: 12, fewestBaseline: 6, periodsExcluded: 0, furthestYears: 5 },
  S: { baseline: 8, fewestBaseline: 5, periodsExcluded: 0, furthestYears: 8 },
  A: { baseline: 8, fewestBaseline: 5, periodsExcluded: 0, furthestYears: 12 },
};

/** Frequencies fine enough to show an annual wave. */
const seasonal: readonly Frequency[] = ['D', 'W', 'M', 'Q'];
const fullYearsForSeason = 2;
const furthestSeasonYears = 6;

function parametersFor(
  frequency: Frequency,
  given: Partial<IndividualsChartParameters> = {},
): IndividualsChartParameters {
  return {
    ...baselineDefaults[frequency],
    alpha: 0.005,
    season: seasonal.includes(frequency),
    trend: false,
    dispersion: 'residuals',
    smallestDeviation: 0.05,
    ...given,
  };
}

/** Known values before an index, newest first, not older than the given number of years. */
function pointsBefore(
  input: SeriesInput,
  values: Float64Array,
  index: number,
  { excluded, years }: { readonly excluded: number; readonly years: number },
): readonly ChartPoint[] {
  const now = input.starts[index] ?? 0;
  const points: ChartPoint[] = [];
  for (let i = index - 1 - excluded; i >= 0; i--) {
    const day = input.starts[i] ?? 0;
    if (now - day > years * daysPerYear) break;
    const value = values[i] ?? Number.NaN;
    if (!Number.isFinite(value)) continue;
    points.push({ index: i, day, value, standardError: input.standardErrors?.[i] ?? Number.NaN });
  }
  return points;
}

function judge(
  input: SeriesInput,
  values: Float64Array,
  parameters: IndividualsChartParameters,
  index: number,
): Detection {
  const { baseline, fewestBaseline, periodsExcluded, furthestYears, alpha, season, trend } = parameters;
  if (index - periodsExcluded < fewestBaseline) return notEvaluated(input, index, 'too-short');
  const excluded = periodsExcluded;
  const recent = pointsBefore(input, values, index, { excluded, years: furthestYears }).slice(0, baseline);
  if (recent.length < fewestBaseline) return notEvaluated(input, index, 'too-many-gaps');
  const long = season ? pointsBefore(input, values, index, { excluded, years: furthestSeasonYears }) : [];
  const spanned = (long[0]?.day ?? 0) - (long.at(-1)?.day ?? 0);
  const day = input.starts[index] ?? 0;
  const limits = chartLimits({
    point: {
      index,
      day,
      value: values[index] ?? Number.NaN,
      standardError: input.standardErrors?.[index] ?? Number.NaN,
    },
    recent,
    seasonPoints: spanned >= fullYearsForSeason * daysPerYear - 31 ? long : [],
    trend,
    dispersion: parameters.dispersion,
    smallestDeviation: parameters.smallestDeviation,
  });
  if (typeof limits === 'string') return notEvaluated(input, index, limits);
  const { observed, level, deviation, degrees, offset } = limits;
  const reach = studentQuantile(1 - alpha, degrees) * deviation;
  const upper = Math.exp(level + reach) - offset;
  const pValue = studentUpperTail((observed - level) / deviation, degrees);
  const value = values[index] ?? Number.NaN;
  return evaluation(input, {
    index,
    observed: value,
    expected: Math.max(0, Math.exp(level) - offset),
    lower: Math.max(0, Math.exp(level - reach) - offset),
    upper,
    pValue,
    alarm: value > upper,
  });
}

/**
 * Control chart for single values that are not counts (rates, loads, shares, prices, weights), on the log scale:
 * median of the values before as level, robust deviation of the values or of their moving ranges, Student's t as limit
 * (Montgomery, Introduction to Statistical Quality Control, section 6.4; NIST/SEMATECH e-Handbook 6.3.2.2).
 * A value more uncertain than usual, by its standard error, gets wider limits; so do values printed in coarse steps. Values known only within bounds are
 * left out. Zeros: half of the smallest positive value before is added to all values of that chart; where more than
 * half of them are zero the log scale has no meaning and the answer is `too-sparse`.
 */
export const individualsChart: Method<IndividualsChartParameters> = {
  id: 'individuals-chart',
  version: '1.0.0',
  codeVersion: '1.0.3',
  kinds: ['magnitude'],
  frequencies: ['D', 'W', 'M', 'Q', 'S', 'A'],
  parametersFor,
  ...lookBack(parametersFor),
  detect: (input, given) => {
    const parameters = parametersFor(input.frequency, given);
    requireRange('alpha', parameters.alpha, { from: 1e-12, to: 0.5 });
    requireRange('fewestBaseline', parameters.fewestBaseline, { from: 4, to: parameters.baseline });
    requireRange('periodsExcluded', parameters.periodsExcluded, { from: 0, to: 1000 });
    requireRange('smallestDeviation', parameters.smallestDeviation, { from: 0, to: 10 });
    if ((input.window ?? 1) !== 1) return refuse(input, 'wrong-window');
    const values = usableValues(input);
    if (values.some((value) => value < 0)) return refuse(input, 'negative-value');
    return evaluateEach(input, values, (index) => judge(input, values, parameters, index));
  },
};
