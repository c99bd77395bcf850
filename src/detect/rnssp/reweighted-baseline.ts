import { fitPoissonRegression } from '../regression/count-regression.ts';
import type { DesignMatrix } from '../regression/design-matrix.ts';
import type { FittedModel } from '../regression/generalized-linear-model.ts';

export interface ReweightedBaseline {
  /** Fit without weights. */
  readonly first: FittedModel;
  /** Fit in which past outbreaks count less. */
  readonly weighted: FittedModel;
  /** Pearson dispersion of the weighted fit, not below 1. */
  readonly dispersion: number;
  /**
   * Dispersion of standard errors and of the trend's test as Rnssp computes it: the weights of the last step are
   * overwritten by the weights of the rows before it is summed up, as in R's surveillance.
   */
  readonly errorDispersion: number;
}

export interface BaselineCounts {
  readonly design: DesignMatrix;
  readonly counts: Float64Array;
  /** Standardised Anscombe residual above which a row counts less. */
  readonly weightsThreshold: number;
}

/**
 * Quasi-Poisson regression fitted twice, the second time with weights s^-2 for rows whose standardised Anscombe residual
 * s is above a threshold, all scaled to the mean of 1 (Farrington et al. 1996, JRSS A 159:547, section 3.6). Null where
 * the fit does not come to rest.
 */
export function fitReweighted({ design, counts, weightsThreshold }: BaselineCounts): ReweightedBaseline | null {
  const first = fitPoissonRegression({ design, counts });
  if (!('fitted' in first) || !first.converged) return null;
  const weights = anscombeWeights(counts, first, weightsThreshold);
  if (!weights.every((weight) => weight >= 0 && Number.isFinite(weight))) return null;
  const weighted = fitPoissonRegression({ design, counts, weights });
  if (!('fitted' in weighted)) return null;
  let sum = 0;
  for (let i = 0; i < counts.length; i++) sum += weights[i]! * weighted.workingResiduals[i]! ** 2;
  return {
    first,
    weighted,
    dispersion: Math.max(weighted.dispersion, 1),
    errorDispersion: sum / weighted.residualDegrees,
  };
}

function anscombeWeights(
  counts: Float64Array,
  { fitted, leverages, dispersion }: FittedModel,
  threshold: number,
): Float64Array {
  const phi = Math.max(dispersion, 1);
  const weights = counts.map((count, i) => {
    const mean = fitted[i]!;
    const distance = 1.5 * (Math.cbrt(count * count) * mean ** (-1 / 6) - Math.sqrt(mean));
    const residual = distance / Math.sqrt(phi * (1 - leverages[i]!));
    return residual > threshold ? 1 / (residual * residual) : 1;
  });
  const scale = counts.length / weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight * scale);
}
