import type { Connection } from '../../store/index.ts';
import type { Writing } from '../people-context.ts';

/** How failures slow the next attempt: so many are free, then the wait doubles up to its most. */
export interface Slowing {
  readonly free: number;
  readonly mostSeconds: number;
}

const waitOf = (failures: string, free: string, most: string): string =>
  `case when ${failures} < ${free} then interval '0' else least(power(2, least(${failures} - ${free}, 20)), ${most}) * interval '1 second' end`;

/**
 * Counts an attempt as failed before it is tried, so that many at once are no way around the wait; undefined: it may be
 * tried. Otherwise the seconds to wait, and nothing is counted.
 */
export async function reserveAttempt(
  connection: Connection,
  { account, origin, slowing }: { readonly account: string; readonly origin: string; readonly slowing: Slowing },
  { at, markingId }: Writing,
): Promise<number | undefined> {
  const reserved = await connection.query<{ failures: number }>(
    `insert into sign_in_attempt as a (account, origin, failures, last_at, marking_id) values ($1, $2, 1, $3, $4)
     on conflict (account, origin) do update set failures = a.failures + 1, last_at = excluded.last_at
     where a.last_at + ${waitOf('a.failures', '$5::int', '$6::int')} <= excluded.last_at
     returning failures`,
    [account, origin, at, markingId, slowing.free, slowing.mostSeconds],
  );
  if (reserved.length > 0) return undefined;
  const [waiting] = await connection.query<{ seconds: number }>(
    `select ceil(extract(epoch from last_at + ${waitOf('failures', '$4::int', '$5::int')} - $3::timestamptz))::int as seconds
     from sign_in_attempt where account = $1 and origin = $2`,
    [account, origin, at, slowing.free, slowing.mostSeconds],
  );
  return Math.max(1, waiting?.seconds ?? 1);
}

export interface Waiting {
  /** Failures that are not forgotten yet. */
  readonly failures: number;
  /** Until the next attempt; 0: it may be made. */
  readonly seconds: number;
}

/** Where an attempt stands, without counting one. */
export async function findWaiting(
  connection: Connection,
  {
    account,
    origin,
    slowing,
    at,
  }: { readonly account: string; readonly origin: string; readonly slowing: Slowing; readonly at: string },
): Promise<Waiting> {
  const [found] = await connection.query<Waiting>(
    `select failures, greatest(0, ceil(extract(epoch from last_at + ${waitOf('failures', '$4::int', '$5::int')} - $3::timestamptz)))::int
       as seconds
     from sign_in_attempt where account = $1 and origin = $2`,
    [account, origin, at, slowing.free, slowing.mostSeconds],
  );
  return found ?? { failures: 0, seconds: 0 };
}

/** The account's own count from there is over; of the place's, this attempt goes back. */
export async function forgiveAttempt(
  connection: Connection,
  { account, origin, place }: { readonly account: string; readonly origin: string; readonly place: string },
): Promise<void> {
  await connection.query('delete from sign_in_attempt where account = $1 and origin = $2', [account, origin]);
  await connection.query(
    `update sign_in_attempt set failures = greatest(failures - 1, 0) where account = $1 and origin = $2`,
    [place, origin],
  );
}

export async function forgetAttempts(connection: Connection, before: string): Promise<void> {
  await connection.query('delete from sign_in_attempt where last_at < $1', [before]);
}

/** Failures of these accounts, from anywhere, that are not forgotten yet. */
export async function countFailures(
  connection: Connection,
  accounts: readonly string[],
  since: string,
): Promise<ReadonlyMap<string, number>> {
  const rows = await connection.query<{ account: string; failures: number }>(
    `select account, sum(failures)::int as failures from sign_in_attempt
     where account = any ($1::text[]) and last_at > $2 group by account`,
    [accounts, since],
  );
  return new Map(rows.map(({ account, failures }) => [account, failures]));
}
