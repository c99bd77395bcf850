import type { ObservationAttribute, SdmxDimension, SdmxFlow, SeriesAttribute } from './sdmx-structure.ts';

/** A value of SDMX; null: it is not there, which is never zero. */
export type SdmxValue = string | number | null;

export interface SdmxObservation {
  /** `2025-02`, `2025-Q1`, `2025-W07`. */
  readonly period: string;
  readonly value: number | null;
  readonly attributes: Readonly<Record<ObservationAttribute, SdmxValue>>;
}

export interface SdmxSeries {
  readonly key: Readonly<Record<SdmxDimension, string>>;
  readonly attributes: Readonly<Record<SeriesAttribute, SdmxValue>>;
  readonly observations: readonly SdmxObservation[];
}

export interface SdmxDataset {
  readonly flow: SdmxFlow;
  /** ISO 8601 moment at which the message was made. */
  readonly prepared: string;
  /** Unique in the node. */
  readonly messageId: string;
  readonly series: readonly SdmxSeries[];
}

/** `full`: everything; `dataonly`: no attributes; `serieskeysonly`: keys alone; `nodata`: keys and attributes of series. */
export const sdmxDetails = ['full', 'dataonly', 'serieskeysonly', 'nodata'] as const;
export type SdmxDetail = (typeof sdmxDetails)[number];
