import type { DesignMatrix } from './design-matrix.ts';
import { binomialFamily, poissonFamily } from './error-family.ts';
import { fitGeneralizedLinearModel, type RegressionFit } from './generalized-linear-model.ts';

export interface CountData {
  readonly design: DesignMatrix;
  readonly counts: Float64Array;
  readonly weights?: Float64Array | undefined;
  /** log exposure */
  readonly offset?: Float64Array | undefined;
}

/**
 * Poisson regression with log link; with the dispersion of the answer it is quasi-Poisson, whose coefficients are the
 * same (McCullagh and Nelder 1989, chapter 6; R's glm). For counts of any size; a level without any event ends as
 * `separation`.
 */
export function fitPoissonRegression({ design, counts, weights, offset }: CountData): RegressionFit {
  return fitGeneralizedLinearModel(poissonFamily, { design, response: counts, weights, offset });
}

export interface ShareData {
  readonly design: DesignMatrix;
  readonly successes: Float64Array;
  /** Trials of each row; a row with none carries no weight. */
  readonly trials: Float64Array;
  readonly offset?: Float64Array | undefined;
}

/** Logistic regression of successes among trials (McCullagh and Nelder 1989, chapter 4; R's glm of cbind). */
export function fitBinomialRegression({ design, successes, trials, offset }: ShareData): RegressionFit {
  const response = successes.map((count, i) => (trials[i] === 0 ? 0 : count / trials[i]!));
  return fitGeneralizedLinearModel(binomialFamily, { design, response, weights: trials, offset });
}
