import type { ChartPoint } from '../chart/individuals-limits.ts';
import { studentQuantile, studentUpperTail } from '../distribution/student-t.ts';
import { evaluateEach, evaluation, notEvaluated, refuse, requireRange, usableValues } from '../evaluation.ts';
import type { Detection, Frequency, Method, SeriesInput } from '../method.ts';
import { type AnnualWave, daysPerYear, fitAnnualWave } from '../robust/season.ts';
import { lookBack } from '../rolling-baseline.ts';
import { historyBefore, type LoadHistory } from './load-history.ts';
import { loadLimits } from './load-limits.ts';

export interface LoadChartParameters {
  /** Previous values the level is taken from, at most. */
  readonly baseline: number;
  readonly fewestBaseline: number;
  /** Periods just before the one judged that are left out, so that a slow rise does not hide itself. */
  readonly periodsExcluded: number;
  /** How far back the baseline may reach, in years. */
  readonly furthestYears: number;
  readonly alpha: number;
  /** Give each weekday its own level, where values are daily and every weekday is known three times. */
  readonly weekdays: boolean;
  /** Remove an annual wave when at least two full years are known. */
  readonly season: boolean;
  /** Floor of the standard deviation on the log scale. */
  readonly smallestDeviation: number;
}

type Reach = Pick<LoadChartParameters, 'baseline' | 'fewestBaseline' | 'periodsExcluded' | 'furthestYears'>;

const monthly: Reach = { baseline: 24, fewestBaseline: 10, periodsExcluded: 1, furthestYears: 4 };
const reaches: Readonly<Partial<Record<Frequency, Reach>>> = {
  D: { baseline: 56, fewestBaseline: 14, periodsExcluded: 2, furthestYears: 1 },
  W: { baseline: 26, fewestBaseline: 10, periodsExcluded: 2, furthestYears: 1.5 },
};

const fullYearsForSeason = 2;
const furthestSeasonYears = 6;
const fewestForSeason = 8;
/** Two years less a month: twenty-four monthly values span twenty-three months. */
const seasonDays = fullYearsForSeason * daysPerYear - 31;

function parametersFor(frequency: Frequency, given: Partial<LoadChartParameters> = {}): LoadChartParameters {
  return {
    ...(reaches[frequency] ?? monthly),
    alpha: 0.005,
    weekdays: frequency === 'D',
    season: true,
    smallestDeviation: 0.05,
    ...given,
  };
}

/** From known values only, where they span two years and are most of the history; null: no wave. */
function annualWaveOf({ points, known }: LoadHistory): AnnualWave | null {
  const spanned = (known[0]?.day ?? 0) - (known.at(-1)?.day ?? 0);
  if (known.length < fewestForSeason || known.length < 0.8 * points.length || spanned < seasonDays) return null;
  return fitAnnualWave(known.map(({ day, value }) => ({ day, value: Math.log(value) })));
}

function judge(
  input: SeriesInput,
  parameters: LoadChartParameters,
  { index, observed }: { readonly index: number; readonly observed: number },
): Detection {
  const { baseline, fewestBaseline, periodsExcluded: excluded, furthestYears, alpha } = parameters;
  if (index - excluded < fewestBaseline) return notEvaluated(input, index, 'too-short');
  const history = historyBefore(input, index, { excluded, years: furthestYears, most: baseline });
  const { points, known, floor } = history;
  if (points.length < fewestBaseline)
    return notEvaluated(input, index, known.length > 0 ? 'too-many-gaps' : 'too-sparse');
  const long = parameters.season
    ? historyBefore(input, index, { excluded, years: furthestSeasonYears, most: input.values.length })
    : history;
  const point: ChartPoint = {
    index,
    day: input.starts[index] ?? 0,
    value: observed,
    standardError: input.standardErrors?.[index] ?? Number.NaN,
  };
  const limits = loadLimits({
    point,
    history,
    wave: parameters.season ? annualWaveOf(long) : null,
    weekdays: parameters.weekdays,
    smallestDeviation: parameters.smallestDeviation,
  });
  if (typeof limits === 'string') return notEvaluated(input, index, limits);
  const { level, deviation, degrees } = limits;
  const reach = studentQuantile(1 - alpha, degrees) * deviation;
  const log = Math.max(Math.log(observed), floor, leastLog(known));
  return evaluation(input, {
    index,
    observed,
    expected: Math.exp(level),
    lower: Math.exp(level - reach),
    upper: Math.exp(level + reach),
    pValue: studentUpperTail((log - level) / deviation, degrees),
    alarm: log > level + reach,
  });
}

/** Half of the smallest amount quantified: a value further down, or zero, is judged as if it lay there. */
function leastLog(known: readonly ChartPoint[]): number {
  return Math.log(0.5 * Math.min(...known.map(({ value }) => value)));
}

/**
 * Control chart for mass loads on the log scale. The level, one for each weekday where values are daily, and the
 * variation come from the values before by Tobit regression: a value below its limit, or known within bounds, counts
 * with the probability of its interval and is never replaced by half the limit (Helsel 2012, Statistics for Censored
 * Environmental Data). Outbreaks of the past count less, by the inverse square of their residual (Noufaily and others
 * 2013, Stat Med 32:1206), and so do measurements less exact than usual and values given less weight. Student's t draws
 * the limits (Montgomery, Introduction to Statistical Quality Control, section 6.4). At least five known values and one
 * in five of the history. A judged value known within bounds only is not judged; one below every amount quantified
 * before is judged at the limit, or at half the smallest amount where no limit is known.
 */
export const loadChart: Method<LoadChartParameters> = {
  id: 'load-chart',
  version: '1.0.0',
  codeVersion: '1.0.0',
  kinds: ['magnitude'],
  frequencies: ['D', 'W', 'M'],
  parametersFor,
  ...lookBack(parametersFor),
  detect: (input, given) => {
    const parameters = parametersFor(input.frequency, given);
    requireRange('alpha', parameters.alpha, { from: 1e-12, to: 0.5 });
    requireRange('fewestBaseline', parameters.fewestBaseline, { from: 8, to: parameters.baseline });
    requireRange('periodsExcluded', parameters.periodsExcluded, { from: 0, to: 1000 });
    requireRange('furthestYears', parameters.furthestYears, { from: 0.01, to: 100 });
    requireRange('smallestDeviation', parameters.smallestDeviation, { from: 0.001, to: 10 });
    if (reaches[input.frequency] === undefined && input.frequency !== 'M') return refuse(input, 'wrong-frequency');
    if ((input.window ?? 1) !== 1) return refuse(input, 'wrong-window');
    const values = usableValues(input);
    if (values.some((value) => value < 0)) return refuse(input, 'negative-value');
    return evaluateEach(input, values, (index, observed) => judge(input, parameters, { index, observed }));
  },
};
