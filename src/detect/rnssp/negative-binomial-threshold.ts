import { negativeBinomialQuantile, negativeBinomialUpperTail } from '../distribution/negative-binomial.ts';
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
 * Negative binomial regression of counts on a yearly wave and a trend (Rnssp 0.3.1 alert_nbinom). Counts without
 * overdispersion are fitted as Poisson ones; null where there is no solution at all.
 */
export function fitWaveCounts(counts: Float64Array, times: readonly number[], wave: YearlyWave): CountModel | null {
  const design = waveDesign(times, wave);
  const fit = fitNegativeBinomialRegression({ design, counts });
  if ('size' in fit) return fit.status === 'separation' ? null : { wave, fit, size: fit.size };
  const poisson = fitPoissonRegression({ design, counts });
  return poisson.status === 'fitted' ? { wave, fit: poisson, size: Number.POSITIVE_INFINITY } : null;
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
  const distribution = (centre: number) => ({
    size,
    probability: size / (size + centre),
    failure: centre / (size + centre),
  });
  return {
    expected,
    lower: negativeBinomialQuantile(alpha, distribution(expected)),
    upper: negativeBinomialQuantile(1 - alpha, distribution(mean)),
    pValue: negativeBinomialUpperTail(observed, distribution(mean)),
  };
}
