import type { Connection } from '../../store/index.ts';
import type { Writing } from '../people-context.ts';
import type { StoredPerson } from '../person/person-store.ts';

export type SignInMethod = 'password' | 'passkey' | 'provider' | 'link';
export type EndReason = 'signed-out' | 'replaced' | 'ended' | 'rights-changed' | 'disabled' | 'credential-changed';

export interface StoredSession {
  readonly id: number;
  readonly method: SignInMethod;
  readonly startedAt: string;
  readonly lastSeenAt: string;
  readonly endsAt: string;
}

/** A session that is under way, and the person whose it is as they are now. */
export async function findSession(
  connection: Connection,
  { digest, at, idleSince }: { readonly digest: string; readonly at: string; readonly idleSince: string },
): Promise<(StoredSession & { readonly person: StoredPerson }) | undefined> {
  const [row] = await connection.query<StoredSession & { person: StoredPerson }>(
    `select s.id, s.method, s.started_at as "startedAt", s.last_seen_at as "lastSeenAt", s.ends_at as "endsAt",
       jsonb_build_object('id', p.id, 'subject', p.subject, 'name', p.name, 'email', p.email, 'country', p.country,
         'sectors', p.sectors, 'duties', p.duties, 'highestTlp', p.highest_tlp, 'issuer', p.issuer,
         'disabledAt', p.disabled_at, 'createdAt', p.created_at) as person
     from session s join person p on p.id = s.person_id
     where s.digest = $1 and s.ended_at is null and s.ends_at > $2 and s.last_seen_at > $3 and p.disabled_at is null`,
    [digest, at, idleSince],
  );
  return row;
}

export async function insertSession(
  connection: Connection,
  session: {
    readonly digest: string;
    readonly person: string;
    readonly method: SignInMethod;
    readonly endsAt: string;
    readonly address: string;
    readonly browser: string;
  },
  { at, markingId }: Writing,
): Promise<void> {
  await connection.query(
    `insert into session (digest, person_id, method, started_at, last_seen_at, ends_at, address, browser, marking_id)
     values ($1, $2, $3, $4, $4, $5, $6, $7, $8)`,
    [session.digest, session.person, session.method, at, session.endsAt, session.address, session.browser, markingId],
  );
}

export async function touchSession(connection: Connection, digest: string, at: string): Promise<void> {
  await connection.query('update session set last_seen_at = greatest(last_seen_at, $2) where digest = $1', [
    digest,
    at,
  ]);
}

export async function endSession(
  connection: Connection,
  { digest, at, reason }: { readonly digest: string; readonly at: string; readonly reason: EndReason },
): Promise<void> {
  await connection.query('update session set ended_at = $2, end_reason = $3 where digest = $1 and ended_at is null', [
    digest,
    at,
    reason,
  ]);
}

/** Ends a session by its number, of that person only unless null; the person whose it was. */
export async function endSessionByNumber(
  connection: Connection,
  { id, person, at }: { readonly id: number; readonly person: string | null; readonly at: string },
): Promise<string | undefined> {
  const [ended] = await connection.query<{ person: string }>(
    `update session set ended_at = coalesce(ended_at, $3), end_reason = coalesce(end_reason, 'ended')
     where id = $1 and ($2::text is null or person_id = $2) returning person_id as person`,
    [id, person, at],
  );
  return ended?.person;
}

/** Ends all sessions of a person but the one to keep; how many. */
export async function endSessionsOf(
  connection: Connection,
  {
    person,
    at,
    reason,
    except = null,
  }: { readonly person: string; readonly at: string; readonly reason: EndReason; readonly except?: string | null },
): Promise<number> {
  const ended = await connection.query<{ id: number }>(
    `update session set ended_at = $2, end_reason = $3
     where person_id = $1 and ended_at is null and digest is distinct from $4 returning id`,
    [person, at, reason, except],
  );
  return ended.length;
}

export type ListedSession = StoredSession & {
  readonly person: string;
  readonly digest: string;
  readonly endedAt: string | null;
  readonly endReason: EndReason | null;
  readonly address: string;
  readonly browser: string;
};

/** Those of a person, the latest first; what ended by itself says when. */
export function listSessions(
  connection: Connection,
  { person, at, idleMinutes }: { readonly person: string; readonly at: string; readonly idleMinutes: number },
): Promise<ListedSession[]> {
  return connection.query<ListedSession>(
    `select s.id, s.digest, s.person_id as person, s.method, s.started_at as "startedAt", s.last_seen_at as "lastSeenAt",
       s.ends_at as "endsAt", coalesce(s.ended_at, case when e.by_itself <= $2 then e.by_itself end) as "endedAt",
       s.end_reason as "endReason", s.address, s.browser
     from session s, lateral (select least(s.ends_at, s.last_seen_at + $3 * interval '1 minute') as by_itself) e
     where s.person_id = $1 order by s.id desc limit 200`,
    [person, at, idleMinutes],
  );
}
