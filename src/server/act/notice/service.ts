import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import type {
  NewSubscription,
  NoticeEntry,
  NoticeHealth,
  NoticePage,
  NoticeQuery,
  ReadRequest,
  SubscriptionEntry,
  SubscriptionList,
  SubscriptionRequest,
} from '../../../api/index.ts';
import { VigiaError } from '../../../base/index.ts';
import { authorise, recordDone, withClearance } from '../../access/index.ts';
import type { Clearance, Connection } from '../../store/index.ts';
import type { ActContext } from '../context.ts';
import { describeAlertFact, describeSignalFact, readAlertFacts, readSignalFacts } from './fact-store.ts';
import { fanOut } from './fan-out.ts';
import { Mailer } from './mail.ts';
import { countMessages, insertMessage, listFailures, reviveMessage } from './message-store.ts';
import {
  isMailAddress,
  type NoticeOptions,
  nodeClearance,
  registerNodeMarking,
  requirePerson,
} from './notice-context.ts';
import { countEvents, listMarkings, listNotices, markNoticesRead, type StoredNotice } from './notice-store.ts';
import { assembleMessages, sendMessages } from './sender.ts';
import {
  endSubscription,
  insertSubscription,
  listSubscriptions,
  lockSubscriber,
  type StoredSubscription,
  updateSubscription,
} from './subscription-store.ts';
import { readWebhookAddress } from './web-address.ts';
import { makeWebhookSecret } from './webhook.ts';
import { NoticeWorker } from './worker.ts';

const mostSubscriptions = 50;
/** Notices that a person can read back. */
const mostNotices = 2_000;

type Request = z.output<typeof SubscriptionRequest>;

/** Tells people what happened, as they asked for it, as far as they may see it at that moment. */
export class NoticeService {
  readonly #context: ActContext;
  readonly #options: NoticeOptions;
  readonly #mailer: Mailer | undefined;
  #worker: NoticeWorker | undefined;

  constructor(context: ActContext, options: NoticeOptions) {
    this.#context = context;
    this.#options = options;
    const { smtpUrl, mailFrom } = options;
    this.#mailer =
      smtpUrl === undefined || mailFrom === undefined ? undefined : new Mailer({ url: smtpUrl, from: mailFrom });
  }

  /** Whatever is visible to the reader now of what they were told; the rest is not counted either. */
  async list({ unread = false, topic, limit = 50, cursor }: Partial<NoticeQuery> = {}): Promise<NoticePage> {
    const subject = requirePerson(this.#context.reader);
    const all = await this.#readInbox(subject);
    const wanted = all.filter(
      (notice) => !(unread && notice.readAt !== null) && (topic === undefined || notice.topic === topic),
    );
    const after = cursor === undefined ? Number.POSITIVE_INFINITY : Number(cursor);
    const rest = wanted.filter(({ id }) => id < after);
    const page = rest.slice(0, limit);
    return {
      notices: page,
      next: rest.length > page.length ? String(page.at(-1)?.id ?? 0) : null,
      counts: { all: all.length, unread: all.filter(({ readAt }) => readAt === null).length },
    };
  }

  async markRead({ notices }: ReadRequest): Promise<NoticePage> {
    const subject = requirePerson(this.#context.reader);
    const { clearance } = this.#context;
    await this.#write(async (connection, at) => {
      const markings = await this.#noticeMarkings(connection, clearance);
      await markNoticesRead(connection, { subject, ids: notices, at, markings });
    });
    return this.list();
  }

