import type { CalendarDate } from '../../../base/index.ts';
import type { SearchedText } from '../../../control/index.ts';
import type { TlpLabel } from '../../../model/index.ts';
import type { ListedEntry } from '../../../sources/index.ts';
import type { Connection } from '../../store/index.ts';
import type { IdentifiedLine } from './identify-line.ts';
import type { EditionLine } from './pair-lines.ts';
import type { ReportLine, ReportLineKind } from './report-line.ts';

/** Loads come one after the other: each is compared with the edition before. */
export async function waitForOtherTextWriters(connection: Connection): Promise<void> {
  await connection.query(`select pg_advisory_xact_lock(hashtext('vigia.text'))`);
}

export interface LoadedFile {
  readonly language: string;
  readonly name: string;
  readonly sha256: string;
  readonly bytes: number;
}

export interface StoredRun {
  readonly id: number;
  readonly source: string;
  readonly asOf: CalendarDate;
  readonly loadedAt: string;
  readonly by: string;
  readonly files: readonly LoadedFile[];
  readonly connectorVersion: string;
  readonly entries: number;
  readonly wholeInstruments: readonly string[];
  readonly counts: Readonly<Partial<Record<ReportLineKind, number>>>;
  readonly tlp: TlpLabel;
}

const runColumns = `id, source_id as source, as_of as "asOf",
  to_char(loaded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "loadedAt", by_whom as by, files,
  connector_version as "connectorVersion", entries, whole_instruments as "wholeInstruments", counts,
  (select k.tlp from marking k where k.id = text_run.marking_id) as tlp`;

/** Runs a reader may see, the newest load first; of one source where it is named. */
export function listRuns(
  connection: Connection,
  { source = null }: { source?: string | null } = {},
): Promise<StoredRun[]> {
  return connection.query<StoredRun>(
    `select ${runColumns} from text_run where $1::text is null or source_id = $1 order by id desc`,
    [source],
  );
}

export async function findRun(connection: Connection, id: number): Promise<StoredRun | undefined> {
  const [run] = await connection.query<StoredRun>(`select ${runColumns} from text_run where id = $1`, [id]);
  return run;
}

export async function findRunByDigest(
  connection: Connection,
  source: string,
  digest: string,
): Promise<StoredRun | undefined> {
  const [run] = await connection.query<StoredRun>(
    `select ${runColumns} from text_run where source_id = $1 and digest = $2`,
    [source, digest],
  );
  return run;
}

/** For each source the run of its newest edition, by the day of the text. */
export function listNewestRuns(connection: Connection): Promise<StoredRun[]> {
  return connection.query<StoredRun>(
    `select distinct on (source_id) ${runColumns} from text_run order by source_id, as_of desc, id desc`,
  );
}

export interface EditionOrder {
  /** Run of the edition before a day, or of that day and loaded earlier. */
  readonly previousRun: number | null;
  /** Day of the next edition after it. */
  readonly newerAsOf: CalendarDate | null;
}

/** Where an edition of this day stands among those that were loaded. */
export async function findEditionOrder(
  connection: Connection,
  source: string,
  asOf: CalendarDate,
): Promise<EditionOrder> {
  const [order] = await connection.query<EditionOrder>(
    `select
       (select id from text_run where source_id = $1 and as_of <= $2 order by as_of desc, id desc limit 1) as "previousRun",
       (select min(as_of) from text_run where source_id = $1 and as_of > $2) as "newerAsOf"`,
    [source, asOf],
  );
  return order ?? { previousRun: null, newerAsOf: null };
}

/** Lines of an edition, in its order. */
export async function readEditionLines(connection: Connection, run: number): Promise<EditionLine[]> {
  return connection.query<{ entry: ListedEntry; substance: string | null; rules: string[] }>(
    'select entry, substance_id as substance, rules from text_line where run_id = $1 order by number',
    [run],
  );
}

export interface NewRun extends Omit<StoredRun, 'id' | 'loadedAt'> {
  readonly digest: string;
  readonly loadedAt: string;
  readonly markingId: number;
}

