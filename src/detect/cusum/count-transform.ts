import { type CusumMode, negativeBinomialAnscombeResidual } from './negative-binomial-residual.ts';

/**
 * How a count becomes a deviation of about unit variance from its mean m (in brackets the name in R's surveillance):
 * `pearson` (standard) (y - m) / √m; `rossi` (y - 3m + 2√(my)) / (2√m), Rossi et al. 1999, Stat Med 18:2111;
 * `anscombe` 1.5 (y^⅔ - m^⅔) / m^⅙ and `anscombe-second-order` (anscombe2nd), Pierce and Schafer 1986, JASA 81:977;
 * `negative-binomial` (pearsonNegBin) and `negative-binomial-anscombe` (anscombeNegBin) for variance m + α m²;
 * `none`: the count itself.
 */
export type CountTransform =
  | 'pearson'
  | 'rossi'
  | 'anscombe'
  | 'anscombe-second-order'
  | 'negative-binomial'
  | 'negative-binomial-anscombe'
  | 'none';

/** All of them, in the order of their definition. */
export const countTransforms: readonly CountTransform[] = [
  'pearson',
  'rossi',
  'anscombe',
  'anscombe-second-order',
  'negative-binomial',
  'negative-binomial-anscombe',
  'none',
];

/** What a count is compared with. */
export interface CountExpectation {
  readonly mean: number;
  /** Variance mean + dispersion mean² for the two negative binomial transforms (alpha). */
  readonly dispersion: number;
  readonly mode: CusumMode;
}

/** Deviation of a count from its mean on the scale of the transform. The mean is above 0, but for `none`. */
export function countDeviation(transform: CountTransform, count: number, expectation: CountExpectation): number {
  const { mean, dispersion } = expectation;
  switch (transform) {
    case 'pearson':
      return (count - mean) / Math.sqrt(mean);
    case 'rossi':
      return (count - 3 * mean + 2 * Math.sqrt(count * mean)) / (2 * Math.sqrt(mean));
    case 'anscombe':
      return (1.5 * (count ** (2 / 3) - mean ** (2 / 3))) / mean ** (1 / 6);
    case 'anscombe-second-order':
      return (count ** (2 / 3) - (mean ** (2 / 3) - mean ** (-1 / 3) / 9)) / ((2 / 3) * mean ** (1 / 6));
    case 'negative-binomial':
      return (count - mean) / Math.sqrt(mean + dispersion * mean * mean);
    case 'negative-binomial-anscombe':
      return negativeBinomialAnscombeResidual(count, expectation);
    case 'none':
      return count;
  }
}

function squareOrZero(root: number): number {
  return root > 0 ? root * root : 0;
}

function powerOrZero(value: number): number {
  return value > 0 ? value ** 1.5 : 0;
}

/** The count, not necessarily whole and at least 0, whose deviation is this one: the transform turned round. */
export function countOfDeviation(transform: CountTransform, deviation: number, expectation: CountExpectation): number {
  const { mean, dispersion } = expectation;
  switch (transform) {
    case 'pearson':
      return Math.max(0, mean + deviation * Math.sqrt(mean));
    case 'rossi':
      return squareOrZero(Math.sqrt(Math.max(0, 4 * mean + 2 * deviation * Math.sqrt(mean))) - Math.sqrt(mean));
    case 'anscombe':
      return powerOrZero((2 / 3) * mean ** (1 / 6) * deviation + mean ** (2 / 3));
    case 'anscombe-second-order':
      return powerOrZero((2 / 3) * mean ** (1 / 6) * deviation + mean ** (2 / 3) - mean ** (-1 / 3) / 9);
    case 'negative-binomial':
      return Math.max(0, mean + deviation * Math.sqrt(mean + dispersion * mean * mean));
    case 'negative-binomial-anscombe':
      return countByBisection(deviation, expectation);
    case 'none':
      return Math.max(0, deviation);
  }
}

const bisections = 200;

function countByBisection(deviation: number, expectation: CountExpectation): number {
  if (negativeBinomialAnscombeResidual(0, expectation) >= deviation) return 0;
  let low = 0;
  let high = Math.max(1, expectation.mean);
  while (negativeBinomialAnscombeResidual(high, expectation) < deviation && high < 1e300) high *= 2;
  for (let i = 0; i < bisections && high - low > 1e-12 * high; i++) {
    const middle = (low + high) / 2;
    if (negativeBinomialAnscombeResidual(middle, expectation) < deviation) low = middle;
    else high = middle;
  }
  return high;
}

/** Where a chart stands: h, k, and the statistic before and after the period. */
export interface ChartState {
  readonly decisionInterval: number;
  readonly referenceValue: number;
  readonly before: number;
  readonly now: number;
}

/**
 * The upper limit as R's surveillance writes it. It departs from the inverse: whole numbers for `standard`, m^⅓ / 9 where
 * the transform has m^(-⅓) / 9, a rise again far below 0 for `rossi`, and h - C(t), no count, for `none` and
 * `anscombeNegBin`.
 */
export function upperLimitAsInSurveillance(
  transform: CountTransform,
  { decisionInterval, referenceValue, before, now }: ChartState,
  { mean, dispersion }: CountExpectation,
): number {
  const deviation = decisionInterval + referenceValue - before;
  switch (transform) {
    case 'pearson':
      return Math.max(0, Math.ceil(Math.sqrt(mean) * deviation + mean));
    case 'rossi': {
      // Term by term as R adds them up: near 0 the differences leave nothing but rounding.
      const root = Math.sqrt(mean);
      const cubed = mean ** 1.5;
      const square = 4 * mean ** 2 + 2 * cubed * decisionInterval + 2 * cubed * referenceValue - 2 * cubed * before;
      const linear = 2 * decisionInterval * root + 2 * referenceValue * root - 2 * before * root + 5 * mean;
      return Math.max(0, linear - 2 * Math.sqrt(square));
    }
    case 'anscombe':
      return powerOrZero((2 / 3) * mean ** (1 / 6) * deviation + mean ** (2 / 3));
    case 'anscombe-second-order':
      return powerOrZero((2 / 3) * mean ** (1 / 6) * deviation + mean ** (2 / 3) - mean ** (1 / 3) / 9);
    case 'negative-binomial':
      return Math.max(0, Math.sqrt(mean + dispersion * mean * mean) * deviation + mean);
    case 'negative-binomial-anscombe':
    case 'none':
      return Math.max(0, decisionInterval - now);
  }
}
