import type { Connection } from '../../store/index.ts';

/** Temporary tables of one ingest, gone with its transaction. */
export async function createStagedTables(connection: Connection): Promise<void> {
  await connection.execute(`
    create temp table staged_series (
      handle int4, key text, dataset text, indicator text, place_id text, substance_id text, frequency text,
      time_window text, dimensions text
    ) on commit drop;
    create temp table staged_extent (
      handle int4, first_period date, last_period date, figures int4
    ) on commit drop;
    create temp table staged_figure (
      series_id int4, period date, value float8, low float8, high float8, status "char", confidentiality "char",
      reason text, row_number int4
    ) on commit drop;
    create temp table staged_record (
      external_id text, kind text, event_date date, place_id text, payload text
    ) on commit drop;
    create temp table staged_issue (
      row_number int4, column_name text, code text, offending_text text, severity text, suggestion text
    ) on commit drop;
  `);
}

/** Empties the figures, for the next vintage that is derived in the same transaction. */
export async function clearStagedFigures(connection: Connection): Promise<void> {
  await connection.execute(
    'truncate staged_series, staged_extent, staged_figure; drop table if exists staged_handle, staged_verdict, staged_withdrawn',
  );
}
