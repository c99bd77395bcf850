import type { Connection } from '../../store/index.ts';

export interface ExportRow {
  readonly bundle: string;
  readonly country: string;
  readonly number: number;
  readonly exportedAt: string;
  readonly by: string;
  readonly digest: string;
  readonly objects: number;
  readonly untilSeq: number;
  readonly markingId: number;
}

/** The last file that was written for a country; of two writers the second waits for the first. */
export async function lastExport(
  connection: Connection,
  country: string,
): Promise<{ readonly number: number; readonly untilSeq: number } | undefined> {
  await connection.query('select country from peer where country = $1 for update', [country]);
  const [found] = await connection.query<{ number: number; untilSeq: number }>(
    'select number, until_seq as "untilSeq" from bundle_export where country = $1 order by number desc limit 1',
    [country],
  );
  return found;
}

export async function insertExport(connection: Connection, row: ExportRow): Promise<void> {
  await connection.query(
    `insert into bundle_export (bundle, country, number, exported_at, by_whom, digest, objects, until_seq, marking_id)
     values ($1, $2, $3, $4::timestamptz, $5, $6, $7, $8::bigint, $9)`,
    [row.bundle, row.country, row.number, row.exportedAt, row.by, row.digest, row.objects, row.untilSeq, row.markingId],
  );
}

export interface ImportRow {
  readonly bundle: string;
  readonly country: string;
  readonly number: number;
  readonly after: number;
  readonly importedAt: string;
  readonly by: string;
  readonly digest: string;
  readonly objects: number;
  readonly markingId: number;
}

/** False: the same file was taken in before. */
export async function insertImport(connection: Connection, row: ImportRow): Promise<boolean> {
  const added = await connection.query(
    `insert into bundle_import (bundle, country, number, after_number, imported_at, by_whom, digest, objects, marking_id)
     values ($1, $2, $3, $4, $5::timestamptz, $6, $7, $8, $9) on conflict (bundle) do nothing returning bundle`,
    [row.bundle, row.country, row.number, row.after, row.importedAt, row.by, row.digest, row.objects, row.markingId],
  );
  return added.length === 1;
}

/** Numbers of the files of a country that were taken in. */
export async function importedNumbers(connection: Connection, country: string): Promise<readonly number[]> {
  const rows = await connection.query<{ number: number }>(
    'select distinct number from bundle_import where country = $1 order by number',
    [country],
  );
  return rows.map(({ number }) => number);
}

/** What was told in files that the peer says it has taken in was heard. */
export async function hearReceipts(
  connection: Connection,
  { country, heard, at }: { readonly country: string; readonly heard: number; readonly at: string },
): Promise<void> {
  await connection.query(
    `update receipt_outbox set sent_at = $3::timestamptz
     where country = $1 and sent_at is null
       and created_at <= (select exported_at from bundle_export where country = $1 and number = $2)`,
    [country, heard, at],
  );
}
