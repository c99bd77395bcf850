import type { SeasonFit } from './season-fit.ts';

/** Scaled residuals above a threshold make outliers. */
export interface OutlierRule {
  readonly dispersion: number;
  readonly threshold: number;
}

/** Leverage from which a row is fitted exactly, so that it has no residual. */
const fullLeverage = 1 - 1e-12;

/** Weighs down rows of a fit far above their mean; buffers are kept from call to call. */
export class OutlierWeights {
  #rows = new Int32Array(0);
  #weights = new Float64Array(0);

  /**
   * Weights from standardised Anscombe residuals s: s^-2 above the threshold, all scaled to a mean of 1
   * (Farrington et al. 1996, section 3.6; threshold 2.58 of Noufaily et al. 2013). False when they cannot be formed.
   */
  reweigh(fit: SeasonFit, { dispersion, threshold }: OutlierRule): boolean {
    const { count, omega, hasUnitWeights } = fit.rows;
    if (this.#rows.length < count) {
      this.#rows = new Int32Array(count);
      this.#weights = new Float64Array(count);
    }
    const isPlain = hasUnitWeights && fit.isSmooth && threshold > 0;
    const found = isPlain ? this.#findOutliers(fit, threshold * threshold * dispersion) : this.#takeAll(count);
    let sum = count - found;
    for (let k = 0; k < found; k++) {
      const residual = anscombeResidual(fit, this.#rows[k]!, dispersion);
      const weight = residual > threshold ? 1 / (residual * residual) : 1;
      this.#weights[k] = weight;
      sum += weight;
    }
    const scale = count / sum;
    if (hasUnitWeights && scale === 1) return true;
    omega.fill(scale, 0, count);
    for (let k = 0; k < found; k++) omega[this.#rows[k]!] = this.#weights[k]! * scale;
    fit.takeWeights();
    return Number.isFinite(scale) && scale > 0;
  }

  /**
   * Rows whose residual may be above a threshold, given the least square it must have: (y - mu)^2 / mu is never below the
   * square of a positive Anscombe residual.
   */
  #findOutliers(fit: SeasonFit, leastSquare: number): number {
    const { y, runs } = fit.rows;
    const { first: firsts, level: levels, time: times, gap: gaps, length: lengths, size: sizes } = runs;
    const { now, before, information, centre } = fit;
    const outliers = this.#rows;
    const certain = leastSquare * (1 - 1e-9);
    const slopeInformation = fit.hasTrend ? fit.slopeInformation : Number.POSITIVE_INFINITY;
    const perUnit = Math.exp(now.slope);
    const perUnitBefore = Math.exp(before.slope);
    let growth = 1;
    let growthBefore = 1;
    let found = 0;
    for (let run = 0; run < runs.count; run++) {
      const end = firsts[run + 1]!;
      const level = levels[run]!;
      const time = times[run]!;
      if (run === 0 || gaps[run]! !== lengths[run - 1]!) {
        growth = Math.exp(now.slope * time);
        growthBefore = Math.exp(before.slope * time);
      }
      const scale = sizes[run]! * now.scale[level]!;
      const scaleBefore = sizes[run]! * before.scale[level]!;
      const variance = 1 / information[level]!;
      let distance = time - centre[level]!;
      for (let i = firsts[run]!; i < end; i++) {
        const mean = scale * growth;
        const excess = y[i]! - mean;
        if (excess > 0) {
          const hat = scaleBefore * growthBefore * (variance + (distance * distance) / slopeInformation);
          if (excess * excess > certain * mean * (1 - hat)) outliers[found++] = i;
        }
        growth *= perUnit;
        growthBefore *= perUnitBefore;
        distance += 1;
      }
    }
    return found;
  }

  #takeAll(count: number): number {
    for (let i = 0; i < count; i++) this.#rows[i] = i;
    return count;
  }
}

/** Standardised Anscombe residual of a count (Farrington et al. 1996, section 3.6). */
function anscombeResidual(fit: SeasonFit, i: number, dispersion: number): number {
  const hat = fit.hatValue(i);
  if (hat > fullLeverage) return 0;
  const y = fit.rows.y[i]!;
  const mean = fit.fittedMean(i);
  const root = Math.sqrt(mean);
  return (1.5 * (Math.cbrt(y * y) / Math.cbrt(root) - root)) / Math.sqrt(dispersion * (1 - hat));
}
