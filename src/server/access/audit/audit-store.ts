import type { AuditQuery } from '../../../api/index.ts';
import type { Connection } from '../../store/index.ts';
import type { SignedCheckpoint } from './checkpoint.ts';
import { type AuditEntryContent, type ChainPlace, firstHash } from './entry.ts';

/** Chains entries, given as their canonical JSON, to those that stand; holds the end of the chain until the transaction ends. */
export async function appendAudit(connection: Connection, texts: readonly string[]): Promise<void> {
  await connection.query('select append_audit($1::text[])', [texts]);
}

/** The end of the chain, which nobody moves before the transaction ends. */
export async function holdHead(connection: Connection): Promise<ChainPlace> {
  const [head] = await connection.query<ChainPlace>('select seq, hash from audit_head()');
  if (head === undefined) throw new Error('the end of the audit trail did not come back');
  return head;
}

/** The end of the chain at this moment. */
export async function readHead(connection: Connection): Promise<number> {
  const [row] = await connection.query<{ head: number }>('select coalesce(max(seq), 0) as head from audit_entry');
  return row?.head ?? 0;
}

/** The place after which a walk begins; undefined: that entry is not there. */
export async function findPlace(connection: Connection, seq: number): Promise<ChainPlace | undefined> {
  if (seq === 0) return { seq: 0, hash: firstHash };
  const [row] = await connection.query<ChainPlace>('select seq, hash from audit_entry where seq = $1', [seq]);
  return row;
}

export interface StoredEntry extends ChainPlace {
  readonly content: AuditEntryContent;
}

interface EntryRow extends ChainPlace, Omit<AuditEntryContent, 'object'> {
  readonly objectKind: string | null;
  readonly objectId: string | null;
}

// The whole moment, so that a change of a microsecond shows.
const columns = `e.seq, e.hash, to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, e.subject,
  e.reader_kind as kind, e.reader_name as name, e.country, e.action, e.object_kind as "objectKind", e.object_id as "objectId",
  e.outcome, e.detail, coalesce(m.tlp, 'AMBER+STRICT') as tlp`;
// Whoever sees their own entries may not see the marking of the trail.
const from = 'from audit_entry e left join marking m on m.id = e.marking_id';

/** Entries in the order of the chain, after one place and up to another. */
export async function readChain(
  connection: Connection,
  { after, until, limit }: { readonly after: number; readonly until: number; readonly limit: number },
): Promise<StoredEntry[]> {
  const rows = await connection.query<EntryRow>(
    `select ${columns} ${from} where e.seq > $1 and e.seq <= $2 order by e.seq limit $3`,
    [after, until, limit],
  );
  return rows.map(toStored);
}

/** Entries that match, the newest first, as far as the reader may see them. */
export async function listEntries(
  connection: Connection,
  {
    subject,
    action,
    kind,
    id,
    outcome,
    since,
    until,
    limit,
    before,
  }: Omit<AuditQuery, 'cursor'> & { readonly before: number | null },
): Promise<StoredEntry[]> {
  const rows = await connection.query<EntryRow>(
    `select ${columns} ${from}
     where ($1::text is null or e.subject = $1) and ($2::text is null or e.action = $2 or starts_with(e.action, $2 || '.'))
       and ($3::text is null or e.object_kind = $3) and ($4::text is null or e.object_id = $4)
       and ($5::text is null or e.outcome = $5) and ($6::timestamptz is null or e.at >= $6)
       and ($7::timestamptz is null or e.at < $7) and ($8::bigint is null or e.seq < $8)
     order by e.seq desc limit $9`,
    [
      subject ?? null,
      action ?? null,
      kind ?? null,
      id ?? null,
      outcome ?? null,
      since ?? null,
      until ?? null,
      before,
      limit,
    ],
  );
  return rows.map(toStored);
}

function toStored({ seq, hash, objectKind, objectId, at, ...content }: EntryRow): StoredEntry {
  const { subject, kind, name, country, action, outcome, detail, tlp } = content;
  const object = objectKind === null ? null : { kind: objectKind, id: objectId };
  const moment = at.endsWith('000Z') ? `${at.slice(0, -4)}Z` : at;
  return { seq, hash, content: { at: moment, subject, kind, name, country, action, object, outcome, detail, tlp } };
}

export async function insertCheckpoint(
  connection: Connection,
  { seq, hash, at, fingerprint, publicKey, statement, signature }: SignedCheckpoint,
): Promise<void> {
  await connection.query(
    `insert into audit_checkpoint (seq, hash, at, key_fingerprint, public_key, statement, signature, marking_id)
     values ($1, $2, $3, $4, $5::jsonb, $6, $7, audit_marking())`,
    [seq, hash, at, fingerprint, JSON.stringify(publicKey), statement, signature],
  );
}

const checkpointColumns = `seq, hash, at, key_fingerprint as fingerprint, public_key as "publicKey", statement, signature`;

export async function findLastCheckpoint(connection: Connection): Promise<SignedCheckpoint | undefined> {
  const [row] = await connection.query<SignedCheckpoint>(
    `select ${checkpointColumns} from audit_checkpoint order by seq desc limit 1`,
  );
  return row;
}

/** All checkpoints and the last entry's place, as of one moment: both move on while the chain is read. */
export async function readCheckpoints(
  connection: Connection,
): Promise<{ readonly head: number; readonly checkpoints: readonly SignedCheckpoint[] }> {
  const [row] = await connection.query<{ head: number; checkpoints: SignedCheckpoint[] | null }>(
    `select (select coalesce(max(seq), 0) from audit_entry) as head,
       (select jsonb_agg(to_jsonb(c) order by c.seq) from (select ${checkpointColumns} from audit_checkpoint) c) as checkpoints`,
  );
  return { head: row?.head ?? 0, checkpoints: row?.checkpoints ?? [] };
}
