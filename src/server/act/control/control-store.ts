import type { CalendarDate } from '../../../base/index.ts';
import { subjectKey } from '../../../control/index.ts';
import type { ControlItem, ControlSubject } from '../../../model/index.ts';
import type { Connection } from '../../store/index.ts';

/** Order of writers: versions are compared with what stands before they are appended. */
export async function waitForOtherControlWriters(connection: Connection): Promise<void> {
  await connection.query(`select pg_advisory_xact_lock(hashtext('vigia.control'))`);
}

/** What `data` below is cast to: an entry as a row. */
const columns = `key, jurisdiction, instrument, list, item, subject_kind, subject, text, since, since_kind, until, status, basis,
  confidence, verification, citation, source, source_sha256, recorded_on, names, superseded_by`;
const record = `(key text, jurisdiction text, instrument text, list text, item text, subject_kind text, subject text, text jsonb,
  since date, since_kind text, until date, status text, basis text, confidence text, verification text, citation text,
  source text, source_sha256 text, recorded_on date, names jsonb, superseded_by text)`;
/** What makes a version new: everything but the day on which it was recorded. */
const content = `jurisdiction, instrument, list, item, subject_kind, subject, text, since, since_kind, until, status, basis,
  confidence, verification, citation, source, source_sha256, names, superseded_by`;
const qualified = (alias: string): string =>
  content
    .split(',')
    .map((name) => `${alias}.${name.trim()}`)
    .join(', ');

export interface AppendOptions {
  readonly markingId: number;
  /** ISO 8601 moment. */
  readonly recordedAt: string;
  /** Leaves entries alone of which a loader has recorded a version: what was read on the node outranks what was shipped. */
  readonly onlyUnread?: boolean;
}

/**
 * Appends the versions that differ from the last one recorded of their entry under the same marking; the same items again
 * append nothing. Gives the keys of what was appended. An item may come once in a call.
 */
export async function appendVersions(
  connection: Connection,
  items: readonly ControlItem[],
  { markingId, recordedAt, onlyUnread = false }: AppendOptions,
): Promise<readonly string[]> {
  if (items.length === 0) return [];
  await waitForOtherControlWriters(connection);
  const added = await connection.query<{ key: string }>(
    `with told as (select * from jsonb_to_recordset($1::jsonb) as t ${record}),
     latest as (
       select distinct on (c.key) c.* from control_item c
       where c.marking_id = $2 and c.key in (select key from told)
       order by c.key, c.recorded_on desc, c.id desc
     )
     insert into control_item (${columns}, recorded_at, marking_id)
     select ${columns
       .split(',')
       .map((name) => `t.${name.trim()}`)
       .join(', ')}, $3::timestamptz, $2
     from told t left join latest l on l.key = t.key
     where l.key is null
       or ((${qualified('t')}) is distinct from (${qualified('l')}) and not ($4 and l.source_sha256 is not null))
     order by t.key
     returning key`,
    [JSON.stringify(items.map(rowOf)), markingId, recordedAt, onlyUnread],
  );
  return added.map(({ key }) => key);
}

function rowOf(item: ControlItem): Record<string, unknown> {
  const { subject, sinceKind, sourceSha256, recordedOn, names = [], supersededBy = null, ...rest } = item;
  return {
    ...rest,
    subject_kind: subject.kind,
    subject: subjectKey(subject),
    since_kind: sinceKind,
    source_sha256: sourceSha256,
    recorded_on: recordedOn,
    names,
    superseded_by: supersededBy,
  };
}

type StoredRow = Omit<ControlItem, 'subject' | 'names' | 'supersededBy'> & {
  readonly names: readonly string[];
  readonly supersededBy: string | null;
  readonly subjectKind: ControlSubject['kind'];
  readonly subject: string;
};

/** Versions that a reader may see, in the order in which they were recorded, as far as they were known on a day. */
export async function readVersions(
  connection: Connection,
  { knownOn = null }: { readonly knownOn?: CalendarDate | null } = {},
): Promise<ControlItem[]> {
  const rows = await connection.query<StoredRow>(
    `select key, jurisdiction, instrument, list, item, subject_kind as "subjectKind", subject, text, since,
       since_kind as "sinceKind", until, status, basis, confidence, verification, citation, source,
       source_sha256 as "sourceSha256", recorded_on as "recordedOn", names, superseded_by as "supersededBy"
     from control_item where $1::date is null or recorded_on <= $1 order by id`,
    [knownOn],
  );
  return rows.map(({ subjectKind, subject, names, supersededBy, ...rest }) => ({
    ...rest,
    subject: subjectOf(subjectKind, subject),
    ...(names.length === 0 ? {} : { names }),
    ...(supersededBy === null ? {} : { supersededBy }),
  }));
}

function subjectOf(kind: ControlSubject['kind'], subject: string): ControlSubject {
  if (kind === 'substance') return { kind, substance: subject };
  return kind === 'rule' ? { kind, rule: subject } : { kind, wording: subject };
}

/** Changes whenever a reader's versions do: their number and the last of them. */
export async function readMatrixVersion(connection: Connection): Promise<string> {
  const [row] = await connection.query<{ version: string }>(
    `select count(*) || ':' || coalesce(max(id), 0) as version from control_item`,
  );
  return row?.version ?? '0:0';
}

const seedSetting = 'control-seed';

/** Digest of the shipped matrix that was stored last. */
export async function readSeedDigest(connection: Connection): Promise<string | undefined> {
  const [row] = await connection.query<{ digest: string }>(
    `select value ->> 'sha256' as digest from setting where name = $1`,
    [seedSetting],
  );
  return row?.digest;
}

export async function storeSeedDigest(connection: Connection, sha256: string, markingId: number): Promise<void> {
  await connection.query(
    `insert into setting (name, value, marking_id) values ($1, $2::jsonb, $3)
     on conflict (name) do update set value = excluded.value`,
    [seedSetting, JSON.stringify({ sha256 }), markingId],
  );
}
