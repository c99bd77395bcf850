import type { CalendarDate } from '../../../base/index.ts';
import type { TlpLabel } from '../../../model/index.ts';
import type { Connection } from '../../store/index.ts';
import { countRows, type RowAnswer, type RowCounts } from './answer-row.ts';
import type { ListRow } from './read-list.ts';

export type ScreeningState = 'waiting' | 'running' | 'done' | 'failed' | 'cancelled';

export interface StoredScreening extends RowCounts {
  readonly id: number;
  readonly fileName: string;
  readonly state: ScreeningState;
  readonly rows: number;
  readonly done: number;
  readonly on: CalendarDate;
  readonly knownOn: CalendarDate;
  readonly createdAt: string;
  readonly finishedAt: string | null;
  readonly by: string;
  readonly problem: string | null;
  readonly tlp: TlpLabel;
}

const screeningColumns = `id, file_name as "fileName", state, row_count as rows, done_count as done, law_on as "on",
  known_on as "knownOn", created_at as "createdAt", finished_at as "finishedAt", by_whom as by, identified,
  to_a_person as "toAPerson", unknown, refused, listed_somewhere as "listedSomewhere",
  listed_nowhere as "listedNowhere", problem,
  (select k.tlp from marking k where k.id = screening.marking_id) as tlp`;

export interface NewScreening {
  readonly fileName: string;
  readonly on: CalendarDate;
  readonly knownOn: CalendarDate;
  readonly createdAt: string;
  readonly by: string;
  readonly markingId: number;
}

export async function insertScreening(
  connection: Connection,
  screening: NewScreening,
  rows: readonly ListRow[],
): Promise<number> {
  const { fileName, on, knownOn, createdAt, by, markingId } = screening;
  const [added] = await connection.query<{ id: number }>(
    `insert into screening (file_name, state, row_count, law_on, known_on, created_at, by_whom, marking_id)
     values ($1, 'waiting', $2, $3, $4, $5::timestamptz, $6, $7) returning id`,
    [fileName, rows.length, on, knownOn, createdAt, by, markingId],
  );
  if (added === undefined) throw new Error('the list that was added did not come back');
  await connection.query(
    `insert into screening_row (screening_id, row_number, query, query_kind, problem, marking_id)
     select $1, r.n, r.query, 'name', case when r.long then 'too-long' end, $3
     from jsonb_to_recordset($2::jsonb) as r (n int, query text, long boolean)`,
    [
      added.id,
      JSON.stringify(rows.map(({ query, tooLong }, index) => ({ n: index + 1, query, long: tooLong }))),
      markingId,
    ],
  );
  return added.id;
}

/** Newest first. */
export function listScreenings(connection: Connection, most: number): Promise<StoredScreening[]> {
  return connection.query(`select ${screeningColumns} from screening order by id desc limit $1`, [most]);
}

export async function findScreening(connection: Connection, id: number): Promise<StoredScreening | undefined> {
  const [found] = await connection.query<StoredScreening>(`select ${screeningColumns} from screening where id = $1`, [
    id,
  ]);
  return found;
}

/** The oldest list that waits, or that a stopped node left while it was running. */
export async function findUnfinished(connection: Connection): Promise<StoredScreening | undefined> {
  const [found] = await connection.query<StoredScreening>(
    `select ${screeningColumns} from screening where state in ('waiting', 'running') order by id limit 1`,
  );
  return found;
}

export interface OpenRow {
  readonly row: number;
  readonly query: string;
  /** What was wrong with it when it came in. */
  readonly problem: string | null;
}

/** The next rows without an answer behind a row. */
export function readOpenRows(
  connection: Connection,
  id: number,
  { after, most }: { readonly after: number; readonly most: number },
): Promise<OpenRow[]> {
  return connection.query(
    `select row_number as row, query, problem from screening_row where screening_id = $1 and row_number > $2
       and outcome is null
     order by row_number limit $3`,
    [id, after, most],
  );
}

export interface AnsweredRow extends RowAnswer {
  readonly row: number;
}

/**
 * Writes answers, and how far the list is; false where somebody stopped it meanwhile, and nothing is written. Rows that
 * another process has answered are left alone and counted once.
 */
