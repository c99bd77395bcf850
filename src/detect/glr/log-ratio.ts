import type { CountsAndMeans } from './change-search.ts';

interface Run {
  readonly start: number;
  readonly last: number;
}

/** Log likelihood ratio of one count when its mean mu is multiplied by exp(kappa) (Höhle and Paul 2008, section 2.1). */
export function interceptIncrement(
  count: number,
  mean: number,
  { kappa, dispersion }: { readonly kappa: number; readonly dispersion: number },
): number {
  if (dispersion === 0) return kappa * count + (1 - Math.exp(kappa)) * mean;
  const shrink = Math.log((1 + dispersion * mean) / (1 + dispersion * mean * Math.exp(kappa)));
  return kappa * count + (count + 1 / dispersion) * shrink;
}

/** Its sum over a run of negative binomial counts. */
export function interceptLogRatio({ counts, means, dispersion }: CountsAndMeans, run: Run, kappa: number): number {
  let sum = 0;
  const factor = Math.exp(kappa);
  for (let i = run.start; i <= run.last; i++) {
    const count = counts[i] ?? 0;
    const scaled = dispersion * (means[i] ?? 0);
    sum += kappa * count + (count + 1 / dispersion) * Math.log((1 + scaled) / (1 + scaled * factor));
  }
  return sum;
}

/** Derivative of that sum in kappa: falls from positive to negative. */
export function interceptScore({ counts, means, dispersion }: CountsAndMeans, run: Run, kappa: number): number {
  let sum = 0;
  const factor = Math.exp(kappa);
  for (let i = run.start; i <= run.last; i++) {
    const mean = factor * (means[i] ?? 0);
    sum += ((counts[i] ?? 0) - mean) / (1 + dispersion * mean);
  }
  return sum;
}

/** Second derivative with the sign turned. */
export function interceptInformation({ counts, means, dispersion }: CountsAndMeans, run: Run, kappa: number): number {
  let sum = 0;
  const factor = Math.exp(kappa);
  for (let i = run.start; i <= run.last; i++) {
    const mean = means[i] ?? 0;
    const spread = 1 + dispersion * factor * mean;
    sum += (mean * (dispersion * (counts[i] ?? 0) + 1)) / (spread * spread);
  }
  return factor * sum;
}

/** Log likelihood ratio of a run when lambda times the count before is added to each mean. */
export function epidemicLogRatio(data: CountsAndMeans, run: Run, lambda: number): number {
  const { counts, means, earlier, dispersion } = data;
  let sum = 0;
  for (let i = run.start; i <= run.last; i++) {
    const count = counts[i] ?? 0;
    const mean = means[i] ?? 0;
    const added = lambda * (earlier[i] ?? 0);
    if (dispersion === 0) {
      sum += count * Math.log(added / mean + 1) - added;
      continue;
    }
    const shrink = Math.log(1 + dispersion * mean) - Math.log(1 + dispersion * (mean + added));
    sum += count * (Math.log(mean + added) - Math.log(mean) + shrink) + shrink / dispersion;
  }
  return sum;
}

/** Derivative of that ratio in lambda. */
export function epidemicScore(
  { counts, means, earlier, dispersion }: CountsAndMeans,
  run: Run,
  lambda: number,
): number {
  let sum = 0;
  for (let i = run.start; i <= run.last; i++) {
    const before = earlier[i] ?? 0;
    const mean = (means[i] ?? 0) + lambda * before;
    sum += (before * ((counts[i] ?? 0) - mean)) / (mean * (1 + dispersion * mean));
  }
  return sum;
}
