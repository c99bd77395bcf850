import type { NoticeEntry, NoticeHealth, SubscriptionEntry } from '../../api/index.ts';
import { NoticeQuery, SubscriptionRequest } from '../../api/index.ts';
import { VigiaError } from '../../base/index.ts';
import { readLanguage } from '../language.ts';
import { parseQuery } from '../parse-query.ts';
import { printJson, printLine, printTable } from '../print.ts';
import { addStoreFlags, type StoreFlags, withNode } from '../with-node.ts';
import type { AddCommand } from './index.ts';

interface ListFlags extends StoreFlags {
  readonly unread?: boolean;
  readonly limit?: string;
}

interface SubscribeFlags extends StoreFlags {
  readonly topics: string;
  readonly channel?: string;
  readonly webhookUrl?: string;
  readonly language?: string;
  readonly substances?: string;
  readonly places?: string;
  readonly audiences?: string;
  readonly indicators?: string;
  readonly severityFrom?: string;
  readonly frequency?: string;
  readonly hour?: string;
  readonly weekday?: string;
  readonly timeZone?: string;
  readonly quietFrom?: string;
  readonly quietUntil?: string;
  readonly extremePasses?: boolean;
}

export const addNotices: AddCommand = (program) => {
  const notices = program.command('notices').description('what you were told, and what you want to be told of');
  addStoreFlags(notices.command('list', { isDefault: true }).description('what you were told, the latest first'))
    .option('--unread', 'only what you did not mark as read')
    .option('--limit <number>', 'most rows (default 50)')
    .action(async ({ unread = false, limit, ...flags }: ListFlags) => {
      const query = parseQuery(NoticeQuery, { unread: String(unread), ...(limit === undefined ? {} : { limit }) });
      const page = await withNode(flags, (node) => node.notices.list(query));
      return flags.json === true ? printJson(page) : printNotices(page.notices);
    });
  addStoreFlags(
    notices.command('read').argument('[number]', 'number of the notice; none: all').description('mark as read'),
  ).action(async (text: string | undefined, flags: StoreFlags) => {
    const ids = text === undefined ? null : [numberOf(text)];
    const page = await withNode(flags, (node) => node.notices.markRead({ notices: ids }));
    return flags.json === true ? printJson(page) : printLine(`${page.counts.unread} unread`);
  });
  addStoreFlags(notices.command('subscriptions').description('what you want to be told of')).action(
    async (flags: StoreFlags) => {
      const list = await withNode(flags, (node) => node.notices.listSubscriptions());
      return flags.json === true ? printJson(list) : printSubscriptions(list.subscriptions);
    },
  );
  addSubscribe(notices.command('subscribe').description('ask to be told of something'));
  addStoreFlags(
    notices.command('unsubscribe').argument('<number>', 'number of the subscription').description('end a subscription'),
  ).action(async (text: string, flags: StoreFlags) => {
    const id = numberOf(text);
    await withNode(flags, (node) => node.notices.unsubscribe(id));
    return flags.json === true ? printJson({ removed: id }) : printLine(`subscription ${id} has ended`);
  });
  addStoreFlags(
    notices.command('test').argument('<number>', 'number of the subscription').description('have a test message sent'),
  ).action(async (text: string, flags: StoreFlags) => {
    const { message } = await withNode(flags, async (node) => {
      const made = await node.notices.test(numberOf(text));
      await node.asNode(() => node.notices.deliver());
      return made;
    });
    return flags.json === true ? printJson({ message }) : printLine(`message ${message}: see "vigia notices health"`);
  });
  addStoreFlags(notices.command('health').description('how messages get through; nothing of what they say')).action(
    async (flags: StoreFlags) => {
      const health = await withNode(flags, (node) => node.notices.health());
      return flags.json === true ? printJson(health) : printHealth(health);
    },
  );
  addStoreFlags(
    notices.command('retry').argument('<message>', 'message that was given up').description('try a message again'),
  ).action(async (message: string, flags: StoreFlags) => {
    if (!/^[0-9a-f-]{36}$/u.test(message)) throw new VigiaError('request.invalid', { problem: 'message' });
    await withNode(flags, (node) => node.notices.retry(message));
    return flags.json === true ? printJson({ retried: message }) : printLine(`message ${message} is tried again`);
  });
};