  async listSubscriptions(): Promise<SubscriptionList> {
    const subject = requirePerson(this.#context.reader);
    const { own, email } = await this.#read(async (connection) => ({
      own: await listSubscriptions(connection, { subject }),
      email: (await this.#options.findAddressees(connection, [subject])).get(subject)?.email ?? null,
    }));
    const canMail = this.#mailer !== undefined && isMailAddress(email);
    return {
      subscriptions: own.map(describeSubscription),
      channels: canMail ? ['inbox', 'email', 'webhook'] : ['inbox', 'webhook'],
    };
  }

  subscribe(request: Request): Promise<NewSubscription> {
    const subject = requirePerson(this.#context.reader);
    const webhookUrl = this.#webhookOf(request);
    return this.#write(async (connection, at) => {
      await lockSubscriber(connection, subject);
      const own = await listSubscriptions(connection, { subject });
      if (own.length >= mostSubscriptions) {
        throw new VigiaError('notice.too-many-subscriptions', { most: mostSubscriptions });
      }
      await this.#requireReachable(connection, subject, request);
      const webhookSecret = webhookUrl === null ? null : makeWebhookSecret();
      const markingId = await registerNodeMarking(connection, this.#context);
      const { topics, filters, channel, language, schedule } = request;
      const wanted = { topics, filters, channel, language, schedule, webhookUrl, webhookSecret };
      const added = await insertSubscription(connection, { ...wanted, subject, createdAt: at, markingId });
      await this.#record(connection, 'notice.subscribe', added.id);
      return { subscription: describeSubscription(added), webhookSecret };
    });
  }

  /** Changes a subscription; another address of a webhook gets another secret. */
  change(id: number, request: Request): Promise<NewSubscription> {
    const subject = requirePerson(this.#context.reader);
    const webhookUrl = this.#webhookOf(request);
    return this.#write(async (connection) => {
      const before = await this.#require(connection, subject, id);
      await this.#requireReachable(connection, subject, request);
      const keeps = webhookUrl !== null && webhookUrl === before.webhookUrl;
      const made = webhookUrl === null || keeps ? null : makeWebhookSecret();
      const webhookSecret = keeps ? before.webhookSecret : made;
      const { topics, filters, channel, language, schedule } = request;
      const after = { ...before, topics, filters, channel, language, schedule, webhookUrl, webhookSecret };
      await updateSubscription(connection, after);
      await this.#record(connection, 'notice.change', id);
      return { subscription: describeSubscription(after), webhookSecret: made };
    });
  }

  async unsubscribe(id: number): Promise<void> {
    const subject = requirePerson(this.#context.reader);
    await this.#write(async (connection, at) => {
      await this.#require(connection, subject, id);
      await endSubscription(connection, id, at);
      await this.#record(connection, 'notice.unsubscribe', id);
    });
  }

  /** Sends a message that says nothing, to see whether messages arrive. */
  async test(id: number): Promise<{ readonly message: string }> {
    const subject = requirePerson(this.#context.reader);
    const message = randomUUID();
    await this.#write(async (connection, at) => {
      const subscription = await this.#require(connection, subject, id);
      if (subscription.channel === 'inbox') {
        throw new VigiaError('request.invalid', { problem: 'channel: inbox' });
      }
      const markingId = await registerNodeMarking(connection, this.#context);
      await insertMessage(connection, { id: message, subscription: id, at, isTest: true, markingId });
    });
    this.wake();
    return { message };
  }

  /**
   * How messages get through, for who administers the node; nothing of what they say. What waits to be told is counted as far
   * as the reader may see it: it would tell of alerts.
   */
  async health(): Promise<NoticeHealth> {
    authorise(this.#context.reader, 'people.manage');
    const { clearance } = this.#context;
    return this.#read(async (connection) => {
      const visible = await withClearance(connection, clearance, () => listMarkings(connection));
      const markings = await this.#noticeMarkings(connection, clearance);
      return {
        waitingEvents: await countEvents(connection, visible),
        channels: (await countMessages(connection, markings)).map((counts) => ({
          ...counts,
          configured: counts.channel === 'webhook' || this.#mailer !== undefined,
        })),
        failures: await listFailures(connection, markings),
      };
    });
  }

  /** Has a message tried again that was given up. */
  async retry(id: string): Promise<void> {
    authorise(this.#context.reader, 'people.manage');
    const { clearance } = this.#context;
    await this.#write(async (connection, at) => {
      const markings = await this.#noticeMarkings(connection, clearance);
      if (!(await reviveMessage(connection, { id, at, markings })))
        throw new VigiaError('notice.message-not-found', { message: id });
      const object = { kind: 'notice-message', id };
      await recordDone(connection, this.#context, { action: 'notice.retry', object });
    });
    this.wake();
  }

  /** One round: who is to be told, what is due, what can be sent. True where more waits; as the node. */
  async deliver({ dice }: { readonly dice?: () => number } = {}): Promise<boolean> {
    const taken = await fanOut(this.#context, this.#options);
    await assembleMessages(this.#context);
    const sending = { ...this.#options, mailer: this.#mailer, ...(dice === undefined ? {} : { dice }) };
    const tried = await sendMessages(this.#context, sending);
    return taken + tried > 0;
  }

  /** Tells people from now on, until the returned function is called; as the node. */
  start(onError: (error: unknown) => void): () => Promise<void> {
    const worker = new NoticeWorker({ round: () => this.deliver(), onError });
    this.#worker = worker;
    worker.start();
    return () => worker.stop();
  }

  /** Something happened in this process: it is told at once. */
  wake(): void {
    this.#worker?.wake();
  }

  async #readInbox(subject: string): Promise<NoticeEntry[]> {
    const { clearance } = this.#context;
    return this.#read(async (connection) => {
      const markings = await this.#noticeMarkings(connection, clearance);
      const notices = await listNotices(connection, { subject, markings, limit: mostNotices });
      return withClearance(connection, clearance, () => describeNotices(connection, notices));
    });
  }

  /** Of notices as the node writes them, and of those that the reader may see by themselves; other ones are not there. */
  async #noticeMarkings(connection: Connection, clearance: Clearance): Promise<readonly number[]> {
    const visible = await withClearance(connection, clearance, () => listMarkings(connection));
    return [...(await listMarkings(connection, { forNode: true })), ...visible];
  }

  #webhookOf({ channel, webhookUrl }: Request): string | null {
    if (channel !== 'webhook') return null;
    const { allowsPrivateWebhooks: allowsPrivate } = this.#options;
    return readWebhookAddress(webhookUrl ?? '', { allowsPrivate }).href;
  }

  async #requireReachable(connection: Connection, subject: string, { channel }: Request): Promise<void> {
    if (channel !== 'email') return;
    if (this.#mailer === undefined) throw new VigiaError('notice.mail-not-configured');
    const addressee = (await this.#options.findAddressees(connection, [subject])).get(subject);
    if (!isMailAddress(addressee?.email ?? null)) throw new VigiaError('notice.no-mail-address');
  }

  /** Somebody else's is not there. */
  async #require(connection: Connection, subject: string, id: number): Promise<StoredSubscription> {
    await lockSubscriber(connection, subject);
    const [found] = await listSubscriptions(connection, { subject, ids: [id] });
    if (found === undefined) throw new VigiaError('notice.subscription-not-found', { subscription: id });
    return found;
  }

  #record(connection: Connection, action: string, id: number): Promise<void> {
    return recordDone(connection, this.#context, { action, object: { kind: 'notice-subscription', id } });
  }

  #read<Result>(work: (connection: Connection) => Promise<Result>): Promise<Result> {
    return this.#context.database.read(nodeClearance(this.#context), work);
  }

  #write<Result>(work: (connection: Connection, at: string) => Promise<Result>): Promise<Result> {
    const at = this.#context.now().toISOString();
    return this.#context.database.write(nodeClearance(this.#context), (connection) => work(connection, at));
  }
}

