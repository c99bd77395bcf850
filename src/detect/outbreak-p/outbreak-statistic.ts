/** The statistic as a logarithm, or multiplied out in R's order, which can run over or under. */
export type OutbreakMode = 'published' | 'surveillance';

/** Space for series up to a length, kept between calls. */
interface Blocks {
  readonly sums: Float64Array;
  readonly sizes: Int32Array;
}

function blocksFor(length: number): Blocks {
  return { sums: new Float64Array(length), sizes: new Int32Array(length) };
}

/**
 * Pools neighbours that fall: the isotonic regression of counts, as blocks of sum and size whose means rise (Ayer et
 * al. 1955, Ann Math Stat 26:641). Returns the number of blocks.
 */
function poolAdjacent(counts: Float64Array, { sums, sizes }: Blocks): number {
  let blocks = 0;
  for (const count of counts) {
    let sum = count;
    let size = 1;
    while (blocks > 0 && sum * (sizes[blocks - 1] ?? 1) <= (sums[blocks - 1] ?? 0) * size) {
      blocks--;
      sum += sums[blocks] ?? 0;
      size += sizes[blocks] ?? 0;
    }
    sums[blocks] = sum;
    sizes[blocks] = size;
    blocks++;
  }
  return blocks;
}

/**
 * Logarithm of Frisén's outbreak statistic: the likelihood of Poisson counts whose mean never falls against that of a
 * constant mean, sum of y log(isotonic mean / mean) (Frisén and Andersson 2009, Stat Med 28:1553). At least 0; 0 for
 * counts without a rise. Counts are known; one at least.
 */
export function logOutbreakStatistic(counts: Float64Array): number {
  const blocks = blocksFor(counts.length);
  const used = poolAdjacent(counts, blocks);
  let total = 0;
  for (const count of counts) total += count;
  if (total === 0) return 0;
  const mean = total / counts.length;
  let sum = 0;
  for (let block = 0; block < used; block++) {
    const events = blocks.sums[block] ?? 0;
    if (events > 0) sum += events * Math.log(events / (blocks.sizes[block] ?? 1) / mean);
  }
  return Math.max(0, sum);
}

/**
 * The statistic itself as R's `outbreakP` multiplies it, count by count: beyond about 10^308 it is infinite, and where
 * the first counts already bring the product to 0 it stays there or is NaN.
 */
export function outbreakStatisticAsInSurveillance(counts: Float64Array): number {
  const blocks = blocksFor(counts.length);
  const used = poolAdjacent(counts, blocks);
  let mean = 0;
  for (const [i, count] of counts.entries()) mean += (count - mean) / (i + 1);
  let product = 1;
  let t = 0;
  for (let block = 0; block < used; block++) {
    const size = blocks.sizes[block] ?? 1;
    const level = (blocks.sums[block] ?? 0) / size;
    const ratio = level === 0 && mean === 0 ? 1 : level / mean;
    for (let i = 0; i < size; i++) product *= ratio ** (counts[t++] ?? 0);
  }
  return product;
}

/** The statistic in one of its two modes; infinite where a logarithm above 709 is multiplied out. */
export function outbreakStatistic(counts: Float64Array, mode: OutbreakMode): number {
  return mode === 'surveillance' ? outbreakStatisticAsInSurveillance(counts) : Math.exp(logOutbreakStatistic(counts));
}