export async function storeAnswers(connection: Connection, id: number, rows: readonly AnsweredRow[]): Promise<boolean> {
  const [open] = await connection.query<{ id: number }>(
    `select id from screening where id = $1 and state in ('waiting', 'running') for update`,
    [id],
  );
  if (open === undefined) return false;
  const stored = await connection.query<{ row: number }>(
    `update screening_row s set query_kind = a."queryKind", outcome = a.outcome, via = a.via, substances = a.substances,
       verdicts = a.verdicts, local_lists = a."localLists", problem = a.problem
     from jsonb_to_recordset($2::jsonb) as a (row int, "queryKind" text, outcome text, via text, substances jsonb,
       verdicts jsonb, "localLists" jsonb, problem text)
     where s.screening_id = $1 and s.row_number = a.row and s.outcome is null
     returning s.row_number as row`,
    [id, JSON.stringify(rows)],
  );
  const numbers = new Set(stored.map(({ row }) => row));
  const counts = countRows(rows.filter(({ row }) => numbers.has(row)));
  await connection.query(
    `update screening set state = 'running', identified = identified + $2, to_a_person = to_a_person + $3,
       unknown = unknown + $4, refused = refused + $5, listed_somewhere = listed_somewhere + $6,
       listed_nowhere = listed_nowhere + $7, done_count = done_count + $8
     where id = $1`,
    [
      id,
      counts.identified,
      counts.toAPerson,
      counts.unknown,
      counts.refused,
      counts.listedSomewhere,
      counts.listedNowhere,
      stored.length,
    ],
  );
  return true;
}

export async function finishScreening(
  connection: Connection,
  id: number,
  {
    state,
    at,
    problem = null,
  }: { readonly state: ScreeningState; readonly at: string; readonly problem?: string | null },
): Promise<boolean> {
  const ended = await connection.query<{ id: number }>(
    `update screening set state = $2, finished_at = $3::timestamptz, problem = $4
     where id = $1 and state in ('waiting', 'running') returning id`,
    [id, state, at, problem],
  );
  return ended.length === 1;
}

export async function deleteScreening(connection: Connection, id: number): Promise<boolean> {
  await connection.query('delete from screening_row where screening_id = $1', [id]);
  const gone = await connection.query<{ id: number }>('delete from screening where id = $1 returning id', [id]);
  return gone.length === 1;
}

export interface StoredRow extends Omit<RowAnswer, 'outcome' | 'substances' | 'verdicts'> {
  readonly row: number;
  readonly query: string;
  readonly outcome: RowAnswer['outcome'];
  readonly substances: RowAnswer['substances'] | null;
  readonly verdicts: RowAnswer['verdicts'] | null;
}

export interface RowFilter {
  readonly outcome: string | null;
  readonly verdict: string | null;
  readonly jurisdiction: string | null;
}

/** Rows that have an answer and fit; a jurisdiction alone fits where it has an entry. */
const fitting = `screening_id = $1 and outcome is not null and ($2::text is null or outcome = $2)
  and (($3::text is null and $4::text is null) or exists (
    select from jsonb_each(verdicts) as v (jurisdiction, answer)
    where ($4 is null or v.jurisdiction = $4)
      and case when $3 is null then v.answer ->> 'verdict' not in ('no-entry', 'not-assessed') else v.answer ->> 'verdict' = $3 end))`;

export async function countFittingRows(
  connection: Connection,
  id: number,
  { outcome, verdict, jurisdiction }: RowFilter,
): Promise<number> {
  const [row] = await connection.query<{ count: number }>(
    `select count(*)::int as count from screening_row where ${fitting}`,
    [id, outcome, verdict, jurisdiction],
  );
  return row?.count ?? 0;
}

/** Rows after a row, in the order of the list. */
export function readRows(
  connection: Connection,
  id: number,
  { outcome, verdict, jurisdiction, after, most }: RowFilter & { readonly after: number; readonly most: number },
): Promise<StoredRow[]> {
  return connection.query(
    `select row_number as row, query, query_kind as "queryKind", outcome, via, substances, verdicts,
       local_lists as "localLists", problem
     from screening_row where ${fitting} and row_number > $5 order by row_number limit $6`,
    [id, outcome, verdict, jurisdiction, after, most],
  );
}
