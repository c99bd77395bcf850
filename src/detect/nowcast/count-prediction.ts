/**
 * How likely each final count is: `probabilities[i]` belongs to the count `from + i`. They need not add up to 1: what
 * lies above the largest count looked at is missing, and R's Lawless distribution is not a probability at all.
 */
export interface CountPrediction {
  readonly from: number;
  readonly probabilities: Float64Array;
}

/** A count that will not change any more: all probability on it. */
export function certainCount(count: number): CountPrediction {
  return { from: count, probabilities: Float64Array.of(1) };
}

/** Every count from what is reported to the largest is as likely as any other: the benchmark that knows nothing. */
export function uniformPrediction(reported: number, largestCount: number): CountPrediction {
  const length = Math.max(0, largestCount - reported) + 1;
  return { from: reported, probabilities: new Float64Array(length).fill(1 / length) };
}

/** Sum of count times probability; what the probabilities lack to 1 is lacking here too. */
export function meanOf({ from, probabilities }: CountPrediction): number {
  return probabilities.reduce((sum, probability, i) => sum + (from + i) * probability, 0);
}

/** Sum of the probabilities: below 1 where counts beyond the largest one looked at are missing. */
export function massOf({ probabilities }: CountPrediction): number {
  return probabilities.reduce((sum, probability) => sum + probability, 0);
}

/** Smallest count whose cumulated probability is larger than `p`, or null where the probabilities end before it. */
export function quantileOf({ from, probabilities }: CountPrediction, p: number): number | null {
  let cumulated = 0;
  // What the additions so far rounded away (Kahan): many equal probabilities reach a round share exactly.
  let lost = 0;
  for (let i = 0; i < probabilities.length; i++) {
    const term = (probabilities[i] ?? 0) - lost;
    const next = cumulated + term;
    lost = next - cumulated - term;
    cumulated = next;
    if (cumulated > p) return from + i;
  }
  return null;
}

/** How good a prediction was, once the count is known. */
export interface PredictionScore {
  /** Minus the logarithm of the probability given to the count: infinite where it had none. */
  readonly logarithmic: number;
  /** Sum of squared differences of the cumulated probabilities to those of a sure forecast (Epstein 1969). */
  readonly rankedProbability: number;
}

/** `largestCount`: the end of the counts over which the ranked probability score is summed (R: `N.tInf.max`). */
export function scorePrediction(
  { from, probabilities }: CountPrediction,
  count: number,
  largestCount: number,
): PredictionScore {
  let cumulated = 0;
  let rankedProbability = 0;
  for (let k = 0; k <= largestCount; k++) {
    if (k >= from) cumulated += probabilities[k - from] ?? 0;
    rankedProbability += (cumulated - (count <= k ? 1 : 0)) ** 2;
  }
  return { logarithmic: -Math.log(count < from ? 0 : (probabilities[count - from] ?? 0)), rankedProbability };
}
