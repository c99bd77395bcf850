import { closeSync, openSync, writeSync } from 'node:fs';
import { toDayNumber } from '../../src/base/index.ts';
import { BinaryRows } from '../../src/server/observe/ingest/binary-rows.ts';
import { binaryCopyStream } from '../../src/server/store/binary-copy.ts';
import type { SeizureRow } from './seizure-file.ts';

const kilogramsPerPound = 0.45359237;

/** Writes the two observations of each row as one stream of PostgreSQL's binary COPY format. */
export function writeObservationRows(path: string, rows: Iterable<SeizureRow>): void {
  const binary = new BinaryRows(1 << 20);
  const asOf = toDayNumber('2026-01-15');
  const file = openSync(path, 'w');
  for (const { year, month, scope, count, pounds } of rows) {
    const calendarYear = month >= 10 ? year - 1 : year;
    const period = toDayNumber(`${calendarYear}-${String(month).padStart(2, '0')}-01`);
    addRow(binary, 2 * scope, period, asOf, count);
    addRow(binary, 2 * scope + 1, period, asOf, pounds * kilogramsPerPound);
  }
  for (const part of binaryCopyStream([binary.take()])) writeSync(file, part);
  closeSync(file);
}

function addRow(binary: BinaryRows, series: number, period: number, asOf: number, value: number): void {
  binary.row(11);
  binary.int4(series);
  binary.date(period);
  binary.date(asOf);
  binary.int4(1);
  binary.float8(value);
  binary.null();
  binary.null();
  binary.char('A');
  binary.char('F');
  binary.null();
  binary.int2(1);
}
