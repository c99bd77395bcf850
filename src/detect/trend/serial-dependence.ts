/** Lag 1 correlation is not taken above this. */
const largest = 0.9;

/**
 * Factor by which the variance of a trend grows where neighbours resemble each other: 1 + 2 sum over k of (1 - k/n) r^k,
 * n over the effective number of independent values (Bayley and Hammersley 1946, JRSS Suppl 8:184; for the Mann-Kendall
 * test Yue and Wang 2004, Water Resources Management 18:201). r is the lag 1 correlation of the residuals about the trend,
 * freed of the bias that fitting level and trend gives it, (n r + 2) / (n - 4) (Marriott and Pope 1954, Biometrika
 * 41:390, with a trend), and taken as 0 where negative: the factor never falls below 1. NaN residuals are gaps.
 */
export function serialVarianceInflation(residuals: ArrayLike<number>): number {
  let squares = 0;
  let known = 0;
  let products = 0;
  let pairs = 0;
  for (let i = 0; i < residuals.length; i++) {
    const own = residuals[i]!;
    if (!Number.isFinite(own)) continue;
    squares += own * own;
    known += 1;
    const next = i + 1 < residuals.length ? residuals[i + 1]! : Number.NaN;
    if (!Number.isFinite(next)) continue;
    products += own * next;
    pairs += 1;
  }
  if (known <= 4 || pairs === 0 || squares === 0) return 1;
  // A gap takes a pair away, of which an unbroken series has one less than values.
  const raw = (products / squares) * ((known - 1) / pairs);
  const correlation = Math.max(0, Math.min(largest, (known * raw + 2) / (known - 4)));
  let factor = 1;
  let power = 1;
  for (let k = 1; k < known; k++) {
    power *= correlation;
    factor += 2 * (1 - k / known) * power;
  }
  return factor;
}
