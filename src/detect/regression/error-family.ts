import { logPoissonTerm } from '../distribution/density.ts';
import { logGamma } from '../distribution/log-gamma.ts';

const epsilon = 2.220446049250313e-16;

/** Logits beyond this size are taken as probabilities of 0 and 1, as in R. */
const largestLogit = 30;

/** Expected counts below this mean that the data push a coefficient towards infinity. */
const vanishingMean = 1e-6;

/**
 * How the response varies about its mean, and the scale on which the model is linear
 * (McCullagh and Nelder, Generalized Linear Models, 2nd edition 1989, chapter 2).
 */
export interface ErrorFamily {
  /** Mean from which the iteration starts. */
  readonly start: (response: number, weight: number) => number;
  readonly link: (mean: number) => number;
  readonly mean: (linear: number) => number;
  /** Derivative of the mean with respect to the linear predictor. */
  readonly slope: (linear: number) => number;
  readonly variance: (mean: number) => number;
  /** Contribution of one row to the deviance, without its weight. */
  readonly deviance: (response: number, mean: number) => number;
  /** Log likelihood of one row, without its weight. */
  readonly logLikelihood: (response: number, mean: number, weight: number) => number;
  /** The fitted mean has run to the border of what is possible. */
  readonly isBoundary: (mean: number, weight: number) => boolean;
}

function exponential(linear: number): number {
  return Math.max(Math.exp(linear), epsilon);
}

/** Counts with log link; quasi-Poisson is the same fit with its dispersion used. */
export const poissonFamily: ErrorFamily = {
  start: (response) => response + 0.1,
  link: Math.log,
  mean: exponential,
  slope: exponential,
  variance: (mean) => mean,
  deviance: (response, mean) => 2 * (response > 0 ? response * Math.log(response / mean) - (response - mean) : mean),
  logLikelihood: logPoissonTerm,
  isBoundary: (mean) => mean < vanishingMean,
};

/** Shares with logit link; the weight of a row is its number of trials. */
export const binomialFamily: ErrorFamily = {
  start: (share, trials) => (trials * share + 0.5) / (trials + 1),
  link: (mean) => Math.log(mean / (1 - mean)),
  mean: (linear) => {
    const odds = linear < -largestLogit ? epsilon : linear > largestLogit ? 1 / epsilon : Math.exp(linear);
    return odds / (1 + odds);
  },
  slope: (linear) => {
    if (Math.abs(linear) > largestLogit) return epsilon;
    const odds = Math.exp(linear);
    return odds / ((1 + odds) * (1 + odds));
  },
  variance: (mean) => mean * (1 - mean),
  deviance: (share, mean) => 2 * (timesLogRatio(share, mean) + timesLogRatio(1 - share, 1 - mean)),
  logLikelihood: (share, mean, trials) => {
    const successes = Math.round(trials * share);
    const ways = logGamma(trials + 1) - logGamma(successes + 1) - logGamma(trials - successes + 1);
    return (ways + timesLog(successes, mean) + timesLog(trials - successes, 1 - mean)) / trials;
  },
  isBoundary: (mean, trials) => Math.min(mean, 1 - mean) * trials < vanishingMean,
};

function timesLog(count: number, probability: number): number {
  return count === 0 ? 0 : count * Math.log(probability);
}

function timesLogRatio(part: number, mean: number): number {
  return part === 0 ? 0 : part * Math.log(part / mean);
}

/** Counts with log link and variance mean + mean^2 / size (R's theta). */
export function negativeBinomialFamily(size: number): ErrorFamily {
  const ofSize = logGamma(size);
  const sizeLogSize = size * Math.log(size);
  return {
    start: (count) => (count === 0 ? 1 / 6 : count),
    link: Math.log,
    mean: exponential,
    slope: exponential,
    variance: (mean) => mean + (mean * mean) / size,
    deviance: (count, mean) =>
      2 * (count * Math.log(Math.max(1, count) / mean) - (count + size) * Math.log((count + size) / (mean + size))),
    logLikelihood: (count, mean) =>
      logGamma(size + count) -
      ofSize -
      logGamma(count + 1) +
      sizeLogSize +
      timesLog(count, mean) -
      (size + count) * Math.log(size + mean),
    isBoundary: (mean) => mean < vanishingMean,
  };
}
