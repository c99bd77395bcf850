import type { ReportFile } from '../../../../api/index.ts';
import type { CalendarDate, ErrorDetails, Language } from '../../../../base/index.ts';
import type { Connection } from '../../../store/index.ts';
import type { ReportFormat } from '../service.ts';

/** What is being done of a report, and how many of how many. */
export interface ReportStep {
  readonly step: 'gathering' | 'questions' | 'files';
  readonly done: number;
  readonly all: number;
}

export interface StoredReport extends ReportStep {
  readonly id: string;
  readonly strategy: string;
  readonly asKnownOn: CalendarDate;
  readonly since: CalendarDate | null;
  readonly languages: readonly Language[];
  readonly formats: readonly ReportFormat[];
  readonly audience: 'reader' | 'public';
  readonly state: 'building' | 'done' | 'failed';
  readonly problem: { readonly code: string; readonly details: ErrorDetails } | null;
  readonly training: boolean;
  readonly madeAt: string;
  readonly touchedAt: string;
  readonly makerName: string;
  readonly markingId: number;
}

const columns = `id, strategy, as_known_on as "asKnownOn", since, languages, formats, audience, state, step, step_done as done,
  step_all as "all", problem, training, made_at as "madeAt", touched_at as "touchedAt", maker_name as "makerName",
  marking_id::int as "markingId"`;

/** The latest first. */
export function listReports(connection: Connection, most: number): Promise<StoredReport[]> {
  return connection.query<StoredReport>(`select ${columns} from account_report order by made_at desc, id limit $1`, [
    most,
  ]);
}

export async function findReport(connection: Connection, id: string): Promise<StoredReport | undefined> {
  const [found] = await connection.query<StoredReport>(`select ${columns} from account_report where id = $1`, [id]);
  return found;
}

export type NewReport = Pick<
  StoredReport,
  | 'id'
  | 'strategy'
  | 'asKnownOn'
  | 'since'
  | 'languages'
  | 'formats'
  | 'audience'
  | 'madeAt'
  | 'makerName'
  | 'markingId'
> & { readonly maker: string };

export async function insertReport(connection: Connection, report: NewReport): Promise<void> {
  const { id, strategy, asKnownOn, since, languages, formats, audience, madeAt, maker, makerName, markingId } = report;
  await connection.query(
    `insert into account_report (id, strategy, as_known_on, since, languages, formats, audience, state, step, step_done, step_all,
       training, made_at, touched_at, maker, maker_name, marking_id)
     values ($1, $2, $3, $4, $5, $6, $7, 'building', 'gathering', 0, 1, false, $8, $8, $9, $10, $11)`,
    [id, strategy, asKnownOn, since, languages, formats, audience, madeAt, maker, makerName, markingId],
  );
}

/** Whether a report of somebody is being built, and went on after a moment. */
export async function isBuilding(connection: Connection, maker: string, after: string): Promise<boolean> {
  const [row] = await connection.query<{ found: boolean }>(
    `select exists (
       select 1 from account_report where maker = $1 and state = 'building' and touched_at > $2::timestamptz
     ) as found`,
    [maker, after],
  );
  return row?.found ?? false;
}

export async function writeStep(
  connection: Connection,
  id: string,
  { step, done, all, at }: ReportStep & At,
): Promise<void> {
  await connection.query(
    `update account_report set step = $2, step_done = $3, step_all = $4, touched_at = $5
     where id = $1 and state = 'building'`,
    [id, step, done, all, at],
  );
}

interface At {
  readonly at: string;
}

export async function writeProblem(
  connection: Connection,
  id: string,
  { problem, at }: Pick<StoredReport, 'problem'> & At,
): Promise<void> {
  await connection.query(
    `update account_report set state = 'failed', problem = $2::jsonb, touched_at = $3 where id = $1 and state = 'building'`,
    [id, JSON.stringify(problem), at],
  );
}

export interface BuiltFile extends ReportFile {
  readonly content: Buffer;
}

/** A report that is done, under the marking of everything in it; false where somebody gave it up meanwhile. */
export async function writeDone(
  connection: Connection,
  id: string,
  {
    files,
    training,
    markingId,
    at,
  }: { readonly files: readonly BuiltFile[] } & Pick<StoredReport, 'training' | 'markingId'> & At,
): Promise<void> {
  await connection.query(
    `update account_report set state = 'done', training = $2, touched_at = $3, marking_id = $4
     where id = $1 and state = 'building'`,
    [id, training, at, markingId],
  );
  // A statement for each: as one list, files of many megabytes would be in memory several times over.
  for (const file of files) await insertFile(connection, id, { ...file, markingId });
}

async function insertFile(
  connection: Connection,
  report: string,
  { name, format, language, bytes, sha256, content, markingId }: BuiltFile & Pick<StoredReport, 'markingId'>,
): Promise<void> {
  await connection.query(
    `insert into account_report_file (report_id, name, format, language, bytes, sha256, content, marking_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [report, name, format, language, bytes, sha256, content, markingId],
  );
}

export interface StoredReportFile extends ReportFile {
  readonly report: string;
}

/** Files of reports without their contents, in the order in which people look for them. */
export function listReportFiles(connection: Connection, reports: readonly string[]): Promise<StoredReportFile[]> {
  return connection.query<StoredReportFile>(
    `select report_id as report, name, format, language, bytes, sha256 from account_report_file
     where report_id = any ($1)
     order by report_id, language is null, array_position('{en,fr,es}', language),
       array_position('{pdf,html,docx,package}', format)`,
    [[...reports]],
  );
}

export async function readReportContent(
  connection: Connection,
  { report, name }: { readonly report: string; readonly name: string },
): Promise<Buffer> {
  const [found] = await connection.query<{ content: Uint8Array }>(
    'select content from account_report_file where report_id = $1 and name = $2',
    [report, name],
  );
  if (found === undefined) throw new Error(`the file ${name} of a report that is done is not there`);
  const { buffer, byteOffset, byteLength } = found.content;
  return Buffer.from(buffer, byteOffset, byteLength);
}
