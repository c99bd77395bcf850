import type { PeerChange } from '../../../api/index.ts';
import type { CalendarDate } from '../../../base/index.ts';
import type { PeerEvent, PeerProfile, PeerState, Sector, TlpLabel } from '../../../model/index.ts';
import type { PublicJwk } from '../../access/index.ts';
import type { Connection } from '../../store/index.ts';

export interface PeerKeyRecord {
  readonly fingerprint: string;
  readonly publicJwk: PublicJwk;
  readonly since: string;
  /** Last moment at which it is taken; null: the present one. */
  readonly until: string | null;
}

export interface PeerRecord {
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly node: string;
  /** STIX identity. */
  readonly identity: string;
  readonly name: string | null;
  readonly url: string | null;
  /** What it shares with other nodes. */
  readonly collection: string | null;
  readonly protocolVersions: readonly number[];
  readonly profile: PeerProfile;
  readonly state: PeerState;
  readonly highestTlp: Exclude<TlpLabel, 'RED'> | null;
  readonly sectors: readonly Sector[];
  readonly agreementFrom: CalendarDate | null;
  readonly agreementUntil: CalendarDate | null;
  readonly revision: number;
  readonly addedAt: string;
  readonly markingId: number;
  /** The present one first. */
  readonly keys: readonly PeerKeyRecord[];
}

export interface ContactRecord {
  readonly country: string;
  readonly triedAt: string | null;
  readonly succeededAt: string | null;
  readonly heardAt: string | null;
  readonly failures: number;
  readonly lastError: string | null;
  readonly clockSkewSeconds: number | null;
  readonly version: string | null;
}

const moment = (column: string): string => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const peerColumns = `p.country, p.node::text as node, p.identity, p.name, p.url, p.collection::text as collection,
  p.protocol_versions as "protocolVersions", p.profile, p.state, p.highest_tlp as "highestTlp", p.sectors,
  p.agreement_from as "agreementFrom", p.agreement_until as "agreementUntil", p.revision, ${moment('p.added_at')} as "addedAt",
  p.marking_id as "markingId",
  (select coalesce(jsonb_agg(jsonb_build_object('fingerprint', k.fingerprint, 'publicJwk', k.public_jwk,
     'since', ${moment('k.since')}, 'until', ${moment('k.until')}) order by k.until is not null, k.since desc, k.fingerprint), '[]')
   from peer_key k where k.country = p.country) as keys`;

/** Peers in the order of their countries; without a country all of them, the removed ones too. */
export function listPeers(connection: Connection, country: string | null = null): Promise<PeerRecord[]> {
  return connection.query<PeerRecord>(
    `select ${peerColumns} from peer p where $1::text is null or p.country = $1 order by p.country`,
    [country],
  );
}

/** Keeps everybody else from the peer until the transaction ends. */
export async function lockPeer(connection: Connection, country: string): Promise<PeerRecord | undefined> {
  await connection.query('select country from peer where country = $1 for update', [country]);
  const [found] = await listPeers(connection, country);
  return found;
}

/** The peer that a key belongs to. */
export async function findPeerByKey(connection: Connection, fingerprint: string): Promise<PeerRecord | undefined> {
  const [found] = await connection.query<PeerRecord>(
    `select ${peerColumns} from peer p where p.country = (select country from peer_key where fingerprint = $1)`,
    [fingerprint],
  );
  return found;
}

export type PeerContent = Omit<PeerRecord, 'keys'>;

export async function upsertPeer(connection: Connection, peer: PeerContent): Promise<void> {
  await connection.query(
    `insert into peer (country, node, identity, name, url, collection, protocol_versions, profile, state, highest_tlp, sectors,
       agreement_from, agreement_until, revision, added_at, marking_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15::timestamptz, $16)
     on conflict (country) do update set node = excluded.node, identity = excluded.identity, name = excluded.name,
       url = excluded.url, collection = excluded.collection, protocol_versions = excluded.protocol_versions,
       profile = excluded.profile, state = excluded.state, highest_tlp = excluded.highest_tlp, sectors = excluded.sectors,
       agreement_from = excluded.agreement_from, agreement_until = excluded.agreement_until, revision = excluded.revision,
       added_at = excluded.added_at, marking_id = excluded.marking_id`,
    [
      peer.country,
      peer.node,
      peer.identity,
      peer.name,
      peer.url,
      peer.collection,
      peer.protocolVersions,
      peer.profile,
      peer.state,
      peer.highestTlp,
      peer.sectors,
      peer.agreementFrom,
      peer.agreementUntil,
      peer.revision,
      peer.addedAt,
      peer.markingId,
    ],
  );
}

export interface NewPeerKey {
  readonly country: string;
  readonly fingerprint: string;
  readonly publicJwk: PublicJwk;
  readonly since: string;
  readonly until: string | null;
  readonly endorsedBy: string | null;
  readonly markingId: number;
}

/** Of a key that stands already only its end is set, and never later than it was. */
export async function writeKeys(connection: Connection, keys: readonly NewPeerKey[]): Promise<void> {
  await connection.query(
    `insert into peer_key (fingerprint, country, public_jwk, since, until, endorsed_by, marking_id)
     select fingerprint, country, "publicJwk", since, until, "endorsedBy", "markingId"
     from jsonb_to_recordset($1::jsonb) as k (fingerprint text, country text, "publicJwk" jsonb, since timestamptz,
       until timestamptz, "endorsedBy" text, "markingId" int)
     on conflict (fingerprint) do update set until = least(peer_key.until, excluded.until)`,
    [JSON.stringify(keys)],
  );
}

