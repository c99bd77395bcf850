import { chiSquaredQuantile } from '../../detect/index.ts';
import type { Estimate } from './estimate.ts';

/**
 * A count as one outcome of chance: bounds of the mean from which counts up to it, and from it, would be drawn with 2.5 %
 * each (F. Garwood, Fiducial limits for the Poisson distribution, Biometrika 28, 1936). Vital statistics use them also where
 * every event is counted, because the same conditions would have brought another number.
 */
export function withChance({ value, low, high }: Estimate): Estimate {
  return {
    value,
    low: low === null ? null : low <= 0 ? 0 : chiSquaredQuantile(0.025, 2 * low) / 2,
    high: high === null ? null : chiSquaredQuantile(0.975, 2 * high + 2) / 2,
  };
}
