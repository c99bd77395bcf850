import type { NoticeHealth } from '../../../api/index.ts';
import type { Connection } from '../../store/index.ts';

/** Subscriptions with notices that should go out by now, and how many messages each had since a moment. */
export function listDue(
  connection: Connection,
  { now, since }: { readonly now: string; readonly since: string },
): Promise<{ readonly subscription: number; readonly recent: number; readonly oldestRecent: string | null }[]> {
  return connection.query(
    `select d.subscription_id as subscription, r.recent, r.oldest as "oldestRecent"
     from (select distinct subscription_id from notice_delivery where message_id is null and due_at <= $1::timestamptz) d,
       lateral (select count(*)::int as recent, min(created_at) as oldest from notice_message m
         where m.subscription_id = d.subscription_id and not m.is_test and m.created_at > $2::timestamptz) r
     order by d.subscription_id`,
    [now, since],
  );
}

/** One process at a time puts notices into messages. */
export async function lockAssembly(connection: Connection): Promise<void> {
  await connection.query(`select pg_advisory_xact_lock(hashtext('vigia.notices'))`);
}

/** Puts off what is due until a moment, so that a flood becomes one message. */
export async function putOff(
  connection: Connection,
  { subscription, until }: { readonly subscription: number; readonly until: string },
): Promise<void> {
  await connection.query(
    `update notice_delivery set due_at = $2::timestamptz
     where subscription_id = $1 and message_id is null and due_at < $2::timestamptz`,
    [subscription, until],
  );
}

export interface NewMessage {
  readonly id: string;
  readonly subscription: number;
  readonly at: string;
  readonly isTest: boolean;
  readonly markingId: number;
}

export async function insertMessage(
  connection: Connection,
  { id, subscription, at, isTest, markingId }: NewMessage,
): Promise<void> {
  await connection.query(
    `insert into notice_message (id, subscription_id, is_test, state, created_at, next_at, marking_id)
     values ($1, $2, $3, 'waiting', $4::timestamptz, $4::timestamptz, $5)`,
    [id, subscription, isTest, at, markingId],
  );
}

/** Everything of a subscription that is due goes into one message. */
export async function fillMessage(
  connection: Connection,
  { id, subscription, at }: Pick<NewMessage, 'id' | 'subscription' | 'at'>,
): Promise<void> {
  await connection.query(
    `update notice_delivery set message_id = $1
     where subscription_id = $2 and message_id is null and due_at <= $3::timestamptz`,
    [id, subscription, at],
  );
}

export interface ClaimedMessage {
  readonly id: string;
  readonly subscription: number;
  readonly isTest: boolean;
  readonly attempts: number;
  readonly createdAt: string;
}

/**
 * Takes messages that may be tried now; until the lease ends nobody else does, and where the process dies, somebody does
 * after it, under the same key.
 */
export function claimMessages(
  connection: Connection,
  { now, leaseUntil, limit }: { readonly now: string; readonly leaseUntil: string; readonly limit: number },
): Promise<ClaimedMessage[]> {
  return connection.query<ClaimedMessage>(
    `update notice_message set next_at = $2::timestamptz, attempts = attempts + 1
     where id in (select id from notice_message where state = 'waiting' and next_at <= $1::timestamptz
       order by next_at limit $3 for update skip locked)
     returning id, subscription_id as subscription, is_test as "isTest", attempts, created_at as "createdAt"`,
    [now, leaseUntil, limit],
  );
}

/** Says how a message ended. */
export async function endMessage(
  connection: Connection,
  {
    id,
    state,
    error,
    at,
  }: {
    readonly id: string;
    readonly state: 'sent' | 'withheld' | 'dead';
    readonly error: string | null;
    readonly at: string;
  },
): Promise<void> {
  await connection.query(
    `update notice_message set state = $2, last_error = $3, ended_at = $4::timestamptz where id = $1 and state = 'waiting'`,
    [id, state, error, at],
  );
}

export async function tryAgainAt(
  connection: Connection,
  { id, at, error }: { readonly id: string; readonly at: string; readonly error: string },
): Promise<void> {
  await connection.query(
    `update notice_message set next_at = $2::timestamptz, last_error = $3 where id = $1 and state = 'waiting'`,
    [id, at, error],
  );
}

/** Has a message tried again that was given up; false: there is none. */
export async function reviveMessage(
  connection: Connection,
  { id, at, markings }: { readonly id: string; readonly at: string; readonly markings: readonly number[] },
): Promise<boolean> {
  const rows = await connection.query(
    `update notice_message m set state = 'waiting', attempts = 0, next_at = $2::timestamptz, ended_at = null
     from notice_subscription s where s.id = m.subscription_id and s.ended_at is null and m.id = $1 and m.state = 'dead'
       and m.marking_id = any ($3::int[])
     returning m.id`,
    [id, at, markings],
  );
  return rows.length > 0;
}

type ChannelCounts = Omit<NoticeHealth['channels'][number], 'configured'>;

export function countMessages(connection: Connection, markings: readonly number[]): Promise<ChannelCounts[]> {
  return connection.query<ChannelCounts>(
    `select c.channel, count(*) filter (where m.state = 'waiting')::int as waiting,
       count(*) filter (where m.state = 'waiting' and m.attempts > 0)::int as late,
       count(*) filter (where m.state = 'sent')::int as sent, count(*) filter (where m.state = 'withheld')::int as withheld,
       count(*) filter (where m.state = 'dead')::int as dead, max(m.ended_at) filter (where m.state = 'sent') as "lastSentAt"
     from unnest(array['email', 'webhook']) c(channel) left join notice_subscription s on s.channel = c.channel
       left join notice_message m on m.subscription_id = s.id and m.marking_id = any ($1::int[])
     group by c.channel order by c.channel`,
    [markings],
  );
}

/** What was given up, and what waits to be tried again. */
export function listFailures(connection: Connection, markings: readonly number[]): Promise<NoticeHealth['failures']> {
  return connection.query(
    `select m.id as message, s.channel, s.subject, m.state, m.created_at as "createdAt",
       case when m.state = 'waiting' then m.next_at end as "nextAt", m.attempts, m.last_error as error
     from notice_message m join notice_subscription s on s.id = m.subscription_id
     where (m.state = 'dead' or (m.state = 'waiting' and m.last_error is not null)) and m.marking_id = any ($1::int[])
     order by m.created_at desc, m.id limit 200`,
    [markings],
  );
}
