import {
  negativeBinomialOfDispersion,
  negativeBinomialQuantile,
  negativeBinomialUpperTail,
} from '../distribution/negative-binomial.ts';
import { normalQuantile, normalUpperTail } from '../distribution/normal.ts';
import { poissonQuantile, poissonUpperTail } from '../distribution/poisson.ts';

/** Scale on which counts are taken to be symmetric. */
export type PowerTransform = '2/3' | '1/2' | 'none';

export interface Threshold {
  readonly lower: number;
  readonly upper: number;
  /** P(Y >= observed) if nothing changed. */
  readonly pValue: number;
}

export interface PowerThreshold extends Threshold {
  /** The observed count in standard deviations on the power scale. */
  readonly deviate: number;
}

interface Prediction {
  readonly observed: number;
  readonly alpha: number;
  readonly dispersion: number;
}

interface MeanPrediction extends Prediction {
  readonly mean: number;
  readonly standardError: number;
  readonly powerTransform: PowerTransform;
}

/**
 * Limits of Farrington et al. 1996 (JRSS A 159:547), section 3.4: normal on a power scale, with the variance of a new
 * count and of the estimated mean; one-sided alpha as in surveillance's flexible version.
 */
export function powerThreshold(prediction: MeanPrediction): PowerThreshold {
  const { mean, standardError, dispersion, powerTransform, alpha, observed } = prediction;
  const tau = dispersion + (standardError * standardError) / mean;
  const { exponent, deviation } = powerScale(powerTransform, mean, tau);
  const centre = mean ** exponent;
  const reach = normalQuantile(1 - alpha) * deviation;
  const one = (centre - reach) ** (1 / exponent);
  const other = (centre + reach) ** (1 / exponent);
  const lower = Number.isNaN(one) || Number.isNaN(other) ? 0 : Math.max(0, Math.min(one, other));
  const upper = Number.isNaN(one) ? other : Number.isNaN(other) ? one : Math.max(one, other);
  const deviate = (observed ** exponent - centre) / deviation;
  return { lower, upper, deviate, pValue: normalUpperTail(deviate) };
}

function powerScale(
  powerTransform: PowerTransform,
  mean: number,
  tau: number,
): { readonly exponent: number; readonly deviation: number } {
  switch (powerTransform) {
    case 'none':
      return { exponent: 1, deviation: Math.sqrt(mean * tau) };
    case '1/2':
      return { exponent: 1 / 2, deviation: Math.sqrt(tau / 4) };
    case '2/3':
      return { exponent: 2 / 3, deviation: Math.sqrt((4 / 9) * Math.cbrt(mean) * tau) };
  }
}

interface CountPrediction extends Prediction {
  /** Mean of the predictive distribution: the estimate, or its upper quantile. */
  readonly mean: number;
}

/**
 * Quantiles of the negative binomial with variance dispersion * mean, Poisson at dispersion 1
 * (Noufaily et al. 2013, section 3.5).
 */
export function countThreshold({ mean, dispersion, alpha, observed }: CountPrediction): Threshold {
  if (!Number.isFinite(mean)) return { lower: Number.NaN, upper: Number.NaN, pValue: Number.NaN };
  if (dispersion > 1) {
    const distribution = negativeBinomialOfDispersion(mean, dispersion);
    return {
      lower: negativeBinomialQuantile(alpha, distribution),
      upper: negativeBinomialQuantile(1 - alpha, distribution),
      pValue: negativeBinomialUpperTail(observed, distribution),
    };
  }
  return {
    lower: poissonQuantile(alpha, mean),
    upper: poissonQuantile(1 - alpha, mean),
    pValue: poissonUpperTail(observed, mean),
  };
}
