import { weekdayOf } from './weekday-regression.ts';

interface DailySeries {
  readonly values: Float64Array;
  readonly starts: Int32Array;
}

/**
 * The count below which a day lies under its own recent mean and no alert is raised: under the mean of the last 7 days
 * with it, that is under the mean of the 6 before; on Saturday and Sunday it has to lie under the mean of the last 7
 * same weekdays too, and where those are not known nothing is suppressed (Rnssp 0.3.1 alert_regression, ESSENCE).
 * Minus infinity where nothing is suppressed.
 */
export function quietLevel({ values, starts }: DailySeries, index: number): number {
  const level = meanBefore(values, index, 1);
  if (weekdayOf(starts[index]!) < 6) return Number.isNaN(level) ? Number.NEGATIVE_INFINITY : level;
  const both = Math.min(level, meanBefore(values, index, 7));
  return Number.isNaN(both) ? Number.NEGATIVE_INFINITY : both;
}

/** Mean of the six values before the index, `step` apart; NaN unless all are known. */
function meanBefore(values: Float64Array, index: number, step: number): number {
  let sum = 0;
  for (let back = 1; back <= 6; back++) sum += values[index - back * step] ?? Number.NaN;
  return sum / 6;
}
