import type { CalendarDate } from '../base/index.ts';
import type { PlaceId } from './place.ts';

/** Kinds of event records. */
export const recordKinds = [
  'drug-checking-sample',
  'laboratory-sample',
  'seizure',
  'parcel',
  'pre-export-notification',
  'shipment',
  'trace',
  'incident',
] as const;
export type RecordKind = (typeof recordKinds)[number];

/** A value that survives JSON unchanged. */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | { readonly [key: string]: JsonValue };

/** One event as the publisher describes it. `externalId` is unique within the source: overlapping files meet there. */
export interface SourceRecord {
  readonly externalId: string;
  readonly kind: RecordKind;
  readonly date: CalendarDate;
  readonly place: PlaceId;
  readonly payload: { readonly [key: string]: JsonValue };
}
