import type { CalendarDate } from '../../base/index.ts';
import type { Cell, PlaceId } from '../../model/index.ts';

/** A figure as known on the day asked for. */
export interface KnownCell extends Cell {
  readonly period: CalendarDate;
  /** Day from which it was known. */
  readonly asOf: CalendarDate;
}

/** A series as known on a day, with what bounds its figures beside what they say themselves. */
export interface KnownSeries {
  readonly id: number;
  readonly place: PlaceId;
  readonly source: string;
  /** Whether a period without a figure means that nothing happened. */
  readonly absence: 'zero' | 'unknown';
  readonly cells: readonly KnownCell[];
  /** First and last periods of the spans that its source speaks for completely. */
  readonly covered: readonly { readonly from: CalendarDate; readonly to: CalendarDate }[];
  /** What provisional figures may still become: by period, from a nowcast or from how figures of that age were revised. */
  readonly settling: ReadonlyMap<CalendarDate, { readonly low: number; readonly high: number }>;
}
