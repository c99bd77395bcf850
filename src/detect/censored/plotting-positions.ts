import type { CensoredValues } from './censored-values.ts';

interface Threshold {
  readonly limit: number;
  /** Known values from this limit up to the next one. */
  readonly known: number;
  /** Values censored at this limit. */
  readonly censored: number;
  /** Probability of exceeding the limit. */
  exceedance: number;
}

/**
 * Probability of a smaller value for each value of a sample in ascending order, with any number of limits (Helsel and
 * Cohn 1988, Water Resour Res 24:1997, after Hirsch and Stedinger 1987): known values spread over the probabilities
 * between two limits, censored ones below their own. A value equal to a limit counts as exceeding it. R: NADA
 * `hc.ppoints`; without censored values Blom's or Hazen's positions (R: `ppoints`).
 */
export function plottingPositions({ values, censored }: CensoredValues): Float64Array {
  const count = values.length;
  const thresholds = thresholdsOf({ values, censored });
  if (thresholds.length === 0) {
    const offset = count <= 10 ? 3 / 8 : 1 / 2;
    return Float64Array.from(values, (_, i) => (i + 1 - offset) / (count + 1 - 2 * offset));
  }
  const positions = new Float64Array(count);
  const knownSeen = new Int32Array(thresholds.length);
  const censoredSeen = new Int32Array(thresholds.length);
  for (let i = 0; i < count; i++) {
    const value = values[i] ?? Number.NaN;
    const at = thresholds.findLastIndex(({ limit }) => limit <= value);
    const threshold = thresholds[at];
    if (threshold === undefined) continue;
    const { exceedance } = threshold;
    if (censored[i] === 1) {
      const rank = (censoredSeen[at] ?? 0) + 1;
      censoredSeen[at] = rank;
      positions[i] = ((1 - exceedance) * rank) / (threshold.censored + 1);
    } else {
      const rank = (knownSeen[at] ?? 0) + 1;
      knownSeen[at] = rank;
      const beyond = thresholds[at + 1]?.exceedance ?? 0;
      positions[i] = 1 - exceedance + ((exceedance - beyond) * rank) / (threshold.known + 1);
    }
  }
  return positions;
}

/** Limits in ascending order, the lowest minus infinity where known values lie below every limit. */
function thresholdsOf({ values, censored }: CensoredValues): readonly Threshold[] {
  const limits = [...new Set(values.filter((_, i) => censored[i] === 1))].sort((a, b) => a - b);
  const [lowest] = limits;
  if (lowest === undefined) return [];
  if (values.some((value, i) => censored[i] !== 1 && value < lowest)) limits.unshift(Number.NEGATIVE_INFINITY);
  const thresholds = limits.map((limit, at): Threshold => {
    const next = limits[at + 1] ?? Number.POSITIVE_INFINITY;
    return {
      limit,
      known: countWhere(values, (value, i) => censored[i] !== 1 && value >= limit && value < next),
      censored: countWhere(values, (value, i) => censored[i] === 1 && value === limit),
      exceedance: 0,
    };
  });
  let above = 0;
  for (const threshold of thresholds.toReversed()) {
    const { limit, known } = threshold;
    const below = countWhere(values, (value, i) => value < limit || (censored[i] === 1 && value === limit));
    threshold.exceedance = known + below === 0 ? above : above + (known / (known + below)) * (1 - above);
    above = threshold.exceedance;
  }
  return thresholds;
}

function countWhere(values: Float64Array, holds: (value: number, index: number) => boolean): number {
  let count = 0;
  for (const [i, value] of values.entries()) if (holds(value, i)) count += 1;
  return count;
}
