/** Middle value; the mean of the two middle ones for an even number. NaN of nothing. */
export function median(values: ArrayLike<number>): number {
  if (values.length === 0) return Number.NaN;
  const sorted = new Float64Array(values).sort();
  const half = sorted.length >> 1;
  const upper = sorted[half] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : 0.5 * (upper + (sorted[half - 1] ?? Number.NaN));
}

/**
 * Factors that make the median absolute deviation of 2 to 9 values unbiased; n / (n - 0.8) beyond
 * (Croux and Rousseeuw 1992, Time-efficient algorithms for two highly robust estimators of scale).
 */
const smallSample = [1.196, 1.495, 1.363, 1.206, 1.2, 1.14, 1.129, 1.107] as const;

/** Median absolute deviation from the median, scaled to the standard deviation of a normal distribution. */
export function medianAbsoluteDeviation(values: ArrayLike<number>): number {
  const centre = median(values);
  const distances = new Float64Array(values);
  for (let i = 0; i < distances.length; i++) distances[i] = Math.abs(distances[i]! - centre);
  const raw = 1.4826 * median(distances);
  const n = values.length;
  return raw * (smallSample[n - 2] ?? n / (n - 0.8));
}

/** Where residuals are cut, in robust standard deviations, and the mean square of a normal so cut. */
const cut = 2.5;
const meanSquareOfCut = 0.97757;

/**
 * Standard deviation of residuals, those beyond 2.5 robust standard deviations pulled back to there: as exact as the
 * ordinary one for normal data and safe against a few outliers (Huber 1981, Robust Statistics, section 6.4).
 * `degrees` is the number of residuals less what was estimated to form them.
 */
export function winsorisedDeviation(residuals: readonly number[], degrees: number): number {
  const rough = medianAbsoluteDeviation(residuals);
  const limit = rough > 0 ? cut * rough : Number.POSITIVE_INFINITY;
  let squares = 0;
  for (const residual of residuals) {
    const size = Math.min(Math.abs(residual), limit);
    squares += size * size;
  }
  return Math.sqrt(squares / (degrees * (rough > 0 ? meanSquareOfCut : 1)));
}

/**
 * Standard deviation from the median of the moving ranges of neighbours: median |x(i) - x(i-1)| / 0.954
 * (Montgomery, Introduction to Statistical Quality Control, section 6.4; NIST/SEMATECH e-Handbook 6.3.2.2 uses their
 * mean over 1.128). Pairs with a gap between them are not given. NaN of fewer than 3.
 */
export function movingRangeDeviation(ranges: readonly number[]): number {
  if (ranges.length < 3) return Number.NaN;
  return median(ranges.map(Math.abs)) / 0.954;
}
