import type { NoticeTopic } from '../../../api/index.ts';
import { withClearance } from '../../access/index.ts';
import type { Connection } from '../../store/index.ts';
import type { ActContext } from '../context.ts';
import {
  type AlertHappening,
  readAlertHappenings,
  readGroupsOf,
  readSignalFacts,
  type SignalFact,
} from './fact-store.ts';
import {
  type Addressee,
  clearanceOfAddressee,
  type NoticeOptions,
  nodeClearance,
  registerNodeMarking,
} from './notice-context.ts';
import {
  insertDeliveries,
  insertNotices,
  type NewDelivery,
  type NewNotice,
  type QueuedEvent,
  removeEvents,
  takeEvents,
} from './notice-store.ts';
import { dueAt } from './schedule.ts';
import { listSubscriptions, type StoredSubscription } from './subscription-store.ts';
import { matchesAlert, matchesSignal, topicsOf } from './topics.ts';

/** Events in one transaction. */
const mostAtOnce = 500;

interface Happened {
  readonly alertEvents: readonly number[];
  readonly groups: ReadonlyMap<number, string>;
}

/** A notice, and the subscriptions by which it was found. */
interface Found {
  readonly notice: NewNotice;
  readonly isExtreme: boolean;
  readonly subscriptions: readonly StoredSubscription[];
}

/**
 * Tells people of what happened, each as far as they may see it at this moment; what was told leaves the queue in the same
 * transaction. Returns how many events were taken; as the node.
 */
export async function fanOut(context: ActContext, options: NoticeOptions): Promise<number> {
  return context.database.write(nodeClearance(context), async (connection) => {
    const events = await takeEvents(connection, mostAtOnce);
    if (events.length === 0) return 0;
    const subscriptions = await listSubscriptions(connection);
    if (subscriptions.length > 0) await tell(connection, { context, options, subscriptions, events });
    await removeEvents(
      connection,
      events.map(({ id }) => id),
    );
    return events.length;
  });
}

interface Telling {
  readonly context: ActContext;
  readonly options: NoticeOptions;
  readonly subscriptions: readonly StoredSubscription[];
  readonly events: readonly QueuedEvent[];
}

async function tell(connection: Connection, { context, options, subscriptions, events }: Telling): Promise<void> {
  const happened = await readHappened(connection, events);
  const bySubject = new Map<string, StoredSubscription[]>();
  for (const subscription of subscriptions) {
    bySubject.set(subscription.subject, [...(bySubject.get(subscription.subject) ?? []), subscription]);
  }
  const addressees = await options.findAddressees(connection, [...bySubject.keys()]);
  const found: Found[] = [];
  for (const [subject, own] of bySubject) {
    const addressee = addressees.get(subject);
    if (addressee !== undefined) found.push(...(await findFor(connection, { context, addressee, own, happened })));
  }
  await storeFound(connection, context, found);
}

async function readHappened(connection: Connection, events: readonly QueuedEvent[]): Promise<Happened> {
  const signals = events.flatMap(({ signal }) => (signal === null ? [] : [signal]));
  const atOf = new Map(events.map(({ signal, at }) => [signal, at]));
  const groups = new Map<number, string>();
  for (const { signal, group } of signals.length === 0 ? [] : await readGroupsOf(connection, signals)) {
    const at = atOf.get(signal);
    if (at !== undefined && !groups.has(group)) groups.set(group, at);
  }
  return { alertEvents: events.flatMap(({ alertEvent }) => (alertEvent === null ? [] : [alertEvent])), groups };
}

interface Finding {
  readonly context: ActContext;
  readonly addressee: Addressee;
  readonly own: readonly StoredSubscription[];
  readonly happened: Happened;
}

/** What one person is told; read under their own clearance. */
async function findFor(connection: Connection, { context, addressee, own, happened }: Finding): Promise<Found[]> {
  const { reader } = addressee;
  const seen = await withClearance(connection, clearanceOfAddressee(reader, context), async () => ({
    alerts: happened.alertEvents.length === 0 ? [] : await readAlertHappenings(connection, happened.alertEvents),
    signals: happened.groups.size === 0 ? [] : await readSignalFacts(connection, [...happened.groups.keys()]),
  }));
  const alerts = seen.alerts.flatMap((happening) => {
    const topics = topicsOf(happening, { reader, country: context.country });
    return noticeOfAlert(happening, topics, { own, subject: reader.subject });
  });
  const signals = seen.signals.flatMap((fact) =>
    noticeOfSignal(fact, happened.groups.get(fact.group) ?? '', { own, subject: reader.subject }),
  );
  return [...alerts, ...signals];
}

interface Subscriber {
  readonly own: readonly StoredSubscription[];
  readonly subject: string;
}

function noticeOfAlert(
  happening: AlertHappening,
  topics: readonly NoticeTopic[],
  { own, subject }: Subscriber,
): Found[] {
  const wanting = own.filter(
    (subscription) =>
      topics.some((topic) => subscription.topics.includes(topic)) && matchesAlert(subscription.filters, happening),
  );
  const topic = topics.find((one) => wanting.some((subscription) => subscription.topics.includes(one)));
  if (topic === undefined) return [];
  const { event, alert, at, severity } = happening;
  const notice = { subject, eventKey: `alert-event:${event}`, topic, alert, group: null, at };
  return [{ notice, isExtreme: severity === 'extreme', subscriptions: wanting }];
}

function noticeOfSignal(fact: SignalFact, at: string, { own, subject }: Subscriber): Found[] {
  const wanting = own.filter(({ topics, filters }) => topics.includes('signal') && matchesSignal(filters, fact));
  if (wanting.length === 0) return [];
  const { group } = fact;
  const notice = { subject, eventKey: `group:${group}`, topic: 'signal' as const, alert: null, group, at };
  return [{ notice, isExtreme: false, subscriptions: wanting }];
}

async function storeFound(connection: Connection, context: ActContext, found: readonly Found[]): Promise<void> {
  if (found.length === 0) return;
  const markingId = await registerNodeMarking(connection, context);
  const stored = await insertNotices(
    connection,
    found.map(({ notice }) => notice),
    markingId,
  );
  const idOf = new Map(stored.map(({ id, subject, eventKey }) => [`${subject}\n${eventKey}`, id]));
  const now = context.now();
  const deliveries = found.flatMap(({ notice, isExtreme, subscriptions }): NewDelivery[] => {
    const id = idOf.get(`${notice.subject}\n${notice.eventKey}`);
    if (id === undefined) throw new Error('a notice that was added did not come back');
    return subscriptions
      .filter(({ channel }) => channel !== 'inbox')
      .map(({ id: subscription, schedule }) => ({
        notice: id,
        subscription,
        dueAt: dueAt(schedule, now, { isExtreme }).toISOString(),
      }));
  });
  if (deliveries.length > 0) await insertDeliveries(connection, deliveries, markingId);
}
