import type { JsonObject } from '../../../exchange/index.ts';
import type { QuarantineReason, QuarantineState, TlpLabel } from '../../../model/index.ts';
import type { Connection } from '../../store/index.ts';

export interface NewQuarantine {
  readonly country: string;
  readonly stixId: string;
  readonly type: string;
  readonly version: string;
  readonly digest: string;
  readonly reason: QuarantineReason;
  readonly detail: JsonObject;
  readonly content: string | null;
  readonly at: string;
  readonly markingId: number;
}

/** Keeps objects aside; one that was kept aside for the same reason before stays as somebody decided. How many are new. */
export async function insertQuarantine(connection: Connection, objects: readonly NewQuarantine[]): Promise<number> {
  const rows = await connection.query(
    `insert into quarantine (country, stix_id, type, version, digest, reason, detail, content, received_at, state, marking_id)
     select country, "stixId", type, version, digest, reason, detail, content, at, 'held', "markingId"
     from jsonb_to_recordset($1::jsonb) as q (country text, "stixId" text, type text, version text, digest text, reason text,
       detail jsonb, content text, at timestamptz, "markingId" int)
     on conflict (country, stix_id, digest, reason) do nothing returning id`,
    [JSON.stringify(objects)],
  );
  return rows.length;
}

export interface Quarantined {
  readonly id: number;
  readonly country: string;
  readonly stixId: string;
  readonly type: string;
  readonly version: string;
  readonly digest: string;
  readonly reason: QuarantineReason;
  readonly detail: JsonObject;
  readonly content: string | null;
  readonly receivedAt: string;
  readonly state: QuarantineState;
  readonly decidedAt: string | null;
  readonly decidedBy: string | null;
  readonly note: string | null;
  readonly tlp: TlpLabel;
}

const moment = (column: string): string => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const columns = `q.id, q.country, q.stix_id as "stixId", q.type, q.version, q.digest, q.reason, q.detail, q.content,
  ${moment('q.received_at')} as "receivedAt", q.state, ${moment('q.decided_at')} as "decidedAt", q.decided_by as "decidedBy",
  q.note, m.tlp`;

/** Latest first. */
export function listQuarantine(
  connection: Connection,
  query: {
    readonly state: QuarantineState | 'all';
    readonly country: string | null;
    readonly before: number | null;
    readonly limit: number;
  },
): Promise<Quarantined[]> {
  return connection.query<Quarantined>(
    `select ${columns} from quarantine q join marking m on m.id = q.marking_id
     where ($1 = 'all' or q.state = $1) and ($2::text is null or q.country = $2) and ($3::int is null or q.id < $3)
     order by q.id desc limit $4`,
    [query.state, query.country, query.before, query.limit],
  );
}

export async function findQuarantined(
  connection: Connection,
  id: number,
  { lock = false }: { readonly lock?: boolean } = {},
): Promise<Quarantined | undefined> {
  const [found] = await connection.query<Quarantined>(
    `select ${columns} from quarantine q join marking m on m.id = q.marking_id where q.id = $1 ${lock ? 'for update of q' : ''}`,
    [id],
  );
  return found;
}

export async function decideQuarantined(
  connection: Connection,
  decision: {
    readonly id: number;
    readonly state: QuarantineState;
    readonly at: string;
    readonly by: string;
    readonly note: string | null;
  },
): Promise<void> {
  await connection.query(
    `update quarantine set state = $2, decided_at = $3::timestamptz, decided_by = $4, note = $5,
       content = case when $2 = 'discarded' then null else content end
     where id = $1`,
    [decision.id, decision.state, decision.at, decision.by, decision.note],
  );
}
