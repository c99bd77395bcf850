import type { CalendarDate, Frequency } from '../../base/index.ts';
import type { IndicatorId, PlaceId, SubstanceId } from '../../model/index.ts';

/** A span of periods (their starts, both included) for which deliveries speak completely. */
export interface CoveredSpan {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

/** Which series it is, and the vintage it stands at. */
export interface SeriesIdentity {
  readonly id: number;
  readonly source: string;
  readonly indicator: IndicatorId;
  readonly place: PlaceId;
  readonly substance: SubstanceId | null;
  readonly frequency: Frequency;
  readonly window: string;
  readonly dimensions: Readonly<Record<string, string>>;
  readonly training: boolean;
  /** Delivery that changed it last. */
  readonly changedBy: number;
  readonly latestAsOf: CalendarDate;
  readonly markingId: number;
}

/** A series that is due for a scan. */
export interface DueSeries extends SeriesIdentity {
  readonly dataset: string;
  /** Delivery up to which an earlier scan has seen it; null: never scanned. */
  readonly scannedBy: number | null;
}

/** A series as the scan reads it: the latest vintage of each period, side by side, oldest first. */
export interface SeriesData extends DueSeries {
  readonly periods: readonly CalendarDate[];
  readonly values: readonly (number | null)[];
  /** Bounds and reasons; empty where no figure has one. */
  readonly lows: readonly (number | null)[];
  readonly highs: readonly (number | null)[];
  readonly reasons: readonly (string | null)[];
  /** SDMX observation statuses; without them every figure is relied on alike. */
  readonly statuses?: readonly (string | null)[];
  readonly deliveries: readonly number[];
  readonly covered: readonly CoveredSpan[];
  /** How much was looked at in each period, where its watch asks for it and the source says so. */
  readonly exposure: { readonly periods: readonly CalendarDate[]; readonly values: readonly (number | null)[] } | null;
  /** Periods of signals of this series that are still open or were decided: they are looked at again. */
  readonly signalPeriods: readonly CalendarDate[];
}
