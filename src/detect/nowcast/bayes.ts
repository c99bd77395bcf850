import { logGamma } from '../distribution/log-gamma.ts';
import { Generator } from '../random/generator.ts';
import { drawCompleteness } from './completeness-draws.ts';
import { type CountPrediction, certainCount } from './count-prediction.ts';
import { type DelayPosterior, delayPosterior, expectedCompleteness } from './delay-posterior.ts';
import type { NowcastMode } from './lawless.ts';
import {
  type DelayWindow,
  delayTotals,
  objectionTo,
  type ReportingTriangle,
  reportedSoFar,
  type TriangleObjection,
} from './reporting-triangle.ts';

/** Before anything is reported, a count is Poisson with a gamma mean: its mean and its variance, events and events². */
export interface CountPrior {
  readonly mean: number;
  /** Larger than the mean. */
  readonly variance: number;
}

export interface BayesOptions {
  readonly prior: CountPrior;
  readonly window?: DelayWindow;
  /** See `delayPosterior`; `false` is R's `bayes.notrunc`. */
  readonly truncated?: boolean;
  /** Events that the prior puts at each delay (R: `gd.prior.kappa`). */
  readonly priorWeight?: number;
  /** Largest count looked at (R: `N.tInf.max`). */
  readonly largestCount?: number;
  /** Draws of the delay (R: `nSamples`), 1 to 100,000. */
  readonly draws?: number;
  readonly seed?: number;
  /**
   * `published`: what lies above the largest count is missing from the probabilities. `surveillance`: as in R's
   * package, the probabilities of each draw are scaled to 1 up to the largest count.
   */
  readonly mode?: NowcastMode;
}

export interface BayesPeriod {
  readonly reported: number;
  /** Null where more is reported than the largest count looked at. */
  readonly prediction: CountPrediction | null;
}

export interface BayesNowcast {
  readonly status: 'nowcast';
  /** Expected share of events reported with delay x or less (R: `delayCDF`). */
  readonly completeness: Float64Array;
  /** One entry per period of the triangle; older ones than the longest delay are certain. */
  readonly periods: readonly BayesPeriod[];
}

/** Size of the negative binomial with this mean and variance: mean² / (variance - mean). */
export function sizeOfPrior({ mean, variance }: CountPrior): number {
  if (!(mean > 0 && variance > mean && Number.isFinite(variance)))
    throw new RangeError(`a prior has 0 < mean < variance, not ${mean} and ${variance}`);
  return mean ** 2 / (variance - mean);
}

/**
 * Nowcast with a generalised Dirichlet distribution of the delay (Höhle and an der Heiden 2014, Biometrics 70:993; R:
 * `bayes.trunc`, `bayes.notrunc`). Given a share F reported by now, the final count of a period with n reported is
 * n + K, K negative binomial with size n + s and probability 1 - z, z = (1 - F) m / (m + s), where m and s are the
 * prior's mean and size: binomial reporting times the prior, worked out. The probabilities are averaged over draws of
 * F from its posterior. Needs more periods than the longest delay.
 */
export function nowcastByBayes(
  triangle: ReportingTriangle,
  {
    prior,
    window,
    truncated = true,
    priorWeight = 0.1,
    largestCount = 300,
    draws = 1000,
    seed = 1,
    mode = 'published',
  }: BayesOptions,
): BayesNowcast | TriangleObjection {
  const objection = objectionTo(triangle);
  if (objection !== null) return objection;
  if (!(Number.isInteger(draws) && draws >= 1 && draws <= 100_000))
    throw new RangeError(`the number of draws is from 1 to 100,000, not ${draws}`);
  const size = sizeOfPrior(prior);
  const share = prior.mean / (prior.mean + size);
  const posterior = posteriorOf(triangle, { window, truncated, priorWeight });
  const shares = drawCompleteness(posterior, draws, new Generator(seed));
  const average = new AverageOfDraws(largestCount, mode);
  const last = triangle.periods - 1;
  return {
    status: 'nowcast',
    completeness: expectedCompleteness(posterior),
    periods: Array.from(reportedSoFar(triangle), (reported, period) => {
      const delay = last - period;
      if (delay >= triangle.maximumDelay) return { reported, prediction: certainCount(reported) };
      if (reported > largestCount) return { reported, prediction: null };
      const ofPeriod = shares.subarray(delay * draws, (delay + 1) * draws);
      return { reported, prediction: average.predict(reported, ofPeriod, { size, share }) };
    }),
  };
}

interface ClosedOptions {
  readonly window?: DelayWindow;
  readonly priorWeight?: number;
  readonly largestCount?: number;
}

/**
 * The same without truncation and with a flat prior of the count, in closed form: a beta negative binomial distribution
 * of what is still to come (R: `bayes.notrunc.bnb`). The probabilities lack what lies above the largest count.
 */
