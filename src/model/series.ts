import type { CalendarDate, Frequency, PeriodWindow } from '../base/index.ts';
import type { IndicatorId } from './indicator.ts';
import type { PlaceId } from './place.ts';
import type { SubstanceId } from './substance.ts';

/** Calendar that the publisher's own period labels follow; converted at the border, shown beside ours. */
export type SourceCalendar = 'gregorian' | 'us-federal-fiscal-year' | 'iso-week' | 'mmwr-week';

/** What makes a series what it is. Two reports with the same key speak of the same series. */
export interface SeriesDefinition {
  readonly indicator: IndicatorId;
  readonly place: PlaceId;
  /** `null` where the figure is about no substance in particular. */
  readonly substance: SubstanceId | null;
  readonly frequency: Frequency;
  readonly window: PeriodWindow;
  /** Further dimensions: `mode`, `sex`, `age-group`, `component`, … in kebab-case, values in kebab-case. */
  readonly dimensions: Readonly<Record<string, string>>;
  /** The part of the source that is delivered as a whole: a cell that a later delivery of it leaves out has disappeared. */
  readonly dataset: string;
}

/** Canonical key of a series within its source. */
export function seriesKey(series: SeriesDefinition): string {
  const dimensions = Object.entries(series.dimensions)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${name}=${value}`)
    .join('&');
  return [
    series.dataset,
    series.indicator,
    series.place,
    series.substance ?? '',
    series.frequency,
    series.window,
    dimensions,
  ].join('|');
}

/** Which periods of a dataset a delivery speaks for, completely. */
export interface Coverage {
  readonly dataset: string;
  readonly frequency: Frequency;
  /** First and last period (their starts) that the delivery covers. */
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}
