import { join } from 'node:path';
import { type CalendarDate, toDayNumber } from '../../../base/index.ts';
import { type Cell, type RowIssue, type SeriesDefinition, type SourceRecord, seriesKey } from '../../../model/index.ts';
import type { ReadingSink } from '../../../sources/index.ts';
import type { Connection } from '../../store/index.ts';
import { BinaryRows } from './binary-rows.ts';
import { CellSpool } from './cell-spool.ts';
import { SeriesExtents } from './series-extents.ts';
import { Spool } from './spool.ts';
import { createStagedTables } from './staged-store.ts';

const chunkBytes = 1024 * 1024;

/** One table that a reading fills: rows in binary, spooled to disk. */
class StagedTable {
  readonly rows = new BinaryRows();
  readonly #spool: Spool;

  constructor(path: string) {
    this.#spool = new Spool(path);
  }

  /** Call after each row. */
  flushIfLarge(): void {
    if (this.rows.bytes >= chunkBytes) this.#spool.add(this.rows.take());
  }

  async copyTo(connection: Connection, target: string): Promise<void> {
    if (this.rows.rows > 0) this.#spool.add(this.rows.take());
    await connection.copyBinary(target, this.#spool.chunks());
  }

  remove(): void {
    this.#spool.remove();
  }
}

/** What a reading accepted, on disk, ready to be stored in one transaction. */
export class Staging implements ReadingSink {
  readonly #series: StagedTable;
  readonly #records: StagedTable;
  readonly #issues: StagedTable;
  readonly cells: CellSpool;
  readonly extents = new SeriesExtents();
  flagged = 0;
  /** Rows of the file that gave at least one figure. */
  rowsWithFigures = 0;
  #lastRow = 0;

  constructor(directory: string) {
    this.#series = new StagedTable(join(directory, 'series'));
    this.cells = new CellSpool(join(directory, 'cells'));
    this.#records = new StagedTable(join(directory, 'records'));
    this.#issues = new StagedTable(join(directory, 'issues'));
  }

  readonly series = (handle: number, definition: SeriesDefinition): void => {
    const { rows } = this.#series;
    rows.row(9);
    rows.int4(handle);
    rows.text(seriesKey(definition));
    rows.text(definition.dataset);
    rows.text(definition.indicator);
    rows.text(definition.place);
    rows.textOrNull(definition.substance);
    rows.text(definition.frequency);
    rows.text(definition.window);
    rows.text(JSON.stringify(definition.dimensions));
    this.#series.flushIfLarge();
  };

  readonly observation = (handle: number, _start: CalendarDate, cell: Cell, row: number, day: number): void => {
    this.cells.add(handle, day, cell, row);
    this.extents.add(handle, day);
    if (row > this.#lastRow) {
      this.#lastRow = row;
      this.rowsWithFigures += 1;
    }
  };

  readonly record = (record: SourceRecord): void => {
    const { rows } = this.#records;
    rows.row(5);
    rows.text(record.externalId);
    rows.text(record.kind);
    rows.date(toDayNumber(record.date));
    rows.text(record.place);
    rows.text(JSON.stringify(record.payload));
    this.#records.flushIfLarge();
  };

  readonly issue = (issue: Omit<RowIssue, 'file'>): void => {
    if (issue.severity === 'flagged') this.flagged += 1;
    const { rows } = this.#issues;
    rows.row(6);
    rows.int4(issue.row);
    rows.text(issue.column);
    rows.text(issue.code);
    rows.text(issue.text.replaceAll('\0', '␀'));
    rows.text(issue.severity);
    rows.textOrNull(issue.suggestion);
    this.#issues.flushIfLarge();
  };

  /** Fills the temporary tables `staged_*` of this transaction. */
  async copyTo(connection: Connection): Promise<void> {
    await createStagedTables(connection);
    await this.copySeries(connection);
    await this.#records.copyTo(connection, 'staged_record');
    await this.#issues.copyTo(connection, 'staged_issue');
  }

  async copySeries(connection: Connection): Promise<void> {
    await this.#series.copyTo(connection, 'staged_series');
    await connection.copyBinary('staged_extent', this.extents.rows());
  }

  remove(): void {
    for (const part of [this.#series, this.cells, this.#records, this.#issues]) part.remove();
  }
}
