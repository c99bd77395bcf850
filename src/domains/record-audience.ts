import type { RecordKind, Sector } from '../model/index.ts';

/**
 * Sectors that work with single events of a kind. Events that are not public can be counted: everybody else has the sums of
 * them, as far as small counts are protected.
 */
const audiences: Readonly<Record<RecordKind, readonly Sector[]>> = {
  'drug-checking-sample': ['health', 'laboratory'],
  'laboratory-sample': ['laboratory', 'police'],
  seizure: ['police', 'customs-and-post'],
  parcel: ['customs-and-post', 'police'],
  'pre-export-notification': ['policy', 'customs-and-post', 'police'],
  shipment: ['policy', 'customs-and-post', 'police'],
  trace: ['firearms', 'police'],
  incident: ['police'],
};

/** Kinds of events that readers of these sectors have one by one. */
export function recordKindsOf(sectors: readonly Sector[]): readonly RecordKind[] {
  return (Object.keys(audiences) as RecordKind[]).filter((kind) =>
    audiences[kind].some((sector) => sectors.includes(sector)),
  );
}
