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
import { periodsOfYear, requireWaveSense } from './negative-binomial-method.ts';
import { fitSerfling, isInSeason, type MonthSpan, serflingLimits } from './serfling-limits.ts';
import { type WaveBaselineParameters, waveBaseline } from './wave-baseline.ts';

export interface SerflingParameters extends WaveBaselineParameters {
  readonly alpha: number;
  /**
   * First and last month left out of the baseline as the season of epidemics; null: none. Rnssp leaves out October to
   * May, the months of influenza, which drug events do not follow.
   */
  readonly excludedFromMonth: number | null;
  readonly excludedToMonth: number | null;
  /** No alarm below this count. */
  readonly minimumCases: number;
}

function parametersFor(frequency: Frequency, given: Partial<SerflingParameters> = {}): SerflingParameters {
  const year = frequency === 'M' ? 12 : 52;
  return {
    baseline: 5 * year,
    fewestBaseline: 2 * year,
    periodsExcluded: year / 2,
    alpha: 0.01,
    excludedFromMonth: null,
    excludedToMonth: null,
    minimumCases: 2,
    ...given,
  };
}

function seasonOf({ excludedFromMonth, excludedToMonth }: SerflingParameters): MonthSpan | null {
  if (excludedFromMonth === null || excludedToMonth === null) return null;
  requireRange('excludedFromMonth', excludedFromMonth, { from: 1, to: 12 });
  requireRange('excludedToMonth', excludedToMonth, { from: 1, to: 12 });
  return { from: excludedFromMonth, to: excludedToMonth };
}

/** Rows that must remain beside the four coefficients. */
const fewestRows = 12;

/** Residuals below this share of the mean are rounding. */
const leastVariation = 1e-9;

interface Watched {
  readonly input: SeriesInput;
  readonly values: Float64Array;
  readonly parameters: SerflingParameters;
  readonly season: MonthSpan | null;
  readonly periodsPerYear: number;
}

function judge(
  { input, values, parameters, season, periodsPerYear }: Watched,
  index: number,
  observed: number,
): Detection {
  const baseline = waveBaseline(values, index, parameters);
  if (typeof baseline === 'string') return notEvaluated(input, index, baseline);
  const { first } = baseline;
  const rows = season === null ? baseline.rows : baseline.rows.filter((i) => !isInSeason(input.starts[i]!, season));
  if (rows.length < fewestRows) return notEvaluated(input, index, 'too-many-gaps');
  const counts = Float64Array.from(rows, (i) => values[i]!);
  const times = rows.map((i) => i - first + 1);
  const model = fitSerfling(counts, times, { periodsPerYear, trend: true });
  if (model === null) return notEvaluated(input, index, 'not-converged');
  const largest = counts.reduce((most, count) => Math.max(most, count), 0);
  if (!(Math.sqrt(model.fit.dispersion) > leastVariation * Math.max(1, largest))) {
    return notEvaluated(input, index, 'no-variation');
  }
  const limits = serflingLimits(model, { time: index - first + 1, observed, alpha: parameters.alpha });
  const upper = Math.max(limits.upper, parameters.minimumCases - 1);
  return evaluation(input, {
    index,
    observed,
    expected: Math.max(0, limits.expected),
    lower: Math.max(0, limits.lower),
    upper,
    pValue: limits.pValue,
    alarm: observed > upper,
  });
}

/**
 * Serfling's cyclic regression (1963, Public Health Rep 78:494) for counts by week or month: least squares on a trend
 * and a yearly wave over two to five years that end half a year before, upper limit of a new value. It takes the counts
 * as normal with one variance, which asks for 20 or more a period.
 */
export const serfling: Method<SerflingParameters> = {
  id: 'serfling',
  version: '1.0.0',
  codeVersion: '1.0.0',
  kinds: ['count'],
  frequencies: ['W', 'M'],
  parametersFor,
  minimumHistory: (frequency, given) => {
    const { fewestBaseline, periodsExcluded } = parametersFor(frequency, given);
    return fewestBaseline + periodsExcluded;
  },
  baselineSpan: (frequency, given) => {
    const { baseline, periodsExcluded } = parametersFor(frequency, given);
    return { length: baseline, leftOut: periodsExcluded };
  },
  detect: (input, given) => {
    const periodsPerYear = periodsOfYear[input.frequency];
    if (periodsPerYear === undefined) return refuse(input, 'wrong-frequency');
    const parameters = parametersFor(input.frequency, given);
    requireWaveSense(parameters);
    requireRange('alpha', parameters.alpha, { from: 1e-12, to: 0.5 });
    requireRange('minimumCases', parameters.minimumCases, { from: 0, to: 1e6 });
    const values = usableValues(input);
    const objection = countObjection(input, values);
    if (objection !== null) return refuse(input, objection);
    const watched = { input, values, parameters, season: seasonOf(parameters), periodsPerYear };
    return evaluateEach(input, values, (index, observed) => judge(watched, index, observed));
  },
};
