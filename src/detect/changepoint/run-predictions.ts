import { logBinomialTerm } from '../distribution/density.ts';
import { logGamma } from '../distribution/log-gamma.ts';

/** Prior of a run of normal values: mean and variance unknown (Murphy 2007, Conjugate Bayesian analysis, section 3). */
export interface NormalRunPrior {
  readonly model: 'normal';
  /** Expected mean (ocp: m). */
  readonly mean?: number;
  /** How many values that expectation is worth (ocp: k). */
  readonly meanWeight?: number;
  /** Shape of the gamma distribution of 1 / variance (ocp: a). */
  readonly shape?: number;
  /** Its rate (ocp: b). */
  readonly rate?: number;
}

/** Prior of a run of counts: their rate has a gamma distribution. */
export interface PoissonRunPrior {
  readonly model: 'poisson';
  /** Shape (ocp: a). */
  readonly shape?: number;
  /** Rate (ocp: b). */
  readonly rate?: number;
}

/** What each possible length of the present run expects of the next value. Index 0 is a run that begins now. */
export interface RunPredictions {
  /** Log probability (density) of the value after a run of this length. */
  readonly logProbability: (length: number, value: number) => number;
  /** Every run of 0..longest takes the value in and becomes one longer; a new run of 0 begins. */
  readonly extend: (longest: number, value: number) => void;
}

function requirePositive(numbers: Readonly<Record<string, number>>): void {
  for (const [name, value] of Object.entries(numbers)) {
    if (!(value > 0 && value < Number.POSITIVE_INFINITY)) throw new RangeError(`${name} must be above 0, not ${value}`);
  }
}

/** Student's t predictions of normal runs; room for runs of up to `longest` values. */
export function normalRuns(
  { mean = 0, meanWeight = 0.01, shape = 0.01, rate = 0.0001 }: Omit<NormalRunPrior, 'model'>,
  longest: number,
): RunPredictions {
  requirePositive({ meanWeight, shape, rate });
  const means = new Float64Array(longest + 2);
  const rates = new Float64Array(longest + 2);
  const constants = new Float64Array(longest + 2);
  for (let r = 0; r < constants.length; r++) {
    const alpha = shape + 0.5 * r;
    constants[r] = logGamma(alpha + 0.5) - logGamma(alpha) - 0.5 * Math.log(2 * alpha * Math.PI);
  }
  means[0] = mean;
  rates[0] = rate;
  return {
    logProbability(r, value) {
      const alpha = shape + 0.5 * r;
      const weight = meanWeight + r;
      const variance = (rates[r]! * (weight + 1)) / (alpha * weight);
      const distance = value - means[r]!;
      const tail = Math.log1p((distance * distance) / (2 * alpha * variance));
      return constants[r]! - 0.5 * Math.log(variance) - (alpha + 0.5) * tail;
    },
    extend(longestRun, value) {
      for (let r = longestRun; r >= 0; r--) {
        const weight = meanWeight + r;
        const distance = value - means[r]!;
        rates[r + 1] = rates[r]! + (weight * distance * distance) / (2 * (weight + 1));
        means[r + 1] = (weight * means[r]! + value) / (weight + 1);
      }
      means[0] = mean;
      rates[0] = rate;
    },
  };
}

/** Negative binomial predictions of runs of counts. */
export function poissonRuns({ shape = 1, rate = 1 }: Omit<PoissonRunPrior, 'model'>, longest: number): RunPredictions {
  requirePositive({ shape, rate });
  const shapes = new Float64Array(longest + 2);
  shapes[0] = shape;
  return {
    logProbability(r, value) {
      const size = shapes[r]!;
      const next = rate + r + 1;
      return Math.log(size / (size + value)) + logBinomialTerm(size, value, (rate + r) / next, 1 / next);
    },
    extend(longestRun, value) {
      for (let r = longestRun; r >= 0; r--) shapes[r + 1] = shapes[r]! + value;
      shapes[0] = shape;
    },
  };
}