async function describeNotices(connection: Connection, notices: readonly StoredNotice[]): Promise<NoticeEntry[]> {
  const alerts = await readAlertFacts(connection, [...new Set(notices.flatMap(({ alert }) => alert ?? []))]);
  const signals = await readSignalFacts(connection, [...new Set(notices.flatMap(({ group }) => group ?? []))]);
  const alertOf = new Map(alerts.map((fact) => [fact.alert, fact]));
  const signalOf = new Map(signals.map((fact) => [fact.group, fact]));
  return notices.flatMap(({ id, topic, at, readAt, alert, group }): NoticeEntry[] => {
    const head = { id, topic, at, readAt };
    const aboutAlert = alert === null ? undefined : alertOf.get(alert);
    if (aboutAlert !== undefined) {
      return [{ ...head, tlp: aboutAlert.tlp, alert: describeAlertFact(aboutAlert), signal: null }];
    }
    const aboutSignal = group === null ? undefined : signalOf.get(group);
    if (aboutSignal === undefined) return [];
    return [{ ...head, tlp: aboutSignal.tlp, alert: null, signal: describeSignalFact(aboutSignal) }];
  });
}

function describeSubscription(subscription: StoredSubscription): SubscriptionEntry {
  const { subject: _subject, webhookSecret: _secret, topics, ...entry } = subscription;
  return { ...entry, topics: [...topics] };
}
