import { randomUUID } from 'node:crypto';
import { withClearance } from '../../access/index.ts';
import type { Connection } from '../../store/index.ts';
import type { ActContext } from '../context.ts';
import type { Attempt } from './attempt.ts';
import { readAlertFacts, readSignalFacts } from './fact-store.ts';
import type { Mailer } from './mail.ts';
import {
  type ClaimedMessage,
  claimMessages,
  endMessage,
  fillMessage,
  insertMessage,
  listDue,
  lockAssembly,
  putOff,
  tryAgainAt,
} from './message-store.ts';
import {
  type Addressee,
  clearanceOfAddressee,
  type NoticeOptions,
  nodeClearance,
  registerNodeMarking,
} from './notice-context.ts';
import { listNoticesOf, type StoredNotice } from './notice-store.ts';
import { type MessageItem, renderMessage } from './render-message.ts';
import { listSubscriptions, type StoredSubscription } from './subscription-store.ts';
import { postWebhook } from './webhook.ts';

/** More messages of one subscription in an hour become one at its end. */
const mostPerHour = 10;
const hour = 3_600_000;
/** Longer than any attempt takes; where a process dies, its messages wait this long. */
const leaseMilliseconds = 120_000;
const mostAtOnce = 20;
const firstDelay = 30_000;
const mostDelay = 6 * hour;
/** About a day and a half in all. */
const mostAttempts = 12;

export interface SenderOptions extends NoticeOptions {
  readonly mailer: Mailer | undefined;
  /** Between 0 and 1. */
  readonly dice?: () => number;
}

/** Puts what is due into messages: all of a subscription into one, and a flood into one for each hour; as the node. */
export async function assembleMessages(context: ActContext): Promise<void> {
  const now = context.now();
  const at = now.toISOString();
  const since = new Date(now.getTime() - hour).toISOString();
  await context.database.write(nodeClearance(context), async (connection) => {
    await lockAssembly(connection);
    const due = await listDue(connection, { now: at, since });
    if (due.length === 0) return;
    const markingId = await registerNodeMarking(connection, context);
    for (const { subscription, recent, oldestRecent } of due) {
      if (recent >= mostPerHour && oldestRecent !== null) {
        // Later than now, also to the millisecond: otherwise it would be found at once again.
        const until = new Date(Math.max(Date.parse(oldestRecent) + hour, now.getTime() + 1_000)).toISOString();
        await putOff(connection, { subscription, until });
      } else {
        const message = { id: randomUUID(), subscription, at };
        await insertMessage(connection, { ...message, isTest: false, markingId });
        await fillMessage(connection, message);
      }
    }
  });
}

/** Sends what waits and may be tried now; returns how many messages were tried; as the node. */
export async function sendMessages(context: ActContext, options: SenderOptions): Promise<number> {
  const now = context.now();
  const leaseUntil = new Date(now.getTime() + leaseMilliseconds).toISOString();
  const claimed = await context.database.write(nodeClearance(context), (connection) =>
    claimMessages(connection, { now: now.toISOString(), leaseUntil, limit: mostAtOnce }),
  );
  await Promise.all(claimed.map((message) => sendOne(context, options, message)));
  return claimed.length;
}

async function sendOne(context: ActContext, options: SenderOptions, message: ClaimedMessage): Promise<void> {
  const prepared = await context.database.read(nodeClearance(context), (connection) =>
    prepare(connection, { context, options, message }),
  );
  const { id, attempts } = message;
  const attempt = typeof prepared === 'string' ? undefined : await send(context, options, { message, ...prepared });
  const at = context.now().toISOString();
  await context.database.write(nodeClearance(context), async (connection) => {
    if (typeof prepared === 'string') return endMessage(connection, { id, state: 'withheld', error: prepared, at });
    if (attempt === undefined) throw new Error('a message that was prepared was not tried');
    if (attempt.outcome === 'sent') return endMessage(connection, { id, state: 'sent', error: null, at });
    const { error } = attempt;
    if (attempt.outcome === 'refused' || attempts >= mostAttempts) {
      return endMessage(connection, { id, state: 'dead', error, at });
    }
    return tryAgainAt(connection, { id, error, at: nextAttempt(context.now(), attempts, options.dice) });
  });
}

