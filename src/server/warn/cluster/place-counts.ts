import type { Figure, FigureLine } from '../../../api/index.ts';
import { type CalendarDate, type Frequency, periodsBetween, shiftPeriod } from '../../../base/index.ts';
import type { PlaceId } from '../../../model/index.ts';

/** Counts of places on one common grid of periods, one row of periods for each place. */
export interface PlaceCounts {
  readonly places: readonly PlaceId[];
  readonly periods: readonly CalendarDate[];
  readonly values: Float64Array;
  /** Places with a period that is not known as a whole number. */
  readonly incomplete: readonly PlaceId[];
}

interface Span {
  readonly frequency: Frequency;
  /** Most periods taken. */
  readonly most: number;
}

/**
 * Lays the lines of a figure, one for each place, on one grid: it ends with the latest period that at least half of the
 * places know, begins with the earliest that half of them know, and holds at most so many periods. Null without figures.
 */
export function layOutPlaces({ lines }: Pick<Figure, 'lines'>, { frequency, most }: Span): PlaceCounts | null {
  const known = lines.map((line) => ({ line, days: knownPeriods(line) })).filter(({ days }) => days.length > 0);
  const first = middle(known.map(({ days }) => days[0] ?? ''));
  const last = middle(known.map(({ days }) => days.at(-1) ?? ''));
  if (first === undefined || last === undefined || last < first) return null;
  const length = Math.min(most, periodsBetween(first, last, frequency) + 1);
  const periods = Array.from({ length }, (_, index) => shiftPeriod(last, frequency, index + 1 - length));
  const places: PlaceId[] = [];
  const incomplete: PlaceId[] = [];
  const rows: Float64Array[] = [];
  for (const { line } of known) {
    const row = rowOf(line, periods);
    if (row === null) incomplete.push(line.place);
    else {
      places.push(line.place);
      rows.push(row);
    }
  }
  const values = new Float64Array(rows.length * length);
  for (const [index, row] of rows.entries()) values.set(row, index * length);
  return { places, periods, values, incomplete };
}

function knownPeriods({ points }: FigureLine): readonly CalendarDate[] {
  return points.filter(({ value }) => value !== null).map(({ period }) => period);
}

/** Null where a period has no value, or one that is no count. */
function rowOf({ points }: FigureLine, periods: readonly CalendarDate[]): Float64Array | null {
  const values = new Map(points.map(({ period, value }) => [period, value]));
  const row = Float64Array.from(periods, (period) => values.get(period) ?? Number.NaN);
  return row.every((value) => Number.isInteger(value) && value >= 0) ? row : null;
}

/** The middle one in order, the earlier of two. */
function middle(days: readonly CalendarDate[]): CalendarDate | undefined {
  return days.toSorted()[Math.floor((days.length - 1) / 2)];
}
