import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import type { AlertReplyRequest } from '../../../api/index.ts';
import { VigiaError } from '../../../base/index.ts';
import { authorise, mayRead, ownMarkingOf, readMarking, recordDone, registerMarking } from '../../access/index.ts';
import type { Connection } from '../../store/index.ts';
import { type AlertContext, type Announce, handOf, nodeClearance } from './alert-context.ts';
import { findAlert, leaveForOthers, logEvent, requireAlert, type StoredAlert } from './alert-store.ts';
import { findUnknown } from './evidence-store.ts';
import { joinMarkings } from './mark-text.ts';
import { withoutEmpty } from './read-request.ts';
import { findReply, insertReply, type ReplyContent, type StoredReply } from './reply-store.ts';

type Reply = z.output<typeof AlertReplyRequest>;

/** Notes, sightings and answers of this node to an alert, its own or another's: objects of their own. */
export class ReplyService {
  readonly #context: AlertContext;
  readonly #announce: Announce;

  constructor(context: AlertContext, announce: Announce) {
    this.#context = context;
    this.#announce = announce;
  }

  async add(uid: string, request: Reply): Promise<void> {
    const { country } = this.#context;
    authorise(this.#context.reader, 'alert.reply', { owner: country });
    requireFitting(request);
    const { at, by } = handOf(this.#context);
    await this.#write(uid, async (connection, alert) => {
      const content = await this.#readContent(connection, alert, request);
      const { kind } = request;
      const reply = {
        uid: randomUUID(),
        owner: country,
        kind,
        createdAt: at,
        modifiedAt: at,
        by,
        retracted: false,
        content,
      };
      await this.#store(connection, alert, reply);
    });
  }

  /** Says it otherwise; the earlier word stays readable to the audit. */
  async change(uid: string, reply: string, request: Reply): Promise<void> {
    requireFitting(request);
    await this.#replace(uid, reply, async (connection, alert, before) => {
      if (before.kind !== request.kind) {
        throw new VigiaError('alert.reply-invalid', { kind: before.kind, what: `kind: ${before.kind}` });
      }
      return { ...before, content: await this.#readContent(connection, alert, request) };
    });
  }

  async retract(uid: string, reply: string): Promise<void> {
    await this.#replace(uid, reply, async (_connection, _alert, before) => ({ ...before, retracted: true }));
  }

  async #replace(
    uid: string,
    reply: string,
    work: (connection: Connection, alert: StoredAlert, before: StoredReply) => Promise<StoredReply>,
  ): Promise<void> {
    const { country, reader, now } = this.#context;
    authorise(reader, 'alert.reply', { owner: country });
    await this.#write(uid, async (connection, alert) => {
      const before = await findReply(connection, reply);
      const visible = before !== undefined && mayRead(reader, before.content.marking, now().toISOString());
      if (!visible || before.alert !== alert.id || before.owner !== country || before.retracted) {
        throw new VigiaError('alert.reply-not-found', { reply });
      }
      // Later than the word before, whatever the clock says.
      const modifiedAt = new Date(Math.max(now().getTime(), Date.parse(before.modifiedAt) + 1)).toISOString();
      const changed = await work(connection, alert, before);
      await this.#store(connection, alert, { ...changed, modifiedAt, by: reader.name });
    });
  }

  async #write(uid: string, work: (connection: Connection, alert: StoredAlert) => Promise<void>): Promise<void> {
    const { database, clearance } = this.#context;
    requireAlert(await database.read(clearance, (connection) => findAlert(connection, uid)), uid);
    await database.write(nodeClearance(this.#context), async (connection) => {
      const alert = requireAlert(await findAlert(connection, uid, { lock: true }), uid);
      if (alert.published === null) throw new VigiaError('alert.not-published');
      await work(connection, alert);
    });
    await this.#announce();
  }

  /** What a reply says; it is at least as strict as the alert, since it speaks of it. */
  async #readContent(connection: Connection, alert: StoredAlert, request: Reply): Promise<ReplyContent> {
    const { text, count, firstSeen, lastSeen, places, answer, marking: asked } = request;
    const unknown = await findUnknown(connection, { substances: [], places });
    if (unknown.length > 0) throw new VigiaError('alert.not-in-register', { what: unknown });
    const { country, reader, now } = this.#context;
    const own = asked === null ? [] : [ownMarkingOf(asked, country)];
    const joint = joinMarkings([await readMarking(connection, alert.markingId), ...own]);
    const marking = { ...joint, originators: [...new Set([...joint.originators, country])].toSorted() };
    if (!mayRead(reader, marking, now().toISOString())) throw new VigiaError('alert.marking-hides-it');
    return { text: withoutEmpty(text), count, firstSeen, lastSeen, places, answer, marking };
  }

  async #store(connection: Connection, alert: StoredAlert, reply: StoredReply): Promise<void> {
    const markingId = await registerMarking(connection, reply.content.marking);
    const { uid, modifiedAt } = reply;
    const at = this.#context.now().toISOString();
    await insertReply(connection, { ...reply, alert: alert.id, markingId });
    await logEvent(connection, {
      alert: alert.id,
      at,
      by: this.#context.reader.name,
      event: 'replied',
      note: null,
      markingId,
    });
    await leaveForOthers(connection, { alert: alert.id, at, markingId, reply: { uid, modifiedAt } });
    const detail = { reply: uid, kind: reply.kind, retracted: reply.retracted };
    await recordDone(connection, this.#context, {
      action: 'alert.reply',
      object: { kind: 'alert', id: alert.uid },
      detail,
    });
  }
}

/** Each kind says what it is for. */
function requireFitting({ kind, text, answer, count, firstSeen, lastSeen, places }: Reply): void {
  const isEmpty = Object.keys(withoutEmpty(text)).length === 0;
  const refuse = (what: string): VigiaError => new VigiaError('alert.reply-invalid', { kind, what });
  if (kind === 'note' && isEmpty) throw refuse('text');
  if (kind === 'answer' && answer === null) throw refuse('answer');
  if (kind !== 'answer' && answer !== null) throw refuse('answer: null');
  if (kind === 'sighting' && firstSeen === null && lastSeen === null) throw refuse('firstSeen, lastSeen');
  if (kind !== 'sighting' && (count !== null || firstSeen !== null || lastSeen !== null || places.length > 0)) {
    throw refuse('count: null, firstSeen: null, lastSeen: null, places: []');
  }
  if (firstSeen !== null && lastSeen !== null && firstSeen > lastSeen) throw refuse('firstSeen ≤ lastSeen');
}
