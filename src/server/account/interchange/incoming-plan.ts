import type { Cells, PlanTableName } from '../../../exchange/index.ts';

/** A file that somebody wants to be taken in. */
export interface IncomingFile {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** A row of a file, before anybody knows what it means. */
export interface IncomingRow {
  /** As spreadsheets count: the header is row 1. */
  readonly row: number;
  readonly cells: Cells;
}

export interface IncomingTable {
  readonly name: PlanTableName;
  /** Columns that are taken in, as the file has them. */
  readonly header: readonly string[];
  readonly rows: readonly IncomingRow[];
}

export interface IncomingPlan {
  readonly tables: readonly IncomingTable[];
  /** Columns and sheets that nobody reads. */
  readonly ignored: readonly string[];
}

/** Longest file, in bytes, and most rows: a strategy with all its goals has some hundred. */
export const mostPlanBytes = 10 * 1024 * 1024;
export const mostPlanRows = 1_000;