/** Keys of a country whose end has come, or all of it where it starts anew. */
export async function removeKeys(
  connection: Connection,
  { country, before }: { readonly country: string; readonly before: string | null },
): Promise<void> {
  await connection.query(
    'delete from peer_key where country = $1 and ($2::timestamptz is null or until < $2::timestamptz)',
    [country, before],
  );
}

/** Countries other than this one that any of these keys belongs to. */
export async function findOtherOwners(
  connection: Connection,
  {
    country,
    fingerprints,
    node,
  }: { readonly country: string; readonly fingerprints: readonly string[]; readonly node: string },
): Promise<string[]> {
  const rows = await connection.query<{ country: string }>(
    `select country from peer_key where fingerprint = any ($2::text[]) and country <> $1
     union select country from peer where node = $3 and country <> $1 order by 1`,
    [country, fingerprints, node],
  );
  return rows.map((row) => row.country);
}

export interface NewPeerEvent {
  readonly country: string;
  readonly revision: number;
  readonly at: string;
  readonly by: string;
  readonly event: PeerEvent;
  readonly content: Omit<PeerChange, 'at' | 'by' | 'event' | 'revision'>;
  readonly markingId: number;
}

export async function insertEvent(connection: Connection, event: NewPeerEvent): Promise<void> {
  await connection.query(
    `insert into peer_event (country, revision, at, by_whom, event, content, marking_id)
     values ($1, $2, $3::timestamptz, $4, $5, $6::jsonb, $7)`,
    [event.country, event.revision, event.at, event.by, event.event, JSON.stringify(event.content), event.markingId],
  );
}

/** What was changed of a peer, oldest first. */
export function listEvents(connection: Connection, country: string): Promise<PeerChange[]> {
  return connection
    .query<{ content: Omit<PeerChange, 'at' | 'by' | 'event' | 'revision'> } & PeerChange>(
      `select ${moment('at')} as at, by_whom as by, event, revision, content from peer_event where country = $1 order by id`,
      [country],
    )
    .then((rows) => rows.map(({ content, ...event }) => ({ ...event, ...content })));
}

/** How the lines are; of one country, or of all. */
export function listContacts(connection: Connection, country: string | null = null): Promise<ContactRecord[]> {
  return connection.query<ContactRecord>(
    `select country, ${moment('tried_at')} as "triedAt", ${moment('succeeded_at')} as "succeededAt",
       ${moment('heard_at')} as "heardAt", failures, last_error as "lastError", clock_skew_seconds as "clockSkewSeconds",
       software_version as version
     from peer_contact where $1::text is null or country = $1`,
    [country],
  );
}

export interface ContactResult {
  readonly country: string;
  readonly at: string;
  /** Code of the error; null: everything was taken. */
  readonly error: string | null;
  /** Of its clock and program, where it said so. */
  readonly clockSkewSeconds: number | null;
  readonly version: string | null;
  readonly markingId: number;
}

/** Notes how an attempt to ask a peer went. */
export async function writeContact(connection: Connection, contact: ContactResult): Promise<void> {
  await connection.query(
    `insert into peer_contact as c (country, tried_at, succeeded_at, failures, last_error, clock_skew_seconds, software_version,
       marking_id)
     values ($1, $2::timestamptz, case when $3::text is null then $2::timestamptz end, case when $3::text is null then 0 else 1 end,
       $3, $4, $5, $6)
     on conflict (country) do update set tried_at = excluded.tried_at,
       succeeded_at = coalesce(excluded.succeeded_at, c.succeeded_at),
       failures = case when excluded.last_error is null then 0 else c.failures + 1 end, last_error = excluded.last_error,
       clock_skew_seconds = coalesce(excluded.clock_skew_seconds, c.clock_skew_seconds),
       software_version = coalesce(excluded.software_version, c.software_version)`,
    [contact.country, contact.at, contact.error, contact.clockSkewSeconds, contact.version, contact.markingId],
  );
}

/** Notes that a peer asked here, at most once in ten seconds. */
export async function noteHeard(
  connection: Connection,
  { country, at, markingId }: { readonly country: string; readonly at: string; readonly markingId: number },
): Promise<void> {
  await connection.query(
    `insert into peer_contact as c (country, heard_at, marking_id) values ($1, $2::timestamptz, $3)
     on conflict (country) do update set heard_at = excluded.heard_at
     where c.heard_at is null or c.heard_at < excluded.heard_at - interval '10 seconds'`,
    [country, at, markingId],
  );
}

/** Notes that a token was used for a change; false: it was used before. What has ended is forgotten. */
export async function spendToken(
  connection: Connection,
  use: {
    readonly country: string;
    readonly jti: string;
    readonly until: string;
    readonly now: string;
    readonly markingId: number;
  },
): Promise<boolean> {
  await connection.query('delete from peer_token_use where until < $1::timestamptz', [use.now]);
  const added = await connection.query(
    `insert into peer_token_use (country, jti, until, marking_id) values ($1, $2, $3::timestamptz, $4)
     on conflict do nothing returning jti`,
    [use.country, use.jti, use.until, use.markingId],
  );
  return added.length === 1;
}