export function nowcastByBetaNegativeBinomial(
  triangle: ReportingTriangle,
  { window, priorWeight = 0.1, largestCount = 300 }: ClosedOptions = {},
): BayesNowcast | TriangleObjection {
  const objection = objectionTo(triangle);
  if (objection !== null) return objection;
  const posterior = posteriorOf(triangle, { window, truncated: false, priorWeight });
  const last = triangle.periods - 1;
  return {
    status: 'nowcast',
    completeness: expectedCompleteness(posterior),
    periods: Array.from(reportedSoFar(triangle), (reported, period) => {
      const delay = last - period;
      if (delay >= triangle.maximumDelay) return { reported, prediction: certainCount(reported) };
      if (reported > largestCount) return { reported, prediction: null };
      // Without truncation the posterior is an ordinary Dirichlet: the share up to a delay is beta.
      const upTo = posterior.b[delay + 1] ?? 0;
      const later = (posterior.a.at(-1) ?? 0) + (posterior.b.at(-1) ?? 0) - upTo;
      return { reported, prediction: betaNegativeBinomial(reported, { upTo, later, largestCount }) };
    }),
  };
}

function posteriorOf(
  triangle: ReportingTriangle,
  options: { window: DelayWindow | undefined; truncated: boolean; priorWeight: number },
): DelayPosterior {
  return delayPosterior(delayTotals(triangle, options.window), options);
}

function betaNegativeBinomial(
  reported: number,
  { upTo, later, largestCount }: { upTo: number; later: number; largestCount: number },
): CountPrediction {
  const probabilities = new Float64Array(largestCount - reported + 1);
  const events = reported + 1;
  const all = events + upTo + later;
  let probability = Math.exp(logGamma(events + upTo) + logGamma(upTo + later) - logGamma(all) - logGamma(upTo));
  for (let k = 0; k < probabilities.length; k++) {
    probabilities[k] = probability;
    probability *= ((events + k) * (later + k)) / ((all + k) * (k + 1));
  }
  return { from: reported, probabilities };
}

/** Terms smaller than this share of the largest one cannot be seen in the sum. */
const negligible = 1e-18;

/** Averages negative binomial probabilities over draws of the share reported, in work space of its own. */
class AverageOfDraws {
  readonly #largestCount: number;
  readonly #mode: NowcastMode;
  readonly #terms: Float64Array;
  /** Probability of k + 1 divided by that of k, but for the factor z. */
  readonly #ratios: Float64Array;
  /** Size of the negative binomial distribution at hand, and the largest value of K looked at. */
  #events = 0;
  #most = 0;

  constructor(largestCount: number, mode: NowcastMode) {
    if (!(Number.isInteger(largestCount) && largestCount >= 1 && largestCount <= 10_000_000))
      throw new RangeError(`the largest count is from 1 to 10,000,000, not ${largestCount}`);
    this.#largestCount = largestCount;
    this.#mode = mode;
    this.#terms = new Float64Array(largestCount + 1);
    this.#ratios = new Float64Array(largestCount + 1);
  }

  predict(
    reported: number,
    shares: Float64Array,
    { size, share }: { readonly size: number; readonly share: number },
  ): CountPrediction {
    const most = this.#largestCount - reported;
    const probabilities = new Float64Array(most + 1);
    const events = reported + size;
    this.#events = events;
    this.#most = most;
    const ratios = this.#ratios;
    for (let k = 0; k <= most; k++) ratios[k] = (events + k) / (k + 1);
    for (let draw = 0; draw < shares.length; draw++) {
      this.#add(probabilities, (1 - (shares[draw] ?? 0)) * share);
    }
    for (let k = 0; k <= most; k++) probabilities[k] = (probabilities[k] ?? 0) / shares.length;
    return { from: reported, probabilities };
  }

  /** Adds one negative binomial distribution, outward from its mode so that nothing overflows. */
  #add(probabilities: Float64Array, z: number): void {
    const events = this.#events;
    const most = this.#most;
    const terms = this.#terms;
    const ratios = this.#ratios;
    const mode = events > 1 ? Math.min(most, Math.floor(((events - 1) * z) / (1 - z))) : 0;
    let sum = 1;
    let high = mode;
    terms[mode] = 1;
    for (let term = 1; high < most; ) {
      term *= (ratios[high] ?? 0) * z;
      if (term < negligible) break;
      high++;
      terms[high] = term;
      sum += term;
    }
    let low = mode;
    for (let term = 1; low > 0; ) {
      term /= (ratios[low - 1] ?? 0) * z;
      if (term < negligible) break;
      low--;
      terms[low] = term;
      sum += term;
    }
    const scale = this.#mode === 'surveillance' ? 1 / sum : probabilityOf(mode, events, z);
    for (let k = low; k <= high; k++) probabilities[k] = (probabilities[k] ?? 0) + (terms[k] ?? 0) * scale;
  }
}

/** Negative binomial probability of k with this size and odds z per event. */
function probabilityOf(k: number, size: number, z: number): number {
  if (z === 0) return k === 0 ? 1 : 0;
  const binomial = k === 0 ? 0 : logGamma(size + k) - logGamma(size) - logGamma(k + 1);
  return Math.exp(binomial + k * Math.log(z) + size * Math.log1p(-z));
}
