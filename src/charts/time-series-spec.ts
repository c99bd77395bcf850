import type { CalendarDate } from '../base/index.ts';

/** A figure of a line. `value` null with bounds is a suppressed figure: drawn as the range it lies in, never as zero. */
export interface SeriesPoint {
  readonly date: CalendarDate;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** What a person hears and reads for this point, complete. */
  readonly label: string;
  /** ▲ beyond the bound and raised as a signal, ● beyond the bound. */
  readonly mark: 'alarm' | 'warning' | null;
  /** Bounds are a 95 % interval around the value (drawn thin) rather than the range of a suppressed figure. */
  readonly interval: boolean;
  /** Nothing is known of the periods just before: the line begins anew here. */
  readonly isAfterGap?: boolean;
}

export interface SeriesLine {
  readonly key: string;
  readonly label: string;
  /** A second, quieter line of the label, in small multiples. */
  readonly note?: string;
  readonly points: readonly SeriesPoint[];
}

/** What a method expected. */
export interface BandPoint {
  readonly date: CalendarDate;
  readonly expected: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
}

export interface Annotation {
  readonly date: CalendarDate;
  readonly text: string;
  readonly tone: 'alarm' | 'plain';
}

/** Words that stand inside a figure; they come from the catalogue. */
export interface TimeSeriesWords {
  readonly observed: string;
  readonly expected: string;
  readonly band: string;
  readonly alarm: string;
  readonly warning: string;
  readonly provisional: string;
  readonly suppressed: string;
  readonly interval: string;
  readonly reference: string;
}

export interface TimeSeriesSpec {
  readonly title: string;
  readonly unit: string;
  readonly locale: string;
  readonly lines: readonly SeriesLine[];
  readonly band: readonly BandPoint[];
  readonly provisionalFrom: CalendarDate | null;
  /** First and last of the periods that the marked one was judged against. */
  readonly reference?: { readonly from: CalendarDate; readonly to: CalendarDate } | null;
  readonly annotations: readonly Annotation[];
  readonly words: TimeSeriesWords;
}

/** Highest amount that a figure must hold. An interval far above every value is cut rather than flatten the line. */
export function highestAmount({ lines, band }: Pick<TimeSeriesSpec, 'lines' | 'band'>): number {
  let values = 0;
  let bounds = 0;
  for (const line of lines) {
    for (const point of line.points) {
      if (point.value !== null) values = Math.max(values, point.value);
      if (point.high !== null) bounds = Math.max(bounds, point.high);
    }
  }
  for (const point of band) {
    if (point.upper !== null) bounds = Math.max(bounds, point.upper);
    if (point.expected !== null) values = Math.max(values, point.expected);
  }
  return values > 0 ? Math.max(values, Math.min(bounds, values * 2.5)) : bounds;
}

/** First and last day of all points. */
export function extentOfDates({
  lines,
  band,
}: Pick<TimeSeriesSpec, 'lines' | 'band'>): { readonly from: CalendarDate; readonly to: CalendarDate } | null {
  let from: CalendarDate | null = null;
  let to: CalendarDate | null = null;
  const dates = [...lines.flatMap((line) => line.points), ...band].map((point) => point.date);
  for (const date of dates) {
    if (from === null || date < from) from = date;
    if (to === null || date > to) to = date;
  }
  return from === null || to === null ? null : { from, to };
}
