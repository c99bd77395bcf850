import type { DeliveryIssue } from '../../../api/index.ts';
import type { Connection, SqlValue } from '../../store/index.ts';

export interface IssueFilter {
  readonly source?: string | undefined;
  readonly delivery?: number | undefined;
  readonly severity?: string | undefined;
}

const conditions = `($1::text is null or i.source_id = $1) and ($2::int is null or i.delivery_id = $2) and ($3::text is null or i.severity = $3)`;

function parameters({ source, delivery, severity }: IssueFilter): SqlValue[] {
  return [source ?? null, delivery ?? null, severity ?? null];
}

/** Rejected and flagged rows, in file order, latest delivery first. */
export async function listIssues(
  connection: Connection,
  filter: IssueFilter,
  {
    after,
    limit,
  }: { readonly after?: { readonly delivery: number; readonly id: number } | undefined; readonly limit: number },
): Promise<(DeliveryIssue & { id: number })[]> {
  return connection.query(
    `select i.id, i.delivery_id as delivery, i.source_id as source, d.file_name as file, i.row_number as "row",
       i.column_name as "column", i.code, i.offending_text as text, i.severity, i.suggestion,
       (select k.tlp from marking k where k.id = i.marking_id) as tlp
     from delivery_issue i join delivery d on d.id = i.delivery_id
     where ${conditions} and ($4::int is null or i.delivery_id < $4 or (i.delivery_id = $4 and i.id > $5::bigint))
     order by i.delivery_id desc, i.id limit $6`,
    [...parameters(filter), after?.delivery ?? null, after?.id ?? null, limit],
  );
}

export async function countIssues(connection: Connection, filter: IssueFilter): Promise<number> {
  const [row] = await connection.query<{ total: number }>(
    `select count(*) as total from delivery_issue i where ${conditions}`,
    parameters(filter),
  );
  return row?.total ?? 0;
}
