import { evaluation, notEvaluated, requireRange } from '../evaluation.ts';
import type { Detection, Frequency, Method } from '../method.ts';
import { fitSerfling, isInSeason, type MonthSpan, serflingLimits } from './serfling-limits.ts';
import { waveBaseline } from './wave-baseline.ts';
import { type WatchedWave, type WaveMethodParameters, waveDefaults, waveMethod } from './wave-method.ts';

export interface SerflingParameters extends WaveMethodParameters {
  /**
   * First and last month left out of the baseline as the season of epidemics; null: none. Rnssp leaves out October to
   * May, the months of influenza, which drug events do not follow.
   */
  readonly excludedFromMonth: number | null;
  readonly excludedToMonth: number | null;
}

function parametersFor(frequency: Frequency, given: Partial<SerflingParameters> = {}): SerflingParameters {
  return { ...waveDefaults(frequency), excludedFromMonth: null, excludedToMonth: null, ...given };
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

function judge(
  { input, values, parameters, periodsPerYear }: WatchedWave<SerflingParameters>,
  season: MonthSpan | null,
  { index, observed }: { readonly index: number; readonly observed: number },
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
  ...waveMethod(parametersFor, (watched) => {
    const season = seasonOf(watched.parameters);
    return (index, observed) => judge(watched, season, { index, observed });
  }),
};
