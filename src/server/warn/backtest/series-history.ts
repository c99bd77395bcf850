import type { CalendarDate } from '../../../base/index.ts';
import type { DueSeries, SeriesData } from '../series-data.ts';

/** Every figure of a series that ever was known, side by side, in the order in which it became known. */
export interface Vintages {
  readonly periods: readonly CalendarDate[];
  /** From which day on each figure was known. */
  readonly asOf: readonly CalendarDate[];
  readonly values: readonly (number | null)[];
  readonly lows: readonly (number | null)[];
  readonly highs: readonly (number | null)[];
  readonly reasons: readonly (string | null)[];
  readonly statuses?: readonly (string | null)[];
  readonly deliveries: readonly number[];
}

/** A span of periods for which a delivery speaks completely, from its as-of day on. */
export interface KnownSpan {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly asOf: CalendarDate;
}

/** A series with everything that was ever known of it. */
export interface SeriesHistory {
  readonly series: DueSeries;
  readonly vintages: Vintages;
  readonly covered: readonly KnownSpan[];
  /** How much was looked at, where the watch asks for it and the source says so. */
  readonly exposure: Vintages | null;
}

/** The series as it was known on a day: of each period the last word said by then. */
export function seriesKnownOn({ series, vintages, covered, exposure }: SeriesHistory, day: CalendarDate): SeriesData {
  const rows = rowsKnownOn(vintages, day);
  const pick = <Value>(column: readonly Value[]): Value[] => rows.flatMap((row) => column.slice(row, row + 1));
  const exposureRows = exposure === null ? [] : rowsKnownOn(exposure, day);
  return {
    ...series,
    periods: pick(vintages.periods),
    values: pick(vintages.values),
    lows: pick(vintages.lows),
    highs: pick(vintages.highs),
    reasons: pick(vintages.reasons),
    ...(vintages.statuses === undefined ? {} : { statuses: pick(vintages.statuses) }),
    deliveries: pick(vintages.deliveries),
    covered: covered.filter(({ asOf }) => asOf <= day),
    exposure:
      exposure === null
        ? null
        : {
            periods: exposureRows.map((row) => exposure.periods[row] ?? ''),
            values: exposureRows.map((row) => exposure.values[row] ?? null),
          },
    signalPeriods: [],
  };
}

/** Rows that hold on a day, by period. */
function rowsKnownOn({ periods, asOf }: Vintages, day: CalendarDate): readonly number[] {
  const latest = new Map<CalendarDate, number>();
  for (const [row, period] of periods.entries()) {
    if ((asOf[row] ?? '') <= day) latest.set(period, row);
  }
  return [...latest].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
}

/** Since when each period has had a figure, be it bounds; periods that only a complete delivery left out are not in it. */
export function firstKnown({ periods, asOf, values, lows, highs }: Vintages): ReadonlyMap<CalendarDate, CalendarDate> {
  const first = new Map<CalendarDate, CalendarDate>();
  for (const [row, period] of periods.entries()) {
    const isKnown = [values, lows, highs].some((column) => (column[row] ?? null) !== null);
    if (isKnown && !first.has(period)) first.set(period, asOf[row] ?? '');
  }
  return first;
}

/** The first as-of day of a complete delivery that speaks for the period; undefined where none does. */
export function firstCovered(covered: readonly KnownSpan[], period: CalendarDate): CalendarDate | undefined {
  let first: CalendarDate | undefined;
  for (const { from, to, asOf } of covered) {
    if (period >= from && period <= to && (first === undefined || asOf < first)) first = asOf;
  }
  return first;
}