function addSubscribe(command: Parameters<typeof addStoreFlags>[0]): void {
  addStoreFlags(command)
    .requiredOption(
      '--topics <list>',
      'alert-new, alert-updated, alert-retracted, alert-received, information-request, review-waiting, retraction-to-acknowledge, signal',
    )
    .option('--channel <channel>', 'inbox (default), email or webhook')
    .option('--webhook-url <url>', 'https address, for the channel webhook')
    .option('--language <language>', 'en, fr or es')
    .option('--substances <list>', 'only these substances and those of these classes')
    .option('--places <list>', 'only these places and those inside them')
    .option('--audiences <list>', 'only alerts with advice for these audiences')
    .option('--indicators <list>', 'only signals of these indicators')
    .option('--severity-from <severity>', 'only alerts of this severity or higher')
    .option('--frequency <frequency>', 'at-once (default), daily or weekly')
    .option('--hour <hour>', 'hour of the daily or weekly message (default 8)')
    .option('--weekday <number>', 'day of the weekly message, 1 is Monday (default 1)')
    .option('--time-zone <name>', 'such as America/Edmonton (default UTC)')
    .option('--quiet-from <hour>', 'no message from this hour on')
    .option('--quiet-until <hour>', 'until this hour')
    .option('--extreme-passes', 'alerts of extreme severity pass the quiet hours')
    .action(async (flags: SubscribeFlags) => {
      const request = parseQuery(SubscriptionRequest, requestOf(flags));
      const made = await withNode(flags, (node) => node.notices.subscribe(request));
      if (flags.json === true) return printJson(made);
      printSubscriptions([made.subscription]);
      return made.webhookSecret === null ? undefined : printLine(`secret  ${made.webhookSecret}`);
    });
}

function requestOf(flags: SubscribeFlags): Record<string, unknown> {
  const { substances, places, audiences, indicators, severityFrom, quietFrom, quietUntil } = flags;
  const quiet = { from: hourOf(quietFrom), until: hourOf(quietUntil), extremePasses: flags.extremePasses ?? false };
  return {
    topics: listOf(flags.topics),
    filters: withoutUndefined({
      substances: listOf(substances),
      places: listOf(places),
      audiences: listOf(audiences),
      indicators: listOf(indicators),
      severityFrom,
    }),
    ...withoutUndefined({ channel: flags.channel, webhookUrl: flags.webhookUrl }),
    language: flags.language ?? readLanguage(),
    schedule: withoutUndefined({
      frequency: flags.frequency,
      hour: hourOf(flags.hour),
      weekday: hourOf(flags.weekday),
      timeZone: flags.timeZone,
      quiet: quietFrom === undefined && quietUntil === undefined ? undefined : quiet,
    }),
  };
}

function withoutUndefined(values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}

function listOf(text: string | undefined): readonly string[] | undefined {
  return text?.split(',').flatMap((part) => part.trim() || []);
}

function hourOf(text: string | undefined): number | undefined {
  return text === undefined ? undefined : numberOf(text);
}

function numberOf(text: string): number {
  if (!/^\d{1,9}$/u.test(text)) throw new VigiaError('request.invalid', { problem: `number: ${text}` });
  return Number(text);
}

function printNotices(notices: readonly NoticeEntry[]): void {
  const language = readLanguage();
  printTable(notices, {
    notice: ({ id }) => id,
    at: ({ at }) => at,
    topic: ({ topic }) => topic,
    read: ({ readAt }) => (readAt === null ? 'no' : 'yes'),
    tlp: ({ tlp }) => tlp,
    about: ({ alert, signal }) =>
      alert === null
        ? [signal?.indicator, signal?.substance, signal?.place].filter((part) => part).join(' ')
        : (alert.title[language] ?? alert.title.en ?? alert.title.fr ?? alert.title.es)?.text,
    id: ({ alert, signal }) => alert?.id ?? signal?.id,
  });
}

function printSubscriptions(subscriptions: readonly SubscriptionEntry[]): void {
  printTable(subscriptions, {
    subscription: ({ id }) => id,
    topics: ({ topics }) => topics.join(' '),
    channel: ({ channel }) => channel,
    to: ({ webhookUrl }) => webhookUrl,
    frequency: ({ schedule }) => schedule.frequency,
    language: ({ language }) => language,
  });
}

function printHealth({ waitingEvents, channels, failures }: NoticeHealth): void {
  printLine(`${waitingEvents} events wait to be told`);
  printTable(channels, {
    channel: ({ channel }) => channel,
    configured: ({ configured }) => (configured ? 'yes' : 'no'),
    waiting: ({ waiting }) => waiting,
    late: ({ late }) => late,
    sent: ({ sent }) => sent,
    withheld: ({ withheld }) => withheld,
    dead: ({ dead }) => dead,
    last: ({ lastSentAt }) => lastSentAt,
  });
  if (failures.length === 0) return;
  printTable(failures, {
    message: ({ message }) => message,
    channel: ({ channel }) => channel,
    person: ({ subject }) => subject,
    state: ({ state }) => state,
    attempts: ({ attempts }) => attempts,
    error: ({ error }) => error,
    next: ({ nextAt }) => nextAt,
  });
}
