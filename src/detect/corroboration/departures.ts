import { median, medianAbsoluteDeviation } from '../robust/location-scale.ts';

/** Keeps the logarithm of an empty period finite. */
const half = 0.5;
const fewest = 12;

/**
 * Departures of a series from itself a year before, in robust standard deviations: the change of the logarithm over one
 * year, less its median, over its scaled median absolute deviation. Season and level cancel, so that streams of different
 * size and kind can be compared. NaN where either period is unknown, and everywhere if fewer than 12 changes are known or
 * they do not vary.
 *
 * `values`: not negative, one per period. `periodsPerYear`: 12 for months. `smallest`: added under the logarithm, ½ for counts.
 */
export function yearlyDepartures(
  values: Float64Array,
  { periodsPerYear, smallest = half }: { readonly periodsPerYear: number; readonly smallest?: number },
): Float64Array {
  const changes = new Float64Array(values.length).fill(Number.NaN);
  const known: number[] = [];
  for (let i = periodsPerYear; i < values.length; i++) {
    const change = Math.log((values[i]! + smallest) / (values[i - periodsPerYear]! + smallest));
    if (!Number.isFinite(change)) continue;
    changes[i] = change;
    known.push(change);
  }
  const centre = median(known);
  const scale = medianAbsoluteDeviation(known);
  if (known.length < fewest || !(scale > 0)) return changes.fill(Number.NaN);
  return changes.map((change) => (change - centre) / scale);
}
