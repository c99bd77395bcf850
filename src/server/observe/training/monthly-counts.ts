import { addMonths, type CalendarDate, periodsBetween } from '../../../base/index.ts';
import { SeededRandom } from './seeded-random.ts';

/** Starts of the months from `first` to `last`. */
export function monthsBetween(first: CalendarDate, last: CalendarDate): readonly CalendarDate[] {
  return Array.from({ length: periodsBetween(first, last, 'M') + 1 }, (_, index) => addMonths(first, index));
}

export interface MonthlyPattern {
  /** Names the series: it decides the random numbers. */
  readonly name: string;
  /** Mean per month in the middle of the seasons at the first month. */
  readonly mean: number;
  /** Relative height of the yearly wave, 0 to 1, and the month (1 to 12) in which it peaks. */
  readonly season?: number;
  readonly peak?: number;
  /** Growth per year, 0.02 for two per cent. */
  readonly growth?: number;
  /** Size of the negative binomial distribution: smaller is rougher. */
  readonly size?: number;
  /** What an outbreak or a fall multiplies the mean with. */
  readonly factor?: (month: CalendarDate) => number;
}

/** Counts by month: seasonal, overdispersed, with slow growth. */
export function drawMonthlyCounts(
  months: readonly CalendarDate[],
  { name, mean, season = 0.1, peak = 7, growth = 0, size = 60, factor = unchanged }: MonthlyPattern,
): ReadonlyMap<CalendarDate, number> {
  const random = new SeededRandom(name);
  return new Map(
    months.map((month, index) => {
      const angle = (2 * Math.PI * (Number(month.slice(5, 7)) - peak)) / 12;
      const expected = mean * (1 + season * Math.cos(angle)) * (1 + growth) ** (index / 12) * factor(month);
      return [month, random.negativeBinomial(expected, size)];
    }),
  );
}

function unchanged(): number {
  return 1;
}

/** A factor that holds from one month on (to another, where given). */
export function during(
  factor: number,
  from: CalendarDate,
  to: CalendarDate = '9999-12-01',
): (m: CalendarDate) => number {
  return (month) => (month >= from && month <= to ? factor : 1);
}
