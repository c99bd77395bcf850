import type { processStates } from '../../../api/index.ts';
import type { CalendarDate } from '../../../base/index.ts';
import type { Jurisdiction, TlpLabel } from '../../../model/index.ts';
import type { Connection } from '../../store/index.ts';

export interface StoredDocument {
  readonly title: string;
  readonly url: string | null;
}

export interface StoredStep {
  readonly step: string;
  readonly doneOn: CalendarDate | null;
  readonly dueOn: CalendarDate | null;
  readonly note: string | null;
  readonly documents: readonly StoredDocument[];
}

export type ProcessEventKind =
  | 'opened'
  | 'step-done'
  | 'step-undone'
  | 'step-due'
  | 'step-note'
  | 'document-added'
  | 'owner-changed'
  | 'noted'
  | 'done'
  | 'stopped'
  | 'reopened';

export interface StoredEvent {
  readonly at: string;
  readonly by: string;
  readonly event: ProcessEventKind;
  readonly step: string | null;
  readonly note: string | null;
}

export interface NewProcess {
  readonly jurisdiction: Jurisdiction;
  readonly procedure: string;
  readonly subjectKind: 'substance' | 'class';
  readonly subjectId: string;
  readonly gap: string | null;
  readonly owner: string;
  readonly startedOn: CalendarDate;
}

export interface StoredProcess extends NewProcess {
  readonly id: number;
  readonly state: (typeof processStates)[number];
  readonly markingId: number;
  readonly tlp: TlpLabel;
  readonly steps: readonly StoredStep[];
  readonly history: readonly StoredEvent[];
}

export async function insertProcess(connection: Connection, process: NewProcess, markingId: number): Promise<number> {
  const { jurisdiction, procedure, subjectKind, subjectId, gap, owner, startedOn } = process;
  const [added] = await connection.query<{ id: number }>(
    `insert into scheduling_process (jurisdiction, procedure, subject_kind, subject_id, gap_key, owner, state, started_on, marking_id)
     values ($1, $2, $3, $4, $5, $6, 'open', $7, $8) returning id`,
    [jurisdiction, procedure, subjectKind, subjectId, gap, owner, startedOn, markingId],
  );
  if (added === undefined) throw new Error('the process that was added did not come back');
  return added.id;
}

/** Processes with their steps and history, in the order in which they were opened. */
export function readProcesses(
  connection: Connection,
  { id = null }: { readonly id?: number | null } = {},
): Promise<StoredProcess[]> {
  return connection.query<StoredProcess>(
    `select p.id, p.jurisdiction, p.procedure, p.subject_kind as "subjectKind", p.subject_id as "subjectId",
       p.gap_key as gap, p.owner, p.state, p.started_on as "startedOn", p.marking_id::int as "markingId",
       (select k.tlp from marking k where k.id = p.marking_id) as tlp,
       coalesce((select jsonb_agg(jsonb_build_object('step', s.step, 'doneOn', s.done_on, 'dueOn', s.due_on, 'note', s.note,
          'documents', s.documents)) from scheduling_step s where s.process_id = p.id), '[]') as steps,
       coalesce((select jsonb_agg(jsonb_build_object('at', to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
          'by', e.by_whom, 'event', e.event, 'step', e.step, 'note', e.note) order by e.id)
        from scheduling_event e where e.process_id = p.id), '[]') as history
     from scheduling_process p where $1::int is null or p.id = $1 order by p.id`,
    [id],
  );
}

/** Makes others who want to change the process wait; whether it is there. */
export async function lockProcess(connection: Connection, id: number): Promise<boolean> {
  const rows = await connection.query('select id from scheduling_process where id = $1 for update', [id]);
  return rows.length > 0;
}

export async function updateProcess(
  connection: Connection,
  id: number,
  { state, owner }: Pick<StoredProcess, 'state' | 'owner'>,
): Promise<void> {
  await connection.query('update scheduling_process set state = $2, owner = $3 where id = $1', [id, state, owner]);
}

export async function writeStep(
  connection: Connection,
  process: number,
  { step, doneOn, dueOn, note, documents }: StoredStep,
  markingId: number,
): Promise<void> {
  await connection.query(
    `insert into scheduling_step (process_id, step, done_on, due_on, note, documents, marking_id)
     values ($1, $2, $3, $4, $5, $6::jsonb, $7)
     on conflict (process_id, step) do update set done_on = excluded.done_on, due_on = excluded.due_on,
       note = excluded.note, documents = excluded.documents`,
    [process, step, doneOn, dueOn, note, JSON.stringify(documents), markingId],
  );
}

/** Writes down who did what; nothing of it is ever changed. */
export async function logEvents(
  connection: Connection,
  process: number,
  events: readonly StoredEvent[],
  markingId: number,
): Promise<void> {
  await connection.query(
    `insert into scheduling_event (process_id, at, by_whom, event, step, note, marking_id)
     select $1, r.at, r.whom, r.event, r.step, r.note, $3
     from rows from (jsonb_to_recordset($2::jsonb) as (at timestamptz, "by" text, event text, step text, note text))
       with ordinality as r(at, whom, event, step, note, number) order by r.number`,
    [process, JSON.stringify(events), markingId],
  );
}

/** The latest process of every gap that has one and was not stopped. */
export async function processesByGap(connection: Connection): Promise<ReadonlyMap<string, number>> {
  const rows = await connection.query<{ gap: string; process: number }>(
    `select gap_key as gap, max(id)::int as process from scheduling_process
     where gap_key is not null and state <> 'stopped' group by gap_key`,
  );
  return new Map(rows.map(({ gap, process }) => [gap, process]));
}

/** Whether the register holds an item that this reader may see. */
export async function holdsSubstance(connection: Connection, id: string): Promise<boolean> {
  const rows = await connection.query('select id from substance where id = $1', [id]);
  return rows.length > 0;
}
