import { parse } from 'csv-parse/sync';
import type { CalendarDate } from '../base/index.ts';
import type { Cell, Coverage, Drift, JsonValue, RowIssue, SeriesDefinition, SourceRecord } from '../model/index.ts';
import { matchLayout } from './match-layout.ts';
import { Reading, type RowCounts } from './reading.ts';
import type { Source } from './source.ts';

export interface FixtureReading {
  readonly counts: RowCounts;
  readonly asOf: CalendarDate | undefined;
  readonly observations: readonly ({ readonly series: SeriesDefinition; readonly period: CalendarDate } & Cell)[];
  readonly records: readonly SourceRecord[];
  readonly issues: readonly Omit<RowIssue, 'file'>[];
  readonly drift: readonly Drift[];
  readonly coverage: readonly Coverage[];
  readonly reading: Reading;
}

/** Reads a small CSV text with a source, for tests. The observe room does the same in a stream. */
export function readCsvText(source: Source, text: string, { fileName = 'fixture.csv' } = {}): FixtureReading {
  return collect(source, fileName, (reading) => {
    const rows: string[][] = parse(text, { bom: true, relaxColumnCount: true, skipEmptyLines: true });
    const match = matchLayout(source, rows[0] ?? []);
    if (!('columns' in match)) throw new Error(`no layout: ${JSON.stringify(match)}`);
    for (const drift of match.drift) reading.drift(drift);
    const column = (name: string): number => match.columns.get(name) ?? -1;
    const reader = match.layout.open({ fileName, column, output: reading });
    rows.slice(1).forEach((cells, index) => {
      reading.row(index + 2, () => reader.row(cells));
    });
    reading.afterRows(() => reader.end());
  });
}

/** Reads a small JSON text with a source, for tests. */
export function readJsonText(source: Source, text: string, { fileName = 'fixture.json' } = {}): FixtureReading {
  return collect(source, fileName, (reading) => {
    const document: JsonValue = JSON.parse(text);
    const layout = source.layouts.find((candidate) => candidate.format === 'json' && candidate.matches(document));
    if (layout?.format !== 'json') throw new Error('no layout');
    const reader = layout.open({ fileName, column: () => -1, output: reading });
    let number = 0;
    for (const item of reader.items(document)) {
      number += 1;
      reading.row(number, () => reader.item(item));
    }
    reading.afterRows(() => reader.end());
  });
}

function collect(source: Source, fileName: string, read: (reading: Reading) => void): FixtureReading {
  const definitions = new Map<number, SeriesDefinition>();
  const observations: ({ series: SeriesDefinition; period: CalendarDate } & Cell)[] = [];
  const records: SourceRecord[] = [];
  const issues: Omit<RowIssue, 'file'>[] = [];
  const reading = new Reading(source, {
    series: (handle, definition) => definitions.set(handle, definition),
    observation: (handle, period, cell) => {
      const series = definitions.get(handle);
      if (series === undefined) throw new Error('observation before its series');
      observations.push({ series, period, ...cell });
    },
    record: (record) => records.push(record),
    issue: (issue) => issues.push(issue),
  });
  read(reading);
  return {
    counts: reading.counts,
    asOf: reading.statedAsOf ?? source.findAsOf?.(fileName),
    observations,
    records,
    issues,
    drift: reading.drifts,
    coverage: reading.coverage,
    reading,
  };
}
