import { fitPoissonRegression } from '../regression/count-regression.ts';
import { designOfColumns, interceptColumn } from '../regression/design-matrix.ts';
import { negativeBinomialFamily } from '../regression/error-family.ts';
import { type FittedModel, fitGeneralizedLinearModel } from '../regression/generalized-linear-model.ts';
import { fitNegativeBinomialRegression } from '../regression/negative-binomial-regression.ts';

export interface SeasonalMeanOptions {
  /** First and last period the model is fitted to, zero-based, both included. */
  readonly first: number;
  readonly last: number;
  /** Periods of one turn of the season. */
  readonly perYear: number;
  /** Sine and cosine pairs: 1 is the annual wave, 2 adds its half (S). */
  readonly harmonics: number;
  readonly trend: boolean;
  /** Time of the first value of the series, which sets the phase only: 1 in R's surveillance. */
  readonly timeOfFirst?: number;
  /** Variance mean + dispersion mean² (alpha): 0 is Poisson; null is estimated by maximum likelihood. */
  readonly dispersion?: number | null;
}

export interface SeasonalMean {
  /** `separation`: a coefficient runs to infinity, as where a season has no event at all; means are then no guide. */
  readonly status: 'fitted' | 'separation';
  /** The dispersion given, or the one found; 0 where counts vary no more than Poisson ones. */
  readonly dispersion: number;
  /** Expected count of a period, also after those of the fit. */
  readonly meanAt: (index: number) => number;
}

export type SeasonalMeanFit = SeasonalMean | { readonly status: 'not-converged' };

/**
 * Log-linear mean of counts with annual waves and, if asked for, a trend: log mu(t) = b0 (+ b1 t) + sum over s of
 * c_s cos(2 pi s t / P) + d_s sin(2 pi s t / P) (Höhle and Paul 2008, Comput Stat Data Anal 52:4357, section 2).
 * Periods without a value are left out. Needs more known periods than coefficients.
 */
export function fitSeasonalMean(values: Float64Array, options: SeasonalMeanOptions): SeasonalMeanFit {
  const { first, last, perYear, harmonics, trend, timeOfFirst = 1, dispersion = 0 } = options;
  const indexes = knownIndexes(values, first, last);
  const counts = Float64Array.from(indexes, (index) => values[index] ?? Number.NaN);
  const times = Float64Array.from(indexes, (index) => index + timeOfFirst);
  const columns = [interceptColumn(times.length), ...(trend ? [times] : [])];
  for (let wave = 1; wave <= harmonics; wave++) {
    const turn = (2 * wave * Math.PI) / perYear;
    columns.push(
      times.map((time) => Math.cos(turn * time)),
      times.map((time) => Math.sin(turn * time)),
    );
  }
  if (counts.length <= columns.length) return { status: 'not-converged' };
  const fit = fitCounts(counts, designOfColumns(columns), dispersion);
  if (fit === null) return { status: 'not-converged' };
  const { coefficients } = fit;
  return { status: fit.status, dispersion: fit.dispersion, meanAt };

  function meanAt(index: number): number {
    const time = index + timeOfFirst;
    let position = 0;
    let linear = coefficients[position++] ?? Number.NaN;
    if (trend) linear += time * (coefficients[position++] ?? Number.NaN);
    for (let wave = 1; wave <= harmonics; wave++) {
      const angle = ((2 * wave * Math.PI) / perYear) * time;
      linear += Math.cos(angle) * (coefficients[position++] ?? Number.NaN);
      linear += Math.sin(angle) * (coefficients[position++] ?? Number.NaN);
    }
    return Math.exp(linear);
  }
}

interface FittedCounts {
  readonly status: SeasonalMean['status'];
  readonly coefficients: Float64Array;
  readonly dispersion: number;
}

function fitCounts(
  counts: Float64Array,
  design: ReturnType<typeof designOfColumns>,
  dispersion: number | null,
): FittedCounts | null {
  if (dispersion === null) {
    const fit = fitNegativeBinomialRegression({ design, counts });
    if (!('coefficients' in fit)) return null;
    return { ...solved(fit), dispersion: 1 / fit.size };
  }
  const fit =
    dispersion === 0
      ? fitPoissonRegression({ design, counts })
      : fitGeneralizedLinearModel(negativeBinomialFamily(1 / dispersion), { design, response: counts });
  return 'coefficients' in fit ? { ...solved(fit), dispersion } : null;
}

/** Steps that ran out leave coefficients of no use for a forecast, as separation does. */
function solved({ status, coefficients }: FittedModel): Pick<FittedCounts, 'status' | 'coefficients'> {
  return { status: status === 'fitted' ? 'fitted' : 'separation', coefficients };
}

function knownIndexes(values: Float64Array, first: number, last: number): readonly number[] {
  const known: number[] = [];
  for (let index = first; index <= last; index++) {
    if (!Number.isNaN(values[index] ?? Number.NaN)) known.push(index);
  }
  return known;
}
