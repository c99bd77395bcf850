import type { NoticeFilters, NoticeSchedule, NoticeTopic, SubscriptionEntry } from '../../../api/index.ts';
import type { Language } from '../../../base/index.ts';
import type { Connection } from '../../store/index.ts';

export interface StoredSubscription {
  readonly id: number;
  readonly subject: string;
  readonly topics: readonly NoticeTopic[];
  readonly filters: NoticeFilters;
  readonly channel: SubscriptionEntry['channel'];
  readonly webhookUrl: string | null;
  readonly webhookSecret: string | null;
  readonly language: Language;
  readonly schedule: NoticeSchedule;
  readonly createdAt: string;
}

const columns = `id, subject, topics, filters, channel, webhook_url as "webhookUrl", webhook_secret as "webhookSecret", language,
  schedule, created_at as "createdAt"`;

/** All subscriptions that hold; of one person where one is named. */
export function listSubscriptions(
  connection: Connection,
  { subject = null, ids = null }: { readonly subject?: string | null; readonly ids?: readonly number[] | null } = {},
): Promise<StoredSubscription[]> {
  return connection.query<StoredSubscription>(
    `select ${columns} from notice_subscription
     where ended_at is null and ($1::text is null or subject = $1) and ($2::int[] is null or id = any ($2)) order by id`,
    [subject, ids],
  );
}

/** Makes others wait who would subscribe for the same person at the same moment. */
export async function lockSubscriber(connection: Connection, subject: string): Promise<void> {
  await connection.query(`select pg_advisory_xact_lock(hashtext('vigia.subscriber'), hashtext($1))`, [subject]);
}

export type NewStoredSubscription = Omit<StoredSubscription, 'id'> & { readonly markingId: number };

export async function insertSubscription(
  connection: Connection,
  subscription: NewStoredSubscription,
): Promise<StoredSubscription> {
  const { subject, topics, filters, channel, webhookUrl, webhookSecret, language, schedule } = subscription;
  const [added] = await connection.query<StoredSubscription>(
    `insert into notice_subscription (subject, topics, filters, channel, webhook_url, webhook_secret, language, schedule, created_at,
       marking_id)
     values ($1, $2, $3::jsonb, $4, $5, $6, $7, $8::jsonb, $9, $10) returning ${columns}`,
    [
      subject,
      topics,
      JSON.stringify(filters),
      channel,
      webhookUrl,
      webhookSecret,
      language,
      JSON.stringify(schedule),
      subscription.createdAt,
      subscription.markingId,
    ],
  );
  if (added === undefined) throw new Error('the subscription that was added did not come back');
  return added;
}

export async function updateSubscription(connection: Connection, subscription: StoredSubscription): Promise<void> {
  const { id, topics, filters, channel, webhookUrl, webhookSecret, language, schedule } = subscription;
  await connection.query(
    `update notice_subscription set topics = $2, filters = $3::jsonb, channel = $4, webhook_url = $5, webhook_secret = $6,
       language = $7, schedule = $8::jsonb
     where id = $1`,
    [id, topics, JSON.stringify(filters), channel, webhookUrl, webhookSecret, language, JSON.stringify(schedule)],
  );
}

/** Ends a subscription; nothing of it goes out any more. The notices stay in the inbox. */
export async function endSubscription(connection: Connection, id: number, at: string): Promise<void> {
  await connection.query('update notice_subscription set ended_at = $2::timestamptz where id = $1', [id, at]);
  await connection.query(
    `update notice_message set state = 'withheld', ended_at = $2::timestamptz, last_error = 'subscription-ended'
     where subscription_id = $1 and state = 'waiting'`,
    [id, at],
  );
  await connection.query('delete from notice_delivery where subscription_id = $1 and message_id is null', [id]);
}
