import type { QuestionEntry, QuestionListQuery, StatisticsAnswer, StatisticsQuestion } from '../../../api/index.ts';
import type { CalendarDate } from '../../../base/index.ts';
import type { PlaceLevel } from '../../../model/index.ts';
import type { Connection } from '../../store/index.ts';

/** What was known when a question was answered. */
export interface Snapshot {
  readonly asOf: CalendarDate;
  readonly delivery: number;
}

export interface StoredQuestion extends QuestionEntry {
  readonly digest: string;
  readonly asOf: CalendarDate | null;
  readonly delivery: number | null;
}

const columns = `id, direction, country, asked_at as "askedAt", asked_by as "askedBy", question, state, reason, answer, cost,
  decided_at as "decidedAt", decided_by as "decidedBy", digest, as_of as "asOf", last_delivery as delivery`;

/** Questions about a source wait for each other, so that no two answers are given that do not know of one another. */
export async function lockQuestions(connection: Connection, source: string): Promise<void> {
  await connection.query(`select pg_advisory_xact_lock(hashtext('vigia.statistics.' || $1))`, [source]);
}

export function listQuestions(
  connection: Connection,
  { direction, state }: QuestionListQuery,
): Promise<StoredQuestion[]> {
  return connection.query<StoredQuestion>(
    `select ${columns} from statistics_question
     where ($1::text is null or direction = $1) and ($2::text is null or state = $2) order by asked_at desc, id limit 1000`,
    [direction ?? null, state ?? null],
  );
}

export async function findQuestion(
  connection: Connection,
  id: string,
  { forUpdate = false }: { readonly forUpdate?: boolean } = {},
): Promise<StoredQuestion | undefined> {
  const [row] = await connection.query<StoredQuestion>(
    `select ${columns} from statistics_question where id = $1 ${forUpdate ? 'for update' : ''}`,
    [id],
  );
  return row;
}

/** Every answer that was given about a source, the first first. */
export function listAnswered(connection: Connection, source: string): Promise<StoredQuestion[]> {
  return connection.query<StoredQuestion>(
    `select ${columns} from statistics_question
     where direction = 'in' and state = 'answered' and question ->> 'source' = $1 order by decided_at, id`,
    [source],
  );
}

export interface NewQuestion {
  readonly id: string;
  readonly direction: 'in' | 'out';
  readonly country: string;
  readonly askedAt: string;
  readonly askedBy: string;
  readonly question: StatisticsQuestion;
  readonly digest: string;
  readonly markingId: number;
}

export async function insertQuestion(connection: Connection, one: NewQuestion): Promise<void> {
  await connection.query(
    `insert into statistics_question (id, direction, country, asked_at, asked_by, question, digest, state, marking_id)
     values ($1, $2, $3, $4, $5, $6::jsonb, $7, 'waiting', $8)`,
    [
      one.id,
      one.direction,
      one.country,
      one.askedAt,
      one.askedBy,
      JSON.stringify(one.question),
      one.digest,
      one.markingId,
    ],
  );
}

export interface QuestionResult {
  readonly state: 'answered' | 'refused' | 'waiting';
  readonly reason: string | null;
  readonly snapshot: Snapshot | null;
  readonly answer: StatisticsAnswer | null;
  readonly answerDigest: string | null;
  readonly cost: number;
  readonly at: string;
  readonly by: string;
}

export async function writeResult(connection: Connection, id: string, result: QuestionResult): Promise<void> {
  await connection.query(
    `update statistics_question set state = $2, reason = $3, as_of = $4, last_delivery = $5, answer = $6::jsonb,
       answer_digest = $7, cost = $8, decided_at = $9, decided_by = $10 where id = $1`,
    [
      id,
      result.state,
      result.reason,
      result.snapshot?.asOf ?? null,
      result.snapshot?.delivery ?? null,
      result.answer === null ? null : JSON.stringify(result.answer),
      result.answerDigest,
      result.cost,
      result.at,
      result.by,
    ],
  );
}

/** Records of a kind by place and month, as known with a snapshot, of those whose marking is one of these. */
export function countRecords(
  connection: Connection,
  { source, kind }: { readonly source: string; readonly kind: string },
  { asOf, delivery, markings }: Snapshot & { readonly markings: readonly number[] },
): Promise<{ place: string; ancestors: string[]; period: CalendarDate; count: number }[]> {
  return connection.query(
    `select r.place_id as place, p.ancestors, date_trunc('month', r.event_date)::date as period, count(*)::int as count
     from (
       select distinct on (external_id) * from record
       where source_id = $1 and as_of <= $3 and delivery_id <= $4 order by external_id, as_of desc, delivery_id desc
     ) r join place p on p.id = r.place_id
     where r.kind = $2 and r.marking_id = any ($5::int[]) group by 1, 2, 3`,
    [source, kind, asOf, delivery, markings],
  );
}

export async function listPlaceLevels(
  connection: Connection,
  ids: readonly string[],
): Promise<ReadonlyMap<string, PlaceLevel>> {
  const rows = await connection.query<{ id: string; level: PlaceLevel }>(
    'select id, level from place where id = any ($1)',
    [ids],
  );
  return new Map(rows.map(({ id, level }) => [id, level]));
}

/** Numbers of all markings. */
export async function listMarkingIds(connection: Connection): Promise<number[]> {
  return (await connection.query<{ id: number }>('select id from marking order by id')).map(({ id }) => id);
}
