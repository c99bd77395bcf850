import {
  type NegativeBinomial,
  negativeBinomialQuantile,
  negativeBinomialUpperTail,
} from '../distribution/negative-binomial.ts';
import { poissonQuantile, poissonUpperTail } from '../distribution/poisson.ts';
import { studentQuantile } from '../distribution/student-t.ts';
import { fitPoissonRegression } from '../regression/count-regression.ts';
import type { FittedModel } from '../regression/generalized-linear-model.ts';
import { fitNegativeBinomialRegression } from '../regression/negative-binomial-regression.ts';
import { predictLinear } from '../regression/prediction.ts';
import { waveDesign, waveRow, type YearlyWave } from './yearly-wave.ts';

/**
 * `published`: the quantile of the fitted distribution. `rnssp`: that quantile at the upper confidence limit of the
 * mean, two bounds of 1 - alpha one upon the other, as Rnssp 0.3.1 computes it.
 */
export type NegativeBinomialMode = 'published' | 'rnssp';

export interface CountModel {
  readonly wave: YearlyWave;
  readonly fit: FittedModel;
  /** Size of the negative binomial; infinite where the counts vary no more than Poisson ones. */
  readonly size: number;
}

/**
 * Negative binomial regression of counts on a yearly wave and a trend (Rnssp 0.3.1 alert_nbinom). Counts that vary no
 * more than Poisson ones (Dean and Lawless 1989, J Am Stat Assoc 84:467: sum of (y - mean)^2 - y not positive) are
 * fitted as such; mode `rnssp` searches for a size even there, as MASS does. Null where there is no solution at all.
 */
export function fitWaveCounts(
  counts: Float64Array,
  times: readonly number[],
  { wave, mode }: { readonly wave: YearlyWave; readonly mode: NegativeBinomialMode },
): CountModel | null {
  const design = waveDesign(times, wave);
  const poisson = fitPoissonRegression({ design, counts });
  if (poisson.status !== 'fitted') return null;
  const limit = { wave, fit: poisson, size: Number.POSITIVE_INFINITY };
  if (mode === 'published' && !isOverdispersed(counts, poisson.fitted)) return limit;
  const fit = fitNegativeBinomialRegression({ design, counts });
  if (!('size' in fit)) return limit;
  return fit.status === 'separation' ? null : { wave, fit, size: fit.size };
}

function isOverdispersed(counts: Float64Array, means: Float64Array): boolean {
  let excess = 0;
  for (let i = 0; i < counts.length; i++) excess += (counts[i]! - means[i]!) ** 2 - counts[i]!;
  return excess > 0;
}

export interface CountLimits {
  readonly expected: number;
  readonly lower: number;
  /** Largest ordinary count. */
  readonly upper: number;
  /** P(Y >= observed) under the distribution the limit is drawn from. */
  readonly pValue: number;
}

interface Question {
  readonly time: number;
  readonly observed: number;
  readonly alpha: number;
  readonly mode: NegativeBinomialMode;
}

/** What the model expects at a time, and the limit of what is ordinary there. */
export function countLimits({ wave, fit, size }: CountModel, { time, observed, alpha, mode }: Question): CountLimits {
  const { linear, standardError } = predictLinear(fit, waveRow(time, wave));
  const reach = mode === 'rnssp' ? studentQuantile(1 - alpha, fit.residualDegrees) * standardError : 0;
  const expected = Math.exp(linear);
  const mean = Math.exp(linear + reach);
  if (!Number.isFinite(mean)) return { expected, lower: Number.NaN, upper: Number.NaN, pValue: Number.NaN };
  if (!Number.isFinite(size)) {
    return {
      expected,
      lower: poissonQuantile(alpha, expected),
      upper: poissonQuantile(1 - alpha, mean),
      pValue: poissonUpperTail(observed, mean),
    };
  }
  return {
    expected,
    lower: negativeBinomialQuantile(alpha, distributionAt(expected, size)),
    upper: negativeBinomialQuantile(1 - alpha, distributionAt(mean, size)),
    pValue: negativeBinomialUpperTail(observed, distributionAt(mean, size)),
  };
}

function distributionAt(mean: number, size: number): NegativeBinomial {
  return { size, probability: size / (size + mean), failure: mean / (size + mean) };
}
