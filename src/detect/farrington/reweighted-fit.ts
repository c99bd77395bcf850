import { pearsonDispersion } from './dispersion.ts';
import type { FarringtonWorkSpace } from './work-space.ts';

export interface ReweightedFit {
  readonly trend: boolean;
  /** Weigh down past outbreaks. */
  readonly reweight: boolean;
  /** Anscombe residual above which they are. */
  readonly weightsThreshold: number;
}

/**
 * Fit, weigh past outbreaks down, fit again (Farrington et al. 1996, section 3.6); a trend that does not converge is
 * dropped. False when nothing converged.
 */
export function fitReweighted(
  { fit, outliers }: FarringtonWorkSpace,
  { trend, reweight, weightsThreshold }: ReweightedFit,
): boolean {
  fit.resetWeights();
  let found = fit.fit({ trend }) && fit.converged;
  if (!found && trend) found = fit.fit({ trend: false }) && fit.converged;
  if (!found || fit.residualDegrees < 1) return false;
  if (!reweight) return true;
  const dispersion = Math.max(1, pearsonDispersion(fit));
  if (!outliers.reweigh(fit, { dispersion, threshold: weightsThreshold })) return false;
  return fit.fit({ trend: fit.hasTrend });
}
