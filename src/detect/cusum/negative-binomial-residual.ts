/** Terms of a power series are added until they no longer count. */
const negligible = 1e-17;
const mostTerms = 500;

/** Beyond this argument the series in 1/x takes over. */
const largeArgument = 2;

/** 2 Γ(2/3)² / Γ(1/3), the second coefficient of the expansion for large arguments (DLMF 15.8.2). */
const secondCoefficient = 1.3689268119594513;

/** 2F1(a, b; c; z) by its power series, for |z| well below 1 (DLMF 15.2.1). */
function hypergeometricSeries(a: number, b: number, c: number, z: number): number {
  let term = 1;
  let sum = 1;
  for (let n = 0; n < mostTerms && Math.abs(term) > negligible; n++) {
    term *= (((a + n) * (b + n)) / ((c + n) * (n + 1))) * z;
    sum += term;
  }
  return sum;
}

/**
 * 2F1(1/3, 2/3; 5/3; -x) for x >= 0, in which the Anscombe residual of the negative binomial distribution is written.
 * Pfaff's transformation up to 2, the expansion in 1/x beyond, where one of its two series is the number 1.
 */
export function anscombeHypergeometric(x: number): number {
  if (x <= largeArgument) return hypergeometricSeries(1 / 3, 1, 5 / 3, x / (1 + x)) / Math.cbrt(1 + x);
  const root = Math.cbrt(x);
  return (2 * hypergeometricSeries(1 / 3, -1 / 3, 2 / 3, -1 / x)) / root - secondCoefficient / (root * root);
}

const decimalsOfTable = 1e10;
const stepOfTable = 100;
const endOfFineTable = 10;
const endOfTable = 100;

/**
 * How far R's table lies above the function before it is rounded, in units of its last decimal, from which argument on.
 * Found by comparing its 1091 entries, which these eight steps bring out to the digit.
 */
const excessOfTable: readonly (readonly [from: number, excess: number])[] = [
  [12, 0.534],
  [7.2, 0.482],
  [5.17, 0.4535],
  [2.68, 0.3935],
  [1.74, 0.3135],
  [0.92, 0.2215],
  [0.45, 0.146],
  [0, 0.0262],
];

function tabulated(x: number): number {
  const [, excess] = excessOfTable.find(([from]) => x >= from) ?? [0, 0];
  return Math.round(anscombeHypergeometric(x) * decimalsOfTable + excess) / decimalsOfTable;
}

/**
 * The same as R's surveillance looks it up: the nearest hundredth up to 10, straight lines between whole numbers up to
 * 100, ten decimals, and nothing (NaN) beyond. Kept to repeat its numbers.
 */
export function anscombeHypergeometricAsInSurveillance(x: number): number {
  if (!(x <= endOfTable)) return Number.NaN;
  if (x <= endOfFineTable) return tabulated(nearestHundredth(x) / stepOfTable);
  const lower = Math.min(endOfTable - 1, Math.floor(x));
  return tabulated(lower + 1) + (tabulated(lower) - tabulated(lower + 1)) * (lower + 1 - x);
}

/** Of two neighbours equally near, the smaller one. */
function nearestHundredth(x: number): number {
  const below = Math.floor(x * stepOfTable);
  return Math.abs(below / stepOfTable - x) <= Math.abs((below + 1) / stepOfTable - x) ? below : below + 1;
}

/** How the function above is to be taken: as it is, or from the table of R's surveillance. */
export type CusumMode = 'published' | 'surveillance';

/**
 * Anscombe residual of a negative binomial count with variance mean + dispersion mean²: about standard normal for means
 * from 1 (Hilbe 2007, Negative Binomial Regression). R's `anscombeNegBin`, dispersion its `alpha`.
 */
export function negativeBinomialAnscombeResidual(
  count: number,
  { mean, dispersion, mode }: { readonly mean: number; readonly dispersion: number; readonly mode: CusumMode },
): number {
  const hypergeometric = mode === 'published' ? anscombeHypergeometric : anscombeHypergeometricAsInSurveillance;
  const ofCount = 1.5 * count ** (2 / 3) * hypergeometric(dispersion * count);
  const ofMean = 1.5 * mean ** (2 / 3) * hypergeometric(dispersion * mean);
  return (ofCount - ofMean) / (mean + dispersion * mean * mean) ** (1 / 6);
}