/** Doubles from half a minute to six hours, with a random part, so that messages that failed together part. */
export function nextAttempt(now: Date, attempts: number, dice: () => number = Math.random): string {
  const delay = Math.min(mostDelay, firstDelay * 2 ** Math.min(attempts - 1, 20)) * (0.5 + dice() / 2);
  return new Date(now.getTime() + delay).toISOString();
}

interface Prepared {
  readonly subscription: StoredSubscription;
  readonly addressee: Addressee;
  readonly items: readonly MessageItem[];
}

/** What a message says now, under the rights that its reader has now; a reason where nothing of it may be said any more. */
async function prepare(
  connection: Connection,
  {
    context,
    options,
    message,
  }: { readonly context: ActContext; readonly options: NoticeOptions; readonly message: ClaimedMessage },
): Promise<Prepared | string> {
  const [subscription] = await listSubscriptions(connection, { ids: [message.subscription] });
  if (subscription === undefined) return 'subscription-ended';
  const { subject } = subscription;
  const addressee = (await options.findAddressees(connection, [subject])).get(subject);
  if (addressee === undefined) return 'person-gone';
  if (message.isTest) return { subscription, addressee, items: [] };
  const notices = await listNoticesOf(connection, message.id);
  const items = await readItems(connection, { context, addressee, notices });
  return items.length === 0 ? 'not-visible' : { subscription, addressee, items };
}

async function readItems(
  connection: Connection,
  {
    context,
    addressee,
    notices,
  }: { readonly context: ActContext; readonly addressee: Addressee; readonly notices: readonly StoredNotice[] },
): Promise<MessageItem[]> {
  const seen = await withClearance(connection, clearanceOfAddressee(addressee.reader, context), async () => ({
    alerts: await readAlertFacts(
      connection,
      notices.flatMap(({ alert }) => alert ?? []),
    ),
    signals: await readSignalFacts(
      connection,
      notices.flatMap(({ group }) => group ?? []),
    ),
  }));
  const alertOf = new Map(seen.alerts.map((fact) => [fact.alert, fact]));
  const signalOf = new Map(seen.signals.map((fact) => [fact.group, fact]));
  return notices.flatMap(({ topic, at, alert, group }): MessageItem[] => {
    const aboutAlert = alert === null ? undefined : alertOf.get(alert);
    if (aboutAlert !== undefined) return [{ topic, at, fact: { alert: aboutAlert } }];
    const aboutSignal = group === null ? undefined : signalOf.get(group);
    return aboutSignal === undefined ? [] : [{ topic, at, fact: { signal: aboutSignal } }];
  });
}

async function send(
  context: ActContext,
  options: SenderOptions,
  { message, subscription, addressee, items }: Prepared & { readonly message: ClaimedMessage },
): Promise<Attempt> {
  const { id, isTest } = message;
  const { language, channel, webhookUrl, webhookSecret } = subscription;
  const { highestTlp, publicUrl, mailer, allowsPrivateWebhooks: allowsPrivate } = options;
  const rendered = renderMessage(items, { id, language, highestTlp, publicUrl, isTest });
  if (channel === 'webhook' && webhookUrl !== null && webhookSecret !== null) {
    const { body } = rendered;
    return postWebhook({ id, url: webhookUrl, secret: webhookSecret, body, now: context.now(), allowsPrivate });
  }
  if (channel !== 'email') return { outcome: 'refused', error: 'channel' };
  if (mailer === undefined) return { outcome: 'failed', error: 'not-configured' };
  if (addressee.email === null) return { outcome: 'refused', error: 'address' };
  const { subject, text, html } = rendered;
  return mailer.send({ id, to: addressee.email, subject, text, html, language });
}
