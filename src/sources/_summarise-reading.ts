import { type Cell, type Coverage, type Drift, type RowIssue, type SourceRecord, seriesKey } from '../model/index.ts';
import type { FixtureReading } from './_read-fixture.ts';
import type { RowCounts } from './reading.ts';

/** What a fixture's `expected.json` holds for a file: plain values that a person can write down by hand. */
export interface ReadingSummary {
  readonly asOf: string | null;
  readonly rows: RowCounts;
  readonly observations: readonly ({ readonly series: string; readonly period: string } & Cell)[];
  readonly records: readonly SourceRecord[];
  readonly issues: readonly Omit<RowIssue, 'file'>[];
  readonly drift: readonly Drift[];
  readonly coverage: readonly Coverage[];
}

/** The reading of a fixture in the form of `expected.json`: series by their key, figures rounded to nine digits. */
export function summariseReading(reading: FixtureReading): ReadingSummary {
  return {
    asOf: reading.asOf ?? null,
    rows: reading.counts,
    observations: reading.observations.map(({ series, period, value, ...cell }) => ({
      series: seriesKey(series),
      period,
      ...cell,
      value: value === null ? null : Number(value.toPrecision(9)),
    })),
    records: reading.records,
    issues: reading.issues,
    drift: reading.drift,
    coverage: reading.coverage,
  };
}
