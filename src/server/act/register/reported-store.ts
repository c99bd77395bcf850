import type { UnmappedSubstance } from '../../../api/index.ts';
import type { SubstanceId, TlpLabel } from '../../../model/index.ts';
import type { Connection } from '../../store/index.ts';

export type Decision = NonNullable<UnmappedSubstance['decision']>;

/** A name that a source reports and the shipped register does not know. */
export interface ReportedName {
  readonly id: SubstanceId;
  readonly source: string;
  /** In the source's words. */
  readonly name: string;
  readonly series: number;
  /** Narrowest label of the name and its series. */
  readonly tlp: TlpLabel;
  /** The latest decision; nothing where there is none, or it was taken back. */
  readonly decision: Decision | null;
}

/** Every reported name, whatever was decided about it. */
export async function listReportedNames(connection: Connection): Promise<ReportedName[]> {
  return connection.query(
    `with used as (
       select s.substance_id as id, count(*)::int as series, max(m.tlp_rank) as tlp_rank,
         (array_agg(m.tlp order by m.tlp_rank desc))[1] as tlp
       from series s join marking m on m.id = s.marking_id where s.substance_id is not null group by 1
     ),
     latest as (
       select distinct on (substance_id) substance_id as id, decision, identified_as, by_whom, at, note
       from substance_identification order by substance_id, substance_identification.id desc
     )
     select s.id, s.source_id as source, s.name ->> 'en' as name, coalesce(u.series, 0) as series,
       case when u.tlp_rank > m.tlp_rank then u.tlp else m.tlp end as tlp,
       case when l.decision <> 'undecided' then jsonb_build_object('decision', l.decision, 'substance', l.identified_as,
         'by', l.by_whom, 'at', to_char(l.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), 'note', l.note) end as decision
     from substance s join marking m on m.id = s.marking_id left join used u on u.id = s.id left join latest l on l.id = s.id
     where s.kind = 'reported' and s.source_id is not null
     order by s.id`,
  );
}

/** Numbers of series about each item; those of a name that is identified count for what it means too. */
export async function countSeries(connection: Connection): Promise<ReadonlyMap<SubstanceId, number>> {
  const rows = await connection.query<{ id: string; series: number }>(
    `select n.id, count(*)::int as series
     from series s left join substance b on b.id = s.substance_id
     cross join lateral (select s.substance_id as id union select b.identified_as) n
     where n.id is not null group by n.id`,
  );
  return new Map(rows.map(({ id, series }) => [id, series]));
}

/** Changes whenever figures, reported names or decisions about them may have changed. */
export async function readRegisterVersion(connection: Connection): Promise<string> {
  const [row] = await connection.query<{ version: string }>(
    `select concat_ws('.', (select max(id) from delivery), (select count(*) from delivery),
       (select max(id) from substance_identification), (select count(*) from substance)) as version`,
  );
  return row?.version ?? '';
}

export interface LockedName {
  readonly id: SubstanceId;
  readonly markingId: number;
  /** What the latest decision says, `undecided` included; nothing where there is none. */
  readonly decision: Decision['decision'] | null;
}

/** Holds a reported name until the transaction ends, so that two people decide one after the other. */
export async function lockReportedName(connection: Connection, id: SubstanceId): Promise<LockedName | undefined> {
  const [row] = await connection.query<LockedName>(
    `select s.id, s.marking_id as "markingId",
       (select decision from substance_identification i where i.substance_id = s.id order by i.id desc limit 1) as decision
     from substance s where s.id = $1 and s.kind = 'reported' and s.source_id is not null for update of s`,
    [id],
  );
  return row;
}

export interface NewDecision {
  readonly id: SubstanceId;
  readonly decision: Decision['decision'];
  readonly identifiedAs: SubstanceId | null;
  readonly at: string;
  readonly by: string;
  readonly note: string | null;
  readonly markingId: number;
}

/** Adds a decision to the log and makes it the one that counts. */
export async function insertDecision(connection: Connection, decision: NewDecision): Promise<void> {
  const { id, identifiedAs, at, by, note, markingId } = decision;
  await connection.query(
    `insert into substance_identification (substance_id, decision, identified_as, at, by_whom, note, marking_id)
     values ($1, $2, $3, $4::timestamptz, $5, $6, $7)`,
    [id, decision.decision, identifiedAs, at, by, note, markingId],
  );
  await connection.query('update substance set identified_as = $2 where id = $1', [id, identifiedAs]);
}
