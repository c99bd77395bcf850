/** Positives and numbers tested of earlier periods, side by side. */
export interface ShareHistory {
  readonly positives: readonly number[];
  readonly tested: readonly number[];
}

/** What earlier periods say about the share of the next: beta with these shapes. */
export interface SharePrediction {
  readonly share: number;
  readonly a: number;
  readonly b: number;
  /** How well the variation between periods is known: infinite where it is the least allowed. */
  readonly degrees: number;
}

/**
 * Predictive distribution of a share from K positives among N tested before, under Jeffreys' prior: beta with shapes
 * K + 1/2 and N - K + 1/2 (Brown, Cai and DasGupta 2001, Stat Sci 16:101), so that the next number of positives is
 * beta-binomial. Where shares vary more from period to period than drawing explains, by an intraclass correlation rho
 * (moment estimate of Kleinman 1973, J Am Stat Assoc 68:46), the variance of the share grows from
 * p(1 - p) / (N + 2) to p(1 - p) [rho + (1 - rho) (1 + rho sum n(n - 1) / N) / (N + 2)], and tails become those of
 * Student's t with (m - 1) phi^2 / (phi - least)^2 degrees for the m periods that rho was estimated from, phi being the
 * overdispersion of an average period (Satterthwaite 1946, Biometrics Bull 2:110).
 */
export function predictShare(
  { positives, tested }: ShareHistory,
  { overdispersion, leastVariation }: { readonly overdispersion: boolean; readonly leastVariation: number },
): SharePrediction {
  const total = sum(tested);
  const share = (sum(positives) + 0.5) / (total + 1);
  const least = leastVariation * leastVariation * share * (1 - share);
  const rho = overdispersion ? Math.max(least, intraclassCorrelation({ positives, tested })) : least;
  const pairs = sum(tested.map((count) => count * (count - 1)));
  const uncertain = (1 + (rho * pairs) / total) / (total + 2);
  const whole = rho + (1 - rho) * uncertain;
  const precision = 1 / whole - 1;
  const periods = tested.length;
  const extra = total / periods - 1;
  const phi = 1 + extra * rho;
  const excess = extra * (rho - least);
  return {
    share,
    a: share * precision,
    b: (1 - share) * precision,
    degrees: excess > 0 ? ((periods - 1) * phi * phi) / (excess * excess) : Number.POSITIVE_INFINITY,
  };
}

/** The largest correlation that leaves a distribution with a middle. */
const largestCorrelation = 0.95;

/** Correlation of two tests of the same period, from how far the periods' shares lie apart; negative ones are 0. */
function intraclassCorrelation({ positives, tested }: ShareHistory): number {
  const total = sum(tested);
  const share = sum(positives) / total;
  const spread = share * (1 - share);
  if (spread === 0 || tested.length < 2) return 0;
  let squares = 0;
  let information = 0;
  for (const [i, count] of tested.entries()) {
    squares += count * ((positives[i] ?? 0) / count - share) ** 2;
    information += (count - 1) * (1 - count / total);
  }
  if (information <= 0) return 0;
  return Math.min(largestCorrelation, Math.max(0, (squares / spread - (tested.length - 1)) / information));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
