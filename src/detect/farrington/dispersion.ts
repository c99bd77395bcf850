import type { SeasonFit } from './season-fit.ts';

/** Pearson dispersion of a fit with working weights of the last but one iterate, as in R; not floored. */
export function pearsonDispersion(fit: SeasonFit): number {
  return squaredResiduals(fit, { hasWorkingWeights: true }) / fit.residualDegrees;
}

/**
 * The dispersion that the R package surveillance (up to at least 1.26.0) uses for standard errors after reweighting:
 * its working weights are lost, the reweighting factors stand in their place.
 */
export function dispersionWithoutWorkingWeights(fit: SeasonFit): number {
  return squaredResiduals(fit, { hasWorkingWeights: false }) / fit.residualDegrees;
}

interface Weighing {
  readonly hasWorkingWeights: boolean;
}

/** Sum of weight * ((y - mean) / mean)^2; along a run, mean and working weight are geometric. */
function squaredResiduals(fit: SeasonFit, { hasWorkingWeights }: Weighing): number {
  if (!fit.isSmooth) return squaredResidualsByRow(fit, { hasWorkingWeights });
  const { y, omega, runs } = fit.rows;
  const { first: firsts, level: levels, time: times, gap: gaps, length: lengths, size: sizes } = runs;
  const { slope, scale: scales } = fit.now;
  const { slope: slopeBefore, scale: scalesBefore } = fit.before;
  const weightSlope = (hasWorkingWeights ? slopeBefore : 0) - 2 * slope;
  const perUnit = Math.exp(slope);
  const weightPerUnit = Math.exp(weightSlope);
  let growth = 1;
  let weightGrowth = 1;
  let sum = 0;
  for (let run = 0; run < runs.count; run++) {
    const first = firsts[run]!;
    const end = firsts[run + 1]!;
    const level = levels[run]!;
    if (run === 0 || gaps[run]! !== lengths[run - 1]!) {
      growth = Math.exp(slope * times[run]!);
      weightGrowth = Math.exp(weightSlope * times[run]!);
    }
    const scale = sizes[run]! * scales[level]!;
    const weight = omega[first]! * (hasWorkingWeights ? sizes[run]! * scalesBefore[level]! : 1);
    let squares = 0;
    for (let i = first; i < end; i++) {
      const residual = y[i]! - scale * growth;
      squares += weightGrowth * residual * residual;
      growth *= perUnit;
      weightGrowth *= weightPerUnit;
    }
    sum += (weight / (scale * scale)) * squares;
  }
  return sum;
}

function squaredResidualsByRow(fit: SeasonFit, { hasWorkingWeights }: Weighing): number {
  let sum = 0;
  for (let i = 0; i < fit.rows.count; i++) {
    const mean = fit.fittedMean(i);
    const residual = (fit.rows.y[i]! - mean) / mean;
    const weight = fit.weightOf(i) * (hasWorkingWeights ? fit.meanBefore(i) : 1);
    sum += weight * residual * residual;
  }
  return sum;
}
