import type { CsvValue } from './encode-csv.ts';

/** One figure with all that a reader needs to cite it. */
export interface FigureRow {
  readonly source: string;
  readonly dataset: string;
  readonly indicator: string;
  readonly unit: string;
  readonly place: string;
  readonly placeName: string;
  readonly substance: string | null;
  readonly substanceName: string | null;
  readonly dimensions: string;
  readonly frequency: string;
  readonly timePeriod: string;
  readonly periodStart: string;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly status: string;
  readonly confidentiality: string;
  readonly reason: string | null;
  readonly asOf: string;
  readonly asKnownOn: string | null;
  readonly tlp: string;
  readonly trainingData: boolean;
}

/** Column names, in order: SDMX concept names where SDMX has one. */
export const figureColumns = [
  { name: 'SOURCE', key: 'source' },
  { name: 'DATASET', key: 'dataset' },
  { name: 'INDICATOR', key: 'indicator' },
  { name: 'UNIT_MEASURE', key: 'unit' },
  { name: 'REF_AREA', key: 'place' },
  { name: 'REF_AREA_NAME', key: 'placeName' },
  { name: 'SUBSTANCE', key: 'substance' },
  { name: 'SUBSTANCE_NAME', key: 'substanceName' },
  { name: 'DIMENSIONS', key: 'dimensions' },
  { name: 'FREQ', key: 'frequency' },
  { name: 'TIME_PERIOD', key: 'timePeriod' },
  { name: 'PERIOD_START', key: 'periodStart' },
  { name: 'OBS_VALUE', key: 'value' },
  { name: 'LOW', key: 'low' },
  { name: 'HIGH', key: 'high' },
  { name: 'OBS_STATUS', key: 'status' },
  { name: 'CONF_STATUS', key: 'confidentiality' },
  { name: 'REASON', key: 'reason' },
  { name: 'AS_OF', key: 'asOf' },
  { name: 'AS_KNOWN_ON', key: 'asKnownOn' },
  { name: 'TLP', key: 'tlp' },
  { name: 'TRAINING_DATA', key: 'trainingData' },
] as const satisfies readonly { readonly name: string; readonly key: keyof FigureRow }[];

export function figureRowValues(row: FigureRow): CsvValue[] {
  return figureColumns.map(({ key }) => row[key]);
}