export async function insertRun(connection: Connection, run: NewRun): Promise<number> {
  const { source, asOf, digest, loadedAt, by, files, connectorVersion, entries, wholeInstruments, counts, markingId } =
    run;
  const [added] = await connection.query<{ id: number }>(
    `insert into text_run (source_id, as_of, digest, loaded_at, by_whom, files, connector_version, entries, whole_instruments, counts, marking_id)
     values ($1, $2, $3, $4::timestamptz, $5, $6::jsonb, $7, $8, $9, $10::jsonb, $11) returning id`,
    [
      source,
      asOf,
      digest,
      loadedAt,
      by,
      JSON.stringify(files),
      connectorVersion,
      entries,
      wholeInstruments,
      JSON.stringify(counts),
      markingId,
    ],
  );
  if (added === undefined) throw new Error('the run that was added did not come back');
  return added.id;
}

export async function insertLines(
  connection: Connection,
  run: number,
  lines: readonly IdentifiedLine[],
  markingId: number,
): Promise<void> {
  const rows = lines.map(({ entry, substance, rules }, index) => ({
    number: index + 1,
    instrument: entry.instrument,
    list: entry.list,
    entry,
    substance_id: substance,
    rules,
  }));
  await connection.query(
    `insert into text_line (run_id, number, instrument, list, entry, substance_id, rules, marking_id)
     select $1, t.number, t.instrument, t.list, t.entry, t.substance_id, t.rules, $3
     from jsonb_to_recordset($2::jsonb) as t (number integer, instrument text, list text, entry jsonb, substance_id text, rules text[])`,
    [run, JSON.stringify(rows), markingId],
  );
}

export async function insertReportLines(
  connection: Connection,
  run: number,
  lines: readonly ReportLine[],
  markingId: number,
): Promise<void> {
  const rows = lines.map(({ substance, rule, key, ...line }, index) => ({
    ...line,
    number: index + 1,
    substance_id: substance,
    rule_id: rule,
    item_key: key,
  }));
  await connection.query(
    `insert into text_report_line (run_id, number, kind, list, item, text, before, diff, substance_id, rule_id, until, item_key, note, marking_id)
     select $1, t.number, t.kind, t.list, t.item, t.text, nullif(t.before, 'null'), t.diff, t.substance_id, t.rule_id, t.until,
       t.item_key, nullif(t.note, 'null'), $3
     from jsonb_to_recordset($2::jsonb) as t (number integer, kind text, list text, item text, text jsonb, before jsonb, diff jsonb,
       substance_id text, rule_id text, until date, item_key text, note jsonb)`,
    [run, JSON.stringify(rows), markingId],
  );
}

export interface ReportLinePage {
  readonly lines: readonly (ReportLine & { readonly number: number })[];
  readonly total: number;
}

export interface ReportLineQuery {
  readonly run: number;
  readonly kind: ReportLineKind | null;
  /** Number of the line after which the page begins. */
  readonly after: number;
  readonly limit: number;
}

/** Lines of a run's report: what contradicts first, then what changed, is new, gone, ends, unknown; what is confirmed last. */
export async function readReportLines(
  connection: Connection,
  { run, kind, after, limit }: ReportLineQuery,
): Promise<ReportLinePage> {
  const lines = await connection.query<ReportLinePage['lines'][number]>(
    `select number, kind, list, item, text, before, diff, substance_id as substance, rule_id as rule, until, item_key as key, note
     from text_report_line where run_id = $1 and ($2::text is null or kind = $2) and number > $3 order by number limit $4`,
    [run, kind, after, limit],
  );
  const [count] = await connection.query<{ total: number }>(
    'select count(*)::int as total from text_report_line where run_id = $1 and ($2::text is null or kind = $2)',
    [run, kind],
  );
  return { lines, total: count?.total ?? 0 };
}

/**
 * For each instrument the day of the newest edition of it that was loaded by a day: in what an answer says it was looked for.
 * Lists that an authority holds itself are no texts of law, and a part of a list says nothing of the rest.
 */
export function latestEditions(connection: Connection, knownOn: CalendarDate | null = null): Promise<SearchedText[]> {
  return connection.query<SearchedText>(
    `select i.instrument, max(r.as_of)::text as "asOf", true as complete
     from text_run r cross join lateral unnest(r.whole_instruments) as i (instrument)
     where i.instrument <> 'local' and ($1::date is null or (r.loaded_at at time zone 'UTC')::date <= $1)
     group by i.instrument order by i.instrument`,
    [knownOn],
  );
}
